// Goal: pictures of receipts come out small, upright and bare; anything else is refused in words.
// Method: pictures made here, with text, rotation, transparency and sizes at the bounds.
#include "app/documents/receipt_picture.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>
#include <QtTest>

using namespace doorstep;
using namespace doorstep::documents;

namespace {

QByteArray encode(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.write(image);
    return bytes;
}

/// Left half red, right half blue: shows which way up it is.
QImage picture(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QPainter(&image).fillRect(0, 0, width / 2, height, Qt::red);
    return image;
}

/// A JPEG with an EXIF block that says "turn by 90 degrees" and holds a telling text.
QByteArray withExif(const QByteArray& jpeg)
{
    const QByteArray secret("SECRET-PLACE");
    QByteArray tiff = QByteArray::fromHex("4d4d002a00000008"
                                          "0002"
                                          "0112000300000001"
                                          "00060000"
                                          "010e000200000010"
                                          "00000026"
                                          "00000000");
    tiff += secret + QByteArray(4, '\0');
    const QByteArray body = QByteArray("Exif\0\0", 6) + tiff;
    const auto length = static_cast<int>(body.size()) + 2;
    QByteArray segment = QByteArray::fromHex("ffe1");
    segment += static_cast<char>(length >> 8);
    segment += static_cast<char>(length & 0xff);
    return jpeg.left(2) + segment + body + jpeg.mid(2);
}

} // namespace

class TestReceipts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sizes_data()
    {
        QTest::addColumn<QSize>("given");
        QTest::addColumn<QSize>("kept");
        QTest::newRow("small stays") << QSize(300, 200) << QSize(300, 200);
        QTest::newRow("at the bound") << QSize(2000, 10) << QSize(2000, 10);
        QTest::newRow("wide") << QSize(4000, 1000) << QSize(2000, 500);
        QTest::newRow("tall till roll") << QSize(500, 5000) << QSize(200, 2000);
        QTest::newRow("a thread") << QSize(1, 4000) << QSize(1, 2000);
    }

    void sizes()
    {
        QFETCH(QSize, given);
        QFETCH(QSize, kept);
        for (const char* format : {"png", "jpeg"}) {
            const auto result = prepareReceipt(encode(picture(given.width(), given.height()), format));
            QVERIFY2(result.ok(), result.ok() ? "" : result.error().text.c_str());
            const QImage image = QImage::fromData(result.value().jpeg, "jpeg");
            QCOMPARE(image.size(), kept);
            QCOMPARE(QSize(result.value().width, result.value().height), kept);
            QVERIFY(result.value().jpeg.size() <= receiptBytesMax);
            const QSize small = QImage::fromData(result.value().thumb, "jpeg").size();
            QCOMPARE(qMax(small.width(), small.height()), qMin(320, qMax(kept.width(), kept.height())));
            QVERIFY(result.value().thumb.size() <= thumbBytesMax);
        }
    }

    void metadataIsGone()
    {
        QImage image = picture(300, 200);
        image.setText(QStringLiteral("Description"), QStringLiteral("SECRET-PLACE"));
        const QByteArray jpeg = withExif(encode(image, "jpeg"));
        QVERIFY(jpeg.count("SECRET-PLACE") >= 1);
        const auto result = prepareReceipt(jpeg);
        QVERIFY(result.ok());
        QVERIFY(!result.value().jpeg.contains("SECRET-PLACE"));
        QVERIFY(!result.value().jpeg.contains("Exif"));
        QVERIFY(!result.value().thumb.contains("SECRET-PLACE") && !result.value().thumb.contains("Exif"));
        const auto png = prepareReceipt(encode(image, "png"));
        QVERIFY(png.ok());
        QVERIFY(!png.value().jpeg.contains("SECRET-PLACE"));
    }

    /// As a camera gives them: the same picture as that of a file, and as bare.
    void pixels()
    {
        QImage image = picture(4000, 1000);
        image.setText(QStringLiteral("Description"), QStringLiteral("SECRET-PLACE"));
        image.setDevicePixelRatio(2);
        const auto result = prepareReceipt(image);
        QVERIFY(result.ok());
        QVERIFY(!result.value().jpeg.contains("SECRET-PLACE") && !result.value().jpeg.contains("Exif"));
        QVERIFY(!result.value().thumb.contains("SECRET-PLACE"));
        const QImage kept = QImage::fromData(result.value().jpeg, "jpeg");
        QCOMPARE(kept.size(), QSize(2000, 500));
        QVERIFY(kept.pixelColor(100, 250).red() > 200 && kept.pixelColor(1900, 250).blue() > 200);
        QCOMPARE(prepareReceipt(QImage()).error().text, std::string("The picture is damaged."));
        const QImage large(40'001, 1'000, QImage::Format_Mono);
        QCOMPARE(prepareReceipt(large).error().text, std::string("The picture has more than 40 megapixels."));
    }

    void turnedAsTheCameraWasHeld()
    {
        const auto result = prepareReceipt(withExif(encode(picture(300, 200), "jpeg")));
        QVERIFY(result.ok());
        const QImage image = QImage::fromData(result.value().jpeg);
        QCOMPARE(image.size(), QSize(200, 300));
        // Orientation 6: what was left is at the top.
        QVERIFY(image.pixelColor(100, 20).red() > 200);
        QVERIFY(image.pixelColor(100, 280).blue() > 200);
    }

    void transparencyBecomesPaper()
    {
        QImage clear(50, 50, QImage::Format_ARGB32);
        clear.fill(Qt::transparent);
        const auto result = prepareReceipt(encode(clear, "png"));
        QVERIFY(result.ok());
        QVERIFY(QImage::fromData(result.value().jpeg).pixelColor(25, 25).lightness() > 250);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("sentence");
        const QString other = QStringLiteral("The picture is neither JPEG nor PNG.");
        const QString damaged = QStringLiteral("The picture is damaged.");
        const QByteArray png = encode(picture(300, 200), "png");
        QTest::newRow("empty") << QByteArray() << other;
        QTest::newRow("text") << QByteArray("a receipt") << other;
        QTest::newRow("bitmap") << encode(picture(10, 10), "bmp") << other;
        QTest::newRow("vector") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"/>") << other;
        QTest::newRow("cut off") << png.left(60) << damaged;
        // Each scan makes a decoder go over all pixels once more.
        const QByteArray jpeg = encode(picture(300, 200), "jpeg");
        const qsizetype scan = jpeg.indexOf(QByteArray("\xff\xda", 2));
        QTest::newRow("thousands of scans")
            << jpeg.left(jpeg.size() - 2) + jpeg.mid(scan, jpeg.size() - 2 - scan).repeated(1000) +
                   jpeg.right(2)
            << QStringLiteral("The picture is built in a way that no camera does.");
        QTest::newRow("too large a file") << png + QByteArray(64 * 1024 * 1024, '\0')
                                          << QStringLiteral("The picture is larger than 64 MB.");
        // A PNG header that claims 40,000 by 40,000 pixels: refused before anything is decoded.
        QByteArray bomb = png;
        bomb.replace(16, 8, QByteArray::fromHex("00009c4000009c40"));
        QByteArray chunk = bomb.mid(12, 17);
        quint32 crc = 0xffffffff;
        for (const char c : chunk) {
            crc ^= static_cast<quint8>(c);
            for (int bit = 0; bit < 8; ++bit)
                crc = (crc >> 1) ^ ((crc & 1) ? 0xedb88320u : 0u);
        }
        crc ^= 0xffffffff;
        for (int i = 0; i < 4; ++i)
            bomb[29 + i] = static_cast<char>((crc >> (24 - 8 * i)) & 0xff);
        QTest::newRow("40,000 by 40,000")
            << bomb << QStringLiteral("The picture has more than 40 megapixels.");
    }

    void refused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, sentence);
        const auto result = prepareReceipt(bytes);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::InvalidInput);
        QCOMPARE(QString::fromStdString(result.error().text), sentence);
    }

    void theSmallVersionOfTheWorstPictureIsSmall()
    {
        QImage noise(2000, 2000, QImage::Format_RGB32);
        quint32 state = 1;
        for (int y = 0; y < noise.height(); ++y) {
            for (int x = 0; x < noise.width(); ++x) {
                state = state * 1664525u + 1013904223u;
                noise.setPixel(x, y, 0xff000000u | (state >> 8));
            }
        }
        const QByteArray thumb = receiptThumb(encode(noise, "jpeg"));
        QVERIFY(!thumb.isEmpty() && thumb.size() <= thumbBytesMax);
        QVERIFY(receiptThumb("no picture").isEmpty());
    }

    void thirtySixMegapixelsAreTaken()
    {
        QImage image(6000, 6000, QImage::Format_Grayscale8);
        image.fill(200);
        const auto result = prepareReceipt(encode(image, "png"));
        QVERIFY2(result.ok(), result.ok() ? "" : result.error().text.c_str());
        QCOMPARE(result.value().width, 2000);
    }

    void sample()
    {
        const QByteArray jpeg =
            sampleReceipt({QStringLiteral("Town pool"), QStringLiteral("Swim card £15.00")});
        const QImage image = QImage::fromData(jpeg, "jpeg");
        QVERIFY(image.width() >= 560 && image.height() > 150);
        // Something is printed on it, in the heading too.
        const auto darkIn = [&image](int from, int to) {
            int dark = 0;
            for (int y = from; y < to; ++y)
                for (int x = 0; x < image.width(); ++x)
                    dark += image.pixelColor(x, y).lightness() < 100 ? 1 : 0;
            return dark;
        };
        QVERIFY(darkIn(30, 80) > 100);
        QVERIFY(darkIn(80, image.height()) > 100);
        QVERIFY(sampleReceipt({QStringLiteral("Other")}) != jpeg);
        QVERIFY(prepareReceipt(jpeg).ok());
    }
};

QTEST_MAIN(TestReceipts)
#include "tst_receipts.moc"
