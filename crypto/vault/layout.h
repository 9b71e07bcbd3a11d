// Where every byte of a vault lies. The prose is vault_format.md; the numbers are fixed for format 2.
#pragma once

#include "crypto/base/bytes.h"

#include <array>
#include <cstdint>

namespace doorstep::crypto::layout {

inline constexpr const char* headerFileName = "vault.hdr";
inline constexpr const char* headerTemporaryName = "vault.hdr.new";
/// The database under the next data key, while it is being made.
inline constexpr const char* databaseNextName = "vault.db.next";
/// The key file as of its last good change, for the day the first one is damaged.
inline constexpr const char* headerCopyName = "vault.hdr.copy";
/// A key file that could not be read, kept as it was found when the copy took its place.
inline constexpr const char* headerDamagedName = "vault.hdr.damaged";
inline constexpr const char* databaseFileName = "vault.db";
inline constexpr const char* databaseTemporaryName = "vault.db.new";
inline constexpr const char* walFileName = "vault.db-wal";
inline constexpr const char* lockFileName = "vault.lock";
/// Beside any database file x.db: x.tags0 and x.tags1.
inline constexpr const char* tagFileEndings[2] = {".tags0", ".tags1"};

inline constexpr std::uint16_t formatVersion = 2;
inline constexpr std::size_t nonceSize = 24;
inline constexpr std::size_t tagSize = 16;
inline constexpr std::size_t sealSize = nonceSize + tagSize;
// AEGIS-256, in pages and log units only; everything else is sealed with the above in every vault.
inline constexpr std::size_t aegisNonceSize = 32;
inline constexpr std::size_t aegisTagSize = 32;
inline constexpr std::size_t aegisSealSize = aegisNonceSize + aegisTagSize;

// --- vault.db: page n (from 1) at (n - 1) * pageSize
inline constexpr std::size_t pageSize = 4096;
/// SQLite leaves these bytes of every page alone ("reserved"); the seal sits in them.
inline constexpr std::size_t pageReserve = sealSize;
inline constexpr std::size_t pageBody = pageSize - pageReserve;
inline constexpr std::size_t pageNonceAt = pageBody;
inline constexpr std::size_t pageTagAt = pageBody + nonceSize;
static_assert(pageReserve == 40 && pageBody == 4056 && pageTagAt + tagSize == pageSize);
/// Of AEGIS-256. Its tag ends where the other cipher's does: the last 16 bytes of a page are what the table
/// of tags knows it by, whatever the cipher.
inline constexpr std::size_t aegisPageBody = pageSize - aegisSealSize;
inline constexpr std::size_t aegisPageTagAt = aegisPageBody + aegisNonceSize;
static_assert(aegisPageBody == 4032 && aegisPageTagAt + aegisTagSize == pageSize);
/// SQLite never stores anything in the page that holds its lock bytes, at 1 GiB.
inline constexpr std::uint64_t lockBytePage = 0x4000'0000 / pageSize + 1;

// --- vault.db-wal: what SQLite believes (logical) and what the disk holds (physical)
inline constexpr std::size_t walHeaderSize = 32;
inline constexpr std::size_t frameHeaderSize = 24;
inline constexpr std::size_t frameSize = frameHeaderSize + pageSize;
inline constexpr std::size_t sealedWalHeaderSize = walHeaderSize + sealSize;
inline constexpr std::size_t sealedFrameSize = frameSize + sealSize;
static_assert(sealedWalHeaderSize == 72 && sealedFrameSize == 24 + 4096 + 40);
inline constexpr std::size_t sealedWalHeaderSizeMax = walHeaderSize + aegisSealSize;
inline constexpr std::size_t sealedFrameSizeMax = frameSize + aegisSealSize;
static_assert(sealedWalHeaderSizeMax == 96 && sealedFrameSizeMax == 24 + 4096 + 64);
/// Inside SQLite's own headers.
inline constexpr std::size_t walPageSizeAt = 8;
inline constexpr std::size_t walSaltAt = 16;
inline constexpr std::size_t frameCommitAt = 4;
inline constexpr std::size_t frameSaltAt = 8;
inline constexpr std::size_t saltSize = 8;

/// Unit 0 is the log's header, unit k its k-th frame. seal: bytes that the vault's cipher adds to a unit.
[[nodiscard]] constexpr std::int64_t sealedUnitOffset(std::uint64_t unit,
                                                      std::size_t seal = sealSize) noexcept
{
    return unit == 0 ? 0 : static_cast<std::int64_t>(walHeaderSize + seal + (unit - 1) * (frameSize + seal));
}
[[nodiscard]] constexpr std::int64_t unitOffset(std::uint64_t unit) noexcept
{
    return unit == 0 ? 0 : static_cast<std::int64_t>(walHeaderSize + (unit - 1) * frameSize);
}

// --- vault.tags0 and vault.tags1: two sealed heads, then the sealed list of page tags
inline constexpr std::size_t tagHeadEpochAt = 0;  // u64
inline constexpr std::size_t tagHeadLogAt = 8;    // u32, what the log means; 12..15 zero
inline constexpr std::size_t tagHeadPagesAt = 16; // u64
inline constexpr std::size_t tagHeadSaltAt = 24;  // 8 bytes, the log's generation
inline constexpr std::size_t tagHeadTimeAt = 32;  // i64, milliseconds since 1970, for display only
inline constexpr std::size_t tagHeadListAt = 40;  // 40 bytes, nonce and tag of the list below
inline constexpr std::size_t tagHeadSize = tagHeadListAt + sealSize;
inline constexpr std::size_t sealedTagHeadSize = tagHeadSize + sealSize;
static_assert(tagHeadSize == 80 && sealedTagHeadSize == 120);
/// Far enough apart that a torn write of one head cannot reach the other.
inline constexpr std::size_t tagHeadDistance = 4096;
inline constexpr std::size_t tagListAt = 2 * tagHeadDistance; // 16 bytes for each page

// --- what a seal is bound to
enum class SealKind : std::uint32_t { Page = 1, WalHeader = 2, WalFrame = 3, TagHead = 4, TagList = 5 };
/// format version u32, kind u32, index u64 (page, frame, place of a head, pages in a list), page size u32,
/// vault id; big endian.
inline constexpr std::size_t associatedSize = 4 + 4 + 8 + 4 + 16;
static_assert(associatedSize == 36);

// --- vault.hdr, big endian
inline constexpr std::string_view headerMagic{"DoorstepVault\r\n\x1a", 16};
inline constexpr std::size_t headerVersionAt = 16;   // u16
inline constexpr std::size_t headerCipherAt = 18;    // u16
inline constexpr std::size_t headerPageSizeAt = 20;  // u32
inline constexpr std::size_t headerSlotCountAt = 24; // u32
inline constexpr std::size_t headerAttemptsAt = 28;  // u32
inline constexpr std::size_t headerVaultIdAt = 32;   // 16 bytes
inline constexpr std::size_t headerKeyCheckAt = 48;  // 32 bytes
inline constexpr std::size_t headerOfficeKeyAt = 80; // 32 bytes; zeros: not enrolled
inline constexpr std::size_t headerChangeAt = 112;   // u64, +1 at every change of a slot, key or setting
// A change of the data key under way: the other key is the next one while pages are copied, and the
// one before from the moment the copy is whole.
inline constexpr std::size_t headerRotationAt = 120;      // u16
inline constexpr std::size_t headerOtherCipherAt = 122;   // u16; 124..127 zero
inline constexpr std::size_t headerOtherKeyCheckAt = 128; // 32 bytes
inline constexpr std::size_t headerOtherKeyAt = 160;      // 72 bytes, sealed; 232..239 zero
inline constexpr std::size_t headerSlotsAt = 240;
inline constexpr std::size_t headerProofSize = 32;    // keyed BLAKE2b-256 of what precedes, attempts as zeros
inline constexpr std::size_t headerChecksumSize = 32; // BLAKE2b-256 of all that precedes

inline constexpr std::size_t slotKindAt = 0;   // u16
inline constexpr std::size_t slotKdfAt = 2;    // u16
inline constexpr std::size_t slotPassesAt = 4; // u32
inline constexpr std::size_t slotMemoryAt = 8; // u32, KiB
inline constexpr std::size_t slotOpensAt = 12; // u16; 14..15 zero
inline constexpr std::size_t slotSaltAt = 16;  // 16 bytes
inline constexpr std::size_t slotWrappedAt = 32;
inline constexpr std::size_t wrappedKeySize = 32 + sealSize; // to 104; 104..127 zero
inline constexpr std::size_t slotSize = 128;
static_assert(slotWrappedAt + wrappedKeySize == 104 && wrappedKeySize == 72);
inline constexpr std::size_t slotCountMax = 8;
[[nodiscard]] constexpr std::size_t headerSizeFor(std::size_t slotCount) noexcept
{
    return headerSlotsAt + slotCount * slotSize + headerProofSize + headerChecksumSize;
}
static_assert(headerOtherKeyAt + wrappedKeySize == 232 && headerSizeFor(2) == 560);

inline void putBig(std::uint8_t* at, std::uint64_t value, std::size_t sizeBytes) noexcept
{
    for (std::size_t i = 0; i < sizeBytes; ++i)
        at[i] = static_cast<std::uint8_t>(value >> (8 * (sizeBytes - 1 - i)));
}
[[nodiscard]] inline std::uint64_t getBig(const std::uint8_t* at, std::size_t sizeBytes) noexcept
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < sizeBytes; ++i)
        value = (value << 8) | at[i];
    return value;
}

} // namespace doorstep::crypto::layout
