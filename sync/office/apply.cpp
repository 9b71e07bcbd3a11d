// The gate in front of every change, and the way to the handler of each operation.
#include "sync/office/apply.h"

#include "sync/wire/fields.h"

#include <algorithm>

namespace doorstep::office {

namespace {

using wire::Kind;
using wire::Op;

bool isKnown(Kind kind)
{
    switch (kind) {
    case Kind::Patient:
    case Kind::Assignment:
    case Kind::Draft:
    case Kind::Item:
    case Kind::Conflict:
    case Kind::Need:
    case Kind::Outcome:
    case Kind::PlanVersion:
    case Kind::Agreement:
    case Kind::Submission:
    case Kind::Decision:
    case Kind::BudgetEntry:
    case Kind::Purchase:
    case Kind::Reversal:
    case Kind::PurchaseEvent:
    case Kind::BudgetTotal:
    case Kind::Alert:
    case Kind::Receipt:
    case Kind::Note:
    case Kind::CareEvent:
    case Kind::Message:
    case Kind::Product:
    case Kind::Scheme:
    case Kind::OrgKey:
    case Kind::DeviceCert:
    case Kind::StaffCard:
    case Kind::Policy:
        return true;
    }
    return false;
}

bool needsCosign(Kind kind)
{
    return kind == Kind::PlanVersion || kind == Kind::Agreement;
}

/// The staff key's signature, where there is one or must be one.
std::string cosignProblem(Office& office, const wire::Change& change, const StaffId& staff)
{
    if (!change.cosign) {
        for (const Op& op : change.ops)
            if (needsCosign(op.kind))
                return "cosign-missing";
        return {};
    }
    const auto row = office.database().row("SELECT pub, staff FROM staff_key WHERE id = :p0", "tt",
                                           {change.cosign->staffKey});
    if (!row || row->id<StaffId>(1) != staff || !wire::verifyCosign(change, row->id<crypto::PublicKey>(0)))
        return "cosign-wrong";
    return {};
}

std::string gate(Office& office, const DeviceRow& device, const wire::Change& change)
{
    if (change.schema > wire::schemaNumber)
        return "schema-too-new";
    if (change.actor != device.staff)
        return "actor-not-on-device";
    for (const Op& op : change.ops) {
        if (!isKnown(op.kind))
            return "unknown-kind";
        if (!tabletMayWrite(op))
            return "office-only";
    }
    return cosignProblem(office, change, device.staff);
}

std::string applyOp(Applying& applying, const Op& op)
{
    switch (op.code) {
    case Op::Code::Create:
    case Op::Code::Set:
    case Op::Code::Remove:
    case Op::Code::Resolve:
        return wire::isAppendKind(op.kind) ? "value-out-of-range" : applyMutable(applying, op);
    case Op::Code::Append:
        return wire::isAppendKind(op.kind) ? applyAppend(applying, op) : "value-out-of-range";
    case Op::Code::Erase:
        return "office-only";
    }
    return "unknown-kind";
}

void referToBlobs(Applying& applying)
{
    for (const Hash32& blob : applying.change.blobs) {
        for (const Op& op : applying.change.ops) {
            applying.database().run("INSERT INTO blob_ref (stream, hash, entity) VALUES (:p0, :p1, :p2)"
                                    " ON CONFLICT DO NOTHING",
                                    {applying.change.stream, blob, op.entity});
            if (op.kind == Kind::PlanVersion) {
                applying.database().run("INSERT INTO plan_blob (plan, blob) VALUES (:p0, :p1)"
                                        " ON CONFLICT DO NOTHING",
                                        {wire::planHash(op.record), blob});
            }
        }
    }
}

} // namespace

bool tabletMayWrite(const Op& op)
{
    switch (op.kind) {
    case Kind::Draft:
    case Kind::Item:
    case Kind::Need:
    case Kind::Outcome:
    case Kind::PlanVersion:
    case Kind::Agreement:
    case Kind::Submission:
    case Kind::Purchase:
    case Kind::Reversal:
    case Kind::PurchaseEvent:
    case Kind::Receipt:
    case Kind::Note:
    case Kind::CareEvent:
        return op.code != Op::Code::Erase;
    case Kind::Conflict:
        return op.code == Op::Code::Resolve;
    default:
        return false;
    }
}

bool isGranted(Office& office, const DeviceRow& device, const StreamId& stream)
{
    return device.status == DeviceStatus::Active &&
           office.database()
               .row("SELECT 1 FROM grant_ WHERE staff = :p0 AND stream = :p1 AND until IS NULL", "n",
                    {device.staff, stream})
               .has_value();
}

bool wasGranted(Office& office, const StaffId& staff, const StreamId& stream)
{
    return office.database()
        .row("SELECT 1 FROM grant_ WHERE staff = :p0 AND stream = :p1", "n", {staff, stream})
        .has_value();
}

void Applying::put(const EntityId& entity, wire::Kind kind, std::uint64_t flags, const Bytes& payload)
{
    // The mark of a late edit goes with the next edit that is not late.
    const std::uint64_t marked = (flags & ~wire::Row::late) | (late ? wire::Row::late : 0);
    const std::uint64_t seq = streams.put(change.stream, entity, kind, marked, payload);
    if (!firstSeq)
        firstSeq = seq;
}

void Applying::putDerived(const EntityId& entity, wire::Kind kind,
                          const std::map<std::uint64_t, wire::Value>& fields)
{
    wire::StampedFields stamped;
    for (const auto& [field, value] : fields)
        stamped[field] = {value, stamp()};
    put(entity, kind, 0, wire::encodePayload(stamped));
}

void Applying::raiseAlert(const std::string& type, const EntityId& about, const std::string& text, bool open)
{
    Bytes name = copyOf(bytesOf("alert"));
    append(name, change.stream.view());
    append(name, about.view());
    append(name, bytesOf(type));
    const EntityId id = crypto::blake2b128(name);
    const auto present = streams.find(change.stream, id);
    if (!present && !open)
        return;
    if (present) {
        const auto fields = wire::decodePayload(present->payload);
        const auto isOpen = fields.ok() ? fields.value().find(wire::field::alert::open)
                                        : wire::StampedFields::const_iterator{};
        if (fields.ok() && isOpen != fields.value().end() && isOpen->second.value.asBool() == open)
            return;
    }
    putDerived(id, Kind::Alert,
               {{wire::field::alert::type, wire::Value(type)},
                {wire::field::alert::about, wire::Value(about)},
                {wire::field::alert::text, wire::Value(text)},
                {wire::field::alert::open, wire::Value(open)}});
}

namespace {

/// Money that has left and what belongs to it: counted whoever holds the person now.
bool isFact(const wire::Change& change)
{
    return std::all_of(change.ops.begin(), change.ops.end(), [](const Op& op) {
        return op.code == Op::Code::Append && (op.kind == Kind::Purchase || op.kind == Kind::Reversal ||
                                               op.kind == Kind::PurchaseEvent || op.kind == Kind::Receipt);
    });
}

/// All operations or none of them, and the outcome that goes with it.
void applyWhole(Applying& applying, Applied& applied)
{
    using wire::OutcomeCode;
    Office& office = applying.office;
    office.database().savepoint();
    for (const Op& op : applying.change.ops) {
        applied.outcome.problem = applyOp(applying, op);
        if (!applied.outcome.problem.empty())
            break;
    }
    if (!applied.outcome.problem.empty()) {
        office.database().undoPart();
        applied.outcome.code = OutcomeCode::Rejected;
        return;
    }
    referToBlobs(applying);
    office.database().keepPart();
    applied.outcome.conflicts = applying.conflicts;
    applied.outcome.code = applying.conflicts.empty() ? OutcomeCode::Applied : OutcomeCode::Conflicts;
    applied.firstSeq = applying.firstSeq;
    if (const auto head = applying.streams.head(applying.change.stream))
        applied.outcome.seq = head->head;
}

} // namespace

Applied applyChange(Office& office, const DeviceRow& device, const wire::Change& change, Origin origin)
{
    using wire::OutcomeCode;
    Applied applied;
    applied.outcome.dseq = change.dseq;
    Applying applying{office, Streams(office.database()), change, origin, {}, {}, false};
    if (origin == Origin::Tablet) {
        applied.outcome.problem = gate(office, device, change);
        if (!applied.outcome.problem.empty()) {
            applied.outcome.code = OutcomeCode::Rejected;
            return applied;
        }
        if (!isGranted(office, device, change.stream)) {
            applying.late = wasGranted(office, device.staff, change.stream);
            if (!applying.late || !isFact(change)) {
                applied.outcome.problem = "not-granted";
                applied.outcome.code = OutcomeCode::Quarantined;
                if (applying.late) {
                    applying.raiseAlert(
                        "late-work", *EntityId::from(change.stream.view()),
                        "Work on this person arrived after the hand-over and waits to be taken "
                        "over.");
                }
                return applied;
            }
        }
    }
    applyWhole(applying, applied);
    return applied;
}

Applied adoptChange(Office& office, const DeviceRow& author, const wire::Change& change)
{
    return importChange(office, author, change, change);
}

Applied importChange(Office& office, const DeviceRow& author, const wire::Change& original,
                     const wire::Change& change)
{
    Applied applied;
    applied.outcome.dseq = change.dseq;
    applied.outcome.problem = gate(office, author, original);
    if (!applied.outcome.problem.empty()) {
        applied.outcome.code = wire::OutcomeCode::Rejected;
        return applied;
    }
    Applying applying{office, Streams(office.database()), change, Origin::Adopted, {}, {}, true};
    applyWhole(applying, applied);
    return applied;
}

} // namespace doorstep::office
