// A moment of the device's own running time: what shows that time went by when the wall clock was moved.
#pragma once

#include <cstdint>
#include <string>

namespace doorstep {

/// Between two moments of the same boot the milliseconds are true, sleep included. Between two boots nothing
/// is known.
struct BootMoment {
    std::string
        boot; ///< names the boot; empty: the system does not say, which is like another boot each time
    std::int64_t ms = 0;
};

/// crypto/system_boot.cpp
[[nodiscard]] BootMoment systemBootMoment();

} // namespace doorstep
