// At rest: the network is healed, nobody works, everybody has synced.
#include "tests/sim/oracle.h"

#include "sync/office/pull.h"
#include "sync/office/verify.h"
#include "tests/sim/closed_database.h"

namespace doorstep::sim {

using office::ResultRow;

namespace {

/// Nothing own is left over what was pulled.
void compareShown(ClosedDatabase& database, const std::string& name, const std::set<StreamId>& granted)
{
    database.each("SELECT v.payload, p.payload, v.removed, p.flags, v.stream FROM view v LEFT JOIN pulled p"
                  " ON p.stream = v.stream AND p.kind = v.kind AND p.entity = v.entity",
                  [&](const ClosedDatabase::Row& row) {
                      if (!granted.contains(row.id<StreamId>(4)))
                          return;
                      demand(!row.isNull(1), "I-13", name + " shows something nobody has");
                      const bool removed = (row.number(3) & 3) != 0;
                      demand((row.number(2) != 0) == removed, "I-13",
                             name + " shows what is removed, or not what is there");
                      demand(removed || row.bytes(0) == row.bytes(1), "I-13",
                             name + " shows another value than the one at the office");
                  });
}

/// Every picture of a change that was taken is there, and both sides know.
void comparePictures(ClosedDatabase& database, office::Office& office, const std::set<StreamId>& granted)
{
    database.each(
        "SELECT b.hash, b.stream, j.outcome, b.receipt FROM blob b JOIN journal j ON j.dseq = b.dseq",
        [&](const ClosedDatabase::Row& row) {
            if (row.number(2) > 1 || !granted.contains(row.id<StreamId>(1)))
                return;
            const auto there = office.database().read([&]() -> Result<bool> {
                return office.database()
                    .row("SELECT 1 FROM blob WHERE hash = :p0 AND stream = :p1 AND complete = 1", "n",
                         {row.id<Hash32>(0), row.id<StreamId>(1)})
                    .has_value();
            });
            demand(there.ok() && there.value(), "I-36", "a picture never came to the office");
            demand(!row.isNull(3), "F6", "a picture is at the office and the tablet does not know");
        });
}

} // namespace

void Oracle::checkOfficeAtRest(office::Office& office)
{
    const auto read = office.database().read([&]() -> Status {
        office::Streams streams(office.database());
        for (const ResultRow& row : office.database().rows("SELECT stream FROM stream_head", "t")) {
            const auto stream = row.id<StreamId>(0);
            compareStream(office, stream);
            demand(streams.recomputeDigest(stream) == streams.head(stream)->digest, "I-10",
                   "a stream's digest is not that of its rows");
        }
        for (const ResultRow& row : office.database().rows(
                 "SELECT r.stream, r.hash, COALESCE(b.complete, 0) FROM blob_ref r LEFT JOIN blob b"
                 " ON b.hash = r.hash AND b.stream = r.stream",
                 "ttn")) {
            if (row.number(2) == 0)
                continue; // checkTabletAtRest asks whose it is
            Bytes all;
            for (const ResultRow& chunk : office.database().rows(
                     "SELECT bytes FROM blob_chunk WHERE stream = :p0 AND hash = :p1 ORDER BY pos", "b",
                     {row.id<StreamId>(0), row.id<Hash32>(1)}))
                append(all, chunk.bytes(0));
            demand(crypto::sha256(all) == row.id<Hash32>(1), "I-36",
                   "a picture is not the one it is named for");
        }
        return done();
    });
    demand(read.ok(), "I-1", "the office's database cannot be read");
}

std::string Oracle::fingerprint(office::Office& office)
{
    Bytes all;
    const auto read = office.database().read([&]() -> Status {
        for (const ResultRow& row :
             office.database().rows("SELECT stream, head, digest FROM stream_head ORDER BY stream", "tnt"))
            append(all, bytesOf(row.text(0) + std::to_string(row.number(1)) + row.text(2)));
        return done();
    });
    return read.ok() ? crypto::blake2b128(all).hex() : "unreadable";
}

void Oracle::checkTabletAtRest(std::size_t index, Machine& machine, office::Office& office,
                               const AtRest& rest)
{
    const TabletKnown& known = m_tablets[index];
    ClosedDatabase database(machine);
    readClosed(index, machine, database);
    if (!rest.sent)
        return;
    for (const auto& [dseq, change] : known.changes) {
        const auto logged = m_logged.find({known.device, dseq});
        demand(logged != m_logged.end(), "I-2",
               "number " + std::to_string(dseq) + " of " + machine.name + " never came to the office");
        const bool same = logged->second.body == change.body && logged->second.signature == change.signature;
        demand(same || known.gone.contains(dseq), "I-2",
               "number " + std::to_string(dseq) + " of " + machine.name + " came as something else");
    }
    if (!rest.complete)
        return;
    database.each("SELECT dseq FROM journal WHERE acked = 0", [&](const ClosedDatabase::Row&) {
        violated("F6", machine.name + " still thinks that something is unsent");
    });
    // Rows, byte for byte.
    std::map<std::pair<StreamId, EntityId>, std::tuple<std::int64_t, std::int64_t, std::int64_t, Bytes>> rows;
    std::set<StreamId> granted;
    const auto read = office.database().read([&]() -> Status {
        for (const wire::Grant& grant : office::grantsOf(office, known.staff)) {
            granted.insert(grant.stream);
            for (const ResultRow& row :
                 office.database().rows("SELECT id, kind, seq, flags, payload FROM entity WHERE stream = :p0",
                                        "tnnnb", {grant.stream})) {
                const bool removed = (row.unsignedNumber(3) & wire::Row::removed) != 0;
                rows[{grant.stream, row.id<EntityId>(0)}] = {row.number(1), row.number(2), row.number(3),
                                                             removed ? Bytes{} : row.bytes(4)};
            }
        }
        return done();
    });
    demand(read.ok(), "I-1", "the office's database cannot be read");
    std::size_t pulled = 0;
    database.each("SELECT stream, entity, kind, seq, flags, payload FROM pulled",
                  [&](const ClosedDatabase::Row& row) {
                      const auto stream = row.id<StreamId>(0);
                      if (!granted.contains(stream))
                          return;
                      ++pulled;
                      const auto found = rows.find({stream, row.id<EntityId>(1)});
                      demand(found != rows.end(), "I-10", machine.name + " has a row the office has not");
                      const auto& [kind, seq, flags, payload] = found->second;
                      demand(row.number(2) == kind && row.number(3) == seq && row.number(4) == flags &&
                                 row.bytes(5) == payload,
                             "I-10", machine.name + " has a row that is not the office's");
                  });
    demand(pulled == rows.size(), "I-10",
           machine.name + " has " + std::to_string(pulled) + " rows of " + std::to_string(rows.size()));
    checkPurged(machine.name, known, database, office, granted);
    compareShown(database, machine.name, granted);
    comparePictures(database, office, granted);
}

} // namespace doorstep::sim
