// Merging drafts field by field: a value is replaced only by somebody who saw it; anything else is kept
// beside it as a conflict that a person resolves.
#include "sync/office/apply.h"
#include "sync/office/change_log.h"

#include "sync/wire/fields.h"

#include <algorithm>

namespace doorstep::office {

namespace {

using wire::Op;
using wire::StampedFields;
using wire::StampedValue;
using wire::Value;
namespace cf = wire::field::conflict;

constexpr std::size_t alternativesMax = 16;
/// The "field" of a conflict between a removal and an edit.
constexpr std::uint64_t wholeEntity = 0;

Value stampValue(const std::optional<wire::ChangeId>& stamp)
{
    return stamp && !stamp->isNull() ? Value(stamp->bytes()) : Value();
}

/// An open conflict row of one entity and field.
struct OpenConflict {
    EntityId id;
    StampedFields fields;
    Value::Array alternatives;
};

std::optional<OpenConflict> openConflict(Applying& applying, const EntityId& entity, std::uint64_t field)
{
    for (auto& [id, stored] : applying.streams.all(applying.change.stream, wire::Kind::Conflict)) {
        auto fields = wire::decodePayload(stored.payload);
        if (!fields.ok())
            continue;
        const StampedFields& all = fields.value();
        const auto value = [&all](std::uint64_t number) {
            const auto at = all.find(number);
            return at == all.end() ? Value() : at->second.value;
        };
        if (value(cf::open).asBool() != true || value(cf::entity).asId<EntityId>() != entity ||
            value(cf::fieldNumber).asUint() != field)
            continue;
        const Value alternatives = value(cf::alternatives);
        return OpenConflict{id, all, alternatives.asArray() ? *alternatives.asArray() : Value::Array{}};
    }
    return std::nullopt;
}

Value alternative(const Applying& applying, const Value& value)
{
    const wire::Change& change = applying.change;
    return Value(Value::Array{value, Value(change.id().bytes()), Value(change.actor), Value(change.device),
                              Value(change.hlc.ms),
                              Value(static_cast<std::uint64_t>(applying.office.nowMs()))});
}

void storeConflict(Applying& applying, const OpenConflict& conflict)
{
    StampedFields fields = conflict.fields;
    fields[cf::alternatives] = {Value(conflict.alternatives), applying.stamp()};
    applying.put(conflict.id, wire::Kind::Conflict, 0, wire::encodePayload(fields));
}

/// Rule 5: the present value stays, the other one is kept beside it.
std::string keepBoth(Applying& applying, const EntityId& entity, std::uint64_t field, const Value& value,
                     const std::optional<wire::ChangeId>& base, const StampedValue& current)
{
    auto conflict = openConflict(applying, entity, field);
    if (!conflict) {
        Bytes name = copyOf(applying.change.stream.view());
        append(name, entity.view());
        append(name, wire::encode(Value(field)));
        append(name, base ? base->bytes() : Bytes(24));
        append(name, applying.stamp().bytes());
        conflict = OpenConflict{*EntityId::from(crypto::sha256(name).view().first(16)), {}, {}};
        const auto baseValue = base ? valueSetBy(applying.database(), *base, entity, field) : std::nullopt;
        const auto stamp = applying.stamp();
        conflict->fields[cf::entity] = {Value(entity), stamp};
        conflict->fields[cf::fieldNumber] = {Value(field), stamp};
        conflict->fields[cf::base] = {baseValue.value_or(Value()), stamp};
        conflict->fields[cf::open] = {Value(true), stamp};
    }
    if (conflict->alternatives.size() >= alternativesMax)
        return "value-out-of-range";
    conflict->fields[cf::current] = {Value(Value::Array{current.value, stampValue(current.stamp)}),
                                     applying.stamp()};
    conflict->alternatives.push_back(alternative(applying, value));
    storeConflict(applying, *conflict);
    applying.conflicts.push_back(conflict->id);
    return {};
}

/// Rule 3: a later edit of a branch that already lost is folded into it. True when it was.
bool foldIntoBranch(Applying& applying, const EntityId& entity, const wire::FieldSet& set)
{
    if (!set.base)
        return false;
    auto conflict = openConflict(applying, entity, set.field);
    if (!conflict)
        return false;
    for (Value& each : conflict->alternatives) {
        const auto* parts = each.asArray();
        const Bytes* stamp = parts && parts->size() > 1 ? (*parts)[1].asBytes() : nullptr;
        if (stamp && *stamp == set.base->bytes()) {
            each = alternative(applying, set.value);
            storeConflict(applying, *conflict);
            applying.conflicts.push_back(conflict->id);
            return true;
        }
    }
    return false;
}

std::string setField(Applying& applying, const EntityId& entity, const wire::FieldSet& set,
                     StampedFields& fields, bool& changed)
{
    const StampedValue current = fields.contains(set.field) ? fields[set.field] : StampedValue{};
    const auto sawPresentValue = [&] {
        if (set.base == current.stamp)
            return true;
        return set.base && valueSetBy(applying.database(), *set.base, entity, set.field) == current.value;
    };
    if (sawPresentValue()) {
        fields[set.field] = {set.value, applying.stamp()};
        changed = true;
        return {};
    }
    if (set.value == current.value)
        return {};
    if (foldIntoBranch(applying, entity, set))
        return {};
    return keepBoth(applying, entity, set.field, set.value, set.base, current);
}

std::string create(Applying& applying, const Op& op, const std::optional<StoredEntity>& present)
{
    StampedFields fields;
    for (const auto& [field, value] : op.create)
        fields[field] = {value, applying.stamp()};
    if (!present) {
        applying.put(op.entity, op.kind, 0, wire::encodePayload(fields));
        return {};
    }
    const auto stored = wire::decodePayload(present->payload);
    if (!stored.ok() || present->kind != op.kind || stored.value().size() != fields.size())
        return "already-exists";
    const bool same =
        std::equal(fields.begin(), fields.end(), stored.value().begin(), [](const auto& a, const auto& b) {
            return a.first == b.first && a.second.value == b.second.value;
        });
    return same ? "" : "already-exists";
}

/// Who took it away brings it back: there is nobody who says otherwise.
bool removedByAuthor(Applying& applying, const EntityId& entity, const StoredEntity& present)
{
    const auto removal = removalAt(applying.database(), applying.change.stream, entity, present.seq);
    return removal && removal->device == applying.change.device && removal->actor == applying.change.actor;
}

std::string set(Applying& applying, const Op& op, const StoredEntity& present)
{
    auto fields = wire::decodePayload(present.payload);
    if (!fields.ok())
        throw StorageFailure("a stored row cannot be read");
    const bool removed = (present.flags & wire::Row::removed) != 0;
    const bool broughtBack = removed && removedByAuthor(applying, op.entity, present);
    bool changed = broughtBack;
    for (const wire::FieldSet& each : op.set) {
        if (std::string problem = setField(applying, op.entity, each, fields.value(), changed);
            !problem.empty())
            return problem;
    }
    if (removed && changed && !broughtBack) {
        if (std::string problem = keepBoth(applying, op.entity, wholeEntity, Value(true), std::nullopt, {});
            !problem.empty())
            return problem;
    }
    if (changed)
        applying.put(op.entity, op.kind, present.flags & ~wire::Row::removed,
                     wire::encodePayload(fields.value()));
    return {};
}

std::string remove(Applying& applying, const Op& op, const StoredEntity& present)
{
    if ((present.flags & wire::Row::removed) != 0)
        return {};
    const auto fields = wire::decodePayload(present.payload);
    if (!fields.ok())
        throw StorageFailure("a stored row cannot be read");
    const bool sawAll = std::all_of(fields.value().begin(), fields.value().end(), [&op](const auto& field) {
        return !field.second.stamp ||
               std::any_of(op.removeSeen.begin(), op.removeSeen.end(), [&field](const auto& seen) {
                   return seen.first == field.first && seen.second == *field.second.stamp;
               });
    });
    if (!sawAll)
        return keepBoth(applying, op.entity, wholeEntity, Value(), std::nullopt, {});
    applying.put(op.entity, op.kind, present.flags | wire::Row::removed, present.payload);
    return {};
}

/// Every alternative there is, and the value that stands: it may have changed since, too.
bool sawEvery(const Value::Array& seen, const Value& alternatives,
              const std::optional<wire::ChangeId>& standing)
{
    const auto saw = [&seen](const Value& stamp) {
        return std::find(seen.begin(), seen.end(), stamp) != seen.end();
    };
    if (!alternatives.asArray() || (standing && !standing->isNull() && !saw(Value(standing->bytes()))))
        return false;
    for (const Value& each : *alternatives.asArray()) {
        const auto* parts = each.asArray();
        if (!parts || parts->size() < 2 || !saw((*parts)[1]))
            return false;
    }
    return true;
}

/// Closes the conflict only when the resolver saw every version there is.
std::string resolve(Applying& applying, const Op& op)
{
    const Value* conflictId = op.args.at(3);
    const Value* value = op.args.at(4);
    const Value* seen = op.args.at(5);
    const auto id = conflictId ? conflictId->asId<EntityId>() : std::nullopt;
    if (!id || !value || !seen || !seen->asArray())
        return "value-out-of-range";
    const auto row = applying.streams.find(applying.change.stream, *id);
    auto fields = row && row->kind == wire::Kind::Conflict ? wire::decodePayload(row->payload)
                                                           : Result<StampedFields>(Error{});
    if (!fields.ok())
        return "refers-unknown";
    const auto entity = fields.value()[cf::entity].value.asId<EntityId>();
    const auto field = fields.value()[cf::fieldNumber].value.asUint();
    const auto target = entity ? applying.streams.find(applying.change.stream, *entity) : std::nullopt;
    auto targetFields = target ? wire::decodePayload(target->payload) : Result<StampedFields>(Error{});
    if (!field || !targetFields.ok())
        return "refers-unknown";
    if (fields.value()[cf::open].value.asBool() != true)
        return {};

    const Value alternatives = fields.value()[cf::alternatives].value;
    const StampedValue standing = *field == wholeEntity ? StampedValue{} : targetFields.value()[*field];
    if (!sawEvery(*seen->asArray(), alternatives, standing.stamp))
        return keepBoth(applying, *entity, *field, *value, std::nullopt, targetFields.value()[*field]);
    if (*field == wholeEntity) {
        const bool gone = value->isNull();
        applying.put(*entity, target->kind,
                     gone ? target->flags | wire::Row::removed : target->flags & ~wire::Row::removed,
                     target->payload);
    } else {
        targetFields.value()[*field] = {*value, applying.stamp()};
        applying.put(*entity, target->kind, target->flags, wire::encodePayload(targetFields.value()));
    }
    fields.value()[cf::open] = {Value(false), applying.stamp()};
    applying.put(*id, wire::Kind::Conflict, 0, wire::encodePayload(fields.value()));
    return {};
}

} // namespace

std::string applyMutable(Applying& applying, const Op& op)
{
    if (op.code == Op::Code::Resolve)
        return resolve(applying, op);
    const auto present = applying.streams.find(applying.change.stream, op.entity);
    if (op.code == Op::Code::Create)
        return create(applying, op, present);
    if (!present || present->kind != op.kind)
        return "refers-unknown";
    return op.code == Op::Code::Set ? set(applying, op, *present) : remove(applying, op, *present);
}

} // namespace doorstep::office
