// Goal: text size, contrast and language are kept, nonsense in the file does no harm, the made-up language
// shows every text. Method: settings written and read again through a file; texts through the translator.
#include "app/viewmodels/display_settings.h"
#include "app/viewmodels/interface_language.h"
#include "app/viewmodels/sync_words.h"

#include <QCoreApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace doorstep::viewmodels;

class TestDisplay : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keptAcrossAStart()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("display.ini"));
        {
            DisplaySettings display(file);
            QCOMPARE(display.textPercent(), 100);
            QCOMPARE(display.language(), QStringLiteral("en"));
            const QSignalSpy changes(&display, &DisplaySettings::changed);
            display.setTextPercent(200);
            display.setHighContrast(true);
            display.setTourSeen(true);
            display.setLanguage(QStringLiteral("cy"));
            QCOMPARE(changes.count(), 3);
        }
        const DisplaySettings again(file, 125);
        QCOMPARE(again.textPercent(), 200); // chosen: the system's size does not count any more
        QVERIFY(again.highContrast());
        QVERIFY(again.tourSeen());
        QCOMPARE(again.language(), QStringLiteral("cy"));
    }
    void systemSizeUntilOneIsChosen()
    {
        const QTemporaryDir folder;
        QCOMPARE(DisplaySettings(folder.filePath(QStringLiteral("none.ini")), 140).textPercent(), 150);
        QCOMPARE(DisplaySettings(QString(), 1000).textPercent(), 200);
        QCOMPARE(DisplaySettings(QString(), -5).textPercent(), 100);
    }
    void nonsenseIsTheUsual()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("display.ini"));
        QFile strange(file);
        QVERIFY(strange.open(QIODevice::WriteOnly));
        strange.write("[General]\ntextPercent=huge\nlanguage=../../etc\nhighContrast=\x01\xff\n");
        strange.close();
        const DisplaySettings display(file);
        QCOMPARE(display.textPercent(), 100);
        QCOMPARE(display.language(), QStringLiteral("en"));
    }
    void countsHaveTheirPlurals()
    {
        QCOMPARE(changesInWords(0), QStringLiteral("0 changes"));
        QCOMPARE(changesInWords(1), QStringLiteral("1 change"));
        QCOMPARE(changesInWords(12), QStringLiteral("12 changes"));
        QCOMPARE(picturesInWords(1), QStringLiteral("1 picture"));
        QCOMPARE(rowsInWords(1), QStringLiteral("1 record"));
        QCOMPARE(rowsInWords(2), QStringLiteral("2 records"));
        InterfaceLanguage language;
        language.use(QStringLiteral("cy"));
        QCOMPARE(changesInWords(1), QStringLiteral("1 newid"));
        for (const int count : {0, 2, 5, 6, 7})
            QCOMPARE(changesInWords(count), QStringLiteral("%1 newid").arg(count));
        language.use(QStringLiteral("pseudo"));
        QVERIFY(changesInWords(7).startsWith(QStringLiteral("[7 ")));
    }
    void howWrongAClockIs_data()
    {
        QTest::addColumn<qint64>("aheadMs");
        QTest::addColumn<QString>("said");
        constexpr qint64 minute = 60'000;
        constexpr qint64 day = 24 * 60 * minute;
        QTest::newRow("right") << qint64(0) << QString();
        QTest::newRow("hardly") << -(2 * minute - 1) << QString();
        QTest::newRow("minutes") << 2 * minute << QStringLiteral("ahead by 2 minutes.");
        QTest::newRow("summer time") << -60 * minute << QStringLiteral("behind by 60 minutes.");
        QTest::newRow("hours") << 150 * minute << QStringLiteral("ahead by 3 hours.");
        QTest::newRow("days") << -9 * day << QStringLiteral("behind by 9 days.");
        QTest::newRow("years") << -3 * 365 * day << QStringLiteral("behind by 3 years.");
    }
    void howWrongAClockIs()
    {
        QFETCH(qint64, aheadMs);
        QFETCH(QString, said);
        const QString words = clockInWords(aheadMs);
        QCOMPARE(words.isEmpty(), said.isEmpty());
        QVERIFY2(words.contains(said), qPrintable(words));
    }
    void madeUpLanguage()
    {
        QCOMPARE(pseudoText(QStringLiteral("Lock")), QStringLiteral("[Lôçk ]"));
        const QString longer = pseudoText(QStringLiteral("%1 not yet at the office"));
        QVERIFY(longer.contains(QStringLiteral("%1")));
        QVERIFY(longer.size() > 30);
        InterfaceLanguage language;
        language.use(QStringLiteral("pseudo"));
        QCOMPARE(QCoreApplication::translate("Rail", "Lock"), QStringLiteral("[Lôçk ]"));
        language.use(QStringLiteral("en"));
        QCOMPARE(QCoreApplication::translate("Rail", "Lock"), QStringLiteral("Lock"));
    }
};

QTEST_GUILESS_MAIN(TestDisplay)
#include "tst_viewmodels_display.moc"
