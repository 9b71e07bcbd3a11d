// The tablets' side of the oracle.
#include "tests/sim/oracle.h"

#include "sync/wire/not_kept.h"
#include "tests/sim/closed_database.h"

#include <algorithm>

namespace doorstep::sim {

namespace {

constexpr std::size_t everything = std::size_t{1} << 28;

} // namespace

void violated(const char* invariant, const std::string& text)
{
    throw Violation{invariant, text};
}

void Oracle::begin(const Template& made, std::size_t tablets)
{
    *this = Oracle();
    for (std::size_t i = 0; i < tablets; ++i) {
        m_tablets.push_back({made.tablets[i].device, made.tablets[i].staff, {}, 0, false, {}});
        m_tabletDevices.insert(made.tablets[i].device);
    }
    m_patients = made.patients;
    m_names = made.names;
}

void Oracle::look(std::size_t index, store::Tablet& tablet)
{
    TabletKnown& known = m_tablets[index];
    const auto pending = tablet.sync().pending(everything, everything);
    if (!pending.ok())
        return; // a full or dying disk; the next look tells
    for (const wire::SignedChange& each : pending.value()) {
        if (wire::decodeNotKept(each.body).ok())
            continue; // the office asks for what it may let go of; readClosed() judges that
        const auto change = wire::decodeChange(each.body);
        demand(change.ok(), "I-7", "a change in the journal cannot be read");
        const auto [at, fresh] = known.changes.try_emplace(
            change.value().dseq, KnownChange{each.body, each.signature, change.value().stream});
        demand(fresh || (at->second.body == each.body && at->second.signature == each.signature), "I-7",
               "number " + std::to_string(change.value().dseq) + " has another content than before");
    }
    const auto status = tablet.status().status();
    if (!status.ok())
        return;
    const auto total = static_cast<std::uint64_t>(status.value().changesTotal);
    demand(total >= known.atLeast, "I-6",
           "the journal has " + std::to_string(total) + " changes and had " + std::to_string(known.atLeast));
    known.atLeast = total;
    known.unseen = known.unseen || !status.value().putBack.isEmpty();
    if (known.unseen)
        return;
    demand(total == known.changes.size(), "I-6",
           "the journal has " + std::to_string(status.value().changesTotal) + " changes and " +
               std::to_string(known.changes.size()) + " were made");
}

void Oracle::checkShown(std::size_t index, store::Tablet& tablet)
{
    const TabletKnown& known = m_tablets[index];
    const auto status = tablet.status().status();
    if (!status.ok())
        return;
    // The journal has the numbers 1 to its last; what was not seen of it yet is judged by number alone.
    const auto last = static_cast<std::uint64_t>(status.value().changesTotal);
    std::size_t taken = 0;
    std::size_t kept = 0; // for whoever took over
    std::size_t refused = 0;
    for (auto logged = m_logged.lower_bound({known.device, 1});
         logged != m_logged.end() && logged->first.device == known.device && logged->first.dseq <= last;
         ++logged) {
        const auto own = known.changes.find(logged->first.dseq);
        if (own != known.changes.end() && own->second.body != logged->second.body)
            continue;
        const bool inRows = logged->second.code == wire::OutcomeCode::Applied ||
                            logged->second.code == wire::OutcomeCode::Conflicts;
        ++(inRows ? taken : logged->second.code == wire::OutcomeCode::Quarantined ? kept : refused);
    }
    demand(static_cast<std::size_t>(status.value().changesAtOffice) <= taken, "F6",
           "the tablet says that " + std::to_string(status.value().changesAtOffice) +
               " changes are at the office, which has " + std::to_string(taken));
    demand(static_cast<std::size_t>(status.value().changesHandedOver) <= kept, "F6",
           "the tablet says that " + std::to_string(status.value().changesHandedOver) +
               " changes are kept for a colleague, of which the office has " + std::to_string(kept));
    if (status.value().allAtOffice())
        demand(taken + kept == last && refused == 0, "F6",
               "the tablet says that all is at the office, which has " + std::to_string(taken + kept) +
                   " of " + std::to_string(last));
}

void Oracle::readClosed(std::size_t index, Machine& machine)
{
    ClosedDatabase database(machine);
    readClosed(index, machine, database);
}

void Oracle::readClosed(std::size_t index, Machine& machine, ClosedDatabase& database)
{
    TabletKnown& known = m_tablets[index];
    std::size_t entries = 0;
    known.gone.clear();
    if (std::exchange(known.unseen, false))
        learnUnseen(known, database);
    database.each(
        "SELECT dseq, body, sig, stream FROM journal ORDER BY dseq", [&](const ClosedDatabase::Row& row) {
            const auto dseq = static_cast<std::uint64_t>(row.number(0));
            ++entries;
            demand(dseq == entries, "I-7", "the journal's numbers have a gap at " + std::to_string(entries));
            if (row.bytes(1).empty()) {
                known.gone.insert(dseq);
                checkLetGo(known, machine, {known.device, dseq}, row.id<StreamId>(3));
                return;
            }
            const auto found = known.changes.find(dseq);
            if (found != known.changes.end())
                demand(found->second.body == row.bytes(1) &&
                           found->second.signature == row.id<crypto::Signature>(2),
                       "I-7", "number " + std::to_string(dseq) + " has another content on the disk");
        });
    demand(entries >= std::max<std::size_t>(known.changes.size(), known.atLeast), "I-6",
           "the journal on the disk has " + std::to_string(entries) + " changes and " +
               std::to_string(known.changes.size()) + " were made");

    std::map<StreamId, EntityId> digests;
    database.each("SELECT stream, entity, seq, flags, payload FROM pulled",
                  [&](const ClosedDatabase::Row& row) {
                      if (row.number(3) & static_cast<std::int64_t>(wire::Row::removed))
                          return;
                      wire::Row each;
                      each.entity = row.id<EntityId>(1);
                      each.seq = static_cast<std::uint64_t>(row.number(2));
                      each.payload = row.bytes(4);
                      EntityId& digest = digests[row.id<StreamId>(0)];
                      digest = wire::digestAdd(digest, each);
                  });
    Epoch epoch;
    database.each("SELECT value FROM setting WHERE key = 'epoch'",
                  [&](const ClosedDatabase::Row& row) { epoch = row.id<Epoch>(0); });
    database.each("SELECT stream, cursor FROM cursor WHERE cursor > 0", [&](const ClosedDatabase::Row& row) {
        const auto stream = row.id<StreamId>(0);
        const auto cursor = static_cast<std::uint64_t>(row.number(1));
        const auto moment = m_moments.find({epoch, stream, cursor});
        demand(moment != m_moments.end() && moment->second.contains(digests[stream]), "I-11",
               "the rows up to " + std::to_string(cursor) + " are no state the office ever had");
    });
}

void Oracle::learnUnseen(TabletKnown& known, ClosedDatabase& database)
{
    database.each("SELECT dseq, body, sig, stream FROM journal", [&](const ClosedDatabase::Row& row) {
        known.changes.try_emplace(
            static_cast<std::uint64_t>(row.number(0)),
            KnownChange{row.bytes(1), row.id<crypto::Signature>(2), row.id<StreamId>(3)});
    });
}

void Oracle::relearn(std::size_t index, Machine& machine)
{
    TabletKnown& known = m_tablets[index];
    known.changes.clear();
    known.unseen = false;
    known.atLeast = 0;
    ClosedDatabase database(machine);
    learnUnseen(known, database);
}

void Oracle::addClone(std::size_t of)
{
    m_tablets[of].cloned = true;
    TabletKnown copy = m_tablets[of];
    m_tablets.push_back(std::move(copy));
}

} // namespace doorstep::sim
