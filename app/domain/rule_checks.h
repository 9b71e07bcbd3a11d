// Private to the rule engine: the groups of checks that evaluate() runs, each in a file of its own.
#pragma once

#include "app/domain/rules.h"

namespace doorstep::domain::checks {

using Findings = std::vector<Finding>;

/// With the severity and gate of the rule table.
void add(Findings& findings, const char* rule, const QString& field, const QString& text);
/// Where one rule has findings of different weight.
void add(Findings& findings, const char* rule, Severity severity, Gate gate, const QString& field,
         const QString& text);

/// "line:L3", or "line:#3" where the line has no reference yet.
[[nodiscard]] QString lineField(const Plan& plan, const Line& line);
/// "L3 Gym membership"
[[nodiscard]] QString lineName(const Plan& plan, const Line& line);
[[nodiscard]] bool isBanned(const Line& line);

/// is everything in the plan that must be?
void content(const RuleContext& context, Findings& findings);
/// is the money enough, in total and in time?
void money(const RuleContext& context, Findings& findings);
/// may this money be paid, to this person, for this?
void permission(const RuleContext& context, Findings& findings);

} // namespace doorstep::domain::checks
