// Goal: what the line is decides what goes: an outage is spread, a wrong claim stops nothing for good, pause
// and metered lines hold, sleep is noticed. Method: as tst_sync_driver.
#include "tests/unit/tablet/driver_desk.h"

#include <QTest>

#include <set>

using namespace doorstep;
using namespace doorstep::tests;

class SyncDriverLinesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLongOutageIsSpread();
    void aShortOutageIsNot();
    void aWrongClaimOfBeingOfflineDoesNotStopItForGood();
    void pauseHoldsAllButThePerson();
    void meteredLinesCarryNoPictures();
    void onlyUnmeteredHoldsAllButThePerson();
    void aLineThatBecomesMeteredHoldsTheNextPiece();
    void sleepIsNoticed();
};

void SyncDriverLinesTest::aLongOutageIsSpread()
{
    std::set<std::int64_t> firsts;
    for (std::uint64_t drawn = 0; drawn < 30'001; drawn += 3'000) {
        Desk desk;
        desk.settle();
        desk.network.network.offline = true;
        desk.driver.networkChanged();
        desk.pass(longOutageMs + 1);
        desk.random.value = drawn;
        const int before = desk.runs.starts;
        desk.network.network.offline = false;
        desk.driver.networkChanged();
        std::int64_t waited = 0;
        while (desk.runs.starts == before && waited <= 30'000) {
            desk.pass(100);
            waited += 100;
        }
        QCOMPARE(desk.runs.starts, before + 1);
        firsts.insert(waited / 1'000);
    }
    QVERIFY2(firsts.size() >= 9, "a district must not come back in the same second");
}

void SyncDriverLinesTest::aShortOutageIsNot()
{
    Desk desk;
    desk.settle();
    desk.network.network.offline = true;
    desk.driver.networkChanged();
    QVERIFY(!desk.runs.waited);
    desk.pass(60'000);
    desk.random.value = 29'000;
    desk.network.network.offline = false;
    desk.driver.networkChanged();
    QCOMPARE(desk.runs.starts, 2);
}

void SyncDriverLinesTest::aWrongClaimOfBeingOfflineDoesNotStopItForGood()
{
    Desk desk;
    desk.network.network.offline = true;
    desk.driver.networkChanged();
    desk.driver.begin();
    desk.driver.recorded();
    desk.pass(periodMs - 1);
    QCOMPARE(desk.runs.starts, 0);
    desk.pass(1);
    QCOMPARE(desk.runs.starts, 1);
}

void SyncDriverLinesTest::pauseHoldsAllButThePerson()
{
    Desk desk;
    desk.settle();
    desk.driver.choose({true, false});
    QVERIFY(!desk.runs.waited);
    desk.driver.recorded();
    desk.driver.edited();
    desk.pass(2 * periodMs);
    QCOMPARE(desk.runs.starts, 1);
    desk.driver.pressed();
    QCOMPARE(desk.runs.starts, 2);
    desk.endRun();
    QVERIFY(!desk.runs.waited);
    QVERIFY(desk.shown.choices.paused);
    desk.driver.choose({});
    QCOMPARE(desk.runs.starts, 3);
}

void SyncDriverLinesTest::meteredLinesCarryNoPictures()
{
    Desk desk;
    desk.network.network.metered = true;
    desk.settle();
    QCOMPARE(desk.runs.lastPictures, Pictures::Hold);
    desk.network.network.metered = false;
    desk.driver.networkChanged();
    QCOMPARE(desk.runs.starts, 2);
    QCOMPARE(desk.runs.lastPictures, Pictures::Send);
}

void SyncDriverLinesTest::onlyUnmeteredHoldsAllButThePerson()
{
    Desk desk;
    desk.settle();
    desk.driver.choose({false, true});
    desk.endRun();
    desk.network.network.metered = true;
    desk.driver.networkChanged();
    QVERIFY(!desk.runs.waited);
    desk.driver.recorded();
    desk.pass(2 * periodMs);
    QCOMPARE(desk.runs.starts, 2);
    desk.driver.pressed();
    QCOMPARE(desk.runs.starts, 3);
    QCOMPARE(desk.runs.lastPictures, Pictures::Hold);
    desk.endRun();
    desk.network.network.metered = false;
    desk.driver.networkChanged();
    QCOMPARE(desk.runs.starts, 4);
}

void SyncDriverLinesTest::aLineThatBecomesMeteredHoldsTheNextPiece()
{
    Desk desk;
    desk.driver.begin();
    desk.network.network.metered = true;
    desk.driver.networkChanged();
    QCOMPARE(desk.runs.holds, 1);
}

void SyncDriverLinesTest::sleepIsNoticed()
{
    Desk desk;
    desk.settle();
    desk.clock.wall += 3'600'000; // asleep: the monotonic clock stood
    desk.pass(heartbeatMs);
    QCOMPARE(desk.runs.starts, 2);
    QCOMPARE(desk.runs.abandoned, 1);
    desk.endRun();
    desk.pass(3 * heartbeatMs);
    QCOMPARE(desk.runs.starts, 2);
}

QTEST_GUILESS_MAIN(SyncDriverLinesTest)
#include "tst_sync_driver_lines.moc"
