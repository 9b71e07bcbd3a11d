// The driver's decisions. See SyncDriver.
#include "sync/tablet/sync_driver.h"

#include <algorithm>

namespace doorstep::sync {

SyncDriver::SyncDriver(const Ports& ports, SyncChoices choices, Changed changed)
    : m_ports(ports)
    , m_choices(choices)
    , m_changed(std::move(changed))
    , m_policy(ports.random)
    , m_network(ports.network.now())
    , m_tickMonotonic(ports.clock.monotonicMs())
    , m_tickWall(ports.clock.wallMs())
{
    m_periodicAt = m_tickMonotonic + periodMs;
}

SyncDriver::~SyncDriver()
{
    m_ports.alarm.stop();
}

void SyncDriver::begin()
{
    want(m_ports.clock.monotonicMs());
    tick();
}

void SyncDriver::edited()
{
    const std::int64_t now = m_ports.clock.monotonicMs();
    m_firstEdit = m_firstEdit.value_or(now);
    m_editAt = std::min(now + editQuietMs, *m_firstEdit + editWaitMaxMs);
    arm();
}

void SyncDriver::recorded()
{
    want(m_ports.clock.monotonicMs());
    tick();
}

void SyncDriver::pressed()
{
    if (m_running) {
        m_pressedMeanwhile = true;
        return;
    }
    run();
}

void SyncDriver::woke()
{
    m_tickMonotonic = m_ports.clock.monotonicMs();
    m_tickWall = m_ports.clock.wallMs();
    if (m_listening) { // over a line that died in the sleep, most likely
        m_listening = false;
        m_ports.runs.abandonWait();
    }
    want(m_tickMonotonic);
    tick();
}

void SyncDriver::inFront()
{
    const std::int64_t now = m_ports.clock.monotonicMs();
    if (m_endedAt && now - *m_endedAt < askedJustNowMs)
        return;
    want(now);
    tick();
}

void SyncDriver::networkChanged()
{
    const Network before = std::exchange(m_network, m_ports.network.now());
    if (before == m_network)
        return;
    const std::int64_t now = m_ports.clock.monotonicMs();
    m_waitFailures = 0;
    if (m_network.offline) {
        m_outOfReachSince = m_outOfReachSince.value_or(now);
    } else if (before.offline) {
        const std::int64_t outage = now - m_outOfReachSince.value_or(now);
        m_notBefore = now + m_policy.delayAfterOutageMs(outage);
        want(m_notBefore);
    } else {
        want(now); // another line: what did not go on the last one may go on this
    }
    if (m_listening && (m_network.offline || !mayRun())) {
        m_listening = false;
        m_ports.runs.abandonWait();
    }
    if (m_running && m_network.metered)
        m_ports.runs.holdPictures();
    tick();
}

void SyncDriver::choose(SyncChoices choices)
{
    if (choices == m_choices)
        return;
    m_choices = choices;
    if (m_listening && !mayRun()) {
        m_listening = false;
        m_ports.runs.abandonWait();
    }
    want(m_ports.clock.monotonicMs());
    tick();
}

SyncDriver::State SyncDriver::state() const
{
    State state;
    state.running = m_running;
    state.listening = m_listening;
    state.offline = m_network.offline;
    state.metered = m_network.metered;
    state.choices = m_choices;
    state.last = m_last;
    state.runs = m_runs;
    const std::int64_t left = m_notBefore - m_ports.clock.monotonicMs();
    if (m_last && m_last->error && left > 0)
        state.retryInMs = left;
    return state;
}

bool SyncDriver::mayRun() const
{
    return !m_choices.paused && !(m_choices.onlyUnmetered && m_network.metered);
}

/// The next run by itself; nullopt: there will be none before something changes.
std::optional<std::int64_t> SyncDriver::due() const
{
    if (m_running || !mayRun())
        return std::nullopt;
    // A device may be wrong about its network: now and then it is tried all the same.
    std::int64_t at = m_periodicAt;
    if (!m_network.offline) {
        at = std::min(at, m_wantAt.value_or(at));
        at = std::min(at, m_editAt.value_or(at));
    }
    return std::max(at, m_notBefore);
}

void SyncDriver::want(std::int64_t atMs)
{
    m_wantAt = std::min(m_wantAt.value_or(atMs), atMs);
}

void SyncDriver::tick()
{
    const std::int64_t now = m_ports.clock.monotonicMs();
    const std::int64_t wall = m_ports.clock.wallMs();
    const bool slept = (wall - m_tickWall) - (now - m_tickMonotonic) > sleptMs;
    m_tickMonotonic = now;
    m_tickWall = wall;
    if (slept)
        return woke();
    if (const auto at = due(); at && *at <= now)
        return run();
    // While a run is near, nobody listens: it would hear the same news again.
    if (!m_running && !m_listening && !m_wantAt && m_last && !m_last->error)
        listen();
    arm();
    tell();
}

void SyncDriver::arm()
{
    const std::int64_t now = m_ports.clock.monotonicMs();
    const std::int64_t left = due().value_or(now + heartbeatMs) - now;
    m_ports.alarm.ringIn(std::clamp<std::int64_t>(left, 0, heartbeatMs), [this] { tick(); });
}

void SyncDriver::run()
{
    if (m_ports.clock.monotonicMs() >= m_periodicAt)
        m_waitFailures = 0;
    m_running = true;
    m_listening = false;
    m_wantAt.reset();
    m_editAt.reset();
    m_firstEdit.reset();
    m_network = m_ports.network.now();
    m_ports.runs.start([this](const SyncReport& report) { ended(report); },
                       m_network.metered ? Pictures::Hold : Pictures::Send);
    arm();
    tell();
}

void SyncDriver::ended(const SyncReport& report)
{
    const std::int64_t now = m_ports.clock.monotonicMs();
    m_running = false;
    m_endedAt = now;
    ++m_runs;
    m_last = report;
    m_periodicAt = now + periodMs;
    if (report.reachedOffice)
        m_outOfReachSince.reset();
    else
        m_outOfReachSince = m_outOfReachSince.value_or(now);
    if (!report.error) {
        if (m_waitFailures == 0)
            m_policy.succeeded();
        m_notBefore = now;
    } else if (isWorthRetrying(report.error->code)) {
        if (report.progressed)
            m_policy.succeeded(); // a line that breaks again and again and carries something each time
        failed(report.retryAfterMs);
    } else {
        m_notBefore = now + retryDelayMaxMs; // somebody has to do something first; edits do not hurry it
    }
    if (std::exchange(m_pressedMeanwhile, false))
        return run();
    tick();
}

void SyncDriver::failed(std::optional<std::int64_t> retryAfterMs)
{
    m_notBefore = m_ports.clock.monotonicMs() + m_policy.nextDelayMs(retryAfterMs);
    want(m_notBefore);
}

void SyncDriver::listen()
{
    if (!mayRun() || m_network.offline || m_waitFailures >= waitFailuresMax)
        return;
    m_listening = true;
    m_ports.runs.wait([this](const WaitReport& report) { heard(report); });
}

void SyncDriver::heard(const WaitReport& report)
{
    m_listening = false;
    const std::int64_t now = m_ports.clock.monotonicMs();
    switch (report.end) {
    case WaitReport::End::News:
        m_waitFailures = 0;
        want(now + m_policy.between(0, newsSpreadMs));
        break;
    case WaitReport::End::Nothing:
        m_waitFailures = 0;
        break;
    case WaitReport::End::Failed:
        ++m_waitFailures;
        failed(report.retryAfterMs); // a run finds out why
        break;
    }
    tick();
}

void SyncDriver::tell()
{
    if (m_changed)
        m_changed(state());
}

} // namespace doorstep::sync
