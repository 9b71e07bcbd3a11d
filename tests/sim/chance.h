// Chance with a stated seed: for the world's events, and in the place of the system's random bytes.
#pragma once

#include "crypto/base/ports.h"

namespace doorstep::sim {

/// splitmix64: the same on every machine and library.
class Chance {
public:
    explicit Chance(std::uint64_t seed)
        : m_state(seed)
    {}
    [[nodiscard]] std::uint64_t next() noexcept
    {
        m_state += 0x9e3779b97f4a7c15u;
        std::uint64_t mixed = m_state;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
        return mixed ^ (mixed >> 31);
    }
    /// 0 <= result < bound; bound > 0.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound) noexcept { return next() % bound; }
    [[nodiscard]] std::size_t index(std::size_t size) noexcept
    {
        return static_cast<std::size_t>(below(static_cast<std::uint64_t>(size)));
    }
    [[nodiscard]] std::int64_t between(std::int64_t low, std::int64_t high) noexcept
    {
        return low + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(high - low + 1)));
    }
    [[nodiscard]] bool permille(unsigned share) noexcept { return below(1000) < share; }
    /// A generator of its own, so that one more draw in one part does not change all others.
    [[nodiscard]] Chance split() noexcept { return Chance(next()); }

private:
    std::uint64_t m_state;
};

/// The port, for the product's ids and nonces.
class ChanceBytes final : public Random {
public:
    explicit ChanceBytes(Chance chance)
        : m_chance(chance)
    {}
    void fill(std::span<std::uint8_t> out) override;

private:
    Chance m_chance;
};

/// libsodium's random bytes come from here from now on: keys and nonces of a seed are the same each time.
/// Before anything else of libsodium is used.
void takeOverRandomBytes();
/// Where they start again from.
void seedRandomBytes(std::uint64_t seed);

} // namespace doorstep::sim
