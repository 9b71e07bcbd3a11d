// POST /v1/push: changes up, outcomes and the receipt down.
#include "sync/wire/message_parts.h"

namespace doorstep::wire {

namespace {

Outcome readOutcome(const Reader& reader)
{
    reader.items(5);
    Outcome outcome;
    outcome.dseq = reader.item(0).number();
    outcome.code = reader.item(1).choice(OutcomeCode::Applied, OutcomeCode::Duplicate);
    if (!reader.item(2).isNull())
        outcome.seq = reader.item(2).number();
    if (!reader.item(3).isNull())
        for (const Reader& conflict : reader.item(3).array())
            outcome.conflicts.push_back(conflict.id<EntityId>());
    if (!reader.item(4).isNull())
        outcome.problem = reader.item(4).text();
    return outcome;
}

Value toValue(const Outcome& outcome)
{
    Value conflicts;
    if (!outcome.conflicts.empty())
        conflicts = arrayFrom(outcome.conflicts, [](const EntityId& id) { return Value(id); });
    return arrayOf(outcome.dseq, numberOf(outcome.code), orNull(outcome.seq), std::move(conflicts),
                   outcome.problem.empty() ? Value() : Value(outcome.problem));
}

} // namespace

Bytes encode(const PushRequest& message)
{
    Value body;
    body.set(1, message.epoch);
    body.set(2, message.device);
    body.set(3, arrayFrom(message.changes, [](const SignedChange& change) { return toValue(change); }));
    body.set(4, message.lastReceipt ? toValue(*message.lastReceipt) : Value());
    return encode(body);
}

Result<PushRequest> decodePushRequest(BytesView bytes)
{
    if (bytes.size() > pushBytesMax)
        return Error{ErrorCode::InvalidInput, "More was sent at once than one message may hold."};
    return decodeShape(bytes, "The message from the tablet", [](const Reader& reader) {
        PushRequest message;
        message.epoch = reader.at(1).id<Epoch>();
        message.device = reader.at(2).id<DeviceId>();
        const std::vector<Reader> changes = reader.at(3).array();
        reader.require(changes.size() <= pushChangesMax);
        for (const Reader& change : changes) {
            if (reader.failed())
                break;
            message.changes.push_back(readSignedChange(change));
        }
        if (!reader.at(4).isNull())
            message.lastReceipt = readReceipt(reader.at(4));
        return message;
    });
}

Bytes encode(const PushResponse& message)
{
    Value body;
    body.set(1, message.epoch);
    body.set(2, message.serverMs);
    body.set(3, message.lastDseq);
    body.set(4, message.durableDseq);
    body.set(5, arrayFrom(message.outcomes, [](const Outcome& outcome) { return toValue(outcome); }));
    body.set(6, toValue(message.heads));
    body.set(7, toValue(message.receipt));
    return encode(body);
}

Result<PushResponse> decodePushResponse(BytesView bytes)
{
    return decodeShape(bytes, "The office's answer", [](const Reader& reader) {
        PushResponse message;
        message.epoch = reader.at(1).id<Epoch>();
        message.serverMs = reader.at(2).number();
        message.lastDseq = reader.at(3).number();
        message.durableDseq = reader.at(4).number();
        for (const Reader& outcome : reader.at(5).array())
            message.outcomes.push_back(readOutcome(outcome));
        message.heads = readStreamNumbers(reader.at(6));
        message.receipt = readReceipt(reader.at(7));
        return message;
    });
}

} // namespace doorstep::wire
