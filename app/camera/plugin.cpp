// The door of the library.
#include "app/camera/camera_plugin.h"
#include "app/camera/qt_camera.h"

#include <QObject>

namespace doorstep::camera {

class QtCameraPlugin final : public QObject, public CameraPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID DOORSTEP_CAMERA_PLUGIN)
    Q_INTERFACES(doorstep::camera::CameraPlugin)
public:
    [[nodiscard]] std::unique_ptr<viewmodels::LiveCamera> make() override
    {
        return std::make_unique<QtCamera>();
    }
};

} // namespace doorstep::camera

#include "plugin.moc"
