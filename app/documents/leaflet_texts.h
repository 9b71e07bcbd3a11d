// The texts behind leaflets(): data only.
#pragma once

#include "app/documents/leaflets.h"

namespace doorstep::documents {

[[nodiscard]] std::span<const Leaflet> leafletsAboutTheBudget();
[[nodiscard]] std::span<const Leaflet> leafletsAboutUsingIt();

} // namespace doorstep::documents
