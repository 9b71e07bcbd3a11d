// The check of the simulator itself: does it find every planted bug?
#pragma once

#include "tests/sim/sim.h"

namespace doorstep::sim {

/// Each in turn, up to `budget` seeds from `from`. 0 when each was found and has its place in the source.
[[nodiscard]] int everyMutation(Stage& stage, std::uint64_t from, std::uint64_t budget);
/// False when there is no such bug, or it has lost its place in the source; said on stderr.
[[nodiscard]] bool chooseMutation(const std::string& name);

} // namespace doorstep::sim
