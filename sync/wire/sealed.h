// Sealed plan, agreement, submission, decision: canonical bytes, their hashes, and the offline check.
#pragma once

#include "app/domain/decision.h"
#include "app/domain/visit.h"
#include "sync/wire/change.h"

namespace doorstep::wire {

/// What is sealed: the plan as agreed, with identity snapshot, totals, schedules and the hash of the text
/// shown.
struct SealedPlan {
    domain::Plan plan;
    QString patientName; ///< as shown
    QString nhsNumber;   ///< ten digits or empty
    QDate born;
    domain::PlanTotals totals;
    std::vector<domain::ModelSchedule> schedules; ///< as chosen
    Hash32 textShown;                             ///< SHA-256 of readBack() as UTF-8
    int readBackVersion = 0;
    int ruleSet = 0;
    std::vector<std::pair<EntityId, std::vector<std::pair<std::uint64_t, ChangeId>>>>
        stamps; ///< what was seen, sorted by entity and field
    Hlc hlc;
    StaffId actor;
    std::optional<Hash32> supersedes;
    bool operator==(const SealedPlan&) const = default;
};
[[nodiscard]] Bytes encodeSealedPlan(const SealedPlan& plan);
[[nodiscard]] Result<SealedPlan> decodeSealedPlan(BytesView bytes);
/// SHA-256("csync/plan/1" 00 plan_bytes)
[[nodiscard]] Hash32 planHash(BytesView planBytes);

struct SealedAgreement {
    Hash32 planHash;
    domain::Agreement agreement;
    QString statement;
    int statementVersion = 0;
    ClockEvidence clock;
    StaffId witness;
    bool operator==(const SealedAgreement&) const = default;
};
[[nodiscard]] Bytes encodeAgreement(const SealedAgreement& agreement);
[[nodiscard]] Result<SealedAgreement> decodeAgreement(BytesView bytes);
/// SHA-256("csync/agreement/1" 00 bytes)
[[nodiscard]] Hash32 agreementHash(BytesView agreementBytes);

struct Submission {
    Hash32 planHash;
    Hash32 agreementHash;
    QString message;
    bool operator==(const Submission&) const = default;
};
[[nodiscard]] Bytes encodeSubmission(const Submission& submission);
[[nodiscard]] Result<Submission> decodeSubmission(BytesView bytes);

/// A decision record is [decision_bytes, signature of the office key over "csync/decision/1" 00
/// decision_bytes].
struct SignedDecision {
    Bytes decisionBytes;
    crypto::Signature signature;
    bool operator==(const SignedDecision&) const = default;
};
[[nodiscard]] SignedDecision signDecision(const domain::Decision& decision,
                                          const crypto::SignKeyPair& officeKey);
[[nodiscard]] Bytes encodeDecisionRecord(const SignedDecision& decision);
[[nodiscard]] Result<SignedDecision> decodeDecisionRecord(BytesView record);
[[nodiscard]] Result<domain::Decision> decodeDecision(BytesView decisionBytes);
/// SHA-256("csync/decision/1" 00 decision_bytes): `previous` of the next decision.
[[nodiscard]] Hash32 decisionHash(BytesView decisionBytes);

/// Key 70: a key of the organisation, certified by the pinned root key.
struct OrgKey {
    enum class Purpose : std::uint64_t { Decision = 1, Receipt = 2, Recovery = 3, Device = 4 };
    EntityId id; ///< first 16 bytes of SHA-256("csync/orgkey/1" 00 key)
    Purpose purpose = Purpose::Decision;
    Bytes key; ///< 32 bytes: Ed25519 public key, X25519 for Recovery
    std::uint64_t fromMs = 0;
    std::uint64_t untilMs = 0; ///< 0 = open
    bool operator==(const OrgKey&) const = default;
};
[[nodiscard]] EntityId orgKeyId(BytesView key);
/// Record bytes: [key_bytes, root signature over "csync/orgkey/1" 00 key_bytes].
[[nodiscard]] Bytes signOrgKey(const OrgKey& key, const crypto::SignKeyPair& root);
/// Untrusted unless the root signed exactly these bytes.
[[nodiscard]] Result<OrgKey> verifyOrgKey(BytesView record, const crypto::PublicKey& root);

/// Key 71/72: who may write: signed by the office's Device key ("csync/device-cert/1", "csync/staff-card/1").
struct DeviceCert {
    DeviceId device;
    crypto::PublicKey key;
    StaffId staff;
    std::uint64_t fromMs = 0;
    std::uint64_t untilMs = 0;
    bool operator==(const DeviceCert&) const = default;
};
struct StaffCard {
    EntityId id; ///< names the key in co-signatures
    StaffId staff;
    QString name;
    QString role; ///< "coordinator", "phb-lead" ...
    crypto::PublicKey key;
    bool operator==(const StaffCard&) const = default;
};
[[nodiscard]] Bytes signDeviceCert(const DeviceCert& cert, const crypto::SignKeyPair& deviceCa);
[[nodiscard]] Result<DeviceCert> verifyDeviceCert(BytesView record, const crypto::PublicKey& deviceCa);
[[nodiscard]] Bytes signStaffCard(const StaffCard& card, const crypto::SignKeyPair& deviceCa);
[[nodiscard]] Result<StaffCard> verifyStaffCard(BytesView record, const crypto::PublicKey& deviceCa);

/// The answer of the offline check, in the order it is judged.
enum class DecisionCheck {
    Verified,       ///< "Approved (checked)" and so on: every link holds
    KeyMissing,     ///< cannot check: no root-signed key of that id on this tablet
    SignatureWrong, ///< does not match: bytes were changed or signed by another
    PlanDiffers,    ///< does not match: names another plan than the stored bytes
    AgreementDiffers,
    ChainBroken, ///< a decision before this one is missing or another
    WithdrawnLater,
    OutOfDate,
};
[[nodiscard]] bool isVerified(DecisionCheck check);
/// The office's own word on exactly this plan, even if withdrawn since or past its time.
[[nodiscard]] bool isGenuine(DecisionCheck check);
/// One sentence in plain words.
[[nodiscard]] QString describe(DecisionCheck check);

struct DecisionCheckInput {
    crypto::PublicKey root;
    std::vector<Bytes> orgKeyRecords;
    Bytes planBytes; ///< as stored on this tablet
    std::optional<Bytes> agreementBytes;
    std::vector<Bytes> decisionRecords; ///< all known of this patient, any order
    Hash32 decision;                    ///< decisionHash of the one to judge
    QDate today;
};
/// Pure. Flipping any bit of plan, agreement, decision or key record makes it fail.
[[nodiscard]] DecisionCheck checkDecision(const DecisionCheckInput& input);

} // namespace doorstep::wire
