// A clock that moves only when told to.
#pragma once

#include "crypto/base/ports.h"

namespace doorstep::test {

class HandClock final : public Clock {
public:
    explicit HandClock(std::int64_t startWallMs)
        : m_wall(startWallMs)
    {}
    [[nodiscard]] std::int64_t wallMs() const override { return m_wall; }
    [[nodiscard]] std::int64_t monotonicMs() const override { return m_monotonic; }
    void advance(std::int64_t ms)
    {
        m_wall += ms;
        m_monotonic += ms;
    }
    /// The wall clock is put right or wrong; monotonic time does not notice.
    void jump(std::int64_t ms) { m_wall += ms; }

private:
    std::int64_t m_wall;
    std::int64_t m_monotonic = 0;
};

/// 2011-07-04T09:00Z
inline constexpr std::int64_t july2011Ms = 1'309'770'000'000;

} // namespace doorstep::test
