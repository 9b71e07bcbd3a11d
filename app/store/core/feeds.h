// One stream's rows on their way in: checked, staged, and moved in whole.
#pragma once

#include "app/store/core/core.h"

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

private:
    void checkPosition(const wire::Feed& feed);
    void stageRow(const wire::Feed& feed, const wire::Row& row);
    /// The change an append row names: genuine, of this stream, and really holding that record.
    void checkChange(const wire::Feed& feed, const wire::Row& row);
    [[nodiscard]] FeedResult complete(const wire::Feed& feed);
    void moveStage(const StreamId& stream, bool whole);
    void checkSignature(const wire::ChangeId& id, const wire::SignedChange& change);

    Core& m_core;
    const wire::PullResponse& m_response;
    std::optional<std::map<DeviceId, crypto::PublicKey>> m_devices;
};

/// Reads the stream again from the start; its rows stay readable until then.
void restartFeed(Core& core, const StreamId& stream);

} // namespace doorstep::store
