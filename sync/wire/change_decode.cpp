// Decoding a change: exactly the agreed shape, so that encoding it again gives the same bytes.
#include "sync/wire/change.h"
#include "sync/wire/shape.h"

namespace doorstep::wire {

namespace {

constexpr std::size_t blobsMax = 64;

/// Null reads as the null id; 24 bytes with number 0 would be a second way to write it and are refused.
ChangeId readStamp(const Reader& reader)
{
    if (reader.isNull())
        return {};
    const Bytes bytes = reader.bytes();
    const auto id = ChangeId::from(bytes);
    reader.require(id && !id->isNull());
    return id.value_or(ChangeId{});
}

void readSet(const Reader& reader, Op& op)
{
    reader.members(1);
    for (const auto& [field, pair] : reader.at(1).map()) {
        pair.items(2);
        FieldSet set;
        set.field = field.number();
        set.value = pair.item(0).value();
        if (const ChangeId base = readStamp(pair.item(1)); !base.isNull())
            set.base = base;
        op.set.push_back(std::move(set));
    }
}

void readArgs(const Reader& reader, Op& op)
{
    switch (op.code) {
    case Op::Code::Create:
        reader.members(1);
        for (const auto& [field, value] : reader.at(0).map())
            op.create.emplace_back(field.number(), value.value());
        break;
    case Op::Code::Set:
        readSet(reader, op);
        break;
    case Op::Code::Remove:
        reader.members(1);
        for (const auto& [field, stamp] : reader.at(2).map())
            op.removeSeen.emplace_back(field.number(), readStamp(stamp));
        break;
    case Op::Code::Append:
        reader.members(1);
        op.record = reader.at(0).bytes();
        break;
    case Op::Code::Resolve:
    case Op::Code::Erase:
        reader.require(reader.value().asMap());
        op.args = reader.value();
        break;
    }
}

Op readOp(const Reader& reader)
{
    reader.items(4);
    Op op;
    op.code = reader.item(0).choice(Op::Code::Create, Op::Code::Erase);
    op.entity = reader.item(1).id<EntityId>();
    op.kind = static_cast<Kind>(reader.item(2).number());
    if (!reader.failed())
        readArgs(reader.item(3), op);
    return op;
}

ClockEvidence readClock(const Reader& reader)
{
    reader.items(3);
    ClockEvidence clock;
    clock.wallMs = reader.item(0).number();
    if (!reader.item(1).isNull())
        clock.offsetMs = reader.item(1).integer();
    clock.anchorAgeS = reader.item(2).number();
    return clock;
}

void readOptional(const Reader& reader, Change& change)
{
    if (reader.has(10)) {
        for (const Reader& blob : reader.at(10).array())
            change.blobs.push_back(blob.id<Hash32>());
        reader.require(!change.blobs.empty() && change.blobs.size() <= blobsMax);
    }
    if (reader.has(11)) {
        change.appBuild = reader.at(11).text();
        reader.require(!change.appBuild.empty());
    }
    if (reader.has(12)) {
        const Reader cosign = reader.at(12);
        cosign.items(2);
        change.cosign = Cosign{cosign.item(0).id<EntityId>(), cosign.item(1).id<crypto::Signature>()};
    }
}

Change readChange(const Reader& reader)
{
    std::size_t members = 10;
    for (const std::uint64_t key : {10u, 11u, 12u})
        members += reader.has(key) ? 1 : 0;
    reader.members(members);
    reader.require(reader.at(0).number() == 1);
    Change change;
    change.device = reader.at(1).id<DeviceId>();
    change.dseq = reader.at(2).number();
    reader.require(change.dseq >= 1);
    change.prev = reader.at(3).id<Hash32>();
    reader.at(4).items(2);
    change.hlc = {reader.at(4).item(0).number(), reader.at(4).item(1).number()};
    change.clock = readClock(reader.at(5));
    change.actor = reader.at(6).id<StaffId>();
    change.stream = reader.at(7).id<StreamId>();
    change.schema = reader.at(8).number();
    const std::vector<Reader> ops = reader.at(9).array();
    reader.require(!ops.empty() && ops.size() <= opsMax);
    for (const Reader& op : ops) {
        if (reader.failed())
            break;
        change.ops.push_back(readOp(op));
    }
    readOptional(reader, change);
    return change;
}

} // namespace

Result<Change> decodeChange(BytesView body)
{
    if (body.size() > changeBodyBytesMax)
        return Error{ErrorCode::InvalidInput, "A change is larger than one change may be."};
    Result<Change> change = decodeShape(body, "A change", readChange);
    if (!change.ok())
        return Error{ErrorCode::InvalidInput, change.error().text};
    return change;
}

} // namespace doorstep::wire
