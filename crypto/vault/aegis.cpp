// libsodium's AEGIS-256, or the word that this build has none; and what people are told about ciphers.
#include "crypto/vault/aegis.h"

#include "crypto/vault/cipher.h"

#include <cstdlib>

#include <sodium.h>

namespace doorstep::crypto {

using namespace layout;

#ifdef DOORSTEP_WITH_AEGIS256

static_assert(aegisNonceSize == crypto_aead_aegis256_NPUBBYTES);
static_assert(aegisTagSize == crypto_aead_aegis256_ABYTES);
static_assert(crypto_aead_aegis256_KEYBYTES == 32);

bool aegisIsBuiltIn() noexcept
{
    return true;
}

bool aegisHasInstructions() noexcept
{
    // As libsodium chooses.
    return (sodium_runtime_has_aesni() != 0 && sodium_runtime_has_avx() != 0) ||
           sodium_runtime_has_armcrypto() != 0;
}

void aegisSeal(const AegisSeal& parts, BytesView plain, std::uint8_t* sealed, std::uint8_t* tag) noexcept
{
    crypto_aead_aegis256_encrypt_detached(sealed, tag, nullptr, plain.data(), plain.size(),
                                          parts.bound.data(), parts.bound.size(), nullptr, parts.nonce,
                                          parts.key);
}

bool aegisOpen(const AegisSeal& parts, BytesView sealed, const std::uint8_t* tag,
               std::uint8_t* plain) noexcept
{
    return crypto_aead_aegis256_decrypt_detached(plain, nullptr, sealed.data(), sealed.size(), tag,
                                                 parts.bound.data(), parts.bound.size(), parts.nonce,
                                                 parts.key) == 0;
}

#else

bool aegisIsBuiltIn() noexcept
{
    return false;
}

bool aegisHasInstructions() noexcept
{
    return false;
}

// No vault of this cipher is made or opened by such a build: cipherIsHere() stands before both.
void aegisSeal(const AegisSeal&, BytesView, std::uint8_t*, std::uint8_t*) noexcept
{
    std::abort();
}

bool aegisOpen(const AegisSeal&, BytesView, const std::uint8_t*, std::uint8_t*) noexcept
{
    std::abort();
}

#endif

const char* nameOf(Cipher cipher) noexcept
{
    return cipher == Cipher::Aegis256 ? "aegis256" : "xchacha20poly1305";
}

std::optional<Cipher> cipherNamed(std::string_view name) noexcept
{
    for (const Cipher cipher : {Cipher::XChaCha20Poly1305, Cipher::Aegis256}) {
        if (name == nameOf(cipher))
            return cipher;
    }
    return std::nullopt;
}

Status cipherIsHere(Cipher cipher)
{
    if (cipher != Cipher::Aegis256 || aegisIsBuiltIn())
        return done();
    return Error{ErrorCode::NewerVersion,
                 "This vault uses a cipher (AEGIS-256) that this build of Doorstep does "
                 "not have. Nothing was changed. Open it with a build that has it, and "
                 "convert it there if it has to open here."};
}

Status cipherIsWorthwhile(Cipher cipher)
{
    if (cipher != Cipher::Aegis256)
        return done();
    if (!aegisIsBuiltIn())
        return Error{ErrorCode::Refused,
                     "This build of Doorstep does not have the cipher AEGIS-256: it needs "
                     "libsodium 1.0.19 or newer. Nothing was changed."};
    if (!aegisHasInstructions())
        return Error{
            ErrorCode::Refused,
            "The processor of this device has no AES instructions, so AEGIS-256 would be slower here "
            "than XChaCha20-Poly1305. Nothing was changed."};
    return done();
}

} // namespace doorstep::crypto
