// Reading, writing and opening the key slots of vault.hdr.
#include "crypto/vault/header.h"

#include <sodium.h>

namespace doorstep::crypto {

using namespace layout;

namespace {

// A damaged or hostile header must not make the device try for hours or for all of its memory.
constexpr std::uint32_t passesMax = 64;
constexpr std::uint32_t memoryKiBMax = 4u * 1024 * 1024;

Error damagedHeader()
{
    return {ErrorCode::Damaged, "The key file of these records is damaged. The records themselves may be "
                                "whole: ask your technical support "
                                "to put a copy of the key file back."};
}

void putSlot(std::uint8_t* at, const KeySlot& slot)
{
    putBig(at + slotKindAt, static_cast<std::uint16_t>(slot.kind), 2);
    putBig(at + slotKdfAt, static_cast<std::uint16_t>(slot.kdf), 2);
    putBig(at + slotPassesAt, slot.params.passes, 4);
    putBig(at + slotMemoryAt, slot.params.memoryKiB, 4);
    std::copy(slot.salt.begin(), slot.salt.end(), at + slotSaltAt);
    std::copy(slot.wrappedKey.begin(), slot.wrappedKey.end(), at + slotWrappedAt);
}

bool getSlot(const std::uint8_t* at, KeySlot& slot)
{
    const KeySlot expected = slot;
    slot.params.passes = static_cast<std::uint32_t>(getBig(at + slotPassesAt, 4));
    slot.params.memoryKiB = static_cast<std::uint32_t>(getBig(at + slotMemoryAt, 4));
    std::copy_n(at + slotSaltAt, slot.salt.size(), slot.salt.begin());
    std::copy_n(at + slotWrappedAt, slot.wrappedKey.size(), slot.wrappedKey.begin());
    return getBig(at + slotKindAt, 2) == static_cast<std::uint16_t>(expected.kind) &&
           getBig(at + slotKdfAt, 2) == static_cast<std::uint16_t>(expected.kdf) &&
           slot.params.passes <= passesMax && slot.params.memoryKiB <= memoryKiBMax;
}

Result<SecretBytes> slotKey(const KeySlot& slot, BytesView secret)
{
    if (slot.kdf == SlotKdf::Argon2id13)
        return deriveFromPassphrase(secret, slot.salt, slot.params);
    // The recovery secret has 128 random bits: a plain keyed hash is enough, and instant.
    if (secret.size() != 16)
        return Error{ErrorCode::WrongPassphrase, "That recovery code does not fit these records."};
    static_assert(crypto_generichash_KEYBYTES_MIN <= 16);
    Bytes message = copyOf(bytesOf("doorstep recovery 1"));
    append(message, slot.salt);
    SecretBytes key = SecretBytes::zeros(sealKeySizeBytes);
    crypto_generichash(key.data(), key.size(), message.data(), message.size(), secret.data(), secret.size());
    return key;
}

} // namespace

Bytes VaultHeader::encode() const
{
    Bytes bytes(headerSize - headerChecksumSize);
    std::copy(headerMagic.begin(), headerMagic.end(), bytes.begin());
    putBig(&bytes[headerVersionAt], formatVersion, 2);
    putBig(&bytes[headerCipherAt], cipherXChaCha20Poly1305, 2);
    putBig(&bytes[headerPageSizeAt], pageSize, 4);
    putBig(&bytes[headerSlotCountAt], slotCount, 4);
    putBig(&bytes[headerAttemptsAt], failedAttempts, 4);
    std::copy(vaultId.value.begin(), vaultId.value.end(), &bytes[headerVaultIdAt]);
    std::copy(keyCheck.value.begin(), keyCheck.value.end(), &bytes[headerKeyCheckAt]);
    putSlot(&bytes[headerSlotsAt], passphrase);
    putSlot(&bytes[headerSlotsAt + slotSize], recovery);
    append(bytes, blake2b256(bytes).view());
    return bytes;
}

Result<VaultHeader> VaultHeader::decode(BytesView bytes)
{
    if (bytes.size() < headerVersionAt + 2 + headerChecksumSize ||
        !std::equal(headerMagic.begin(), headerMagic.end(), bytes.begin(),
                    [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; }))
        return damagedHeader();
    // Every version ends with the checksum of all that precedes it, so damage is told from a newer version.
    const BytesView body = bytes.first(bytes.size() - headerChecksumSize);
    if (!equalConstantTime(blake2b256(body).view(), bytes.last(headerChecksumSize)))
        return damagedHeader();
    const auto version = getBig(&bytes[headerVersionAt], 2);
    const auto newer = Error{ErrorCode::NewerVersion, "These records were written by a newer version of this "
                                                      "program. Update the program on this device first."};
    if (version > formatVersion)
        return newer;
    if (version != formatVersion || bytes.size() != headerSize)
        return damagedHeader();
    if (getBig(&bytes[headerCipherAt], 2) != cipherXChaCha20Poly1305)
        return newer;
    VaultHeader header;
    header.failedAttempts = static_cast<std::uint32_t>(getBig(&bytes[headerAttemptsAt], 4));
    std::copy_n(&bytes[headerVaultIdAt], header.vaultId.value.size(), header.vaultId.value.begin());
    std::copy_n(&bytes[headerKeyCheckAt], header.keyCheck.value.size(), header.keyCheck.value.begin());
    if (getBig(&bytes[headerPageSizeAt], 4) != pageSize ||
        getBig(&bytes[headerSlotCountAt], 4) != slotCount ||
        !getSlot(&bytes[headerSlotsAt], header.passphrase) ||
        !getSlot(&bytes[headerSlotsAt + slotSize], header.recovery))
        return damagedHeader();
    return header;
}

Result<VaultHeader> VaultHeader::read(Disk& disk, const std::filesystem::path& folder)
{
    const auto bytes = readFile(disk, folder / headerFileName, 65'536);
    if (!bytes)
        return bytes.error().code == ErrorCode::Damaged ? damagedHeader() : bytes.error();
    return decode(bytes.value());
}

Status VaultHeader::write(Disk& disk, const std::filesystem::path& folder) const
{
    return replaceFile(disk, folder / headerFileName, folder / headerTemporaryName, encode());
}

// A wrapped key is bound to its vault, its kind of slot and the settings that lead to it.
Bytes VaultHeader::contextOf(const KeySlot& slot) const
{
    Bytes context(4 + 2 + 2 + 4 + 4);
    putBig(&context[0], formatVersion, 2);
    putBig(&context[2], cipherXChaCha20Poly1305, 2);
    putBig(&context[4], static_cast<std::uint16_t>(slot.kind), 2);
    putBig(&context[6], static_cast<std::uint16_t>(slot.kdf), 2);
    putBig(&context[8], slot.params.passes, 4);
    putBig(&context[12], slot.params.memoryKiB, 4);
    append(context, vaultId.view());
    append(context, slot.salt);
    return context;
}

Status VaultHeader::wrap(SlotKind kind, const SecretBytes& dataKey, BytesView secret, KdfParams params)
{
    KeySlot made = slot(kind);
    made.params = kind == SlotKind::Passphrase ? params : KdfParams{0, 0};
    randombytes_buf(made.salt.data(), made.salt.size());
    const auto key = slotKey(made, secret);
    if (!key)
        return key.error();
    const Bytes wrapped = seal(key.value(), dataKey.view(), contextOf(made));
    std::copy(wrapped.begin(), wrapped.end(), made.wrappedKey.begin());
    slot(kind) = made;
    return done();
}

Result<SecretBytes> VaultHeader::unwrap(SlotKind kind, BytesView secret) const
{
    const KeySlot& from = slot(kind);
    const auto key = slotKey(from, secret);
    if (!key)
        return key.error();
    auto dataKey = openSecret(key.value(), from.wrappedKey, contextOf(from));
    if (!dataKey) {
        const bool typed = kind == SlotKind::Passphrase;
        return Error{ErrorCode::WrongPassphrase,
                     typed ? "That passphrase is not the right one. Please try again."
                           : "That recovery code does not fit these records."};
    }
    if (!equalConstantTime(keyCheckOf(*dataKey).view(), keyCheck.view()))
        return damagedHeader();
    return std::move(*dataKey);
}

Hash32 VaultHeader::keyCheckOf(const SecretBytes& dataKey)
{
    Hash32 check;
    const SecretBytes derived = deriveSubKey(dataKey, 1, "dsvcheck");
    std::copy_n(derived.data(), check.value.size(), check.value.begin());
    return check;
}

} // namespace doorstep::crypto
