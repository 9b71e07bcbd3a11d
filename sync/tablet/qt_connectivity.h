// The driver's ports over Qt: what the system knows of the network, and a timer.
#pragma once

#include "sync/tablet/sync_driver.h"

#include <memory>

namespace doorstep::sync {

/// QNetworkInformation where the platform has it; elsewhere "online, not metered" for ever, which is what a
/// device that cannot tell has to assume. Make and destroy it on the main thread; now() may be asked from
/// any.
class QtConnectivity final : public Connectivity {
public:
    QtConnectivity();
    ~QtConnectivity() override;
    [[nodiscard]] Network now() const override;
    /// Begins to look at the system's network; "online, not metered" before. Not in the constructor: loading
    /// what knows of it takes milliseconds that the first frame of a start does not have.
    void watch();
    /// Called on the main thread after each change. Replaces the one before; empty: nobody.
    void onChange(std::function<void()> changed);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Rings through the event loop of the thread that made it.
class QtAlarm final : public Alarm {
public:
    QtAlarm();
    ~QtAlarm() override;
    void ringIn(std::int64_t ms, std::function<void()> ring) override;
    void stop() override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace doorstep::sync
