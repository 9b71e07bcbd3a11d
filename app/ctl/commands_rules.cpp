// rules: every rule, or those to which the organisation gave another weight, as this tablet applies them.
#include "app/ctl/output.h"
#include "app/ctl/session.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace doorstep::ctl {
namespace {

Status rules(Session& session, bool changedOnly)
{
    const auto tablet = session.tablet();
    if (!tablet.ok())
        return tablet.error();
    const auto overrides = tablet.value()->cases().overrides();
    if (!overrides.ok())
        return overrides.error();
    QJsonArray all;
    for (const domain::RuleInfo& rule : domain::ruleTable()) {
        const auto changed =
            std::find_if(overrides.value().begin(), overrides.value().end(),
                         [&rule](const auto& each) { return each.ruleId == QLatin1String(rule.id); });
        const bool own = changed == overrides.value().end();
        if (own && changedOnly)
            continue;
        const QString weight = domain::severityKey(own ? rule.severity : changed->severity);
        const QString reason = own ? QString() : changed->reason;
        all.append(QJsonObject{{QStringLiteral("rule"), QLatin1String(rule.id)},
                               {QStringLiteral("severity"), weight},
                               {QStringLiteral("own"), domain::severityKey(rule.severity)},
                               {QStringLiteral("organisation"), reason},
                               {QStringLiteral("statement"), QString::fromUtf8(rule.statement)},
                               {QStringLiteral("staff"), QString::fromUtf8(rule.staff)},
                               {QStringLiteral("patientWords"), domain::patientWords(rule)},
                               {QStringLiteral("source"), QString::fromUtf8(rule.source)}});
        if (session.json())
            continue;
        printLine(QStringLiteral("%1 %2 %3")
                      .arg(QLatin1String(rule.id), weight, QString::fromUtf8(rule.statement)));
        if (!own)
            printLine(QStringLiteral("    Your organisation asks for this: %1").arg(reason));
    }
    const QString hash = QString::fromLatin1(domain::ruleSetHash(overrides.value()).toHex());
    if (session.json())
        printJson(QJsonObject{{QStringLiteral("version"), domain::ruleSetVersion},
                              {QStringLiteral("hash"), hash},
                              {QStringLiteral("rules"), all}});
    else
        printLine(QStringLiteral("Rule set %1, %2").arg(domain::ruleSetVersion).arg(hash.left(16)));
    return done();
}

} // namespace

void addRulesCommand(CLI::App& app, Chosen& chosen)
{
    const auto changed = std::make_shared<bool>(false);
    CLI::App* command =
        app.add_subcommand("rules", "The rules as this tablet applies them, with their sources");
    command->add_flag("--changed", *changed, "Only those to which the organisation gave another weight");
    command->callback([&chosen, changed] {
        chosen.action = [changed](Session& session) { return rules(session, *changed); };
    });
}

} // namespace doorstep::ctl
