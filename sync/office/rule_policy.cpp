// Policies are append records, the whole list each time: what held before stays readable.
#include "sync/office/rule_policy.h"

#include "sync/office/change_log.h"
#include "sync/office/office_writer.h"
#include "sync/office/staff.h"
#include "sync/office/streams.h"
#include "sync/wire/policy.h"

#include <algorithm>

namespace doorstep::office {

namespace {

/// The newest policy of one sort; `decodeIt` fails for every other sort.
template <typename Policy>
Policy newestPolicy(Office& office, Result<Policy> (*decodeIt)(BytesView), Policy newest)
{
    for (const auto& [id, stored] :
         Streams(office.database()).all(office.organisationStream(), wire::Kind::Policy)) {
        const auto stamp = wire::ChangeId::from(stored.payload);
        const auto logged = stamp ? loggedChange(office.database(), *stamp) : std::nullopt;
        const auto change = logged ? wire::decodeChange(logged->body) : Result<wire::Change>(Error{});
        if (!change.ok())
            throw StorageFailure("a stored policy cannot be read");
        for (const wire::Op& op : change.value().ops) {
            auto policy = op.entity == id ? decodeIt(op.record) : Result<Policy>(Error{});
            if (policy.ok() && policy.value().number >= newest.number)
                newest = std::move(policy).value();
        }
    }
    return newest;
}

wire::RulePolicy newestRules(Office& office)
{
    return newestPolicy(office, wire::decodeRulePolicy, wire::RulePolicy{});
}

wire::LeasePolicy newestLease(Office& office)
{
    constexpr std::uint64_t unlessChosen = 14;
    return newestPolicy(office, wire::decodeLeasePolicy, wire::LeasePolicy{0, unlessChosen});
}

Status mayChange(Office& office, const StaffId& actor)
{
    const auto member = findStaff(office, actor.hex());
    if (!member.ok())
        return member.error();
    const std::string& role = member.value().role;
    if (!member.value().active || (role != "administrator" && role != "phb-lead" && role != "panel"))
        return Error{ErrorCode::Refused,
                     "The weight of a rule is changed by the lead, the panel or an administrator."};
    return done();
}

Status writeRecord(Office& office, const Bytes& record, const StaffId& actor)
{
    return writeAsOffice(office, office.organisationStream(),
                         {appendOp(office.random().make<EntityId>(), wire::Kind::Policy, record)}, actor);
}

Status write(Office& office, wire::RulePolicy policy, const StaffId& actor)
{
    ++policy.number;
    return writeRecord(office, wire::encodeRulePolicy(policy), actor);
}

} // namespace

std::vector<domain::RuleOverride> ruleOverrides(Office& office)
{
    return newestRules(office).overrides;
}

Status setRuleOverride(Office& office, const domain::RuleOverride& wanted, const StaffId& actor)
{
    if (Status allowed = mayChange(office, actor); !allowed.ok())
        return allowed;
    if (const QString problem = domain::overrideProblem(std::span(&wanted, 1)); !problem.isEmpty())
        return Error{ErrorCode::Refused, problem.toStdString()};
    if (domain::ruleInfo(wanted.ruleId)->severity == wanted.severity)
        return resetRuleOverride(office, wanted.ruleId, actor);
    wire::RulePolicy policy = newestRules(office);
    std::erase_if(policy.overrides, [&wanted](const auto& each) { return each.ruleId == wanted.ruleId; });
    policy.overrides.push_back(wanted);
    return write(office, std::move(policy), actor);
}

Status resetRuleOverride(Office& office, const QString& ruleId, const StaffId& actor)
{
    if (Status allowed = mayChange(office, actor); !allowed.ok())
        return allowed;
    wire::RulePolicy policy = newestRules(office);
    if (std::erase_if(policy.overrides, [&ruleId](const auto& each) { return each.ruleId == ruleId; }) == 0)
        return Error{ErrorCode::NotFound, "This rule has its own weight already."};
    return write(office, std::move(policy), actor);
}

std::uint64_t leaseDays(Office& office)
{
    return newestLease(office).days;
}

Status setLeaseDays(Office& office, std::uint64_t days, const StaffId& actor)
{
    if (Status allowed = mayChange(office, actor); !allowed.ok())
        return allowed;
    return writeRecord(office, wire::encodeLeasePolicy({newestLease(office).number + 1, days}), actor);
}

} // namespace doorstep::office
