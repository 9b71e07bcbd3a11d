// Rules on what a plan must contain before a patient is asked to agree to it.
#include "app/domain/formats.h"
#include "app/domain/rule_checks.h"
#include "app/domain/schedule.h"

#include <QSet>

#include <algorithm>

namespace doorstep::domain::checks {

namespace {

bool isBlank(const QString& text)
{
    return text.trimmed().isEmpty();
}

template <typename Referred>
bool knows(const std::vector<Referred>& entries, const QString& ref)
{
    return std::any_of(entries.begin(), entries.end(), [&ref](const Referred& e) { return e.ref == ref; });
}

template <typename Stated>
bool statesAny(const std::vector<Stated>& entries)
{
    return std::any_of(entries.begin(), entries.end(), [](const Stated& e) { return !isBlank(e.text); });
}

void needsAndOutcomes(const Plan& plan, Findings& findings)
{
    if (!statesAny(plan.needs))
        add(findings, "R-36", QStringLiteral("needs"), QStringLiteral("Write down at least one need."));
    if (!statesAny(plan.outcomes))
        add(findings, "R-36", QStringLiteral("outcomes"), QStringLiteral("Write down at least one outcome."));
}

void lines(const Plan& plan, Findings& findings)
{
    if (plan.lines.empty())
        add(findings, "R-37", QStringLiteral("lines"),
            QStringLiteral("Add at least one line: what the budget buys."));
    QSet<QString> seen;
    for (const Line& line : plan.lines) {
        const QString field = lineField(plan, line);
        if (isBlank(line.item))
            add(findings, "R-37", field, QStringLiteral("Say what line %1 buys.").arg(field.mid(5)));
        if (!line.ref.isEmpty() && seen.contains(line.ref))
            add(findings, "R-37", field, QStringLiteral("Two lines are both called %1.").arg(line.ref));
        seen.insert(line.ref);
    }
}

/// A line without any known need or outcome is a Block; a reference that leads nowhere beside a good one
/// is a Warn. Needs are matched only where a plan links lines to needs at all.
void links(const Plan& plan, Findings& findings)
{
    QSet<QString> servedNeeds;
    bool linksNeeds = false;
    for (const Line& line : plan.lines) {
        const auto knownOutcome = [&plan](const QString& ref) { return knows(plan.outcomes, ref); };
        const auto knownNeed = [&plan](const QString& ref) { return knows(plan.needs, ref); };
        const auto good = std::count_if(line.outcomeRefs.begin(), line.outcomeRefs.end(), knownOutcome) +
                          std::count_if(line.needRefs.begin(), line.needRefs.end(), knownNeed);
        if (good == 0)
            add(findings, "R-33", lineField(plan, line),
                QStringLiteral(
                    "%1 serves no need and no outcome of this plan. Link it to one, or take it out.")
                    .arg(lineName(plan, line)));
        else if (good < line.outcomeRefs.size() + line.needRefs.size())
            add(findings, "R-33", Severity::Warn, Gate::Agree, lineField(plan, line),
                QStringLiteral("%1 names a need or outcome that is not in this plan.")
                    .arg(lineName(plan, line)));
        linksNeeds = linksNeeds || !line.needRefs.isEmpty();
        servedNeeds.unite(QSet<QString>(line.needRefs.begin(), line.needRefs.end()));
    }
    for (const Need& need : plan.needs) {
        if (linksNeeds && !servedNeeds.contains(need.ref))
            add(findings, "R-33", Severity::Warn, Gate::Agree, QStringLiteral("need:") + need.ref,
                QStringLiteral("No line serves need %1.").arg(need.ref));
    }
}

void risk(const Plan& plan, Findings& findings)
{
    if (!plan.risk.significant)
        return;
    if (isBlank(plan.risk.text))
        add(findings, "R-32", QStringLiteral("risk"),
            QStringLiteral("Write down the significant risk and what will be done about it."));
    else if (!plan.risk.procedureAgreed)
        add(findings, "R-32", QStringLiteral("risk"),
            QStringLiteral("Agree with the patient what will be done about the significant risk."));
}

void people(const Plan& plan, Findings& findings)
{
    if (isBlank(plan.coordinator))
        add(findings, "R-39", QStringLiteral("coordinator"), QStringLiteral("Name the care coordinator."));
    if (isBlank(plan.monitoredBy))
        add(findings, "R-40", QStringLiteral("monitoredBy"),
            QStringLiteral("Say who monitors the health condition."));
    if (plan.noticeDays <= 0)
        add(findings, "R-42", QStringLiteral("noticeDays"),
            QStringLiteral("Say how many days' notice is given before money is reduced or stopped; "
                           "28 is usual."));
}

void review(const Plan& plan, Findings& findings)
{
    const QString field = QStringLiteral("firstReview");
    if (!plan.firstReview.isValid()) {
        add(findings, "R-41", field, QStringLiteral("Give the date of the first review."));
        return;
    }
    if (!plan.firstPayment.isValid())
        return; // no first payment, no due date; R-38 asks for it
    if (plan.firstReview < plan.firstPayment)
        add(findings, "R-76", field,
            QStringLiteral("The first review on %1 is before the first payment on %2.")
                .arg(staffDate(plan.firstReview), staffDate(plan.firstPayment)));
    const QDate latest = latestFirstReview(plan.firstPayment);
    if (plan.firstReview > latest)
        add(findings, "R-76", field,
            QStringLiteral("The first review on %1 is too late: the law asks for %2 at the latest.")
                .arg(staffDate(plan.firstReview), staffDate(latest)));
}

} // namespace

void content(const RuleContext& context, Findings& findings)
{
    needsAndOutcomes(context.plan, findings);
    lines(context.plan, findings);
    links(context.plan, findings);
    risk(context.plan, findings);
    people(context.plan, findings);
    review(context.plan, findings);
}

} // namespace doorstep::domain::checks
