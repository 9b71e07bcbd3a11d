// The rules of merging, one by one.
#include "tests/sim/model.h"

#include "sync/wire/codecs.h"
#include "sync/wire/sealed.h"

#include <algorithm>

namespace doorstep::sim {

using wire::ChangeId;
using wire::Kind;
using wire::Op;
using wire::Value;

namespace {

constexpr std::uint64_t wholeEntity = 0;
constexpr int directPayment = 3;

} // namespace

std::int64_t ModelStream::spent(int model) const
{
    std::int64_t sum = 0;
    for (const auto& [id, purchase] : purchases)
        sum += purchase.model == model ? purchase.pence : 0;
    return sum;
}

std::int64_t ModelStream::reversed(int model) const
{
    std::int64_t sum = 0;
    for (const auto& [id, purchase] : purchases)
        sum += purchase.model == model ? purchase.reversed : 0;
    return sum;
}

void Model::clear()
{
    m_streams.clear();
    m_said.clear();
}

void Model::hear(const wire::Change& change)
{
    for (const Op& op : change.ops) {
        for (const auto& [field, value] : op.create)
            m_said[change.id()][{op.entity, field}] = value;
        for (const wire::FieldSet& each : op.set)
            m_said[change.id()][{op.entity, each.field}] = each.value;
    }
}

std::string Model::take(const wire::Change& change, const ConflictPlace& conflictPlace)
{
    ModelStream& stream = m_streams[change.stream];
    for (const Op& op : change.ops) {
        if (std::string wrong = takeOp(stream, change, op, conflictPlace); !wrong.empty())
            return wrong;
    }
    return {};
}

std::string Model::takeOp(ModelStream& stream, const wire::Change& change, const Op& op,
                          const ConflictPlace& conflictPlace)
{
    switch (op.code) {
    case Op::Code::Create:
        return create(stream, change, op);
    case Op::Code::Set:
        return set(stream, change, op);
    case Op::Code::Remove:
        return remove(stream, change, op);
    case Op::Code::Resolve:
        return resolve(stream, change, op, conflictPlace);
    case Op::Code::Append:
        return append(stream, change, op);
    case Op::Code::Erase:
        break;
    }
    return "I-16: an operation nobody may make was taken";
}

std::optional<Value> Model::valueOf(const ChangeId& stamp, const EntityId& entity, std::uint64_t field) const
{
    const auto said = m_said.find(stamp);
    if (said == m_said.end())
        return std::nullopt;
    const auto value = said->second.find({entity, field});
    return value == said->second.end() ? std::nullopt : std::optional(value->second);
}

std::string Model::create(ModelStream& stream, const wire::Change& change, const Op& op)
{
    if (stream.rows.contains(op.entity))
        return {}; // the same content again; another content the office must have refused
    ModelRow& row = stream.rows[op.entity];
    row.kind = op.kind;
    for (const auto& [field, value] : op.create)
        row.fields[field] = {value, change.id()};
    return {};
}

std::string Model::set(ModelStream& stream, const wire::Change& change, const Op& op)
{
    const auto found = stream.rows.find(op.entity);
    if (found == stream.rows.end())
        return "I-16: an edit of something that is not there was taken";
    ModelRow& row = found->second;
    // Who took it away brings it back, and nobody says otherwise.
    const bool broughtBack = row.removed && row.remover == std::pair{change.device, change.actor};
    bool changed = broughtBack;
    for (const wire::FieldSet& each : op.set) {
        const auto present = row.fields.find(each.field);
        const wire::StampedValue current =
            present == row.fields.end() ? wire::StampedValue{} : present->second;
        const bool sawIt = each.base == current.stamp ||
                           (each.base && valueOf(*each.base, op.entity, each.field) == current.value);
        if (sawIt) {
            row.fields[each.field] = {each.value, change.id()};
            changed = true;
            continue;
        }
        if (each.value == current.value)
            continue;
        auto& waiting = stream.conflicts[{op.entity, each.field}];
        const auto branch = std::find_if(waiting.begin(), waiting.end(), [&each](const auto& other) {
            return each.base && other.stamp == *each.base;
        });
        if (branch != waiting.end())
            *branch = {each.value, change.id()};
        else
            waiting.push_back({each.value, change.id()});
    }
    if (row.removed && changed) {
        row.removed = false;
        row.remover.reset();
        if (!broughtBack)
            stream.conflicts[{op.entity, wholeEntity}].push_back({Value(true), change.id()});
    }
    return {};
}

std::string Model::remove(ModelStream& stream, const wire::Change& change, const Op& op)
{
    const auto found = stream.rows.find(op.entity);
    if (found == stream.rows.end())
        return "I-16: a removal of something that is not there was taken";
    ModelRow& row = found->second;
    if (row.removed)
        return {};
    const bool sawAll = std::all_of(row.fields.begin(), row.fields.end(), [&op](const auto& field) {
        const auto& stamp = field.second.stamp;
        return !stamp || std::find(op.removeSeen.begin(), op.removeSeen.end(),
                                   std::pair{field.first, *stamp}) != op.removeSeen.end();
    });
    if (sawAll) {
        row.removed = true;
        row.remover = {change.device, change.actor};
    } else {
        stream.conflicts[{op.entity, wholeEntity}].push_back({Value(), change.id()});
    }
    return {};
}

std::string Model::resolve(ModelStream& stream, const wire::Change& change, const Op& op,
                           const ConflictPlace& conflictPlace)
{
    const Value* named = op.args.at(3);
    const Value* value = op.args.at(4);
    const Value* seen = op.args.at(5);
    const auto id = named ? named->asId<EntityId>() : std::nullopt;
    const auto place = id ? conflictPlace(*id) : std::nullopt;
    if (!place || !value || !seen || !seen->asArray())
        return "I-20: a choice about nothing was taken";
    const auto waiting = stream.conflicts.find(*place);
    if (waiting == stream.conflicts.end())
        return {}; // chosen already
    const auto saw = [seen](const ChangeId& stamp) {
        const Value bytes(stamp.bytes());
        return std::find(seen->asArray()->begin(), seen->asArray()->end(), bytes) != seen->asArray()->end();
    };
    ModelRow& row = stream.rows[place->first];
    // The value that stands is a version as well; of a removal there is none.
    const auto standing = place->second == wholeEntity ? row.fields.end() : row.fields.find(place->second);
    const bool sawStanding =
        standing == row.fields.end() || !standing->second.stamp || saw(*standing->second.stamp);
    if (!sawStanding || !std::all_of(waiting->second.begin(), waiting->second.end(),
                                     [&saw](const auto& each) { return saw(each.stamp); })) {
        waiting->second.push_back({*value, change.id()});
        return {};
    }
    if (place->second == wholeEntity) {
        row.removed = value->isNull();
        row.remover.reset();
    } else {
        row.fields[place->second] = {*value, change.id()};
    }
    stream.conflicts.erase(waiting);
    return {};
}

std::string Model::append(ModelStream& stream, const wire::Change& change, const Op& op)
{
    if (stream.records.contains(op.entity))
        return "I-25: a record was taken twice";
    stream.records[op.entity] = change.id();
    return count(stream, op, change.stream);
}

/// Money, and the lines that say which budget a purchase belongs to.
std::string Model::count(ModelStream& stream, const Op& op, const StreamId& id)
{
    const EntityId patient = *EntityId::from(id.view());
    if (op.kind == Kind::PlanVersion) {
        const auto plan = wire::decodeSealedPlan(op.record);
        if (!plan.ok())
            return "I-25: a sealed plan that cannot be read was taken";
        const Hash32 hash = wire::planHash(op.record);
        for (const domain::Line& line : plan.value().plan.lines)
            stream.lines[{hash, line.id}] = static_cast<int>(line.model);
    } else if (op.kind == Kind::Purchase) {
        const auto bought = wire::decodePurchase(op.entity, patient, op.record);
        if (!bought.ok())
            return "I-25: a purchase that cannot be read was taken";
        int model = directPayment;
        if (bought.value().planHash && bought.value().line) {
            const auto line = stream.lines.find({*bought.value().planHash, *bought.value().line});
            model = line == stream.lines.end() ? directPayment : line->second;
        }
        stream.purchases[op.entity] = {bought.value().amount.value, 0, model};
    } else if (op.kind == Kind::Reversal) {
        const auto back = wire::decodeReversal(op.entity, op.record);
        const auto of = back.ok() ? stream.purchases.find(back.value().purchase) : stream.purchases.end();
        if (of == stream.purchases.end())
            return "I-22: a reversal of nothing was taken";
        of->second.reversed += back.value().amount.value;
        if (of->second.reversed > of->second.pence)
            return "I-22: more was taken back than was paid";
    } else if (op.kind == Kind::BudgetEntry) {
        const auto entry = wire::decode(op.record);
        const Value* model = entry.ok() ? entry.value().at(1) : nullptr;
        const Value* pence = entry.ok() ? entry.value().at(3) : nullptr;
        if (!model || !pence)
            return "I-21: a budget entry that cannot be read was taken";
        stream.authorised[static_cast<int>(model->asInt().value_or(0))] += pence->asInt().value_or(0);
    }
    return {};
}

} // namespace doorstep::sim
