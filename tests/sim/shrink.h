// Makes the story of a failing seed short: what happens in it that it fails without?
#pragma once

#include "tests/sim/sim.h"

namespace doorstep::sim {

/// Leaves out parts of actions and kinds of faults, by halves and then one by one, as long as the same
/// invariant is violated. Empty when the seed does not fail.
struct Shrunk {
    Cut cut;
    std::size_t partsLeft = 0;
    std::uint64_t runs = 0;
};
[[nodiscard]] std::optional<Shrunk> shrink(Stage& stage, std::uint64_t seed);

} // namespace doorstep::sim
