// Goal: the sync starts by itself when it should, and only then: edits wait for a pause, an outage is spread,
// failures back off and nothing but a person or the network's return ends that, pause and metered lines hold.
// Method: the driver over a hand clock, a hand alarm and runs that end when the test says so.
#include "sync/tablet/sync_driver.h"

#include <QTest>

#include <set>

using namespace doorstep;
using namespace doorstep::sync;

namespace {

class HandClock final : public Clock {
public:
    std::int64_t wall = 1'300'000'000'000;
    std::int64_t mono = 5'000;
    [[nodiscard]] std::int64_t wallMs() const override { return wall; }
    [[nodiscard]] std::int64_t monotonicMs() const override { return mono; }
};

class HandAlarm final : public Alarm {
public:
    explicit HandAlarm(HandClock& clock)
        : m_clock(clock)
    {}
    void ringIn(std::int64_t ms, std::function<void()> ring) override
    {
        at = m_clock.mono + ms;
        m_ring = std::move(ring);
    }
    void stop() override { at.reset(); }
    void ringNow()
    {
        at.reset();
        m_ring();
    }
    std::optional<std::int64_t> at;

private:
    HandClock& m_clock;
    std::function<void()> m_ring;
};

class HandRuns final : public SyncRuns {
public:
    void start(Finished finished, Pictures pictures) override
    {
        waited = nullptr;
        running = std::move(finished);
        lastPictures = pictures;
        ++starts;
    }
    void holdPictures() override { ++holds; }
    void cancel() override {}
    void wait(Waited told) override
    {
        waited = std::move(told);
        ++waits;
    }
    void abandonWait() override
    {
        waited = nullptr;
        ++abandoned;
    }
    Finished running;
    Waited waited;
    Pictures lastPictures = Pictures::Send;
    int starts = 0, waits = 0, holds = 0, abandoned = 0;
};

class HandNetwork final : public Connectivity {
public:
    Network network;
    [[nodiscard]] Network now() const override { return network; }
};

/// Draws what it is told: 0 is the low end, 1 near the top of small ranges.
class HandRandom final : public Random {
public:
    std::uint64_t value = 0;
    void fill(std::span<std::uint8_t> out) override
    {
        std::uint64_t rest = value;
        for (std::size_t i = out.size(); i-- > 0; rest >>= 8)
            out[i] = static_cast<std::uint8_t>(rest);
    }
};

struct Desk {
    HandClock clock;
    HandAlarm alarm{clock};
    HandRuns runs;
    HandNetwork network;
    HandRandom random;
    SyncDriver::State shown;
    SyncDriver driver{{runs, alarm, network, clock, random},
                      {},
                      [this](const SyncDriver::State& state) { shown = state; }};

    /// Time goes by; the alarm rings whenever it is due.
    void pass(std::int64_t ms)
    {
        const std::int64_t end = clock.mono + ms;
        while (alarm.at && *alarm.at <= end) {
            const std::int64_t step = std::max<std::int64_t>(*alarm.at - clock.mono, 0);
            clock.mono += step;
            clock.wall += step;
            alarm.ringNow();
        }
        clock.wall += end - clock.mono;
        clock.mono = end;
    }
    void endRun(std::optional<ErrorCode> code = {}, std::optional<std::int64_t> retryAfterMs = {})
    {
        SyncReport report;
        report.reachedOffice = !code;
        report.retryAfterMs = retryAfterMs;
        if (code)
            report.error = Error{*code, "as the test says"};
        std::exchange(runs.running, nullptr)(report);
    }
    void news(WaitReport::End end) { std::exchange(runs.waited, nullptr)({end, {}}); }
    /// Begun, first run over, listening.
    void settle()
    {
        driver.begin();
        endRun();
    }
};

} // namespace

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
    void aLongOutageIsSpread();
    void aShortOutageIsNot();
    void aWrongClaimOfBeingOfflineDoesNotStopItForGood();
    void pauseHoldsAllButThePerson();
    void meteredLinesCarryNoPictures();
    void onlyUnmeteredHoldsAllButThePerson();
    void aLineThatBecomesMeteredHoldsTheNextPiece();
    void sleepIsNoticed();
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

void SyncDriverTest::aLongOutageIsSpread()
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

void SyncDriverTest::aShortOutageIsNot()
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

void SyncDriverTest::aWrongClaimOfBeingOfflineDoesNotStopItForGood()
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

void SyncDriverTest::pauseHoldsAllButThePerson()
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

void SyncDriverTest::meteredLinesCarryNoPictures()
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

void SyncDriverTest::onlyUnmeteredHoldsAllButThePerson()
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

void SyncDriverTest::aLineThatBecomesMeteredHoldsTheNextPiece()
{
    Desk desk;
    desk.driver.begin();
    desk.network.network.metered = true;
    desk.driver.networkChanged();
    QCOMPARE(desk.runs.holds, 1);
}

void SyncDriverTest::sleepIsNoticed()
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
