// Opens, creates and closes the vault; starts the engine over the pinned office.
#include "app/viewmodels/tablet_backend.h"

#include "sync/tablet/qt_transport.h"

#include <QMetaObject>
#include <QThread>

namespace doorstep::viewmodels {

namespace {

/// A report that is known at once still comes later: callers rely on "never from inside the call".
void later(std::function<void()> call)
{
    auto* messenger = new QObject;
    QMetaObject::invokeMethod(
        messenger,
        [messenger, call = std::move(call)] {
            call();
            messenger->deleteLater();
        },
        Qt::QueuedConnection);
}

} // namespace

TabletBackend::TabletBackend(std::filesystem::path folder, Clock& clock, Random& random)
    : m_folder(std::move(folder))
    , m_clock(clock)
    , m_random(random)
{}

TabletBackend::~TabletBackend()
{
    close();
}

bool TabletBackend::exists() const
{
    return store::Tablet::exists(m_folder);
}

Status TabletBackend::open(BytesView passphrase)
{
    auto opened = store::Tablet::open(m_folder, passphrase, m_clock, m_random);
    if (!opened)
        return opened.error();
    m_tablet = std::move(opened).value();
    return done();
}

Result<std::string> TabletBackend::create(BytesView passphrase)
{
    auto created = store::Tablet::create(m_folder, passphrase, m_clock, m_random);
    if (!created)
        return created.error();
    m_tablet = std::move(created.value().tablet);
    return std::move(created.value().recoveryCode);
}

void TabletBackend::close()
{
    m_enrolment.reset();
    m_engine.reset();
    m_transport.reset();
    m_tablet.reset();
}

void TabletBackend::startSync(SyncFinished finished)
{
    const auto identity = m_tablet->sync().identity();
    if (!identity || !identity.value()) {
        sync::SyncReport report;
        report.error = identity
                           ? Error{ErrorCode::Unauthorised, "This tablet is not enrolled with an office yet."}
                           : identity.error();
        later([finished = std::move(finished), report] { finished(report); });
        return;
    }
    if (!m_engine) {
        m_transport = std::make_unique<sync::QtTransport>(identity.value()->pins);
        m_engine = std::make_unique<sync::SyncEngine>(m_tablet->sync(), *m_transport, m_clock, m_random);
    }
    m_engine->start(std::move(finished));
}

void TabletBackend::startEnrolment(const std::string& ticket, EnrolFinished finished)
{
    const auto transports = [](const std::vector<Hash32>& pins) -> std::unique_ptr<wire::Transport> {
        return std::make_unique<sync::QtTransport>(pins);
    };
    m_enrolment = std::make_unique<sync::Enrolment>(m_tablet->enrolment(), transports, m_clock);
    m_enrolment->start(ticket, std::move(finished));
}

} // namespace doorstep::viewmodels
