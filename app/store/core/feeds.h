// One stream's rows on their way in: checked, staged, and moved in whole.
#pragma once

#include "app/store/core/core.h"
#include "sync/wire/own_rows.h"

#include <set>

namespace doorstep::store {

enum class FeedResult { Applied, DigestDiffers };

/// For the feeds of one answer, inside one transaction. Throws Failure (Protocol, Untrusted) for anything
/// that is not as agreed.
class FeedReader {
public:
    FeedReader(Core& core, const wire::PullResponse& response)
        : m_core(core)
        , m_response(response)
    {}
    [[nodiscard]] FeedResult apply(const wire::Feed& feed);
    /// After apply() failed: the own change whose values were left out and which is not here, or damaged.
    [[nodiscard]] std::optional<std::uint64_t> lacksOwn() const { return m_lacksOwn; }

private:
    void checkPosition(const wire::Feed& feed);
    void takeRow(const wire::Feed& feed, const wire::Row& row);
    [[nodiscard]] std::uint64_t cursorOf(const StreamId& stream);
    [[nodiscard]] const wire::Change* ownChange(std::uint64_t dseq);
    [[noreturn]] void lackOwn(std::uint64_t dseq);
    [[nodiscard]] std::optional<EntityId> digestBefore(const StreamId& stream);
    void addToDigest(const StreamId& stream, const wire::Row& row);
    /// The change an append row names: genuine, of this stream, and really holding that record.
    void checkChange(const wire::Feed& feed, const wire::Row& row);
    [[nodiscard]] FeedResult complete(const wire::Feed& feed);
    void moveStage(const StreamId& stream, bool whole);
    void checkSignature(const wire::ChangeId& id, const wire::SignedChange& change);

    Core& m_core;
    const wire::PullResponse& m_response;
    std::optional<std::map<DeviceId, crypto::PublicKey>> m_devices;
    std::optional<wire::Change> m_own; ///< last one asked for
    std::optional<std::uint64_t> m_lacksOwn;

    // of the feed under way
    const char* m_table = "stage"; ///< where its rows go
    std::size_t m_rows = 0;
    std::vector<wire::Row> m_newRecords;
    std::set<std::pair<wire::Kind, EntityId>> m_newRows; ///< of mutable kinds
    std::optional<EntityId> m_digest; ///< kept along; nullopt: of rows that are on the stage
    bool m_takesAway = false;         ///< an append record was removed or erased
};

/// Reads the stream again from the start; its rows stay readable until then.
void restartFeed(Core& core, const StreamId& stream);

} // namespace doorstep::store
