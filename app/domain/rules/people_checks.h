// The rows of: those who act for a patient.
#pragma once

#include "app/domain/rules/rule_engine.h"

#include <array>

namespace doorstep::domain::rules {

[[nodiscard]] RuleInfo representativeRow();       ///< R-16
[[nodiscard]] RuleInfo representativeDutiesRow(); ///< R-17
[[nodiscard]] RuleInfo nomineeRow();              ///< R-18
[[nodiscard]] RuleInfo nominationEndRow();        ///< R-19
[[nodiscard]] RuleInfo certificateRow();          ///< R-21

} // namespace doorstep::domain::rules
