// What an organisation decided about the rules, as a record of Kind::Policy in its stream.
#pragma once

#include "app/domain/rules.h"
#include "crypto/base/result.h"

namespace doorstep::wire {

/// The whole list each time: of several records the one with the highest number counts, and the earlier ones
/// say what held before. Ordered by rule.
struct RulePolicy {
    std::uint64_t number = 0;
    std::vector<domain::RuleOverride> overrides;
    bool operator==(const RulePolicy&) const = default;
};
[[nodiscard]] Bytes encodeRulePolicy(const RulePolicy& policy);
/// Damaged when it is not in the agreed form. A rule or weight that this build does not know is left out: it
/// came from a newer office, and a rule that is not here cannot be applied.
[[nodiscard]] Result<RulePolicy> decodeRulePolicy(BytesView record);

/// After how many days without contact a tablet closes; see app/store/contact.h. The highest number counts.
struct LeasePolicy {
    std::uint64_t number = 0;
    std::uint64_t days = 0;
    bool operator==(const LeasePolicy&) const = default;
};
[[nodiscard]] Bytes encodeLeasePolicy(const LeasePolicy& policy);
/// Damaged when it is not in the agreed form, another policy included.
[[nodiscard]] Result<LeasePolicy> decodeLeasePolicy(BytesView record);

} // namespace doorstep::wire
