// Where pictures of paper come from: a port, and the camera program of the device behind it.
#pragma once

#include <QString>
#include <QStringList>

namespace doorstep::viewmodels {

/// A picture that was taken waits in a file until it is sealed in the vault. That may be in another process:
/// on a tablet the camera is another program, and coming back from it can be a cold start.
class Camera {
public:
    virtual ~Camera() = default;
    /// What to tell the person; empty when there is no camera.
    [[nodiscard]] virtual QString hint() const = 0;
    /// Files of pictures that were taken and not fetched yet, oldest first.
    [[nodiscard]] virtual QStringList waiting() const = 0;
    /// The picture is sealed in the vault: its file goes.
    virtual void fetched(const QString& file) = 0;
};

/// The device's own camera program, which leaves pictures in a folder that is for this alone.
class FolderCamera final : public Camera {
public:
    /// Made when it is not there.
    explicit FolderCamera(QString folder);
    [[nodiscard]] QString hint() const override;
    [[nodiscard]] QStringList waiting() const override;
    void fetched(const QString& file) override;

private:
    QString m_folder;
};

} // namespace doorstep::viewmodels
