// The quarantine: list and adopt.
#include "sync/office/late_work.h"

#include "sync/office/change_log.h"
#include "sync/office/staff.h"

namespace doorstep::office {

namespace {

std::string nameOf(Office& office, const std::string& staff)
{
    const auto row = office.database().row("SELECT name FROM staff WHERE id = :p0", "t", {staff});
    return row ? row->text(0) : std::string();
}

wire::Change changeOf(Office& office, const DeviceId& device, std::uint64_t dseq)
{
    const auto logged = loggedChange(office.database(), {device, dseq});
    auto change = logged ? wire::decodeChange(logged->body) : Result<wire::Change>(Error{});
    if (!change.ok())
        throw StorageFailure("a quarantined change cannot be read");
    return std::move(change).value();
}

/// Nothing more waits: the notice on the person closes.
void closeNotice(Office& office, const wire::Change& last)
{
    const bool waits =
        office.database()
            .row("SELECT 1 FROM quarantine WHERE stream = :p0 AND state = 1", "n", {last.stream})
            .has_value();
    if (waits)
        return;
    Applying applying{office, Streams(office.database()), last, Origin::Adopted, {}, {}, false};
    applying.raiseAlert("late-work", *EntityId::from(last.stream.view()),
                        "Work on this person that arrived after the hand-over has been taken over.", false);
}

} // namespace

std::vector<LateWork> lateWork(Office& office, bool all)
{
    std::vector<LateWork> found;
    for (const ResultRow& row : office.database().rows(
             "SELECT q.device, q.dseq, q.stream, q.state, q.note, q.taken_by, d.staff, l.srv_ms FROM "
             "quarantine q"
             " JOIN device d ON d.id = q.device JOIN change_log l ON l.device = q.device AND l.dseq = q.dseq"
             " WHERE q.state = 1 OR :p0 = 1 ORDER BY l.srv_ms, q.device, q.dseq",
             "tntntttn", {all})) {
        LateWork work;
        work.device = row.id<DeviceId>(0);
        work.dseq = row.unsignedNumber(1);
        work.patient = *EntityId::from(row.id<StreamId>(2).view());
        work.state = static_cast<LateWork::State>(row.number(3));
        work.note = row.text(4);
        work.takenBy = row.isNull(5) ? std::string() : nameOf(office, row.text(5));
        work.author = nameOf(office, row.text(6));
        work.arrivedMs = row.number(7);
        for (const wire::Op& op : changeOf(office, work.device, work.dseq).ops)
            work.kinds.push_back(op.kind);
        found.push_back(std::move(work));
    }
    return found;
}

Result<Adopted> adopt(Office& office, const EntityId& patient, const std::optional<wire::ChangeId>& only,
                      const StaffId& by)
{
    Database& database = office.database();
    const StreamId stream = *StreamId::from(patient.view());
    Adopted result;
    std::optional<wire::Change> last;
    for (const ResultRow& row :
         database.rows("SELECT device, dseq FROM quarantine WHERE stream = :p0 AND state = 1"
                       " ORDER BY device, dseq",
                       "tn", {stream})) {
        const wire::ChangeId id{row.id<DeviceId>(0), row.unsignedNumber(1)};
        if (only && *only != id)
            continue;
        const auto author = office.device(id.device);
        if (!author)
            throw StorageFailure("the author of a quarantined change is not known");
        wire::Change change = changeOf(office, id.device, id.dseq);
        const Applied applied = adoptChange(office, *author, change);
        const bool taken = applied.outcome.problem.empty();
        result.taken += taken ? 1 : 0;
        result.refused += taken ? 0 : 1;
        result.conflicts += static_cast<int>(applied.outcome.conflicts.size());
        database.run("UPDATE quarantine SET state = :p0, note = :p1, taken_by = :p2, taken_ms = :p3"
                     " WHERE device = :p4 AND dseq = :p5",
                     {taken ? 2 : 3, applied.outcome.problem, by, office.nowMs(), id.device, id.dseq});
        if (applied.firstSeq)
            database.run("UPDATE change_log SET seq_first = :p0 WHERE device = :p1 AND dseq = :p2",
                         {applied.firstSeq, id.device, id.dseq});
        last = std::move(change);
    }
    if (!last)
        return Error{ErrorCode::NotFound, "Nothing of this waits to be taken over; see 'late list'."};
    closeNotice(office, *last);
    return result;
}

} // namespace doorstep::office
