// Seals and opens the units on disk: database pages, the log's header and frames, the table of tags.
#pragma once

#include "crypto/crypto.h"
#include "crypto/vault/cipher.h"
#include "crypto/vault/layout.h"

#include <atomic>

namespace doorstep::crypto {

/// Sub-keys of the data key, one for each kind of file.
struct SealerKeys {
    SecretBytes database;
    SecretBytes wal;
    SecretBytes tags;
};

/// The keys of one vault's files. Allocates nothing after construction, so it may be used inside
/// SQLite's callbacks. Thread safe.
class Sealer {
public:
    Sealer(const EntityId& vaultId, SealerKeys keys, Cipher cipher = Cipher::XChaCha20Poly1305);

    /// Bytes that a page leaves free at its end, and that a log unit is longer than its content: 40 or 64.
    [[nodiscard]] std::size_t reserve() const noexcept { return m_reserve; }
    [[nodiscard]] std::size_t sealedWalHeaderSize() const noexcept
    {
        return layout::walHeaderSize + m_reserve;
    }
    [[nodiscard]] std::size_t sealedFrameSize() const noexcept { return layout::frameSize + m_reserve; }
    [[nodiscard]] std::int64_t sealedUnitOffset(std::uint64_t unit) const noexcept
    {
        return layout::sealedUnitOffset(unit, m_reserve);
    }

    using Page = std::span<std::uint8_t, layout::pageSize>;
    using PlainPage = std::span<const std::uint8_t, layout::pageSize>;
    /// The last reserve() bytes of `sealed` become nonce and tag, whatever they are in `plain`; two places.
    void sealPage(std::uint64_t pageNumber, PlainPage plain, Page sealed) const;
    /// The same in place.
    void sealPage(std::uint64_t pageNumber, Page page) const;
    /// The same place or two; the reserved bytes come out as zeros. On failure all of `plain` is zeros.
    [[nodiscard]] bool openPage(std::uint64_t pageNumber, PlainPage sealed, Page plain) const;
    [[nodiscard]] bool openPage(std::uint64_t pageNumber, Page page) const
    {
        return openPage(pageNumber, page, page);
    }

    /// Unit 0: the 32-byte header; unit k: frame k. `sealed` has reserve() bytes more than `plain`.
    void sealUnit(std::uint64_t unit, BytesView plain, std::uint8_t* sealed) const;
    [[nodiscard]] bool openUnit(std::uint64_t unit, BytesView sealed, std::uint8_t* plain) const;

    /// place: file * 2 + head. `sealed` has sealSize bytes more than `plain`.
    void sealTagHead(std::uint64_t place, BytesView plain, std::uint8_t* sealed) const;
    [[nodiscard]] bool openTagHead(std::uint64_t place, BytesView sealed, std::uint8_t* plain) const;
    /// sealed: as long as the list, and another place; nonce and tag go to `itsSeal`.
    using Seal = std::array<std::uint8_t, layout::sealSize>;
    void sealTagList(std::uint64_t pages, BytesView list, std::span<std::uint8_t> sealed,
                     Seal& itsSeal) const;
    /// In place.
    [[nodiscard]] bool openTagList(std::uint64_t pages, std::span<std::uint8_t> list,
                                   const Seal& itsSeal) const;

    void countFailure() const noexcept { m_failures.fetch_add(1, std::memory_order_relaxed); }
    [[nodiscard]] std::uint64_t failures() const noexcept
    {
        return m_failures.load(std::memory_order_relaxed);
    }

private:
    using Associated = std::array<std::uint8_t, layout::associatedSize>;
    /// nonce, sealed bytes and tag may lie apart; the nonce is made here. plain and sealed: two places.
    static void seal(const Associated& bound, const SecretBytes& key, BytesView plain, std::uint8_t* nonce,
                     std::uint8_t* sealed, std::uint8_t* tag);
    /// plain: the same place or another. What stands there after a failure is zeros.
    [[nodiscard]] static bool open(const Associated& bound, const SecretBytes& key, const std::uint8_t* nonce,
                                   BytesView sealed, const std::uint8_t* tag, std::uint8_t* plain);
    [[nodiscard]] Associated associated(layout::SealKind kind, std::uint64_t index) const noexcept;

    Associated m_prefix{}; ///< all of the associated data that never changes
    SealerKeys m_keys;
    Cipher m_cipher;
    std::size_t m_reserve;
    mutable std::atomic<std::uint64_t> m_failures{0};
};

} // namespace doorstep::crypto
