// Sealed plans with their agreement, their way to the office, and the decision as this tablet can prove it.
#include "app/store/core/identity.h"
#include "app/store/core/plans.h"
#include "app/store/core/records.h"

namespace doorstep::store {
namespace {

using domain::DecisionKind;
using wire::DecisionCheck;
using wire::Kind;

struct KnownDecision {
    Hash32 hash;
    domain::Decision decision;
};

/// All records about one patient that a version is put together from.
class PlanRecords {
public:
    PlanRecords(Core& core, const EntityId& patient)
        : m_today(core.today())
    {
        const StreamId stream = streamOf(patient);
        m_plans = recordsOf(core, stream, Kind::PlanVersion);
        if (m_plans.empty())
            return;
        m_agreements = recordsOf(core, stream, Kind::Agreement);
        for (const StoredRecord& record : recordsOf(core, stream, Kind::Submission)) {
            const auto submission = wire::decodeSubmission(record.record);
            if (submission.ok())
                m_submissions.emplace(submission.value().planHash, submission.value());
        }
        for (StoredRecord& record : recordsOf(core, stream, Kind::Decision))
            addDecision(std::move(record.record));
        if (!m_input.decisionRecords.empty()) {
            m_input.root = core.requireIdentity().device.root;
            m_input.orgKeyRecords = orgKeyRecords(core);
            m_input.today = m_today;
        }
    }

    [[nodiscard]] std::vector<PlanVersion> newestFirst()
    {
        std::vector<PlanVersion> versions;
        for (auto record = m_plans.rbegin(); record != m_plans.rend(); ++record) {
            Result<wire::SealedPlan> sealed = wire::decodeSealedPlan(record->record);
            if (sealed.ok()) // a version of a later program is kept, and shown once this one can read it
                versions.push_back(version(*record, std::move(sealed).value()));
        }
        return versions;
    }

private:
    void addDecision(Bytes record)
    {
        const auto signedDecision = wire::decodeDecisionRecord(record);
        m_input.decisionRecords.push_back(std::move(record));
        const auto decision = signedDecision.ok() ? wire::decodeDecision(signedDecision.value().decisionBytes)
                                                  : Result<domain::Decision>(signedDecision.error());
        if (decision.ok())
            m_decisions.push_back(
                {wire::decisionHash(signedDecision.value().decisionBytes), decision.value()});
        else
            m_unreadable = true;
    }

    [[nodiscard]] const StoredRecord* agreementOf(const Hash32& plan, Hash32& hash) const
    {
        const auto submission = m_submissions.find(plan);
        if (submission == m_submissions.end())
            return nullptr;
        hash = submission->second.agreementHash;
        for (const StoredRecord& record : m_agreements) {
            if (wire::agreementHash(record.record) == hash)
                return &record;
        }
        return nullptr;
    }

    [[nodiscard]] const KnownDecision* latestDecision(const Hash32& plan) const
    {
        const KnownDecision* latest = nullptr;
        for (const KnownDecision& known : m_decisions) {
            if (known.decision.planHash == plan &&
                (!latest || known.decision.number > latest->decision.number))
                latest = &known;
        }
        return latest;
    }

    [[nodiscard]] static PlanState stateBy(const DecisionView& view)
    {
        if (!wire::isGenuine(view.check))
            return PlanState::CannotVerify;
        if (view.check == DecisionCheck::WithdrawnLater)
            return PlanState::Withdrawn;
        switch (view.decision.kind) {
        case DecisionKind::Approve: {
            const auto& lines = view.decision.lines;
            const bool all =
                std::all_of(lines.begin(), lines.end(), [](const auto& line) { return line.approved; });
            return all ? PlanState::Approved : PlanState::PartApproved;
        }
        case DecisionKind::Return:
            return PlanState::Returned;
        case DecisionKind::Withdraw:
            return PlanState::Withdrawn;
        case DecisionKind::Refuse:
            return PlanState::Refused;
        }
        return PlanState::CannotVerify;
    }

    [[nodiscard]] PlanVersion version(const StoredRecord& record, wire::SealedPlan sealed)
    {
        PlanVersion version;
        version.planHash = wire::planHash(record.record);
        version.sealed = std::move(sealed);
        version.agreedWallMs = record.wallMs;
        version.delivery = record.delivery;
        version.attention = record.attention;
        version.state =
            record.delivery == Delivery::AtOffice ? PlanState::AtOffice : PlanState::AgreedNotSent;
        const StoredRecord* agreement = agreementOf(version.planHash, version.agreementHash);
        if (agreement)
            version.agreement = need(wire::decodeAgreement(agreement->record));
        const KnownDecision* known = latestDecision(version.planHash);
        if (!known) {
            if (m_unreadable)
                version.state = PlanState::CannotVerify;
            return version;
        }
        m_input.planBytes = record.record;
        m_input.agreementBytes = agreement ? std::optional(agreement->record) : std::nullopt;
        m_input.decision = known->hash;
        DecisionView view{known->hash, known->decision, wire::checkDecision(m_input), {}};
        version.state = stateBy(view);
        view.checkText = wire::isVerified(view.check)
                             ? QStringLiteral("%1 (checked)").arg(describe(version.state))
                             : wire::describe(view.check);
        version.decision = std::move(view);
        return version;
    }

    QDate m_today;
    std::vector<StoredRecord> m_plans;
    std::vector<StoredRecord> m_agreements;
    std::map<Hash32, wire::Submission> m_submissions;
    std::vector<KnownDecision> m_decisions;
    wire::DecisionCheckInput m_input;
    bool m_unreadable = false;
};

} // namespace

std::vector<PlanVersion> versionsOf(Core& core, const EntityId& patient)
{
    return PlanRecords(core, patient).newestFirst();
}

std::optional<PlanVersion> inForceOf(const std::vector<PlanVersion>& versions)
{
    const PlanVersion* best = nullptr;
    for (const PlanVersion& version : versions) {
        const auto& decision = version.decision;
        // A date that has passed does not undo a decision: late receipts still belong to their line, and
        // this tablet's clock decides nothing. Whoever shows it says that the time has passed.
        const bool counts = decision && (decision->check == DecisionCheck::Verified ||
                                         decision->check == DecisionCheck::OutOfDate);
        if (!counts || decision->decision.kind != DecisionKind::Approve)
            continue;
        if (!best || decision->decision.number > best->decision->decision.number)
            best = &version;
    }
    return best ? std::optional(*best) : std::nullopt;
}

PlanState stateOf(Core& core, const EntityId& patient)
{
    const std::vector<PlanVersion> versions = versionsOf(core, patient);
    if (!versions.empty())
        return versions.front().state;
    return viewRows(core, streamOf(patient), Kind::Draft).empty() ? PlanState::None : PlanState::Draft;
}

} // namespace doorstep::store
