// Look-ups, totals and the key words of plans.
#include "app/domain/plan.h"

#include <algorithm>
#include <array>
#include <utility>

namespace doorstep::domain {

namespace {

template <typename Enum>
struct Key {
    Enum value;
    const char* text;
};

constexpr std::array modelKeys{Key<Model>{Model::Notional, "notional"},
                               Key<Model>{Model::ThirdParty, "thirdParty"},
                               Key<Model>{Model::Direct, "direct"}};

constexpr std::array scheduleKeys{Key<ScheduleKind>{ScheduleKind::Flat, "flat"},
                                  Key<ScheduleKind>{ScheduleKind::Profiled, "profiled"},
                                  Key<ScheduleKind>{ScheduleKind::Weekly, "weekly"},
                                  Key<ScheduleKind>{ScheduleKind::FourWeekly, "fourWeekly"},
                                  Key<ScheduleKind>{ScheduleKind::Quarterly, "quarterly"},
                                  Key<ScheduleKind>{ScheduleKind::Lump, "lump"}};

constexpr std::array lineKindKeys{
    Key<LineKind>{LineKind::Service, "Service"},         Key<LineKind>{LineKind::Activity, "Activity"},
    Key<LineKind>{LineKind::Equipment, "Equipment"},     Key<LineKind>{LineKind::Staff, "Staff"},
    Key<LineKind>{LineKind::Travel, "Travel"},           Key<LineKind>{LineKind::Fee, "Fee"},
    Key<LineKind>{LineKind::Contingency, "Contingency"}, Key<LineKind>{LineKind::Training, "Training"}};

constexpr std::array regimeKeys{Key<Regime>{Regime::Pilot2010, "Pilot2010"},
                                Key<Regime>{Regime::National2013, "National2013"}};

constexpr std::array recipientKeys{Key<RecipientKind>{RecipientKind::Patient, "patient"},
                                   Key<RecipientKind>{RecipientKind::Representative, "representative"},
                                   Key<RecipientKind>{RecipientKind::Nominee, "nominee"},
                                   Key<RecipientKind>{RecipientKind::ThirdParty, "thirdParty"}};

template <typename Enum, std::size_t N>
QString textOf(const std::array<Key<Enum>, N>& keys, Enum value)
{
    for (const auto& key : keys) {
        if (key.value == value)
            return QString::fromLatin1(key.text);
    }
    return {};
}

template <typename Enum, std::size_t N>
std::optional<Enum> valueOf(const std::array<Key<Enum>, N>& keys, const QString& text)
{
    for (const auto& key : keys) {
        if (text == QLatin1String(key.text))
            return key.value;
    }
    return std::nullopt;
}

QString plural(const QString& unit)
{
    const auto endsWith = [&unit](const char* end) { return unit.endsWith(QLatin1String(end)); };
    if (endsWith("s"))
        return unit;
    if (endsWith("x") || endsWith("ch") || endsWith("sh"))
        return unit + QStringLiteral("es");
    const bool vowelBeforeY = endsWith("ay") || endsWith("ey") || endsWith("oy") || endsWith("uy");
    if (endsWith("y") && !vowelBeforeY)
        return unit.chopped(1) + QStringLiteral("ies");
    return unit + u's';
}

} // namespace

const Line* Plan::line(const QString& ref) const
{
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const Line& l) { return l.ref == ref; });
    return found == lines.end() ? nullptr : &*found;
}

const Line* Plan::line(const EntityId& lineId) const
{
    const auto found =
        std::find_if(lines.begin(), lines.end(), [&](const Line& l) { return l.id == lineId; });
    return found == lines.end() ? nullptr : &*found;
}

const Explained* CareRecord::spokenOf(Topic topic) const
{
    const auto found = std::find_if(explained.begin(), explained.end(), [topic](const Explained& each) {
        return each.topic == topic && each.on.isValid();
    });
    return found == explained.end() ? nullptr : &*found;
}

bool Plan::hasLines(Model model) const
{
    return std::any_of(lines.begin(), lines.end(),
                       [model](const Line& l) { return l.model == model && l.isNhsMoney(); });
}

Pence PlanTotals::of(Model model) const
{
    switch (model) {
    case Model::Notional:
        return notional;
    case Model::ThirdParty:
        return thirdParty;
    case Model::Direct:
        return direct;
    }
    return {};
}

PlanTotals totals(const Plan& plan)
{
    PlanTotals result;
    for (const Line& line : plan.lines) {
        if (!line.isNhsMoney())
            continue;
        switch (line.model) {
        case Model::Notional:
            result.notional += line.total;
            break;
        case Model::ThirdParty:
            result.thirdParty += line.total;
            break;
        case Model::Direct:
            result.direct += line.total;
            break;
        }
    }
    return result;
}

Pence otherMoney(const Plan& plan)
{
    Pence sum;
    for (const Line& line : plan.lines) {
        if (!line.isNhsMoney())
            sum += line.total;
    }
    return sum;
}

Plan statutoryView(const Plan& plan)
{
    Plan view = plan;
    std::erase_if(view.lines, [](const Line& l) { return l.model != Model::Direct || !l.isNhsMoney(); });
    return view;
}

QString modelKey(Model model)
{
    return textOf(modelKeys, model);
}
std::optional<Model> modelFromKey(const QString& key)
{
    return valueOf(modelKeys, key);
}

QString describe(Model model)
{
    switch (model) {
    case Model::Notional:
        return QStringLiteral("Notional budget");
    case Model::ThirdParty:
        return QStringLiteral("Third-party budget");
    case Model::Direct:
        return QStringLiteral("Direct payment");
    }
    return {};
}

QString scheduleKindKey(ScheduleKind kind)
{
    return textOf(scheduleKeys, kind);
}
std::optional<ScheduleKind> scheduleKindFromKey(const QString& key)
{
    return valueOf(scheduleKeys, key);
}

QString lineKindKey(LineKind kind)
{
    return textOf(lineKindKeys, kind);
}
std::optional<LineKind> lineKindFromKey(const QString& key)
{
    return valueOf(lineKindKeys, key);
}

QString describeQuantity(qint64 quantityThousandths, const QString& unit)
{
    const QString name = unit.trimmed().isEmpty() ? QStringLiteral("item") : unit.trimmed();
    QString number = quantityThousandths < 0 ? QStringLiteral("-") : QString();
    number += QString::number(qAbs(quantityThousandths / 1000));
    if (const qint64 part = qAbs(quantityThousandths % 1000); part != 0) {
        number += u'.' + QString::number(part).rightJustified(3, u'0');
        while (number.endsWith(u'0'))
            number.chop(1);
    }
    return number + u' ' + (quantityThousandths == 1000 ? name : plural(name));
}

QDate nationalFrom()
{
    return {2013, 4, 1};
}

Regime regimeOn(const QDate& firstPayment)
{
    return firstPayment.isValid() && firstPayment >= nationalFrom() ? Regime::National2013
                                                                    : Regime::Pilot2010;
}

QString regimeKey(Regime regime)
{
    return textOf(regimeKeys, regime);
}
std::optional<Regime> regimeFromKey(const QString& key)
{
    return valueOf(regimeKeys, key);
}
QString recipientKey(RecipientKind kind)
{
    return textOf(recipientKeys, kind);
}
std::optional<RecipientKind> recipientFromKey(const QString& key)
{
    return valueOf(recipientKeys, key);
}

} // namespace doorstep::domain
