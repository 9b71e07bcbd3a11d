// Money in a sentence for the patient.
#pragma once

#include "app/domain/budget.h"

namespace doorstep::domain {

/// "You have £271.00 left of £300.00."
[[nodiscard]] QString moneyLeftSentence(const Left& all);

} // namespace doorstep::domain
