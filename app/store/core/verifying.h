// The whole store checked against its own proofs.
#pragma once

#include "app/store/core/core.h"
#include "app/store/tablet.h"

namespace doorstep::store {

/// Pages, tables, journal chain and signatures, decisions, pictures. Finds and reports; repairs nothing.
[[nodiscard]] Tablet::VerifyReport verifyAll(Core& core, const Tablet::VerifyProgress& progress);

} // namespace doorstep::store
