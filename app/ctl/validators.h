// Command line values checked while parsing, so that a wrong one is wrong usage (exit code 2).
#pragma once

#include "app/domain/money.h"
#include "app/domain/plan.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <QDate>

namespace doorstep::ctl {

[[nodiscard]] QString fromArgument(const std::string& text);

[[nodiscard]] CLI::Validator moneyValue();
[[nodiscard]] CLI::Validator dateValue();
[[nodiscard]] CLI::Validator quantityValue();
[[nodiscard]] CLI::Validator modelValue();
[[nodiscard]] CLI::Validator lineKindValue();
[[nodiscard]] CLI::Validator spendValue();

// What the validators accepted, as values; nullopt for what they refuse.
/// ISO or any form staff write.
[[nodiscard]] std::optional<QDate> parseDate(const QString& text);
/// "2", "2.5": thousandths, above nought.
[[nodiscard]] std::optional<qint64> parseQuantity(const QString& text);
/// "1:£10.00,2:£1,000.00": month and amount.
[[nodiscard]] std::optional<std::vector<domain::PlannedSpend>> parseSpend(const QString& text);
/// "O1, O2"
[[nodiscard]] QStringList parseRefs(const QString& text);

} // namespace doorstep::ctl
