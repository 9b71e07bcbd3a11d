// The table of field names, and values read aloud without knowing more of them than their type.
#include "app/store/core/conflict_words.h"

#include "app/domain/formats.h"
#include "app/domain/money.h"
#include "sync/wire/fields.h"
#include "sync/wire/shape.h"

#include <array>

namespace doorstep::store {
namespace {

using wire::Kind;
using wire::Value;
namespace df = wire::field::draft;
namespace itf = wire::field::item;
namespace sf = wire::field::statement;

struct FieldWords {
    Kind kind;
    std::uint64_t field;
    const char* words;
    const char* key = ""; ///< of a field of the draft itself
};
constexpr std::array names{
    FieldWords{Kind::Draft, df::organisation, "Organisation", "organisation"},
    FieldWords{Kind::Draft, df::regime, "Regime", "regime"},
    FieldWords{Kind::Draft, df::firstPayment, "First payment", "firstPayment"},
    FieldWords{Kind::Draft, df::months, "Months", "months"},
    FieldWords{Kind::Draft, df::scheduleKind, "Instalments", "profiled"},
    FieldWords{Kind::Draft, df::firstReview, "First review", "firstReview"},
    FieldWords{Kind::Draft, df::reviewManner, "Manner of the review", "reviewManner"},
    FieldWords{Kind::Draft, df::noticeDays, "Days of notice", "noticeDays"},
    FieldWords{Kind::Draft, df::recipient, "Who receives the payment", "recipient"},
    FieldWords{Kind::Draft, df::risk, "Risk", "riskText"},
    FieldWords{Kind::Draft, df::contingency, "Contingency", "contingency"},
    FieldWords{Kind::Draft, df::monitoredBy, "Who watches the plan", "monitoredBy"},
    FieldWords{Kind::Draft, df::coordinator, "Care coordinator", "coordinator"},
    FieldWords{Kind::Draft, df::indicativeBudget, "Indicative budget", "indicativeBudget"},
    FieldWords{Kind::Draft, df::account, "Account", "account"},
    FieldWords{Kind::Draft, df::legalBar, "Legal bar to a direct payment", "legalBar"},
    FieldWords{Kind::Item, itf::ref, "number"},
    FieldWords{Kind::Item, itf::line, "what and how much"},
    FieldWords{Kind::Item, itf::note, "note"},
    FieldWords{Kind::Item, itf::links, "outcomes and needs"},
    FieldWords{Kind::Item, itf::payee, "who is paid"},
    FieldWords{Kind::Item, itf::spend, "spending by month"},
    FieldWords{Kind::Item, itf::care, "more about the line"},
    FieldWords{Kind::Need, sf::ref, "number"},
    FieldWords{Kind::Need, sf::text, "text"},
    FieldWords{Kind::Outcome, sf::ref, "number"},
    FieldWords{Kind::Outcome, sf::text, "text"},
    FieldWords{Kind::Outcome, sf::detail, "details"},
};

QString nameOf(Kind kind, std::uint64_t field)
{
    for (const FieldWords& each : names)
        if (each.kind == kind && each.field == field)
            return QString::fromLatin1(each.words);
    return QStringLiteral("part %1 of the plan").arg(field);
}

QString money(const Value& value)
{
    const auto pence = value.asInt();
    return pence ? domain::formatMoney(domain::Pence(*pence)) : QString();
}

/// Item, quantity, prices: the figures that only make sense together (see the group `line`).
QString lineInWords(const Value::Array& group)
{
    if (group.size() < 7)
        return {};
    const auto* item = group[0].asText();
    const auto quantity = group[3].asInt();
    const auto* unit = group[4].asText();
    QStringList parts;
    parts << (item ? QString::fromStdString(*item) : QString());
    if (quantity)
        parts << QString::number(static_cast<double>(*quantity) / 1000.0) +
                     (unit && !unit->empty() ? u' ' + QString::fromStdString(*unit) : QString());
    if (const QString price = money(group[5]); !price.isEmpty())
        parts << QStringLiteral("at %1").arg(price);
    if (const QString total = money(group[6]); !total.isEmpty())
        parts << QStringLiteral("together %1").arg(total);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString plain(const Value& value);

QString joined(const std::vector<QString>& words)
{
    QStringList parts;
    for (const QString& word : words)
        if (!word.isEmpty())
            parts << word;
    return parts.join(QStringLiteral("; "));
}

QString plain(const Value& value)
{
    if (const auto* text = value.asText()) {
        const QString words = QString::fromStdString(*text);
        const QDate day = QDate::fromString(words, Qt::ISODate);
        return day.isValid() && words.size() == 10 ? domain::staffDate(day) : words;
    }
    if (const auto yes = value.asBool())
        return *yes ? QStringLiteral("yes") : QStringLiteral("no");
    if (const auto number = value.asInt())
        return QString::number(*number);
    std::vector<QString> words;
    if (const auto* array = value.asArray()) {
        for (const Value& each : *array)
            words.push_back(plain(each));
    } else if (const auto* map = value.asMap()) {
        for (const auto& [key, each] : *map)
            words.push_back(plain(each));
    }
    return joined(words);
}

} // namespace

QString fieldInWords(const ViewRow& row, std::uint64_t field)
{
    const auto textAt = [&row](std::uint64_t number) {
        const auto found = row.fields.find(number);
        const auto* text = found == row.fields.end() ? nullptr : found->second.value.asText();
        return text ? QString::fromStdString(*text) : QString();
    };
    QString of;
    switch (row.kind) {
    case Kind::Item:
        of = QStringLiteral("Line %1").arg(textAt(itf::ref));
        break;
    case Kind::Need:
        of = QStringLiteral("Need %1").arg(textAt(sf::ref));
        break;
    case Kind::Outcome:
        of = QStringLiteral("Outcome %1").arg(textAt(sf::ref));
        break;
    default:
        break;
    }
    if (field == 0)
        return of.isEmpty() ? QStringLiteral("Removed by one, changed by another")
                            : QStringLiteral("%1: removed by one, changed by another").arg(of);
    return of.isEmpty() ? nameOf(row.kind, field) : QStringLiteral("%1: %2").arg(of, nameOf(row.kind, field));
}

QString fieldKey(const ViewRow& row, std::uint64_t field)
{
    if (row.kind == Kind::Draft) {
        for (const FieldWords& each : names)
            if (each.kind == Kind::Draft && each.field == field)
                return QString::fromLatin1(each.key);
        return QStringLiteral("care");
    }
    const auto ref = row.fields.find(row.kind == Kind::Item ? itf::ref : sf::ref);
    const auto* text = ref == row.fields.end() ? nullptr : ref->second.value.asText();
    return text ? QString::fromStdString(*text) : QString();
}

QString valueInWords(Kind kind, std::uint64_t field, const Value& value)
{
    if (field == 0)
        return value.isNull() ? QStringLiteral("removed") : QStringLiteral("kept");
    QString words;
    if (kind == Kind::Item && field == itf::line && value.asArray())
        words = lineInWords(*value.asArray());
    else if (kind == Kind::Draft && field == df::indicativeBudget)
        words = money(value);
    else
        words = plain(value);
    return words.isEmpty() ? QStringLiteral("not recorded") : words;
}

bool isFreeText(Kind kind, std::uint64_t field)
{
    return (kind == Kind::Draft && field == df::contingency) || (kind == Kind::Item && field == itf::note) ||
           ((kind == Kind::Need || kind == Kind::Outcome) && field == sf::text);
}

} // namespace doorstep::store
