// The one way in for people: waiting times after wrong passphrases, and the recovery code.
#pragma once

#include "crypto/base/ports.h"
#include "crypto/vault/vault.h"

namespace doorstep::crypto {

/// Opens one vault folder for as long as the process lives; keep one for each folder. The waiting time
/// grows with the wrong tries that the key file counts, is measured on the monotonic clock, and begins
/// anew with each Unlock: neither a restart nor a moved clock makes it shorter. One thread at a time.
class Unlock {
public:
    struct State {
        std::uint32_t wrongTries = 0;
        std::int64_t waitMs = 0;     ///< until the next try of a passphrase is taken; 0: now
        bool recoveryNeeded = false; ///< passphraseTriesMax reached: only the recovery code opens it
        bool deviceOpens = false;    ///< a device slot is there, see Vault::addDeviceSlot
    };

    /// The clock must outlive it.
    Unlock(std::filesystem::path folder, const Clock& clock, VaultOptions options = {});

    /// Reads the key file; no key is tried. All zeros when there is none that can be read.
    [[nodiscard]] State state();
    /// As Vault::open; Refused also while there is a wait, and then nothing is tried or counted.
    [[nodiscard]] Result<std::unique_ptr<Vault>> withPassphrase(BytesView passphrase);
    /// As people type it. InvalidInput when it cannot be a recovery code at all (length, characters), else
    /// as Vault::openWithRecovery. 128 random bits need no waiting time. A code is used once: make the
    /// next with Vault::renewRecovery.
    [[nodiscard]] Result<std::unique_ptr<Vault>> withRecoveryCode(std::string_view code);
    /// As Vault::openWithDevice.
    [[nodiscard]] Result<std::unique_ptr<Vault>> withDevice();

    /// Blocks until the next passphrase is taken, for programs that try once: each start waits anew.
    /// `announce` is told the milliseconds first; it is not called when there is no wait.
    void waitForTurn(const std::function<void(std::int64_t)>& announce);
    /// Milliseconds before the next try after so many wrong ones.
    [[nodiscard]] static std::int64_t delayAfterMs(std::uint32_t wrongTries);

private:
    [[nodiscard]] std::uint32_t triesOnDisk() const;
    void startWait();

    std::filesystem::path m_folder;
    const Clock& m_clock;
    VaultOptions m_options;
    std::uint32_t m_ownTries = 0; ///< counts on when the disk cannot
    std::int64_t m_freeAtMs = 0;
};

/// 16 bytes; InvalidInput in words for what is no recovery code. For those who have one typed.
[[nodiscard]] Result<SecretBytes> parseRecoveryCode(std::string_view code);

} // namespace doorstep::crypto
