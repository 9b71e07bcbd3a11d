// Reads the log; changes nothing.
#include "sync/office/audit_log.h"

#include "sync/office/apply.h"
#include "sync/office/push.h"

namespace doorstep::office {

Answer<wire::LogResponse> auditLog(Office& office, const DeviceId& id, const wire::LogRequest& request)
{
    auto answer = office.database().read([&]() -> Result<Answer<wire::LogResponse>> {
        const auto device = office.device(id);
        if (auto problem = deviceProblem(device))
            return Answer<wire::LogResponse>(*problem);
        if (request.epoch != office.epoch())
            return Answer<wire::LogResponse>(epochChanged(office, device->lastDseq));
        if (!isGranted(office, *device, request.stream))
            return Answer<wire::LogResponse>(
                wire::Problem{"not-granted", 403, "This record is not shared with you.", "never", {}});
        wire::LogResponse response;
        response.epoch = office.epoch();
        response.serverMs = static_cast<std::uint64_t>(office.nowMs());
        constexpr std::size_t rowsMax = 500;
        constexpr std::size_t frameBytes = 100;
        std::size_t bytes = 0;
        const ResultRows rows = office.database().rows(
            "SELECT seq_first, srv_ms, body, sig FROM change_log WHERE stream = :p0 AND seq_first >= :p1"
            " ORDER BY seq_first LIMIT :p2",
            "nnbt", {request.stream, request.from, static_cast<std::uint64_t>(rowsMax)});
        for (const ResultRow& row : rows) {
            wire::SignedChange change{row.bytes(2), row.id<crypto::Signature>(3)};
            bytes += change.body.size() + frameBytes;
            if (!response.entries.empty() && bytes > wire::logBytesMax) {
                response.more = true;
                break;
            }
            response.entries.push_back({row.unsignedNumber(0), row.unsignedNumber(1), std::move(change)});
        }
        response.more = response.more || rows.size() == rowsMax;
        return Answer<wire::LogResponse>(std::move(response));
    });
    if (!answer.ok())
        return storageProblem(answer.error());
    return std::move(answer).value();
}

} // namespace doorstep::office
