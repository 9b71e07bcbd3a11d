// Bugs to be planted, each a place in the product's source and what stands there instead. The planted copies
// are made at build time and linked into doorstep-sim-planted alone.
#pragma once

#include <span>

namespace doorstep::sim {

struct Plant {
    const char* name;
    const char* invariants; ///< which of them it violates, divided by spaces
    unsigned seeds;         ///< the budget: found within so many, or the check fails; 0: not settled yet
    const char* story;      ///< what is wrong, and who met it
    const char* file;
    const char* find;    ///< exactly once in the file
    const char* replace; ///< PLANTED stands for "this one is chosen"
};

[[nodiscard]] std::span<const Plant> plants();

} // namespace doorstep::sim
