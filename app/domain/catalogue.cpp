// Reading the catalogue, and lines made from it.
#include "app/domain/catalogue.h"

#include "app/domain/rule_words.h"

#include "catalogue_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdlib>

namespace doorstep::domain {

namespace {

QStringList texts(const QJsonValue& value)
{
    QStringList result;
    for (const QJsonValue& each : value.toArray())
        result << each.toString();
    return result;
}

std::optional<CatalogueItem> itemFrom(const QJsonObject& from)
{
    const auto text = [&from](const char* name) { return from.value(QLatin1String(name)).toString(); };
    const auto number = [&from](const char* name, qint64 otherwise) {
        return from.value(QLatin1String(name)).toInteger(otherwise);
    };
    const auto flag = [&from](const char* name) { return from.value(QLatin1String(name)).toBool(); };
    const auto kind = lineKindFromKey(text("kind"));
    CatalogueItem item;
    item.code = text("code");
    item.name = text("name");
    item.words = texts(from.value(QLatin1String("words")));
    item.kind = kind.value_or(LineKind::Service);
    item.unit = text("unit");
    item.quantityThousandths = number("quantity", 1) * 1000;
    item.low = {number("lowPence", -1)};
    item.high = {number("highPence", -1)};
    item.oneOff = flag("oneOff");
    item.vatRelief = flag("vatRelief");
    item.medicalDevice = flag("medicalDevice");
    item.serviceMonths = static_cast<int>(number("serviceMonths", 0));
    item.lifeMonths = static_cast<int>(number("lifeMonths", 0));
    item.category = text("category");
    item.supplierType = text("supplierType");
    item.note = text("note");
    for (const QJsonValue& each : from.value(QLatin1String("brings")).toArray())
        item.brings.push_back({each.toObject().value(QLatin1String("code")).toString(),
                               each.toObject().value(QLatin1String("why")).toString()});
    const bool sane = kind && !item.code.isEmpty() && !item.name.isEmpty() && !item.unit.isEmpty() &&
                      item.low >= Pence{} && item.low <= item.high && item.high <= amountMax &&
                      item.quantityThousandths > 0 && item.quantityThousandths <= quantityThousandthsMax &&
                      item.serviceMonths >= 0 && item.lifeMonths >= 0;
    return sane ? std::optional(item) : std::nullopt;
}

Line lineFrom(const CatalogueItem& item, Model model)
{
    Line line;
    line.item = item.name;
    line.kind = item.kind;
    line.model = model;
    line.quantityThousandths = item.quantityThousandths;
    line.unit = item.unit;
    line.unitPrice = Pence{(item.low + item.high).value / 2};
    line.total = multiply(line.unitPrice, line.quantityThousandths);
    line.oneOff = item.oneOff;
    line.supplierType = item.supplierType;
    line.category = item.category;
    QStringList notes;
    if (!item.note.isEmpty())
        notes << item.note;
    if (item.vatRelief)
        notes << QStringLiteral("VAT relief is likely, with a signed declaration.");
    if (item.medicalDevice)
        notes << QStringLiteral(
            "A medical device: note make, model and serial number, who trains and who checks.");
    line.note = notes.join(u' ');
    return line;
}

Error wrong(const QString& what)
{
    return {ErrorCode::InvalidInput, "The catalogue cannot be used: " + what.toStdString() + "."};
}

} // namespace

const Catalogue& Catalogue::shipped()
{
    static const Catalogue catalogue = [] {
        auto parsed = parse(QByteArray(shippedCatalogue));
        if (!parsed.ok())
            std::abort(); // a test reads the file; a build that ships a broken one is a programmer's error
        return std::move(parsed).value();
    }();
    return catalogue;
}

Result<Catalogue> Catalogue::parse(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonValue items = document.object().value(QLatin1String("items"));
    if (!items.isArray())
        return wrong(QStringLiteral("it has no list of items"));
    Catalogue catalogue;
    for (const QJsonValue& each : items.toArray()) {
        const auto item = itemFrom(each.toObject());
        const QString code = each.toObject().value(QLatin1String("code")).toString();
        if (!item)
            return wrong(QStringLiteral("the item \"%1\" is incomplete").arg(code));
        if (catalogue.find(code))
            return wrong(QStringLiteral("there are two items \"%1\"").arg(code));
        catalogue.m_items.push_back(*item);
    }
    for (const CatalogueItem& item : catalogue.m_items) {
        for (const Companion& companion : item.brings) {
            if (!catalogue.find(companion.code) || companion.code == item.code)
                return wrong(QStringLiteral("\"%1\" brings an item that is not there").arg(item.code));
        }
    }
    return catalogue;
}

const CatalogueItem* Catalogue::find(const QString& code) const
{
    const auto found = std::find_if(m_items.begin(), m_items.end(), [&code](const CatalogueItem& item) {
        return item.code.compare(code.trimmed(), Qt::CaseInsensitive) == 0;
    });
    return found == m_items.end() ? nullptr : &*found;
}

std::vector<Line> Catalogue::linesFor(const CatalogueItem& item, Model model) const
{
    std::vector<Line> lines{lineFrom(item, model)};
    for (const Companion& companion : item.brings) {
        const CatalogueItem* other = find(companion.code);
        if (!other)
            continue;
        Line line = lineFrom(*other, model);
        line.note = (companion.why + u' ' + line.note).trimmed();
        if (other->kind == LineKind::Contingency && other->unit == item.unit) {
            line.unitPrice = lines.front().unitPrice;
            line.total = multiply(line.unitPrice, line.quantityThousandths);
        }
        lines.push_back(line);
    }
    return lines;
}

QString guidePrice(const CatalogueItem& item)
{
    const bool vowel = QStringLiteral("aeiou").contains(item.unit.front()) || item.unit == u"hour";
    return (vowel ? Rules::tr("%1 to %2 an %3") : Rules::tr("%1 to %2 a %3"))
        .arg(formatMoney(item.low), formatMoney(item.high), item.unit);
}

} // namespace doorstep::domain
