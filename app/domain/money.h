// Money is integer pence, GBP. There is no floating point anywhere near it.
#pragma once

#include <QString>

#include <compare>
#include <optional>
#include <vector>

namespace doorstep::domain {

/// A sum of money in pence. Sums are checked: overflow stops the program (no plan reaches 90 quadrillion).
struct Pence {
    qint64 value = 0;

    auto operator<=>(const Pence&) const = default;
    Pence& operator+=(Pence other);
    Pence& operator-=(Pence other);
    friend Pence operator+(Pence a, Pence b) { return a += b; }
    friend Pence operator-(Pence a, Pence b) { return a -= b; }
    friend Pence operator-(Pence a) { return Pence{} -= a; }
};

/// The largest single amount anybody may enter or send: £10,000,000.00. Rules refuse more, so that
/// sums of what came in cannot overflow.
inline constexpr Pence amountMax{1'000'000'000};

/// "£1,234.50", "-£3.00"; whole pounds keep their pence.
[[nodiscard]] QString formatMoney(Pence amount);
/// Accepts "12", "12.5", "12.50", "£1,234.50", spaces around. nullopt for anything else, negatives
/// included, and above £10,000,000.00.
[[nodiscard]] std::optional<Pence> parseMoney(const QString& text);
/// n parts that add up to total: total / n rounded down, odd pence in the first part. n >= 1, total >= 0.
[[nodiscard]] std::vector<Pence> splitEvenly(Pence total, int parts);
/// Parts in proportion to weights (each >= 0, one at least > 0), every part rounded down, odd pence in the
/// first part that has a weight. The parts add up to total (>= 0). Equal weights give splitEvenly().
[[nodiscard]] std::vector<Pence> splitByWeights(Pence total, const std::vector<int>& weights);
/// quantity in thousandths (part-hours) times a unit price; half a penny rounds away from zero.
[[nodiscard]] Pence multiply(Pence unitPrice, qint64 quantityThousandths);

} // namespace doorstep::domain
