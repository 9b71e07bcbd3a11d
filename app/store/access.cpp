// Changing the ways into the tablet.
#include "app/store/access.h"

#include "app/store/core/core.h"
#include "app/store/core/failure.h"
#include "app/store/core/safety.h"

namespace doorstep::store {

namespace {

constexpr std::size_t passphraseCharactersMin = 12;
constexpr std::size_t passphraseWordsMin = 4;

} // namespace

Status checkPassphrase(BytesView passphrase)
{
    std::size_t characters = 0;
    std::size_t words = 0;
    bool inWord = false;
    for (const std::uint8_t byte : passphrase) {
        if ((byte & 0xc0) != 0x80) // continuation bytes of UTF-8 are no characters of their own
            ++characters;
        const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte >= 0x80;
        if (letter && !inWord)
            ++words;
        inWord = letter;
    }
    if (characters >= passphraseCharactersMin || words >= passphraseWordsMin)
        return done();
    return Error{ErrorCode::InvalidInput,
                 "Please choose a passphrase of at least 12 characters, or of at least four words."};
}

Status Access::changePassphrase(BytesView old, BytesView fresh, crypto::KdfParams params)
{
    if (auto usable = checkPassphrase(fresh); !usable)
        return usable;
    return m_core.vault->changePassphrase(old, fresh, params);
}

Status Access::setPassphrase(BytesView fresh, crypto::KdfParams params)
{
    if (auto usable = checkPassphrase(fresh); !usable)
        return usable;
    return m_core.vault->setPassphrase(fresh, params);
}

Result<std::string> Access::renewRecovery()
{
    return guarded([&] {
        const crypto::SecretBytes secret = need(m_core.vault->renewRecovery());
        keepRecovery(secret);
        return crypto::toCrockford(secret.view());
    });
}

void Access::keepRecovery(const crypto::SecretBytes& secret)
{
    m_core.db.transaction([&] { putSetting(m_core.db, key::recoverySecret, secret.view()); });
}

void Access::mendRecovery()
{
    const crypto::SecretBytes kept = settingSecret(m_core.db, key::recoverySecret);
    if (!kept.empty() && m_core.vault->recoveryFits(kept.view()))
        return;
    // On a disk that cannot be written the tablet opens all the same; the next opening tries again.
    if (auto code = renewRecovery())
        m_codeMadeAtOpening = std::move(code).value();
}

std::optional<crypto::Vault::Older> Access::olderCopy() const
{
    return m_core.vault->olderThanRemembered();
}

Status Access::useOlderCopy()
{
    return guarded([&] {
        const auto older = m_core.vault->olderThanRemembered();
        if (!older)
            return;
        // Asking the office comes first: a tablet that forgot to would send its changes a second time.
        notePutBack(m_core, older->found.timeMs);
        needDone(m_core.vault->acceptOlder());
    });
}

Result<Bytes> Access::recoverySealedToOffice() const
{
    return guarded([&] {
        const crypto::SecretBytes secret = settingSecret(m_core.db, key::recoverySecret);
        return need(m_core.vault->recoverySealedToOffice(secret.view()));
    });
}

bool Access::hasPin() const
{
    const auto kept = guarded([&] { return !settingSecret(m_core.db, key::pinRecord).empty(); });
    return kept && kept.value();
}

Status Access::setPin(BytesView digits)
{
    return guarded([&] {
        const crypto::SecretBytes record = need(crypto::Pin::makeRecord(digits));
        m_core.db.transaction([&] { putSetting(m_core.db, key::pinRecord, record.view()); });
    });
}

Status Access::removePin()
{
    return guarded([&] { m_core.db.transaction([&] { dropSetting(m_core.db, key::pinRecord); }); });
}

Result<bool> Access::pinFits(BytesView digits) const
{
    return guarded([&] {
        const crypto::SecretBytes record = settingSecret(m_core.db, key::pinRecord);
        return !record.empty() && need(crypto::Pin::fits(record, digits));
    });
}

bool Access::arm(crypto::Pin& pin) const
{
    auto armed = guarded([&] { return pin.arm(*m_core.vault, settingSecret(m_core.db, key::pinRecord)); });
    if (!armed)
        pin.forget();
    return armed && armed.value();
}

bool Access::opensByDevice() const
{
    return m_core.vault->hasDeviceSlot();
}

Status Access::setOpensByDevice(bool on)
{
    return on ? m_core.vault->addDeviceSlot() : m_core.vault->removeDeviceSlot();
}

} // namespace doorstep::store
