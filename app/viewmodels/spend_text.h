// Planned spending of a line as a person writes it: "" (evenly), "1, 7", "2-3", "1: 84.50; 7: 84.50".
#pragma once

#include "app/domain/plan.h"

#include <QString>

#include <optional>
#include <vector>

namespace doorstep::viewmodels {

/// How `spend` of a line worth `total` is written; the shortest form that says the same.
[[nodiscard]] QString spendToText(const std::vector<domain::PlannedSpend>& spend, domain::Pence total);
/// nullopt when the text cannot be read. Months without amounts share `total` evenly, odd pence first.
/// Months are 1 to planMonthsMax + 1 (a month past the plan is money in arrears).
[[nodiscard]] std::optional<std::vector<domain::PlannedSpend>> spendFromText(const QString& text,
                                                                             domain::Pence total);

} // namespace doorstep::viewmodels
