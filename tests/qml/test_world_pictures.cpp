// Pictures of the desk: those that are taken, those that lie about, and those in the vault's folder.
#include "tests/qml/test_world.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QImage>

namespace doorstep::testing {

namespace {

QFileInfoList blobFiles(const Desk& desk)
{
    return QDir(QString::fromStdString((desk.folder() / "blobs").string())).entryInfoList(QDir::Files);
}

} // namespace

QString TestWorld::cameraFolder() const
{
    return m_desk->temporary.filePath(QStringLiteral("camera"));
}

void TestWorld::takePicture(int size)
{
    QImage picture(size, size, QImage::Format_RGB32);
    picture.fill(Qt::white);
    const QString name = QStringLiteral("camera/%1.png").arg(size);
    if (!picture.save(m_desk->temporary.filePath(name)))
        qFatal("no picture");
}

int TestWorld::picturesInCamera() const
{
    return static_cast<int>(QDir(cameraFolder()).entryList(QDir::Files).size());
}

void TestWorld::plugCameras(int count)
{
    m_camera->setCount(count);
}

void TestWorld::refuseCamera(int trouble)
{
    m_camera->refuseWith =
        trouble < 0 ? std::nullopt : std::optional(static_cast<viewmodels::CameraTrouble>(trouble));
}

QStringList TestWorld::plainPictures() const
{
    const QImage& last = m_camera->last;
    const QByteArray paper = // the middle of the sheet, as it lies in memory
        last.isNull() ? QByteArray()
                      : QByteArray(reinterpret_cast<const char*>(last.constScanLine(80)) + 400 * 4, 400);
    QStringList found;
    QDirIterator files(m_desk->temporary.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("a file cannot be read");
        const QByteArray bytes = file.readAll();
        if (bytes.contains("\xff\xd8\xff\xe0") || bytes.contains("JFIF") || bytes.contains("\x89PNG") ||
            (!paper.isEmpty() && bytes.contains(paper)))
            found << file.fileName();
    }
    return found;
}

QUrl TestWorld::receiptPicture() const
{
    QImage picture(600, 900, QImage::Format_RGB32);
    picture.fill(Qt::white);
    picture.setText(QStringLiteral("Comment"), QStringLiteral("taken at 51.5 N 0.1 W"));
    const QString path = m_desk->temporary.filePath(QStringLiteral("receipt.png"));
    return picture.save(path) ? QUrl::fromLocalFile(path) : QUrl();
}

QUrl TestWorld::receiptPage(int page) const
{
    QImage picture(300, 400, QImage::Format_RGB32);
    picture.fill(QColor(255 - 10 * page, 255, 255));
    const QString path = m_desk->temporary.filePath(QStringLiteral("page-%1.png").arg(page));
    return picture.save(path) ? QUrl::fromLocalFile(path) : QUrl();
}

int TestWorld::pictureFiles() const
{
    return static_cast<int>(blobFiles(*m_desk).size());
}

void TestWorld::damagePictures() const
{
    const QFileInfoList files = blobFiles(*m_desk);
    for (const QFileInfo& info : files) {
        QFile file(info.filePath());
        char byte = 0;
        if (!file.open(QIODevice::ReadWrite) || !file.seek(file.size() / 2) || !file.getChar(&byte) ||
            !file.seek(file.size() / 2) || !file.putChar(static_cast<char>(byte ^ 1)))
            qFatal("a picture cannot be damaged");
    }
}

} // namespace doorstep::testing
