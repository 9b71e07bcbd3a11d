// Pulled rows plus own changes that are unsent, or acknowledged at a number beyond the cursor.
#include "app/store/core/overlay.h"

#include "app/store/core/person_index.h"
#include "sync/wire/fields.h"

#include <algorithm>

namespace doorstep::store {
namespace {

using wire::Change;
using wire::Kind;
using wire::Op;
using Rows = std::map<std::pair<Kind, EntityId>, ViewRow>;

ViewRow viewRowFrom(Kind kind, const EntityId& entity, bool removed, const Bytes& payload)
{
    ViewRow row{entity, kind, removed, {}};
    if (!payload.empty())
        row.fields = need(wire::decodePayload(payload));
    return row;
}

/// Everything of an item is said at once (drafts.cpp): an edit never names the draft, which does not change.
bool bringsBack(const Op& op)
{
    namespace item = wire::field::item;
    static_assert(item::draft == wire::field::statement::draft);
    return (op.kind == Kind::Item || op.kind == Kind::Need || op.kind == Kind::Outcome) &&
           std::any_of(op.set.begin(), op.set.end(),
                       [](const wire::FieldSet& set) { return set.field == item::draft; });
}

void replay(ViewRow& row, const Op& op, const wire::ChangeId& stamp)
{
    switch (op.code) {
    case Op::Code::Create:
        for (const auto& [field, value] : op.create)
            row.fields[field] = {value, stamp};
        row.removed = false;
        break;
    case Op::Code::Set:
        // An item the office removed whole does not come back as a few of its fields; the office says.
        if (row.removed && row.fields.empty() && !bringsBack(op))
            break;
        for (const wire::FieldSet& set : op.set)
            row.fields[set.field] = {set.value, stamp};
        row.removed = false;
        break;
    case Op::Code::Remove:
        row.removed = true;
        break;
    default:
        break;
    }
}

bool isOverlay(const Op& op)
{
    return !wire::isAppendKind(op.kind);
}

/// A version was chosen: it stands from now on, and the conflict is closed until the office says otherwise.
void replayChoice(Rows& rows, const Op& op, const wire::ChangeId& stamp)
{
    namespace cf = wire::field::conflict;
    const auto conflict = rows.find({Kind::Conflict, op.entity});
    const wire::Value* value = op.args.at(4);
    if (conflict == rows.end() || !value)
        return;
    wire::StampedFields& fields = conflict->second.fields;
    const auto entity = fields[cf::entity].value.asId<EntityId>();
    const auto field = fields[cf::fieldNumber].value.asUint();
    for (auto& [key, row] : rows) {
        if (!entity || !field || key.first == Kind::Conflict || key.second != *entity)
            continue;
        if (*field == 0)
            row.removed = value->isNull();
        else
            row.fields[*field] = {*value, stamp};
    }
    fields[cf::open] = {wire::Value(false), stamp};
}

void put(Core& core, const StreamId& stream, const ViewRow& row)
{
    core.db.run("INSERT INTO view(stream, kind, entity, removed, payload) VALUES(?, ?, ?, ?, ?) "
                "ON CONFLICT(stream, kind, entity) DO UPDATE SET removed = excluded.removed, "
                "payload = excluded.payload",
                stream, row.kind, row.entity, row.removed, wire::encodePayload(row.fields));
}

Rows pulledRows(Core& core, const StreamId& stream)
{
    Rows rows;
    Query query = core.db.query("SELECT kind, entity, flags, payload FROM pulled WHERE stream = ?", stream);
    while (query.next()) {
        const auto kind = static_cast<Kind>(query.number(0));
        if (wire::isAppendKind(kind))
            continue;
        const EntityId entity = query.id<EntityId>(1);
        const bool removed = (query.number(2) & (wire::Row::removed | wire::Row::erased)) != 0;
        rows[{kind, entity}] = viewRowFrom(kind, entity, removed, query.bytes(3));
    }
    return rows;
}

} // namespace

std::optional<ViewRow> viewRow(Core& core, const StreamId& stream, Kind kind, const EntityId& entity)
{
    Query query =
        core.db.query("SELECT removed, payload FROM view WHERE stream = ? AND kind = ? AND entity = ?",
                      stream, kind, entity);
    if (!query.next())
        return std::nullopt;
    return viewRowFrom(kind, entity, query.integer(0) != 0, query.bytes(1));
}

std::vector<ViewRow> viewRows(Core& core, const StreamId& stream, Kind kind)
{
    std::vector<ViewRow> rows;
    Query query =
        core.db.query("SELECT entity, payload FROM view WHERE stream = ? AND kind = ? AND removed = 0 "
                      "ORDER BY entity",
                      stream, kind);
    while (query.next())
        rows.push_back(viewRowFrom(kind, query.id<EntityId>(0), false, query.bytes(1)));
    return rows;
}

namespace {

bool isChoice(const Change& change)
{
    return std::any_of(change.ops.begin(), change.ops.end(),
                       [](const Op& op) { return op.code == Op::Code::Resolve; });
}

/// Everything but choices, onto the rows that are there.
void replayRows(Core& core, const Change& change)
{
    for (const Op& op : change.ops) {
        if (!isOverlay(op) || op.code == Op::Code::Resolve)
            continue;
        ViewRow row =
            viewRow(core, change.stream, op.kind, op.entity).value_or(ViewRow{op.entity, op.kind, false, {}});
        replay(row, op, change.id());
        put(core, change.stream, row);
    }
}

void replayWhole(Rows& rows, const Change& change)
{
    for (const Op& op : change.ops) {
        if (op.code == Op::Code::Resolve)
            replayChoice(rows, op, change.id());
        if (!isOverlay(op) || op.code == Op::Code::Resolve)
            continue;
        ViewRow& row =
            rows.try_emplace({op.kind, op.entity}, ViewRow{op.entity, op.kind, false, {}}).first->second;
        replay(row, op, change.id());
    }
}

/// Own changes that stand over the office's rows, in order.
std::vector<Change> changesOver(Core& core, const StreamId& stream)
{
    std::vector<Change> changes;
    // seq is NULL for a change that was acknowledged in an epoch that has ended: shown until the stream is
    // whole again.
    Query own = core.db.query(
        "SELECT j.body FROM journal j LEFT JOIN cursor c ON c.stream = j.stream WHERE j.stream = ?1 AND "
        "(j.acked = 0 OR (j.outcome IN (0, 1, 4) AND (j.seq IS NULL OR j.seq > coalesce(c.cursor, 0)))) "
        "ORDER BY j.dseq",
        stream);
    while (own.next()) {
        // An empty one was let go of, because the office keeps it safely and its rows hold it.
        if (const Bytes body = own.bytes(0); !body.empty())
            changes.push_back(need(wire::decodeChange(body)));
    }
    return changes;
}

/// Own changes that rows above `before`, up to `cursor`, have taken in: until then they stood over them.
/// nullopt when one of them cannot be read any more: the rows hold it, but which ones is not known.
std::optional<std::vector<Change>> changesTakenIn(Core& core, const StreamId& stream, std::uint64_t before,
                                                  std::uint64_t cursor)
{
    std::vector<Change> changes;
    Query own =
        core.db.query("SELECT body FROM journal WHERE stream = ? AND acked = 1 AND outcome IN (0, 1, 4) AND "
                      "seq > ? AND seq <= ? ORDER BY dseq",
                      stream, before, cursor);
    while (own.next()) {
        const Bytes body = own.bytes(0);
        if (body.empty()) // let go of
            continue;
        auto change = wire::decodeChange(body);
        if (!change.ok())
            return std::nullopt;
        changes.push_back(std::move(change).value());
    }
    return changes;
}

/// The office's row as it came into the view; without one nothing is left in it.
void copyPulledRow(Core& core, const StreamId& stream, Kind kind, const EntityId& entity)
{
    core.db.run("DELETE FROM view WHERE stream = ? AND kind = ? AND entity = ?", stream, kind, entity);
    core.db.run(
        "INSERT INTO view(stream, kind, entity, removed, payload) SELECT stream, kind, entity, flags & 3 "
        "<> 0, payload FROM pulled WHERE stream = ? AND kind = ? AND entity = ?",
        stream, kind, entity);
}

/// "1, 2, ...": kinds of append records, as SQL reads them.
const std::string& appendKinds()
{
    static const std::string list = [] {
        std::string text;
        for (std::uint64_t kind = 0; kind < 256; ++kind)
            if (wire::isAppendKind(static_cast<Kind>(kind)))
                text += (text.empty() ? "" : ", ") + std::to_string(kind);
        return text;
    }();
    return list;
}

/// The office's mutable rows as they came: the view keeps the same bytes.
void copyPulledRows(Core& core, const StreamId& stream)
{
    core.db.run(
        "INSERT INTO view(stream, kind, entity, removed, payload) SELECT stream, kind, entity, flags & 3 "
        "<> 0, payload FROM pulled WHERE stream = ? AND kind NOT IN (" +
            appendKinds() + ")",
        stream);
}

} // namespace

void applyToView(Core& core, const Change& change)
{
    if (isChoice(change))
        rebuildView(core, change.stream);
    else
        replayRows(core, change);
}

void rebuildView(Core& core, const StreamId& stream)
{
    // A person who was taken off this tablet: own changes about them may still be kept, or be sent once more,
    // but nothing of them is shown or searched any more.
    if (core.db.scalar("SELECT count(*) FROM purged WHERE stream = ?", stream) > 0) {
        core.db.run("DELETE FROM view WHERE stream = ?", stream);
        indexPerson(core, stream);
        return;
    }
    const std::vector<Change> own = changesOver(core, stream);
    core.db.run("DELETE FROM view WHERE stream = ?", stream);
    if (std::any_of(own.begin(), own.end(), isChoice)) { // touches rows that only all of them together tell
        Rows rows = pulledRows(core, stream);
        for (const Change& change : own)
            replayWhole(rows, change);
        for (const auto& [key, row] : rows)
            put(core, stream, row);
    } else {
        copyPulledRows(core, stream);
        for (const Change& change : own)
            replayRows(core, change);
    }
    indexPerson(core, stream);
}

void refreshView(Core& core, const StreamId& stream, std::set<std::pair<Kind, EntityId>> rows,
                 std::uint64_t before, std::uint64_t cursor)
{
    const std::vector<Change> over = changesOver(core, stream);
    const auto takenIn = changesTakenIn(core, stream, before, cursor);
    if (!takenIn || std::any_of(over.begin(), over.end(), isChoice) ||
        std::any_of(takenIn->begin(), takenIn->end(), isChoice))
        return rebuildView(core, stream);
    for (const Change& change : *takenIn)
        for (const Op& op : change.ops)
            if (isOverlay(op))
                rows.emplace(op.kind, op.entity);
    for (const auto& [kind, entity] : rows)
        copyPulledRow(core, stream, kind, entity);
    for (Change change : over) {
        std::erase_if(change.ops, [&rows](const Op& op) { return !rows.contains({op.kind, op.entity}); });
        replayRows(core, change);
    }
    indexPerson(core, stream);
}

void rebuildViewsOfJournal(Core& core)
{
    std::vector<StreamId> streams;
    {
        Query query = core.db.query("SELECT DISTINCT stream FROM journal");
        while (query.next())
            streams.push_back(query.id<StreamId>(0));
    }
    for (const StreamId& stream : streams)
        rebuildView(core, stream);
}

} // namespace doorstep::store
