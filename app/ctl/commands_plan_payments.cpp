// plan payments: each transfer with its due date and the day it is made, and the money month by month.
#include "app/ctl/json_plan.h"
#include "app/ctl/output.h"
#include "app/ctl/plan_access.h"
#include "app/ctl/validators.h"
#include "app/domain/payments.h"

namespace doorstep::ctl {
namespace {

struct PaymentsArguments {
    std::string nhsNumber;
    bool draft = false;
};

/// The plan in force, else the newest agreed one.
Result<domain::Plan> agreedPlan(const At& at)
{
    const auto inForce = at.tablet->plans().inForce(at.person.id);
    if (!inForce.ok())
        return inForce.error();
    if (inForce.value())
        return inForce.value()->sealed.plan;
    const auto versions = at.tablet->plans().versions(at.person.id);
    if (!versions.ok())
        return versions.error();
    if (versions.value().empty())
        return Error{ErrorCode::NotFound, "This person has no agreed plan. See the draft's with --draft."};
    return versions.value().front().sealed.plan;
}

QJsonObject paymentsJson(const domain::Plan& plan, domain::Model model)
{
    QJsonArray payments;
    for (const domain::Payment& payment : domain::paymentsOf(plan, model))
        payments.append(QJsonObject{{QStringLiteral("due"), payment.due.toString(Qt::ISODate)},
                                    {QStringLiteral("paidOn"), payment.payDay().toString(Qt::ISODate)},
                                    {QStringLiteral("until"), payment.until.toString(Qt::ISODate)},
                                    {QStringLiteral("pence"), payment.amount.value},
                                    {QStringLiteral("lump"), payment.lump}});
    QJsonArray flow;
    for (const domain::MonthFlow& month : domain::cashFlow(plan, model))
        flow.append(QJsonObject{{QStringLiteral("paidPence"), month.paid.value},
                                {QStringLiteral("plannedPence"), month.planned.value}});
    return {{QStringLiteral("payments"), payments}, {QStringLiteral("cashFlow"), flow}};
}

void printPayments(const domain::Plan& plan, domain::Model model)
{
    printLine(domain::describe(model));
    for (const domain::Payment& payment : domain::paymentsOf(plan, model))
        printLine(QStringLiteral("  %1  %2%3")
                      .arg(domain::describeDates(payment), domain::formatMoney(payment.amount),
                           payment.lump ? QStringLiteral("  one-off") : QString()));
    int number = 0;
    for (const domain::MonthFlow& month : domain::cashFlow(plan, model)) {
        ++number;
        if (month.balance() < domain::Pence{})
            printLine(QStringLiteral("  Short by %1 at the end of month %2")
                          .arg(domain::formatMoney(-month.balance()))
                          .arg(number));
    }
}

Status payments(Session& session, const PaymentsArguments& arguments)
{
    const auto at = personAt(session, fromArgument(arguments.nhsNumber));
    if (!at.ok())
        return at.error();
    const auto plan = arguments.draft ? liveDraft(at.value()) : agreedPlan(at.value());
    if (!plan.ok())
        return plan.error();
    QJsonObject models;
    for (const domain::Model model : domain::cashModels(plan.value())) {
        if (session.json())
            models.insert(domain::modelKey(model), paymentsJson(plan.value(), model));
        else
            printPayments(plan.value(), model);
    }
    if (session.json()) {
        models.insert(QStringLiteral("scheduleKind"), domain::scheduleKindKey(plan.value().scheduleKind));
        printJson(models);
    }
    return done();
}

struct ChangeArguments {
    std::string nhsNumber, model = "direct", to, on, decided;
};

/// What a change of the amount would make of the agreed payments: up with the next version, down by notice.
Status changedAmount(Session& session, const ChangeArguments& arguments)
{
    const auto at = personAt(session, fromArgument(arguments.nhsNumber));
    if (!at.ok())
        return at.error();
    const auto plan = agreedPlan(at.value());
    if (!plan.ok())
        return plan.error();
    const domain::Model model = *domain::modelFromKey(fromArgument(arguments.model));
    const domain::Payments now = domain::paymentsOf(plan.value(), model);
    domain::AmountChange change;
    change.to = *domain::parseMoney(fromArgument(arguments.to));
    change.effectiveFrom = *parseDate(fromArgument(arguments.on));
    change.decidedOn =
        arguments.decided.empty() ? session.today() : *parseDate(fromArgument(arguments.decided));
    change.noticeDays = plan.value().noticeDays;
    for (const domain::Payment& payment : now)
        if (!payment.lump && (payment.due <= change.effectiveFrom || change.from == domain::Pence{}))
            change.from = payment.amount;
    const auto changed = domain::changeAmount(now, change);
    if (!changed.ok())
        return changed.error();
    const domain::Pence difference = domain::sumOf(changed.value().payments) - domain::sumOf(now);
    if (session.json()) {
        QJsonArray payments;
        for (const domain::Payment& payment : changed.value().payments)
            payments.append(QJsonObject{{QStringLiteral("due"), payment.due.toString(Qt::ISODate)},
                                        {QStringLiteral("paidOn"), payment.payDay().toString(Qt::ISODate)},
                                        {QStringLiteral("pence"), payment.amount.value},
                                        {QStringLiteral("lump"), payment.lump}});
        printJson(QJsonObject{{QStringLiteral("payments"), payments},
                              {QStringLiteral("differencePence"), difference.value},
                              {QStringLiteral("leftOverPence"), changed.value().leftOver.value}});
        return done();
    }
    for (const domain::Payment& payment : changed.value().payments)
        printLine(QStringLiteral("%1  %2").arg(domain::describeDates(payment),
                                               domain::formatMoney(payment.amount)));
    printLine(QStringLiteral("Together %1 than agreed.")
                  .arg(difference < domain::Pence{}
                           ? QStringLiteral("%1 less").arg(domain::formatMoney(-difference))
                           : QStringLiteral("%1 more").arg(domain::formatMoney(difference))));
    if (changed.value().leftOver > domain::Pence{})
        printLine(QStringLiteral("%1 was paid already and cannot be set against later payments.")
                      .arg(domain::formatMoney(changed.value().leftOver)));
    return done();
}

void addChangeCommand(CLI::App& plan, Chosen& chosen)
{
    const auto a = std::make_shared<ChangeArguments>();
    CLI::App* command =
        plan.add_subcommand("change-amount", "What another amount would make of the agreed payments");
    command->add_option("nhsno", a->nhsNumber)->required();
    command->add_option("--model", a->model, "direct or thirdParty")->check(modelValue());
    command->add_option("--to", a->to, "What a full period is paid then")->required()->check(moneyValue());
    command->add_option("--from", a->on, "First day of the new amount")->required()->check(dateValue());
    command->add_option("--decided", a->decided, "Day of the decision (else today)")->check(dateValue());
    command->callback(
        [&chosen, a] { chosen.action = [a](Session& session) { return changedAmount(session, *a); }; });
}

} // namespace

void addPlanPaymentsCommand(CLI::App& plan, Chosen& chosen)
{
    const auto a = std::make_shared<PaymentsArguments>();
    CLI::App* command = plan.add_subcommand(
        "payments", "Each payment of the agreed plan: when it is due, the working day it is made on");
    command->add_option("nhsno", a->nhsNumber)->required();
    command->add_flag("--draft", a->draft, "Of the draft instead");
    command->callback(
        [&chosen, a] { chosen.action = [a](Session& session) { return payments(session, *a); }; });
    addChangeCommand(plan, chosen);
}

} // namespace doorstep::ctl
