// Signed anew, once. See import_forked.h.
#include "sync/office/import_forked.h"

#include "sync/office/change_log.h"
#include "sync/office/office_writer.h"

namespace doorstep::office {

namespace {

bool isLogged(Office& office, const wire::Change& change, const Hash32& hash)
{
    const auto logged = loggedOutcome(office.database(), change.device, change.dseq);
    return logged && logged->hash == hash;
}

/// One change in one transaction; throws StorageFailure.
Status takeOne(Office& office, const DeviceRow& device, const wire::Change& change, const Hash32& hash,
               Renamed& renamed, Taken& taken)
{
    Database& database = office.database();
    if (isLogged(office, change, hash)) {
        ++taken.known;
        return done();
    }
    if (const auto before =
            database.row("SELECT office_dseq FROM imported_change WHERE hash = :p0", "n", {hash})) {
        renamed[change.id()] = {office.keys().deviceId, before->unsignedNumber(0)};
        ++taken.known;
        return done();
    }
    const auto outcome = importAsOffice(office, device, change, renamed);
    if (!outcome.ok())
        return outcome.error();
    database.run("INSERT INTO imported_change (hash, device, dseq, office_dseq, problem, srv_ms)"
                 " VALUES (:p0, :p1, :p2, :p3, :p4, :p5)",
                 {hash, device.id, change.dseq, renamed.at(change.id()).dseq, outcome.value().problem,
                  office.nowMs()});
    ++taken.changes;
    ++taken.renamed;
    taken.refused += outcome.value().code == wire::OutcomeCode::Rejected ? 1 : 0;
    return done();
}

} // namespace

bool isForked(Office& office, const DeviceRow& device, const std::vector<wire::SignedChange>& changes)
{
    if (device.status == DeviceStatus::Frozen)
        return true;
    const auto differs = office.database().read([&]() -> Result<bool> {
        for (const wire::SignedChange& each : changes) {
            const auto change = wire::decodeChange(each.body);
            if (!change.ok() || change.value().dseq > device.lastDseq)
                continue;
            if (!isLogged(office, change.value(), wire::chainHash(each)))
                return true;
        }
        return false;
    });
    return differs.ok() && differs.value();
}

void takeForked(Office& office, const DeviceRow& device, const std::vector<wire::SignedChange>& changes,
                Taken& taken)
{
    Renamed renamed;
    for (const wire::SignedChange& each : changes) {
        const auto change = wire::decodeChange(each.body);
        if (!change.ok() || change.value().device != device.id || !wire::verifyChange(each, device.key)) {
            taken.problem = "A change in the file was not signed by this tablet; it was left out.";
            continue;
        }
        const Hash32 hash = wire::chainHash(each);
        const Taken before = taken;
        const Status one = office.database().write(
            [&]() -> Status { return takeOne(office, device, change.value(), hash, renamed, taken); });
        if (!one.ok()) {
            taken = before;
            taken.problem = one.error().text;
            return;
        }
    }
}

} // namespace doorstep::office
