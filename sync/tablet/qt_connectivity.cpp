// QNetworkInformation and QTimer behind the driver's ports.
#include "sync/tablet/qt_connectivity.h"

#include <QNetworkInformation>
#include <QTimer>

#include <atomic>

namespace doorstep::sync {

struct QtConnectivity::Impl {
    std::atomic<bool> offline{false};
    std::atomic<bool> metered{false};
    std::function<void()> changed;
    QObject context;

    void read()
    {
        // Qt keeps one such object for the process; there is no other way to it.
        const QNetworkInformation* system = QNetworkInformation::instance();
        if (!system)
            return;
        const bool isOffline = system->reachability() == QNetworkInformation::Reachability::Disconnected;
        const bool isMetered = system->supports(QNetworkInformation::Feature::Metered) && system->isMetered();
        const bool same = offline.exchange(isOffline) == isOffline;
        if (metered.exchange(isMetered) == isMetered && same)
            return;
        if (changed)
            changed();
    }
};

QtConnectivity::QtConnectivity()
    : m_impl(std::make_unique<Impl>())
{}

void QtConnectivity::watch()
{
    using Feature = QNetworkInformation::Feature;
    if (!QNetworkInformation::loadBackendByFeatures(Feature::Reachability | Feature::Metered) &&
        !QNetworkInformation::loadBackendByFeatures(Feature::Reachability))
        return;
    const QNetworkInformation* system = QNetworkInformation::instance();
    if (!system)
        return;
    Impl* impl = m_impl.get();
    QObject::connect(system, &QNetworkInformation::reachabilityChanged, &impl->context,
                     [impl] { impl->read(); });
    QObject::connect(system, &QNetworkInformation::isMeteredChanged, &impl->context,
                     [impl] { impl->read(); });
    impl->read();
}

QtConnectivity::~QtConnectivity() = default;

Network QtConnectivity::now() const
{
    return {m_impl->offline, m_impl->metered};
}

void QtConnectivity::onChange(std::function<void()> changed)
{
    m_impl->changed = std::move(changed);
}

struct QtAlarm::Impl {
    QTimer timer;
    std::function<void()> ring;
};

QtAlarm::QtAlarm()
    : m_impl(std::make_unique<Impl>())
{
    m_impl->timer.setSingleShot(true);
    QObject::connect(&m_impl->timer, &QTimer::timeout, &m_impl->timer, [impl = m_impl.get()] {
        const std::function<void()> ring = impl->ring; // it may set the alarm again
        if (ring)
            ring();
    });
}

QtAlarm::~QtAlarm() = default;

void QtAlarm::ringIn(std::int64_t ms, std::function<void()> ring)
{
    m_impl->ring = std::move(ring);
    m_impl->timer.start(std::chrono::milliseconds(ms));
}

void QtAlarm::stop()
{
    m_impl->timer.stop();
}

} // namespace doorstep::sync
