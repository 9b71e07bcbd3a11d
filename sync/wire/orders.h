// Orders of the office to one tablet, and what a tablet reports back.
#pragma once

#include "sync/wire/messages.h"

namespace doorstep::wire {

/// When a tablet has to erase itself: at once (theft), or when the office has everything it holds (leavers).
enum class WipeMode : std::uint64_t { Now = 1, AfterPush = 2 };

/// Signed by an organisation key of purpose Device, over "csync/wipe/1".
struct WipeOrder {
    DeviceId device;
    std::uint64_t number = 0; ///< 1, 2, ... of this device
    WipeMode mode = WipeMode::AfterPush;
    std::uint64_t issuedMs = 0; ///< office time
    bool operator==(const WipeOrder&) const = default;
};
[[nodiscard]] Bytes signWipeOrder(const WipeOrder& order, const crypto::SignKeyPair& deviceCa);
/// Untrusted unless that key signed exactly these bytes.
[[nodiscard]] Result<WipeOrder> verifyWipeOrder(BytesView record, const crypto::PublicKey& deviceCa);

/// A picture that a change refers to and that this tablet cannot send.
struct MissingPicture {
    StreamId stream;
    Hash32 blob;
    bool operator==(const MissingPicture&) const = default;
};

/// POST /v1/report: what the office cannot know by itself.
struct Report {
    std::vector<StreamId> purged;          ///< nothing of these streams is left on the tablet
    std::vector<MissingPicture> missing;   ///< of changes the office has
    std::optional<std::uint64_t> obeyWipe; ///< the order of this number was verified and is carried out now
    [[nodiscard]] bool empty() const { return purged.empty() && missing.empty() && !obeyWipe; }
    bool operator==(const Report&) const = default;
};
inline constexpr std::size_t reportItemsMax = 500;
inline constexpr std::size_t reportBytesMax = 64 * 1024;
[[nodiscard]] Bytes encode(const Report& report);
[[nodiscard]] Result<Report> decodeReport(BytesView bytes);

/// POST /v1/log: the signed changes of one stream as they came, for whoever wants to know who did what.
struct LogRequest {
    Epoch epoch;
    StreamId stream;
    std::uint64_t from = 0; ///< number in the stream of the first change wanted
    bool operator==(const LogRequest&) const = default;
};
struct LogResponse {
    Epoch epoch;
    std::uint64_t serverMs = 0;
    struct Entry {
        std::uint64_t seq = 0; ///< the lowest number it was given in the stream
        std::uint64_t serverMs = 0;
        SignedChange change;
        bool operator==(const Entry&) const = default;
    };
    std::vector<Entry> entries; ///< by seq
    bool more = false;
    bool operator==(const LogResponse&) const = default;
};
inline constexpr std::size_t logBytesMax = 512 * 1024;
[[nodiscard]] Bytes encode(const LogRequest& message);
[[nodiscard]] Result<LogRequest> decodeLogRequest(BytesView bytes);
[[nodiscard]] Bytes encode(const LogResponse& message);
[[nodiscard]] Result<LogResponse> decodeLogResponse(BytesView bytes);

} // namespace doorstep::wire
