// Goal: a receipt picture leaves the tablet readable, of a sane size, and without what cameras add to it.
// Method: pictures with metadata, transparency and great size written to disk and prepared.
#include "app/viewmodels/receipt_picture.h"

#include <QImage>
#include <QTemporaryDir>
#include <QtTest>

using namespace doorstep;
using namespace doorstep::viewmodels;

class TestReceipt : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void metadataIsGone();
    void hugePicturesAreReduced();
    void transparencyBecomesWhite();
    void whatIsNoPictureIsRefused();

private:
    QString saved(const QImage& image) const
    {
        const QString path = m_folder.filePath(QStringLiteral("receipt.png"));
        return image.save(path) ? path : QString();
    }
    static QImage opened(const Result<store::ReceiptImage>& image)
    {
        return QImage::fromData(image.value().jpeg.data(), static_cast<int>(image.value().jpeg.size()),
                                "JPEG");
    }
    QTemporaryDir m_folder;
};

void TestReceipt::metadataIsGone()
{
    QImage picture(300, 400, QImage::Format_RGB32);
    picture.fill(Qt::white);
    picture.setText(QStringLiteral("Comment"), QStringLiteral("HOME ADDRESS"));
    const auto image = prepareReceipt(saved(picture));
    QVERIFY(image.ok());
    QCOMPARE(image.value().mime, QStringLiteral("image/jpeg"));
    const QByteArray bytes(reinterpret_cast<const char*>(image.value().jpeg.data()),
                           static_cast<qsizetype>(image.value().jpeg.size()));
    QVERIFY(!bytes.contains("HOME"));
    QVERIFY(!bytes.contains("Exif"));
    const auto& thumb = image.value().thumb;
    const QByteArray small(reinterpret_cast<const char*>(thumb.data()), static_cast<qsizetype>(thumb.size()));
    QVERIFY(!small.contains("HOME") && !small.contains("Exif"));
    QCOMPARE(QImage::fromData(small, "JPEG").size(), QSize(240, 320));
    QCOMPARE(opened(image).size(), picture.size());
}

void TestReceipt::hugePicturesAreReduced()
{
    QImage picture(3000, 6000, QImage::Format_RGB32);
    picture.fill(Qt::gray);
    const auto image = prepareReceipt(saved(picture));
    QVERIFY(image.ok());
    QCOMPARE(opened(image).size(), QSize(1000, 2000));
}

void TestReceipt::transparencyBecomesWhite()
{
    QImage picture(50, 50, QImage::Format_ARGB32);
    picture.fill(Qt::transparent);
    const auto image = prepareReceipt(saved(picture));
    QVERIFY(image.ok());
    QCOMPARE(QColor(opened(image).pixel(25, 25)).lightness(), 255);
}

void TestReceipt::whatIsNoPictureIsRefused()
{
    const QString path = m_folder.filePath(QStringLiteral("text.jpg"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not a picture");
    file.close();
    QCOMPARE(static_cast<int>(prepareReceipt(path).error().code), static_cast<int>(ErrorCode::InvalidInput));
    QCOMPARE(static_cast<int>(prepareReceipt(m_folder.filePath(QStringLiteral("none.jpg"))).error().code),
             static_cast<int>(ErrorCode::NotFound));
}

QTEST_GUILESS_MAIN(TestReceipt)
#include "tst_viewmodels_receipt.moc"
