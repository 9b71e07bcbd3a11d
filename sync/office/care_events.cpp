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
    const std::vector<PlanView> plans = listPlans(office, std::nullopt);
    std::vector<const PlanView*> own;
    for (const PlanView& view : plans) {
        if (view.patient == patient)
            own.push_back(&view);
    }
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
    std::map<EntityId, PlanView> inForce; // of each patient the one decided last
    for (PlanView& view : listPlans(office, std::nullopt)) {
        if (!isInForce(view))
            continue;
        const auto known = inForce.find(view.patient);
        if (known == inForce.end() ||
            known->second.decision->decision.number < view.decision->decision.number)
            inForce.insert_or_assign(view.patient, std::move(view));
    }
    struct Case {
        const PlanView* view;
        domain::Person person;
        std::vector<domain::CareEvent> events;
    };
    std::vector<Case> cases;
    for (const auto& [patient, view] : inForce) {
        auto person = storedPerson(office, patient);
        if (!person.ok())
            continue;
        auto events = careEventsOf(office.database(), patient);
        if (hasEnding(events)) {
            const auto judged = judgeCase(office, patient, {&view});
            events = domain::countedOnly(judged.events, judged.notCounted);
        }
        cases.push_back({&view, std::move(person).value(), std::move(events)});
    }
    std::vector<domain::ReviewCase> reviews;
    for (const Case& each : cases)
        reviews.push_back({each.view->sealed.plan, each.person, each.events, dayOf(office.nowMs())});
    std::vector<DueAtOffice> result;
    for (const domain::DueRow& row : domain::dueList(reviews, horizon))
        result.push_back({row, inForce.at(row.patient).nhsNumber});
    return result;
}

} // namespace doorstep::office
