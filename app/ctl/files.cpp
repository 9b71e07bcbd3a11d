// Files with a limit, and replaced whole.
#include "app/ctl/files.h"

#include <QFile>
#include <QSaveFile>

namespace doorstep::ctl {

Result<QByteArray> readFile(const QString& path, qint64 bytesMax)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, "The file cannot be opened: " + path.toStdString()};
    QByteArray content = file.read(bytesMax + 1);
    if (content.size() > bytesMax)
        return Error{ErrorCode::InvalidInput, "The file is too large: " + path.toStdString()};
    return content;
}

Status writeFile(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return Error{ErrorCode::Storage, "The file cannot be written: " + path.toStdString()};
    return done();
}

Bytes toBytes(const QByteArray& bytes)
{
    return Bytes(bytes.begin(), bytes.end());
}

} // namespace doorstep::ctl
