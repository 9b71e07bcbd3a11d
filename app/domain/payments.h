// Payments with dates: due by the agreement, made on a working day; pro rata, changes of amount, cash flow.
#pragma once

#include "app/domain/schedule.h"
#include "crypto/base/result.h"

#include <utility>

namespace doorstep::domain {

/// One transfer of one model's money. `due` is what was agreed and sealed; the day it is made follows from
/// the calendar of that day, so a bank holiday proclaimed later moves the payment, not the agreement.
struct Payment {
    QDate due;     ///< also the first day it is for
    QDate until;   ///< the last day it is for, inclusive
    Pence amount;  ///< >= 0
    bool lump = false;
    bool operator==(const Payment&) const = default;
    /// The due date, or the last working day before it.
    [[nodiscard]] QDate payDay() const;
};
using Payments = std::vector<Payment>;

/// Lump sums and instalments of the chosen schedule, in order of due date, payments of nothing left out.
/// Empty without a date of first payment. The amounts add up to the model's lump and recurring money.
[[nodiscard]] Payments paymentsOf(const Plan& plan, Model model);
[[nodiscard]] Pence sumOf(const Payments& payments);

/// The share of `full`, which is for from..until, that belongs to partFrom..partUntil; all days inclusive.
/// Parts that tile the period add up to `full` to the penny, wherever they are cut. Days outside count not.
[[nodiscard]] Pence proRata(Pence full, const QDate& from, const QDate& until, const QDate& partFrom,
                            const QDate& partUntil);

/// What is due before `day`, and the rest. merged() puts them together again.
[[nodiscard]] std::pair<Payments, Payments> splitAt(const Payments& payments, const QDate& day);
/// By due date; merged(a, b) == merged(b, a).
[[nodiscard]] Payments merged(const Payments& a, const Payments& b);

/// A new amount for each full period, from a day on.
struct AmountChange {
    Pence from;          ///< the amount of a full period now
    Pence to;            ///< and then; >= 0
    QDate decidedOn;     ///< payments due by this day are made already and never changed
    QDate effectiveFrom;
    int noticeDays = 0;  ///< R-42: for a reduction
};
struct ChangedPayments {
    Payments payments;
    /// More paid for days after the change than could be set against later payments (R-66: never below
    /// nothing): a matter of repayment, not of this schedule.
    Pence leftOver;
};
/// a reduction begins no earlier than issued + notice.
[[nodiscard]] QDate earliestReduction(const QDate& issued, int noticeDays);
/// A new version of a schedule. Lump sums stay. Payments for days after the change are scaled, the one that
/// the change falls in by days. What was made already stays as it is; the difference goes to the payments
/// that follow. Refused: a reduction before its notice ends; InvalidInput: amounts that cannot be.
[[nodiscard]] Result<ChangedPayments> changeAmount(const Payments& payments, const AmountChange& change);

/// "01-May-2011 (paid on 28-Apr-2011)" where they differ, else the date alone. For staff.
[[nodiscard]] QString describeDates(const Payment& payment);

} // namespace doorstep::domain
