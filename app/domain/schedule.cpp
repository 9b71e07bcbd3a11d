// Instalments, their dates and the shortfall of pay against planned spending.
#include "app/domain/schedule.h"

#include "app/domain/working_days.h"

#include <algorithm>

namespace doorstep::domain {

namespace {

/// Amounts of months 1, 2, ... of the plan; what lies outside goes to its nearest end.
using Months = std::vector<Pence>;

Pence& monthOf(Months& months, int month)
{
    const int last = static_cast<int>(months.size());
    return months[static_cast<std::size_t>(std::clamp(month, 1, last) - 1)];
}

bool canBeScheduled(const Plan& plan)
{
    return plan.months >= 1 && plan.months <= planMonthsMax;
}

Pence notNegative(Pence amount)
{
    return std::max(amount, Pence{});
}

/// One model's recurring lines, seen twice: what is planned to be spent within the plan's months, and what
/// a profiled schedule pays. They differ in arrears (spent after the last month, paid in it) and where
/// planned spending and line total disagree, which is a finding of R-34 and must not lose or add money.
struct RecurringMoney {
    Months spent;
    Months paid;
};

void addLine(RecurringMoney& money, const Line& line, int months)
{
    Pence left = notNegative(line.total);
    auto inOrder = line.spend;
    std::stable_sort(inOrder.begin(), inOrder.end(),
                     [](const PlannedSpend& a, const PlannedSpend& b) { return a.month < b.month; });
    for (const PlannedSpend& planned : inOrder) {
        const Pence amount = notNegative(planned.amount);
        if (planned.month <= months)
            monthOf(money.spent, planned.month) += amount;
        const Pence pay = std::min(amount, left);
        monthOf(money.paid, planned.month) += pay;
        left -= pay;
    }
    money.paid.back() += left;
}

RecurringMoney recurringMoney(const Plan& plan, Model model)
{
    const auto size = static_cast<std::size_t>(plan.months);
    RecurringMoney money{Months(size), Months(size)};
    // Lines without planned spending are taken together as spent evenly, so that splitting each of them
    // cannot heap up odd pence in the first month.
    Pence unplanned;
    for (const Line& line : plan.lines) {
        if (line.model != model || line.oneOff || !line.isNhsMoney())
            continue;
        if (line.spend.empty())
            unplanned += notNegative(line.total);
        else
            addLine(money, line, plan.months);
    }
    const auto even = splitEvenly(unplanned, plan.months);
    for (std::size_t i = 0; i < size; ++i) {
        money.spent[i] += even[i];
        money.paid[i] += even[i];
    }
    return money;
}

/// Periods as the kind of schedule makes them; a plan without a date is judged from a day that stands for it.
std::vector<Period> periodsFrom(const QDate& first, int months, ScheduleKind kind)
{
    const bool inWeeks = kind == ScheduleKind::Weekly || kind == ScheduleKind::FourWeekly;
    int step = 1; // months, or weeks
    if (kind == ScheduleKind::Quarterly)
        step = 3;
    else if (kind == ScheduleKind::FourWeekly)
        step = 4;
    else if (kind == ScheduleKind::Lump)
        step = months;
    const int units = inWeeks ? months * 52 / 12 : months;
    // From the first date each time: 31 January, 29 February, 31 March.
    const auto start = [&](int unit) { return inWeeks ? first.addDays(7 * unit) : first.addMonths(unit); };
    std::vector<Period> periods;
    for (int unit = 0; unit < units; unit += step) {
        const int weight = std::min(step, units - unit);
        periods.push_back({start(unit), start(unit + weight).addDays(-1), weight});
    }
    return periods;
}

std::vector<Pence> evenInstalments(Pence total, const std::vector<Period>& periods)
{
    std::vector<int> weights;
    for (const Period& period : periods)
        weights.push_back(period.weight);
    return splitByWeights(total, weights);
}

/// What each month of the plan is paid: a payment counts for the month its due date lies in.
Months byMonth(const std::vector<Pence>& instalments, const std::vector<Period>& periods, int months)
{
    Months paid(static_cast<std::size_t>(months));
    const QDate first = periods.front().from;
    int month = 1;
    for (std::size_t i = 0; i < periods.size() && i < instalments.size(); ++i) {
        while (month < months && first.addMonths(month) <= periods[i].from)
            ++month;
        monthOf(paid, month) += instalments[i];
    }
    return paid;
}

std::optional<Shortfall> worstShortfall(const Months& paid, const Months& spent)
{
    Pence balance;
    Shortfall worst;
    for (std::size_t i = 0; i < paid.size(); ++i) {
        balance += paid[i] - spent[i];
        if (-balance > worst.amount)
            worst = {-balance, static_cast<int>(i) + 1};
    }
    return worst.month == 0 ? std::nullopt : std::optional(worst);
}

ModelSchedule makeSchedule(const Plan& plan, Model model, ScheduleKind kind)
{
    ModelSchedule schedule;
    schedule.model = model;
    schedule.kind = kind;
    for (const Line& line : plan.lines) {
        if (line.model == model && line.isNhsMoney())
            (line.oneOff ? schedule.lump : schedule.recurring) += notNegative(line.total);
    }
    if (!canBeScheduled(plan))
        return schedule;
    const RecurringMoney money = recurringMoney(plan, model);
    const QDate first = plan.firstPayment.isValid() ? plan.firstPayment : QDate(2001, 1, 1);
    const auto periods = periodsFrom(first, plan.months, kind);
    schedule.instalments =
        kind == ScheduleKind::Profiled ? money.paid : evenInstalments(schedule.recurring, periods);
    schedule.shortfall = worstShortfall(byMonth(schedule.instalments, periods, plan.months), money.spent);
    for (std::size_t i = 0; plan.firstPayment.isValid() && i < periods.size(); ++i)
        schedule.dates.push_back(periods[i].from);
    return schedule;
}

} // namespace

ModelSchedule flatSchedule(const Plan& plan, Model model)
{
    return makeSchedule(plan, model, ScheduleKind::Flat);
}

ModelSchedule profiledSchedule(const Plan& plan, Model model)
{
    return makeSchedule(plan, model, ScheduleKind::Profiled);
}

ModelSchedule chosenSchedule(const Plan& plan, Model model)
{
    return makeSchedule(plan, model, plan.scheduleKind);
}

std::vector<Period> periodsOf(const Plan& plan)
{
    if (!canBeScheduled(plan) || !plan.firstPayment.isValid())
        return {};
    return periodsFrom(plan.firstPayment, plan.months, plan.scheduleKind);
}

std::vector<MonthFlow> cashFlow(const Plan& plan, Model model)
{
    std::vector<MonthFlow> flow;
    if (!canBeScheduled(plan))
        return flow;
    const ModelSchedule schedule = chosenSchedule(plan, model);
    const QDate first = plan.firstPayment.isValid() ? plan.firstPayment : QDate(2001, 1, 1);
    Months paid = byMonth(schedule.instalments, periodsFrom(first, plan.months, schedule.kind), plan.months);
    // What a profiled schedule pays is what is planned to be spent, with arrears paid in the last month.
    Months planned = recurringMoney(plan, model).paid;
    for (const PlannedSpend& lump : lumpSums(plan, model)) {
        monthOf(paid, lump.month) += lump.amount;
        monthOf(planned, lump.month) += lump.amount;
    }
    MonthFlow sums;
    for (std::size_t i = 0; i < paid.size(); ++i) {
        sums.paid += paid[i];
        sums.planned += planned[i];
        flow.push_back(sums);
    }
    return flow;
}

std::vector<Model> cashModels(const Plan& plan)
{
    std::vector<Model> models;
    for (const Model model : {Model::Direct, Model::ThirdParty}) {
        const bool pays = std::any_of(plan.lines.begin(), plan.lines.end(), [model](const Line& line) {
            return line.model == model && line.isNhsMoney() && line.total > Pence{};
        });
        if (pays)
            models.push_back(model);
    }
    return models;
}

std::vector<PlannedSpend> lumpSums(const Plan& plan, Model model)
{
    const int lastMonth = std::clamp(plan.months, 1, planMonthsMax);
    Months months(static_cast<std::size_t>(lastMonth));
    for (const Line& line : plan.lines) {
        if (line.model != model || !line.oneOff || !line.isNhsMoney())
            continue;
        Pence left = notNegative(line.total);
        for (const PlannedSpend& planned : line.spend) {
            const Pence pay = std::min(notNegative(planned.amount), left);
            monthOf(months, planned.month) += pay;
            left -= pay;
        }
        months.front() += left;
    }
    std::vector<PlannedSpend> result;
    for (int month = 1; month <= lastMonth; ++month) {
        if (const Pence amount = months[static_cast<std::size_t>(month - 1)]; amount > Pence{})
            result.push_back({month, amount});
    }
    return result;
}

QDate latestFirstReview(const QDate& firstPayment)
{
    // Money that falls due on a weekend or bank holiday is made before it, and the clock starts when it is.
    return firstPayment.isValid() ? workingDayOnOrBefore(firstPayment).addMonths(3) : QDate();
}

Pence offsetAllowed(Pence unusedReasonable, Pence amountDue)
{
    return notNegative(std::min(unusedReasonable, amountDue));
}

} // namespace doorstep::domain
