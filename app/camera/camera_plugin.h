// What the library with the camera offers to the program that loads it.
#pragma once

#include "app/viewmodels/live_camera.h"

#include <QtPlugin>

#include <memory>

namespace doorstep::camera {

/// Both sides are built together: the port itself crosses the boundary.
class CameraPlugin {
public:
    CameraPlugin() = default;
    CameraPlugin(const CameraPlugin&) = delete;
    CameraPlugin& operator=(const CameraPlugin&) = delete;
    virtual ~CameraPlugin() = default;
    [[nodiscard]] virtual std::unique_ptr<viewmodels::LiveCamera> make() = 0;
};

} // namespace doorstep::camera

// The number grows with every change of the port: an older library beside a newer program is left alone.
#define DOORSTEP_CAMERA_PLUGIN "doorstep.camera/1"
Q_DECLARE_INTERFACE(doorstep::camera::CameraPlugin, DOORSTEP_CAMERA_PLUGIN)
