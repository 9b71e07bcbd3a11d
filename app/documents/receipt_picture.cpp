// The picture is painted afresh: copying it would keep comments, colour profiles and positions.
#include "app/documents/receipt_picture.h"

#include <QBuffer>
#include <QColorSpace>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>

namespace doorstep::documents {

namespace {

constexpr int quality = 80;

Error refused(const char* text)
{
    return {ErrorCode::InvalidInput, text};
}

QByteArray toJpeg(const QImage& image, int jpegQuality = quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, QByteArrayLiteral("jpeg"));
    writer.setQuality(jpegQuality);
    return buffer.open(QIODevice::WriteOnly) && writer.write(image) ? bytes : QByteArray();
}

QSize fitted(QSize size)
{
    if (qMax(size.width(), size.height()) <= receiptSideMax)
        return size;
    return size.scaled(receiptSideMax, receiptSideMax, Qt::KeepAspectRatio).expandedTo({1, 1});
}

QImage onWhite(QImage source)
{
    if (source.colorSpace().isValid())
        source.convertToColorSpace(QColorSpace::SRgb);
    source.setDevicePixelRatio(1);
    QImage result(source.size(), QImage::Format_RGB32);
    result.fill(Qt::white);
    QPainter painter(&result);
    painter.drawImage(0, 0, source);
    return result;
}

QByteArray thumbOf(const QImage& image)
{
    const bool small = qMax(image.width(), image.height()) <= thumbSideMax;
    const QImage scaled = small ? image
                                : image.scaled(QSize(thumbSideMax, thumbSideMax), Qt::KeepAspectRatio,
                                               Qt::SmoothTransformation);
    for (const int each : {75, 50, 25}) {
        const QByteArray bytes = toJpeg(scaled, each);
        if (bytes.size() <= thumbBytesMax)
            return bytes;
    }
    return {};
}

Result<ReceiptPicture> kept(QImage source)
{
    const QImage image = onWhite(std::move(source));
    ReceiptPicture result{toJpeg(image), thumbOf(image), image.width(), image.height()};
    if (result.jpeg.isEmpty() || result.thumb.isEmpty() || result.jpeg.size() > receiptBytesMax)
        return refused("The picture cannot be kept at a usable size.");
    return result;
}

/// Each scan of a JPEG may go over all of its pixels: a small file with thousands of them takes hours.
bool hasTooManyScans(const QByteArray& jpeg)
{
    return jpeg.count(QByteArray::fromRawData("\xff\xda", 2)) > receiptScansMax;
}

} // namespace

Result<ReceiptPicture> prepareReceipt(const QByteArray& imageBytes)
{
    if (imageBytes.size() > receiptSourceBytesMax)
        return refused("The picture is larger than 64 MB.");
    // Enough for the largest picture that is let in, at 16 bits a channel; the default is for 32 megapixels.
    QImageReader::setAllocationLimit(static_cast<int>(receiptPixelsMax * 8 / (1024 * 1024)) + 16);
    QBuffer buffer;
    buffer.setData(imageBytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return refused("The picture cannot be read.");
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QByteArray format = reader.format();
    if (format != "jpeg" && format != "png")
        return refused("The picture is neither JPEG nor PNG.");
    if (format == "jpeg" && hasTooManyScans(imageBytes))
        return refused("The picture is built in a way that no camera does.");
    const QSize size = reader.size();
    if (size.isEmpty())
        return refused("The picture is damaged.");
    if (qint64{size.width()} * size.height() > receiptPixelsMax)
        return refused("The picture has more than 40 megapixels.");
    reader.setScaledSize(fitted(size));
    QImage source = reader.read();
    if (source.isNull())
        return refused("The picture is damaged.");
    return kept(std::move(source));
}

Result<ReceiptPicture> prepareReceipt(const QImage& picture)
{
    if (picture.isNull())
        return refused("The picture is damaged.");
    if (qint64{picture.width()} * picture.height() > receiptPixelsMax)
        return refused("The picture has more than 40 megapixels.");
    return kept(picture.scaled(fitted(picture.size()), Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
}

QByteArray receiptThumb(const QByteArray& jpeg)
{
    const QImage image = QImage::fromData(jpeg, "jpeg");
    return image.isNull() ? QByteArray() : thumbOf(image);
}

QByteArray sampleReceipt(const QStringList& lines)
{
    if (QGuiApplication::platformName().isEmpty())
        return {};
    QFont font(QStringLiteral("Liberation Mono"));
    font.setStyleHint(QFont::Monospace);
    font.setPixelSize(26);
    QStringList all{QStringLiteral("*** Synthetic receipt ***"), QString()};
    all += lines.mid(0, 100);
    all << QString() << QStringLiteral("No real purchase");

    const QFontMetrics metrics(font);
    constexpr int margin = 40;
    int width = 560;
    for (QString& line : all) {
        line = line.simplified().left(80);
        width = qMax(width, metrics.horizontalAdvance(line) + 2 * margin);
    }
    const int height = static_cast<int>(all.size()) * metrics.lineSpacing() + 2 * margin;
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(QColor(0xfd, 0xfc, 0xf7));
    QPainter painter(&image);
    painter.setFont(font);
    painter.setPen(QColor(0x21, 0x2b, 0x32));
    int baseline = margin + metrics.ascent();
    for (const QString& line : std::as_const(all)) {
        painter.drawText(margin, baseline, line);
        baseline += metrics.lineSpacing();
    }
    painter.end();
    return toJpeg(image);
}

} // namespace doorstep::documents
