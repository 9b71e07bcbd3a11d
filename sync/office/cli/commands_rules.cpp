// rules list, set, reset: the weight the organisation gives a rule. lease: days without contact.
#include "sync/office/cli/commands.h"

#include "sync/office/rule_policy.h"
#include "sync/office/staff.h"

#include <boost/json.hpp>

#include <algorithm>

namespace doorstep::office {

namespace json = boost::json;

namespace {

using Overrides = std::vector<domain::RuleOverride>;

int listRules(CommandRun& run)
{
    const auto overrides =
        run.office.database().read([&]() -> Result<Overrides> { return ruleOverrides(run.office); });
    if (!overrides.ok())
        return run.refuse(overrides.error());
    const QByteArray hash = domain::ruleSetHash(overrides.value());
    json::array all;
    for (const domain::RuleInfo& rule : domain::ruleTable()) {
        const auto changed =
            std::find_if(overrides.value().begin(), overrides.value().end(),
                         [&rule](const auto& each) { return each.ruleId == QLatin1String(rule.id); });
        const bool own = changed == overrides.value().end();
        const std::string weight = domain::severityKey(own ? rule.severity : changed->severity).toStdString();
        const std::string reason = own ? std::string() : changed->reason.toStdString();
        all.push_back(json::object{{"id", rule.id},
                                   {"severity", weight},
                                   {"own", domain::severityKey(rule.severity).toStdString()},
                                   {"floor", domain::severityKey(rule.floor).toStdString()},
                                   {"reason", reason},
                                   {"statement", rule.statement},
                                   {"source", rule.source}});
        if (!run.options.json)
            run.out << rule.id << "  " << weight << (own ? "  " : "* ") << rule.statement
                    << (own ? "" : "\n      " + reason) << '\n';
    }
    if (run.options.json)
        run.out << json::serialize(json::object{{"version", domain::ruleSetVersion},
                                                {"hash", hash.toHex().toStdString()},
                                                {"rules", all}})
                << '\n';
    else
        run.out << "* changed by the organisation. Rule set " << domain::ruleSetVersion << ", "
                << hash.toHex().first(16).toStdString() << '\n';
    return 0;
}

} // namespace

int runRules(CommandRun& run)
{
    if (run.options.command == Command::RulesList)
        return listRules(run);
    Office& office = run.office;
    domain::RuleOverride wanted;
    wanted.ruleId = QString::fromStdString(run.options.rule).trimmed().toUpper();
    if (wanted.ruleId == u"R-55A")
        wanted.ruleId = QStringLiteral("R-55a"); // the one with a letter
    wanted.reason = QString::fromStdString(run.options.reason).trimmed();
    const bool set = run.options.command == Command::RulesSet;
    if (set) {
        const auto severity = domain::severityFromKey(QString::fromStdString(run.options.severity));
        if (!severity)
            return run.refuse({ErrorCode::InvalidInput,
                               "The weight is one of BLOCK, REQUIRE, WARN, REMIND, RECORD and ROUTE."});
        wanted.severity = *severity;
    }
    const Status changed = office.database().write([&]() -> Status {
        StaffId by = office.administrator();
        if (!run.options.by.empty()) {
            const auto member = findStaff(office, run.options.by);
            if (!member.ok())
                return member.error();
            by = member.value().id;
        }
        return set ? setRuleOverride(office, wanted, by) : resetRuleOverride(office, wanted.ruleId, by);
    });
    if (!changed.ok())
        return run.refuse(changed.error());
    run.out << "Rule " << wanted.ruleId.toStdString()
            << (set ? " has its new weight. Tablets follow when they sync.\n"
                    : " has its own weight again. Tablets follow when they sync.\n");
    return 0;
}

int runLease(CommandRun& run)
{
    Office& office = run.office;
    const auto days = office.database().write([&]() -> Result<std::uint64_t> {
        if (run.options.days > 0) {
            const Status set =
                setLeaseDays(office, static_cast<std::uint64_t>(run.options.days), office.administrator());
            if (!set.ok())
                return set.error();
        }
        return leaseDays(office);
    });
    if (!days.ok())
        return run.refuse(days.error());
    if (run.options.json)
        run.out << json::serialize(json::object{{"days", days.value()}}) << '\n';
    else
        run.out << "After " << days.value()
                << " days without contact a tablet closes until it reaches the office"
                << " or is given its recovery code.\n";
    return 0;
}

} // namespace doorstep::office
