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

/// A device that does not know its network.
class CannotTell final : public sync::Connectivity {
public:
    sync::Network now() const override { return {}; }
};
const CannotTell cannotTell;

} // namespace

TabletBackend::TabletBackend(std::filesystem::path folder, Clock& clock, Random& random,
                             crypto::VaultOptions options, const sync::Connectivity* network,
                             MakeTransport transport)
    : m_folder(std::move(folder))
    , m_clock(clock)
    , m_random(random)
    , m_options(std::move(options))
    , m_makeTransport(std::move(transport))
    , m_unlock(std::make_unique<crypto::Unlock>(m_folder, clock, m_options))
    , m_network(network ? network : &cannotTell)
{
    if (!m_makeTransport)
        m_makeTransport = [](const std::vector<Hash32>& pins) {
            return std::make_unique<sync::QtTransport>(pins);
        };
}

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
    const Status opened =
        take(m_unlock->withRecoveryCode({reinterpret_cast<const char*>(code.data()), code.size()}));
    if (!opened)
        return opened;
    return m_tablet->contact().heardByTelephone();
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
    m_engine.reset(); // no run ends after this
    m_driver.reset();
    m_pressed.clear();
    m_syncChanged = nullptr;
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

Status TabletBackend::makeEngine()
{
    if (m_engine)
        return done();
    const auto identity = m_tablet->sync().identity();
    if (!identity)
        return identity.error();
    if (!identity.value())
        return Error{ErrorCode::Unauthorised, "This tablet is not enrolled with an office yet."};
    m_transport = m_makeTransport(identity.value()->pins);
    m_engine = std::make_unique<sync::SyncEngine>(m_tablet->sync(), *m_transport, m_clock, m_random);
    return done();
}

void TabletBackend::startSync(SyncFinished finished)
{
    const Status made = makeEngine();
    if (!made) {
        sync::SyncReport report;
        report.error = made.error();
        later([finished = std::move(finished), report] { finished(report); });
        return;
    }
    if (!m_driver)
        return m_engine->start(std::move(finished));
    m_pressed.push_back(std::move(finished));
    m_driver->pressed();
}

void TabletBackend::watchSync(SyncChanged changed)
{
    m_syncChanged = std::move(changed);
    if (m_driver || !makeEngine())
        return;
    const auto wishes = syncWishes();
    m_runsSeen = 0;
    m_driver = std::make_unique<sync::SyncDriver>(
        sync::SyncDriver::Ports{*m_engine, m_alarm, *m_network, m_clock, m_random},
        wishes ? sync::SyncChoices{wishes.value().paused, wishes.value().onlyUnmetered} : sync::SyncChoices{},
        [this](const sync::SyncDriver::State& state) { syncChanged(state); });
    m_driver->begin();
}

void TabletBackend::syncChanged(const sync::SyncDriver::State& state)
{
    if (state.runs != m_runsSeen && state.last) {
        m_runsSeen = state.runs;
        static_cast<void>(lease()); // counted from this moment of this boot
        for (SyncFinished& pressed : std::exchange(m_pressed, {}))
            later([pressed = std::move(pressed), report = *state.last] { pressed(report); });
    }
    if (m_syncChanged)
        m_syncChanged(state);
}

void TabletBackend::hintSync(SyncHint hint)
{
    if (!m_driver)
        return;
    switch (hint) {
    case SyncHint::Edited:
        return m_driver->edited();
    case SyncHint::Recorded:
        return m_driver->recorded();
    case SyncHint::Network:
        return m_driver->networkChanged();
    case SyncHint::InFront:
        return m_driver->inFront();
    }
}

Status TabletBackend::wishSync(const store::SyncWishes& wishes)
{
    const Status kept = m_tablet->contact().wish(wishes);
    if (kept && m_driver)
        m_driver->choose({wishes.paused, wishes.onlyUnmetered});
    return kept;
}

Result<store::Lease> TabletBackend::lease()
{
    return m_tablet->contact().lease(systemBootMoment());
}

void TabletBackend::startEnrolment(const std::string& ticket, EnrolFinished finished)
{
    m_enrolment = std::make_unique<sync::Enrolment>(m_tablet->enrolment(), m_makeTransport, m_clock);
    m_enrolment->start(ticket, std::move(finished));
}

} // namespace doorstep::viewmodels
