// What the office's people do: decide, choose, hand over, stop a tablet, put a copy aside.
#include "tests/sim/sim.h"

#include "sync/office/caseload.h"
#include "sync/office/decide.h"
#include "sync/office/device_orders.h"
#include "sync/office/late_work.h"
#include "sync/office/office_writer.h"
#include "sync/office/people.h"
#include "sync/office/staff.h"
#include "sync/wire/fields.h"

namespace doorstep::sim {

void Sim::decide()
{
    const auto plans = m_office->database().read([&]() -> Result<std::vector<office::PlanView>> {
        return office::listPlans(*m_office, office::PlanState::Submitted);
    });
    if (!plans.ok() || plans.value().empty())
        return;
    const office::PlanView& plan = plans.value()[m_world.index(plans.value().size())];
    office::DecideRequest request;
    request.plan = plan.hash.hex();
    request.by = m_stage.made.decider;
    const std::uint64_t die = m_world.below(10);
    if (die < 6) {
        request.kind = domain::DecisionKind::Approve;
    } else {
        request.kind = die < 9 ? domain::DecisionKind::Return : domain::DecisionKind::Refuse;
        request.comment = "o-" + std::to_string(++m_token);
    }
    const auto decided = office::decide(*m_office, request);
    note(decided.ok() ? "the office decides" : "the office cannot decide: " + decided.error().text);
    m_figures.decisions += decided.ok() ? 1 : 0;
}

namespace {

/// The version that stands in the field a conflict is about.
std::optional<wire::ChangeId> standingStamp(office::Streams& streams, const StreamId& stream,
                                            wire::StampedFields& conflict)
{
    namespace cf = wire::field::conflict;
    const auto entity = conflict[cf::entity].value.asId<EntityId>();
    const auto field = conflict[cf::fieldNumber].value.asUint();
    const auto target = entity ? streams.find(stream, *entity) : std::nullopt;
    auto fields = target ? wire::decodePayload(target->payload) : Result<wire::StampedFields>(Error{});
    if (!field || !fields.ok() || !fields.value().contains(*field))
        return std::nullopt;
    return fields.value()[*field].stamp;
}

} // namespace

/// Chooses one of the versions that wait, having seen all of them or, now and then, not.
void Sim::resolveConflict()
{
    namespace cf = wire::field::conflict;
    const Status resolved = m_office->database().write([&]() -> Status {
        office::Streams streams(m_office->database());
        const StreamId stream = *StreamId::from(anyPatient().view());
        for (const auto& [id, stored] : streams.all(stream, wire::Kind::Conflict)) {
            auto fields = wire::decodePayload(stored.payload);
            if (!fields.ok() || fields.value()[cf::open].value.asBool() != true)
                continue;
            const auto* waiting = fields.value()[cf::alternatives].value.asArray();
            if (!waiting || waiting->empty())
                continue;
            wire::Value::Array seen;
            if (const auto standing = standingStamp(streams, stream, fields.value()))
                seen.emplace_back(standing->bytes());
            for (const wire::Value& each : *waiting)
                seen.push_back((*each.asArray())[1]);
            if (seen.size() > 1 && m_world.permille(300))
                seen.erase(seen.begin() + static_cast<std::ptrdiff_t>(m_world.index(seen.size())));
            wire::Op op;
            op.code = wire::Op::Code::Resolve;
            op.entity = id;
            op.kind = wire::Kind::Conflict;
            op.args.set(3, id);
            op.args.set(4, (*(*waiting)[m_world.index(waiting->size())].asArray())[0]);
            op.args.set(5, wire::Value(seen));
            // One that did not see everything becomes one more version; the office's own code refuses that.
            return office::writeAsOffice(*m_office, stream, {op}, m_stage.made.administrator);
        }
        return done();
    });
    note(resolved.ok() ? "the office chooses" : "the office cannot choose: " + resolved.error().text);
}

void Sim::editPerson()
{
    const EntityId patient = anyPatient();
    const Status edited = m_office->database().write([&]() -> Status {
        auto person = office::storedPerson(*m_office, patient);
        if (!person.ok())
            return person.error();
        person.value().telephones = QStringList{QStringLiteral("0%1").arg(1'000'000 + ++m_token)};
        const auto imported = office::importPerson(*m_office, person.value(), m_stage.made.administrator);
        return imported.ok() ? done() : Status(imported.error());
    });
    note(edited.ok() ? "the office edits a person" : "the office cannot edit: " + edited.error().text);
}

/// Takes a person off a caseload, or puts them back; now, or by itself after a while.
void Sim::reassign()
{
    const EntityId patient = anyPatient();
    const StaffId& staff = m_stage.made.tablets[m_world.index(m_plan.shape.tablets)].staff;
    const bool byItself = m_world.permille(250);
    const Status moved = m_office->database().write([&]() -> Status {
        const auto again = office::assign(*m_office, patient, staff, m_stage.made.administrator);
        if (!again.ok() || again.value())
            return again.ok() ? done() : Status(again.error());
        if (byItself) {
            office::setEnd(*m_office, patient, staff, m_office->nowMs() + pause(m_plan.pauseMs * 2));
            return done();
        }
        const auto taken = office::unassign(*m_office, patient, staff, m_stage.made.administrator);
        return taken.ok() ? done() : Status(taken.error());
    });
    ++m_figures.reassigned;
    note(moved.ok() ? "the office changes a caseload" : "the office cannot: " + moved.error().text);
}

/// What came too late is taken over: of one person all of it, or one change.
void Sim::adoptLateWork()
{
    const EntityId patient = anyPatient();
    const bool one = m_world.permille(300);
    int taken = 0;
    const Status adopted = m_office->database().write([&]() -> Status {
        std::optional<wire::ChangeId> only;
        if (one) {
            for (const office::LateWork& each : office::lateWork(*m_office, false))
                if (each.patient == patient)
                    only = wire::ChangeId{each.device, each.dseq};
        }
        const auto adoption = office::adopt(*m_office, patient, only, m_stage.made.decider);
        if (!adoption.ok())
            return adoption.error();
        taken = adoption.value().taken;
        return done();
    });
    m_figures.adopted += adopted.ok() ? static_cast<std::uint64_t>(taken) : 0;
    note(adopted.ok() ? "the office takes late work over" : "no late work: " + adopted.error().text);
}

/// A tablet is withdrawn, or ordered to erase itself.
void Sim::stopTablet()
{
    const std::size_t index = m_world.index(m_tablets.size());
    const DeviceId device = m_oracle.tablet(index).device;
    const std::uint64_t die = m_world.below(10);
    const auto mode = die < 7 ? wire::WipeMode::AfterPush : wire::WipeMode::Now;
    if (die >= 4)
        m_oracle.orderGiven(device, mode);
    const Status stopped = m_office->database().write([&]() -> Status {
        const auto tablet = office::findTablet(*m_office, device.hex());
        if (!tablet.ok())
            return tablet.error();
        if (die < 4)
            return office::revokeTablet(*m_office, tablet.value());
        const auto ordered = office::orderWipe(*m_office, tablet.value(), mode);
        return ordered.ok() ? done() : Status(ordered.error());
    });
    m_figures.revoked += stopped.ok() ? 1 : 0;
    note(stopped.ok() ? "the office stops tablet " + std::to_string(index) +
                            (die < 4                       ? ""
                             : mode == wire::WipeMode::Now ? ", to be erased now"
                                                           : ", to be erased after its push")
                      : "the office cannot stop it: " + stopped.error().text);
}

/// A copy of the office's disk; a verified one raises what tablets may let go of, as `backup` does.
void Sim::copyOffice()
{
    m_olderOffice = m_stage.office->disk.image();
    ++m_figures.copies;
    if (!m_world.permille(m_plan.officeVerified))
        return note("a copy of the office is put aside");
    const Status noted = m_office->database().write([&]() -> Status {
        m_office->database().run("UPDATE device SET durable_dseq = last_dseq WHERE durable_dseq < last_dseq");
        return done();
    });
    if (noted.ok())
        m_oracle.copyVerified(*m_office);
    note("a copy of the office is verified and put aside");
}

void Sim::officeWorks()
{
    if (!m_office)
        return;
    const std::uint64_t die = m_world.below(1000);
    if (die < m_plan.stopTablet) {
        stopTablet();
    } else if (die < m_plan.stopTablet + m_plan.handOver) {
        if (m_world.permille(550))
            reassign();
        else
            adoptLateWork();
    } else {
        const std::uint64_t kind = m_world.below(10);
        if (kind < 5)
            decide();
        else if (kind < 8)
            resolveConflict();
        else
            editPerson();
    }
    if (m_office && !m_stage.office->disk.dead())
        m_oracle.officeMoved(*m_office);
}

} // namespace doorstep::sim
