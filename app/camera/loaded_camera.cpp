// Loads once; a file that is not there is no mistake: the program is complete without a camera.
#include "app/camera/loaded_camera.h"

#include "app/camera/camera_plugin.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QPluginLoader>

namespace doorstep::camera {

namespace {

Q_LOGGING_CATEGORY(cameraLog, "doorstep.camera", QtInfoMsg)

} // namespace

QString libraryBeside(const QString& programFolder)
{
    return QDir::cleanPath(
        QDir(programFolder).filePath(QStringLiteral("../lib/doorstep/doorstep_camera.so")));
}

LoadedCamera::LoadedCamera(const QString& library)
    : m_library(library)
{}

LoadedCamera::~LoadedCamera() = default;

viewmodels::LiveCamera* LoadedCamera::camera()
{
    if (!std::exchange(m_asked, true) && QFileInfo::exists(m_library)) {
        QPluginLoader loader(m_library); // the library stays when it goes
        auto* plugin = qobject_cast<CameraPlugin*>(loader.instance());
        if (plugin)
            m_camera = plugin->make();
        else
            qCInfo(cameraLog, "no camera: %s", qPrintable(loader.errorString()));
    }
    return m_camera.get();
}

bool LoadedCamera::isLoaded()
{
    return camera() != nullptr;
}

int LoadedCamera::count()
{
    auto* real = camera();
    return real ? real->count() : 0;
}

void LoadedCamera::onChange(std::function<void()> changed)
{
    if (!changed && !m_camera)
        return; // nobody to tell
    if (auto* real = camera())
        real->onChange(std::move(changed));
}

void LoadedCamera::start(int which, Watcher watcher)
{
    if (auto* real = camera())
        return real->start(which, std::move(watcher));
    if (watcher.trouble) // never from inside the call
        QMetaObject::invokeMethod(
            &m_later, [trouble = watcher.trouble] { trouble(viewmodels::CameraTrouble::NotFound); },
            Qt::QueuedConnection);
}

void LoadedCamera::stop()
{
    if (m_camera)
        m_camera->stop();
}

} // namespace doorstep::camera
