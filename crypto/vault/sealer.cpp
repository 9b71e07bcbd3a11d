// Pages and log units, bound to their place, by the cipher that the header names.
#include "crypto/vault/sealer.h"

#include "crypto/vault/aegis.h"
#include "crypto/vault/fast_cipher.h"
#include "crypto/vault/nonces.h"
#include "crypto/vault/page_cipher.h"

#include <sodium.h>

#include <cstring>

namespace doorstep::crypto {

using namespace layout;

static_assert(nonceSize == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(tagSize == crypto_aead_xchacha20poly1305_ietf_ABYTES);

namespace {

// Below this OpenSSL's start costs more than its speed brings.
constexpr std::size_t worthwhile = 512;

} // namespace

Sealer::Sealer(const EntityId& vaultId, SealerKeys keys, Cipher cipher)
    : m_keys(std::move(keys))
    , m_cipher(cipher)
    , m_reserve(cipher == Cipher::Aegis256 ? aegisSealSize : sealSize)
{
    [[maybe_unused]] const bool started = fastCipherIsThere(); // here, not in the first page
    putBig(&m_prefix[0], formatVersion, 4);
    putBig(&m_prefix[16], pageSize, 4);
    std::copy(vaultId.value.begin(), vaultId.value.end(), &m_prefix[20]);
}

Sealer::Associated Sealer::associated(SealKind kind, std::uint64_t index) const noexcept
{
    Associated bytes = m_prefix;
    putBig(&bytes[4], static_cast<std::uint32_t>(kind), 4);
    putBig(&bytes[8], index, 8);
    return bytes;
}

void Sealer::seal(const Associated& bound, const SecretBytes& key, BytesView plain, std::uint8_t* nonce,
                  std::uint8_t* sealed, std::uint8_t* tag)
{
    // Always fresh randomness: a counter kept in the file would repeat after a restored copy.
    freshNonce(nonce, nonceSize);
    if (plain.size() >= worthwhile &&
        fastSeal({key.data(), nonce, bound}, plain, sealed, tag) == FastOutcome::Done)
        return;
    crypto_aead_xchacha20poly1305_ietf_encrypt_detached(sealed, tag, nullptr, plain.data(), plain.size(),
                                                        bound.data(), bound.size(), nullptr, nonce,
                                                        key.data());
}

bool Sealer::open(const Associated& bound, const SecretBytes& key, const std::uint8_t* nonce,
                  BytesView sealed, const std::uint8_t* tag, std::uint8_t* plain)
{
    FastOutcome outcome = FastOutcome::NotThere;
    if (sealed.size() >= worthwhile)
        outcome = fastOpen({key.data(), nonce, bound}, sealed, tag, plain);
    if (outcome == FastOutcome::Done)
        return true;
    if (outcome == FastOutcome::NotThere && crypto_aead_xchacha20poly1305_ietf_decrypt_detached(
                                                plain, nullptr, sealed.data(), sealed.size(), tag,
                                                bound.data(), bound.size(), nonce, key.data()) == 0)
        return true;
    std::fill_n(plain, sealed.size(), std::uint8_t{0});
    return false;
}

void Sealer::sealPage(std::uint64_t pageNumber, PlainPage plain, Page sealed) const
{
    const Associated bound = associated(SealKind::Page, pageNumber);
    if (m_cipher == Cipher::Aegis256) {
        std::uint8_t* const nonce = &sealed[aegisPageBody];
        freshNonce(nonce, aegisNonceSize);
        aegisSeal({m_keys.database.data(), nonce, bound}, plain.first<aegisPageBody>(), sealed.data(),
                  &sealed[aegisPageTagAt]);
        return;
    }
    freshNonce(&sealed[pageNonceAt], nonceSize);
    const FastSeal parts{m_keys.database.data(), &sealed[pageNonceAt], bound};
    if (fastSeal(parts, plain.first<pageBody>(), sealed.data(), &sealed[pageTagAt]) == FastOutcome::Done)
        return;
    encryptPage(plain, sealed, bound, m_keys.database.data());
}

void Sealer::sealPage(std::uint64_t pageNumber, Page page) const
{
    std::array<std::uint8_t, pageSize> plain;
    std::copy(page.begin(), page.end(), plain.begin());
    sealPage(pageNumber, plain, page);
    sodium_memzero(plain.data(), plain.size());
}

bool Sealer::openPage(std::uint64_t pageNumber, PlainPage sealed, Page plain) const
{
    const Associated bound = associated(SealKind::Page, pageNumber);
    if (m_cipher == Cipher::Aegis256) {
        const bool authentic =
            aegisOpen({m_keys.database.data(), &sealed[aegisPageBody], bound}, sealed.first<aegisPageBody>(),
                      &sealed[aegisPageTagAt], plain.data());
        const std::size_t keep = authentic ? aegisPageBody : 0;
        std::fill(plain.begin() + static_cast<std::ptrdiff_t>(keep), plain.end(), std::uint8_t{0});
        return authentic;
    }
    const FastSeal parts{m_keys.database.data(), &sealed[pageNonceAt], bound};
    const FastOutcome outcome = fastOpen(parts, sealed.first<pageBody>(), &sealed[pageTagAt], plain.data());
    bool authentic = outcome == FastOutcome::Done;
    if (outcome == FastOutcome::NotThere)
        authentic = decryptPage(sealed, plain, bound, m_keys.database.data());
    const std::size_t keep = authentic ? pageBody : 0;
    std::fill(plain.begin() + static_cast<std::ptrdiff_t>(keep), plain.end(), std::uint8_t{0});
    return authentic;
}

void Sealer::sealUnit(std::uint64_t unit, BytesView plain, std::uint8_t* sealed) const
{
    const Associated bound = associated(unit == 0 ? SealKind::WalHeader : SealKind::WalFrame, unit);
    if (m_cipher == Cipher::Aegis256) {
        freshNonce(sealed, aegisNonceSize);
        std::uint8_t* const content = sealed + aegisNonceSize;
        aegisSeal({m_keys.wal.data(), sealed, bound}, plain, content, content + plain.size());
        return;
    }
    seal(bound, m_keys.wal, plain, sealed, sealed + nonceSize, sealed + nonceSize + plain.size());
}

bool Sealer::openUnit(std::uint64_t unit, BytesView sealed, std::uint8_t* plain) const
{
    const Associated bound = associated(unit == 0 ? SealKind::WalHeader : SealKind::WalFrame, unit);
    if (m_cipher == Cipher::Aegis256) {
        const BytesView content = sealed.subspan(aegisNonceSize, sealed.size() - aegisSealSize);
        if (aegisOpen({m_keys.wal.data(), sealed.data(), bound}, content, content.data() + content.size(),
                      plain))
            return true;
        std::fill_n(plain, content.size(), std::uint8_t{0});
        return false;
    }
    const BytesView content = sealed.subspan(nonceSize, sealed.size() - sealSize);
    return open(bound, m_keys.wal, sealed.data(), content, content.data() + content.size(), plain);
}

void Sealer::sealTagHead(std::uint64_t place, BytesView plain, std::uint8_t* sealed) const
{
    const Associated bound = associated(SealKind::TagHead, place);
    seal(bound, m_keys.tags, plain, sealed, sealed + nonceSize, sealed + nonceSize + plain.size());
}

bool Sealer::openTagHead(std::uint64_t place, BytesView sealed, std::uint8_t* plain) const
{
    const Associated bound = associated(SealKind::TagHead, place);
    const BytesView content = sealed.subspan(nonceSize, sealed.size() - sealSize);
    return open(bound, m_keys.tags, sealed.data(), content, content.data() + content.size(), plain);
}

void Sealer::sealTagList(std::uint64_t pages, BytesView list, std::span<std::uint8_t> sealed,
                         Seal& itsSeal) const
{
    const Associated bound = associated(SealKind::TagList, pages);
    seal(bound, m_keys.tags, list, itsSeal.data(), sealed.data(), &itsSeal[nonceSize]);
}

bool Sealer::openTagList(std::uint64_t pages, std::span<std::uint8_t> list, const Seal& itsSeal) const
{
    const Associated bound = associated(SealKind::TagList, pages);
    return open(bound, m_keys.tags, itsSeal.data(), list, &itsSeal[nonceSize], list.data());
}

} // namespace doorstep::crypto
