// Waiting times and the count of wrong tries.
#include "crypto/vault/unlock.h"

#include "crypto/vault/vault_impl.h"

#include <chrono>
#include <thread>

namespace doorstep::crypto {

namespace {

constexpr std::size_t recoverySecretSize = 16;
constexpr std::int64_t delaysMs[passphraseTriesMax] = {0,     0,     0,      1'000,  2'000,
                                                       4'000, 8'000, 15'000, 30'000, 60'000};

std::string secondsInWords(std::int64_t waitMs)
{
    const std::int64_t seconds = (waitMs + 999) / 1000;
    return std::to_string(seconds) + (seconds == 1 ? " second" : " seconds");
}

} // namespace

std::int64_t Unlock::delayAfterMs(std::uint32_t wrongTries)
{
    return delaysMs[std::min(wrongTries, passphraseTriesMax - 1)];
}

Unlock::Unlock(std::filesystem::path folder, const Clock& clock, VaultOptions options)
    : m_folder(std::move(folder))
    , m_clock(clock)
    , m_options(std::move(options))
{
    if (!m_options.disk)
        m_options.disk = makeSystemDisk();
    startWait();
}

std::uint32_t Unlock::triesOnDisk() const
{
    const auto found = findHeader(*m_options.disk, m_folder);
    return found ? found.value().header.failedAttempts : 0;
}

void Unlock::startWait()
{
    m_freeAtMs = m_clock.monotonicMs() + delayAfterMs(std::max(triesOnDisk(), m_ownTries));
}

Unlock::State Unlock::state()
{
    State state;
    if (const auto found = findHeader(*m_options.disk, m_folder)) {
        state.wrongTries = found.value().header.failedAttempts;
        state.deviceOpens = found.value().header.slot(SlotKind::DeviceStore) != nullptr;
    }
    state.wrongTries = std::max(state.wrongTries, m_ownTries);
    state.recoveryNeeded = state.wrongTries >= passphraseTriesMax;
    if (!state.recoveryNeeded)
        state.waitMs = std::max<std::int64_t>(0, m_freeAtMs - m_clock.monotonicMs());
    return state;
}

void Unlock::waitForTurn(const std::function<void(std::int64_t)>& announce)
{
    const std::int64_t waitMs = state().waitMs;
    if (waitMs <= 0)
        return;
    if (announce)
        announce(waitMs);
    std::this_thread::sleep_for(std::chrono::milliseconds(waitMs));
}

Result<std::unique_ptr<Vault>> Unlock::withPassphrase(BytesView passphrase)
{
    const State now = state();
    if (now.recoveryNeeded)
        return passphraseTriesUsedUp();
    if (now.waitMs > 0)
        return Error{ErrorCode::Refused, "Please try again in " + secondsInWords(now.waitMs) + "."};
    auto opened = Vault::open(m_folder, passphrase, m_options);
    if (opened) {
        m_ownTries = 0;
        m_freeAtMs = 0;
    } else if (opened.error().code == ErrorCode::WrongPassphrase) {
        m_ownTries = now.wrongTries + 1;
        startWait();
    }
    return opened;
}

Result<std::unique_ptr<Vault>> Unlock::withRecoveryCode(std::string_view code)
{
    const auto secret = parseRecoveryCode(code);
    if (!secret)
        return secret.error();
    auto opened = Vault::openWithRecovery(m_folder, secret.value().view(), m_options);
    if (opened) {
        m_ownTries = 0;
        m_freeAtMs = 0;
    }
    return opened;
}

Result<std::unique_ptr<Vault>> Unlock::withDevice()
{
    return Vault::openWithDevice(m_folder, m_options);
}

Result<SecretBytes> parseRecoveryCode(std::string_view code)
{
    auto bytes = fromCrockford(code, recoverySecretSize);
    if (!bytes) {
        return Error{ErrorCode::InvalidInput, "A recovery code has 26 letters and digits. Please compare "
                                              "what you typed, character by character."};
    }
    return SecretBytes::takeFrom(*bytes);
}

} // namespace doorstep::crypto
