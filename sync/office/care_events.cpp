// Events of plans: stored as they came, read for the rules, the workflow and the worklist.
#include "sync/office/care_events.h"

#include "sync/office/apply.h"
#include "sync/office/people.h"
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
         database.rows("SELECT id, record FROM care_event WHERE patient = :p0 ORDER BY on_day, srv_ms, id",
                       "tb", {patient})) {
        auto event = wire::decodeCareEvent(row.id<EntityId>(0), row.bytes(1));
        if (!event.ok())
            throw StorageFailure("a stored event cannot be read");
        events.push_back(std::move(event).value());
    }
    return events;
}

domain::CaseState caseStateOf(Office& office, const EntityId& patient)
{
    const PlanView* newest = nullptr;
    const std::vector<PlanView> plans = listPlans(office, std::nullopt);
    for (const PlanView& view : plans) {
        if (view.patient == patient)
            newest = &view;
    }
    const auto person = storedPerson(office, patient);
    const auto events = careEventsOf(office.database(), patient);
    const bool decided = newest && newest->decision;
    return domain::caseState(newest ? caseStateFrom(newest->state) : domain::CaseState::Any, decided,
                             decided ? dayOf(newest->decision->decision.officeTimeMs) : QDate(), events,
                             person.ok() && person.value().isDeceased());
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
        if (person.ok())
            cases.push_back({&view, std::move(person).value(), careEventsOf(office.database(), patient)});
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
