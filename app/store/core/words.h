// Names of the protocol in plain words for a person.
#pragma once

#include "sync/wire/messages.h"

#include <QString>

namespace doorstep::store {

/// The office's reason why a change was not taken ("office-only" ...). late: kept for a colleague to adopt.
[[nodiscard]] QString describeProblem(const std::string& problem, bool late);
/// "Plan agreed and submitted", "Purchase" ...: a change by its leading kind.
[[nodiscard]] QString describeKind(wire::Kind kind);
/// The kind by which a change is named: the weightiest of its operations.
[[nodiscard]] wire::Kind leadingKind(const wire::Change& change);

} // namespace doorstep::store
