// What can be worked out from journal and pulled rows, worked out again when this build does it otherwise.
#pragma once

#include "app/store/core/core.h"

namespace doorstep::store {

/// Raise when overlay, records or the index of people are worked out in another way than before.
inline constexpr std::int64_t derivedVersion = 2;

/// One transaction; nothing happens when the stored version is this one.
void rebuildDerivedIfOld(Core& core);

} // namespace doorstep::store
