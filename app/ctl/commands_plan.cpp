// plan new, set, check, show: the draft of a plan.
#include "app/ctl/json_people.h"
#include "app/ctl/json_plan.h"
#include "app/ctl/output.h"
#include "app/ctl/plan_access.h"
#include "app/ctl/plan_fields.h"
#include "app/ctl/validators.h"
#include "app/domain/line_advice.h"

#include <QRegularExpression>

namespace doorstep::ctl {
namespace {

struct NewArguments {
    std::string nhsNumber;
    std::string organisation;
};
struct SetArguments {
    std::string nhsNumber;
    std::vector<std::string> assignments;
};

Status printDraft(const Session& session, const domain::Plan& plan)
{
    if (session.json())
        printJson(planJson(plan));
    else
        printLine(QStringLiteral("Draft saved on this tablet: %1 needs, %2 outcomes, %3 lines, %4")
                      .arg(plan.needs.size())
                      .arg(plan.outcomes.size())
                      .arg(plan.lines.size())
                      .arg(domain::formatMoney(domain::totals(plan).plan())));
    return done();
}

Status newDraft(Session& session, const NewArguments& arguments)
{
    const auto at = personAt(session, fromArgument(arguments.nhsNumber));
    if (!at.ok())
        return at.error();
    QString organisation = fromArgument(arguments.organisation);
    if (organisation.isEmpty()) {
        const auto status = at.value().tablet->status().status();
        if (!status.ok())
            return status.error();
        organisation = status.value().organisation;
    }
    const auto draft = at.value().tablet->plans().startDraft(at.value().person.id, organisation);
    return draft.ok() ? printDraft(session, draft.value()) : Status(draft.error());
}

Status setFields(Session& session, const SetArguments& arguments)
{
    const auto at = personAt(session, fromArgument(arguments.nhsNumber));
    if (!at.ok())
        return at.error();
    auto draft = liveDraft(at.value());
    if (!draft.ok())
        return draft.error();
    for (const std::string& assignment : arguments.assignments) {
        const Status set = setPlanField(draft.value(), fromArgument(assignment));
        if (!set.ok())
            return set.error();
    }
    const auto saved = at.value().tablet->plans().saveDraft(std::move(draft).value());
    return saved.ok() ? printDraft(session, saved.value()) : Status(saved.error());
}

/// {"line", "text"}: what to think of, beside the rules.
QJsonArray adviceJson(const domain::Plan& plan)
{
    QJsonArray all;
    for (const domain::Line& line : plan.lines)
        for (const QString& advice : domain::lineAdvice(line, plan.firstPayment))
            all.append(QJsonObject{{QStringLiteral("line"), line.ref}, {QStringLiteral("text"), advice}});
    return all;
}

Status check(Session& session, const QString& nhsNumber)
{
    const auto at = personAt(session, nhsNumber);
    if (!at.ok())
        return at.error();
    const auto draft = liveDraft(at.value());
    if (!draft.ok())
        return draft.error();
    const auto findings = at.value().tablet->plans().check(at.value().person.id);
    if (!findings.ok())
        return findings.error();
    const auto overrides = at.value().tablet->cases().overrides();
    if (!overrides.ok())
        return overrides.error();
    if (session.json()) {
        printJson(QJsonObject{{QStringLiteral("findings"), findingsJson(findings.value(), overrides.value())},
                              {QStringLiteral("advice"), adviceJson(draft.value())},
                              {QStringLiteral("mayAgree"), domain::mayAgree(findings.value())},
                              {QStringLiteral("mayAuthorise"), domain::mayAuthorise(findings.value())}});
        return done();
    }
    for (const domain::Finding& finding : findings.value())
        printLine(
            QStringLiteral("%1 %2 %3: %4")
                .arg(finding.ruleId, domain::severityKey(finding.severity), finding.field, finding.text));
    for (const domain::Finding& finding : findings.value()) {
        if (const QString reason = organisationReason(finding, overrides.value()); !reason.isEmpty())
            printLine(QStringLiteral("%1: your organisation asks for this: %2").arg(finding.ruleId, reason));
    }
    for (const domain::Line& line : draft.value().lines)
        for (const QString& advice : domain::lineAdvice(line, draft.value().firstPayment))
            printLine(QStringLiteral("%1: %2").arg(line.ref, advice));
    printLine(domain::mayAgree(findings.value()) ? QStringLiteral("The plan can be agreed.")
                                                 : QStringLiteral("The plan cannot be agreed yet."));
    return done();
}

Status show(Session& session, const QString& nhsNumber)
{
    const auto at = personAt(session, nhsNumber);
    if (!at.ok())
        return at.error();
    const auto draft = liveDraft(at.value());
    if (!draft.ok())
        return draft.error();
    if (session.json()) {
        printJson(planJson(draft.value()));
        return done();
    }
    const auto shown = at.value().tablet->plans().textToShow(at.value().person.id);
    if (!shown.ok())
        return shown.error();
    printLine(shown.value().text);
    return done();
}

/// A mistake that can be seen without the plan is wrong usage; taking away what is not there is not.
std::string assignmentMistake(const std::string& text)
{
    const QString assignment = fromArgument(text);
    static const QRegularExpression taken(QStringLiteral("^[A-Za-z]+-=|^[LO][0-9]+\\."));
    if (taken.match(assignment).hasMatch())
        return {};
    domain::Plan scratch;
    const Status set = setPlanField(scratch, assignment);
    return set.ok() ? std::string() : set.error().text;
}

using TextAction = Status (*)(Session&, const QString&);

void addPersonCommand(CLI::App& plan, Chosen& chosen, const char* name, const char* help, TextAction action)
{
    const auto nhsNumber = std::make_shared<std::string>();
    CLI::App* command = plan.add_subcommand(name, help);
    command->add_option("nhsno", *nhsNumber)->required();
    command->callback([&chosen, nhsNumber, action] {
        chosen.action = [nhsNumber, action](Session& session) {
            return action(session, fromArgument(*nhsNumber));
        };
    });
}

} // namespace

void addPlanCommands(CLI::App& app, Chosen& chosen)
{
    CLI::App* plan = app.add_subcommand("plan", "Build and agree a person's plan");
    plan->require_subcommand(1);

    const auto fresh = std::make_shared<NewArguments>();
    CLI::App* command = plan->add_subcommand("new", "Begin a draft, or go on with the live one");
    command->add_option("nhsno", fresh->nhsNumber)->required();
    command->add_option("--organisation", fresh->organisation,
                        "ODS code; else the organisation of the tablet");
    command->callback([&chosen, fresh] {
        chosen.action = [fresh](Session& session) { return newDraft(session, *fresh); };
    });

    const auto set = std::make_shared<SetArguments>();
    command = plan->add_subcommand("set", std::string("Set fields of the draft: ") + planFieldHelp());
    command->add_option("nhsno", set->nhsNumber)->required();
    command->add_option("assignments", set->assignments, "field=value ...")
        ->required()
        ->check(CLI::Validator([](std::string& text) { return assignmentMistake(text); }, "field=value"));
    command->callback(
        [&chosen, set] { chosen.action = [set](Session& session) { return setFields(session, *set); }; });

    addPlanLineCommand(*plan, chosen);
    addPersonCommand(*plan, chosen, "check", "What the rules say about the draft", check);
    addPersonCommand(*plan, chosen, "show", "The draft: the text the patient is shown, or JSON", show);
    addPlanAgreeCommand(*plan, chosen);
    addPlanPaymentsCommand(*plan, chosen);
}

} // namespace doorstep::ctl
