// Goal: the sync starts by itself when it should, and only then: edits wait for a pause, the office calls,
// failures back off and nothing but a person or the network's return ends that. Method: the driver over a
// hand clock, a hand alarm and runs that end when the test says so.
#include "tests/unit/tablet/driver_desk.h"

#include <QTest>

using namespace doorstep;
using namespace doorstep::tests;

class SyncDriverTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFirstRunComesAtOnceAndThenItListens();
    void typingIsSentWhenItPauses();
    void typingWithoutAPauseIsSentAllTheSame();
    void whatWasRecordedGoesNow();
    void whatIsSavedDuringARunGoesAfterIt();
    void newsStartARun();
    void nothingWaitsAgain();
    void aFailureBacksOffAndEditsDoNotHurryIt();
    void aLineThatCarriesSomethingEachTimeIsNotGivenUp();
    void theOfficesPauseIsKept();
    void whatNeedsAPersonIsNotHammered();
    void thePeriodComesWithoutAnyReason();
    void waitsThatFailEndTheListening();
    void pressingTwiceRunsTwice();
};

void SyncDriverTest::theFirstRunComesAtOnceAndThenItListens()
{
    Desk desk;
    desk.driver.begin();
    QCOMPARE(desk.runs.starts, 1);
    QVERIFY(desk.shown.running);
    QCOMPARE(desk.runs.waits, 0);
    desk.endRun();
    QCOMPARE(desk.runs.waits, 1);
    QVERIFY(desk.shown.listening && !desk.shown.running);
}

void SyncDriverTest::typingIsSentWhenItPauses()
{
    Desk desk;
    desk.settle();
    desk.driver.edited();
    desk.pass(4'000);
    desk.driver.edited();
    desk.pass(4'999);
    QCOMPARE(desk.runs.starts, 1);
    desk.pass(1);
    QCOMPARE(desk.runs.starts, 2);
}

void SyncDriverTest::typingWithoutAPauseIsSentAllTheSame()
{
    Desk desk;
    desk.settle();
    for (int second = 0; second < 30; ++second) {
        QCOMPARE(desk.runs.starts, 1);
        desk.driver.edited();
        desk.pass(1'000);
    }
    QCOMPARE(desk.runs.starts, 2);
}

void SyncDriverTest::whatWasRecordedGoesNow()
{
    Desk desk;
    desk.settle();
    desk.driver.recorded();
    QCOMPARE(desk.runs.starts, 2);
    QVERIFY(!desk.runs.waited); // one line at a time
}

void SyncDriverTest::whatIsSavedDuringARunGoesAfterIt()
{
    Desk desk;
    desk.driver.begin();
    desk.driver.recorded();
    QCOMPARE(desk.runs.starts, 1);
    desk.endRun();
    QCOMPARE(desk.runs.starts, 2);
}

void SyncDriverTest::newsStartARun()
{
    Desk desk;
    desk.settle();
    desk.random.value = 1'000'003; // anywhere in the spread
    desk.news(WaitReport::End::News);
    QVERIFY2(!desk.runs.waited, "the same news would come again");
    desk.pass(newsSpreadMs);
    QCOMPARE(desk.runs.starts, 2);
}

void SyncDriverTest::nothingWaitsAgain()
{
    Desk desk;
    desk.settle();
    desk.news(WaitReport::End::Nothing);
    QCOMPARE(desk.runs.waits, 2);
    QCOMPARE(desk.runs.starts, 1);
}

void SyncDriverTest::aFailureBacksOffAndEditsDoNotHurryIt()
{
    Desk desk;
    desk.driver.begin();
    desk.endRun(ErrorCode::Offline);
    QCOMPARE(desk.runs.waits, 0);
    QCOMPARE(desk.shown.retryInMs, std::optional<std::int64_t>(2'000));
    desk.driver.recorded();
    desk.driver.edited();
    QCOMPARE(desk.runs.starts, 1);
    desk.pass(1'999);
    QCOMPARE(desk.runs.starts, 1);
    desk.pass(1);
    QCOMPARE(desk.runs.starts, 2);
    // Ten more failures: never two runs within two seconds.
    for (int i = 0; i < 10; ++i) {
        desk.endRun(ErrorCode::Offline);
        const int before = desk.runs.starts;
        desk.driver.edited();
        desk.pass(1'999);
        QCOMPARE(desk.runs.starts, before);
        desk.pass(300'000);
        QCOMPARE(desk.runs.starts, before + 1);
    }
    desk.endRun(ErrorCode::Offline);
    desk.driver.pressed(); // a person does not wait
    QVERIFY(desk.runs.running);
}

void SyncDriverTest::aLineThatCarriesSomethingEachTimeIsNotGivenUp()
{
    Desk desk;
    desk.random.value = 3'999; // near the top: the delay would grow threefold each time
    desk.driver.begin();
    for (int i = 0; i < 20; ++i) {
        SyncReport report;
        report.reachedOffice = report.progressed = true;
        report.error = Error{ErrorCode::Offline, "cut"};
        std::exchange(desk.runs.running, nullptr)(report);
        desk.pass(3 * retryDelayMinMs);
        QVERIFY(desk.runs.running);
    }
}

void SyncDriverTest::theOfficesPauseIsKept()
{
    Desk desk;
    desk.driver.begin();
    desk.endRun(ErrorCode::Offline, 60'000);
    desk.pass(59'999);
    QCOMPARE(desk.runs.starts, 1);
    desk.pass(20'000);
    QCOMPARE(desk.runs.starts, 2);
}

void SyncDriverTest::whatNeedsAPersonIsNotHammered()
{
    Desk desk;
    desk.driver.begin();
    desk.endRun(ErrorCode::Untrusted);
    for (int i = 0; i < 4; ++i) {
        desk.driver.recorded();
        desk.pass(60'000);
    }
    QCOMPARE(desk.runs.starts, 1);
    desk.pass(60'000);
    QCOMPARE(desk.runs.starts, 2);
}

void SyncDriverTest::thePeriodComesWithoutAnyReason()
{
    Desk desk;
    desk.settle();
    desk.pass(periodMs - 1);
    QCOMPARE(desk.runs.starts, 1);
    desk.pass(1);
    QCOMPARE(desk.runs.starts, 2);
}

void SyncDriverTest::waitsThatFailEndTheListening()
{
    Desk desk;
    desk.settle();
    for (int i = 0; i < waitFailuresMax; ++i) {
        QVERIFY(desk.runs.waited);
        desk.news(WaitReport::End::Failed);
        desk.pass(300'000);
        QVERIFY(desk.runs.running);
        desk.endRun();
    }
    QVERIFY(!desk.runs.waited);
    const int before = desk.runs.starts;
    desk.pass(periodMs);
    QCOMPARE(desk.runs.starts, before + 1);
    desk.endRun();
    QVERIFY(desk.runs.waited);
}

void SyncDriverTest::pressingTwiceRunsTwice()
{
    Desk desk;
    desk.driver.begin();
    desk.driver.pressed();
    QCOMPARE(desk.runs.starts, 1);
    desk.endRun(ErrorCode::Offline);
    QCOMPARE(desk.runs.starts, 2); // what was pressed during the run asks again, whatever the backoff
}

QTEST_GUILESS_MAIN(SyncDriverTest)
#include "tst_sync_driver.moc"
