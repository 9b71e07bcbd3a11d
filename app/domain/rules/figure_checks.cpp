// the figures of a plan, line by line and month by month.
#include "app/domain/rules/content_checks.h"

#include "app/domain/line_advice.h"
#include "app/domain/schedule.h"

namespace doorstep::domain::rules::checks {

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

void lineSums(const Plan& plan, const Line& line, RuleReport& report)
{
    const Pence cost = multiply(line.unitPrice, line.quantityThousandths);
    if (line.total != cost)
        report.add(lineField(plan, line),
                   Rules::tr("%1: %2 at %3 make %4, but the line says %5.")
                       .arg(lineName(plan, line), describeQuantity(line.quantityThousandths, line.unit),
                            formatMoney(line.unitPrice), formatMoney(cost), formatMoney(line.total)));
    if (const QString wage = wageProblem(line, plan.firstPayment); !wage.isEmpty())
        report.add(Severity::Warn, Gate::None, lineField(plan, line),
                   QStringLiteral("%1: %2").arg(lineName(plan, line), wage));
    if (line.spend.empty())
        return;
    Pence planned;
    for (const PlannedSpend& month : line.spend)
        planned += month.amount;
    if (planned != line.total)
        report.add(lineField(plan, line),
                   Rules::tr("%1: the planned spending adds up to %2, but the line says %3.")
                       .arg(lineName(plan, line), formatMoney(planned), formatMoney(line.total)));
}

void shortfall(const Plan& plan, Model model, RuleReport& report)
{
    const ModelSchedule schedule = chosenSchedule(plan, model);
    if (!schedule.shortfall)
        return;
    QString text =
        model == Model::Direct
            ? Rules::tr("With these instalments the direct payment is %1 short at the end of month %2.")
            : Rules::tr("With these instalments the third-party budget is %1 short at the end of "
                        "month %2.");
    text = text.arg(formatMoney(schedule.shortfall->amount)).arg(schedule.shortfall->month);
    if (schedule.kind != ScheduleKind::Profiled && !profiledSchedule(plan, model).shortfall)
        text +=
            u' ' + Rules::tr("Choose the profiled schedule instead: it pays each month what is planned to "
                             "be spent in it.");
    report.add(QStringLiteral("schedule:") + modelKey(model), text);
}

} // namespace

void figures(const RuleContext& c, RuleReport& report)
{
    const Plan& plan = c.plan;
    bool sane = true;
    for (const Line& line : plan.lines) {
        if (hasSaneFigures(line)) {
            lineSums(plan, line, report);
            continue;
        }
        sane = false;
        report.add(lineField(plan, line),
                   Rules::tr("%1 has a figure that cannot be right: quantities are above 0, months start at "
                             "1 and no amount is below £0.00 or above %2.")
                       .arg(lineName(plan, line), formatMoney(amountMax)));
    }
    if (!sane)
        return;
    for (const Model model : cashModels(plan))
        shortfall(plan, model, report);
}

} // namespace doorstep::domain::rules::checks
