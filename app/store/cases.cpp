// Events are recorded as they happened; where the file stands and what is due is worked out from them.
#include "app/store/core/cases.h"
#include "app/store/core/form_rows.h"
#include "app/store/forms.h"

#include "app/domain/care_event_tables.h"
#include "app/domain/case_since.h"
#include "app/store/core/journal.h"
#include "app/store/core/plans.h"
#include "app/store/core/purchases.h"
#include "app/store/core/records.h"
#include "app/store/core/standing.h"
#include "sync/wire/care_codec.h"
#include "sync/wire/policy.h"

#include <QDateTime>

#include <algorithm>
#include <set>
#include <tuple>

namespace doorstep::store {

using domain::CareEvent;
using domain::CaseState;
using wire::Kind;
using wire::Op;

namespace {

Result<CareEvent> decoded(const StoredRecord& stored)
{
    return wire::decodeCareEvent(stored.entity, stored.record);
}

QDate decidedOn(const PlanVersion& version)
{
    return version.decision
               ? QDateTime::fromMSecsSinceEpoch(version.decision->decision.officeTimeMs, Qt::UTC).date()
               : QDate();
}

struct Case {
    domain::Person person;
    std::vector<CareEvent> events;
    std::vector<PlanVersion> versions;
    std::optional<PlanVersion> inForce;
};

Case caseOf(Core& core, domain::Person person)
{
    Case c;
    c.events = careEventsOf(core, person.id);
    c.versions = versionsOf(core, person.id);
    c.inForce = inForceOf(c.versions);
    c.person = std::move(person);
    return c;
}

/// Events that the office had when it decided.
std::set<EntityId> recordedBefore(Core& core, const StreamId& stream, const Hash32& decision)
{
    std::optional<std::uint64_t> decided;
    for (const StoredRecord& record : recordsOf(core, stream, Kind::Decision)) {
        if (record.entity == entityOf(decision))
            decided = record.seq;
    }
    std::set<EntityId> before;
    for (const StoredRecord& record : recordsOf(core, stream, Kind::CareEvent)) {
        if (decided && record.seq && *record.seq < *decided)
            before.insert(record.entity);
    }
    return before;
}

CaseState stateOfCase(Core& core, const Case& c, std::span<const CareEvent> counted)
{
    const CaseState ofPlan = caseStateFrom(stateOf(core, c.person.id));
    const bool decided = !c.versions.empty() && c.versions.front().decision.has_value();
    if (!decided)
        return domain::caseState(ofPlan, false, {}, counted, c.person.isDeceased());
    const QDate day = decidedOn(c.versions.front());
    const auto before = recordedBefore(core, streamOf(c.person.id), c.versions.front().decision->hash);
    const auto since = domain::sinceDecision(
        counted, day, [&before](const EntityId& event) { return before.contains(event); });
    return domain::caseState(ofPlan, true, day, since, c.person.isDeceased());
}

/// The draft as it is now, for the guards of agreeing.
bool draftMayBeAgreed(Core& core, const Case& c, std::span<const domain::RuleOverride> overrides)
{
    const auto draft = liveDraft(core, c.person.id);
    if (!draft)
        return false;
    const auto schemes = schemesOf(core);
    return domain::mayAgree(
        domain::evaluate({*draft, c.person, schemes, core.today(), c.events, {}, overrides}));
}

} // namespace

CaseState caseStateFrom(PlanState state)
{
    switch (state) {
    case PlanState::None:
        return CaseState::Any;
    case PlanState::Draft:
        return CaseState::Planning;
    case PlanState::AgreedNotSent:
        return CaseState::Agreed;
    case PlanState::AtOffice:
    case PlanState::CannotVerify:
        return CaseState::InDecision;
    case PlanState::Approved:
    case PlanState::PartApproved:
        return CaseState::Approved;
    case PlanState::Returned:
    case PlanState::Withdrawn:
        return CaseState::Returned;
    case PlanState::Refused:
        return CaseState::Refused;
    }
    return CaseState::Any;
}

std::vector<CareEvent> careEventsOf(Core& core, const EntityId& patient)
{
    std::vector<CareEvent> events;
    for (const StoredRecord& stored : recordsOf(core, streamOf(patient), Kind::CareEvent)) {
        auto event = decoded(stored);
        if (event.ok()) // one of a newer build is kept and sent on, and not shown
            events.push_back(std::move(event).value());
    }
    std::stable_sort(events.begin(), events.end(),
                     [](const CareEvent& a, const CareEvent& b) { return a.on < b.on; });
    return events;
}

std::vector<domain::RuleOverride> overridesOf(Core& core)
{
    wire::RulePolicy newest;
    for (const Bytes& record : recordsOfKind(core, Kind::Policy)) {
        // A policy about something else, from a newer office, is not ours to judge.
        auto policy = wire::decodeRulePolicy(record);
        if (policy.ok() && policy.value().number >= newest.number)
            newest = std::move(policy).value();
    }
    return newest.overrides;
}

std::vector<domain::Purchase> boughtBy(Core& core, const EntityId& patient)
{
    std::vector<domain::Purchase> purchases;
    const auto reversals = reversalsOf(core, patient);
    for (const KnownPurchase& known : purchasesOf(core, patient)) {
        domain::Purchase purchase = known.purchase;
        purchase.amount -= reversedOf(reversals, purchase.id);
        if (purchase.amount > domain::Pence{})
            purchases.push_back(std::move(purchase));
    }
    return purchases;
}

Result<CareEvent> CaseRepository::record(const EntityId& patient, CareEvent event)
{
    return guarded([&] {
        static_cast<void>(m_core.requireIdentity());
        static_cast<void>(requirePerson(m_core, patient));
        require(event.kind != domain::EventKind::Unstated, ErrorCode::InvalidInput,
                "Please say what happened.");
        require(event.on.isValid(), ErrorCode::InvalidInput, "Please enter the day it happened.");
        require(event.on <= m_core.today().addDays(1), ErrorCode::InvalidInput,
                "The day it happened lies in the future.");
        for (CareEvent known : careEventsOf(m_core, patient)) {
            const EntityId id = known.id;
            known.id = event.id;
            if (known == event && (event.id.isZero() || id == event.id)) {
                known.id = id;
                return known;
            }
        }
        if (event.id.isZero())
            event.id = m_core.random.make<EntityId>();
        m_core.db.transaction([&] {
            const NextChange next = nextChange(m_core);
            Save save;
            save.stream = streamOf(patient);
            save.cosign = true;
            save.ops.push_back(
                {Op::Code::Append, event.id, Kind::CareEvent, {}, {}, {}, wire::encodeCareEvent(event), {}});
            dropForm(m_core, patient, form::one(form::event, domain::keyOf(event.kind)));
            saveChange(m_core, next, std::move(save));
        });
        return event;
    });
}

Result<CaseView> CaseRepository::view(const EntityId& patient) const
{
    return guarded([&] {
        Case c = caseOf(m_core, requirePerson(m_core, patient));
        const auto overrides = overridesOf(m_core);
        CaseView view;
        view.hasPlanInForce = c.inForce.has_value();
        if (c.inForce) {
            const domain::Plan& plan = c.inForce->sealed.plan;
            const auto schemes = schemesOf(m_core);
            const auto purchases = boughtBy(m_core, patient);
            view.findings =
                domain::evaluate({plan, c.person, schemes, m_core.today(), c.events, purchases, overrides});
            view.notCounted = domain::notCounted(plan, c.events, view.findings);
        }
        const auto counted = domain::countedOnly(c.events, view.notCounted);
        view.state = stateOfCase(m_core, c, counted);
        if (c.inForce)
            view.due = domain::dueTasks({c.inForce->sealed.plan, c.person, counted, m_core.today()});
        domain::CaseFacts facts = domain::factsOf({}, view.findings);
        facts.setUpComplete = facts.setUpComplete && c.inForce;
        facts.rulesAllowAgreeing = draftMayBeAgreed(m_core, c, overrides);
        // What only the office knows stands in nobody's way here; it says so itself.
        facts.rulesAllowAuthorising = facts.sameParent = facts.anotherDecides = facts.hasAuthority =
            facts.figuresAdd = true;
        view.next = domain::nextSteps(view.state, facts);
        view.events = std::move(c.events);
        return view;
    });
}

Result<std::vector<DuePerson>> CaseRepository::due(const QDate& horizon) const
{
    return guarded([&] {
        static_cast<void>(guarded([&] { bringStandingsUpToDate(m_core); }));
        const QDate today = m_core.today();
        std::vector<DuePerson> result;
        Query query = m_core.db.query(
            "SELECT p.stream, p.name, s.tasks FROM person p JOIN cursor c ON c.stream = p.stream AND "
            "c.granted = 1 LEFT JOIN standing s ON s.stream = p.stream AND (s.day IS NULL OR s.day = ?) "
            "WHERE s.stream IS NULL OR s.first_due <= ?",
            today.toJulianDay(), horizon.toJulianDay());
        while (query.next()) {
            const EntityId patient = query.id<EntityId>(0);
            const QString name = QString::fromStdString(query.text(1));
            auto tasks = query.isNull(2) ? standingOf(m_core, patient).tasks : tasksFrom(query.bytes(2));
            for (domain::DueTask& task : tasks) {
                task.urgency = domain::urgencyOf(task.latest, today);
                if (task.due <= horizon || task.latest <= horizon)
                    result.push_back({{patient, task}, name});
            }
        }
        // As domain::dueList has them.
        std::sort(result.begin(), result.end(), [](const DuePerson& a, const DuePerson& b) {
            const domain::DueTask& one = a.row.task;
            const domain::DueTask& other = b.row.task;
            return std::tie(one.latest, one.kind, a.row.patient, one.because) <
                   std::tie(other.latest, other.kind, b.row.patient, other.because);
        });
        return result;
    });
}

Result<std::vector<domain::RuleOverride>> CaseRepository::overrides() const
{
    return guarded([&] { return overridesOf(m_core); });
}

} // namespace doorstep::store
