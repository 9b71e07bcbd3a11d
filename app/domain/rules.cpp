// The rule table, its order and its gates.
#include "app/domain/rules.h"

#include "app/domain/rule_checks.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace doorstep::domain {

namespace {

/// "Certain" = read in the instrument; "practice" = pilot practice or a parallel instrument, and so
/// configurable in time. Severity and gate are those of the rule's main finding.
constexpr std::array table{
    RuleInfo{"R-01", Severity::Block, Gate::Authorise,
             "A direct payment may be made only under a pilot scheme that covers the organisation on the day "
             "of the first payment.",
             "NHS Act 2006 s.12A(6); SI 2010/1000 reg 2. Certain."},
    RuleInfo{"R-12", Severity::Block, Gate::Agree,
             "No direct payment to a person whom the Schedule to the regulations lists. Until that is "
             "confirmed, nothing is paid.",
             "SI 2013/1617 Schedule (a) to (d); SI 2010/1000 Schedule, not read in full."},
    RuleInfo{"R-32", Severity::Block, Gate::Agree,
             "The procedure for each significant risk must be agreed and be in the plan.",
             "SI 2010/1000 reg 11(1)(c). Certain."},
    RuleInfo{"R-33", Severity::Block, Gate::Agree,
             "Every line must serve a need or an outcome, and every need should have a line.",
             "SI 2010/1000 reg 11(1)(d)(i). Certain."},
    RuleInfo{"R-34", Severity::Block, Gate::Agree,
             "The money must cover the full cost of each service, in total and by the time it is needed.",
             "SI 2010/1000 reg 11(1)(d)(ii), 16(1). Certain."},
    RuleInfo{"R-36", Severity::Require, Gate::Agree, "The plan must state needs and intended outcomes.",
             "SI 2010/1000 reg 11; paragraph by practice."},
    RuleInfo{"R-37", Severity::Require, Gate::Agree, "The plan must state the services to be bought.",
             "SI 2010/1000 reg 11(1)(d); paragraph by practice."},
    RuleInfo{"R-38", Severity::Require, Gate::Agree, "The plan must state when and how often money is paid.",
             "SI 2010/1000 reg 11; paragraph by practice."},
    RuleInfo{"R-39", Severity::Require, Gate::Agree, "The plan must name one care coordinator.",
             "SI 2010/1000 reg 11; paragraph by practice."},
    RuleInfo{"R-40", Severity::Require, Gate::Agree, "The plan must say who monitors the health condition.",
             "SI 2010/1000 reg 11, not read in full. Practice."},
    RuleInfo{"R-41", Severity::Require, Gate::Agree, "The plan must give the date of the first review.",
             "SI 2010/1000 reg 11, not read in full. Practice."},
    RuleInfo{"R-42", Severity::Require, Gate::Agree,
             "The plan must state the notice given before money is reduced or stopped.",
             "SI 2010/1000 reg 11, not read in full; 4 weeks in a pilot agreement. Practice."},
    RuleInfo{"R-50", Severity::Block, Gate::Pay, "Pay only into an account that the organisation approved.",
             "SI 2010/1000 reg 13(1). Certain."},
    RuleInfo{"R-56", Severity::Block, Gate::Authorise,
             "Somebody who lives in the same household may be paid to give care only in very limited "
             "circumstances, agreed in the plan.",
             "SI 2013/2354 and SI 2017/219 reg 8(5A), (5B). Certain."},
    RuleInfo{"R-57", Severity::Warn, Gate::None, "Money is to be spent on the services in the plan only.",
             "SI 2013/1617 reg 15(1)(d), 17(2)(e). Certain."},
    RuleInfo{"R-61", Severity::Block, Gate::Authorise,
             "Not for alcohol, tobacco, gambling, debt repayment or anything illegal.",
             "NHS.uk guidance; regulation not read in full. Practice."},
    RuleInfo{"R-66", Severity::Record, Gate::None,
             "Unused money may be set against the next payment, by no more than that payment.",
             "SI 2010/1000 reg 16(3), (4). Certain."},
    RuleInfo{"R-76", Severity::Block, Gate::Agree,
             "The first review is due within 3 calendar months of the first payment.",
             "SI 2010/1000 reg 17(2). Certain."},
    RuleInfo{"R-87", Severity::Block, Gate::Authorise,
             "When a patient has died, letters go to the personal representatives and no new money is "
             "authorised.",
             "SI 2013/1617 reg 15(3), 17(4) for the letters. Certain; authorising: practice."},
};

constexpr std::array<const char*, 5> banned{"alcohol", "tobacco", "gambling", "debt", "illegal"};

bool stands(std::span<const Finding> findings, Severity severity, Gate gate)
{
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.severity == severity && finding.gate == gate;
    });
}

} // namespace

namespace checks {

void add(Findings& findings, const char* rule, Severity severity, Gate gate, const QString& field,
         const QString& text)
{
    findings.push_back({QString::fromLatin1(rule), severity, gate, field, text});
}

void add(Findings& findings, const char* rule, const QString& field, const QString& text)
{
    const RuleInfo* info = ruleInfo(QString::fromLatin1(rule));
    if (!info)
        std::abort(); // a check names a rule that is not in the table
    add(findings, rule, info->severity, info->gate, field, text);
}

QString lineField(const Plan& plan, const Line& line)
{
    if (!line.ref.isEmpty())
        return QStringLiteral("line:") + line.ref;
    return QStringLiteral("line:#%1").arg(&line - plan.lines.data() + 1);
}

QString lineName(const Plan& plan, const Line& line)
{
    return QStringLiteral("%1 %2").arg(lineField(plan, line).mid(5), line.item).trimmed();
}

bool isBanned(const Line& line)
{
    return std::any_of(banned.begin(), banned.end(), [&line](const char* key) {
        return line.category.trimmed().compare(QLatin1String(key), Qt::CaseInsensitive) == 0;
    });
}

} // namespace checks

std::span<const RuleInfo> ruleTable()
{
    return table;
}

const RuleInfo* ruleInfo(const QString& id)
{
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&id](const RuleInfo& rule) { return id == QLatin1String(rule.id); });
    return found == table.end() ? nullptr : &*found;
}

std::vector<Finding> evaluate(const RuleContext& context)
{
    checks::Findings findings;
    checks::content(context, findings);
    checks::money(context, findings);
    checks::permission(context, findings);
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.gate, a.severity, a.ruleId, a.field) <
               std::tie(b.gate, b.severity, b.ruleId, b.field);
    });
    return findings;
}

bool mayAgree(std::span<const Finding> findings)
{
    return !stands(findings, Severity::Block, Gate::Agree) &&
           !stands(findings, Severity::Require, Gate::Agree);
}

bool mayAuthorise(std::span<const Finding> findings)
{
    return !stands(findings, Severity::Block, Gate::Agree) &&
           !stands(findings, Severity::Block, Gate::Authorise);
}

std::span<const char* const> bannedCategories()
{
    return banned;
}

QString severityKey(Severity severity)
{
    switch (severity) {
    case Severity::Block:
        return QStringLiteral("BLOCK");
    case Severity::Require:
        return QStringLiteral("REQUIRE");
    case Severity::Warn:
        return QStringLiteral("WARN");
    case Severity::Remind:
        return QStringLiteral("REMIND");
    case Severity::Record:
        return QStringLiteral("RECORD");
    case Severity::Route:
        return QStringLiteral("ROUTE");
    }
    return {};
}

} // namespace doorstep::domain
