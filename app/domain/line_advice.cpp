// Advice on one line of a plan.
#include "app/domain/line_advice.h"

#include "app/domain/catalogue.h"
#include "app/domain/equipment.h"
#include "app/domain/formats.h"
#include "app/domain/rates.h"
#include "app/domain/rule_words.h"

namespace doorstep::domain {

namespace {

bool isPaidByTheHour(const Line& line)
{
    return line.kind == LineKind::Staff && line.unit.trimmed().startsWith(u"hour", Qt::CaseInsensitive);
}

/// The item of the catalogue of exactly this name.
const CatalogueItem* known(const Line& line)
{
    for (const CatalogueItem& item : Catalogue::shipped().items()) {
        if (item.name.compare(line.item.trimmed(), Qt::CaseInsensitive) == 0)
            return &item;
    }
    return nullptr;
}

QString quotesAdvice(const Line& line)
{
    const int quotes = quotesFor(line.unitPrice);
    if (line.kind != LineKind::Equipment || quotes < 2)
        return {};
    return Rules::tr("At %1 the office usually asks for %2 quotes.")
        .arg(formatMoney(line.unitPrice))
        .arg(quotes);
}

QString reliefAdvice(const Line& line, const CatalogueItem* item, const QDate& on)
{
    const Pence saved = vatReliefSaving(line.total, on);
    if (!item || !item->vatRelief || saved <= Pence{})
        return {};
    return Rules::tr("With a signed declaration the price is likely to be free of VAT: about %1 less.")
        .arg(formatMoney(saved));
}

QString guideAdvice(const Line& line, const CatalogueItem* item)
{
    if (!item || line.unitPrice <= item->high)
        return {};
    return Rules::tr("%1 is more than the guide price of %2.")
        .arg(formatMoney(line.unitPrice), guidePrice(*item));
}

} // namespace

QString wageProblem(const Line& line, const QDate& on)
{
    const WageFloor* floor = wageFloorOn(on);
    if (!floor || !isPaidByTheHour(line) || line.unitPrice <= Pence{} || line.unitPrice >= floor->hourly)
        return {};
    return Rules::tr("%1 an hour is below %2, the lowest wage the law allows from %3.")
        .arg(formatMoney(line.unitPrice), formatMoney(floor->hourly),
             staffDate(QDate(floor->from[0], floor->from[1], floor->from[2])));
}

QStringList lineAdvice(const Line& line, const QDate& on)
{
    const CatalogueItem* item = known(line);
    QStringList advice{wageProblem(line, on), quotesAdvice(line), guideAdvice(line, item),
                       reliefAdvice(line, item, on)};
    if (isPaidByTheHour(line) && on.isValid() && !wageTableReaches(on))
        advice
            << Rules::tr("The lowest wage for %1 is not known here yet; please check it.").arg(staffDate(on));
    advice.removeAll(QString());
    return advice;
}

} // namespace doorstep::domain
