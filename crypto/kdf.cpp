// Keys from passphrases, and sub-keys from keys.
#include "crypto/crypto.h"

#include <sodium.h>

#include <cstdlib>

namespace doorstep::crypto {

Result<SecretBytes> deriveFromPassphrase(BytesView passphrase, BytesView salt, KdfParams params)
{
    static_assert(kdfSaltSizeBytes == crypto_pwhash_argon2id_SALTBYTES);
    if (salt.size() != kdfSaltSizeBytes || params.passes < crypto_pwhash_argon2id_OPSLIMIT_MIN ||
        params.memoryKiB < crypto_pwhash_argon2id_MEMLIMIT_MIN / 1024)
        return Error{ErrorCode::InvalidInput, "The settings for the passphrase are not usable."};
    SecretBytes key = SecretBytes::zeros(32);
    const auto* text = reinterpret_cast<const char*>(passphrase.data());
    const int failed = crypto_pwhash_argon2id(
        key.data(), key.size(), text ? text : "", passphrase.size(), salt.data(), params.passes,
        std::size_t{params.memoryKiB} * 1024, crypto_pwhash_argon2id_ALG_ARGON2ID13);
    if (failed)
        return Error{ErrorCode::Storage, "This device has too little free memory to check the passphrase. "
                                         "Close other programs and try again."};
    return key;
}

SecretBytes deriveSubKey(const SecretBytes& master, std::uint64_t id, std::string_view context)
{
    if (master.size() != crypto_kdf_KEYBYTES || context.size() != crypto_kdf_CONTEXTBYTES)
        std::abort();
    SecretBytes key = SecretBytes::zeros(32);
    crypto_kdf_derive_from_key(key.data(), key.size(), id, context.data(), master.data());
    return key;
}

} // namespace doorstep::crypto
