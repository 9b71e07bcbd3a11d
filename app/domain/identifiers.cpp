// Forms of numbers, codes and dates.
#include "app/domain/identifiers.h"

#include "app/domain/formats.h"
#include "app/domain/nhs_number.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace doorstep::domain {

namespace {

QString digitsOf(const QString& text)
{
    QString digits;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits += c;
    }
    return digits;
}

bool matches(const QRegularExpression& form, const QString& text)
{
    return form.match(text).hasMatch();
}

QRegularExpression anchored(const char* form)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(form)));
}

/// A day and month, as the first four digits of a birthday have them.
bool isBirthday(const QString& digits)
{
    return QDate(2000, digits.mid(2, 2).toInt(), digits.left(2).toInt()).isValid();
}

} // namespace

QString nhsNumberWhileTyping(const QString& typed)
{
    const QString digits = digitsOf(typed).left(10);
    QString text = digits.left(3);
    if (digits.size() > 3)
        text += u' ' + digits.mid(3, 3);
    if (digits.size() > 6)
        text += u' ' + digits.mid(6);
    return text;
}

std::optional<LookAlike> lookAlike(const QString& text)
{
    const auto parsed = NhsNumber::parse(text);
    if (const auto* problem = std::get_if<NhsNumberProblem>(&parsed))
        return *problem == NhsNumberProblem::NationalInsurance ? std::optional(LookAlike::NationalInsurance)
                                                               : std::nullopt;
    const QString digits = std::get<NhsNumber>(parsed).digits();
    const qint64 stem = digits.left(9).toLongLong();
    if (stem >= 320'000'001 && stem <= 399'999'999)
        return LookAlike::HealthAndCare;
    if (digits.left(6) <= u"311299" && isBirthday(digits))
        return LookAlike::ScottishChi;
    return std::nullopt;
}

QString describe(LookAlike kind)
{
    switch (kind) {
    case LookAlike::NationalInsurance:
        return QStringLiteral(
            "This looks like a National Insurance number, not an NHS number. An NHS number has "
            "10 digits and no letters.");
    case LookAlike::ScottishChi:
        return QStringLiteral(
            "This looks like a CHI number from Scotland: it begins with a birthday. Ask for the "
            "NHS number of England, on letters from the GP.");
    case LookAlike::HealthAndCare:
        return QStringLiteral(
            "This may be a Health and Care number from Northern Ireland. Ask for the NHS number "
            "of England, on letters from the GP.");
    }
    return {};
}

QString numberHint(const QString& searched)
{
    if (digitsOf(searched).size() < 6)
        return {};
    if (const auto other = lookAlike(searched))
        return describe(*other);
    const auto parsed = NhsNumber::parse(searched);
    const auto* problem = std::get_if<NhsNumberProblem>(&parsed);
    // Letters among digits are an address or a reference: nothing to teach about them.
    return problem && *problem != NhsNumberProblem::Letters ? describe(*problem) : QString();
}

std::optional<QString> odsCode(const QString& text)
{
    static const QRegularExpression form = anchored("[A-Z0-9]{3,6}|8[A-Z0-9]{2,11}");
    QString code;
    for (const QChar c : text.toUpper()) {
        if (!c.isSpace())
            code += c;
    }
    return matches(form, code) ? std::optional(code) : std::nullopt;
}

std::optional<OdsKind> odsKind(const QString& text)
{
    static const QRegularExpression trust = anchored("5[A-Z0-9]{2}");
    static const QRegularExpression careTrust = anchored("T[A-Z0-9]{2}");
    static const QRegularExpression practice = anchored("[A-HJ-NPV-Y][0-9]{5}");
    static const QRegularExpression provider = anchored("8[A-Z0-9]{2,11}");
    static const QRegularExpression commissioner = anchored("Q[A-Z0-9]{2}|[0-9]{2}[A-Z]");
    const auto code = odsCode(text);
    if (!code)
        return std::nullopt;
    // Before trusts: groups of 2013 such as 05A begin with a nought, trusts with a five.
    if (matches(trust, *code))
        return OdsKind::PrimaryCareTrust;
    if (matches(careTrust, *code))
        return OdsKind::CareTrust;
    if (matches(practice, *code))
        return OdsKind::Practice;
    if (matches(commissioner, *code))
        return OdsKind::Commissioner;
    return matches(provider, *code) ? OdsKind::Provider : OdsKind::Other;
}

QDate PartialDate::earliest() const
{
    return year == 0 ? QDate() : QDate(year, std::max(month, 1), month == 0 ? 1 : std::max(day, 1));
}

QDate PartialDate::latest() const
{
    if (year == 0 || (month != 0 && day != 0))
        return earliest();
    const QDate last(year, month == 0 ? 12 : month, 1);
    return last.addDays(last.daysInMonth() - 1);
}

std::optional<PartialDate> parsePartialDate(const QString& text)
{
    static const QRegularExpression yearAlone = anchored("([0-9]{4})");
    static const QRegularExpression yearFirst = anchored("([0-9]{4})-([0-9]{1,2})");
    static const QRegularExpression monthFirst = anchored("([0-9]{1,2})[-/. ]([0-9]{4})");
    static const QRegularExpression named = anchored("([A-Za-z]{3,9})[- ]([0-9]{4})");
    if (const auto whole = parseStaffDate(text))
        return PartialDate{whole->year(), whole->month(), whole->day()};
    const QString input = text.simplified();
    PartialDate date;
    if (const auto match = yearAlone.match(input); match.hasMatch())
        date = {match.captured(1).toInt(), 0, 0};
    else if (const auto early = yearFirst.match(input); early.hasMatch())
        date = {early.captured(1).toInt(), early.captured(2).toInt(), 0};
    else if (const auto late = monthFirst.match(input); late.hasMatch())
        date = {late.captured(2).toInt(), late.captured(1).toInt(), 0};
    else if (const auto word = named.match(input); word.hasMatch()) {
        const auto first = parseStaffDate(QStringLiteral("1 ") + word.captured(1) + u' ' + word.captured(2));
        return first ? std::optional(PartialDate{first->year(), first->month(), 0}) : std::nullopt;
    }
    const bool monthAlone = input.size() > 4;
    return date.earliest().isValid() && (!monthAlone || date.month >= 1) ? std::optional(date) : std::nullopt;
}

QString staffDate(const PartialDate& date)
{
    if (date.month != 0 && date.day == 0 && date.earliest().isValid())
        return QLocale::c().toString(date.earliest(), QStringLiteral("MMM-yyyy"));
    if (date.month == 0 && date.year != 0)
        return QString::number(date.year);
    return staffDate(date.earliest());
}

QString patientDate(const PartialDate& date)
{
    if (date.month != 0 && date.day == 0 && date.earliest().isValid())
        return QLocale::c().toString(date.earliest(), QStringLiteral("MMMM yyyy"));
    if (date.month == 0 && date.year != 0)
        return QString::number(date.year);
    return patientDate(date.earliest());
}

} // namespace doorstep::domain
