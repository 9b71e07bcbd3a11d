// The check of the simulator itself: does it find every planted bug?
#pragma once

#include "tests/sim/stages.h"

namespace doorstep::sim {

/// The stage with the beginnings of all worlds, made by the clean product: a bug must not be in them already.
[[nodiscard]] Stage& cleanStage(Stages& stages);
/// Each in turn, or of `parts` parts one: 0 when each was found within its own budget of seeds, by an
/// invariant that it violates, and has its place in the source.
[[nodiscard]] int everyMutation(Stages& stages, unsigned part, unsigned parts);
/// False when there is no such bug, or it has lost its place in the source; said on stderr.
[[nodiscard]] bool chooseMutation(const std::string& name);

} // namespace doorstep::sim
