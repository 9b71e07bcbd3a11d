// Which weight the organisation gives the rules: set here, carried to tablets in the organisation's stream.
#pragma once

#include "app/domain/rules.h"
#include "sync/office/office.h"

namespace doorstep::office {

// Everything here runs inside a transaction and throws StorageFailure; errors are refusals in plain words.

/// As set last, by rule. The same list as on every tablet that has synced since.
[[nodiscard]] std::vector<domain::RuleOverride> ruleOverrides(Office& office);
/// Refused below the rule's floor (what the law leaves no choice in), without a reason, for a rule that does
/// not exist, and for roles below the lead. A rule's own weight takes the change away.
[[nodiscard]] Status setRuleOverride(Office& office, const domain::RuleOverride& wanted,
                                     const StaffId& actor);
/// The rule has its own weight again; NotFound when it never had another.
[[nodiscard]] Status resetRuleOverride(Office& office, const QString& ruleId, const StaffId& actor);

/// After how many days without contact tablets close. Inside a transaction.
[[nodiscard]] std::uint64_t leaseDays(Office& office);
/// Refused for others than the lead, the panel and administrators.
[[nodiscard]] Status setLeaseDays(Office& office, std::uint64_t days, const StaffId& actor);

} // namespace doorstep::office
