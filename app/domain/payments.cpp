// Payments from schedules, and changes to them.
#include "app/domain/payments.h"

#include "app/domain/formats.h"
#include "app/domain/working_days.h"

#include <algorithm>
#include <tuple>

namespace doorstep::domain {

namespace {

bool inOrder(const Payment& a, const Payment& b)
{
    return std::tie(a.due, a.until, a.lump, a.amount) < std::tie(b.due, b.until, b.lump, b.amount);
}

/// full x part / whole, rounded down; 0 <= part <= whole, full within the sums of a plan.
Pence share(Pence full, qint64 part, qint64 whole)
{
    return Pence{full.value / whole * part + full.value % whole * part / whole};
}

/// The payment as it would be had the change been known from the start.
Pence amountAfter(const Payment& payment, const AmountChange& change)
{
    if (payment.lump || payment.until < change.effectiveFrom)
        return payment.amount;
    // A shorter period at the end keeps its proportion. No amount before: the new one counts in full.
    const Pence whole = change.from > Pence{} && payment.amount < change.from
                            ? share(change.to, payment.amount.value, change.from.value)
                            : change.to;
    const Pence kept =
        proRata(payment.amount, payment.due, payment.until, payment.due, change.effectiveFrom.addDays(-1));
    const Pence fresh = proRata(whole, payment.due, payment.until,
                                std::max(payment.due, change.effectiveFrom), payment.until);
    return kept + fresh;
}

} // namespace

QDate Payment::payDay() const
{
    return workingDayOnOrBefore(due);
}

Payments paymentsOf(const Plan& plan, Model model)
{
    Payments payments;
    if (!plan.firstPayment.isValid())
        return payments;
    const ModelSchedule schedule = chosenSchedule(plan, model);
    for (const PlannedSpend& lump : lumpSums(plan, model)) {
        const QDate due = plan.firstPayment.addMonths(lump.month - 1);
        payments.push_back({due, due, lump.amount, true});
    }
    const auto periods = periodsOf(plan);
    for (std::size_t i = 0; i < periods.size() && i < schedule.instalments.size(); ++i) {
        if (schedule.instalments[i] > Pence{})
            payments.push_back({periods[i].from, periods[i].until, schedule.instalments[i], false});
    }
    std::sort(payments.begin(), payments.end(), inOrder);
    return payments;
}

Pence sumOf(const Payments& payments)
{
    Pence sum;
    for (const Payment& payment : payments)
        sum += payment.amount;
    return sum;
}

Pence proRata(Pence full, const QDate& from, const QDate& until, const QDate& partFrom,
              const QDate& partUntil)
{
    const qint64 days = from.daysTo(until) + 1;
    const qint64 begin = std::clamp<qint64>(from.daysTo(partFrom), 0, days);
    const qint64 end = std::clamp<qint64>(from.daysTo(partUntil) + 1, 0, days);
    if (days <= 0 || end <= begin)
        return {};
    return share(full, end, days) - share(full, begin, days);
}

std::pair<Payments, Payments> splitAt(const Payments& payments, const QDate& day)
{
    std::pair<Payments, Payments> parts;
    for (const Payment& payment : payments)
        (payment.due < day ? parts.first : parts.second).push_back(payment);
    return parts;
}

Payments merged(const Payments& a, const Payments& b)
{
    Payments all = a;
    all.insert(all.end(), b.begin(), b.end());
    std::sort(all.begin(), all.end(), inOrder);
    return all;
}

QDate earliestReduction(const QDate& issued, int noticeDays)
{
    return issued.isValid() ? issued.addDays(std::max(noticeDays, 0)) : QDate();
}

Result<ChangedPayments> changeAmount(const Payments& payments, const AmountChange& change)
{
    const auto possible = [](Pence amount) { return amount >= Pence{} && amount <= amountMax; };
    if (!possible(change.from) || !possible(change.to) || !change.decidedOn.isValid() ||
        !change.effectiveFrom.isValid())
        return Error{ErrorCode::InvalidInput, "Give both amounts and both dates of the change."};
    const QDate earliest = earliestReduction(change.decidedOn, change.noticeDays);
    if (change.to < change.from && change.effectiveFrom < earliest)
        return Error{ErrorCode::Refused, "A reduction can begin on " + staffDate(earliest).toStdString() +
                                             " at the earliest, when its notice ends."};
    ChangedPayments changed;
    Pence carried; // owed to the person when above nothing, to be set against payments when below
    for (const Payment& payment : payments) {
        Payment now = payment;
        const Pence wanted = amountAfter(payment, change);
        if (payment.due <= change.decidedOn) {
            carried += wanted - payment.amount;
        } else if (payment.lump) {
            now.amount = payment.amount;
        } else {
            now.amount = std::max(wanted + carried, Pence{});
            carried += wanted - now.amount;
        }
        changed.payments.push_back(now);
    }
    if (carried > Pence{} && !changed.payments.empty()) {
        // Everything was made already: what is owed is one payment more, due when the change begins.
        const QDate due = std::max(change.effectiveFrom, change.decidedOn.addDays(1));
        changed.payments.push_back({due, due, carried, false});
        std::sort(changed.payments.begin(), changed.payments.end(), inOrder);
    } else {
        changed.leftOver = -carried;
    }
    return changed;
}

QString describeDates(const Payment& payment)
{
    const QDate made = payment.payDay();
    if (made == payment.due)
        return staffDate(payment.due);
    return QStringLiteral("%1 (paid on %2)").arg(staffDate(payment.due), staffDate(made));
}

} // namespace doorstep::domain
