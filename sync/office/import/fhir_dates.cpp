// The grammar of FHIR R4 datatypes, "date" and "dateTime".
#include "sync/office/import/fhir_dates.h"

#include <QRegularExpression>

namespace doorstep::office {

QDate PartialDate::first() const
{
    return QDate(year, month ? month : 1, day ? day : 1);
}

QDate PartialDate::last() const
{
    if (day)
        return QDate(year, month, day);
    const QDate start(year, month ? month : 12, 1);
    return start.addMonths(1).addDays(-1);
}

std::optional<PartialDate> parseFhirDate(const QString& text)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(QStringLiteral(
        "([12][0-9]{3})(?:-([0-9]{2})(?:-([0-9]{2})(?:T"
        "[0-2][0-9]:[0-5][0-9](?::[0-6][0-9](?:\\.[0-9]{1,9})?)?(?:Z|[+-][0-1][0-9]:[0-5][0-9])?)?)?)?")));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const PartialDate date{match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
    const bool hasMonth = !match.captured(2).isEmpty();
    const bool hasDay = !match.captured(3).isEmpty();
    // "2011-00" and "2011-07-00" must not pass for dates that were left partial.
    if ((hasMonth && date.month == 0) || (hasDay && date.day == 0) || !date.first().isValid())
        return std::nullopt;
    return date;
}

} // namespace doorstep::office
