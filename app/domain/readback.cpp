// The plan as the sentences a patient hears. A changed word is a new readBackVersion.
#include "app/domain/readback.h"

#include "app/domain/formats.h"
#include "app/domain/schedule.h"
#include "app/domain/scheme.h"

namespace doorstep::domain {

namespace {

/// Collects sentences, one a line; text of people is kept on one line each.
class Sentences {
public:
    void add(const QString& sentence) { m_text += sentence.simplified() + u'\n'; }
    /// Ends with a full stop whatever the writer typed.
    void addStatement(const QString& statement)
    {
        const QString plain = statement.simplified();
        const bool ended = plain.endsWith(u'.') || plain.endsWith(u'!') || plain.endsWith(u'?');
        add(ended ? plain : plain + u'.');
    }
    [[nodiscard]] QString text() const { return m_text; }

private:
    QString m_text;
};

/// "O1", "O1 and O2", "O1, O2 and O4"
QString listed(const QStringList& items)
{
    if (items.size() < 2)
        return items.value(0);
    return items.mid(0, items.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" and ") + items.last();
}

QString monthsText(int months)
{
    return months == 1 ? QStringLiteral("1 month") : QStringLiteral("%1 months").arg(months);
}

/// Who gets the money of a model, to begin a sentence.
QString receiver(const Plan& plan, Model model)
{
    if (model == Model::ThirdParty)
        return QStringLiteral("The organisation that holds your budget");
    switch (plan.recipient) {
    case RecipientKind::Patient:
        return QStringLiteral("You");
    case RecipientKind::Representative:
        return QStringLiteral("Your representative");
    case RecipientKind::Nominee:
        return QStringLiteral("Your nominee");
    case RecipientKind::ThirdParty:
        return QStringLiteral("The organisation that gets the money for you");
    }
    return {};
}

void addNeedsAndOutcomes(const Plan& plan, Sentences& out)
{
    out.add(QStringLiteral("Your needs are:"));
    for (const Need& need : plan.needs)
        out.addStatement(need.ref + QStringLiteral(": ") + need.text);
    out.add(QStringLiteral("What you want to achieve:"));
    for (const Outcome& outcome : plan.outcomes)
        out.addStatement(outcome.ref + QStringLiteral(": ") + outcome.text);
}

void addTotals(const Plan& plan, Sentences& out)
{
    const PlanTotals sums = totals(plan);
    out.add(QStringLiteral("The whole plan is worth %1.").arg(formatMoney(sums.plan())));
    if (sums.direct > Pence{})
        out.add(QStringLiteral("%1 of it is a direct payment: money paid out to buy what is in this plan.")
                    .arg(formatMoney(sums.direct)));
    if (sums.thirdParty > Pence{})
        out.add(
            QStringLiteral("%1 of it is a third-party budget: an organisation holds the money and buys for "
                           "you.")
                .arg(formatMoney(sums.thirdParty)));
    if (sums.notional > Pence{})
        out.add(QStringLiteral("%1 of it is a notional budget: the NHS holds the money and buys for you.")
                    .arg(formatMoney(sums.notional)));
}

/// "each month", "each week", "every 4 weeks"
QString everyText(ScheduleKind kind)
{
    switch (kind) {
    case ScheduleKind::Weekly:
        return QStringLiteral("each week");
    case ScheduleKind::FourWeekly:
        return QStringLiteral("every 4 weeks");
    case ScheduleKind::Quarterly:
        return QStringLiteral("every 3 months");
    case ScheduleKind::Flat:
    case ScheduleKind::Profiled:
    case ScheduleKind::Lump:
        break;
    }
    return QStringLiteral("each month");
}

/// Payments that are not monthly are counted, not months.
QString paymentSentence(const ModelSchedule& schedule, std::size_t first, std::size_t last,
                        const QString& who)
{
    const QString amount = formatMoney(schedule.instalments[first]);
    const auto count = schedule.instalments.size();
    if (count == 1)
        return QStringLiteral("%1 will get %2 in one payment.").arg(who, amount);
    if (first == 0 && last + 1 == count)
        return QStringLiteral("%1 will get %2 %3, %4 times.")
            .arg(who, amount, everyText(schedule.kind))
            .arg(count);
    if (first == last)
        return QStringLiteral("%1 will get %2 in payment %3 of %4.")
            .arg(who, amount)
            .arg(first + 1)
            .arg(count);
    return QStringLiteral("%1 will get %2 %3 in payments %4 to %5.")
        .arg(who, amount, everyText(schedule.kind))
        .arg(first + 1)
        .arg(last + 1);
}

/// Months first to last of a schedule, counted from 0, all get the same amount.
QString instalmentSentence(const ModelSchedule& schedule, std::size_t first, std::size_t last,
                           const QString& who)
{
    if (schedule.kind != ScheduleKind::Flat && schedule.kind != ScheduleKind::Profiled)
        return paymentSentence(schedule, first, last, who);
    const QString amount = formatMoney(schedule.instalments[first]);
    const auto count = schedule.instalments.size();
    if (first == 0 && last + 1 == count)
        return QStringLiteral("%1 will get %2 each month for %3.")
            .arg(who, amount, monthsText(static_cast<int>(count)));
    if (first == last)
        return QStringLiteral("%1 will get %2 in month %3.").arg(who, amount).arg(first + 1);
    return QStringLiteral("%1 will get %2 each month in months %3 to %4.")
        .arg(who, amount)
        .arg(first + 1)
        .arg(last + 1);
}

/// Runs of equal instalments become one sentence each; months without money are left out.
void addInstalments(const ModelSchedule& schedule, const QString& who, Sentences& out)
{
    const auto& amounts = schedule.instalments;
    for (std::size_t first = 0; first < amounts.size();) {
        std::size_t last = first;
        while (last + 1 < amounts.size() && amounts[last + 1] == amounts[first])
            ++last;
        if (amounts[first] > Pence{})
            out.add(instalmentSentence(schedule, first, last, who));
        first = last + 1;
    }
}

void addPayments(const Plan& plan, Sentences& out)
{
    const auto models = cashModels(plan);
    if (models.empty())
        return;
    out.add(QStringLiteral("The first payment is due on %1. That is the start of month 1.")
                .arg(patientDate(plan.firstPayment)));
    for (const Model model : models) {
        const QString who = receiver(plan, model);
        const ModelSchedule schedule = chosenSchedule(plan, model);
        addInstalments(schedule, who, out);
        const QString gets = schedule.recurring > Pence{} ? who + QStringLiteral(" will also get ")
                                                          : who + QStringLiteral(" will get ");
        for (const PlannedSpend& lump : lumpSums(plan, model))
            out.add(gets + QStringLiteral("%1 in month %2 for things bought once.")
                               .arg(formatMoney(lump.amount))
                               .arg(lump.month));
    }
    out.add(QStringLiteral("If a payment day is a weekend or a bank holiday, the money comes on the last "
                           "working day before it."));
    if (plan.hasLines(Model::Direct))
        out.add(QStringLiteral("A direct payment starts only when we have approved the account for it."));
}

QString moneyComesFrom(Model model)
{
    switch (model) {
    case Model::Notional:
        return QStringLiteral("The NHS buys this for you.");
    case Model::ThirdParty:
        return QStringLiteral("The organisation that holds your budget buys this for you.");
    case Model::Direct:
        return QStringLiteral("This comes from the direct payment.");
    }
    return {};
}

void addLine(const Line& line, Sentences& out)
{
    const QString quantity = describeQuantity(line.quantityThousandths, line.unit);
    const QString item = line.ref + QStringLiteral(": ") + line.item;
    if (line.quantityThousandths == 1000)
        out.add(QStringLiteral("%1. %2 for %3.").arg(item, quantity, formatMoney(line.total)));
    else
        out.add(QStringLiteral("%1. %2 at %3 each. That is %4.")
                    .arg(item, quantity, formatMoney(line.unitPrice), formatMoney(line.total)));
    out.add(moneyComesFrom(line.model));
    if (!line.when.trimmed().isEmpty())
        out.addStatement(QStringLiteral("When: ") + line.when);
    const QString from = line.supplier.trimmed().isEmpty() ? line.supplierType : line.supplier;
    if (!from.trimmed().isEmpty())
        out.addStatement(QStringLiteral("From: ") + from);
    const QStringList serves = line.outcomeRefs + line.needRefs;
    if (!serves.isEmpty())
        out.add(QStringLiteral("This is for %1.").arg(listed(serves)));
}

void addCare(const Plan& plan, Sentences& out)
{
    if (!plan.risk.text.trimmed().isEmpty()) {
        out.addStatement(QStringLiteral("We talked about these risks: ") + plan.risk.text);
        if (plan.risk.procedureAgreed)
            out.add(QStringLiteral("We agreed what to do about them."));
    }
    if (!plan.contingency.trimmed().isEmpty())
        out.addStatement(QStringLiteral("If things do not go to plan: ") + plan.contingency);
    if (!plan.monitoredBy.trimmed().isEmpty())
        out.addStatement(QStringLiteral("Your health is checked by: ") + plan.monitoredBy);
    if (!plan.coordinator.trimmed().isEmpty())
        out.addStatement(QStringLiteral("Your care coordinator is ") + plan.coordinator);
    const QString manner = plan.reviewManner.trimmed().isEmpty()
                               ? QStringLiteral("at home with your care coordinator")
                               : plan.reviewManner;
    out.addStatement(QStringLiteral("We will first review this plan on %1, %2")
                         .arg(patientDate(plan.firstReview), manner));
    out.add(QStringLiteral("You can ask for a review at any time."));
    if (plan.noticeDays > 0)
        out.add(
            QStringLiteral("Before we reduce or stop the money we will write to you at least %1 days ahead, "
                           "and say why.")
                .arg(plan.noticeDays));
}

} // namespace

QString readBack(const Plan& plan, const Person& person)
{
    // The name that holds when the plan begins: a function of the plan alone, whenever it is read.
    Sentences out;
    out.add(QStringLiteral("This is the care plan of %1, born on %2.")
                .arg(spokenName(person, plan.firstPayment), patientDate(person.born)));
    out.add(QStringLiteral("%1 is responsible for it.").arg(organisationName(plan.organisation)));
    out.add(QStringLiteral("It starts on %1 and runs for %2.")
                .arg(patientDate(plan.firstPayment), monthsText(plan.months)));
    addNeedsAndOutcomes(plan, out);
    addTotals(plan, out);
    addPayments(plan, out);
    out.add(QStringLiteral("What the budget buys:"));
    for (const Line& line : plan.lines)
        addLine(line, out);
    addCare(plan, out);
    return out.text();
}

QString agreementStatement()
{
    return QStringLiteral("I have read this plan, or it was read to me.\n"
                          "I agree that it can meet my needs and that the money is enough.\n"
                          "We talked about the risks and agreed what to do about them.\n"
                          "I know that the plan will be reviewed and that my needs may be looked at again.\n"
                          "I know that this is my choice and that I can change my mind at any time.\n");
}

} // namespace doorstep::domain
