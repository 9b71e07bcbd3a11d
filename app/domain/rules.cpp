// One table out of the topics, the order of findings, the gates, and what an organisation may change.
#include "app/domain/rules.h"

#include "app/domain/rules/rule_engine.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSet>

#include <array>
#include <tuple>

namespace doorstep::domain {

namespace {

constexpr std::array severities{
    std::pair{Severity::Block, "BLOCK"},   std::pair{Severity::Require, "REQUIRE"},
    std::pair{Severity::Warn, "WARN"},     std::pair{Severity::Remind, "REMIND"},
    std::pair{Severity::Record, "RECORD"}, std::pair{Severity::Route, "ROUTE"}};

bool stands(std::span<const Finding> findings, Severity severity, Gate gate)
{
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.severity == severity && finding.gate == gate;
    });
}

/// A named decision level weighs as much as a warning with a reason, and a little more.
int weight(Severity severity)
{
    switch (severity) {
    case Severity::Block:
        return 6;
    case Severity::Require:
        return 5;
    case Severity::Route:
        return 4;
    case Severity::Warn:
        return 3;
    case Severity::Remind:
        return 2;
    case Severity::Record:
        return 1;
    }
    return 0;
}

bool holdsFor(const RuleInfo& rule, bool pilot)
{
    const auto wanted = static_cast<quint8>(pilot ? Regimes::Pilot2010 : Regimes::National2013);
    return (static_cast<quint8>(rule.regimes) & wanted) != 0;
}

Severity severityOf(const RuleInfo& rule, std::span<const RuleOverride> overrides)
{
    const auto found = std::find_if(overrides.begin(), overrides.end(), [&rule](const RuleOverride& each) {
        return each.ruleId == QLatin1String(rule.id);
    });
    // An override that must not be is not applied, whoever handed it in.
    if (found == overrides.end() || !overrideProblem(std::span(&*found, 1)).isEmpty())
        return rule.severity;
    return found->severity;
}

std::vector<RuleInfo> assembled()
{
    std::vector<RuleInfo> table;
    for (const auto topic : {rules::authority, rules::people, rules::content, rules::agreeing, rules::account,
                             rules::spending, rules::payment, rules::review, rules::ending, rules::records}) {
        const auto part = topic();
        table.insert(table.end(), part.begin(), part.end());
    }
    return table;
}

} // namespace

std::span<const RuleInfo> ruleTable()
{
    static const std::vector<RuleInfo> table = assembled();
    return table;
}

const RuleInfo* ruleInfo(const QString& id)
{
    const auto table = ruleTable();
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&id](const RuleInfo& rule) { return id == QLatin1String(rule.id); });
    return found == table.end() ? nullptr : &*found;
}

QString patientWords(const RuleInfo& rule)
{
    return QCoreApplication::translate("Rules", rule.patient);
}

QString overrideProblem(std::span<const RuleOverride> overrides)
{
    QSet<QString> seen;
    for (const RuleOverride& each : overrides) {
        const RuleInfo* rule = ruleInfo(each.ruleId);
        if (!rule)
            return QStringLiteral("There is no rule %1.").arg(each.ruleId);
        if (seen.contains(each.ruleId))
            return QStringLiteral("Rule %1 is named twice.").arg(each.ruleId);
        seen.insert(each.ruleId);
        if (each.reason.trimmed().isEmpty())
            return QStringLiteral("Write down why rule %1 is given another weight.").arg(each.ruleId);
        if (weight(each.severity) < weight(rule->floor))
            return QStringLiteral("Rule %1 may not be weaker than %2.")
                .arg(each.ruleId, severityKey(rule->floor));
        const bool stops = each.severity == Severity::Block || each.severity == Severity::Require;
        if (stops && rule->gate == Gate::None)
            return QStringLiteral("Rule %1 is about what is recorded; recording is never stopped.")
                .arg(each.ruleId);
    }
    return {};
}

QByteArray ruleSetHash(std::span<const RuleOverride> overrides)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QByteArray& text) {
        hash.addData(text);
        hash.addData(QByteArray(1, '\0'));
    };
    add("doorstep/rules/" + QByteArray::number(ruleSetVersion));
    for (const RuleInfo& rule : ruleTable()) {
        add(rule.id);
        add(QByteArray::number(static_cast<int>(rule.severity)) + '/' +
            QByteArray::number(static_cast<int>(rule.gate)) + '/' +
            QByteArray::number(static_cast<int>(rule.floor)) + '/' +
            QByteArray::number(static_cast<int>(rule.regimes)) + '/' + (rule.evaluate ? "1" : "0"));
        add(rule.statement);
    }
    for (const RuleOverride& each : overrides)
        add(each.ruleId.toUtf8() + '=' + severityKey(each.severity).toUtf8());
    return hash.result();
}

std::vector<Finding> evaluate(const RuleContext& context)
{
    std::vector<Finding> findings;
    const bool pilot = rules::isPilot(context.plan);
    for (const RuleInfo& rule : ruleTable()) {
        if (!rule.evaluate || !holdsFor(rule, pilot))
            continue;
        RuleReport report(findings, rule, severityOf(rule, context.overrides));
        rule.evaluate(context, report);
    }
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

bool mayClose(std::span<const Finding> findings)
{
    return !stands(findings, Severity::Block, Gate::Close) &&
           !stands(findings, Severity::Require, Gate::Close);
}

QString severityKey(Severity severity)
{
    for (const auto& [known, key] : severities)
        if (known == severity)
            return QString::fromLatin1(key);
    return {};
}

std::optional<Severity> severityFromKey(const QString& key)
{
    for (const auto& [known, text] : severities)
        if (key.compare(QLatin1String(text), Qt::CaseInsensitive) == 0)
            return known;
    return std::nullopt;
}

} // namespace doorstep::domain
