// What a locked session takes: passphrase, PIN, recovery code; and what a new tablet is made with.
#include "app/viewmodels/app_session.h"

#include "app/viewmodels/secret_text.h"
#include "app/viewmodels/sync_words.h"
#include "app/viewmodels/texts.h"

#include <QCoreApplication>
#include <QPointer>

namespace doorstep::viewmodels {

void AppSession::askWays()
{
    m_vault.run([](VaultBackend& vault) { return vault.ways(); })
        .then(this, [this](const VaultBackend::Ways& ways) { takeWays(ways); });
}

void AppSession::takeWays(const VaultBackend::Ways& ways)
{
    constexpr std::int64_t msPerSecond = 1'000;
    m_recoveryNeeded = ways.unlock.recoveryNeeded;
    m_pinTriesLeft = static_cast<int>(ways.pinTriesLeft);
    m_waitSeconds = static_cast<int>((ways.unlock.waitMs + msPerSecond - 1) / msPerSecond);
    if (m_waitSeconds > 0)
        m_waitTimer.start();
    else
        m_waitTimer.stop();
    Q_EMIT waitChanged();
}

void AppSession::lookForVault()
{
    m_vault.run([](VaultBackend& vault) { return vault.exists(); }).then(this, [this](bool exists) {
        if (!exists)
            return setState(State::NeedsVault);
        setState(State::Locked);
        askWays();
    });
}

void AppSession::turnToVault()
{
    m_waitTimer.stop();
    setState(State::Starting);
    m_vault.run([folder = m_staff->folder()](VaultBackend& vault) { vault.turnTo(folder); });
    lookForVault();
}

void AppSession::chooseStaff(int index)
{
    const bool closed = m_state == State::Locked || m_state == State::NeedsVault;
    if (!closed || m_busy || index == m_staff->current())
        return;
    if (m_state == State::NeedsVault)
        m_staff->removeCurrent(); // nobody's vault was made
    m_staff->choose(index);
    turnToVault();
}

bool AppSession::addStaff(const QString& name)
{
    if (m_state != State::Locked || m_busy || !m_staff->add(name))
        return false;
    turnToVault();
    return true;
}

void AppSession::logOut()
{
    lock();
    m_vault.run([](VaultBackend& vault) { vault.disarmPin(); });
    askWays();
}

void AppSession::openWith(const std::function<Status(VaultBackend&)>& open, State then)
{
    setBusy(true);
    m_vault.run([open](VaultBackend& vault) { return open(vault); })
        .then(this, [this, then](const Status& opened) { unlockFinished(opened, then); });
}

void AppSession::unlock(const QString& passphrase)
{
    const Secret secret = takeSecret(passphrase);
    if (m_state != State::Locked || m_busy || m_waitSeconds > 0)
        return;
    openWith([secret](VaultBackend& vault) { return vault.open(secret->view()); }, State::Open);
}

void AppSession::unlockWithPin(const QString& digits)
{
    const Secret secret = takeSecret(digits);
    if (m_state != State::Locked || m_busy)
        return;
    openWith([secret](VaultBackend& vault) { return vault.openWithPin(secret->view()); }, State::Open);
}

void AppSession::unlockWithRecovery(const QString& code)
{
    const Secret secret = takeSecret(code);
    if (m_state != State::Locked || m_busy)
        return;
    openWith([secret](VaultBackend& vault) { return vault.openWithRecovery(secret->view()); },
             State::NewPassphrase);
}

void AppSession::unlockFinished(const Status& opened, State then)
{
    if (!opened) {
        // The answer and the wait after it appear together. Damage that the passphrase unlocked for repair
        // has a screen of its own.
        m_vault.run([](VaultBackend& vault) { return std::pair(vault.ways(), vault.repair() != nullptr); })
            .then(this, [this, error = opened.error()](const std::pair<VaultBackend::Ways, bool>& known) {
                takeWays(known.first);
                if (known.second)
                    m_repair->load();
                // What can be done about damage is the matter of its screen: here only what is known.
                const QString text = toText(error);
                const QString sentence = text.section(QStringLiteral(". "), 0, 0);
                if (known.second)
                    arriveAt(State::Damaged, sentence.endsWith(u'.') ? sentence : sentence + u'.');
                else
                    arriveAt(State::Locked, text);
            });
        return;
    }
    if (then == State::NewPassphrase)
        return arriveAt(State::NewPassphrase);
    m_vault
        .run([](VaultBackend& vault) {
            return vault.isOpen() ? vault.access().codeMadeAtOpening() : std::optional<std::string>();
        })
        .then(this, [this](const std::optional<std::string>& code) {
            if (code)
                return showCode(*code);
            enter();
        });
}

void AppSession::enter()
{
    // Until the state has changed: a second press on Unlock would find the vault held by ourselves.
    setBusy(true);
    m_vault
        .run([](VaultBackend& vault) {
            return vault.isOpen() ? vault.access().olderCopy() : std::optional<crypto::Vault::Older>();
        })
        .then(this, [this, entry = m_entry](const std::optional<crypto::Vault::Older>& older) {
            if (entry != m_entry)
                return;
            if (!older)
                return goIn();
            m_olderCopyText =
                tr("The records found on this tablet are as they were at %1. This tablet "
                   "remembers them as they were at %2.")
                    .arg(timeText(older->found.timeMs, m_clock), timeText(older->remembered.timeMs, m_clock));
            arriveAt(State::OlderCopy);
        });
}

void AppSession::useOlderCopy()
{
    if (m_state != State::OlderCopy || m_busy)
        return;
    setBusy(true);
    m_vault.run([](VaultBackend& vault) { return vault.access().useOlderCopy(); })
        .then(this, [this, entry = m_entry](const Status& used) {
            if (entry != m_entry)
                return;
            if (!used)
                return arriveAt(State::OlderCopy, toText(used.error()));
            m_olderCopyText.clear();
            goIn();
        });
}

/// Nothing is shown before the office was heard; it is asked at once.
void AppSession::closedWithoutContact(const store::Lease& lease)
{
    m_noContactText = leaseInWords(lease);
    arriveAt(State::NoContact);
    tryContact();
}

void AppSession::tryContact()
{
    if (m_state != State::NoContact || m_busy)
        return;
    setBusy(true);
    const QPointer<AppSession> self(this);
    m_vault.run([self, entry = m_entry](VaultBackend& vault) {
        if (!vault.isOpen())
            return;
        vault.startSync([self, entry](const sync::SyncReport& report) {
            QMetaObject::invokeMethod(qApp, [self, entry, report] {
                if (!self || entry != self->m_entry || self->m_state != State::NoContact)
                    return;
                if (report.error)
                    return self->arriveAt(State::NoContact, toText(*report.error));
                self->goIn();
            });
        });
    });
}

void AppSession::chooseNewPassphrase(const QString& passphrase, const QString& again)
{
    const Secret secret = takeSecret(passphrase);
    const Secret second = takeSecret(again);
    if (m_state != State::NewPassphrase || m_busy)
        return;
    if (!secret->equals(*second))
        return setState(State::NewPassphrase, tr("The two passphrases differ. Type the same one twice."));
    setBusy(true);
    m_vault
        .run([secret](VaultBackend& vault) -> Result<std::string> {
            const Status set = vault.access().setPassphrase(secret->view(), vault.newKdfParams());
            if (!set)
                return set.error();
            return vault.access().renewRecovery(); // the one just used was read out aloud
        })
        .then(this, [this](const Result<std::string>& code) {
            if (!code)
                return arriveAt(State::NewPassphrase, toText(code.error()));
            showCode(code.value());
        });
}

void AppSession::create(const QString& passphrase, const QString& again)
{
    const Secret secret = takeSecret(passphrase);
    const Secret second = takeSecret(again);
    if (m_state != State::NeedsVault || m_busy)
        return;
    if (!secret->equals(*second))
        return setState(State::NeedsVault, tr("The two passphrases differ. Type the same one twice."));
    setBusy(true);
    m_vault.run([secret](VaultBackend& vault) { return vault.create(secret->view()); })
        .then(this, [this](const Result<std::string>& created) {
            if (!created)
                return arriveAt(State::NeedsVault, toText(created.error()));
            showCode(created.value());
        });
}

void AppSession::showCode(const std::string& code)
{
    m_recoveryCode = QString::fromStdString(code);
    arriveAt(State::RecoveryCode);
}

void AppSession::recoveryCodeNoted()
{
    if (m_state != State::RecoveryCode || m_busy)
        return;
    overwrite(m_recoveryCode);
    m_recoveryCode.clear();
    enter();
}

} // namespace doorstep::viewmodels
