// Pull side of the sync storage: pages are staged; a stream's rows, cursor and overlay move together.
#include "app/store/contact.h"
#include "app/store/core/feeds.h"
#include "app/store/core/identity.h"
#include "app/store/core/overlay.h"
#include "app/store/core/pictures.h"
#include "app/store/core/purge.h"
#include "app/store/core/repositories.h"
#include "app/store/core/safety.h"

#include <set>
#include <utility>

namespace doorstep::store {
namespace {

/// Keys first, then what rules need, then people: each verifies or explains what follows.
int pullOrder(wire::StreamKind kind)
{
    switch (kind) {
    case wire::StreamKind::Organisation:
        return 0;
    case wire::StreamKind::Reference:
        return 1;
    case wire::StreamKind::Staff:
        return 2;
    default:
        return 3;
    }
}

/// The whole list of what this tablet may hold. What is no longer in it is hidden and kept: unsent work and
/// the rows it refers to are removed by purging, which needs the office's word that it has everything.
bool storeGrants(Core& core, const std::vector<wire::Grant>& grants)
{
    bool added = false;
    core.db.run("UPDATE cursor SET granted = 0");
    for (const wire::Grant& grant : grants) {
        const int changed =
            core.db.run("UPDATE cursor SET granted = 1, kind = ? WHERE stream = ?", grant.kind, grant.stream);
        if (changed > 0)
            continue;
        core.db.run("INSERT INTO cursor(stream, kind) VALUES(?, ?)", grant.stream, grant.kind);
        core.db.run("DELETE FROM purged WHERE stream = ?", grant.stream); // back on this tablet
        added = true;
    }
    return added;
}

/// What the office left out because nothing is new there is what this tablet has. Else the streams are asked
/// for by name once more, and each is judged by its own digest.
bool isUnchanged(Core& core, const wire::PullResponse& response)
{
    std::set<StreamId> told;
    for (const wire::Feed& feed : response.feeds)
        told.insert(feed.stream);
    std::map<StreamId, EntityId> digests;
    Query query = core.db.query("SELECT stream, digest FROM cursor WHERE granted = 1");
    while (query.next()) {
        const auto stream = query.id<StreamId>(0);
        if (!told.contains(stream))
            digests[stream] = query.isNull(1) ? EntityId{} : query.id<EntityId>(1);
    }
    return wire::sumOfDigests(digests) == *response.unchanged;
}

/// The office has fewer of this tablet's changes than it signed for: it was put back to an older state and
/// does not know it yet. They are unsent again; with the first of them goes the receipt that proves it.
void offerWhatWasLost(Core& core, std::uint64_t lastAtOffice)
{
    const auto receipt = presentReceipt(core);
    if (!receipt || receipt->lastDseq <= lastAtOffice)
        return;
    std::vector<StreamId> streams;
    {
        Query query =
            core.db.query("SELECT DISTINCT stream FROM journal WHERE dseq > ? AND acked = 1", lastAtOffice);
        while (query.next())
            streams.push_back(query.id<StreamId>(0));
    }
    core.db.run("UPDATE journal SET acked = 0, outcome = NULL, seq = NULL, problem = NULL WHERE dseq > ?",
                lastAtOffice);
    for (const StreamId& stream : streams)
        rebuildView(core, stream);
}

/// Its rows did not add up: what is on the tablet stays readable, and the stream is read from its start, once
/// in this process. Whatever is wrong with it then, the others go on, and the status says so.
bool readAgain(Core& core, const StreamId& stream)
{
    restartFeed(core, stream);
    putSettingNumber(core.db, key::readWhole, 1); // what the office left out may be what differs
    return ++core.digestTrouble[stream] < digestTriesMax;
}

} // namespace

Result<wire::PullRequest> SyncRepository::nextPull() const
{
    return guarded([&] {
        wire::PullRequest request;
        request.epoch = currentEpoch(m_core);
        request.gver = static_cast<std::uint64_t>(settingNumber(m_core.db, key::gver).value_or(0));
        if (!putBack(m_core) && !setting(m_core.db, key::readWhole))
            request.own = ownHeld(m_core);
        struct Position {
            int order;
            StreamId stream;
            std::uint64_t cursor;
            std::uint64_t head;
        };
        std::vector<Position> positions;
        Query query = m_core.db.query(
            "SELECT stream, kind, max(cursor, staged_to), head_seen FROM cursor WHERE granted = 1");
        while (query.next()) {
            const auto kind = static_cast<wire::StreamKind>(query.number(1));
            const auto trouble = m_core.digestTrouble.find(query.id<StreamId>(0));
            if (trouble != m_core.digestTrouble.end() && trouble->second >= digestTriesMax)
                continue;
            positions.push_back({pullOrder(kind), query.id<StreamId>(0), query.number(2), query.number(3)});
        }
        std::stable_sort(positions.begin(), positions.end(),
                         [](const Position& a, const Position& b) { return a.order < b.order; });
        for (const Position& position : positions) {
            request.cursors.emplace_back(position.stream, position.cursor);
            request.minHeads.emplace_back(position.stream, position.head);
        }
        return request;
    });
}

Result<bool> SyncRepository::applyPull(const wire::PullResponse& response)
{
    FeedReader reader(m_core, response);
    const Result<bool> result = guarded([&] {
        return m_core.db.transaction([&] {
            require(response.epoch == currentEpoch(m_core), ErrorCode::EpochChanged,
                    "The office was restored or moved; everything is read again.");
            noteContact(m_core);
            compareWithOffice(m_core, response.lastDseq);
            offerWhatWasLost(m_core, response.lastDseq);
            if (response.pictures)
                comparePictures(m_core, *response.pictures);
            noteDurable(m_core, std::min(response.durableDseq, response.lastDseq), response.serverMs);
            bool again = response.more;
            if (response.grants) {
                again = storeGrants(m_core, *response.grants) || again;
                putSettingNumber(m_core.db, key::gver, static_cast<std::int64_t>(response.gver));
            }
            for (const wire::Feed& feed : response.feeds) {
                // A stream whose rows do not add up undoes its own rows and nothing else.
                m_core.db.raw().exec("SAVEPOINT feed");
                const bool differs = reader.apply(feed) == FeedResult::DigestDiffers;
                if (differs)
                    m_core.db.raw().exec("ROLLBACK TO feed");
                m_core.db.raw().exec("RELEASE feed");
                if (differs)
                    m_core.feedRestarted = readAgain(m_core, feed.stream) || m_core.feedRestarted;
                else
                    again = again || !feed.complete;
            }
            // The next page was asked for before this one was stored: the last one of them brings the news.
            if (!response.more)
                again = std::exchange(m_core.feedRestarted, false) || again;
            again = again || (response.unchanged && !isUnchanged(m_core, response));
            if (!again)
                dropSetting(m_core.db, key::readWhole);
            return again;
        });
    });
    const auto lacking = reader.lacksOwn();
    if (result.ok() || !lacking)
        return result;
    // Nothing of the answer was kept. Now values come whole, and those of the change that is missing or
    // cannot be read do so from now on.
    const Status noted = guarded([&] {
        m_core.db.transaction([&] {
            putSettingNumber(m_core.db, key::readWhole, 1);
            noteOwnGone(m_core, *lacking);
        });
    });
    return noted.ok() ? result : Result<bool>(noted.error());
}

} // namespace doorstep::store
