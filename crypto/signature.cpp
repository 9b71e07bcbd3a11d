// Ed25519, with and without a label, and the identity of a device.
#include "crypto/crypto.h"

#include <sodium.h>

#include <cstdlib>

namespace doorstep::crypto {

namespace {

static_assert(PublicKey::sizeBytes == crypto_sign_PUBLICKEYBYTES);
static_assert(Signature::sizeBytes == crypto_sign_BYTES);

Bytes labelled(std::string_view label, BytesView body)
{
    Bytes message;
    message.reserve(label.size() + 1 + body.size());
    append(message, bytesOf(label));
    message.push_back(0);
    append(message, body);
    return message;
}

} // namespace

SignKeyPair SignKeyPair::generate()
{
    SignKeyPair pair;
    pair.secretKey = SecretBytes::zeros(crypto_sign_SECRETKEYBYTES);
    crypto_sign_keypair(pair.publicKey.value.data(), pair.secretKey.data());
    return pair;
}

SignKeyPair SignKeyPair::fromSeed(BytesView seed)
{
    if (seed.size() != crypto_sign_SEEDBYTES)
        std::abort();
    SignKeyPair pair;
    pair.secretKey = SecretBytes::zeros(crypto_sign_SECRETKEYBYTES);
    crypto_sign_seed_keypair(pair.publicKey.value.data(), pair.secretKey.data(), seed.data());
    return pair;
}

std::optional<SignKeyPair> SignKeyPair::fromSecretKey(SecretBytes secretKey)
{
    if (secretKey.size() != crypto_sign_SECRETKEYBYTES)
        return std::nullopt;
    // The second half must be the public key of the seed in the first: signing with a pair that does
    // not belong together gives the secret away.
    SecretBytes seed = SecretBytes::zeros(crypto_sign_SEEDBYTES);
    crypto_sign_ed25519_sk_to_seed(seed.data(), secretKey.data());
    SignKeyPair pair = fromSeed(seed.view());
    if (!pair.secretKey.equals(secretKey))
        return std::nullopt;
    return pair;
}

SignKeyPair SignKeyPair::clone() const
{
    return {publicKey, secretKey.clone()};
}

Signature sign(const SignKeyPair& key, std::string_view label, BytesView body)
{
    return signRaw(key, labelled(label, body));
}

bool verify(const PublicKey& key, std::string_view label, BytesView body, const Signature& signature)
{
    return verifyRaw(key, labelled(label, body), signature);
}

Signature signRaw(const SignKeyPair& key, BytesView message)
{
    if (key.secretKey.size() != crypto_sign_SECRETKEYBYTES)
        std::abort();
    Signature signature;
    crypto_sign_detached(signature.value.data(), nullptr, message.data(), message.size(),
                         key.secretKey.data());
    return signature;
}

bool verifyRaw(const PublicKey& key, BytesView message, const Signature& signature)
{
    return crypto_sign_verify_detached(signature.value.data(), message.data(), message.size(),
                                       key.value.data()) == 0;
}

DeviceId deviceIdOf(const PublicKey& key)
{
    const Hash32 hash = sha256Labelled("csync/device/1", key.view());
    DeviceId id;
    std::copy_n(hash.value.begin(), id.value.size(), id.value.begin());
    return id;
}

} // namespace doorstep::crypto
