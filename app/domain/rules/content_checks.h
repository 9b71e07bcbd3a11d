// Private to the rules on a plan's content: its checks.
#pragma once

#include "app/domain/rules/rule_engine.h"

namespace doorstep::domain::rules::checks {

void risksDiscussed(const RuleContext& c, RuleReport& report);   ///< R-31
void riskProcedures(const RuleContext& c, RuleReport& report);   ///< R-32
void links(const RuleContext& c, RuleReport& report);            ///< R-33
void figures(const RuleContext& c, RuleReport& report);          ///< R-34
void riskKinds(const RuleContext& c, RuleReport& report);        ///< R-35
void needsAndOutcomes(const RuleContext& c, RuleReport& report); ///< R-36
void services(const RuleContext& c, RuleReport& report);         ///< R-37
void timing(const RuleContext& c, RuleReport& report);           ///< R-38
void coordinator(const RuleContext& c, RuleReport& report);      ///< R-39
void monitor(const RuleContext& c, RuleReport& report);          ///< R-40
void reviewDate(const RuleContext& c, RuleReport& report);       ///< R-41
void notice(const RuleContext& c, RuleReport& report);           ///< R-42

} // namespace doorstep::domain::rules::checks
