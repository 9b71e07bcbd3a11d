// Reports in, wipe orders out.
#include "sync/office/device_orders.h"

#include "sync/office/push.h"
#include "sync/office/staff.h"

namespace doorstep::office {

Answer<bool> takeReport(Office& office, const DeviceId& id, const wire::Report& report)
{
    auto answer = office.database().write([&]() -> Result<Answer<bool>> {
        const auto device = office.device(id);
        if (auto problem = deviceProblem(device, Doing::Reporting))
            return Answer<bool>(*problem);
        Database& database = office.database();
        for (const StreamId& stream : report.purged) {
            database.run("DELETE FROM purge_receipt WHERE device = :p0 AND stream = :p1", {id, stream});
            database.run("INSERT INTO purge_receipt (device, stream, srv_ms) VALUES (:p0, :p1, :p2)",
                         {id, stream, office.nowMs()});
        }
        for (const wire::MissingPicture& picture : report.missing) {
            // Only of changes this tablet brought: it cannot speak for others.
            database.run("INSERT INTO blob_missing (device, stream, hash, srv_ms)"
                         " SELECT device, stream, hash, :p0 FROM blob_owner"
                         " WHERE device = :p1 AND stream = :p2 AND hash = :p3 ON CONFLICT DO NOTHING",
                         {office.nowMs(), id, picture.stream, picture.blob});
        }
        if (report.obeyWipe) {
            database.run("UPDATE wipe_order SET obeyed_ms = :p0 WHERE device = :p1 AND n = :p2"
                         " AND obeyed_ms IS NULL",
                         {office.nowMs(), id, *report.obeyWipe});
        }
        database.run("UPDATE device SET seen_ms = :p0 WHERE id = :p1", {office.nowMs(), id});
        return Answer<bool>(true);
    });
    if (!answer.ok())
        return storageProblem(answer.error());
    return std::move(answer).value();
}

Result<DeviceRow> findTablet(Office& office, const std::string& idOrStaff)
{
    if (const auto id = DeviceId::fromHexText(idOrStaff)) {
        if (const auto device = office.device(*id); device && !device->office)
            return *device;
        return Error{ErrorCode::NotFound, "There is no such tablet; see 'device list'."};
    }
    const auto staff = findStaff(office, idOrStaff);
    if (!staff.ok())
        return staff.error();
    const ResultRows rows = office.database().rows(
        "SELECT id FROM device WHERE staff = :p0 AND office = 0 AND status <> 3", "t", {staff.value().id});
    if (rows.empty())
        return Error{ErrorCode::NotFound, "They have no tablet in use; see 'device list'."};
    if (rows.size() > 1)
        return Error{ErrorCode::Conflict, "They have several tablets; give the id from 'device list'."};
    return *office.device(rows.front().id<DeviceId>(0));
}

Status revokeTablet(Office& office, const DeviceRow& tablet)
{
    office.database().run("UPDATE device SET status = 3 WHERE id = :p0", {tablet.id});
    office.database().touch();
    return done();
}

Result<std::uint64_t> orderWipe(Office& office, const DeviceRow& tablet, wire::WipeMode mode)
{
    if (Status revoked = revokeTablet(office, tablet); !revoked.ok())
        return revoked.error();
    Database& database = office.database();
    const auto before =
        database.row("SELECT n, obeyed_ms FROM wipe_order WHERE device = :p0", "nn", {tablet.id});
    if (before && !before->isNull(1))
        return Error{ErrorCode::Refused, "This tablet has been erased already."};
    wire::WipeOrder order;
    order.device = tablet.id;
    order.number = before ? before->unsignedNumber(0) + 1 : 1;
    order.mode = mode;
    order.issuedMs = static_cast<std::uint64_t>(office.nowMs());
    const Bytes record = wire::signWipeOrder(order, office.keys().deviceCa);
    office.logSignature(wire::orgKeyId(office.keys().deviceCa.publicKey.view()), "wipe order",
                        crypto::sha256(record));
    database.run("DELETE FROM wipe_order WHERE device = :p0", {tablet.id});
    database.run("INSERT INTO wipe_order (device, n, mode, record, srv_ms) VALUES (:p0, :p1, :p2, :p3, :p4)",
                 {tablet.id, order.number, static_cast<std::uint64_t>(mode), record, office.nowMs()});
    return order.number;
}

} // namespace doorstep::office
