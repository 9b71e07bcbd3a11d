// Changes up: numbered without gaps, all of a push in one transaction, a receipt for what was committed.
#pragma once

#include "sync/office/office.h"

namespace doorstep::office {

/// `device` is the one that signed the request. Problems: malformed, bad-signature, unknown-device,
/// device-forked, epoch-changed {epoch, last_dseq}, push-gap {last_dseq}, too-large, storage trouble.
[[nodiscard]] Answer<wire::PushResponse> push(Office& office, const DeviceId& device,
                                              const wire::PushRequest& request);
/// What a device wants to do. A withdrawn one may still send what it has, unless it was stolen, and always
/// report.
enum class Doing { Reading, Sending, Reporting };
/// What a device that may not do this is told; nullopt when it may.
[[nodiscard]] std::optional<wire::Problem> deviceProblem(const std::optional<DeviceRow>& device,
                                                         Doing doing = Doing::Reading);
[[nodiscard]] wire::Problem epochChanged(const Office& office, std::uint64_t lastDseq);

} // namespace doorstep::office
