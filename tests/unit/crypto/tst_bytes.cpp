// Goal: texts of bytes go both ways and refuse everything else. Method: tables of pairs and of refusals.
#include "crypto/base/bytes.h"

#include <QtTest>

using namespace doorstep;

class TestBytes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsGoBothWays_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QByteArray>("base64");
        QTest::addColumn<QByteArray>("base64Url");
        const auto row = [](const char* hex, const char* base64, const char* url) {
            QTest::newRow(hex) << QByteArray::fromHex(hex) << QByteArray(hex) << QByteArray(base64)
                               << QByteArray(url);
        };
        QTest::newRow("nothing") << QByteArray() << QByteArray() << QByteArray() << QByteArray();
        row("66", "Zg==", "Zg"); // RFC 4648 section 10
        row("666f", "Zm8=", "Zm8");
        row("666f6f", "Zm9v", "Zm9v");
        row("666f6f62", "Zm9vYg==", "Zm9vYg");
        row("666f6f6261", "Zm9vYmE=", "Zm9vYmE");
        row("666f6f626172", "Zm9vYmFy", "Zm9vYmFy");
        row("fbefff", "++//", "--__");
    }
    void textsGoBothWays()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, hex);
        QFETCH(QByteArray, base64);
        QFETCH(QByteArray, base64Url);
        const Bytes value = copyOf(bytesOf({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
        QCOMPARE(toHex(value), hex.toStdString());
        QCOMPARE(toBase64(value), base64.toStdString());
        QCOMPARE(toBase64Url(value), base64Url.toStdString());
        QVERIFY(fromHex(hex.toStdString()) == value);
        QVERIFY(fromHex(hex.toUpper().toStdString()) == value);
        QVERIFY(fromBase64(base64.toStdString()) == value);
        QVERIFY(fromBase64Url(base64Url.toStdString()) == value);
    }

    void hexRefuses_data() { rows({"f", "0g", "00 ", "0x00", "é0"}); }
    void hexRefuses()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!fromHex(text.toStdString()));
    }
    void base64Refuses_data()
    {
        rows({"Zg", "Zg=", "Zg===", "Z===", "Zh==", "Zm9=", "Zm8=Zm8=", "Zm 8", "--__", "===="});
    }
    void base64Refuses()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!fromBase64(text.toStdString()));
    }
    void base64UrlRefuses_data() { rows({"Z", "Zg==", "Zh", "Zm9", "++//", "Zm8\n"}); }
    void base64UrlRefuses()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!fromBase64Url(text.toStdString()));
    }

    void fixedBytesTakeTheirSizeOnly()
    {
        QVERIFY(!EntityId::from(Bytes(15)));
        QVERIFY(!EntityId::from(Bytes(17)));
        QVERIFY(EntityId::from(Bytes(16))->isZero());
        const auto id = EntityId::fromHexText("000102030405060708090a0b0c0d0e0f");
        QCOMPARE(id->hex(), std::string("000102030405060708090a0b0c0d0e0f"));
        QVERIFY(!id->isZero());
        QVERIFY(!EntityId::fromHexText("0001"));
    }

private:
    static void rows(std::initializer_list<const char*> texts)
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : texts)
            QTest::newRow(text) << QByteArray(text);
    }
};

QTEST_APPLESS_MAIN(TestBytes)
#include "tst_bytes.moc"
