// Office changes: numbered, chained and signed with the office's device key.
#include "sync/office/office_writer.h"

#include "sync/office/apply.h"
#include "sync/office/change_log.h"

#include <algorithm>
#include <iterator>

namespace doorstep::office {

wire::Op appendOp(const EntityId& entity, wire::Kind kind, Bytes record)
{
    wire::Op op;
    op.code = wire::Op::Code::Append;
    op.entity = entity;
    op.kind = kind;
    op.record = std::move(record);
    return op;
}

wire::Op createOp(const EntityId& entity, wire::Kind kind, const std::map<std::uint64_t, wire::Value>& fields)
{
    wire::Op op;
    op.code = wire::Op::Code::Create;
    op.entity = entity;
    op.kind = kind;
    op.create.assign(fields.begin(), fields.end());
    return op;
}

std::optional<wire::Op> setOp(const EntityId& entity, wire::Kind kind,
                              const std::map<std::uint64_t, wire::Value>& fields,
                              const wire::StampedFields& stored)
{
    wire::Op op;
    op.code = wire::Op::Code::Set;
    op.entity = entity;
    op.kind = kind;
    for (const auto& [field, value] : fields) {
        const auto present = stored.find(field);
        if (present == stored.end())
            op.set.push_back({field, value, std::nullopt});
        else if (present->second.value != value)
            op.set.push_back({field, value, present->second.stamp});
    }
    if (op.set.empty())
        return std::nullopt;
    return op;
}

namespace {

/// An office that was put back to an older copy of its data writes under the numbers of that copy again. Were
/// they counted one by one, a stamp of the time that was lost could name two changes; so each number is a
/// random step above the one before it.
std::uint64_t numberAfter(std::uint64_t last, Random& random)
{
    constexpr std::uint64_t stepMax = std::uint64_t{1} << 31;
    const auto drawn = random.make<Epoch>();
    std::uint64_t step = 0;
    for (const std::uint8_t byte : drawn.value)
        step = (step << 8) | byte;
    return last + 1 + step % stepMax;
}

Status writeOne(Office& office, const StreamId& stream, std::vector<wire::Op> ops, const StaffId& actor)
{
    auto device = office.device(office.keys().deviceId);
    if (!device)
        return Error{ErrorCode::Damaged, "The office's own device is missing from the database."};
    wire::Change change;
    change.device = device->id;
    change.dseq = numberAfter(device->lastDseq, office.random());
    change.prev = device->chain;
    change.hlc = {static_cast<std::uint64_t>(office.nowMs()), 0};
    change.clock = {static_cast<std::uint64_t>(office.nowMs()), 0, 0};
    change.actor = actor;
    change.stream = stream;
    change.ops = std::move(ops);
    const wire::SignedChange signedChange = wire::signChange(change, office.keys().device, nullptr, {});
    if (signedChange.body.size() > wire::changeBodyBytesMax)
        return Error{ErrorCode::InvalidInput, "This is too large to be stored as one record."};

    const Applied applied = applyChange(office, *device, change, Origin::Office);
    if (applied.outcome.code != wire::OutcomeCode::Applied) {
        return Error{ErrorCode::Refused,
                     "The office could not write this change (" + applied.outcome.problem + ")."};
    }
    logChange(office, *device, change, signedChange, applied, wire::chainHash(signedChange));
    return done();
}

} // namespace

Status writeAsOffice(Office& office, const StreamId& stream, std::vector<wire::Op> ops, const StaffId& actor)
{
    auto from = ops.begin();
    while (from != ops.end()) {
        const auto rest = static_cast<std::size_t>(std::distance(from, ops.end()));
        const auto to = from + static_cast<std::ptrdiff_t>(std::min(rest, wire::opsMax));
        const Status written =
            writeOne(office, stream, {std::make_move_iterator(from), std::make_move_iterator(to)}, actor);
        if (!written.ok())
            return written;
        from = to;
    }
    return done();
}

} // namespace doorstep::office
