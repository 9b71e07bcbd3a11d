// Pictures in pieces: whole chunks only, complete only after all stored bytes were hashed.
#pragma once

#include "sync/office/office.h"

namespace doorstep::office {

struct BlobState {
    std::uint64_t sizeBytes = 0;
    std::uint64_t got = 0;
    bool complete = false;
    std::string mime;
    std::optional<wire::BlobReceipt> receipt; ///< when complete
    bool begun = false;                       ///< by this very request
    std::optional<EntityId> pictures;         ///< with the receipt: DeviceRow::pictures, this one counted
};

/// Problems of all: those of the device, not-granted (403), unknown (404), storage trouble.
/// Begin or rejoin. size-differs (409), too-large (413).
[[nodiscard]] Answer<BlobState> beginBlob(Office& office, const DeviceId& device, const StreamId& stream,
                                          const Hash32& blob, std::uint64_t sizeBytes,
                                          const std::string& mime);
/// One chunk at exactly the offset the office has. offset {offset} (409), blob-hash (422): begin again at 0.
[[nodiscard]] Answer<BlobState> patchBlob(Office& office, const DeviceId& device, const StreamId& stream,
                                          const Hash32& blob, std::uint64_t offset, BytesView chunk);
[[nodiscard]] Answer<BlobState> blobState(Office& office, const DeviceId& device, const StreamId& stream,
                                          const Hash32& blob);
/// The bytes of a complete blob that a row of this granted stream refers to.
[[nodiscard]] Answer<Bytes> getBlob(Office& office, const DeviceId& device, const StreamId& stream,
                                    const Hash32& blob);

/// A whole picture from a file that the office itself takes in, for a row of that stream that refers to it.
/// True: it is new here. NotFound: nothing refers to it; Damaged: another content than its name says.
[[nodiscard]] Result<bool> keepBlob(Office& office, const StreamId& stream, const Hash32& blob,
                                    const std::string& mime, BytesView bytes);

} // namespace doorstep::office
