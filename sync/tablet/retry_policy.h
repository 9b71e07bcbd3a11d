// When to try again after a sync that could not finish: pure arithmetic, no timer.
#pragma once

#include "crypto/base/ports.h"
#include "crypto/base/result.h"

namespace doorstep::sync {

inline constexpr std::int64_t retryDelayMinMs = 2'000;
inline constexpr std::int64_t retryDelayMaxMs = 300'000;
/// The office's Retry-After is believed up to this; more would strand a tablet for a typing error.
inline constexpr std::int64_t retryAfterMaxMs = 3'600'000;
/// An outage longer than this is followed by a spread first attempt, so that a whole district of tablets
/// does not arrive in one second.
inline constexpr std::int64_t longOutageMs = 600'000;
inline constexpr std::int64_t afterOutageSpreadMs = 30'000;

/// True when the same attempt may succeed later without anybody doing anything.
[[nodiscard]] bool isWorthRetrying(ErrorCode code);

/// Decorrelated jitter: delay = min(300 s, U(2 s, 3 x previous delay)). Random must outlive it. One thread.
class RetryPolicy {
public:
    explicit RetryPolicy(Random& random)
        : m_random(random)
    {}
    /// Delay before the next attempt. The office's own Retry-After wins, times U(1, 1.3).
    [[nodiscard]] std::int64_t nextDelayMs(std::optional<std::int64_t> retryAfterMs);
    /// Delay of the first attempt once the network is back. A person pressing Sync does not ask.
    [[nodiscard]] std::int64_t delayAfterOutageMs(std::int64_t outageMs);
    void succeeded() { m_previousMs = retryDelayMinMs; }
    /// Anything from low to high, both included.
    [[nodiscard]] std::int64_t between(std::int64_t low, std::int64_t high);

private:
    Random& m_random;
    std::int64_t m_previousMs = retryDelayMinMs;
};

} // namespace doorstep::sync
