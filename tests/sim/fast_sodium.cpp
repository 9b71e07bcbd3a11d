// Stands before the shared libsodium's own functions, as the first definition the loader finds.
#include "tests/sim/fast_sodium.h"

#include <sodium.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>

#include <dlfcn.h>

namespace {

bool fast = false;

template <typename Function>
Function* real(const char* name)
{
    auto* found = reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
    if (!found)
        std::abort();
    return found;
}

void keyedHash(unsigned char* out, const unsigned char* message, unsigned long long size,
               const unsigned char* publicKey)
{
    crypto_generichash(out, crypto_sign_BYTES, message, size, publicKey, crypto_sign_PUBLICKEYBYTES);
}

std::uint64_t word(const unsigned char* at)
{
    std::uint64_t value;
    std::memcpy(&value, at, sizeof(value));
    return value;
}

std::uint64_t mixed(std::uint64_t value)
{
    value = (value ^ (value >> 32)) * 0xd6e8feb86659fd93u;
    value = (value ^ (value >> 32)) * 0xd6e8feb86659fd93u;
    return value ^ (value >> 32);
}

/// Takes in bytes; any other bytes give another value, as far as chance goes.
std::uint64_t taken(std::uint64_t state, const unsigned char* bytes, unsigned long long size)
{
    for (; size >= 8; bytes += 8, size -= 8)
        state = mixed(state ^ word(bytes)) + 0x9e3779b97f4a7c15u;
    unsigned char rest[8] = {static_cast<unsigned char>(size), 0x80};
    for (unsigned long long i = 0; i < size; ++i)
        rest[i] ^= bytes[i];
    return mixed(state ^ word(rest));
}

/// A stream that hides and a tag that notices, both without any strength.
struct Sealing {
    std::uint64_t start;
    Sealing(const unsigned char* nonce, const unsigned char* key, const unsigned char* bound,
            unsigned long long boundSize)
        : start(taken(taken(taken(1, key, crypto_aead_xchacha20poly1305_ietf_KEYBYTES), nonce,
                            crypto_aead_xchacha20poly1305_ietf_NPUBBYTES),
                      bound, boundSize))
    {}
    void stream(unsigned char* out, const unsigned char* in, unsigned long long size) const
    {
        std::uint64_t counter = start;
        for (; size >= 8; out += 8, in += 8, size -= 8) {
            counter = counter * 6364136223846793005u + 1442695040888963407u;
            const std::uint64_t hidden = word(in) ^ counter ^ (counter >> 29);
            std::memcpy(out, &hidden, sizeof(hidden));
        }
        for (unsigned long long i = 0; i < size; ++i)
            out[i] = static_cast<unsigned char>(in[i] ^ (start >> (8 * i)));
    }
    void tag(unsigned char* out, const unsigned char* sealed, unsigned long long size) const
    {
        const std::uint64_t first = taken(start, sealed, size);
        const std::uint64_t second = mixed(first + start);
        std::memcpy(out, &first, sizeof(first));
        std::memcpy(out + sizeof(first), &second, sizeof(second));
    }
};

/// Before each secret: where it came from, so that each is freed by its own kind.
constexpr std::size_t lead = 16;
constexpr unsigned char mark[lead] = {'s', 'i', 'm', ' ', 's', 'e', 'c', 'r', 'e', 't', 0x9d, 0x51, 0xe0};

} // namespace

namespace doorstep::sim {

void useFastSodium(bool on)
{
    fast = on;
}

} // namespace doorstep::sim

extern "C" {

int crypto_sign_detached(unsigned char* signature, unsigned long long* sizeOut, const unsigned char* message,
                         unsigned long long size, const unsigned char* secretKey)
{
    if (!fast) {
        static auto* const function = real<decltype(crypto_sign_detached)>("crypto_sign_detached");
        return function(signature, sizeOut, message, size, secretKey);
    }
    // The second half of libsodium's secret key is the public one.
    keyedHash(signature, message, size, secretKey + crypto_sign_SEEDBYTES);
    if (sizeOut)
        *sizeOut = crypto_sign_BYTES;
    return 0;
}

int crypto_sign_verify_detached(const unsigned char* signature, const unsigned char* message,
                                unsigned long long size, const unsigned char* publicKey)
{
    if (!fast) {
        static auto* const function =
            real<decltype(crypto_sign_verify_detached)>("crypto_sign_verify_detached");
        return function(signature, message, size, publicKey);
    }
    unsigned char expected[crypto_sign_BYTES];
    keyedHash(expected, message, size, publicKey);
    return std::memcmp(expected, signature, sizeof(expected)) == 0 ? 0 : -1;
}

/// A key pair is taken apart and made again at every use; without it there is nothing to check.
int crypto_sign_seed_keypair(unsigned char* publicKey, unsigned char* secretKey, const unsigned char* seed)
{
    static auto* const function = real<decltype(crypto_sign_seed_keypair)>("crypto_sign_seed_keypair");
    if (!fast)
        return function(publicKey, secretKey, seed);
    // The few keys of this world, remembered by their seed.
    struct Pair {
        unsigned char seed[crypto_sign_SEEDBYTES];
        unsigned char secret[crypto_sign_SECRETKEYBYTES];
        unsigned char open[crypto_sign_PUBLICKEYBYTES];
    };
    constexpr std::size_t room = 64;
    static Pair pairs[room];
    static std::size_t used = 0;
    for (std::size_t i = 0; i < used; ++i) {
        if (std::memcmp(pairs[i].seed, seed, sizeof(pairs[i].seed)) != 0)
            continue;
        std::memcpy(publicKey, pairs[i].open, sizeof(pairs[i].open));
        std::memcpy(secretKey, pairs[i].secret, sizeof(pairs[i].secret));
        return 0;
    }
    const int made = function(publicKey, secretKey, seed);
    if (made == 0 && used < room) {
        std::memcpy(pairs[used].seed, seed, sizeof(pairs[used].seed));
        std::memcpy(pairs[used].open, publicKey, sizeof(pairs[used].open));
        std::memcpy(pairs[used].secret, secretKey, sizeof(pairs[used].secret));
        ++used;
    }
    return made;
}

int crypto_aead_xchacha20poly1305_ietf_encrypt_detached(
    unsigned char* sealed, unsigned char* tag, unsigned long long* tagSize, const unsigned char* plain,
    unsigned long long size, const unsigned char* bound, unsigned long long boundSize,
    const unsigned char* secretNonce, const unsigned char* nonce, const unsigned char* key)
{
    if (!fast) {
        static auto* const function = real<decltype(crypto_aead_xchacha20poly1305_ietf_encrypt_detached)>(
            "crypto_aead_xchacha20poly1305_ietf_encrypt_detached");
        return function(sealed, tag, tagSize, plain, size, bound, boundSize, secretNonce, nonce, key);
    }
    const Sealing sealing(nonce, key, bound, boundSize);
    sealing.stream(sealed, plain, size);
    sealing.tag(tag, sealed, size);
    if (tagSize)
        *tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
    return 0;
}

int crypto_aead_xchacha20poly1305_ietf_decrypt_detached(unsigned char* plain, unsigned char* secretNonce,
                                                        const unsigned char* sealed, unsigned long long size,
                                                        const unsigned char* tag, const unsigned char* bound,
                                                        unsigned long long boundSize,
                                                        const unsigned char* nonce, const unsigned char* key)
{
    if (!fast) {
        static auto* const function = real<decltype(crypto_aead_xchacha20poly1305_ietf_decrypt_detached)>(
            "crypto_aead_xchacha20poly1305_ietf_decrypt_detached");
        return function(plain, secretNonce, sealed, size, tag, bound, boundSize, nonce, key);
    }
    const Sealing sealing(nonce, key, bound, boundSize);
    unsigned char expected[crypto_aead_xchacha20poly1305_ietf_ABYTES];
    sealing.tag(expected, sealed, size);
    if (std::memcmp(expected, tag, sizeof(expected)) != 0)
        return -1;
    sealing.stream(plain, sealed, size);
    return 0;
}

/// A passphrase's key: nobody guesses one here.
int crypto_pwhash_argon2id(unsigned char* const out, unsigned long long outSize, const char* const passphrase,
                           unsigned long long size, const unsigned char* const salt,
                           unsigned long long passes, size_t memory, int algorithm)
{
    if (!fast) {
        static auto* const function = real<decltype(crypto_pwhash_argon2id)>("crypto_pwhash_argon2id");
        return function(out, outSize, passphrase, size, salt, passes, memory, algorithm);
    }
    return crypto_generichash(out, outSize, reinterpret_cast<const unsigned char*>(passphrase), size, salt,
                              crypto_pwhash_argon2id_SALTBYTES);
}

void* sodium_malloc(const size_t size)
{
    if (!fast) {
        static auto* const function = real<decltype(sodium_malloc)>("sodium_malloc");
        return function(size);
    }
    auto* memory = static_cast<unsigned char*>(std::malloc(lead + size));
    if (!memory)
        return nullptr;
    std::memcpy(memory, mark, lead);
    return memory + lead;
}

void sodium_free(void* pointer)
{
    if (!pointer)
        return;
    auto* memory = static_cast<unsigned char*>(pointer) - lead;
    // libsodium's own secrets end at a page's end and have their canary, which is no mark of ours, here.
    if (std::memcmp(memory, mark, lead) == 0) {
        std::free(memory);
        return;
    }
    static auto* const function = real<decltype(sodium_free)>("sodium_free");
    function(pointer);
}
}
