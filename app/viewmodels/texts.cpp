// Texts of times, sizes, keys and amounts.
#include "app/viewmodels/texts.h"

#include "app/domain/formats.h"
#include "app/domain/nhs_number.h"
#include "app/domain/plan.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

namespace doorstep::viewmodels {

QString toKey(const EntityId& id)
{
    return QString::fromStdString(id.hex());
}

EntityId fromKey(const QString& key)
{
    return EntityId::fromHexText(key.toStdString()).value_or(EntityId{});
}

QDate today(const Clock& clock)
{
    return QDateTime::fromMSecsSinceEpoch(clock.wallMs()).date();
}

namespace {
/// No line ends here, and nobody sees or hears it.
constexpr QChar joiner(0x2060);
} // namespace

QString dateText(const QDate& date)
{
    QString text = domain::staffDate(date);
    if (date.isValid()) // "09-Feb-2011"
        text.insert(7, joiner).insert(3, joiner);
    return text;
}

QString withWholeDates(QString text)
{
    static const QRegularExpression date(QStringLiteral("\\b[0-9]{2}-[A-Z][a-z]{2}-[0-9]{4}\\b"));
    for (auto at = text.indexOf(date); at >= 0; at = text.indexOf(date, at + 1))
        text.insert(at + 7, joiner).insert(at + 3, joiner);
    return text;
}

QString timeText(qint64 wallMs, const Clock& clock)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(wallMs);
    const QString time = when.toString(QStringLiteral("HH:mm"));
    if (when.date() == today(clock))
        return time;
    return QCoreApplication::translate("texts", "%1 on %2").arg(time, dateText(when.date()));
}

QString sizeText(qint64 bytes)
{
    constexpr qint64 kilo = 1000;
    if (bytes < kilo)
        return QCoreApplication::translate("texts", "%1 bytes").arg(bytes);
    if (bytes < kilo * kilo)
        return QCoreApplication::translate("texts", "%1 kB").arg((bytes + kilo / 2) / kilo);
    const qint64 tenths = (bytes * 10 + kilo * kilo / 2) / (kilo * kilo);
    return QCoreApplication::translate("texts", "%1.%2 MB").arg(tenths / 10).arg(tenths % 10);
}

QString tagColour(store::PlanState state)
{
    switch (state) {
    case store::PlanState::None:
    case store::PlanState::Draft:
    case store::PlanState::Withdrawn:
        return QStringLiteral("grey");
    case store::PlanState::AgreedNotSent:
        return QStringLiteral("yellow");
    case store::PlanState::AtOffice:
        return QStringLiteral("blue");
    case store::PlanState::Approved:
        return QStringLiteral("green");
    case store::PlanState::PartApproved:
    case store::PlanState::Returned:
    case store::PlanState::Refused:
        return QStringLiteral("orange");
    case store::PlanState::CannotVerify:
        return QStringLiteral("red");
    }
    return {};
}

QString nhsNumberText(const QString& digits)
{
    const auto number = domain::NhsNumber::fromDigits(digits);
    return number ? number->text() : QCoreApplication::translate("texts", "Not recorded");
}

QString amountInput(domain::Pence amount)
{
    return domain::formatMoney(amount).remove(u'£').remove(u',');
}

QString quantityInput(qint64 thousandths)
{
    QString text = QString::number(thousandths / 1000);
    const qint64 part = thousandths % 1000;
    if (part != 0) {
        text += u'.' + QStringLiteral("%1").arg(part, 3, 10, QLatin1Char('0'));
        while (text.endsWith(u'0'))
            text.chop(1);
    }
    return text;
}

std::optional<qint64> parseQuantity(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,6})(?:\\.(\\d{1,3}))?$"));
    const auto match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 thousandths =
        match.captured(1).toLongLong() * 1000 + match.captured(2).leftJustified(3, u'0').toLongLong();
    if (thousandths <= 0 || thousandths > domain::quantityThousandthsMax)
        return std::nullopt;
    return thousandths;
}

} // namespace doorstep::viewmodels
