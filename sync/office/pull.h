// Rows down, for the streams a member of staff holds now.
#pragma once

#include "sync/office/office.h"

namespace doorstep::office {

/// Problems: unknown-device and the like, epoch-changed, storage trouble. Streams that are not granted now
/// are left out, whatever was asked.
[[nodiscard]] Answer<wire::PullResponse> pull(Office& office, const DeviceId& device,
                                              const wire::PullRequest& request);
/// Whether a pull with these cursors would bring anything; changes nothing.
[[nodiscard]] Answer<bool> somethingNew(Office& office, const DeviceId& device,
                                        const wire::PullRequest& request);
/// Own staff stream, reference, organisation, and the patients assigned.
[[nodiscard]] std::vector<wire::Grant> grantsOf(Office& office, const StaffId& staff);

} // namespace doorstep::office
