// The camera behind a library that is loaded when somebody first asks for it.
#pragma once

#include "app/viewmodels/live_camera.h"

#include <QObject>

#include <memory>

namespace doorstep::camera {

/// Where the library stands beside the program.
[[nodiscard]] QString libraryBeside(const QString& programFolder);

/// No library, or one that cannot be loaded: no camera, and the reason in the log.
class LoadedCamera final : public viewmodels::LiveCamera {
public:
    explicit LoadedCamera(const QString& library);
    ~LoadedCamera() override;
    [[nodiscard]] int count() override;
    void onChange(std::function<void()> changed) override;
    void start(int which, Watcher watcher) override;
    void stop() override;
    /// Whether count() has to do with a real one; loads it.
    [[nodiscard]] bool isLoaded();

private:
    viewmodels::LiveCamera* camera();

    QString m_library; ///< no loader yet: that reads the file
    QObject m_later;   ///< what is told from here is told queued
    bool m_asked = false;
    std::unique_ptr<viewmodels::LiveCamera> m_camera;
};

} // namespace doorstep::camera
