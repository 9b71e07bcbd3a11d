// Push, in the order that keeps it safe: verify, lock, epoch, contiguity, apply, log, commit, sign.
#include "sync/office/push.h"

#include "sync/office/caseload.h"
#include "sync/office/change_log.h"
#include "sync/wire/not_kept.h"

#include <algorithm>
#include <set>

namespace doorstep::office {

namespace {

using wire::Problem;

using Decoded = CheckedPush::Change;

/// A change of this device, or the place of one that it does not keep any more.
std::variant<Decoded, Problem> decodeOne(const wire::SignedChange& source, const DeviceId& device,
                                         const crypto::PublicKey& key)
{
    const Problem wrong{"bad-signature", 401, "A change was not signed by this device.", "never", {}};
    if (auto change = wire::decodeChange(source.body); change.ok()) {
        if (change.value().device != device || !wire::verifyChange(source, key))
            return wrong;
        return Decoded{std::move(change).value(), &source, wire::chainHash(source), true};
    }
    const auto place = wire::decodeNotKept(source.body);
    if (!place.ok())
        return Problem{"malformed", 400, "A change in the request cannot be read.", "never", {}};
    if (place.value().device != device || !wire::verifyNotKept(source, key))
        return wrong;
    Decoded decoded{{}, &source, place.value().chain, false};
    decoded.change.device = device;
    decoded.change.dseq = place.value().dseq;
    decoded.change.prev = place.value().prev;
    decoded.change.stream = place.value().stream;
    return decoded;
}

const char* const malformedTitle = "The request is not well formed.";

/// Without a transaction: every signature, and the chain inside the batch.
std::variant<std::vector<Decoded>, Problem> verifyBatch(const wire::PushRequest& request,
                                                        const DeviceId& device, const crypto::PublicKey& key)
{
    std::vector<Decoded> batch;
    std::size_t bytes = 0;
    for (const wire::SignedChange& each : request.changes)
        bytes += each.body.size() + each.signature.value.size();
    if (request.changes.size() > wire::pushChangesMax || bytes > wire::pushBytesMax) {
        return Problem{"too-large",
                       413,
                       "This is more than one request may carry.",
                       "never",
                       {{"max_changes", std::to_string(wire::pushChangesMax)},
                        {"max_bytes", std::to_string(wire::pushBytesMax)}}};
    }
    for (const wire::SignedChange& each : request.changes) {
        auto decoded = decodeOne(each, device, key);
        if (const auto* problem = std::get_if<Problem>(&decoded))
            return *problem;
        auto& next = std::get<Decoded>(decoded);
        if (!batch.empty() &&
            (next.change.dseq != batch.back().change.dseq + 1 || next.change.prev != batch.back().hash))
            return Problem{"malformed", 400, "The changes do not follow each other.", "never", {}};
        batch.push_back(std::move(next));
    }
    return batch;
}

/// The push inside its transaction. Everything it decides without an error is committed, a refusal included:
/// a device that forked stays frozen.
class Pushing {
public:
    Pushing(Office& office, const wire::PushRequest& request, const std::vector<Decoded>& batch)
        : m_office(office)
        , m_request(request)
        , m_batch(batch)
    {}

    Result<Answer<wire::PushResponse>> run(const DeviceId& id)
    {
        endDueGrants(m_office);
        auto device = m_office.device(id);
        if (auto problem = deviceProblem(device, Doing::Sending))
            return Answer<wire::PushResponse>(*problem);
        if (auto problem = epochProblem(*device))
            return Answer<wire::PushResponse>(*problem);
        if (auto problem = contiguityProblem(*device))
            return Answer<wire::PushResponse>(*problem);
        for (const Decoded& each : m_batch) {
            if (each.change.dseq <= device->lastDseq)
                repeat(*device, each);
            else
                applyNew(*device, each);
        }
        m_office.database().run("UPDATE device SET seen_ms = :p0 WHERE id = :p1", {m_office.nowMs(), id});
        finish(*device);
        return Answer<wire::PushResponse>(m_response);
    }

private:
    std::optional<Problem> epochProblem(const DeviceRow& device)
    {
        const auto& receipt = m_request.lastReceipt;
        const bool ours = receipt && receipt->epoch == m_office.epoch() && receipt->device == device.id &&
                          wire::verifyReceipt(*receipt, m_office.keys().receipt.publicKey);
        if (ours && receipt->lastDseq > device.lastDseq)
            m_newEpoch = m_office.startEpoch("a receipt was above the office's own number");
        if (m_newEpoch)
            m_office.adoptEpoch(*m_newEpoch);
        if (m_newEpoch || m_request.epoch != m_office.epoch())
            return epochChanged(m_office, device.lastDseq);
        return std::nullopt;
    }

    std::optional<Problem> contiguityProblem(const DeviceRow& device)
    {
        for (const Decoded& each : m_batch) {
            if (each.change.dseq > device.lastDseq)
                break;
            const auto logged = loggedOutcome(m_office.database(), device.id, each.change.dseq);
            if (!logged || logged->hash != each.hash)
                return freeze(device);
        }
        const auto firstNew = std::find_if(m_batch.begin(), m_batch.end(), [&device](const Decoded& each) {
            return each.change.dseq > device.lastDseq;
        });
        if (firstNew == m_batch.end())
            return std::nullopt;
        if (firstNew->change.dseq != device.lastDseq + 1) {
            return Problem{"push-gap",
                           409,
                           "A change is missing before these.",
                           "same",
                           {{"last_dseq", std::to_string(device.lastDseq)}}};
        }
        if (firstNew->change.prev != device.chain)
            return freeze(device);
        return std::nullopt;
    }

    Problem freeze(const DeviceRow& device)
    {
        m_office.database().run("UPDATE device SET status = 2 WHERE id = :p0", {device.id});
        return Problem{"device-forked",
                       409,
                       "Two tablets use the same identity; this one has to be enrolled again.",
                       "enrol",
                       {}};
    }

    void repeat(const DeviceRow& device, const Decoded& each)
    {
        // The answer of the first time, whatever has changed since: a retry must never be told otherwise.
        m_response.outcomes.push_back(
            loggedOutcome(m_office.database(), device.id, each.change.dseq)->outcome);
        m_streams.insert(each.change.stream);
    }

    void applyNew(DeviceRow& device, const Decoded& each)
    {
        if (!each.kept)
            return noteNotKept(device, each);
        const Applied applied = applyChange(m_office, device, each.change, Origin::Tablet);
        logChange(m_office, device, each.change, *each.source, applied, each.hash);
        m_response.outcomes.push_back(applied.outcome);
        if (applied.outcome.code != wire::OutcomeCode::Quarantined)
            m_streams.insert(each.change.stream);
    }

    /// Nothing to apply; the number is used, the reason is kept, and what follows can be taken.
    void noteNotKept(DeviceRow& device, const Decoded& each)
    {
        Applied applied;
        applied.outcome.dseq = each.change.dseq;
        applied.outcome.code = wire::OutcomeCode::Rejected;
        applied.outcome.problem = wire::notKeptProblem;
        logChange(m_office, device, each.change, *each.source, applied, each.hash);
        m_response.outcomes.push_back(applied.outcome);
    }

    void finish(const DeviceRow& device)
    {
        m_response.epoch = m_office.epoch();
        m_response.serverMs = static_cast<std::uint64_t>(m_office.nowMs());
        m_response.lastDseq = device.lastDseq;
        m_response.durableDseq = device.durableDseq;
        Streams streams(m_office.database());
        for (const StreamId& stream : m_streams) {
            if (const auto head = streams.head(stream); head && isGranted(m_office, device, stream))
                m_response.heads.emplace_back(stream, head->head);
        }
        m_response.receipt.epoch = m_office.epoch();
        m_response.receipt.device = device.id;
        m_response.receipt.lastDseq = device.lastDseq;
        m_response.receipt.chain = device.chain;
        m_response.receipt.keyId = m_office.keys().receiptId;
    }

    Office& m_office;
    const wire::PushRequest& m_request;
    const std::vector<Decoded>& m_batch;
    std::set<StreamId> m_streams;
    std::optional<Epoch> m_newEpoch;
    wire::PushResponse m_response;
};

} // namespace

std::optional<Problem> deviceProblem(const std::optional<DeviceRow>& device, Doing doing)
{
    if (!device || device->office)
        return Problem{"unknown-device", 401, "The office does not know this device.", "enrol", {}};
    switch (device->status) {
    case DeviceStatus::Active:
        return std::nullopt;
    case DeviceStatus::Frozen:
        return Problem{"device-forked",
                       409,
                       "Two tablets use the same identity; this one has to be enrolled again.",
                       "enrol",
                       {}};
    case DeviceStatus::Revoked:
        break;
    }
    const bool stolen = device->wipe && device->wipe->mode == wire::WipeMode::Now;
    if (doing == Doing::Reporting || (doing == Doing::Sending && !stolen))
        return std::nullopt;
    if (device->wipe && device->wipe->obeyed)
        return Problem{"device-wiped", 403, "This device has been erased.", "enrol", {}};
    Problem problem{"device-revoked",
                    403,
                    "The office has withdrawn this device.",
                    "never",
                    {{"last_dseq", std::to_string(device->lastDseq)}}};
    if (device->wipe)
        problem.members.emplace_back("wipe", toBase64(device->wipe->order));
    return problem;
}

Problem epochChanged(const Office& office, std::uint64_t lastDseq)
{
    return {"epoch-changed",
            409,
            "The office was restored or moved; everything is read again.",
            "resync",
            {{"epoch", office.epoch().hex()}, {"last_dseq", std::to_string(lastDseq)}}};
}

CheckedPush checkPush(const wire::PushRequest& request, const DeviceId& device, const crypto::PublicKey& key)
{
    return {key, verifyBatch(request, device, key)};
}

Answer<wire::PushResponse> push(Office& office, const DeviceId& id, const wire::PushRequest& request,
                                const CheckedPush* checked)
{
    if (request.device != id)
        return Problem{"malformed", 400, malformedTitle, "never", {}};
    const auto device =
        office.database().read([&]() -> Result<std::optional<DeviceRow>> { return office.device(id); });
    if (!device.ok())
        return storageProblem(device.error());
    if (auto problem = deviceProblem(device.value(), Doing::Sending))
        return *problem;
    std::optional<CheckedPush> checkedHere;
    if (!checked || checked->key != device.value()->key) {
        checkedHere = checkPush(request, id, device.value()->key);
        checked = &*checkedHere;
    }
    if (const auto* problem = std::get_if<Problem>(&checked->result))
        return *problem;

    Pushing pushing(office, request, std::get<0>(checked->result));
    const Epoch before = office.epoch();
    auto answer = office.database().write([&] { return pushing.run(id); });
    if (!answer.ok()) {
        office.adoptEpoch(before);
        return storageProblem(answer.error());
    }
    if (auto* response = std::get_if<wire::PushResponse>(&answer.value()))
        response->receipt =
            wire::signReceipt(response->receipt, office.keys().receipt); // after the commit only
    return std::move(answer).value();
}

} // namespace doorstep::office
