// Checked sums, parsing and splitting of whole pence.
#include "app/domain/money.h"

#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace doorstep::domain {

namespace {

/// Overflow is a programmer's error: amounts are limited where they come in.
qint64 checkedMultiply(qint64 a, qint64 b)
{
    qint64 product = 0;
    if (__builtin_mul_overflow(a, b, &product))
        std::abort();
    return product;
}

} // namespace

Pence& Pence::operator+=(Pence other)
{
    if (__builtin_add_overflow(value, other.value, &value))
        std::abort();
    return *this;
}

Pence& Pence::operator-=(Pence other)
{
    if (__builtin_sub_overflow(value, other.value, &value))
        std::abort();
    return *this;
}

QString formatMoney(Pence amount)
{
    // The magnitude is taken unsigned, so that the lowest value has one too.
    const bool negative = amount.value < 0;
    const quint64 pence =
        negative ? 0U - static_cast<quint64>(amount.value) : static_cast<quint64>(amount.value);
    QString pounds = QString::number(pence / 100);
    for (qsizetype at = pounds.size() - 3; at > 0; at -= 3)
        pounds.insert(at, u',');
    return (negative ? QStringLiteral("-£") : QStringLiteral("£")) + pounds + u'.' +
           QString::number(pence % 100).rightJustified(2, u'0');
}

std::optional<Pence> parseMoney(const QString& text)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(
        QStringLiteral("£?([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,8})(?:\\.([0-9]{1,2}))?")));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const QString pounds = match.captured(1).remove(u',');
    if (pounds.size() > 8)
        return std::nullopt;
    const QString pence = match.captured(2).leftJustified(2, u'0');
    const Pence amount{pounds.toLongLong() * 100 + pence.toLongLong()};
    if (amount > amountMax)
        return std::nullopt;
    return amount;
}

std::vector<Pence> splitEvenly(Pence total, int parts)
{
    if (parts < 1 || total.value < 0)
        std::abort();
    std::vector<Pence> result(static_cast<std::size_t>(parts), Pence{total.value / parts});
    result.front() += Pence{total.value % parts};
    return result;
}

std::vector<Pence> splitByWeights(Pence total, const std::vector<int>& weights)
{
    const bool negative = std::any_of(weights.begin(), weights.end(), [](int weight) { return weight < 0; });
    const qint64 whole = std::accumulate(weights.begin(), weights.end(), qint64{0});
    if (total.value < 0 || negative || whole < 1)
        std::abort();
    std::vector<Pence> parts;
    parts.reserve(weights.size());
    Pence odd = total;
    for (const int weight : weights) {
        // In two steps, so that nothing overflows on the way.
        const Pence part{checkedMultiply(total.value / whole, weight) +
                         checkedMultiply(total.value % whole, weight) / whole};
        parts.push_back(part);
        odd -= part;
    }
    const auto first = std::find_if(weights.begin(), weights.end(), [](int weight) { return weight > 0; });
    parts[static_cast<std::size_t>(first - weights.begin())] += odd;
    return parts;
}

Pence multiply(Pence unitPrice, qint64 quantityThousandths)
{
    const qint64 thousandths = checkedMultiply(unitPrice.value, quantityThousandths);
    const qint64 whole = thousandths / 1000;
    const qint64 rest = thousandths % 1000; // has the sign of the product
    if (rest >= 500)
        return Pence{whole + 1};
    if (rest <= -500)
        return Pence{whole - 1};
    return Pence{whole};
}

} // namespace doorstep::domain
