// Instalments against planned spending: does the money arrive before it is needed?
#pragma once

#include "app/domain/plan.h"

namespace doorstep::domain {

/// Cumulative pay below cumulative planned spending.
struct Shortfall {
    Pence amount;  ///< the worst, > 0
    int month = 0; ///< 1-based; the first month in which the worst occurs, judged at its end
    bool operator==(const Shortfall&) const = default;
};

/// The days one payment is for.
struct Period {
    QDate from;
    QDate until;    ///< inclusive
    int weight = 1; ///< weeks or months in it; the last period may be shorter
    bool operator==(const Period&) const = default;
};

/// One model's money. One-off lines are paid in the month they are spent (lump); the rest in instalments.
struct ModelSchedule {
    Model model = Model::Direct;
    ScheduleKind kind = ScheduleKind::Flat;
    Pence lump;
    Pence recurring;
    std::vector<Pence> instalments; ///< one a period, sum == recurring
    std::vector<QDate> dates;       ///< when each is due: day of month kept, clamped to month ends. Paid on
                                    ///< that day or the last working day before it (payments.h).
    std::optional<Shortfall> shortfall;
    bool operator==(const ModelSchedule&) const = default;
};

/// A plan whose months are outside 1 to planMonthsMax has no instalments, dates or shortfall (R-38 says so).
/// Lines without planned spending count as spent evenly.
///
/// Equal monthly instalments, odd pence in the first. Nothing is thrown away: sum(instalments) == recurring.
[[nodiscard]] ModelSchedule flatSchedule(const Plan& plan, Model model);
/// Each month the recurring spending planned for it (arrears after the end fall into the last month).
[[nodiscard]] ModelSchedule profiledSchedule(const Plan& plan, Model model);
/// What the plan chose. Shares of a period that is shorter than the others are smaller in proportion.
[[nodiscard]] ModelSchedule chosenSchedule(const Plan& plan, Model model);
/// The periods that the plan's kind of schedule pays for, from its first payment on: 12 months have 12
/// months, 52 weeks, 13 times 4 weeks or 4 quarters. Empty without a date or with impossible months.
[[nodiscard]] std::vector<Period> periodsOf(const Plan& plan);

/// One month of a plan, sums since its start.
struct MonthFlow {
    Pence paid;
    Pence planned; ///< to be spent
    [[nodiscard]] Pence balance() const { return paid - planned; }
    bool operator==(const MonthFlow&) const = default;
};
/// Pay against planned spending at the end of each month, lump sums on both sides.
[[nodiscard]] std::vector<MonthFlow> cashFlow(const Plan& plan, Model model);
/// Direct and third party, where the plan has such money; in that order.
[[nodiscard]] std::vector<Model> cashModels(const Plan& plan);

/// When the lump is paid: one entry a month that has any, in order; the amounts add up to the schedule's
/// lump. A one-off line without planned spending is paid in month 1, one past the plan in the last month.
[[nodiscard]] std::vector<PlannedSpend> lumpSums(const Plan& plan, Model model);

/// 3 calendar months after the first payment is made, on its due date or the working day before it.
[[nodiscard]] QDate latestFirstReview(const QDate& firstPayment);
/// unused money set against the next payment, never more than that payment, never negative.
[[nodiscard]] Pence offsetAllowed(Pence unusedReasonable, Pence amountDue);

} // namespace doorstep::domain
