// Nothing here trusts a stored sum: everything is calculated again.
#include "sync/office/verify.h"

#include "sync/office/money.h"
#include "sync/wire/not_kept.h"

namespace doorstep::office {

namespace {

class Verifying {
public:
    explicit Verifying(Office& office)
        : m_office(office)
        , m_database(office.database())
    {}

    Result<VerifyReport> run()
    {
        auto checked = m_database.read([this]() -> Status {
            for (const ResultRow& row : m_database.rows("SELECT id FROM device ORDER BY enrolled_ms", "t"))
                device(row.id<DeviceId>(0));
            for (const ResultRow& row :
                 m_database.rows("SELECT stream, head, digest FROM stream_head", "tnt"))
                stream(row);
            for (const ResultRow& row : m_database.rows("SELECT id FROM patient", "t"))
                patient(row.id<EntityId>(0));
            for (const ResultRow& row :
                 m_database.rows("SELECT hash, stream FROM blob WHERE complete = 1", "tt"))
                blob(row.id<Hash32>(0), row.id<StreamId>(1));
            return done();
        });
        if (!checked.ok())
            return checked.error();
        const auto scrub = m_office.vault().scrub({});
        if (!scrub.ok())
            return scrub.error();
        m_report.pages = scrub.value().pages;
        if (scrub.value().damagedPages > 0)
            problem(std::to_string(scrub.value().damagedPages) + " pages of the data folder are damaged.");
        return m_report;
    }

private:
    void problem(std::string text) { m_report.problems.push_back(std::move(text)); }

    void device(const DeviceId& id)
    {
        const auto row = m_office.device(id);
        Hash32 chain;
        std::uint64_t last = 0;
        for (const ResultRow& each : m_database.rows(
                 "SELECT dseq, body, sig FROM change_log WHERE device = :p0 ORDER BY dseq", "nbt", {id})) {
            const wire::SignedChange change{each.bytes(1), each.id<crypto::Signature>(2)};
            const std::string which = "Change " + std::to_string(each.number(0)) + " of device " + id.hex();
            if (const auto place = wire::decodeNotKept(change.body); place.ok()) {
                notKept(which, change, place.value(), *row, chain, last);
                continue;
            }
            const auto decoded = wire::decodeChange(change.body);
            if (!decoded.ok() || !wire::verifyChange(change, row->key))
                problem(which + " has a wrong signature.");
            else if (decoded.value().dseq <= last || (!row->office && decoded.value().dseq != last + 1) ||
                     decoded.value().prev != chain || decoded.value().device != id)
                problem(which + " does not follow the one before it.");
            chain = wire::chainHash(change);
            last = each.unsignedNumber(0);
            ++m_report.changes;
        }
        if (last != row->lastDseq || chain != row->chain)
            problem("The number or chain kept for device " + id.hex() + " is not that of its last change.");
    }

    /// The tablet may let go of what a verified copy of this office holds; its number and chain go on.
    void notKept(const std::string& which, const wire::SignedChange& source, const wire::NotKept& place,
                 const DeviceRow& device, Hash32& chain, std::uint64_t& last)
    {
        if (!wire::verifyNotKept(source, device.key))
            problem(which + " has a wrong signature.");
        else if (place.device != device.id || place.dseq != last + 1 || place.prev != chain)
            problem(which + " does not follow the one before it.");
        chain = place.chain;
        last = place.dseq;
        ++m_report.changes;
    }

    void stream(const ResultRow& row)
    {
        const auto id = row.id<StreamId>(0);
        ++m_report.streams;
        if (Streams(m_database).recomputeDigest(id) != row.id<EntityId>(2))
            problem("The rows of stream " + id.hex() + " do not match their digest.");
        const auto highest =
            m_database.row("SELECT COALESCE(MAX(seq), 0) FROM entity WHERE stream = :p0", "n", {id});
        if (highest->number(0) > row.number(1))
            problem("Stream " + id.hex() + " has a row above its head.");
    }

    void patient(const EntityId& id)
    {
        for (const domain::Model model : domain::allModels) {
            const BudgetSums sums = sumOfEntries(m_database, id, model);
            const auto total = storedTotal(m_database, id, model);
            if (total ? *total != sums : sums != BudgetSums{.model = model})
                problem("A budget total of patient record " + id.hex() + " is not the sum of its entries.");
        }
        Hash32 previous;
        int number = 0;
        for (const ResultRow& row : m_database.rows(
                 "SELECT record, number FROM decision WHERE patient = :p0 ORDER BY number", "bn", {id})) {
            ++m_report.decisions;
            const auto record = wire::decodeDecisionRecord(row.bytes(0));
            const auto decision = record.ok() ? wire::decodeDecision(record.value().decisionBytes)
                                              : Result<domain::Decision>(Error{});
            const bool whole = decision.ok() &&
                               crypto::verify(m_office.keys().decision.publicKey, "csync/decision/1",
                                              record.value().decisionBytes, record.value().signature) &&
                               decision.value().number == ++number && decision.value().previous == previous &&
                               planIsWhole(decision.value().planHash);
            if (!whole)
                problem("Decision " + std::to_string(row.number(1)) + " of patient record " + id.hex() +
                        " does not check.");
            if (record.ok())
                previous = wire::decisionHash(record.value().decisionBytes);
        }
    }

    bool planIsWhole(const Hash32& hash)
    {
        const auto row = m_database.row("SELECT bytes FROM plan WHERE hash = :p0", "b", {hash});
        return row && wire::planHash(row->bytes(0)) == hash;
    }

    void blob(const Hash32& hash, const StreamId& stream)
    {
        crypto::Sha256 sha;
        for (const ResultRow& row :
             m_database.rows("SELECT bytes FROM blob_chunk WHERE hash = :p0 AND stream = :p1 ORDER BY pos",
                             "b", {hash, stream}))
            sha.update(row.bytes(0));
        ++m_report.blobs;
        if (sha.finish() != hash)
            problem("A picture of stream " + stream.hex() + " is damaged.");
    }

    Office& m_office;
    Database& m_database;
    VerifyReport m_report;
};

} // namespace

Result<VerifyReport> verify(Office& office)
{
    return Verifying(office).run();
}

} // namespace doorstep::office
