// A few random nonces ahead for each thread, thrown away after a fork.
#include "crypto/vault/nonces.h"

#include "crypto/vault/layout.h"

#include <pthread.h>
#include <sodium.h>

#include <atomic>
#include <cstring>

namespace doorstep::crypto {

namespace {

constexpr std::size_t bytesAhead = 64 * layout::nonceSize;

/// +1 in the child of every fork: what its parent holds ready must not be used twice.
std::atomic<std::uint64_t> forks{0};

struct Ready {
    std::array<std::uint8_t, bytesAhead> bytes{};
    std::size_t left = 0;     ///< bytes
    std::uint64_t madeAt = 0; ///< value of `forks`

    ~Ready() { sodium_memzero(bytes.data(), bytes.size()); }
};

} // namespace

void freshNonce(std::uint8_t* out, std::size_t sizeBytes) noexcept
{
    static const int watched = pthread_atfork(nullptr, nullptr, [] { forks.fetch_add(1); });
    if (watched != 0) // no memory for the watch: nothing may be kept ready
        return randombytes_buf(out, sizeBytes);
    thread_local Ready ready;
    const std::uint64_t now = forks.load(std::memory_order_relaxed);
    if (ready.left < sizeBytes || ready.madeAt != now) {
        std::array<std::uint8_t, randombytes_SEEDBYTES> seed;
        randombytes_buf(seed.data(), seed.size());
        randombytes_buf_deterministic(ready.bytes.data(), ready.bytes.size(), seed.data());
        sodium_memzero(seed.data(), seed.size());
        ready.left = bytesAhead;
        ready.madeAt = now;
    }
    std::uint8_t* const next = &ready.bytes[ready.left -= sizeBytes];
    std::memcpy(out, next, sizeBytes);
    sodium_memzero(next, sizeBytes);
}

} // namespace doorstep::crypto
