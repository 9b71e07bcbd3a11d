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

wire::RulePolicy newestPolicy(Office& office)
{
    wire::RulePolicy newest;
    for (const auto& [id, stored] :
         Streams(office.database()).all(office.organisationStream(), wire::Kind::Policy)) {
        const auto stamp = wire::ChangeId::from(stored.payload);
        const auto logged = stamp ? loggedChange(office.database(), *stamp) : std::nullopt;
        const auto change = logged ? wire::decodeChange(logged->body) : Result<wire::Change>(Error{});
        if (!change.ok())
            throw StorageFailure("a stored policy cannot be read");
        for (const wire::Op& op : change.value().ops) {
            auto policy =
                op.entity == id ? wire::decodeRulePolicy(op.record) : Result<wire::RulePolicy>(Error{});
            if (policy.ok() && policy.value().number >= newest.number)
                newest = std::move(policy).value();
        }
    }
    return newest;
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

Status write(Office& office, wire::RulePolicy policy, const StaffId& actor)
{
    ++policy.number;
    return writeAsOffice(
        office, office.organisationStream(),
        {appendOp(office.random().make<EntityId>(), wire::Kind::Policy, wire::encodeRulePolicy(policy))},
        actor);
}

} // namespace

std::vector<domain::RuleOverride> ruleOverrides(Office& office)
{
    return newestPolicy(office).overrides;
}

Status setRuleOverride(Office& office, const domain::RuleOverride& wanted, const StaffId& actor)
{
    if (Status allowed = mayChange(office, actor); !allowed.ok())
        return allowed;
    if (const QString problem = domain::overrideProblem(std::span(&wanted, 1)); !problem.isEmpty())
        return Error{ErrorCode::Refused, problem.toStdString()};
    if (domain::ruleInfo(wanted.ruleId)->severity == wanted.severity)
        return resetRuleOverride(office, wanted.ruleId, actor);
    wire::RulePolicy policy = newestPolicy(office);
    std::erase_if(policy.overrides, [&wanted](const auto& each) { return each.ruleId == wanted.ruleId; });
    policy.overrides.push_back(wanted);
    return write(office, std::move(policy), actor);
}

Status resetRuleOverride(Office& office, const QString& ruleId, const StaffId& actor)
{
    if (Status allowed = mayChange(office, actor); !allowed.ok())
        return allowed;
    wire::RulePolicy policy = newestPolicy(office);
    if (std::erase_if(policy.overrides, [&ruleId](const auto& each) { return each.ruleId == ruleId; }) == 0)
        return Error{ErrorCode::NotFound, "This rule has its own weight already."};
    return write(office, std::move(policy), actor);
}

} // namespace doorstep::office
