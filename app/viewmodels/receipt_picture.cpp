// Re-encodes a receipt picture.
#include "app/viewmodels/receipt_picture.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>

#include <algorithm>

namespace doorstep::viewmodels {

Result<store::ReceiptImage> prepareReceipt(const QString& path)
{
    // A4 at 200 dots an inch stays readable; more only costs mobile data.
    constexpr int longestSide = 2400;
    constexpr int quality = 85;
    constexpr qint64 fileBytesMax = 100 * 1024 * 1024;
    const QFileInfo file(path);
    if (!file.isFile() || !file.isReadable())
        return Error{ErrorCode::NotFound, "The picture file cannot be read."};
    if (file.size() > fileBytesMax)
        return Error{ErrorCode::InvalidInput, "The picture file is too large."};
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && std::max(size.width(), size.height()) > longestSide)
        reader.setScaledSize(size.scaled(longestSide, longestSide, Qt::KeepAspectRatio));
    const QImage picture = reader.read();
    if (picture.isNull())
        return Error{ErrorCode::InvalidInput, "The file is not a picture that can be read."};
    // A transparent background would turn black in a JPEG. A new image carries no text or profile along.
    QImage clean(picture.size(), QImage::Format_RGB32);
    clean.fill(Qt::white);
    QPainter(&clean).drawImage(0, 0, picture);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!clean.save(&buffer, "JPEG", quality))
        return Error{ErrorCode::InvalidInput, "The picture cannot be converted."};
    store::ReceiptImage image;
    image.jpeg.assign(bytes.begin(), bytes.end());
    image.mime = QStringLiteral("image/jpeg");
    return image;
}

} // namespace doorstep::viewmodels
