// vault.hdr: identity, key slots and their proof. See vault_format.md, "vault.hdr".
#pragma once

#include "crypto/crypto.h"
#include "crypto/vault/cipher.h"
#include "crypto/vault/disk.h"
#include "crypto/vault/layout.h"

#include <filesystem>

namespace doorstep::crypto {

enum class SlotKind : std::uint16_t { Passphrase = 1, Recovery = 2, DeviceStore = 3 };
enum class SlotKdf : std::uint16_t { Argon2id13 = 1, Blake2b = 2 };
/// Which of the header's data keys a slot holds. Next: that of a change of keys under way.
enum class SlotOpens : std::uint16_t { DataKey = 0, NextKey = 1 };
/// None: one key. Copying: vault.db is still under the data key, pages are copied under the next one.
/// Switching: the copy is whole, the data key is the new one, the copy takes the place of vault.db.
enum class RotationState : std::uint16_t { None = 0, Copying = 1, Switching = 2 };

/// One way to a data key.
struct KeySlot {
    SlotKind kind = SlotKind::Passphrase;
    SlotKdf kdf = SlotKdf::Argon2id13;
    SlotOpens opens = SlotOpens::DataKey;
    KdfParams params{0, 0}; ///< zeros where no passphrase is involved
    std::array<std::uint8_t, kdfSaltSizeBytes> salt{};
    std::array<std::uint8_t, layout::wrappedKeySize> wrappedKey{};
};

/// The header as values. Holds nothing secret.
struct VaultHeader {
    EntityId vaultId;
    Cipher cipher = Cipher::XChaCha20Poly1305;
    Hash32 keyCheck; ///< derived from the data key; proves that a slot held the key of this vault
    std::uint32_t failedAttempts = 0;
    BoxPublicKey officeKey;   ///< zeros before enrolment
    std::uint64_t change = 0; ///< +1 by prove(): tells an older key file from a newer one
    struct Rotation {
        RotationState state = RotationState::None;
        Cipher cipher = Cipher::XChaCha20Poly1305;
        Hash32 keyCheck;
        std::array<std::uint8_t, layout::wrappedKeySize> wrappedKey{};
    } rotation;
    std::vector<KeySlot> slots;
    Hash32 proof; ///< by the data key over everything but failedAttempts

    [[nodiscard]] Bytes encode() const;
    /// Damaged (checksum, sizes, values out of range), NewerVersion or OlderVersion.
    [[nodiscard]] static Result<VaultHeader> decode(BytesView bytes);

    /// To be called after each change of anything but failedAttempts, with the data key of keyCheck.
    void prove(const SecretBytes& dataKey);
    /// False: somebody without the key has changed the header and mended its checksum.
    [[nodiscard]] bool isProvenBy(const SecretBytes& dataKey) const;

    /// Seals a data key into the slot of this kind, with a fresh salt; makes the slot or replaces it.
    [[nodiscard]] Status wrap(SlotKind kind, const SecretBytes& dataKey, BytesView secret, KdfParams params,
                              SlotOpens opens = SlotOpens::DataKey);
    /// The data key. WrongPassphrase when the secret does not open the slot, NotFound when there is no
    /// such slot, Damaged when what it opens is not the key or the header is not proven by it.
    [[nodiscard]] Result<SecretBytes> unwrap(SlotKind kind, BytesView secret) const;
    [[nodiscard]] const KeySlot* slot(SlotKind kind, SlotOpens opens = SlotOpens::DataKey) const;
    void removeSlot(SlotKind kind, SlotOpens opens = SlotOpens::DataKey);

    /// rotation.wrappedKey and .keyCheck from and to the other key, under the data key.
    void wrapOther(const SecretBytes& dataKey, const SecretBytes& other);
    [[nodiscard]] Result<SecretBytes> unwrapOther(const SecretBytes& dataKey) const;

    [[nodiscard]] static Hash32 keyCheckOf(const SecretBytes& dataKey);

private:
    [[nodiscard]] Bytes encodeBody() const;
    [[nodiscard]] Hash32 proofBy(const SecretBytes& dataKey) const;
    [[nodiscard]] Bytes contextOf(const KeySlot& slot) const;
    [[nodiscard]] Bytes otherContext() const;
};

/// "The key file of these records is damaged ..."
[[nodiscard]] Error damagedHeader();

} // namespace doorstep::crypto
