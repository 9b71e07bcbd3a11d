// ChaCha20-Poly1305 by OpenSSL, under the key and nonce that XChaCha20 makes of ours.
#include "crypto/vault/fast_cipher.h"

#ifdef DOORSTEP_WITH_OPENSSL

#include <openssl/evp.h>
#include <sodium.h>

#include <cstring>
#include <memory>

namespace doorstep::crypto {

using namespace layout;

namespace {

/// One for each thread: OpenSSL's context is no thread's but its own, and making one for each page would
/// cost more than the page. It keeps the key of the last page only, and wipes it when the thread ends.
class Context {
public:
    Context() noexcept
    {
        const std::unique_ptr<EVP_CIPHER, decltype(&EVP_CIPHER_free)> cipher(
            EVP_CIPHER_fetch(nullptr, "ChaCha20-Poly1305", nullptr), &EVP_CIPHER_free);
        if (cipher && m_context)
            m_ready = EVP_CipherInit_ex2(m_context.get(), cipher.get(), nullptr, nullptr, 1, nullptr) == 1;
    }
    /// Null where OpenSSL does not offer the cipher.
    [[nodiscard]] EVP_CIPHER_CTX* get() const noexcept { return m_ready ? m_context.get() : nullptr; }

private:
    std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> m_context{EVP_CIPHER_CTX_new(),
                                                                              &EVP_CIPHER_CTX_free};
    bool m_ready = false;
};

// draft-irtf-cfrg-xchacha, 2.3: a key of this nonce's first 16 bytes, and the other 8 behind four zeros.
EVP_CIPHER_CTX* start(const FastSeal& parts, bool sealing) noexcept
{
    thread_local const Context context;
    EVP_CIPHER_CTX* const started = context.get();
    if (!started)
        return nullptr;
    std::array<std::uint8_t, crypto_core_hchacha20_OUTPUTBYTES> key;
    crypto_core_hchacha20(key.data(), parts.nonce, parts.key, nullptr);
    std::array<std::uint8_t, 12> nonce{};
    std::memcpy(&nonce[4], parts.nonce + crypto_core_hchacha20_INPUTBYTES, 8);
    int written = 0;
    const bool ready =
        EVP_CipherInit_ex2(started, nullptr, key.data(), nonce.data(), sealing ? 1 : 0, nullptr) == 1 &&
        EVP_CipherUpdate(started, nullptr, &written, parts.bound.data(),
                         static_cast<int>(parts.bound.size())) == 1;
    sodium_memzero(key.data(), key.size());
    return ready ? started : nullptr;
}

// In whole pieces of 1,024 bytes first: the vector code takes these at once, and a page of 4,056 bytes in
// one call costs it a tenth more.
bool run(EVP_CIPHER_CTX* context, BytesView in, std::uint8_t* out) noexcept
{
    const std::size_t whole = in.size() / 1024 * 1024;
    int written = 0;
    const auto step = [&](std::size_t from, std::size_t size) {
        return size == 0 ||
               EVP_CipherUpdate(context, out + from, &written, &in[from], static_cast<int>(size)) == 1;
    };
    return step(0, whole) && step(whole, in.size() - whole);
}

} // namespace

FastOutcome fastSeal(const FastSeal& parts, BytesView plain, std::uint8_t* sealed,
                     std::uint8_t* tag) noexcept
{
    EVP_CIPHER_CTX* const context = start(parts, true);
    std::array<std::uint8_t, 16> nothing;
    int written = 0;
    constexpr int tagLength = tagSize;
    const bool done = context && run(context, plain, sealed) &&
                      EVP_CipherFinal_ex(context, nothing.data(), &written) == 1 &&
                      EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, tagLength, tag) == 1;
    return done ? FastOutcome::Done : FastOutcome::NotThere;
}

FastOutcome fastOpen(const FastSeal& parts, BytesView sealed, const std::uint8_t* tag,
                     std::uint8_t* plain) noexcept
{
    EVP_CIPHER_CTX* const context = start(parts, false);
    std::array<std::uint8_t, tagSize> expected; // OpenSSL asks for one that it could change
    std::memcpy(expected.data(), tag, tagSize);
    if (!context || EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, static_cast<int>(tagSize),
                                        expected.data()) != 1)
        return FastOutcome::NotThere;
    std::array<std::uint8_t, 16> nothing;
    int written = 0;
    const bool authentic = run(context, sealed, plain) &&
                           EVP_CipherFinal_ex(context, nothing.data(), &written) == 1;
    return authentic ? FastOutcome::Done : FastOutcome::NotAuthentic;
}

bool fastCipherIsThere() noexcept
{
    const std::array<std::uint8_t, 32> key{};
    const std::array<std::uint8_t, nonceSize> nonce{};
    const std::array<std::uint8_t, associatedSize> bound{};
    return start({key.data(), nonce.data(), bound}, true) != nullptr;
}

} // namespace doorstep::crypto

#else

namespace doorstep::crypto {

FastOutcome fastSeal(const FastSeal&, BytesView, std::uint8_t*, std::uint8_t*) noexcept
{
    return FastOutcome::NotThere;
}
FastOutcome fastOpen(const FastSeal&, BytesView, const std::uint8_t*, std::uint8_t*) noexcept
{
    return FastOutcome::NotThere;
}
bool fastCipherIsThere() noexcept
{
    return false;
}

} // namespace doorstep::crypto

#endif
