// vault.hdr: identity, key slots and their proof. See vault_format.md, "vault.hdr".
#pragma once

#include "crypto/crypto.h"
#include "crypto/vault/disk.h"
#include "crypto/vault/layout.h"

#include <filesystem>

namespace doorstep::crypto {

enum class SlotKind : std::uint16_t { Passphrase = 1, Recovery = 2 };
enum class SlotKdf : std::uint16_t { Argon2id13 = 1, Blake2b = 2 };

/// One way to the data key.
struct KeySlot {
    SlotKind kind = SlotKind::Passphrase;
    SlotKdf kdf = SlotKdf::Argon2id13;
    KdfParams params{0, 0}; ///< zeros in a recovery slot
    std::array<std::uint8_t, kdfSaltSizeBytes> salt{};
    std::array<std::uint8_t, layout::wrappedKeySize> wrappedKey{};
};

/// The header as values. Holds nothing secret.
struct VaultHeader {
    EntityId vaultId;
    Hash32 keyCheck; ///< derived from the data key; proves that a slot held the key of this vault
    std::uint32_t failedAttempts = 0;
    KeySlot passphrase{SlotKind::Passphrase, SlotKdf::Argon2id13, {}, {}, {}};
    KeySlot recovery{SlotKind::Recovery, SlotKdf::Blake2b, {0, 0}, {}, {}};

    [[nodiscard]] Bytes encode() const;
    /// Damaged (checksum, sizes, values out of range) or NewerVersion.
    [[nodiscard]] static Result<VaultHeader> decode(BytesView bytes);
    /// NotFound, Damaged, NewerVersion.
    [[nodiscard]] static Result<VaultHeader> read(Disk& disk, const std::filesystem::path& folder);
    [[nodiscard]] Status write(Disk& disk, const std::filesystem::path& folder) const;

    /// Seals the data key into a slot with a fresh salt.
    [[nodiscard]] Status wrap(SlotKind kind, const SecretBytes& dataKey, BytesView secret, KdfParams params);
    /// WrongPassphrase when the secret does not open the slot; Damaged when what it opens is not the key.
    [[nodiscard]] Result<SecretBytes> unwrap(SlotKind kind, BytesView secret) const;
    [[nodiscard]] static Hash32 keyCheckOf(const SecretBytes& dataKey);

private:
    [[nodiscard]] KeySlot& slot(SlotKind kind)
    {
        return kind == SlotKind::Passphrase ? passphrase : recovery;
    }
    [[nodiscard]] const KeySlot& slot(SlotKind kind) const
    {
        return kind == SlotKind::Passphrase ? passphrase : recovery;
    }
    [[nodiscard]] Bytes contextOf(const KeySlot& slot) const;
};

} // namespace doorstep::crypto
