// The PIN: opens the vault again while the process lives, and never from disk.
#pragma once

#include "crypto/base/ports.h"
#include "crypto/vault/vault.h"

namespace doorstep::crypto {

/// A million PINs are tried in hours, so nothing that a PIN opens is ever on disk in the clear: the PIN's
/// key is kept inside the vault, and after the passphrase has opened it, the data key is kept in guarded
/// memory, sealed under the PIN's key. Somebody who reads the memory of the running program can try all
/// PINs; a restart, five wrong ones or forget() leave nothing to try.
class Pin {
public:
    static constexpr std::uint32_t triesMax = 5;
    static constexpr std::size_t digitsMin = 6;
    static constexpr std::size_t digitsMax = 12;

    /// InvalidInput in words: fewer than 6 digits, other characters, or one of those tried first (all the
    /// same, runs up or down, one block over and over, pairs).
    [[nodiscard]] static Status check(BytesView digits);
    /// 48 bytes that verify the PIN: keep them inside the vault only. Takes about 100 ms.
    [[nodiscard]] static Result<SecretBytes> makeRecord(BytesView digits);
    /// Whether these are the digits of the record. Takes as long. For "hand back the tablet".
    [[nodiscard]] static Result<bool> fits(const SecretBytes& record, BytesView digits);

    /// Arms the PIN with an opened vault and the record kept in it. False when the record is no record.
    [[nodiscard]] bool arm(const Vault& vault, const SecretBytes& record);
    [[nodiscard]] bool isArmed() const noexcept { return !m_sealedKey.empty(); }
    [[nodiscard]] std::uint32_t triesLeft() const noexcept { return isArmed() ? m_triesLeft : 0; }
    /// Opens the folder that arm() was called with. WrongPassphrase while tries are left; Refused when the
    /// PIN is gone and the passphrase is needed; else as Vault::open. The try is counted before it is made.
    [[nodiscard]] Result<std::unique_ptr<Vault>> open(BytesView digits, const VaultOptions& options = {});
    /// Wipes the sealed key.
    void forget() noexcept;

private:
    std::filesystem::path m_folder;
    EntityId m_vaultId;
    SecretBytes m_salt;
    SecretBytes m_sealedKey; ///< guarded as well: sealed, and not to be found by chance
    std::uint32_t m_triesLeft = 0;
};

} // namespace doorstep::crypto
