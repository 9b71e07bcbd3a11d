// A file of a receipt, read whole and handed to the one place that re-encodes pictures.
#include "app/viewmodels/receipt_picture.h"

#include "app/documents/receipt_picture.h"

#include <QFile>
#include <QFileInfo>

namespace doorstep::viewmodels {

namespace {

Bytes toBytes(const QByteArray& bytes)
{
    return {bytes.begin(), bytes.end()};
}

Result<store::ReceiptImage> toKeep(const Result<documents::ReceiptPicture>& picture)
{
    if (!picture)
        return picture.error();
    return store::ReceiptImage{toBytes(picture.value().jpeg), QStringLiteral("image/jpeg"),
                               toBytes(picture.value().thumb)};
}

} // namespace

Result<store::ReceiptImage> prepareReceipt(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, "The picture file cannot be read."};
    // One byte more than is taken: the refusal says why.
    return toKeep(documents::prepareReceipt(file.read(documents::receiptSourceBytesMax + 1)));
}

Result<store::ReceiptImage> prepareReceipt(const QImage& picture)
{
    return toKeep(documents::prepareReceipt(picture));
}

Result<QImage> pictureToShow(store::PurchaseStore& purchases, const Hash32& hash, PictureSize size)
{
    if (size == PictureSize::Thumb) {
        const auto thumb = purchases.receiptThumb(hash);
        const QImage image =
            thumb ? QImage::fromData(thumb.value().data(), static_cast<int>(thumb.value().size()), "JPEG")
                  : QImage();
        if (!image.isNull())
            return image;
        // No small version, or a damaged one: the picture itself says what it is.
    }
    const auto full = purchases.receipt(hash);
    if (!full)
        return full.error();
    const QImage image = QImage::fromData(full.value().data(), static_cast<int>(full.value().size()), "JPEG");
    if (image.isNull())
        return Error{ErrorCode::Damaged, "The picture cannot be shown."};
    if (size == PictureSize::Thumb)
        return image.scaled(QSize(documents::thumbSideMax, documents::thumbSideMax), Qt::KeepAspectRatio,
                            Qt::SmoothTransformation);
    return image;
}

} // namespace doorstep::viewmodels
