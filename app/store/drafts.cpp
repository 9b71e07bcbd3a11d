// Drafts: one save writes what differs, with the stamps of what the author saw.
#include "app/store/core/cases.h"
#include "app/store/core/journal.h"
#include "app/store/core/plans.h"
#include "app/store/core/repositories.h"

#include "app/domain/readback.h"

namespace doorstep::store {
namespace {

using domain::Plan;
using wire::DraftEntity;
using wire::FieldSet;
using wire::Op;

void makeIds(Core& core, Plan& plan)
{
    const auto make = [&](EntityId& id) {
        if (id.isZero())
            id = core.random.make<EntityId>();
    };
    make(plan.id);
    for (domain::Need& need : plan.needs)
        make(need.id);
    for (domain::Outcome& outcome : plan.outcomes)
        make(outcome.id);
    for (domain::Line& line : plan.lines)
        make(line.id);
}

Op createOp(const DraftEntity& entity)
{
    Op op{Op::Code::Create, entity.id, entity.kind, {}, {}, {}, {}, {}};
    for (const auto& [field, value] : entity.fields)
        if (!value.isNull()) // never set and null read the same
            op.create.emplace_back(field, value);
    return op;
}

/// Fields this build does not know, or does not write, stay as they are.
Op setOp(const DraftEntity& entity, const ViewRow& seen)
{
    Op op{Op::Code::Set, entity.id, entity.kind, {}, {}, {}, {}, {}};
    for (const auto& [field, value] : entity.fields) {
        const auto before = seen.fields.find(field);
        // A part that is not recorded, in a draft from before this build knew the part.
        if (before == seen.fields.end() && value.isNull())
            continue;
        if (before == seen.fields.end())
            op.set.push_back({field, value, std::nullopt});
        else if (before->second.value != value)
            op.set.push_back({field, value, before->second.stamp});
    }
    return op;
}

/// An item that was taken out of the draft and is in it again is the same one: everything of it is said, as
/// of what the office took away nothing is left here.
Op bringBackOp(const DraftEntity& entity, const ViewRow& removed)
{
    Op op{Op::Code::Set, entity.id, entity.kind, {}, {}, {}, {}, {}};
    for (const auto& [field, value] : entity.fields) {
        const auto before = removed.fields.find(field);
        if (before != removed.fields.end())
            op.set.push_back({field, value, before->second.stamp});
        else if (!value.isNull())
            op.set.push_back({field, value, std::nullopt});
    }
    return op;
}

Op removeOp(const ViewRow& seen)
{
    Op op{Op::Code::Remove, seen.entity, seen.kind, {}, {}, {}, {}, {}};
    for (const auto& [field, stamped] : seen.fields) {
        if (stamped.stamp)
            op.removeSeen.emplace_back(field, *stamped.stamp);
    }
    return op;
}

std::vector<Op> difference(Core& core, const StreamId& stream, const std::vector<ViewRow>& stored,
                           const std::vector<DraftEntity>& wanted)
{
    std::map<std::pair<wire::Kind, EntityId>, const ViewRow*> seen;
    for (const ViewRow& row : stored)
        seen[{row.kind, row.entity}] = &row;
    std::vector<Op> ops;
    for (const DraftEntity& entity : wanted) {
        const auto found = seen.find({entity.kind, entity.id});
        if (found == seen.end()) {
            const auto before = viewRow(core, stream, entity.kind, entity.id);
            ops.push_back(before && before->removed ? bringBackOp(entity, *before) : createOp(entity));
            continue;
        }
        Op op = setOp(entity, *found->second);
        seen.erase(found);
        if (!op.set.empty())
            ops.push_back(std::move(op));
    }
    for (const auto& [id, row] : seen)
        ops.push_back(removeOp(*row));
    return ops;
}

Plan save(Core& core, Plan plan)
{
    static_cast<void>(core.requireIdentity());
    static_cast<void>(requirePerson(core, plan.patient));
    return core.db.transaction([&] {
        const std::vector<ViewRow> stored = draftRows(core, plan.patient);
        if (!stored.empty()) {
            if (plan.id.isZero())
                plan.id = stored.front().entity;
            require(plan.id == stored.front().entity, ErrorCode::Conflict,
                    "Not saved: another draft is in its place now. Please open it again.");
        }
        makeIds(core, plan);
        const StreamId stream = streamOf(plan.patient);
        saveInParts(core, stream, difference(core, stream, stored, wire::draftEntities(plan)));
        return liveDraft(core, plan.patient).value_or(plan);
    });
}

} // namespace

Result<std::optional<Plan>> PlanRepository::draft(const EntityId& patient) const
{
    return guarded([&] {
        static_cast<void>(requirePerson(m_core, patient));
        return liveDraft(m_core, patient);
    });
}

Result<Plan> PlanRepository::startDraft(const EntityId& patient, const QString& organisation)
{
    return guarded([&] {
        static_cast<void>(requirePerson(m_core, patient));
        if (auto live = liveDraft(m_core, patient))
            return std::move(*live);
        Plan plan;
        plan.patient = patient;
        plan.organisation = organisation;
        plan.coordinator = QString::fromStdString(m_core.requireIdentity().device.staffName);
        plan.noticeDays = 28;
        plan.regime = domain::regimeOn(m_core.today());
        return save(m_core, std::move(plan));
    });
}

Result<Plan> PlanRepository::saveDraft(Plan plan)
{
    return guarded([&] { return save(m_core, std::move(plan)); });
}

Result<std::vector<domain::Finding>> PlanRepository::check(const EntityId& patient) const
{
    return guarded([&] {
        const domain::Person person = requirePerson(m_core, patient);
        const auto plan = liveDraft(m_core, patient);
        require(plan.has_value(), ErrorCode::NotFound, "There is no plan for this person yet.");
        const std::vector<domain::PilotScheme> schemes = schemesOf(m_core);
        const auto events = careEventsOf(m_core, patient);
        const auto purchases = boughtBy(m_core, patient);
        const auto overrides = overridesOf(m_core);
        return domain::evaluate({*plan, person, schemes, m_core.today(), events, purchases, overrides});
    });
}

Result<PlanStore::Shown> PlanRepository::textToShow(const EntityId& patient) const
{
    return guarded([&] {
        const domain::Person person = requirePerson(m_core, patient);
        const auto plan = liveDraft(m_core, patient);
        require(plan.has_value(), ErrorCode::NotFound, "There is no plan for this person yet.");
        const QString text = domain::readBack(*plan, person);
        const QByteArray utf8 = text.toUtf8();
        return Shown{text, crypto::sha256(bytesOf({utf8.data(), static_cast<std::size_t>(utf8.size())}))};
    });
}

Result<std::vector<PlanVersion>> PlanRepository::versions(const EntityId& patient) const
{
    return guarded([&] {
        static_cast<void>(requirePerson(m_core, patient));
        return versionsOf(m_core, patient);
    });
}

Result<std::optional<PlanVersion>> PlanRepository::inForce(const EntityId& patient) const
{
    return guarded([&] {
        static_cast<void>(requirePerson(m_core, patient));
        return inForceOf(versionsOf(m_core, patient));
    });
}

} // namespace doorstep::store
