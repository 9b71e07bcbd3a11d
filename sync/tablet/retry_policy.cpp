// When to try again: decorrelated jitter, and one switch that judges every error code.
#include "sync/tablet/retry_policy.h"

namespace doorstep::sync {

bool isWorthRetrying(ErrorCode code)
{
    switch (code) { // no default: a new code does not build until somebody judged it
    case ErrorCode::Offline:
    case ErrorCode::ClockWrong:
    case ErrorCode::EpochChanged:
    case ErrorCode::Storage:
    case ErrorCode::InUse:
        return true;
    case ErrorCode::InvalidInput:
    case ErrorCode::NotFound:
    case ErrorCode::AlreadyExists:
    case ErrorCode::WrongPassphrase:
    case ErrorCode::Damaged:
    case ErrorCode::NewerVersion:
    case ErrorCode::OlderVersion:
    case ErrorCode::WrongVault:
    case ErrorCode::ReadOnly:
    case ErrorCode::DiskFull:
    case ErrorCode::Refused:
    case ErrorCode::Unauthorised:
    case ErrorCode::Conflict:
    case ErrorCode::Untrusted:
    case ErrorCode::Protocol:
        return false;
    }
    std::abort();
}

std::int64_t RetryPolicy::between(std::int64_t low, std::int64_t high)
{
    if (high <= low)
        return low;
    std::array<std::uint8_t, 8> raw{};
    m_random.fill(raw);
    std::uint64_t value = 0;
    for (const std::uint8_t byte : raw)
        value = (value << 8) | byte;
    // The bias of the remainder over 2^64 is far below a millisecond; this is jitter, not a key.
    return low + static_cast<std::int64_t>(value % static_cast<std::uint64_t>(high - low + 1));
}

std::int64_t RetryPolicy::nextDelayMs(std::optional<std::int64_t> retryAfterMs)
{
    if (retryAfterMs) {
        const std::int64_t asked = std::clamp<std::int64_t>(*retryAfterMs, 0, retryAfterMaxMs);
        m_previousMs = std::clamp(asked, retryDelayMinMs, retryDelayMaxMs);
        return between(asked, asked + asked * 3 / 10);
    }
    m_previousMs = std::min(retryDelayMaxMs, between(retryDelayMinMs, 3 * m_previousMs));
    return m_previousMs;
}

std::int64_t RetryPolicy::delayAfterOutageMs(std::int64_t outageMs)
{
    return outageMs > longOutageMs ? between(0, afterOutageSpreadMs) : 0;
}

} // namespace doorstep::sync
