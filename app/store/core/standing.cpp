// Kept by stream; triggers of the connection take away what a change has made doubtful.
#include "app/store/core/standing.h"

#include "app/store/core/cases.h"
#include "app/store/core/person_index.h"
#include "app/store/core/plans.h"

#include <algorithm>

namespace doorstep::store {
namespace {

using domain::DueTask;

struct WorkedOut {
    Standing standing;
    bool byDay = false; ///< rests on today, so only today's is good
};

/// The earliest day of all tasks, as days; nullopt without any.
std::optional<qint64> firstDay(const std::vector<DueTask>& tasks)
{
    std::optional<qint64> first;
    for (const DueTask& task : tasks) {
        for (const QDate& day : {task.due, task.latest}) {
            if (day.isValid() && (!first || day.toJulianDay() < *first))
                first = day.toJulianDay();
        }
    }
    return first;
}

constexpr std::size_t taskBytes = 11;

void putDay(Bytes& out, const QDate& day)
{
    const auto number = static_cast<std::uint32_t>(day.isValid() ? day.toJulianDay() : 0);
    for (int shift = 24; shift >= 0; shift -= 8)
        out.push_back(static_cast<std::uint8_t>(number >> shift));
}

QDate dayAt(BytesView kept)
{
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number = number << 8 | kept[i];
    return number ? QDate::fromJulianDay(number) : QDate();
}

Bytes packed(const std::vector<DueTask>& tasks)
{
    Bytes out;
    for (const DueTask& task : tasks) {
        out.push_back(static_cast<std::uint8_t>(task.kind));
        out.push_back(static_cast<std::uint8_t>(task.because));
        out.push_back(task.booked ? 1 : 0);
        putDay(out, task.due);
        putDay(out, task.latest);
    }
    return out;
}

WorkedOut workOut(Core& core, const EntityId& patient)
{
    WorkedOut out;
    const std::vector<PlanVersion> versions = versionsOf(core, patient);
    out.standing.state = versions.empty() ? stateOf(core, patient) : versions.front().state;
    if (versions.empty())
        return out;
    out.standing.agreedMs = versions.front().agreedWallMs;
    // The draft stays as the base of the next version, so only its content tells.
    const auto draft = liveDraft(core, patient);
    out.standing.changed = draft && !(*draft == versions.front().sealed.plan);
    const auto inForce = inForceOf(versions);
    const auto person = inForce ? findPerson(core, patient) : std::nullopt;
    if (!person)
        return out;
    const domain::Plan& plan = inForce->sealed.plan;
    std::vector<domain::CareEvent> events = careEventsOf(core, patient);
    out.byDay = std::any_of(events.begin(), events.end(), [](const domain::CareEvent& event) {
        return event.kind == domain::EventKind::Closed || event.kind == domain::EventKind::Stopped;
    });
    if (out.byDay) { // does the ending count? The rules say, and they look at the day
        const auto schemes = schemesOf(core);
        const auto overrides = overridesOf(core);
        const auto findings = domain::evaluate({plan, *person, schemes, core.today(), events, {}, overrides});
        events = domain::countedOnly(events, domain::notCounted(plan, events, findings));
    }
    out.standing.tasks = domain::dueTasks({plan, *person, events, core.today()});
    return out;
}

void keep(Core& core, const StreamId& stream, const WorkedOut& out)
{
    core.db.run(
        "INSERT INTO standing(stream, state, agreed_ms, changed, first_due, day, tasks) "
        "VALUES(?, ?, ?, ?, ?, ?, ?) ON CONFLICT(stream) DO UPDATE SET state = excluded.state, "
        "agreed_ms = excluded.agreed_ms, changed = excluded.changed, first_due = excluded.first_due, "
        "day = excluded.day, tasks = excluded.tasks",
        stream, out.standing.state, out.standing.agreedMs, out.standing.changed, firstDay(out.standing.tasks),
        out.byDay ? std::optional(core.today().toJulianDay()) : std::nullopt, packed(out.standing.tasks));
}

std::vector<StreamId> streamsOf(Query query)
{
    std::vector<StreamId> streams;
    while (query.next())
        streams.push_back(query.id<StreamId>(0));
    return streams;
}

} // namespace

void watchStandings(Core& core)
{
    // Kinds: 1 person, 10 to 14 draft with what is in it (12 is a conflict), 20 to 23 plan to decision, 42
    // event; 61 scheme, 70 key of the organisation, 73 policy rest under everybody's. They live as long as
    // the connection, so a repaired store has them too.
    const auto each = [&core](const char* name, const char* when, const char* row, const char* condition) {
        core.db.raw().exec(std::string("CREATE TEMP TRIGGER standing_") + name + " AFTER " + when + " WHEN " +
                           condition + " BEGIN DELETE FROM standing WHERE stream = " + row +
                           ".stream; END");
    };
    const auto all = [&core](const char* name, const char* when, const char* condition) {
        core.db.raw().exec(std::string("CREATE TEMP TRIGGER standing_") + name + " AFTER " + when + " WHEN " +
                           condition + " BEGIN DELETE FROM standing WHERE state > 1; END");
    };
    constexpr const char* newRecord = "NEW.kind IN (20, 21, 22, 23, 42)";
    constexpr const char* oldRecord = "OLD.kind IN (20, 21, 22, 23, 42)";
    constexpr const char* newView = "NEW.kind IN (1, 10, 11, 13, 14)";
    constexpr const char* oldView = "OLD.kind IN (1, 10, 11, 13, 14)";
    each("r1", "INSERT ON main.record", "NEW", newRecord);
    each("r2", "UPDATE ON main.record", "NEW", newRecord);
    each("r3", "DELETE ON main.record", "OLD", oldRecord);
    each("v1", "INSERT ON main.view", "NEW", newView);
    each("v2", "UPDATE ON main.view", "NEW", newView);
    each("v3", "DELETE ON main.view", "OLD", oldView);
    each("j1", "UPDATE OF acked, outcome ON main.journal", "NEW", "1");
    each("p1", "DELETE ON main.person", "OLD", "1");
    all("a1", "INSERT ON main.record", "NEW.kind IN (70, 73)");
    all("a2", "UPDATE ON main.record", "NEW.kind IN (70, 73)");
    all("a3", "DELETE ON main.record", "OLD.kind IN (70, 73)");
    all("a4", "INSERT ON main.view", "NEW.kind = 61");
    all("a5", "UPDATE ON main.view", "NEW.kind = 61");
    all("a6", "DELETE ON main.view", "OLD.kind = 61");
    all("a7", "INSERT ON main.setting", "NEW.key = 'identity'");
    all("a8", "UPDATE ON main.setting", "NEW.key = 'identity'");
}

void bringStandingsUpToDate(Core& core)
{
    const QDate today = core.today();
    const auto outdated = streamsOf(
        core.db.query("SELECT stream FROM person WHERE until > 0 AND until <= ?", today.toJulianDay()));
    const bool missing =
        core.db.scalar("SELECT EXISTS(SELECT 1 FROM person p LEFT JOIN standing s ON s.stream = p.stream "
                       "WHERE s.stream IS NULL OR (s.day IS NOT NULL AND s.day <> ?))",
                       today.toJulianDay()) != 0;
    if (outdated.empty() && !missing)
        return;
    core.db.transaction([&] {
        for (const StreamId& stream : outdated)
            indexPerson(core, stream);
        // Most have no plan at all, and need no looking at one by one.
        core.db.run("INSERT INTO standing(stream, state, agreed_ms, first_due, day, tasks) "
                    "SELECT p.stream, 0, 0, NULL, NULL, x'' FROM person p WHERE NOT EXISTS "
                    "(SELECT 1 FROM standing s WHERE s.stream = p.stream) AND NOT EXISTS "
                    "(SELECT 1 FROM record r WHERE r.stream = p.stream AND r.kind = 20) AND NOT EXISTS "
                    "(SELECT 1 FROM view v WHERE v.stream = p.stream AND v.kind = 10)");
        const auto rest = streamsOf(
            core.db.query("SELECT p.stream FROM person p LEFT JOIN standing s ON s.stream = p.stream "
                          "WHERE s.stream IS NULL OR (s.day IS NOT NULL AND s.day <> ?)",
                          today.toJulianDay()));
        for (const StreamId& stream : rest) {
            // One record that cannot be read must not hold up everybody else's.
            const auto out = guarded([&] { return workOut(core, patientOf(stream)); });
            keep(core, stream,
                 out.ok() ? out.value() : WorkedOut{{PlanState::CannotVerify, 0, false, {}}, true});
        }
    });
}

Standing standingOf(Core& core, const EntityId& patient)
{
    Query query = core.db.query("SELECT state, agreed_ms, changed, tasks, day FROM standing WHERE stream = ?",
                                streamOf(patient));
    if (!query.next() || (!query.isNull(4) && query.integer(4) != core.today().toJulianDay()))
        return workOut(core, patient).standing;
    return {static_cast<PlanState>(query.integer(0)), query.integer(1), query.integer(2) != 0,
            tasksFrom(query.bytes(3))};
}

std::vector<DueTask> tasksFrom(BytesView kept)
{
    std::vector<DueTask> tasks;
    for (; kept.size() >= taskBytes; kept = kept.subspan(taskBytes))
        tasks.push_back({static_cast<domain::TaskKind>(kept[0]), static_cast<domain::DueBecause>(kept[1]),
                         dayAt(kept.subspan(3)), dayAt(kept.subspan(7)), domain::Urgency::Later,
                         kept[2] != 0});
    return tasks;
}

} // namespace doorstep::store
