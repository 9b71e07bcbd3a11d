// A driver over a hand clock, a hand alarm and runs that end when the test says so.
#pragma once

#include "sync/tablet/sync_driver.h"

#include <QTest>

namespace doorstep::tests {

using namespace doorstep::sync;

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
    SyncDriver driver{
        {runs, alarm, network, clock, random}, {}, [this](const SyncDriver::State& state) { shown = state; }};

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

} // namespace doorstep::tests
