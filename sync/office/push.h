// Changes up: numbered without gaps, all of a push in one transaction, a receipt for what was committed.
#pragma once

#include "sync/office/office.h"

namespace doorstep::office {

/// What can be said about a push without the office: its signatures, and the chain inside it.
struct CheckedPush {
    struct Change {
        wire::Change change;
        const wire::SignedChange* source = nullptr; ///< in the request
        Hash32 hash;
        bool kept = true; ///< false: only its place in the chain is left
    };
    crypto::PublicKey key; ///< that the signatures were held against
    std::variant<std::vector<Change>, wire::Problem> result;
};
/// Any thread; the request must outlive the answer. The costly part, and no part of the transaction.
[[nodiscard]] CheckedPush checkPush(const wire::PushRequest& request, const DeviceId& device,
                                    const crypto::PublicKey& key);

/// `device` is the one that signed the request. `checked`: of this request, if it was before; otherwise it
/// is checked here. Problems: malformed, bad-signature, unknown-device,
/// device-forked, epoch-changed {epoch, last_dseq}, push-gap {last_dseq}, too-large, storage trouble.
[[nodiscard]] Answer<wire::PushResponse> push(Office& office, const DeviceId& device,
                                              const wire::PushRequest& request,
                                              const CheckedPush* checked = nullptr);
/// What a device wants to do. A withdrawn one may still send what it has, unless it was stolen, and always
/// report.
enum class Doing { Reading, Sending, Reporting };
/// What a device that may not do this is told; nullopt when it may.
[[nodiscard]] std::optional<wire::Problem> deviceProblem(const std::optional<DeviceRow>& device,
                                                         Doing doing = Doing::Reading);
[[nodiscard]] wire::Problem epochChanged(const Office& office, std::uint64_t lastDseq);

} // namespace doorstep::office
