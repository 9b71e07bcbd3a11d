// The device files of cameras: those that may not be used, and those that somebody uses.
#pragma once

#include <QString>

namespace doorstep::camera {

struct VideoNodes {
    int cameras = 0; ///< that take pictures and may be used
    int refused = 0; ///< the system does not let us in
    int busy = 0;    ///< of `cameras`: another program has them at work
    [[nodiscard]] bool allBusy() const { return cameras > 0 && busy == cameras; }
};

/// Looks at `folder`/video*; switches nothing on. While no camera of ours is open.
[[nodiscard]] VideoNodes videoNodes(const QString& folder = QStringLiteral("/dev"));

} // namespace doorstep::camera
