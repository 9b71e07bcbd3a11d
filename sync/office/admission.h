// Who is let in when the office is busy: small pushes first, large ones while a tablet has patience, pulls
// and pictures only while the queue is short.
#pragma once

#include "crypto/base/ports.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace doorstep::office {

/// In the order they are served. Small: what a person waits for, and what costs next to nothing.
enum class Lane : std::size_t { Small, Push, Bulk };
inline constexpr std::size_t laneCount = 3;

/// A push up to this size is one of a tablet in ordinary use.
inline constexpr std::size_t smallPushBytes = 32 * 1024;
[[nodiscard]] Lane laneOf(std::string_view method, std::string_view path, std::size_t bodyBytes);

/// Waiting times from what is queued and what such work took of late. Arithmetic only; the caller locks.
/// Random must outlive it.
class Admission {
public:
    /// A queue longer than this is no place for a pull.
    static constexpr double bulkWaitMaxMs = 200;
    /// Well below the 20 s after which a tablet takes the line for dead and sends the same again.
    static constexpr double pushWaitMaxMs = 6'000;
    static constexpr double smallWaitMaxMs = 10'000;
    static constexpr std::int64_t retryMinS = 5;
    static constexpr std::int64_t retryMaxS = 60;

    explicit Admission(Random& random)
        : m_random(random)
    {}
    /// nullopt: it counts until left(). Else seconds after which to come back, at random, so that those
    /// who are sent away do not come back together.
    [[nodiscard]] std::optional<std::int64_t> enter(Lane lane, std::size_t bodyBytes);
    /// It was answered; the work itself, without waiting, took so long.
    void left(Lane lane, std::size_t bodyBytes, double workMs);
    /// Of a request that came now.
    [[nodiscard]] double expectedWaitMs(Lane lane) const;

private:
    [[nodiscard]] std::int64_t between(std::int64_t low, std::int64_t high);

    Random& m_random;
    std::array<double, laneCount> m_units{};                   ///< let in and not answered yet
    std::array<double, laneCount> m_msPerUnit{2.0, 0.5, 20.0}; ///< learned; first guesses
};

} // namespace doorstep::office
