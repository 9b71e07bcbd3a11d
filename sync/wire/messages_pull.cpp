// POST /v1/pull: rows down for the listed cursors.
#include "sync/wire/message_parts.h"

namespace doorstep::wire {

namespace {

Value toValue(const Row& row)
{
    return arrayOf(row.seq, row.entity, numberOf(row.kind), row.flags,
                   row.payload.empty() ? Value() : Value(row.payload));
}

Row readRow(const Reader& reader)
{
    reader.items(5);
    Row row;
    row.seq = reader.item(0).number();
    row.entity = reader.item(1).id<EntityId>();
    row.kind = static_cast<Kind>(reader.item(2).number());
    row.flags = reader.item(3).number();
    if (!reader.item(4).isNull())
        row.payload = reader.item(4).bytes();
    return row;
}

Value toValue(const Feed& feed)
{
    return arrayOf(feed.stream, feed.from, feed.to, feed.head, feed.complete, orNull(feed.digest),
                   arrayFrom(feed.rows, [](const Row& row) { return toValue(row); }));
}

Feed readFeed(const Reader& reader)
{
    reader.items(7);
    Feed feed;
    feed.stream = reader.item(0).id<StreamId>();
    feed.from = reader.item(1).number();
    feed.to = reader.item(2).number();
    feed.head = reader.item(3).number();
    feed.complete = reader.item(4).boolean();
    feed.digest = reader.item(5).optionalId<EntityId>();
    for (const Reader& row : reader.item(6).array()) {
        if (reader.failed())
            break;
        feed.rows.push_back(readRow(row));
    }
    return feed;
}

Value toValue(const std::map<ChangeId, SignedChange>& changes)
{
    Value::Map members;
    members.reserve(changes.size());
    for (const auto& [id, change] : changes)
        members.emplace_back(Value(id.bytes()), toValue(change));
    return Value(std::move(members));
}

std::map<ChangeId, SignedChange> readChanges(const Reader& reader)
{
    std::map<ChangeId, SignedChange> changes;
    for (const auto& [key, change] : reader.map()) {
        const Bytes name = key.bytes();
        const auto id = ChangeId::from(name);
        reader.require(id && !id->isNull());
        if (reader.failed())
            break;
        changes.emplace(*id, readSignedChange(change));
    }
    return changes;
}

std::vector<Grant> readGrants(const Reader& reader)
{
    std::vector<Grant> grants;
    for (const Reader& grant : reader.array()) {
        grant.items(2);
        grants.push_back({grant.item(0).id<StreamId>(),
                          grant.item(1).choice(StreamKind::Patient, StreamKind::Organisation)});
    }
    return grants;
}

/// Cursors in the order of their streams' ids.
Value positionsOf(const PullRequest& message)
{
    const std::map<StreamId, std::uint64_t> sorted(message.cursors.begin(), message.cursors.end());
    return arrayFrom(sorted, [](const auto& entry) { return Value(entry.second); });
}

/// Least heads that say more than the cursor does.
StreamNumbers headsAbove(const PullRequest& message)
{
    const std::map<StreamId, std::uint64_t> cursors(message.cursors.begin(), message.cursors.end());
    StreamNumbers above;
    for (const auto& [stream, head] : message.minHeads) {
        const auto cursor = cursors.find(stream);
        if (cursor == cursors.end() || cursor->second < head)
            above.emplace_back(stream, head);
    }
    return above;
}

} // namespace

EntityId sumOfDigests(const std::map<StreamId, EntityId>& digests)
{
    Bytes all;
    for (const auto& [stream, digest] : digests) {
        append(all, stream.view());
        append(all, digest.view());
    }
    return crypto::blake2b128(all);
}

Bytes encode(const PullRequest& message)
{
    Value body;
    body.set(1, message.epoch);
    body.set(2, message.gver);
    body.set(3, message.brief ? Value(Value::Array{}) : toValue(message.cursors));
    body.set(4, message.maxBytes);
    body.set(5, toValue(message.brief ? headsAbove(message) : message.minHeads));
    if (message.brief)
        body.set(6, positionsOf(message));
    if (message.own)
        body.set(8, arrayOf(message.own->from, message.own->upTo, message.own->chain));
    return encode(body);
}

Result<PullRequest> decodePullRequest(BytesView bytes)
{
    return decodeShape(bytes, "The message from the tablet", [](const Reader& reader) {
        PullRequest message;
        message.epoch = reader.at(1).id<Epoch>();
        message.gver = reader.at(2).number();
        message.cursors = readStreamNumbers(reader.at(3));
        message.maxBytes = reader.at(4).number();
        message.minHeads = readStreamNumbers(reader.at(5));
        message.brief = reader.has(6);
        if (message.brief)
            for (const Reader& position : reader.at(6).array())
                message.positions.push_back(position.number());
        if (reader.has(8)) {
            const Reader own = reader.at(8);
            own.items(3);
            message.own = {own.item(0).number(), own.item(1).number(), own.item(2).id<Hash32>()};
        }
        reader.require(message.cursors.size() <= pullStreamsMax &&
                       message.minHeads.size() <= pullStreamsMax &&
                       message.positions.size() <= pullStreamsMax);
        return message;
    });
}

Bytes encode(const PullResponse& message)
{
    Value body;
    body.set(1, message.epoch);
    body.set(2, message.serverMs);
    body.set(3, message.gver);
    if (message.grants)
        body.set(4, arrayFrom(*message.grants, [](const Grant& grant) {
                     return arrayOf(grant.stream, numberOf(grant.kind));
                 }));
    body.set(5, arrayFrom(message.feeds, [](const Feed& feed) { return toValue(feed); }));
    body.set(6, message.more);
    body.set(7, arrayOf(message.lastDseq, message.durableDseq));
    body.set(8, toValue(message.changes));
    if (message.unchanged)
        body.set(9, *message.unchanged);
    if (message.pictures)
        body.set(10, *message.pictures);
    return encode(body);
}

Result<PullResponse> decodePullResponse(BytesView bytes)
{
    return decodeShape(bytes, "The office's answer", [](const Reader& reader) {
        PullResponse message;
        message.epoch = reader.at(1).id<Epoch>();
        message.serverMs = reader.at(2).number();
        message.gver = reader.at(3).number();
        if (reader.has(4))
            message.grants = readGrants(reader.at(4));
        for (const Reader& feed : reader.at(5).array()) {
            if (reader.failed())
                break;
            message.feeds.push_back(readFeed(feed));
        }
        message.more = reader.at(6).boolean();
        reader.at(7).items(2);
        message.lastDseq = reader.at(7).item(0).number();
        message.durableDseq = reader.at(7).item(1).number();
        message.changes = readChanges(reader.at(8));
        if (reader.has(9))
            message.unchanged = reader.at(9).id<EntityId>();
        if (reader.has(10))
            message.pictures = reader.at(10).id<EntityId>();
        return message;
    });
}

} // namespace doorstep::wire
