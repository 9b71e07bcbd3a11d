// What tablets tell of themselves, and orders to them.
#pragma once

#include "sync/office/office.h"

namespace doorstep::office {

/// Notes what was purged, which pictures will not come, and that an order to erase is obeyed.
[[nodiscard]] Answer<bool> takeReport(Office& office, const DeviceId& device, const wire::Report& report);

// Inside a transaction; throw StorageFailure.
/// A tablet by id, or the only one in use of a member of staff. NotFound, Conflict.
[[nodiscard]] Result<DeviceRow> findTablet(Office& office, const std::string& idOrStaff);
/// No records go there any more. What it still sends is kept for whoever took over.
[[nodiscard]] Status revokeTablet(Office& office, const DeviceRow& tablet);
/// Revokes it and signs an order to erase itself. A later order replaces an earlier one that was not obeyed.
[[nodiscard]] Result<std::uint64_t> orderWipe(Office& office, const DeviceRow& tablet, wire::WipeMode mode);

} // namespace doorstep::office
