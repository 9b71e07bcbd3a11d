// What to think of while a line is written: how many quotes, the wage floor, the guide price. Advice, not
// rules.
#pragma once

#include "app/domain/plan.h"

namespace doorstep::domain {

/// Sentences for staff, none when there is nothing to say. `on`: the day the money begins (prices and wages
/// change by date).
[[nodiscard]] QStringList lineAdvice(const Line& line, const QDate& on);
/// A paid hour below the lowest wage of that day; empty when it is not, or cannot be judged: R-34 asks for
/// the full cost of a service, and no lawful service costs less.
[[nodiscard]] QString wageProblem(const Line& line, const QDate& on);

} // namespace doorstep::domain
