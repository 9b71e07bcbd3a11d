// Questions that several rules ask of a plan, a person and what happened.
#include "app/domain/rules/rule_engine.h"

#include <array>

namespace doorstep::domain {

namespace {
constexpr std::array<const char*, 5> banned{"alcohol", "tobacco", "gambling", "debt", "illegal"};
}

std::span<const char* const> bannedCategories()
{
    return banned;
}

namespace rules {

QString lineField(const Plan& plan, const Line& line)
{
    if (!line.ref.isEmpty())
        return QStringLiteral("line:") + line.ref;
    return QStringLiteral("line:#%1").arg(&line - plan.lines.data() + 1);
}

QString lineName(const Plan& plan, const Line& line)
{
    return QStringLiteral("%1 %2").arg(lineField(plan, line).mid(5), line.item).trimmed();
}

bool hasCategory(const Line& line, std::span<const char* const> categories)
{
    if (line.category.isEmpty())
        return false;
    return std::any_of(categories.begin(), categories.end(), [&line](const char* key) {
        return line.category.trimmed().compare(QLatin1String(key), Qt::CaseInsensitive) == 0;
    });
}

bool isBanned(const Line& line)
{
    return hasCategory(line, banned);
}

const PilotScheme* coveringScheme(const RuleContext& c)
{
    const auto found = std::find_if(c.schemes.begin(), c.schemes.end(), [&c](const PilotScheme& scheme) {
        return scheme.covers(c.plan.organisation, c.plan.firstPayment);
    });
    return found == c.schemes.end() ? nullptr : &*found;
}

bool isChild(const Person& person, const QDate& on)
{
    return person.born.isValid() && on.isValid() && person.born.addYears(16) > on;
}

bool lacksCapacity(const CareRecord& care, CapacityDecision decision)
{
    const CapacityRecord* last = nullptr;
    for (const CapacityRecord& record : care.capacity) {
        if (record.decision == decision && record.hasCapacity && (!last || last->on <= record.on))
            last = &record;
    }
    return last && !*last->hasCapacity;
}

bool needsRepresentative(const RuleContext& c)
{
    return isChild(c.person, ageDay(c)) || lacksCapacity(c.plan.care, CapacityDecision::ReceivePayment);
}

const CareEvent* latest(std::span<const CareEvent> events, EventKind kind)
{
    const CareEvent* last = nullptr;
    for (const CareEvent& event : events) {
        if (event.kind == kind && (!last || last->on <= event.on))
            last = &event;
    }
    return last;
}

const CareEvent* unanswered(std::span<const CareEvent> events, EventKind kind,
                            std::initializer_list<EventKind> answers)
{
    const CareEvent* asked = latest(events, kind);
    if (!asked)
        return nullptr;
    const bool answered = std::any_of(answers.begin(), answers.end(), [&](EventKind answer) {
        const CareEvent* given = latest(events, answer);
        return given && given->on >= asked->on;
    });
    return answered ? nullptr : asked;
}

QString eventField(const RuleContext& c, const CareEvent& event)
{
    return QStringLiteral("event:%1").arg(&event - c.events.data() + 1);
}

} // namespace rules
} // namespace doorstep::domain
