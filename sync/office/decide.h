// The office's decision on a submitted plan: per line, signed, chained, with the money it authorises.
#pragma once

#include "sync/office/plans.h"

namespace doorstep::office {

struct LineChoice {
    std::string ref; ///< "L3"
    bool approve = true;
    std::string code;   ///< of domain::reasonCodes(), when declined
    std::string reason; ///< plain words, when declined
};

struct DecideRequest {
    std::string plan; ///< hash, see findPlan()
    domain::DecisionKind kind = domain::DecisionKind::Approve;
    std::vector<LineChoice> lines; ///< those not named are approved with an approval
    std::string comment;
    std::vector<std::string> conditions; ///< of an approval (R-59)
    StaffId by;
};

struct Decided {
    Hash32 hash;
    domain::Decision decision;
    PlanState state = PlanState::Approved;
};

/// One transaction. Refused, with the reason in plain words, when the plan is not waiting, is not whole, does
/// not add up, when a rule forbids it (unless the line it forbids is declined), or when the one who decides
/// wrote it.
[[nodiscard]] Result<Decided> decide(Office& office, const DecideRequest& request);

} // namespace doorstep::office
