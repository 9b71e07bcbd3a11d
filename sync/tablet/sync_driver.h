// When to sync: edits, the network, waking up, the clock, a person, news at the office. Decides; runs nothing
// itself and knows no timer of its own.
#pragma once

#include "sync/tablet/retry_policy.h"
#include "sync/tablet/sync_runs.h"

namespace doorstep::sync {

/// What the device knows of its way to the office.
struct Network {
    bool offline = false; ///< known to be; a device that cannot tell says false
    bool metered = false; ///< paid by volume; unknown is false
    bool operator==(const Network&) const = default;
};
class Connectivity {
public:
    virtual ~Connectivity() = default;
    [[nodiscard]] virtual Network now() const = 0;
};

/// One alarm that rings once. Setting it again replaces it.
class Alarm {
public:
    virtual ~Alarm() = default;
    virtual void ringIn(std::int64_t ms, std::function<void()> ring) = 0;
    virtual void stop() = 0;
};

/// What a person chose on this tablet.
struct SyncChoices {
    bool paused = false;        ///< nothing by itself; the button still works
    bool onlyUnmetered = false; ///< nothing by itself on a line that is paid by volume
    bool operator==(const SyncChoices&) const = default;
};

inline constexpr std::int64_t editQuietMs = 5'000;    ///< an edit is sent when typing has stopped so long
inline constexpr std::int64_t editWaitMaxMs = 30'000; ///< and at the latest after this
inline constexpr std::int64_t periodMs = 15 * 60'000; ///< a run without any reason; hints may be lost
inline constexpr std::int64_t heartbeatMs = 60'000;   ///< how late a sleep of the device is noticed
inline constexpr std::int64_t sleptMs = 30'000;       ///< the wall clock went on so much more than ours
inline constexpr std::int64_t askedJustNowMs = 60'000;
inline constexpr std::int64_t newsSpreadMs = 500; ///< a word to everybody does not call all at once
inline constexpr int waitFailuresMax = 3;         ///< then no more waiting before the next periodic run

/// One for each opened vault, whose lock file keeps a second one away. Ports must outlive it. One thread.
/// Destroying it ends nothing that runs; the engine goes first.
class SyncDriver {
public:
    struct Ports {
        SyncRuns& runs;
        Alarm& alarm;
        const Connectivity& network;
        const Clock& clock;
        Random& random;
    };
    struct State {
        bool running = false;
        bool listening = false; ///< the office calls when something is new
        bool offline = false;
        bool metered = false;
        SyncChoices choices;
        std::optional<std::int64_t> retryInMs; ///< after a failure
        std::optional<SyncReport> last;
        int runs = 0; ///< ended so far
    };
    using Changed = std::function<void(const State&)>;

    /// `changed` is called at every change, from inside any of the calls below; it must not call back.
    SyncDriver(const Ports& ports, SyncChoices choices, Changed changed);
    ~SyncDriver();

    void begin();
    /// A draft was saved: sent when the typing pauses.
    void edited();
    /// Something of weight was recorded: sent now, unless the office is known to be out of reach.
    void recorded();
    /// A person wants it now. Always runs, paused or not; pictures still wait for an unmetered line.
    void pressed();
    void woke();
    /// The app came to the front: asks the office unless it has just been asked.
    void inFront();
    void networkChanged();
    void choose(SyncChoices choices);
    [[nodiscard]] State state() const;

private:
    [[nodiscard]] bool mayRun() const;
    [[nodiscard]] std::optional<std::int64_t> due() const;
    void want(std::int64_t atMs);
    void tick();
    void arm();
    void run();
    void ended(const SyncReport& report);
    void listen();
    void heard(const WaitReport& report);
    void failed(std::optional<std::int64_t> retryAfterMs);
    void tell();

    Ports m_ports;
    SyncChoices m_choices;
    Changed m_changed;
    RetryPolicy m_policy;
    Network m_network;
    bool m_running = false;
    bool m_listening = false;
    bool m_pressedMeanwhile = false;
    int m_waitFailures = 0;
    int m_runs = 0;
    std::optional<SyncReport> m_last;
    // On the monotonic clock.
    std::optional<std::int64_t> m_wantAt;
    std::optional<std::int64_t> m_editAt;
    std::optional<std::int64_t> m_firstEdit;
    std::int64_t m_periodicAt = 0;
    std::optional<std::int64_t> m_endedAt; ///< the last run
    std::int64_t m_notBefore = 0; ///< the backoff; nothing but a person or the network's return ends it
    std::optional<std::int64_t> m_outOfReachSince;
    std::int64_t m_tickMonotonic = 0;
    std::int64_t m_tickWall = 0;
};

} // namespace doorstep::sync
