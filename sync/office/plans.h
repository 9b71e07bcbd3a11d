// Plans as the office sees them: where each one stands, what was decided, what was bought.
#pragma once

#include "app/domain/decision.h"
#include "sync/office/money.h"
#include "sync/wire/sealed.h"

namespace doorstep::office {

enum class PlanState { Sealed, Agreed, Submitted, Approved, PartApproved, Returned, Refused, Withdrawn };
[[nodiscard]] const char* planStateName(PlanState state);
[[nodiscard]] std::optional<PlanState> planStateFrom(const std::string& name); ///< either case

struct PlanPurchase {
    domain::Purchase purchase;
    std::int64_t reversedPence = 0;
    std::size_t receiptsComplete = 0;
    std::size_t receiptsComing = 0;
};

struct PlanDecision {
    Hash32 hash;
    domain::Decision decision;
};

struct PlanView {
    Hash32 hash;
    EntityId patient;
    std::string nhsNumber;
    PlanState state = PlanState::Sealed;
    wire::SealedPlan sealed;
    StaffId author;
    DeviceId device;
    std::string flags; ///< "totals-wrong", "schedule-wrong"; empty when the figures hold
    std::optional<Hash32> agreement;
    std::optional<std::int64_t> submittedMs; ///< office time
    std::optional<PlanDecision> decision;    ///< the latest that names this plan
    std::vector<PlanPurchase> purchases;     ///< that name this plan
    std::vector<BudgetSums> budgets;         ///< of the patient
    std::size_t blobsMissing = 0;            ///< pictures of the plan still on their way
};

/// Oldest submission first. Inside Database::read or write; throws StorageFailure.
[[nodiscard]] std::vector<PlanView> listPlans(Office& office, std::optional<PlanState> state);
/// All versions of one person, oldest submission first: costs the same however many people the office knows.
[[nodiscard]] std::vector<PlanView> plansOf(Office& office, const EntityId& patient);
/// By its hash in hexadecimal, or at least eight characters of it that only one plan has.
[[nodiscard]] Result<PlanView> findPlan(Office& office, const std::string& hash);

} // namespace doorstep::office
