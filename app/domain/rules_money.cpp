// Rules on money: enough of it, in time, and paid only where the law allows.
#include "app/domain/formats.h"
#include "app/domain/rule_checks.h"
#include "app/domain/schedule.h"

#include <algorithm>

namespace doorstep::domain::checks {

namespace {

bool inRange(Pence amount)
{
    return amount >= Pence{} && amount <= amountMax;
}

/// Plans come from other devices: figures no plan can have are refused before anything is added up.
bool hasSaneFigures(const Line& line)
{
    return inRange(line.unitPrice) && inRange(line.total) && line.quantityThousandths > 0 &&
           line.quantityThousandths <= quantityThousandthsMax &&
           std::all_of(line.spend.begin(), line.spend.end(), [](const PlannedSpend& planned) {
               return planned.month >= 1 && inRange(planned.amount);
           });
}

void lineSums(const Plan& plan, const Line& line, Findings& findings)
{
    const QString field = lineField(plan, line);
    const QString name = lineName(plan, line);
    const Pence cost = multiply(line.unitPrice, line.quantityThousandths);
    if (line.total != cost)
        add(findings, "R-34", field,
            QStringLiteral("%1: %2 at %3 make %4, but the line says %5.")
                .arg(name, describeQuantity(line.quantityThousandths, line.unit), formatMoney(line.unitPrice),
                     formatMoney(cost), formatMoney(line.total)));
    if (line.spend.empty())
        return;
    Pence planned;
    for (const PlannedSpend& month : line.spend)
        planned += month.amount;
    if (planned != line.total)
        add(findings, "R-34", field,
            QStringLiteral("%1: the planned spending adds up to %2, but the line says %3.")
                .arg(name, formatMoney(planned), formatMoney(line.total)));
}

void shortfall(const Plan& plan, Model model, Findings& findings)
{
    const ModelSchedule schedule = chosenSchedule(plan, model);
    if (!schedule.shortfall)
        return;
    const QString what =
        model == Model::Direct ? QStringLiteral("direct payment") : QStringLiteral("third-party budget");
    QString text = QStringLiteral("With these instalments the %1 is %2 short at the end of month %3.")
                       .arg(what, formatMoney(schedule.shortfall->amount))
                       .arg(schedule.shortfall->month);
    if (schedule.kind == ScheduleKind::Flat && !profiledSchedule(plan, model).shortfall)
        text += QStringLiteral(" Choose the profiled schedule instead: it pays each month what is planned to "
                               "be spent in it.");
    add(findings, "R-34", QStringLiteral("schedule:") + modelKey(model), text);
}

void timing(const Plan& plan, Findings& findings)
{
    if (!plan.firstPayment.isValid())
        add(findings, "R-38", QStringLiteral("firstPayment"),
            QStringLiteral("Give the date of the first payment."));
    if (plan.months < 1 || plan.months > planMonthsMax)
        add(findings, "R-38", QStringLiteral("months"),
            QStringLiteral("The plan must run for 1 to %1 months.").arg(planMonthsMax));
}

void scheme(const RuleContext& context, Findings& findings)
{
    const Plan& plan = context.plan;
    // A plan cannot leave the pilot regime by saying so: the date of its first payment counts too.
    const bool pilot = plan.regime == Regime::Pilot2010 || regimeOn(plan.firstPayment) == Regime::Pilot2010;
    const bool covered = std::any_of(context.schemes.begin(), context.schemes.end(), [&](const auto& s) {
        return s.covers(plan.organisation, plan.firstPayment);
    });
    if (!pilot || covered)
        return;
    const QString field = QStringLiteral("organisation");
    if (!plan.firstPayment.isValid())
        add(findings, "R-01", field,
            QStringLiteral("Without a date of first payment no pilot scheme can be found for the direct "
                           "payment."));
    else
        add(findings, "R-01", field,
            QStringLiteral(
                "No pilot scheme lets %1 make direct payments on %2. Notional and third-party lines "
                "are not affected.")
                .arg(organisationName(plan.organisation), staffDate(plan.firstPayment)));
}

void legalBar(const Plan& plan, Findings& findings)
{
    const QString field = QStringLiteral("legalBar");
    if (!plan.legalBar)
        add(findings, "R-12", Severity::Remind, Gate::Pay, field,
            QStringLiteral("It is not yet confirmed that the law lets this person have a direct payment."));
    else if (*plan.legalBar)
        add(findings, "R-12", field,
            QStringLiteral("The law does not let this person have a direct payment. Use a notional or a "
                           "third-party budget for the direct lines."));
}

void household(const Plan& plan, const Line& line, Findings& findings)
{
    if (!line.sameHousehold)
        return;
    const QString who = line.relationshipToPatient.trimmed().isEmpty() ? QStringLiteral("someone")
                                                                       : line.relationshipToPatient.trimmed();
    const QString field = lineField(plan, line);
    const QString text = QStringLiteral("%1 pays %2 in the same household. ").arg(lineName(plan, line), who);
    if (line.householdExceptionReason.trimmed().isEmpty())
        add(findings, "R-56", field,
            text + QStringLiteral("Write down the special circumstances, or choose somebody else."));
    else
        add(findings, "R-56", Severity::Route, Gate::Authorise, field,
            text + QStringLiteral("A senior decision on the special circumstances is needed."));
}

} // namespace

void money(const RuleContext& context, Findings& findings)
{
    const Plan& plan = context.plan;
    timing(plan, findings);
    bool sane = true;
    for (const Line& line : plan.lines) {
        if (hasSaneFigures(line)) {
            lineSums(plan, line, findings);
            continue;
        }
        sane = false;
        add(findings, "R-34", lineField(plan, line),
            QStringLiteral("%1 has a figure that cannot be right: quantities are above 0, months start at 1 "
                           "and no amount is below £0.00 or above %2.")
                .arg(lineName(plan, line), formatMoney(amountMax)));
    }
    if (!sane)
        return;
    for (const Model model : cashModels(plan))
        shortfall(plan, model, findings);
}

void permission(const RuleContext& context, Findings& findings)
{
    const Plan& plan = context.plan;
    if (plan.hasLines(Model::Direct)) {
        scheme(context, findings);
        legalBar(plan, findings);
        if (plan.account != AccountState::Approved)
            add(findings, "R-50", QStringLiteral("account"),
                QStringLiteral("The account for the direct payment is not approved yet."));
    }
    for (const Line& line : plan.lines) {
        household(plan, line, findings);
        if (isBanned(line))
            add(findings, "R-61", lineField(plan, line),
                QStringLiteral("%1 is in the category \"%2\", which no budget may pay for.")
                    .arg(lineName(plan, line), line.category.trimmed()));
    }
    if (context.person.isDeceased())
        add(findings, "R-87", QStringLiteral("patient"),
            QStringLiteral("The patient has died; no new money can be authorised. Letters go to the personal "
                           "representatives."));
}

} // namespace doorstep::domain::checks
