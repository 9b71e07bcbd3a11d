// Values of the command line: one reader each, used to check and again to read.
#include "app/ctl/validators.h"

#include "app/domain/formats.h"

#include <QRegularExpression>

namespace doorstep::ctl {
namespace {

template <typename Accept>
CLI::Validator validator(const char* kind, const char* mistake, Accept accept)
{
    return CLI::Validator(
        [accept, text = std::string(mistake)](std::string& value) {
            return accept(fromArgument(value)) ? std::string() : text;
        },
        kind);
}

} // namespace

QString fromArgument(const std::string& text)
{
    return QString::fromStdString(text);
}

std::optional<QDate> parseDate(const QString& text)
{
    return domain::parseStaffDate(text);
}

std::optional<qint64> parseQuantity(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^\\s*(\\d{1,7})(?:\\.(\\d{1,3}))?\\s*$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString thousandths = match.captured(2).leftJustified(3, u'0');
    const qint64 value = match.captured(1).toLongLong() * 1000 + thousandths.toLongLong();
    return value > 0 && value <= domain::quantityThousandthsMax ? std::optional(value) : std::nullopt;
}

std::optional<std::vector<domain::PlannedSpend>> parseSpend(const QString& text)
{
    // An amount may have commas of its own: an entry starts where a month and a colon stand.
    static const QRegularExpression entry(
        QStringLiteral("(?:^|,)\\s*(\\d{1,2}):([^:]+?)(?=,\\s*\\d{1,2}:|$)"));
    std::vector<domain::PlannedSpend> result;
    qsizetype end = 0;
    auto matches = entry.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const auto amount = domain::parseMoney(match.captured(2));
        const int month = match.captured(1).toInt();
        if (!amount || month < 1 || match.capturedStart() != end)
            return std::nullopt;
        result.push_back({month, *amount});
        end = match.capturedEnd();
    }
    return !result.empty() && end == text.size() ? std::optional(result) : std::nullopt;
}

QStringList parseRefs(const QString& text)
{
    QStringList refs;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts))
        if (!part.trimmed().isEmpty())
            refs << part.trimmed();
    return refs;
}

CLI::Validator moneyValue()
{
    return validator("money", "This is not an amount of money, such as 12.50.",
                     [](const QString& text) { return domain::parseMoney(text).has_value(); });
}

CLI::Validator dateValue()
{
    return validator("date", "This is not a date, such as 2011-07-04 or 04-Jul-2011.",
                     [](const QString& text) { return parseDate(text).has_value(); });
}

CLI::Validator quantityValue()
{
    return validator("quantity", "This is not a quantity above nought, such as 2 or 2.5.",
                     [](const QString& text) { return parseQuantity(text).has_value(); });
}

CLI::Validator modelValue()
{
    return validator("model", "The model is notional, thirdParty or direct.",
                     [](const QString& text) { return domain::modelFromKey(text).has_value(); });
}

CLI::Validator lineKindValue()
{
    return validator("kind",
                     "The kind is Service, Activity, Equipment, Staff, Travel, Fee, Contingency or Training.",
                     [](const QString& text) { return domain::lineKindFromKey(text).has_value(); });
}

CLI::Validator spendValue()
{
    return validator("month:money,...", "Planned spending reads 1:10.00,2:10.00 (month and amount).",
                     [](const QString& text) { return parseSpend(text).has_value(); });
}

} // namespace doorstep::ctl
