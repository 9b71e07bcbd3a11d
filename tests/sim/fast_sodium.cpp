// Stands before the shared libsodium's own functions, as the first definition the loader finds.
#include "tests/sim/fast_sodium.h"

#include <sodium.h>

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

/// Before each secret: where it came from, so that each is freed by its own kind.
constexpr std::size_t lead = 16;
constexpr unsigned char mark[lead] = {'s', 'i', 'm', ' ', 's', 'e', 'c', 'r', 'e', 't', 0x9d, 0x51, 0xe0};

} // namespace

namespace doorstep::sim {

void useFastSodium()
{
    fast = true;
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
