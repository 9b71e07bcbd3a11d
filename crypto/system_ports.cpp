// The real clock and the real randomness: the only place that asks the system for either.
#include "crypto/base/ports.h"

#include <sodium.h>

#include <chrono>
#include <cstdlib>

namespace doorstep {

namespace {

template <typename SomeClock>
std::int64_t millisecondsOf() noexcept
{
    using std::chrono::duration_cast;
    return duration_cast<std::chrono::milliseconds>(SomeClock::now().time_since_epoch()).count();
}

} // namespace

std::int64_t SystemClock::wallMs() const
{
    return millisecondsOf<std::chrono::system_clock>();
}

std::int64_t SystemClock::monotonicMs() const
{
    return millisecondsOf<std::chrono::steady_clock>();
}

void SystemRandom::fill(std::span<std::uint8_t> out)
{
    // Without randomness nothing below may go on: an identifier or key made anyway would be guessable.
    if (sodium_init() < 0)
        std::abort();
    randombytes_buf(out.data(), out.size());
}

} // namespace doorstep
