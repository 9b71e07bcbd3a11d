// RFC 8439's construction with XChaCha20's key step (draft-irtf-cfrg-xchacha), from libsodium's parts.
#include "crypto/vault/page_cipher.h"

#include <sodium.h>

#include <cstring>

namespace doorstep::crypto {

using namespace layout;

namespace {

constexpr std::size_t blockSize = 16; // of Poly1305
constexpr std::size_t boundPadded = (associatedSize + blockSize - 1) / blockSize * blockSize;
constexpr std::size_t wholeBlocks = pageBody / blockSize * blockSize;
constexpr std::size_t rest = pageBody - wholeBlocks;
static_assert(rest > 0 && boundPadded == 48);

using Tag = std::array<std::uint8_t, tagSize>;

/// What one nonce yields: the key of this page's stream, its short nonce, and the authenticator's key.
class OnePage {
public:
    OnePage(const std::uint8_t* nonce, const std::uint8_t* key) noexcept
    {
        crypto_core_hchacha20(m_key.data(), nonce, key, nullptr);
        std::memcpy(m_nonce.data() + 4, nonce + crypto_core_hchacha20_INPUTBYTES, 8);
        crypto_stream_chacha20_ietf(m_first.data(), m_first.size(), m_nonce.data(), m_key.data());
    }
    ~OnePage()
    {
        sodium_memzero(m_key.data(), m_key.size());
        sodium_memzero(m_first.data(), m_first.size());
    }
    OnePage(const OnePage&) = delete;
    OnePage& operator=(const OnePage&) = delete;

    void stream(ConstPageBytes from, PageBytes to) const noexcept
    {
        crypto_stream_chacha20_ietf_xor_ic(to.data(), from.data(), from.size(), m_nonce.data(), 1,
                                           m_key.data());
    }

    // Associated data, ciphertext, each padded with zeros to 16 bytes, and both lengths, little endian.
    [[nodiscard]] Tag authenticate(ConstPageBytes page, PageBound bound) const noexcept
    {
        std::array<std::uint8_t, boundPadded> start{};
        std::memcpy(start.data(), bound.data(), bound.size());
        std::array<std::uint8_t, 2 * blockSize> end{};
        std::memcpy(end.data(), page.data() + wholeBlocks, rest);
        end[blockSize] = associatedSize;
        end[blockSize + 8] = pageBody & 0xff;
        end[blockSize + 9] = pageBody >> 8;
        crypto_onetimeauth_poly1305_state state;
        crypto_onetimeauth_poly1305_init(&state, m_first.data());
        crypto_onetimeauth_poly1305_update(&state, start.data(), start.size());
        crypto_onetimeauth_poly1305_update(&state, page.data(), wholeBlocks);
        crypto_onetimeauth_poly1305_update(&state, end.data(), end.size());
        Tag tag;
        crypto_onetimeauth_poly1305_final(&state, tag.data());
        return tag;
    }

private:
    std::array<std::uint8_t, crypto_stream_chacha20_ietf_KEYBYTES> m_key;
    std::array<std::uint8_t, crypto_stream_chacha20_ietf_NONCEBYTES> m_nonce{};
    std::array<std::uint8_t, 64> m_first; ///< block 0: its first half is the authenticator's key
};

} // namespace

void encryptPage(ConstPageBytes plain, PageBytes sealed, PageBound bound, const std::uint8_t* key) noexcept
{
    std::array<std::uint8_t, nonceSize> nonce;
    std::memcpy(nonce.data(), &sealed[pageNonceAt], nonceSize);
    const OnePage one(nonce.data(), key);
    one.stream(plain, sealed);
    std::memcpy(&sealed[pageNonceAt], nonce.data(), nonceSize);
    const Tag tag = one.authenticate(sealed, bound);
    std::memcpy(&sealed[pageTagAt], tag.data(), tagSize);
}

bool decryptPage(ConstPageBytes sealed, PageBytes plain, PageBound bound, const std::uint8_t* key) noexcept
{
    const OnePage one(&sealed[pageNonceAt], key);
    const Tag tag = one.authenticate(sealed, bound);
    if (crypto_verify_16(tag.data(), &sealed[pageTagAt]) != 0)
        return false;
    one.stream(sealed, plain);
    return true;
}

} // namespace doorstep::crypto
