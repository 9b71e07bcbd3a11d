// Goal: not a penny appears or disappears. Method: tables of what people type and read, and 100,000 random
// splits and prices checked against their definitions.
#include "app/domain/money.h"

#include <QRandomGenerator>
#include <QtTest>

#include <limits>
#include <numeric>

using namespace doorstep::domain;

class TestMoney : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formats_data()
    {
        QTest::addColumn<qint64>("pence");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << qint64(0) << QStringLiteral("£0.00");
        QTest::newRow("one penny") << qint64(1) << QStringLiteral("£0.01");
        QTest::newRow("whole pounds keep pence") << qint64(4200) << QStringLiteral("£42.00");
        QTest::newRow("999") << qint64(99999) << QStringLiteral("£999.99");
        QTest::newRow("comma over 999") << qint64(123450) << QStringLiteral("£1,234.50");
        QTest::newRow("two commas") << qint64(123456789) << QStringLiteral("£1,234,567.89");
        QTest::newRow("six digits") << qint64(12345600) << QStringLiteral("£123,456.00");
        QTest::newRow("negative") << qint64(-300) << QStringLiteral("-£3.00");
        QTest::newRow("lowest") << std::numeric_limits<qint64>::min()
                                << QStringLiteral("-£92,233,720,368,547,758.08");
    }
    void formats()
    {
        QFETCH(qint64, pence);
        QTEST(formatMoney(Pence{pence}), "text");
    }

    void parses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("pence"); // -1: refused
        const auto row = [](const char* text, qint64 pence) {
            QTest::newRow(*text ? text : "empty") << QString::fromUtf8(text) << pence;
        };
        row("12", 1200);
        row("12.5", 1250);
        row("12.50", 1250);
        row("0", 0);
        row("0.01", 1);
        row("£1,234.50", 123450);
        row("  £42.00 ", 4200);
        row("1,234", 123400);
        row("10000000", 1000000000);
        row("£10,000,000.00", 1000000000);
        row("10000000.01", -1);
        row("10,000,001", -1);
        row("1,000,000,000", -1);
        row("99999999999999999999", -1);
        row("", -1);
        row("£", -1);
        row("-1", -1);
        row("+1", -1);
        row("12.", -1);
        row(".50", -1);
        row("12.345", -1);
        row("1,23", -1);
        row("12,34.00", -1);
        row("1 234", -1);
        row("1e3", -1);
        row("twelve", -1);
        row("$12", -1);
        row("12p", -1);
        row("٣٤", -1);
    }
    void parses()
    {
        QFETCH(QString, text);
        QFETCH(qint64, pence);
        QCOMPARE(parseMoney(text).value_or(Pence{-1}), Pence{pence});
    }

    void whatIsFormattedParses()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < 10'000; ++i) {
            const Pence amount{random.bounded(amountMax.value + 1)};
            QCOMPARE(parseMoney(formatMoney(amount)), std::optional(amount));
        }
    }

    void splitsAddUp()
    {
        QRandomGenerator random(20110704);
        for (int i = 0; i < 100'000; ++i) {
            const Pence total{random.bounded(amountMax.value + 1)};
            const int parts = random.bounded(1, 61);
            const auto split = splitEvenly(total, parts);
            QCOMPARE(split.size(), static_cast<std::size_t>(parts));
            QCOMPARE(std::accumulate(split.begin(), split.end(), Pence{}), total);
            for (std::size_t k = 1; k < split.size(); ++k)
                QCOMPARE(split[k], Pence{total.value / parts});
            QVERIFY(split.front() >= Pence{total.value / parts});
            QVERIFY(split.front() < Pence{total.value / parts + parts});
        }
    }

    void multiplies_data()
    {
        QTest::addColumn<qint64>("unit");
        QTest::addColumn<qint64>("thousandths");
        QTest::addColumn<qint64>("pence");
        QTest::newRow("one") << qint64(4800) << qint64(1000) << qint64(4800);
        QTest::newRow("312 hours") << qint64(1035) << qint64(312000) << qint64(322920);
        QTest::newRow("half an hour") << qint64(1035) << qint64(500) << qint64(518);
        QTest::newRow("just under half a penny") << qint64(1) << qint64(499) << qint64(0);
        QTest::newRow("half a penny") << qint64(1) << qint64(500) << qint64(1);
        QTest::newRow("a third of an hour") << qint64(1200) << qint64(333) << qint64(400);
        QTest::newRow("half a penny back") << qint64(-1) << qint64(500) << qint64(-1);
        QTest::newRow("nothing") << qint64(0) << qint64(5000) << qint64(0);
    }
    void multiplies()
    {
        QFETCH(qint64, unit);
        QFETCH(qint64, thousandths);
        QFETCH(qint64, pence);
        QCOMPARE(multiply(Pence{unit}, thousandths), Pence{pence});
    }

    void addsAndSubtracts()
    {
        Pence sum{100};
        sum += Pence{50};
        QCOMPARE(sum, Pence{150});
        QCOMPARE(sum - Pence{200}, Pence{-50});
        QCOMPARE(-sum, Pence{-150});
        QVERIFY(Pence{1} < Pence{2});
    }
};

QTEST_APPLESS_MAIN(TestMoney)
#include "tst_money.moc"
