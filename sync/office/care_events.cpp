// Events of plans: stored as they came, read for the rules, the workflow and the worklist.
#include "sync/office/care_events.h"

#include "app/domain/case_since.h"
#include "sync/office/apply.h"
#include "sync/office/office_writer.h"
#include "sync/office/people.h"
#include "sync/office/rule_policy.h"
#include "sync/office/staff.h"
#include "sync/office/streams.h"
#include "sync/wire/care_codec.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <map>

namespace doorstep::office {

namespace {

domain::CaseState caseStateFrom(PlanState state)
{
    switch (state) {
    case PlanState::Sealed:
    case PlanState::Agreed:
        return domain::CaseState::Agreed;
    case PlanState::Submitted:
        return domain::CaseState::InDecision;
    case PlanState::Approved:
    case PlanState::PartApproved:
        return domain::CaseState::Approved;
    case PlanState::Returned:
    case PlanState::Withdrawn:
        return domain::CaseState::Returned;
    case PlanState::Refused:
        return domain::CaseState::Refused;
    }
    return domain::CaseState::Any;
}

QDate dayOf(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).date();
}

std::optional<std::uint64_t> seqOf(Office& office, const EntityId& patient, const EntityId& record)
{
    const auto stored = Streams(office.database()).find(*StreamId::from(patient.view()), record);
    return stored ? std::optional(stored->seq) : std::nullopt;
}

bool hasEnding(std::span<const domain::CareEvent> events)
{
    return std::any_of(events.begin(), events.end(), [](const domain::CareEvent& event) {
        return event.kind == domain::EventKind::Closed || event.kind == domain::EventKind::Stopped;
    });
}

bool isInForce(const PlanView& view)
{
    return view.state == PlanState::Approved || view.state == PlanState::PartApproved;
}

/// The plan whose approval came last and still stands: what a list needs of it, and no purchases or totals.
std::optional<wire::SealedPlan> standingPlan(Database& database, const EntityId& patient)
{
    const auto row = database.row(
        "SELECT p.bytes FROM decision d JOIN plan p ON p.hash = d.plan WHERE d.patient = :p0 AND d.kind = :p1"
        " AND NOT EXISTS (SELECT 1 FROM decision l WHERE l.plan = d.plan AND l.kind <> d.kind AND"
        " l.number > d.number) ORDER BY d.number DESC LIMIT 1",
        "b", {patient, static_cast<int>(domain::DecisionKind::Approve)});
    if (!row)
        return std::nullopt;
    auto sealed = wire::decodeSealedPlan(row->bytes(0));
    if (!sealed.ok())
        throw StorageFailure("a stored plan cannot be read");
    return std::move(sealed).value();
}

} // namespace

std::string recordCareEvent(Applying& applying, const wire::Op& op)
{
    const auto event = wire::decodeCareEvent(op.entity, op.record);
    if (!event.ok() || !event.value().on.isValid())
        return "value-out-of-range";
    const EntityId patient = *EntityId::from(applying.change.stream.view());
    applying.database().run("INSERT INTO care_event (id, patient, on_day, record, srv_ms)"
                            " VALUES (:p0, :p1, :p2, :p3, :p4)",
                            {op.entity, patient, event.value().on.toString(Qt::ISODate).toStdString(),
                             op.record, applying.office.nowMs()});
    return {};
}

std::vector<domain::CareEvent> careEventsOf(Database& database, const EntityId& patient)
{
    std::vector<domain::CareEvent> events;
    for (const ResultRow& row :
         database.rows("SELECT c.id, c.record FROM care_event c JOIN entity e ON e.stream = c.patient AND"
                       " e.id = c.id WHERE c.patient = :p0 ORDER BY c.on_day, e.seq",
                       "tb", {patient})) {
        auto event = wire::decodeCareEvent(row.id<EntityId>(0), row.bytes(1));
        if (!event.ok())
            throw StorageFailure("a stored event cannot be read");
        events.push_back(std::move(event).value());
    }
    return events;
}

CaseAtOffice caseAtOffice(Office& office, const EntityId& patient, const domain::CareEvent* extra)
{
    const std::vector<PlanView> plans = plansOf(office, patient);
    std::vector<const PlanView*> own;
    for (const PlanView& view : plans)
        own.push_back(&view);
    return judgeCase(office, patient, own, extra);
}

CaseAtOffice judgeCase(Office& office, const EntityId& patient, const std::vector<const PlanView*>& plans,
                       const domain::CareEvent* extra)
{
    CaseAtOffice found;
    const PlanView* newest = plans.empty() ? nullptr : plans.back();
    const auto force = planInForce(office.database(), patient);
    for (const PlanView* view : plans) {
        if (force && force->plan == view->hash && isInForce(*view))
            found.inForce = *view;
    }
    const auto person = storedPerson(office, patient);
    found.deceased = person.ok() && person.value().isDeceased();
    found.events = careEventsOf(office.database(), patient);
    if (extra)
        found.events.push_back(*extra);
    if (found.inForce && person.ok()) {
        const domain::Plan& plan = found.inForce->sealed.plan;
        const auto schemes = listSchemes(office);
        const auto overrides = ruleOverrides(office);
        std::vector<domain::Purchase> bought;
        for (const PlanPurchase& each : found.inForce->purchases)
            bought.push_back(each.purchase);
        found.findings = domain::evaluate(
            {plan, person.value(), schemes, dayOf(office.nowMs()), found.events, bought, overrides});
        found.notCounted = domain::notCounted(plan, found.events, found.findings);
    }
    const bool decided = newest && newest->decision;
    auto counted = domain::countedOnly(found.events, found.notCounted);
    if (decided) {
        const auto at = seqOf(office, patient, *EntityId::from(newest->decision->hash.view().first(16)));
        counted = domain::sinceDecision(
            counted, dayOf(newest->decision->decision.officeTimeMs), [&](const EntityId& event) {
                const auto seq = seqOf(office, patient, event);
                return seq && at && *seq < *at; // one that is not stored yet comes after
            });
    }
    found.state = domain::caseState(newest ? caseStateFrom(newest->state) : domain::CaseState::Any, decided,
                                    decided ? dayOf(newest->decision->decision.officeTimeMs) : QDate(),
                                    counted, found.deceased);
    return found;
}

domain::CaseState caseStateOf(Office& office, const EntityId& patient)
{
    return caseAtOffice(office, patient).state;
}

Result<domain::CareEvent> carryOut(Office& office, const EntityId& patient, domain::CareEvent event,
                                   const StaffId& actor)
{
    if (event.kind == domain::EventKind::Unstated || !event.on.isValid())
        return Error{ErrorCode::InvalidInput, "Say what happens, and the day."};
    const domain::CaseState before = caseStateOf(office, patient);
    event.id = office.random().make<EntityId>();
    const CaseAtOffice after = caseAtOffice(office, patient, &event);
    const domain::Plan none;
    const domain::Plan& plan = after.inForce ? after.inForce->sealed.plan : none;
    const QString why = domain::guardWords(before, event, plan, after.findings);
    if (!why.isEmpty())
        return Error{ErrorCode::Refused, why.toStdString()};
    const StreamId stream = *StreamId::from(patient.view());
    const Status written = writeAsOffice(
        office, stream, {appendOp(event.id, wire::Kind::CareEvent, wire::encodeCareEvent(event))}, actor);
    if (!written.ok())
        return written.error();
    return event;
}

std::vector<DueAtOffice> dueAtOffice(Office& office, const QDate& horizon)
{
    // One person at a time: the list of a whole county keeps its rows and nobody's file.
    std::vector<domain::DueRow> due;
    std::map<EntityId, std::string> numbers;
    Database& database = office.database();
    for (const ResultRow& row : database.rows("SELECT id, nhs FROM patient", "tt")) {
        const auto patient = row.id<EntityId>(0);
        const auto sealed = standingPlan(database, patient);
        const auto person = sealed ? storedPerson(office, patient) : Error{};
        if (!person.ok())
            continue;
        auto events = careEventsOf(database, patient);
        if (hasEnding(events)) {
            const auto judged = caseAtOffice(office, patient);
            events = domain::countedOnly(judged.events, judged.notCounted);
        }
        const std::array one = {
            domain::ReviewCase{sealed->plan, person.value(), events, dayOf(office.nowMs())}};
        const auto rows = domain::dueList(one, horizon);
        if (!rows.empty())
            numbers[patient] = row.text(1);
        due.insert(due.end(), rows.begin(), rows.end());
    }
    domain::mostUrgentFirst(due);
    std::vector<DueAtOffice> result;
    for (const domain::DueRow& row : due)
        result.push_back({row, numbers.at(row.patient)});
    return result;
}

} // namespace doorstep::office
