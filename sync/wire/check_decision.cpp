// The offline check of a decision: every link from the pinned root key to the plan on this tablet.
#include "sync/wire/sealed.h"

#include <map>

namespace doorstep::wire {

using domain::Decision;

namespace {

struct Known {
    SignedDecision record;
    Decision decision;
};

class DecisionChecker {
public:
    explicit DecisionChecker(const DecisionCheckInput& input)
        : m_input(input)
    {
        for (const Bytes& record : input.orgKeyRecords) {
            Result<OrgKey> key = verifyOrgKey(record, input.root);
            if (key.ok() && key.value().purpose == OrgKey::Purpose::Decision)
                m_keys.push_back(std::move(key).value());
        }
    }

    [[nodiscard]] DecisionCheck run()
    {
        collect();
        const Known* judged = find(m_input.decision);
        if (!judged) // its bytes were changed: they no longer have the hash by which it is known
            return DecisionCheck::SignatureWrong;
        if (const DecisionCheck check = signature(*judged); !isVerified(check))
            return check;
        const Decision& decision = judged->decision;
        if (planHash(m_input.planBytes) != decision.planHash)
            return DecisionCheck::PlanDiffers;
        if (!agreementHolds(decision))
            return DecisionCheck::AgreementDiffers;
        if (const DecisionCheck check = others(*judged); !isVerified(check))
            return check;
        if (!chainHolds(decision))
            return DecisionCheck::ChainBroken;
        if (isWithdrawn(decision))
            return DecisionCheck::WithdrawnLater;
        if (decision.validTo.isValid() && m_input.today > decision.validTo)
            return DecisionCheck::OutOfDate;
        return DecisionCheck::Verified;
    }

private:
    void collect()
    {
        for (const Bytes& bytes : m_input.decisionRecords) {
            Result<SignedDecision> record = decodeDecisionRecord(bytes);
            if (!record.ok()) {
                m_unreadable = true;
                continue;
            }
            Result<Decision> decision = decodeDecision(record.value().decisionBytes);
            if (!decision.ok()) {
                m_unreadable = true;
                continue;
            }
            const Hash32 hash = decisionHash(record.value().decisionBytes);
            m_known.emplace(hash, Known{std::move(record).value(), std::move(decision).value()});
        }
    }

    [[nodiscard]] const Known* find(const Hash32& hash) const
    {
        const auto found = m_known.find(hash);
        return found == m_known.end() ? nullptr : &found->second;
    }

    [[nodiscard]] DecisionCheck signature(const Known& known) const
    {
        const Decision& decision = known.decision;
        const auto time = static_cast<std::uint64_t>(std::max<qint64>(decision.officeTimeMs, 0));
        const auto isValidThen = [&](const OrgKey& key) {
            return key.id == decision.officeKeyId && key.fromMs <= time &&
                   (key.untilMs == 0 || time < key.untilMs);
        };
        const auto key = std::find_if(m_keys.begin(), m_keys.end(), isValidThen);
        if (key == m_keys.end())
            return DecisionCheck::KeyMissing;
        const auto publicKey = crypto::PublicKey::from(key->key);
        const SignedDecision& record = known.record;
        if (!publicKey ||
            !crypto::verify(*publicKey, "csync/decision/1", record.decisionBytes, record.signature))
            return DecisionCheck::SignatureWrong;
        return DecisionCheck::Verified;
    }

    /// An approval without an agreement is none; a return, refusal or withdrawal may stand without.
    [[nodiscard]] bool agreementHolds(const Decision& decision) const
    {
        if (!decision.agreementHash)
            return decision.kind != domain::DecisionKind::Approve;
        if (!m_input.agreementBytes || agreementHash(*m_input.agreementBytes) != *decision.agreementHash)
            return false;
        const Result<SealedAgreement> agreement = decodeAgreement(*m_input.agreementBytes);
        return agreement.ok() && agreement.value().planHash == decision.planHash;
    }

    /// A record that cannot be read or checked might be a withdrawal, so nothing is verified beside it.
    [[nodiscard]] DecisionCheck others(const Known& judged) const
    {
        if (m_unreadable)
            return DecisionCheck::ChainBroken;
        for (const auto& [hash, known] : m_known) {
            if (&known == &judged)
                continue;
            const DecisionCheck check = signature(known);
            if (check == DecisionCheck::KeyMissing)
                return check;
            if (!isVerified(check))
                return DecisionCheck::ChainBroken;
        }
        return DecisionCheck::Verified;
    }

    [[nodiscard]] bool chainHolds(const Decision& last) const
    {
        const Decision* decision = &last;
        while (decision->number > 1) {
            const Known* before = find(decision->previous);
            if (!before || before->decision.number != decision->number - 1)
                return false;
            decision = &before->decision;
        }
        return decision->previous.isZero();
    }

    [[nodiscard]] bool isWithdrawn(const Decision& decision) const
    {
        return std::any_of(m_known.begin(), m_known.end(), [&](const auto& entry) {
            const Decision& other = entry.second.decision;
            return other.kind == domain::DecisionKind::Withdraw && other.planHash == decision.planHash &&
                   other.number > decision.number;
        });
    }

    const DecisionCheckInput& m_input;
    std::vector<OrgKey> m_keys;
    std::map<Hash32, Known> m_known;
    bool m_unreadable = false;
};

} // namespace

bool isVerified(DecisionCheck check)
{
    return check == DecisionCheck::Verified;
}

bool isGenuine(DecisionCheck check)
{
    return isVerified(check) || check == DecisionCheck::WithdrawnLater || check == DecisionCheck::OutOfDate;
}

QString describe(DecisionCheck check)
{
    switch (check) {
    case DecisionCheck::Verified:
        return QStringLiteral("Checked: this is the office's decision on exactly this plan.");
    case DecisionCheck::KeyMissing:
        return QStringLiteral(
            "Cannot be checked yet: the office's key is missing on this tablet. Sync to get it.");
    case DecisionCheck::SignatureWrong:
        return QStringLiteral("Does not match: the decision was changed or is not signed by the office.");
    case DecisionCheck::PlanDiffers:
        return QStringLiteral(
            "Does not match: the decision is about another plan than the one on this tablet.");
    case DecisionCheck::AgreementDiffers:
        return QStringLiteral("Does not match: the decision is about another agreement, or none was signed.");
    case DecisionCheck::ChainBroken:
        return QStringLiteral(
            "Does not match: another decision about this patient is missing or was changed.");
    case DecisionCheck::WithdrawnLater:
        return QStringLiteral("Checked: the office made this decision, and withdrew it later.");
    case DecisionCheck::OutOfDate:
        return QStringLiteral("Checked: this is the office's decision on exactly this plan. The time it was "
                              "given for has passed.");
    }
    return {};
}

DecisionCheck checkDecision(const DecisionCheckInput& input)
{
    return DecisionChecker(input).run();
}

} // namespace doorstep::wire
