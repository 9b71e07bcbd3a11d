// People and drafts out of the view.
#include "app/store/core/plans.h"

#include "sync/wire/fields.h"

#include <set>

namespace doorstep::store {
namespace {

using wire::Kind;

wire::FieldMap plainFields(const ViewRow& row)
{
    wire::FieldMap fields;
    for (const auto& [field, stamped] : row.fields)
        fields.emplace(field, stamped.value);
    return fields;
}

} // namespace

EntityId entityOf(const Hash32& hash)
{
    EntityId id;
    std::copy_n(hash.value.begin(), id.value.size(), id.value.begin());
    return id;
}

std::optional<domain::Person> findPerson(Core& core, const EntityId& patient)
{
    const StreamId stream = streamOf(patient);
    if (core.db.scalar("SELECT count(*) FROM cursor WHERE stream = ? AND granted = 1", stream) == 0)
        return std::nullopt;
    const auto row = viewRow(core, stream, Kind::Patient, patient);
    if (!row || row->removed)
        return std::nullopt;
    return need(wire::personFrom(patient, plainFields(*row)));
}

domain::Person requirePerson(Core& core, const EntityId& patient)
{
    auto person = findPerson(core, patient);
    if (!person)
        fail(ErrorCode::NotFound, "This person is not on this tablet.");
    return std::move(*person);
}

std::vector<domain::PilotScheme> schemesOf(Core& core)
{
    std::vector<domain::PilotScheme> schemes;
    Query query = core.db.query(
        "SELECT v.stream, v.entity FROM view v JOIN cursor c ON c.stream = v.stream AND c.granted = 1 "
        "WHERE v.kind = ? AND v.removed = 0 ORDER BY v.entity",
        Kind::Scheme);
    while (query.next()) {
        const EntityId id = query.id<EntityId>(1);
        if (const auto row = viewRow(core, query.id<StreamId>(0), Kind::Scheme, id))
            schemes.push_back(need(wire::schemeFrom(id, plainFields(*row))));
    }
    return schemes;
}

std::vector<ViewRow> draftRows(Core& core, const EntityId& patient)
{
    const StreamId stream = streamOf(patient);
    std::vector<ViewRow> rows = viewRows(core, stream, Kind::Draft);
    if (rows.empty())
        return {};
    // Two tablets may each have started one while apart; every tablet shows the same of them.
    rows.resize(1);
    const EntityId draft = rows.front().entity;
    static_assert(wire::field::item::draft == wire::field::statement::draft);
    for (const Kind kind : {Kind::Need, Kind::Outcome, Kind::Item}) {
        for (ViewRow& row : viewRows(core, stream, kind)) {
            const auto named = row.fields.find(wire::field::item::draft);
            if (named == row.fields.end() || named->second.value.asId<EntityId>() == draft)
                rows.push_back(std::move(row));
        }
    }
    return rows;
}

std::optional<domain::Plan> liveDraft(Core& core, const EntityId& patient)
{
    std::vector<wire::DraftEntity> entities;
    for (const ViewRow& row : draftRows(core, patient))
        entities.push_back({row.entity, row.kind, plainFields(row)});
    if (entities.empty())
        return std::nullopt;
    return need(wire::planFrom(patient, entities));
}

bool hasOpenConflict(Core& core, const EntityId& patient, const std::vector<ViewRow>& draft)
{
    std::set<EntityId> entities;
    for (const ViewRow& row : draft)
        entities.insert(row.entity);
    for (const ViewRow& conflict : viewRows(core, streamOf(patient), Kind::Conflict)) {
        const auto open = conflict.fields.find(wire::field::conflict::open);
        const auto about = conflict.fields.find(wire::field::conflict::entity);
        const bool isOpen = open == conflict.fields.end() || open->second.value.asBool().value_or(true);
        if (!isOpen || about == conflict.fields.end())
            continue;
        // An item the draft no longer shows may be the very thing two people disagree about.
        const auto entity = about->second.value.asId<EntityId>();
        if (!entity || entities.contains(*entity))
            return true;
    }
    return false;
}

} // namespace doorstep::store
