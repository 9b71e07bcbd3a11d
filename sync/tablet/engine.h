// The sync engine of the tablet: push, pull, pictures, until nothing is left to do. A state machine over
// ports; it never edits a journal entry and never believes an answer the storage has not verified.
#pragma once

#include "sync/tablet/sync_runs.h"
#include "sync/wire/messages.h"
#include "sync/wire/ports.h"

#include <memory>

namespace doorstep::sync {

/// The largest that one request carries at first, in bytes: pages of records, pieces of pictures. They follow
/// the line from there; see PieceSize.
struct FirstPieces {
    std::size_t page = wire::pullBytesMax / 4; // a quarter of that under deflate: seconds of a very slow line
    std::size_t picture =
        wire::blobChunkBytes / 4; // pictures are never in a hurry; half a piece is lost with a line
};

/// One run at a time; one engine per vault. Storage, transport, clock and random must outlive it. One thread,
/// with a Qt event loop. Destroying an engine that runs ends the run without calling `finished`.
class SyncEngine final : public SyncRuns {
public:
    SyncEngine(wire::SyncStorage& storage, wire::Transport& transport, Clock& clock, Random& random,
               const FirstPieces& first = {});
    ~SyncEngine() override;
    /// Changes and decisions first, then pictures. `finished` comes exactly once, never from inside start().
    /// While a run is under way a second start() only marks "once more" and is answered with the first.
    void start(Finished finished, Pictures pictures = Pictures::Send) override;
    void holdPictures() override;
    [[nodiscard]] bool running() const;
    /// Ends the run after the request in flight; `finished` comes with Offline.
    void cancel() override;
    void wait(Waited waited) override;
    void abandonWait() override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace doorstep::sync
