// Values a tablet wrote itself need not come back to it: a row may name its change instead.
#pragma once

#include "sync/wire/messages.h"

#include <functional>

namespace doorstep::wire {

/// A change of the tablet by its number; null when it is not there (any more).
using OwnChange = std::function<const Change*(std::uint64_t dseq)>;

/// What this change set the field to, by CREATE or SET; the last one counts.
[[nodiscard]] std::optional<Value> valueSetBy(const Change& change, const EntityId& entity,
                                              std::uint64_t field);

/// Office: leaves out values this device set, where its change says exactly them, and marks the row `own`.
/// Only live rows of mutable kinds; others stay as they are. `held`: what the tablet has, its chain compared.
void leaveOutOwn(Row& row, const DeviceId& device, const OwnHeld& held, const OwnChange& change);

/// Tablet: puts them back and takes the mark off. The payload is then the office's, byte by byte, which the
/// stream's digest proves. False when a change is missing or does not set the field.
[[nodiscard]] bool putBackOwn(Row& row, const DeviceId& device, const OwnChange& change);

} // namespace doorstep::wire
