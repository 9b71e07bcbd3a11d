// A folder as a camera.
#include "app/viewmodels/camera.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace doorstep::viewmodels {

FolderCamera::FolderCamera(QString folder)
    : m_folder(std::move(folder))
{
    QDir().mkpath(m_folder);
}

QString FolderCamera::hint() const
{
    if (!QDir(m_folder).exists())
        return {};
    return QCoreApplication::translate(
               "FolderCamera",
               "Take the pictures with the camera of this tablet, saved in %1. They are fetched when "
               "you come back, sealed here, and removed from there.")
        .arg(QDir::toNativeSeparators(m_folder));
}

QStringList FolderCamera::waiting() const
{
    QStringList files;
    const auto all = QDir(m_folder).entryInfoList(
        {QStringLiteral("*.jpg"), QStringLiteral("*.jpeg"), QStringLiteral("*.png")}, QDir::Files,
        QDir::Time | QDir::Reversed);
    for (const QFileInfo& info : all)
        files << info.absoluteFilePath();
    return files;
}

void FolderCamera::fetched(const QString& file)
{
    // Only what stands in the camera's own folder: a file that a person chose elsewhere is theirs.
    if (QFileInfo(file).absoluteDir() == QDir(m_folder))
        QFile::remove(file);
}

} // namespace doorstep::viewmodels
