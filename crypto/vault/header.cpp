// The key slots of vault.hdr: encoding, proving, opening.
#include "crypto/vault/header.h"

#include <sodium.h>

namespace doorstep::crypto {

using namespace layout;

namespace {

// A damaged or hostile header must not make the device try for hours or for all of its memory.
constexpr std::uint32_t passesMax = 64;
constexpr std::uint32_t memoryKiBMax = 4u * 1024 * 1024;

SlotKdf kdfOf(SlotKind kind)
{
    return kind == SlotKind::Passphrase ? SlotKdf::Argon2id13 : SlotKdf::Blake2b;
}

void putSlot(std::uint8_t* at, const KeySlot& slot)
{
    putBig(at + slotKindAt, static_cast<std::uint16_t>(slot.kind), 2);
    putBig(at + slotKdfAt, static_cast<std::uint16_t>(slot.kdf), 2);
    putBig(at + slotPassesAt, slot.params.passes, 4);
    putBig(at + slotMemoryAt, slot.params.memoryKiB, 4);
    putBig(at + slotOpensAt, static_cast<std::uint16_t>(slot.opens), 2);
    std::copy(slot.salt.begin(), slot.salt.end(), at + slotSaltAt);
    std::copy(slot.wrappedKey.begin(), slot.wrappedKey.end(), at + slotWrappedAt);
}

bool getSlot(const std::uint8_t* at, KeySlot& slot)
{
    const auto kind = getBig(at + slotKindAt, 2);
    const auto opens = getBig(at + slotOpensAt, 2);
    if (kind < 1 || kind > 3 || opens > 1)
        return false;
    slot.kind = static_cast<SlotKind>(kind);
    slot.kdf = static_cast<SlotKdf>(getBig(at + slotKdfAt, 2));
    slot.opens = static_cast<SlotOpens>(opens);
    slot.params.passes = static_cast<std::uint32_t>(getBig(at + slotPassesAt, 4));
    slot.params.memoryKiB = static_cast<std::uint32_t>(getBig(at + slotMemoryAt, 4));
    std::copy_n(at + slotSaltAt, slot.salt.size(), slot.salt.begin());
    std::copy_n(at + slotWrappedAt, slot.wrappedKey.size(), slot.wrappedKey.begin());
    return slot.kdf == kdfOf(slot.kind) && slot.params.passes <= passesMax &&
           slot.params.memoryKiB <= memoryKiBMax;
}

// The device's store keeps 32 random bytes, the recovery secret has 16: a plain keyed hash is enough for
// both, and instant.
Result<SecretBytes> slotKey(const KeySlot& slot, BytesView secret)
{
    if (slot.kdf == SlotKdf::Argon2id13)
        return deriveFromPassphrase(secret, slot.salt, slot.params);
    const bool recovery = slot.kind == SlotKind::Recovery;
    if (secret.size() != (recovery ? 16u : 32u))
        return Error{ErrorCode::WrongPassphrase, recovery ? "That recovery code does not fit these records."
                                                          : "The key that this device keeps does not fit."};
    static_assert(crypto_generichash_KEYBYTES_MIN <= 16);
    Bytes message = copyOf(bytesOf(recovery ? "doorstep recovery 1" : "doorstep device 1"));
    append(message, slot.salt);
    SecretBytes key = SecretBytes::zeros(sealKeySizeBytes);
    crypto_generichash(key.data(), key.size(), message.data(), message.size(), secret.data(), secret.size());
    return key;
}

Error doesNotOpen(SlotKind kind)
{
    switch (kind) {
    case SlotKind::Passphrase:
        return {ErrorCode::WrongPassphrase, "That passphrase is not the right one. Please try again."};
    case SlotKind::Recovery:
        return {ErrorCode::WrongPassphrase, "That recovery code does not fit these records."};
    case SlotKind::DeviceStore:
        break;
    }
    return {ErrorCode::WrongPassphrase, "The key that this device keeps does not fit these records. "
                                        "Please open them with the passphrase."};
}

// Reads what has a fixed place. False: a value that no version of this format writes.
bool getFixed(BytesView bytes, VaultHeader& header)
{
    header.failedAttempts = static_cast<std::uint32_t>(getBig(&bytes[headerAttemptsAt], 4));
    header.change = getBig(&bytes[headerChangeAt], 8);
    const auto copyTo = [&](auto& to, std::size_t at) { std::copy_n(&bytes[at], to.size(), to.begin()); };
    copyTo(header.vaultId.value, headerVaultIdAt);
    copyTo(header.keyCheck.value, headerKeyCheckAt);
    copyTo(header.officeKey.value, headerOfficeKeyAt);
    copyTo(header.rotation.keyCheck.value, headerOtherKeyCheckAt);
    copyTo(header.rotation.wrappedKey, headerOtherKeyAt);
    copyTo(header.proof.value, bytes.size() - headerChecksumSize - headerProofSize);
    const auto state = getBig(&bytes[headerRotationAt], 2);
    header.rotation.state = static_cast<RotationState>(state);
    const auto cipher = getBig(&bytes[headerCipherAt], 2);
    const auto other = getBig(&bytes[headerOtherCipherAt], 2);
    header.cipher = static_cast<Cipher>(cipher);
    header.rotation.cipher = static_cast<Cipher>(other);
    // Pages are copied one by one, so both sides of a copy have the same cipher; without a change there is no
    // other one.
    const bool agree = header.rotation.state == RotationState::Switching ||
                       other == (state == 0 ? std::uint64_t{1} : cipher);
    return getBig(&bytes[headerPageSizeAt], 4) == pageSize && state <= 2 && cipher >= 1 && other >= 1 &&
           other <= cipherLast && agree;
}

} // namespace

Error damagedHeader()
{
    return {ErrorCode::Damaged, "The key file of these records is damaged. The records themselves may be "
                                "whole: ask your technical support to put a copy of the key file back."};
}

Bytes VaultHeader::encodeBody() const
{
    Bytes bytes(headerSlotsAt + slots.size() * slotSize);
    std::copy(headerMagic.begin(), headerMagic.end(), bytes.begin());
    putBig(&bytes[headerVersionAt], formatVersion, 2);
    putBig(&bytes[headerCipherAt], static_cast<std::uint16_t>(cipher), 2);
    putBig(&bytes[headerPageSizeAt], pageSize, 4);
    putBig(&bytes[headerSlotCountAt], slots.size(), 4);
    putBig(&bytes[headerAttemptsAt], failedAttempts, 4);
    std::copy(vaultId.value.begin(), vaultId.value.end(), &bytes[headerVaultIdAt]);
    std::copy(keyCheck.value.begin(), keyCheck.value.end(), &bytes[headerKeyCheckAt]);
    std::copy(officeKey.value.begin(), officeKey.value.end(), &bytes[headerOfficeKeyAt]);
    putBig(&bytes[headerChangeAt], change, 8);
    putBig(&bytes[headerRotationAt], static_cast<std::uint16_t>(rotation.state), 2);
    putBig(&bytes[headerOtherCipherAt], static_cast<std::uint16_t>(rotation.cipher), 2);
    const Hash32& otherCheck = rotation.keyCheck;
    std::copy(otherCheck.value.begin(), otherCheck.value.end(), &bytes[headerOtherKeyCheckAt]);
    std::copy(rotation.wrappedKey.begin(), rotation.wrappedKey.end(), &bytes[headerOtherKeyAt]);
    for (std::size_t i = 0; i < slots.size(); ++i)
        putSlot(&bytes[headerSlotsAt + i * slotSize], slots[i]);
    return bytes;
}

Bytes VaultHeader::encode() const
{
    Bytes bytes = encodeBody();
    append(bytes, proof.view());
    append(bytes, blake2b256(bytes).view());
    return bytes;
}

Result<VaultHeader> VaultHeader::decode(BytesView bytes)
{
    if (bytes.size() < headerVersionAt + 4 + headerChecksumSize ||
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
    if (version == 1)
        return Error{ErrorCode::OlderVersion, "These records were made by a test version of this program and "
                                              "cannot be used any more. Create new ones in another folder."};
    if (version != formatVersion || bytes.size() < headerSizeFor(1))
        return damagedHeader();
    if (getBig(&bytes[headerCipherAt], 2) > cipherLast)
        return newer;
    const auto count = getBig(&bytes[headerSlotCountAt], 4);
    VaultHeader header;
    if (count < 1 || count > slotCountMax || bytes.size() != headerSizeFor(count) || !getFixed(bytes, header))
        return damagedHeader();
    for (std::size_t i = 0; i < count; ++i) {
        KeySlot slot;
        if (!getSlot(&bytes[headerSlotsAt + i * slotSize], slot) || header.slot(slot.kind, slot.opens))
            return damagedHeader();
        header.slots.push_back(slot);
    }
    // One set of values has one encoding: no bytes that nobody reads.
    const Bytes again = header.encode();
    if (!std::equal(again.begin(), again.end(), bytes.begin(), bytes.end()))
        return damagedHeader();
    return header;
}

Hash32 VaultHeader::proofBy(const SecretBytes& dataKey) const
{
    Bytes body = encodeBody();
    putBig(&body[headerAttemptsAt], 0, 4);
    const SecretBytes key = deriveSubKey(dataKey, 1, "dsvproof");
    Hash32 made;
    crypto_generichash(made.value.data(), made.value.size(), body.data(), body.size(), key.data(),
                       key.size());
    return made;
}

void VaultHeader::prove(const SecretBytes& dataKey)
{
    ++change;
    proof = proofBy(dataKey);
}

bool VaultHeader::isProvenBy(const SecretBytes& dataKey) const
{
    return equalConstantTime(proofBy(dataKey).view(), proof.view());
}

const KeySlot* VaultHeader::slot(SlotKind kind, SlotOpens opens) const
{
    for (const KeySlot& each : slots) {
        if (each.kind == kind && each.opens == opens)
            return &each;
    }
    return nullptr;
}

void VaultHeader::removeSlot(SlotKind kind, SlotOpens opens)
{
    std::erase_if(slots, [&](const KeySlot& each) { return each.kind == kind && each.opens == opens; });
}

// A wrapped key is bound to its vault, its kind of slot and the settings that lead to it.
Bytes VaultHeader::contextOf(const KeySlot& slot) const
{
    Bytes context(16);
    putBig(&context[0], formatVersion, 2);
    putBig(&context[4], static_cast<std::uint16_t>(slot.kind), 2);
    putBig(&context[6], static_cast<std::uint16_t>(slot.kdf), 2);
    putBig(&context[8], slot.params.passes, 4);
    putBig(&context[12], slot.params.memoryKiB, 4);
    append(context, vaultId.view());
    append(context, slot.salt);
    return context;
}

Status VaultHeader::wrap(SlotKind kind, const SecretBytes& dataKey, BytesView secret, KdfParams params,
                         SlotOpens opens)
{
    KeySlot made;
    made.kind = kind;
    made.kdf = kdfOf(kind);
    made.opens = opens;
    made.params = kind == SlotKind::Passphrase ? params : KdfParams{0, 0};
    randombytes_buf(made.salt.data(), made.salt.size());
    const auto key = slotKey(made, secret);
    if (!key)
        return key.error();
    const Bytes wrapped = seal(key.value(), dataKey.view(), contextOf(made));
    std::copy(wrapped.begin(), wrapped.end(), made.wrappedKey.begin());
    removeSlot(kind, opens);
    slots.push_back(made);
    return done();
}

Result<SecretBytes> VaultHeader::unwrap(SlotKind kind, BytesView secret) const
{
    const KeySlot* from = slot(kind);
    if (!from)
        return Error{ErrorCode::NotFound, "These records cannot be opened in that way on this device."};
    const auto key = slotKey(*from, secret);
    if (!key)
        return key.error();
    auto dataKey = openSecret(key.value(), from->wrappedKey, contextOf(*from));
    if (!dataKey)
        return doesNotOpen(kind);
    if (!equalConstantTime(keyCheckOf(*dataKey).view(), keyCheck.view()) || !isProvenBy(*dataKey))
        return damagedHeader();
    return std::move(*dataKey);
}

Bytes VaultHeader::otherContext() const
{
    Bytes context = copyOf(bytesOf("doorstep other key 2"));
    append(context, vaultId.view());
    return context;
}

void VaultHeader::wrapOther(const SecretBytes& dataKey, const SecretBytes& other)
{
    const Bytes wrapped = seal(deriveSubKey(dataKey, 1, "dsvother"), other.view(), otherContext());
    std::copy(wrapped.begin(), wrapped.end(), rotation.wrappedKey.begin());
    rotation.keyCheck = keyCheckOf(other);
}

Result<SecretBytes> VaultHeader::unwrapOther(const SecretBytes& dataKey) const
{
    auto other = openSecret(deriveSubKey(dataKey, 1, "dsvother"), rotation.wrappedKey, otherContext());
    if (!other || !equalConstantTime(keyCheckOf(*other).view(), rotation.keyCheck.view()))
        return damagedHeader();
    return std::move(*other);
}

Hash32 VaultHeader::keyCheckOf(const SecretBytes& dataKey)
{
    Hash32 check;
    const SecretBytes derived = deriveSubKey(dataKey, 1, "dsvcheck");
    std::copy_n(derived.data(), check.value.size(), check.value.begin());
    return check;
}

} // namespace doorstep::crypto
