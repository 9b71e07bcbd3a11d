// Dates and postcodes, the same on every device whatever its language.
#include "app/domain/formats.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

namespace doorstep::domain {

namespace {

/// 1 to 12 for "jul" or "July"; 0 for anything else.
int monthNumber(const QString& name)
{
    const QLocale english = QLocale::c();
    for (int month = 1; month <= 12; ++month) {
        if (name.compare(english.monthName(month, QLocale::ShortFormat), Qt::CaseInsensitive) == 0 ||
            name.compare(english.monthName(month, QLocale::LongFormat), Qt::CaseInsensitive) == 0)
            return month;
    }
    return 0;
}

std::optional<QDate> validDate(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

} // namespace

QString staffDate(const QDate& date)
{
    return date.isValid() ? QLocale::c().toString(date, QStringLiteral("dd-MMM-yyyy"))
                          : QStringLiteral("Not recorded");
}

QString patientDate(const QDate& date)
{
    return date.isValid() ? QLocale::c().toString(date, QStringLiteral("d MMMM yyyy"))
                          : QStringLiteral("Not recorded");
}

QString bornWithAge(const QDate& born, const QDate& on)
{
    const QString text = QStringLiteral("Born ") + staffDate(born);
    const auto age = ageYears(born, on);
    return age ? text + QStringLiteral(" (%1y)").arg(*age) : text;
}

std::optional<int> ageYears(const QDate& born, const QDate& on)
{
    if (!born.isValid() || !on.isValid() || on < born)
        return std::nullopt;
    const bool birthdayToCome =
        on.month() < born.month() || (on.month() == born.month() && on.day() < born.day());
    return on.year() - born.year() - (birthdayToCome ? 1 : 0);
}

std::optional<QDate> parseStaffDate(const QString& text)
{
    static const QRegularExpression iso(
        QRegularExpression::anchoredPattern(QStringLiteral("([0-9]{4})-([0-9]{2})-([0-9]{2})")));
    static const QRegularExpression numeric(
        QRegularExpression::anchoredPattern(QStringLiteral("([0-9]{1,2})([-/. ])([0-9]{1,2})\\2([0-9]{4})")));
    static const QRegularExpression named(
        QRegularExpression::anchoredPattern(QStringLiteral("([0-9]{1,2})[- ]([A-Za-z]{3,9})[- ]([0-9]{4})")));

    const QString input = text.simplified();
    if (const auto match = iso.match(input); match.hasMatch())
        return validDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (const auto match = numeric.match(input); match.hasMatch())
        return validDate(match.captured(4).toInt(), match.captured(3).toInt(), match.captured(1).toInt());
    if (const auto match = named.match(input); match.hasMatch())
        return validDate(match.captured(3).toInt(), monthNumber(match.captured(2)),
                         match.captured(1).toInt());
    return std::nullopt;
}

QString formatPostcode(const QString& text)
{
    static const QRegularExpression postcode(
        QRegularExpression::anchoredPattern(QStringLiteral("(GIR|[A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})")));
    const QString capitals = text.trimmed().toUpper();
    QString packed = capitals;
    packed.remove(QRegularExpression(QStringLiteral("\\s")));
    const auto match = postcode.match(packed);
    return match.hasMatch() ? match.captured(1) + u' ' + match.captured(2) : capitals;
}

} // namespace doorstep::domain
