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

wire::ChangeId nameNow(const Renamed& renamed, const wire::ChangeId& id)
{
    const auto found = renamed.find(id);
    return found == renamed.end() ? id : found->second;
}

/// The stamps an operation says its author saw, under their names of now.
void renameSeen(wire::Op& op, const Renamed& renamed)
{
    for (wire::FieldSet& set : op.set)
        if (set.base)
            set.base = nameNow(renamed, *set.base);
    for (auto& [field, seen] : op.removeSeen)
        seen = nameNow(renamed, seen);
    const wire::Value* resolved = op.code == wire::Op::Code::Resolve ? op.args.at(5) : nullptr;
    if (!resolved || !resolved->asArray())
        return;
    wire::Value::Array stamps;
    for (const wire::Value& each : *resolved->asArray()) {
        const auto id = each.asBytes() ? wire::ChangeId::from(*each.asBytes()) : std::nullopt;
        stamps.push_back(id ? wire::Value(nameNow(renamed, *id).bytes()) : each);
    }
    op.args.set(5, wire::Value(std::move(stamps)));
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

Result<wire::Outcome> importAsOffice(Office& office, const DeviceRow& author, const wire::Change& original,
                                     Renamed& renamed)
{
    auto device = office.device(office.keys().deviceId);
    if (!device)
        return Error{ErrorCode::Damaged, "The office's own device is missing from the database."};
    wire::Change change = original;
    change.device = device->id;
    change.dseq = numberAfter(device->lastDseq, office.random());
    change.prev = device->chain;
    change.cosign.reset(); // over other bytes; it was checked with the original
    change.appBuild = "imported from " + author.id.hex() + " " + std::to_string(original.dseq);
    for (wire::Op& op : change.ops)
        renameSeen(op, renamed);
    const wire::SignedChange signedChange = wire::signChange(change, office.keys().device, nullptr, {});
    if (signedChange.body.size() > wire::changeBodyBytesMax)
        return Error{ErrorCode::InvalidInput, "This is too large to be stored as one record."};
    const Applied applied = importChange(office, author, original, change);
    logChange(office, *device, change, signedChange, applied, wire::chainHash(signedChange));
    renamed[original.id()] = change.id();
    return applied.outcome;
}

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
