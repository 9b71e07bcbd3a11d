// Qt Multimedia behind the port: devices, one camera at work, frames as pictures.
#pragma once

#include "app/viewmodels/live_camera.h"

#include <QCameraDevice>
#include <QElapsedTimer>
#include <QMediaDevices>
#include <QObject>
#include <QSet>

#include <memory>

class QVideoFrame;

namespace doorstep::camera {

class QtCamera final : public QObject, public viewmodels::LiveCamera {
    Q_OBJECT
public:
    QtCamera();
    ~QtCamera() override;
    [[nodiscard]] int count() override;
    void onChange(std::function<void()> changed) override { m_changed = std::move(changed); }
    void start(int which, Watcher watcher) override;
    void stop() override;

private:
    /// Those that are there, in order, each once.
    [[nodiscard]] QList<QCameraDevice> known() const;
    struct Run; ///< camera, session and sink of one start
    void devicesChanged();
    void show(const QVideoFrame& frame);
    void fail(viewmodels::CameraTrouble trouble); ///< later, unless stopped before

    QMediaDevices m_devices;
    QList<QCameraDevice> m_listed; ///< as Qt had them the last time
    /// Listed twice, and unplugged: Qt 6.4 takes only one of the two off its list.
    QSet<QByteArray> m_ghosts;
    std::function<void()> m_changed;
    Watcher m_watcher;
    std::unique_ptr<Run> m_run;
    QElapsedTimer m_sinceFrame;
    int m_number = 0; ///< of the start: what an older one says is dropped
};

/// Best for paper first: cameras on the back of the device, then the system's own choice. Each once: Qt 6.4
/// lists a camera of PipeWire twice, alike in all but its number.
[[nodiscard]] QList<QCameraDevice> inOrder(const QList<QCameraDevice>& listed);

} // namespace doorstep::camera
