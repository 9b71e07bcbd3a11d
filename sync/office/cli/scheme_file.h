// Pilot schemes from a JSON file: one object, a list, or {"schemes": [...]}.
#pragma once

#include "app/domain/scheme.h"
#include "crypto/base/result.h"

namespace doorstep::office {

/// Members: name, principal, organisations (list of ODS codes), reference, from, until (ISO dates),
/// afterCare, postcodeAreas, healthNeeds, criteria (lists), provisions.
[[nodiscard]] Result<std::vector<domain::PilotScheme>> readSchemes(BytesView content);

} // namespace doorstep::office
