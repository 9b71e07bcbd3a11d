// Seeds that once found something, and what.
#pragma once

#include <cstdint>
#include <span>

namespace doorstep::sim {

struct KeptSeed {
    std::uint64_t seed;
    const char* reason;
};
[[nodiscard]] std::span<const KeptSeed> keptSeeds();

} // namespace doorstep::sim
