// Push side of the sync storage: what waits, and believing an answer only when the office signed for it.
#include "app/store/contact.h"
#include "app/store/core/identity.h"
#include "app/store/core/overlay.h"
#include "app/store/core/purge.h"
#include "app/store/core/records.h"
#include "app/store/core/repositories.h"
#include "app/store/core/safety.h"
#include "sync/wire/not_kept.h"
#include "sync/wire/shape.h"

#include <cstdlib>
#include <set>

namespace doorstep::store {
namespace {

/// Array head, byte string heads and the signature of one change in a push.
constexpr std::size_t changeOverheadBytes = 80;

/// Throws Untrusted unless the receipt proves that the office holds exactly this tablet's journal up to
/// lastDseq.
void verifyReceipt(Core& core, const wire::PushReceipt& receipt)
{
    const auto believe = [](bool condition) {
        require(condition, ErrorCode::Untrusted,
                "The office's receipt does not prove that it has your records. They stay marked as not yet "
                "sent.");
    };
    believe(receipt.epoch == currentEpoch(core));
    believe(receipt.device == core.requireIdentity().device.device);
    const auto key = receiptKey(core, receipt.keyId);
    believe(key && wire::verifyReceipt(receipt, *key));
    Hash32 chain;
    if (receipt.lastDseq > 0) {
        Query query = core.db.query("SELECT chain FROM journal WHERE dseq = ?", receipt.lastDseq);
        // Proven, and yet more than this tablet ever made: another one goes on with its identity.
        require(
            query.next(), ErrorCode::Unauthorised,
            "The office has later records of this tablet than the tablet itself: a copy of it is in use, or "
            "it was put back. Everything recorded is still here; ask the office.");
        chain = query.id<Hash32>(0);
    }
    believe(chain == receipt.chain);
}

/// An office that was put back to an older copy asks again for what a newer one of its copies held, and what
/// this tablet was therefore free to let go of: it gets its number and its place in the chain, and then what
/// follows.
wire::SignedChange placeOf(Core& core, std::uint64_t dseq)
{
    wire::NotKept place;
    place.device = core.requireIdentity().device.device;
    place.dseq = dseq;
    if (dseq > 1) {
        Query before = core.db.query("SELECT chain FROM journal WHERE dseq = ?", dseq - 1);
        require(before.next(), ErrorCode::Damaged, "A record in the store on this tablet is damaged.");
        place.prev = before.id<Hash32>(0);
    }
    Query own = core.db.query("SELECT chain, stream FROM journal WHERE dseq = ?", dseq);
    require(own.next(), ErrorCode::Damaged, "A record in the store on this tablet is damaged.");
    place.chain = own.id<Hash32>(0);
    place.stream = own.id<StreamId>(1);
    return wire::signNotKept(place, deviceKey(core));
}

/// A repeated refusal is a refusal, whatever number it comes with.
wire::OutcomeCode settled(const wire::Outcome& outcome)
{
    if (outcome.code == wire::OutcomeCode::Duplicate && !outcome.problem.empty())
        return wire::OutcomeCode::Rejected;
    return outcome.code;
}

/// A change that was taken is shown as long as no pull has brought it back: signing for it changes nothing on
/// the screen. Only one that was refused, or lies at or below the cursor, is no longer replayed.
bool staysShown(const wire::Outcome& outcome, std::uint64_t cursor)
{
    using enum wire::OutcomeCode;
    const wire::OutcomeCode code = settled(outcome);
    return (code == Applied || code == Conflicts || code == Duplicate) &&
           (!outcome.seq || *outcome.seq > cursor);
}

void storeOutcomes(Core& core, const wire::PushResponse& response)
{
    std::set<StreamId> touched;
    std::map<StreamId, std::uint64_t> cursors;
    const auto cursorOf = [&](const StreamId& stream) {
        const auto known = cursors.find(stream);
        if (known != cursors.end())
            return known->second;
        const std::int64_t cursor =
            core.db.scalar("SELECT coalesce(max(cursor), 0) FROM cursor WHERE stream = ?", stream);
        return cursors[stream] = static_cast<std::uint64_t>(cursor);
    };
    for (const wire::Outcome& outcome : response.outcomes) {
        require(
            outcome.dseq <= response.receipt.lastDseq, ErrorCode::Untrusted,
            "The office answered for records its receipt does not cover. They stay marked as not yet sent.");
        StreamId stream;
        {
            Query entry = core.db.query("SELECT stream FROM journal WHERE dseq = ?", outcome.dseq);
            require(entry.next(), ErrorCode::Protocol,
                    "The office answered for a record this tablet never made.");
            stream = entry.id<StreamId>(0);
        }
        const int changed =
            core.db.run("UPDATE journal SET acked = 1, outcome = ?, seq = ?, problem = ?, signed_ms = ? "
                        "WHERE dseq = ? AND acked = 0",
                        settled(outcome), outcome.seq, outcome.problem, response.serverMs, outcome.dseq);
        if (changed > 0 && !staysShown(outcome, cursorOf(stream)))
            touched.insert(stream);
    }
    for (const StreamId& stream : touched)
        rebuildView(core, stream);
}

} // namespace

Result<std::optional<wire::DeviceIdentity>> SyncRepository::identity() const
{
    return guarded([&]() -> std::optional<wire::DeviceIdentity> {
        return m_core.identity ? std::optional(m_core.identity->device) : std::nullopt;
    });
}

Status SyncRepository::signRequest(wire::HttpRequest& request, std::int64_t createdS)
{
    return guarded([&] {
        static_cast<void>(m_core.requireIdentity());
        const EntityId nonce = m_core.random.make<EntityId>();
        wire::signRequest(request, deviceKey(m_core), createdS, nonce.view());
    });
}

Result<Epoch> SyncRepository::epoch() const
{
    return guarded([&] { return currentEpoch(m_core); });
}

Status SyncRepository::learnOffset(std::int64_t offsetMs)
{
    return guarded([&] {
        // It comes with every answer; a disk write each time for the same figure would be waste.
        constexpr std::int64_t sameMs = 1'000;
        constexpr std::int64_t freshMs = 3'600'000;
        const std::int64_t wall = m_core.clock.wallMs();
        const auto known = settingNumber(m_core.db, key::offset);
        const auto since = settingNumber(m_core.db, key::offsetWall);
        const bool same = known && std::abs(*known - offsetMs) < sameMs;
        if (!same || !since || wall < *since || wall - *since > freshMs) {
            m_core.db.transaction([&] {
                putSettingNumber(m_core.db, key::offset, offsetMs);
                putSettingNumber(m_core.db, key::offsetWall, wall);
            });
        }
        m_core.offsetLearnedMonotonicMs = m_core.clock.monotonicMs();
    });
}

Result<std::int64_t> SyncRepository::offsetMs() const
{
    return guarded([&] { return settingNumber(m_core.db, key::offset).value_or(0); });
}

Result<std::vector<wire::SignedChange>> SyncRepository::pending(std::size_t countMax,
                                                                std::size_t bytesMax) const
{
    return guarded([&] {
        std::vector<wire::SignedChange> changes;
        std::size_t bytes = 0;
        if (putBack(m_core))
            return changes; // first the office says what it has; see compareWithOffice()
        Query query = m_core.db.query(
            "SELECT body, sig, dseq FROM journal WHERE acked = 0 ORDER BY dseq LIMIT ?", countMax);
        while (query.next()) {
            wire::SignedChange change{query.bytes(0), query.id<crypto::Signature>(1)};
            if (change.body.empty())
                change = placeOf(m_core, query.number(2));
            bytes += change.body.size() + changeOverheadBytes;
            // One change always goes, however large: a bound below it must not stop the queue.
            if (!changes.empty() && bytes > bytesMax)
                break;
            changes.push_back(std::move(change));
        }
        return changes;
    });
}

Result<std::optional<wire::PushReceipt>> SyncRepository::lastReceipt() const
{
    return guarded([&] { return presentReceipt(m_core); });
}

Status SyncRepository::acknowledge(const wire::PushResponse& response)
{
    return guarded([&] {
        m_core.db.transaction([&] {
            verifyReceipt(m_core, response.receipt);
            require(response.epoch == response.receipt.epoch, ErrorCode::Untrusted,
                    "The office's receipt is of another time than its answer.");
            noteContact(m_core);
            storeOutcomes(m_core, response);
            for (const auto& [stream, head] : response.heads) {
                m_core.db.run("UPDATE cursor SET head_seen = max(head_seen, ?) WHERE stream = ?", head,
                              stream);
            }
            putSetting(m_core.db, key::receipt, wire::encode(wire::toValue(response.receipt)));
            putSettingNumber(m_core.db, key::receiptOfficeMs, static_cast<std::int64_t>(response.serverMs));
            noteDurable(m_core, std::min(response.durableDseq, response.receipt.lastDseq), response.serverMs);
        });
    });
}

Status SyncRepository::changeEpoch(const Epoch& epoch, std::uint64_t lastDseq)
{
    return guarded([&] {
        if (epoch == currentEpoch(m_core))
            return;
        Database& db = m_core.db;
        db.transaction([&] {
            putSetting(db, key::epoch, epoch.view());
            db.run("UPDATE journal SET acked = 0, outcome = NULL, seq = NULL, problem = NULL WHERE dseq > ?",
                   lastDseq);
            // Numbers of the old epoch mean nothing in the new one: own changes stay shown until the stream
            // is whole again.
            db.run("UPDATE journal SET seq = NULL WHERE outcome IN (0, 1, 4)");
            db.run("UPDATE cursor SET cursor = 0, staged_to = 0, head_seen = 0, digest = NULL");
            db.run("DELETE FROM stage");
            // The office may have forgotten pictures too; it says at once which of them it still has.
            db.run("UPDATE blob SET receipt = NULL, refused = NULL");
            dropSetting(db, key::gver);
            dropSetting(db, key::pictures);
            rebuildViewsOfJournal(m_core);
        });
    });
}

Status SyncRepository::recordAttempt(const wire::SyncAttempt& attempt)
{
    return guarded([&] {
        m_core.db.transaction([&] {
            wire::Value record;
            record.set(0, attempt.endedWallMs);
            record.set(1, attempt.reachedOffice);
            if (attempt.error)
                record.set(2, attempt.error->text);
            putSetting(m_core.db, key::attempt, wire::encode(record));
            noteStopped(m_core, attempt.error);
            if (attempt.reachedOffice)
                putSettingNumber(m_core.db, key::contactWall, attempt.endedWallMs);
        });
    });
}

} // namespace doorstep::store
