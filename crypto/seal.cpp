// Sealing with a shared key (XChaCha20-Poly1305) and to a public key (X25519 sealed boxes).
#include "crypto/crypto.h"

#include <sodium.h>

#include <cstdlib>

namespace doorstep::crypto {

namespace {

constexpr std::size_t nonceSizeBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
static_assert(sealOverheadBytes == nonceSizeBytes + crypto_aead_xchacha20poly1305_ietf_ABYTES);
static_assert(sealKeySizeBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(BoxPublicKey::sizeBytes == crypto_box_PUBLICKEYBYTES);

void requireSealKey(const SecretBytes& key)
{
    if (key.size() != sealKeySizeBytes)
        std::abort();
}

// Opens into `plain`, which must have room for sealed.size() - sealOverheadBytes.
bool openInto(std::uint8_t* plain, const SecretBytes& key, BytesView sealed, BytesView context)
{
    return crypto_aead_xchacha20poly1305_ietf_decrypt(plain, nullptr, nullptr, sealed.data() + nonceSizeBytes,
                                                      sealed.size() - nonceSizeBytes, context.data(),
                                                      context.size(), sealed.data(), key.data()) == 0;
}

} // namespace

Bytes seal(const SecretBytes& key, BytesView plain, BytesView context)
{
    requireSealKey(key);
    Bytes sealed(plain.size() + sealOverheadBytes);
    randombytes_buf(sealed.data(), nonceSizeBytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data() + nonceSizeBytes, nullptr, plain.data(),
                                               plain.size(), context.data(), context.size(), nullptr,
                                               sealed.data(), key.data());
    return sealed;
}

std::optional<Bytes> open(const SecretBytes& key, BytesView sealed, BytesView context)
{
    requireSealKey(key);
    if (sealed.size() < sealOverheadBytes)
        return std::nullopt;
    Bytes plain(sealed.size() - sealOverheadBytes);
    if (!openInto(plain.data(), key, sealed, context))
        return std::nullopt;
    return plain;
}

std::optional<SecretBytes> openSecret(const SecretBytes& key, BytesView sealed, BytesView context)
{
    requireSealKey(key);
    if (sealed.size() < sealOverheadBytes)
        return std::nullopt;
    SecretBytes plain = SecretBytes::zeros(sealed.size() - sealOverheadBytes);
    if (!openInto(plain.data(), key, sealed, context))
        return std::nullopt;
    return plain;
}

BoxKeyPair BoxKeyPair::generate()
{
    BoxKeyPair pair;
    pair.secretKey = SecretBytes::zeros(crypto_box_SECRETKEYBYTES);
    crypto_box_keypair(pair.publicKey.value.data(), pair.secretKey.data());
    return pair;
}

Bytes sealTo(const BoxPublicKey& receiver, BytesView plain)
{
    Bytes sealed(plain.size() + crypto_box_SEALBYTES);
    // A key of small order makes this fail; nobody could open such a box, so it stays empty.
    if (crypto_box_seal(sealed.data(), plain.data(), plain.size(), receiver.value.data()) != 0)
        sealed.clear();
    return sealed;
}

std::optional<SecretBytes> openSealedTo(const BoxKeyPair& receiver, BytesView sealed)
{
    if (receiver.secretKey.size() != crypto_box_SECRETKEYBYTES)
        std::abort();
    if (sealed.size() < crypto_box_SEALBYTES)
        return std::nullopt;
    SecretBytes plain = SecretBytes::zeros(sealed.size() - crypto_box_SEALBYTES);
    const int failed = crypto_box_seal_open(plain.data(), sealed.data(), sealed.size(),
                                            receiver.publicKey.value.data(), receiver.secretKey.data());
    if (failed)
        return std::nullopt;
    return plain;
}

} // namespace doorstep::crypto
