// Opens, creates and closes the vault; starts the engine over the pinned office.
#include "app/viewmodels/tablet_backend.h"

#include "app/store/passphrase_words.h"
#include "crypto/vault/calibration.h"
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

TabletBackend::TabletBackend(std::filesystem::path folder, Clock& clock, Random& random,
                             crypto::VaultOptions options)
    : m_folder(std::move(folder))
    , m_clock(clock)
    , m_random(random)
    , m_options(std::move(options))
    , m_unlock(std::make_unique<crypto::Unlock>(m_folder, clock, m_options))
{}

TabletBackend::~TabletBackend()
{
    close();
}

bool TabletBackend::exists() const
{
    return store::Tablet::exists(m_folder);
}

VaultBackend::Ways TabletBackend::ways()
{
    return {m_unlock->state(), m_pin.triesLeft()};
}

Status TabletBackend::take(Result<std::unique_ptr<crypto::Vault>> vault)
{
    if (!vault)
        return vault.error();
    auto opened = store::Tablet::openWith(std::move(vault).value(), m_clock, m_random);
    if (!opened)
        return opened.error();
    m_tablet = std::move(opened).value();
    armPin();
    return done();
}

Status TabletBackend::open(BytesView passphrase)
{
    m_repair.reset(); // it holds the folder
    auto opened = take(m_unlock->withPassphrase(passphrase));
    if (!opened && opened.error().code == ErrorCode::Damaged) {
        if (auto repair = store::Repair::open(m_folder, passphrase, m_clock))
            m_repair = std::move(repair).value();
    }
    return opened;
}

Status TabletBackend::openWithRecovery(BytesView code)
{
    return take(m_unlock->withRecoveryCode({reinterpret_cast<const char*>(code.data()), code.size()}));
}

Status TabletBackend::openWithPin(BytesView digits)
{
    return take(m_pin.open(digits, m_options));
}

void TabletBackend::armPin()
{
    m_tablet->access().arm(m_pin);
}

crypto::KdfParams TabletBackend::newKdfParams()
{
    return crypto::calibrate(m_clock);
}

std::string TabletBackend::suggestPassphrase()
{
    const crypto::SecretBytes words = store::suggestPassphrase(m_random);
    return {reinterpret_cast<const char*>(words.data()), words.size()};
}

Result<std::string> TabletBackend::create(BytesView passphrase)
{
    auto created = store::Tablet::create(m_folder, passphrase, m_clock, m_random, newKdfParams(), m_options);
    if (!created)
        return created.error();
    m_tablet = std::move(created.value().tablet);
    return std::move(created.value().recoveryCode);
}

void TabletBackend::turnTo(const std::filesystem::path& folder)
{
    close();
    disarmPin();
    m_folder = folder;
    m_unlock = std::make_unique<crypto::Unlock>(m_folder, m_clock, m_options);
}

void TabletBackend::close()
{
    m_enrolment.reset();
    m_engine.reset();
    m_transport.reset();
    m_tablet.reset();
    m_repair.reset();
}

int TabletBackend::safetyCopyStep()
{
    constexpr int soonMs = 15;
    constexpr int laterMs = 500;
    constexpr int idleMs = 60'000;
    if (!m_tablet)
        return idleMs;
    const auto step = m_tablet->safetyCopyStep();
    if (!step || step.value() == store::Tablet::CopyStep::NothingDue)
        return idleMs;
    return step.value() == store::Tablet::CopyStep::CallSoon ? soonMs : laterMs;
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
