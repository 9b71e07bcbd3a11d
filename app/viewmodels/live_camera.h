// The device's own camera: a port. Pictures come as pixels in memory, and go nowhere from there by
// themselves.
#pragma once

#include <QImage>

#include <functional>

namespace doorstep::viewmodels {

enum class CameraTrouble {
    NotFound, ///< no camera (any more)
    Refused,  ///< there is one, and this program may not use it
    Busy,     ///< another program uses it
    Lost,     ///< unplugged while it was on
    Broken,   ///< anything else
};

/// One camera at a time. Called on the interface's thread, and calls back on it.
class LiveCamera {
public:
    struct Watcher {
        std::function<void(const QImage&)> frame; ///< some twenty a second; never null
        /// The camera is off already; it may be started again from here.
        std::function<void(CameraTrouble)> trouble;
    };

    LiveCamera() = default;
    LiveCamera(const LiveCamera&) = delete;
    LiveCamera& operator=(const LiveCamera&) = delete;
    virtual ~LiveCamera() = default;

    /// Cameras of the device as it is now, best for paper first; those that this program may not use count
    /// too. The first call may load what it takes to ask, some tenths of a second.
    [[nodiscard]] virtual int count() = 0;
    /// Called when count() may answer otherwise. One listener; nullptr = none.
    virtual void onChange(std::function<void()> changed) = 0;
    /// Stops the one before. Frames or trouble follow, never from inside the call.
    virtual void start(int which, Watcher watcher) = 0;
    /// The camera is off when this returns (its light too), and nothing is called any more.
    virtual void stop() = 0;
};

} // namespace doorstep::viewmodels
