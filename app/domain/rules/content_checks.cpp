// What is in the plan, and what hangs together in it.
#include "app/domain/rules/content_checks.h"

#include "app/domain/care_event_tables.h"
#include "app/domain/formats.h"

#include <QSet>

namespace doorstep::domain::rules::checks {

namespace {

template <typename Stated>
bool statesAny(const std::vector<Stated>& entries)
{
    return std::any_of(entries.begin(), entries.end(), [](const Stated& e) { return !isBlank(e.text); });
}

template <typename Referred>
QSet<QString> refsOf(const std::vector<Referred>& entries)
{
    QSet<QString> refs;
    for (const Referred& each : entries)
        refs.insert(each.ref);
    return refs;
}

const LegalRisk* riskOf(const Plan& plan, LegalRiskKind kind)
{
    const auto& risks = plan.care.risks;
    const auto found =
        std::find_if(risks.begin(), risks.end(), [kind](const LegalRisk& each) { return each.kind == kind; });
    return found == risks.end() ? nullptr : &*found;
}

} // namespace

void risksDiscussed(const RuleContext& c, RuleReport& report)
{
    const Explained* talked = c.plan.care.spokenOf(Topic::Risks);
    if (!hasDirect(c) || (talked && !isBlank(talked->who)))
        return;
    report.add(Rules::tr("Write down when the risks were talked about and who was there."));
}

void riskProcedures(const RuleContext& c, RuleReport& report)
{
    const Plan& plan = c.plan;
    if (plan.risk.significant && isBlank(plan.risk.text))
        report.add(Rules::tr("Write down the significant risk and what will be done about it."));
    else if (plan.risk.significant && !plan.risk.procedureAgreed)
        report.add(Rules::tr("Agree with the patient what will be done about the significant risk."));
    for (const LegalRisk& risk : plan.care.risks) {
        if (risk.significant && (isBlank(risk.procedure) || isBlank(risk.agreedBy)))
            report.add(QStringLiteral("risk:") + keyOf(risk.kind),
                       Rules::tr("A significant risk to do with %1 has no agreed procedure.")
                           .arg(ruleWordsOf(risk.kind)));
    }
}

void riskKinds(const RuleContext& c, RuleReport& report)
{
    if (!hasDirect(c))
        return;
    QStringList open;
    for (const auto& kind : Words<LegalRiskKind>::all) {
        const LegalRisk* risk = riskOf(c.plan, kind.value);
        if (!risk || risk->answer == RiskAnswer::Unstated)
            open << ruleSays(kind.text);
    }
    if (!open.isEmpty())
        report.add(Rules::tr("Not yet answered: %1.").arg(open.join(QStringLiteral("; "))));
}

/// A line without any known need or outcome is a Block; a reference that leads nowhere beside a good one
/// is a Warn. Needs are matched only where a plan links lines to needs at all.
void links(const RuleContext& c, RuleReport& report)
{
    const Plan& plan = c.plan;
    const QSet<QString> needs = refsOf(plan.needs);
    const QSet<QString> outcomes = refsOf(plan.outcomes);
    QSet<QString> servedNeeds;
    bool linksNeeds = false;
    for (const Line& line : plan.lines) {
        const auto knownIn = [](const QSet<QString>& refs) {
            return [&refs](const QString& ref) { return refs.contains(ref); };
        };
        const auto good = std::count_if(line.outcomeRefs.begin(), line.outcomeRefs.end(), knownIn(outcomes)) +
                          std::count_if(line.needRefs.begin(), line.needRefs.end(), knownIn(needs));
        if (good == 0)
            report.add(lineField(plan, line),
                       Rules::tr("%1 serves no need and no outcome of this plan. Link it to one, or take it "
                                 "out.")
                           .arg(lineName(plan, line)));
        else if (good < line.outcomeRefs.size() + line.needRefs.size())
            report.add(
                Severity::Warn, Gate::Agree, lineField(plan, line),
                Rules::tr("%1 names a need or outcome that is not in this plan.").arg(lineName(plan, line)));
        linksNeeds = linksNeeds || !line.needRefs.isEmpty();
        servedNeeds.unite(QSet<QString>(line.needRefs.begin(), line.needRefs.end()));
    }
    for (const Need& need : plan.needs) {
        if (linksNeeds && !servedNeeds.contains(need.ref))
            report.add(Severity::Warn, Gate::Agree, QStringLiteral("need:") + need.ref,
                       Rules::tr("No line serves need %1.").arg(need.ref));
    }
}

void needsAndOutcomes(const RuleContext& c, RuleReport& report)
{
    const Plan& plan = c.plan;
    if (!statesAny(plan.needs))
        report.add(QStringLiteral("needs"), Rules::tr("Write down at least one need."));
    if (!statesAny(plan.outcomes)) {
        report.add(QStringLiteral("outcomes"), Rules::tr("Write down at least one outcome."));
        return;
    }
    const bool measured = std::any_of(plan.outcomes.begin(), plan.outcomes.end(), [](const Outcome& outcome) {
        return !isBlank(outcome.detail.measure) && outcome.detail.dueOn.isValid();
    });
    if (!measured)
        report.add(Severity::Remind, Gate::Authorise, QStringLiteral("outcomes"),
                   Rules::tr("No outcome says yet how it is measured and by when."));
}

void services(const RuleContext& c, RuleReport& report)
{
    const Plan& plan = c.plan;
    if (plan.lines.empty())
        report.add(QStringLiteral("lines"), Rules::tr("Add at least one line: what the budget buys."));
    QSet<QString> seen;
    for (const Line& line : plan.lines) {
        const QString field = lineField(plan, line);
        if (isBlank(line.item))
            report.add(field, Rules::tr("Say what line %1 buys.").arg(field.mid(5)));
        if (!line.ref.isEmpty() && seen.contains(line.ref))
            report.add(field, Rules::tr("Two lines are both called %1.").arg(line.ref));
        seen.insert(line.ref);
    }
}

void timing(const RuleContext& c, RuleReport& report)
{
    if (!c.plan.firstPayment.isValid())
        report.add(QStringLiteral("firstPayment"), Rules::tr("Give the date of the first payment."));
    if (c.plan.months < 1 || c.plan.months > planMonthsMax)
        report.add(QStringLiteral("months"),
                   Rules::tr("The plan must run for 1 to %1 months.").arg(planMonthsMax));
}

void coordinator(const RuleContext& c, RuleReport& report)
{
    if (isBlank(c.plan.coordinator))
        report.add(Rules::tr("Name the care coordinator."));
}

void monitor(const RuleContext& c, RuleReport& report)
{
    if (isBlank(c.plan.monitoredBy))
        report.add(Rules::tr("Say who monitors the health condition."));
}

void reviewDate(const RuleContext& c, RuleReport& report)
{
    if (!c.plan.firstReview.isValid())
        report.add(Rules::tr("Give the date of the first review."));
}

void notice(const RuleContext& c, RuleReport& report)
{
    if (c.plan.noticeDays <= 0)
        report.add(Rules::tr("Say how many days' notice is given before money is reduced or stopped; 28 is "
                             "usual."));
}

} // namespace doorstep::domain::rules::checks
