// What the driver starts: a run of sync, or waiting for news. The engine, or a stand-in in tests.
#pragma once

#include "crypto/base/result.h"

#include <cstdint>
#include <functional>
#include <optional>

namespace doorstep::sync {

struct SyncReport {
    int changesAcknowledged = 0;
    int rowsPulled = 0;
    int blobsSent = 0;
    int requests = 0;
    bool reachedOffice = false;
    bool progressed = false;                  ///< the office took something new in, or gave something new out
    bool picturesHeld = false;                ///< some wait for a line on which pictures may go
    std::optional<std::int64_t> retryAfterMs; ///< the office asked for this pause; for RetryPolicy
    std::optional<Error> error; ///< why it stopped early; what was acknowledged stays acknowledged
};

/// How a wait for news ended.
struct WaitReport {
    enum class End {
        News,    ///< something moved at the office, or it has to be asked what it wants
        Nothing, ///< nothing did in the time; wait again
        Failed   ///< no answer of the office
    };
    End end = End::Failed;
    std::optional<std::int64_t> retryAfterMs;
};

/// Changes and decisions always go; pictures may have to stay back on a line that is paid by volume.
enum class Pictures { Send, Hold };

/// One thread.
class SyncRuns {
public:
    using Finished = std::function<void(const SyncReport&)>;
    using Waited = std::function<void(const WaitReport&)>;

    virtual ~SyncRuns() = default;
    /// `finished` comes exactly once, never from inside start(). Ends a wait.
    virtual void start(Finished finished, Pictures pictures) = 0;
    /// From now on the run under way sends no more pieces of pictures.
    virtual void holdPictures() = 0;
    virtual void cancel() = 0;
    /// One long poll (POST /v1/wait), up to a minute. `waited` comes once and never from inside wait(),
    /// unless the wait is abandoned: by abandonWait() or start().
    virtual void wait(Waited waited) = 0;
    virtual void abandonWait() = 0;
};

} // namespace doorstep::sync
