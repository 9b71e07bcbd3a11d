// Work of a tablet that was copied, or put back to a copy: its numbers are taken by other work of the same
// identity.
#pragma once

#include "sync/office/exchange.h"

namespace doorstep::office {

/// True when these changes do not fit behind what the office has of the device: another content under a
/// number that is taken, or a device that was stopped for it.
[[nodiscard]] bool isForked(Office& office, const DeviceRow& device,
                            const std::vector<wire::SignedChange>& changes);

/// Takes in what the office does not have, in the order it was made: the device's signature is checked, then
/// the office signs it anew under its own identity and says where it comes from. What a change says its
/// author saw is followed to its new name. Idempotent by the hash of each change.
void takeForked(Office& office, const DeviceRow& device, const std::vector<wire::SignedChange>& changes,
                Taken& taken);

} // namespace doorstep::office
