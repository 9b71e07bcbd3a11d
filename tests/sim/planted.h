// Which planted bug this process has. Only doorstep-sim-planted has any.
#pragma once

#include <set>
#include <string>

namespace doorstep::sim {

/// Those that found their place in the product's source.
[[nodiscard]] const std::set<std::string>& rootedPlants();
/// Empty: none.
void choosePlant(const std::string& name);
[[nodiscard]] bool isPlanted(const char* name);

} // namespace doorstep::sim
