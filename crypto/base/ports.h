// The two ports that every layer needs. Product code never asks the system for time or randomness.
#pragma once

#include "crypto/base/bytes.h"

#include <cstdint>

namespace doorstep {

/// Time. Implementations must be safe to call from any thread.
class Clock {
public:
    virtual ~Clock() = default;
    /// Milliseconds since 1970-01-01T00:00Z as the device believes; shown and recorded, decides nothing.
    [[nodiscard]] virtual std::int64_t wallMs() const = 0;
    /// Milliseconds of a clock that never goes back while the process lives; for delays and time-outs.
    [[nodiscard]] virtual std::int64_t monotonicMs() const = 0;
};

/// Unpredictable bytes. Implementations must be safe to call from any thread.
class Random {
public:
    virtual ~Random() = default;
    virtual void fill(std::span<std::uint8_t> out) = 0;

    template <typename Id>
    [[nodiscard]] Id make()
    {
        Id id;
        fill(id.value);
        return id;
    }
};

/// The real ones. crypto/system_ports.cpp.
class SystemClock final : public Clock {
public:
    [[nodiscard]] std::int64_t wallMs() const override;
    [[nodiscard]] std::int64_t monotonicMs() const override;
};
class SystemRandom final : public Random {
public:
    void fill(std::span<std::uint8_t> out) override;
};

} // namespace doorstep
