// What people do, and what happens to them. Every text is a token of its own, so that a loss or a mix-up
// shows.
#include "tests/sim/sim.h"

#include "sync/office/decide.h"
#include "sync/office/office_writer.h"
#include "sync/office/people.h"
#include "sync/office/staff.h"
#include "sync/wire/fields.h"
#include "tests/support/whole_product.h"

namespace doorstep::sim {

bool Sim::settle(Tablet& tablet, const std::optional<Error>& error, const char* what)
{
    if (m_wantDiary)
        note(tablet.machine->name + ": " + what + (error ? " refused: " + error->text : ""));
    if (!error) {
        m_oracle.look(tablet.index, *tablet.store);
        return true;
    }
    ++m_figures.refusals;
    const bool ill = error->code == ErrorCode::Damaged || error->code == ErrorCode::Untrusted ||
                     error->code == ErrorCode::Protocol;
    demand(!ill || tablet.machine->disk.dead(), "I-7", std::string(what) + ": " + error->text);
    return false;
}

QString Sim::token(const Tablet& tablet)
{
    return QStringLiteral("t%1-%2").arg(tablet.index).arg(++m_token);
}

Sim::Tablet* Sim::anyTablet()
{
    Tablet& tablet = *m_tablets[m_world.index(m_tablets.size())];
    return tablet.store ? &tablet : nullptr;
}

EntityId Sim::anyPatient()
{
    return m_patients[m_world.index(m_patients.size())];
}

void Sim::edit(Tablet& tablet, const EntityId& patient)
{
    store::PlanStore& plans = tablet.store->plans();
    auto draft = plans.startDraft(patient, QStringLiteral("5QE"));
    if (!worked(tablet, draft, "starts or opens a draft"))
        return;
    domain::Plan plan = std::move(draft).value();
    if (plan.lines.empty() && m_world.permille(700))
        plan = test::smallPlan(plan);
    checkOwnText(tablet, patient, plan.contingency);
    const QString text = token(tablet);
    const QString before = plan.contingency;
    if (m_world.permille(m_plan.sameField)) {
        plan.contingency = text;
    } else {
        switch (m_world.below(7)) {
        case 0:
            plan.monitoredBy = text;
            break;
        case 1:
            plan.risk.text = text;
            break;
        case 2:
            plan.months = static_cast<int>(6 + m_world.below(12));
            break;
        case 3:
            if (!plan.needs.empty())
                plan.needs.front().text = text;
            break;
        case 4:
            if (!plan.outcomes.empty())
                plan.outcomes.front().text = text;
            break;
        case 5:
            plan.reviewManner = text;
            break;
        default:
            plan.noticeDays = static_cast<int>(14 + m_world.below(40));
        }
    }
    if (worked(tablet, plans.saveDraft(plan), "edits a field") && plan.contingency != before &&
        before.startsWith(u't')) // only tokens are written once
        tablet.replaced[patient].insert(before);
}

/// I-13: a text that this user has replaced does not come back by itself.
void Sim::checkOwnText(Tablet& tablet, const EntityId& patient, const QString& shown)
{
    const bool disksAsTheyWere = m_officeRestored == 0 && m_oracle.tablet(tablet.index).putBack == 0 &&
                                 !m_oracle.tablet(tablet.index).cloned && m_figures.reassigned == 0;
    demand(!disksAsTheyWere || !tablet.replaced[patient].contains(shown), "I-13",
           tablet.machine->name + " shows again what its user has replaced: " + shown.toStdString());
}

void Sim::editLines(Tablet& tablet, const EntityId& patient)
{
    store::PlanStore& plans = tablet.store->plans();
    auto draft = plans.startDraft(patient, QStringLiteral("5QE"));
    if (!worked(tablet, draft, "opens a draft"))
        return;
    domain::Plan plan = std::move(draft).value();
    const std::uint64_t die = m_world.below(3);
    if (die == 0 || plan.lines.empty()) {
        domain::Line line = test::smallPlan(domain::Plan{}).lines.front();
        line.ref = QStringLiteral("L%1").arg(plan.lines.size() + 1);
        line.note = token(tablet);
        plan.lines.push_back(line);
        worked(tablet, plans.saveDraft(plan), "adds a line");
        return;
    }
    domain::Line& line = plan.lines[m_world.index(plan.lines.size())];
    if (die == 1) {
        const EntityId gone = line.id;
        std::erase_if(plan.lines, [&gone](const domain::Line& each) { return each.id == gone; });
        worked(tablet, plans.saveDraft(plan), "removes a line");
        return;
    }
    line.item = token(tablet); // of the group of what is bought and what it costs
    line.unitPrice = line.total = {static_cast<qint64>(1'000 + m_world.below(9'000))};
    line.quantityThousandths = 1'000;
    line.spend = {{1, line.total}};
    worked(tablet, plans.saveDraft(plan), "edits a line");
}

void Sim::agree(Tablet& tablet, const EntityId& patient)
{
    store::PlanStore& plans = tablet.store->plans();
    auto draft = plans.startDraft(patient, QStringLiteral("5QE"));
    if (!worked(tablet, draft, "opens a draft"))
        return;
    if (draft.value().needs.empty() || draft.value().lines.empty() || m_world.permille(300)) {
        domain::Plan whole = test::smallPlan(std::move(draft).value());
        whole.contingency = token(tablet);
        if (!worked(tablet, plans.saveDraft(whole), "completes the draft"))
            return;
    }
    const auto shown = plans.textToShow(patient);
    if (!worked(tablet, shown, "shows the plan"))
        return;
    domain::Agreement agreement = test::drawnAgreement();
    agreement.signerName = token(tablet);
    if (worked(tablet, plans.agreeAndSubmit(patient, shown.value().hash, agreement, {}), "has a plan agreed"))
        ++m_figures.agreed;
}

void Sim::buy(Tablet& tablet, const EntityId& patient)
{
    domain::Purchase purchase;
    purchase.patient = patient;
    purchase.item = token(tablet);
    purchase.supplier = QStringLiteral("Example Sports");
    purchase.amount = {static_cast<qint64>(100 + m_world.below(30'000))};
    purchase.boughtOn = QDate(2011, 7, 4);
    purchase.invoice = token(tablet);
    const auto versions = tablet.store->plans().versions(patient);
    if (versions.ok() && !versions.value().empty() && m_world.permille(800)) {
        const auto& lines = versions.value().front().sealed.plan.lines;
        if (!lines.empty()) {
            purchase.planHash = versions.value().front().planHash;
            purchase.line = lines[m_world.index(lines.size())].id;
        }
    }
    std::vector<store::ReceiptImage> pictures;
    if (m_world.permille(m_plan.pictures)) {
        Bytes picture(m_world.permille(50) ? 300'000 : 900);
        tablet.machine->random.fill(picture);
        pictures.push_back({picture, QStringLiteral("image/jpeg")});
        ++m_figures.pictures;
    }
    const auto bought = tablet.store->purchases().record(purchase, pictures);
    if (!worked(tablet, bought, "records a purchase"))
        return;
    ++m_figures.purchases;
    tablet.bought.emplace_back(bought.value().id, bought.value().amount.value);
}

void Sim::takeBack(Tablet& tablet)
{
    if (tablet.bought.empty())
        return;
    const auto& [id, pence] = tablet.bought[m_world.index(tablet.bought.size())];
    const domain::Pence amount{m_world.between(1, pence)};
    const Status done = tablet.store->purchases().reverse(id, amount, token(tablet));
    settle(tablet, done.ok() ? std::nullopt : std::optional(done.error()), "takes a purchase back");
}

void Sim::tabletWorks(Tablet& tablet)
{
    const EntityId patient = anyPatient();
    const std::uint64_t die = m_world.below(100);
    if (die < 45)
        edit(tablet, patient);
    else if (die < 65)
        editLines(tablet, patient);
    else if (die < 78)
        agree(tablet, patient);
    else if (die < 95)
        buy(tablet, patient);
    else
        takeBack(tablet);
    if (tablet.store && m_world.permille(m_plan.syncAfterWork))
        at(m_world.between(0, 2'000), [this, &tablet] { startSync(tablet); });
}

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

/// Takes a person off a caseload, or puts them back.
void Sim::reassign()
{
    const EntityId patient = anyPatient();
    const StaffId& staff = m_stage.made.tablets[m_world.index(m_plan.tablets)].staff;
    const Status moved = m_office->database().write([&]() -> Status {
        const auto again = office::assign(*m_office, patient, staff, m_stage.made.administrator);
        if (!again.ok())
            return again.error();
        if (again.value())
            return done();
        office::Database& database = m_office->database();
        database.run("UPDATE grant_ SET until = :p0 WHERE staff = :p1 AND stream = :p2",
                     {m_office->nowMs(), staff, *StreamId::from(patient.view())});
        database.run("UPDATE gver SET n = n + 1 WHERE staff = :p0", {staff});
        ++m_figures.reassigned;
        return done();
    });
    note(moved.ok() ? "the office changes a caseload" : "the office cannot: " + moved.error().text);
}

void Sim::officeWorks()
{
    if (!m_office)
        return;
    if (m_world.permille(m_plan.reassign)) {
        reassign();
    } else {
        const std::uint64_t die = m_world.below(10);
        if (die < 5)
            decide();
        else if (die < 8)
            resolveConflict();
        else
            editPerson();
    }
    if (m_office && !m_stage.office->disk.dead())
        m_oracle.officeMoved(*m_office);
}

void Sim::misfortune(Tablet& tablet)
{
    const FaultPlan& plan = m_plan;
    Machine& machine = *tablet.machine;
    if (m_world.permille(plan.clockJump))
        machine.clock.setError(m_world.between(-plan.clockJumpMs, plan.clockJumpMs));
    if (m_world.permille(plan.partition)) {
        tablet.offline = true;
        at(pause(plan.pauseMs * 5), [&tablet] { tablet.offline = false; });
    }
    if (m_world.permille(plan.tabletKilled))
        machine.disk.dieAfter(m_world.below(40));
    if (m_world.permille(plan.officeKilled) && m_office)
        m_stage.office->disk.dieAfter(m_world.below(60));
    if (m_world.permille(plan.diskFull)) {
        machine.disk.setFull(true);
        ++m_figures.fulls;
        at(pause(plan.pauseMs * 3), [&machine] { machine.disk.setFull(false); });
    }
    if (m_world.permille(plan.diskFull) && m_office) {
        m_stage.office->disk.setFull(true);
        at(pause(plan.pauseMs * 3), [this] { m_stage.office->disk.setFull(false); });
    }
    if (m_world.permille(plan.tabletRestart) && tablet.store) {
        closeTablet(tablet);
        ++m_figures.restarts;
        if (m_world.permille(300) && !machine.disk.willDie())
            m_oracle.readClosed(tablet.index, machine);
        openTablet(tablet);
    }
    if (m_world.permille(plan.officeRestart) && m_office) {
        closeOffice();
        openOffice();
    }
    if (!m_olderOffice && plan.officeRestored && m_world.permille(200))
        m_olderOffice = m_stage.office->disk.image();
    if (m_world.permille(plan.officeRestored))
        restoreOffice();
    if (!tablet.older && plan.tabletRestored && m_world.permille(200))
        tablet.older = machine.disk.image();
    if (m_world.permille(plan.tabletRestored))
        restoreTablet(tablet);
    if (m_world.permille(plan.tabletCloned))
        cloneTablet(tablet);
}

void Sim::act(int number)
{
    if (m_filter && !m_filter(number))
        return;
    ++m_actionsDone;
    Tablet* tablet = anyTablet();
    if (tablet) {
        misfortune(*tablet);
        if (tablet->store && m_world.permille(850))
            return tabletWorks(*tablet);
    }
    officeWorks();
}

} // namespace doorstep::sim
