// Months and amounts of a line's planned spending, to text and back.
#include "app/viewmodels/spend_text.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace doorstep::viewmodels {

namespace {

/// 1, 2, 3, 7 -> "1-3, 7"
QString monthsText(const std::vector<domain::PlannedSpend>& spend)
{
    QStringList parts;
    for (std::size_t i = 0; i < spend.size();) {
        std::size_t last = i;
        while (last + 1 < spend.size() && spend[last + 1].month == spend[last].month + 1)
            ++last;
        parts << (last == i ? QString::number(spend[i].month)
                            : QStringLiteral("%1-%2").arg(spend[i].month).arg(spend[last].month));
        i = last + 1;
    }
    return parts.join(QStringLiteral(", "));
}

bool sharesEvenly(const std::vector<domain::PlannedSpend>& spend, domain::Pence total)
{
    const auto parts = domain::splitEvenly(total, static_cast<int>(spend.size()));
    for (std::size_t i = 0; i < spend.size(); ++i) {
        if (spend[i].amount != parts[i] || (i > 0 && spend[i].month <= spend[i - 1].month))
            return false;
    }
    return true;
}

std::optional<int> month(const QString& text)
{
    bool number = false;
    const int value = text.trimmed().toInt(&number);
    if (!number || value < 1 || value > domain::planMonthsMax + 1)
        return std::nullopt;
    return value;
}

} // namespace

QString spendToText(const std::vector<domain::PlannedSpend>& spend, domain::Pence total)
{
    if (spend.empty())
        return {};
    if (total >= domain::Pence{} && sharesEvenly(spend, total))
        return monthsText(spend);
    QStringList parts;
    for (const domain::PlannedSpend& one : spend)
        parts << QStringLiteral("%1: %2").arg(one.month).arg(
            domain::formatMoney(one.amount).remove(u'£').remove(u','));
    return parts.join(QStringLiteral("; "));
}

std::optional<std::vector<domain::PlannedSpend>> spendFromText(const QString& text, domain::Pence total)
{
    std::vector<domain::PlannedSpend> spend;
    if (text.trimmed().isEmpty())
        return spend;
    static const QRegularExpression separators(QStringLiteral("[,;\\n]"));
    const QStringList parts = text.split(separators, Qt::SkipEmptyParts);
    const bool amounts = text.contains(u':');
    for (const QString& part : parts) {
        if (amounts) {
            const auto at = month(part.section(u':', 0, 0));
            const auto amount = domain::parseMoney(part.section(u':', 1));
            if (!at || !amount)
                return std::nullopt;
            spend.push_back({*at, *amount});
            continue;
        }
        const auto first = month(part.section(u'-', 0, 0));
        const auto last = part.contains(u'-') ? month(part.section(u'-', 1)) : first;
        if (!first || !last || *last < *first)
            return std::nullopt;
        for (int at = *first; at <= *last; ++at)
            spend.push_back({at, {}});
    }
    if (spend.empty())
        return std::nullopt;
    if (!amounts) {
        std::sort(spend.begin(), spend.end(), [](const auto& a, const auto& b) { return a.month < b.month; });
        const auto shares = domain::splitEvenly(total, static_cast<int>(spend.size()));
        for (std::size_t i = 0; i < spend.size(); ++i)
            spend[i].amount = shares[i];
    }
    return spend;
}

} // namespace doorstep::viewmodels
