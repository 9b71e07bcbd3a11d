// Ending assignments: by hand, and by themselves.
#include "sync/office/caseload.h"

#include "sync/office/office_writer.h"
#include "sync/wire/codecs.h"
#include "sync/wire/fields.h"

namespace doorstep::office {

Result<bool> unassign(Office& office, const EntityId& patient, const StaffId& staff, const StaffId& actor)
{
    Database& database = office.database();
    const StreamId stream = *StreamId::from(patient.view());
    const auto present = database.row(
        "SELECT 1 FROM grant_ WHERE staff = :p0 AND stream = :p1 AND until IS NULL", "n", {staff, stream});
    if (!present)
        return false;
    const EntityId entity = *EntityId::from(staff.view());
    if (const auto stored = Streams(database).find(stream, entity)) {
        const auto fields = wire::decodePayload(stored->payload);
        if (!fields.ok())
            throw StorageFailure("a stored row cannot be read");
        const wire::FieldMap ended = {{wire::field::assignment::until, wire::Value(office.nowMs())}};
        if (auto op = setOp(entity, wire::Kind::Assignment, ended, fields.value())) {
            if (Status written = writeAsOffice(office, stream, {*op}, actor); !written.ok())
                return written.error();
        }
    }
    database.run("UPDATE grant_ SET until = :p0, ends_ms = NULL WHERE staff = :p1 AND stream = :p2",
                 {office.nowMs(), staff, stream});
    database.run("UPDATE gver SET n = n + 1 WHERE staff = :p0", {staff});
    database.touch();
    return true;
}

void setEnd(Office& office, const EntityId& patient, const StaffId& staff,
            const std::optional<std::int64_t>& endsMs)
{
    office.database().run(
        "UPDATE grant_ SET ends_ms = :p0 WHERE staff = :p1 AND stream = :p2 AND until IS NULL",
        {endsMs, staff, *StreamId::from(patient.view())});
}

void endDueGrants(Office& office)
{
    const ResultRows due = office.database().rows(
        "SELECT staff, stream FROM grant_ WHERE ends_ms IS NOT NULL AND ends_ms <= :p0 AND until IS NULL",
        "tt", {office.nowMs()});
    for (const ResultRow& row : due) {
        const auto patient = *EntityId::from(row.id<StreamId>(1).view());
        if (const auto ended = unassign(office, patient, row.id<StaffId>(0), office.administrator());
            !ended.ok())
            throw StorageFailure("an assignment could not be ended");
    }
}

} // namespace doorstep::office
