// Sealed records: stored as they came, checked, and flagged where the figures do not add up. Never repaired.
#include "sync/office/apply.h"

namespace doorstep::office {

namespace {

EntityId idOf(const Hash32& hash)
{
    return *EntityId::from(hash.view().first(16));
}

EntityId patientOf(const Applying& applying)
{
    return *EntityId::from(applying.change.stream.view());
}

/// What a second calculation says about a sealed plan; empty when it agrees.
std::string disagreement(const wire::SealedPlan& sealed)
{
    std::string flags;
    if (domain::totals(sealed.plan) != sealed.totals)
        flags = "totals-wrong";
    std::vector<domain::ModelSchedule> schedules;
    for (const domain::Model model : domain::cashModels(sealed.plan))
        schedules.push_back(domain::chosenSchedule(sealed.plan, model));
    if (schedules != sealed.schedules)
        flags += flags.empty() ? "schedule-wrong" : " schedule-wrong";
    return flags;
}

/// Another version of this patient waits for a decision.
bool anotherWaits(Applying& applying, const Hash32& plan)
{
    return applying.database()
        .row("SELECT 1 FROM submission s JOIN plan p ON p.hash = s.plan WHERE p.patient = :p0 AND p.hash <> "
             ":p1"
             " AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.plan = p.hash)",
             "n", {patientOf(applying), plan})
        .has_value();
}

bool planIsOfPatient(Applying& applying, const Hash32& plan)
{
    return applying.database()
        .row("SELECT 1 FROM plan WHERE hash = :p0 AND patient = :p1", "n", {plan, patientOf(applying)})
        .has_value();
}

} // namespace

std::string recordPlan(Applying& applying, const wire::Op& op)
{
    const auto sealed = wire::decodeSealedPlan(op.record);
    if (!sealed.ok())
        return "value-out-of-range";
    const Hash32 hash = wire::planHash(op.record);
    if (idOf(hash) != op.entity)
        return "hash-wrong";
    if (sealed.value().plan.patient != patientOf(applying) || sealed.value().actor != applying.change.actor)
        return "refers-unknown";
    const std::string flags = disagreement(sealed.value());
    applying.database().run("INSERT INTO plan (hash, patient, bytes, author, device, dseq, srv_ms, flags)"
                            " VALUES (:p0, :p1, :p2, :p3, :p4, :p5, :p6, :p7)",
                            {hash, patientOf(applying), op.record, applying.change.actor,
                             applying.change.device, applying.change.dseq, applying.office.nowMs(), flags});
    if (!flags.empty()) {
        applying.raiseAlert("figures", op.entity,
                            "The totals or instalments in the sealed plan are not what its lines add up to.");
    }
    return {};
}

std::string recordAgreement(Applying& applying, const wire::Op& op)
{
    const auto agreement = wire::decodeAgreement(op.record);
    if (!agreement.ok())
        return "value-out-of-range";
    const Hash32 hash = wire::agreementHash(op.record);
    if (idOf(hash) != op.entity)
        return "hash-wrong";
    if (!planIsOfPatient(applying, agreement.value().planHash))
        return "refers-unknown";
    applying.database().run("INSERT INTO agreement (hash, plan, bytes, srv_ms) VALUES (:p0, :p1, :p2, :p3)",
                            {hash, agreement.value().planHash, op.record, applying.office.nowMs()});
    return {};
}

std::string recordSubmission(Applying& applying, const wire::Op& op)
{
    const auto submission = wire::decodeSubmission(op.record);
    if (!submission.ok())
        return "value-out-of-range";
    const Hash32& plan = submission.value().planHash;
    const auto agreed = applying.database().row("SELECT 1 FROM agreement WHERE hash = :p0 AND plan = :p1",
                                                "n", {submission.value().agreementHash, plan});
    if (!agreed || !planIsOfPatient(applying, plan))
        return "refers-unknown";
    const bool competing = anotherWaits(applying, plan);
    applying.database().run(
        "INSERT INTO submission (id, plan, agreement, srv_ms) VALUES (:p0, :p1, :p2, :p3)",
        {op.entity, plan, submission.value().agreementHash, applying.office.nowMs()});
    if (competing) {
        applying.raiseAlert("competing", idOf(plan),
                            "Two agreed versions of this plan wait for a decision at the same time.");
    }
    return {};
}

std::string recordDecision(Applying& applying, const wire::Op& op)
{
    const auto record = wire::decodeDecisionRecord(op.record);
    const auto decision = record.ok() ? wire::decodeDecision(record.value().decisionBytes)
                                      : Result<domain::Decision>(record.error());
    if (!decision.ok())
        return "value-out-of-range";
    const Hash32 hash = wire::decisionHash(record.value().decisionBytes);
    if (idOf(hash) != op.entity)
        return "hash-wrong";
    if (!planIsOfPatient(applying, decision.value().planHash))
        return "refers-unknown";
    bool part = false;
    for (const domain::LineDecision& line : decision.value().lines)
        part = part || !line.approved;
    applying.database().run("INSERT INTO decision (hash, patient, number, plan, kind, part, record, srv_ms)"
                            " VALUES (:p0, :p1, :p2, :p3, :p4, :p5, :p6, :p7)",
                            {hash, patientOf(applying), decision.value().number, decision.value().planHash,
                             static_cast<int>(decision.value().kind), part, op.record,
                             applying.office.nowMs()});
    return {};
}

std::string applyAppend(Applying& applying, const wire::Op& op)
{
    const Bytes id = applying.stamp().bytes();
    if (const auto present = applying.streams.find(applying.change.stream, op.entity))
        return "already-exists";
    std::string problem;
    switch (op.kind) {
    case wire::Kind::PlanVersion:
        problem = recordPlan(applying, op);
        break;
    case wire::Kind::Agreement:
        problem = recordAgreement(applying, op);
        break;
    case wire::Kind::Submission:
        problem = recordSubmission(applying, op);
        break;
    case wire::Kind::Decision:
        problem = recordDecision(applying, op);
        break;
    case wire::Kind::BudgetEntry:
        problem = recordBudgetEntry(applying, op);
        break;
    case wire::Kind::Purchase:
        problem = recordPurchase(applying, op);
        break;
    case wire::Kind::Reversal:
        problem = recordReversal(applying, op);
        break;
    case wire::Kind::CareEvent:
        problem = recordCareEvent(applying, op);
        break;
    case wire::Kind::PurchaseEvent:
        problem = recordPurchaseEvent(applying, op);
        break;
    default:
        if (!wire::checkCanonical(op.record).ok())
            problem = "value-out-of-range";
    }
    if (problem.empty())
        applying.put(op.entity, op.kind, 0, id);
    return problem;
}

} // namespace doorstep::office
