// XChaCha20-Poly1305 over pages and log units, bound to their place.
#include "crypto/vault/sealer.h"

#include "crypto/vault/page_cipher.h"

#include <sodium.h>

namespace doorstep::crypto {

using namespace layout;

static_assert(nonceSize == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(tagSize == crypto_aead_xchacha20poly1305_ietf_ABYTES);

Sealer::Sealer(const EntityId& vaultId, SealerKeys keys)
    : m_keys(std::move(keys))
{
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

void Sealer::sealPage(std::uint64_t pageNumber, Page page) const
{
    const Associated bound = associated(SealKind::Page, pageNumber);
    // Always fresh randomness: a counter kept in the page would repeat after a restored copy.
    randombytes_buf(&page[pageNonceAt], nonceSize);
    encryptPage(page, bound, m_keys.database.data());
}

bool Sealer::openPage(std::uint64_t pageNumber, Page page) const
{
    const Associated bound = associated(SealKind::Page, pageNumber);
    const bool authentic = decryptPage(page, bound, m_keys.database.data());
    const std::size_t keep = authentic ? pageBody : 0;
    std::fill(page.begin() + static_cast<std::ptrdiff_t>(keep), page.end(), std::uint8_t{0});
    return authentic;
}

void Sealer::sealUnit(std::uint64_t unit, BytesView plain, std::uint8_t* sealed) const
{
    const Associated bound = associated(unit == 0 ? SealKind::WalHeader : SealKind::WalFrame, unit);
    randombytes_buf(sealed, nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed + nonceSize, nullptr, plain.data(), plain.size(),
                                               bound.data(), bound.size(), nullptr, sealed,
                                               m_keys.wal.data());
}

bool Sealer::openUnit(std::uint64_t unit, BytesView sealed, std::uint8_t* plain) const
{
    const Associated bound = associated(unit == 0 ? SealKind::WalHeader : SealKind::WalFrame, unit);
    return crypto_aead_xchacha20poly1305_ietf_decrypt(plain, nullptr, nullptr, sealed.data() + nonceSize,
                                                      sealed.size() - nonceSize, bound.data(), bound.size(),
                                                      sealed.data(), m_keys.wal.data()) == 0;
}

void Sealer::sealTagHead(std::uint64_t place, BytesView plain, std::uint8_t* sealed) const
{
    const Associated bound = associated(SealKind::TagHead, place);
    randombytes_buf(sealed, nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed + nonceSize, nullptr, plain.data(), plain.size(),
                                               bound.data(), bound.size(), nullptr, sealed,
                                               m_keys.tags.data());
}

bool Sealer::openTagHead(std::uint64_t place, BytesView sealed, std::uint8_t* plain) const
{
    const Associated bound = associated(SealKind::TagHead, place);
    return crypto_aead_xchacha20poly1305_ietf_decrypt(plain, nullptr, nullptr, sealed.data() + nonceSize,
                                                      sealed.size() - nonceSize, bound.data(), bound.size(),
                                                      sealed.data(), m_keys.tags.data()) == 0;
}

void Sealer::sealTagList(std::uint64_t pages, std::span<std::uint8_t> list, Seal& seal) const
{
    const Associated bound = associated(SealKind::TagList, pages);
    randombytes_buf(seal.data(), nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt_detached(list.data(), &seal[nonceSize], nullptr, list.data(),
                                                        list.size(), bound.data(), bound.size(), nullptr,
                                                        seal.data(), m_keys.tags.data());
}

bool Sealer::openTagList(std::uint64_t pages, std::span<std::uint8_t> list, const Seal& seal) const
{
    const Associated bound = associated(SealKind::TagList, pages);
    return crypto_aead_xchacha20poly1305_ietf_decrypt_detached(list.data(), nullptr, list.data(), list.size(),
                                                               &seal[nonceSize], bound.data(), bound.size(),
                                                               seal.data(), m_keys.tags.data()) == 0;
}

} // namespace doorstep::crypto
