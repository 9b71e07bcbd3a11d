// The sync engine of the tablet: push, pull, pictures, until nothing is left to do. A state machine over
// ports; it never edits a journal entry and never believes an answer the storage has not verified.
#pragma once

#include "sync/wire/ports.h"

#include <functional>
#include <memory>

namespace doorstep::sync {

struct SyncReport {
    int changesAcknowledged = 0;
    int rowsPulled = 0;
    int blobsSent = 0;
    int requests = 0;
    bool reachedOffice = false;
    std::optional<std::int64_t> retryAfterMs; ///< the office asked for this pause; for RetryPolicy
    std::optional<Error> error; ///< why it stopped early; what was acknowledged stays acknowledged
};

/// One run at a time; one engine per vault. Storage, transport, clock and random must outlive it. One thread,
/// with a Qt event loop. Destroying an engine that runs ends the run without calling `finished`.
class SyncEngine {
public:
    using Finished = std::function<void(const SyncReport&)>;

    SyncEngine(wire::SyncStorage& storage, wire::Transport& transport, Clock& clock, Random& random);
    ~SyncEngine();
    /// Changes and decisions first, then pictures. `finished` comes exactly once, never from inside start().
    /// While a run is under way a second start() only marks "once more" and is answered with the first.
    void start(Finished finished);
    [[nodiscard]] bool running() const;
    /// Ends the run after the request in flight; `finished` comes with Offline.
    void cancel();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace doorstep::sync
