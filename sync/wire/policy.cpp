// Policies as canonical CBOR: changed weights {0: 1, 1: number, 2: [[rule, weight, reason] ...]}, and the
// days without contact {0: 2, 1: number, 2: days}.
#include "sync/wire/policy.h"

#include "sync/wire/shape.h"

#include <algorithm>

namespace doorstep::wire {

namespace {
constexpr std::uint64_t aboutRules = 1;
constexpr std::uint64_t aboutContact = 2; ///< other policies may follow
constexpr std::size_t overridesMax = 1'000;
} // namespace

Bytes encodeRulePolicy(const RulePolicy& policy)
{
    std::vector<domain::RuleOverride> sorted = policy.overrides;
    std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.ruleId < b.ruleId; });
    Value map{Value::Map{}};
    map.set(0, Value(aboutRules));
    map.set(1, Value(policy.number));
    map.set(2, arrayFrom(sorted, [](const domain::RuleOverride& each) {
                return arrayOf(toValue(each.ruleId), numberOf(each.severity), toValue(each.reason));
            }));
    return encode(map);
}

Result<RulePolicy> decodeRulePolicy(BytesView record)
{
    return decodeShape(record, "A policy of the organisation", [](const Reader& reader) {
        RulePolicy policy;
        reader.members(3);
        reader.require(reader.at(0).number() == aboutRules);
        policy.number = reader.at(1).number();
        const auto rows = reader.at(2).array();
        reader.require(rows.size() <= overridesMax);
        for (const Reader& row : rows) {
            row.items(3);
            domain::RuleOverride each;
            each.ruleId = row.item(0).qtext();
            const std::uint64_t weight = row.item(1).number();
            each.reason = row.item(2).qtext();
            const bool known = weight >= static_cast<std::uint64_t>(domain::Severity::Block) &&
                               weight <= static_cast<std::uint64_t>(domain::Severity::Route);
            if (!known || !domain::ruleInfo(each.ruleId))
                continue;
            each.severity = static_cast<domain::Severity>(weight);
            policy.overrides.push_back(each);
        }
        return policy;
    });
}

Bytes encodeLeasePolicy(const LeasePolicy& policy)
{
    Value map{Value::Map{}};
    map.set(0, Value(aboutContact));
    map.set(1, Value(policy.number));
    map.set(2, Value(policy.days));
    return encode(map);
}

Result<LeasePolicy> decodeLeasePolicy(BytesView record)
{
    return decodeShape(record, "A policy of the organisation", [](const Reader& reader) {
        reader.members(3);
        reader.require(reader.at(0).number() == aboutContact);
        return LeasePolicy{reader.at(1).number(), reader.at(2).number()};
    });
}

} // namespace doorstep::wire
