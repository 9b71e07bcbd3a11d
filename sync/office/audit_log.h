// The log of one stream, for tablets that want to show who did what and when.
#pragma once

#include "sync/office/office.h"

namespace doorstep::office {

/// The signed changes of a stream that is granted now, in the order they were applied, as many as fit.
/// Problems: those of the device, epoch-changed, not-granted, storage trouble.
[[nodiscard]] Answer<wire::LogResponse> auditLog(Office& office, const DeviceId& device,
                                                 const wire::LogRequest& request);

} // namespace doorstep::office
