// who may offer direct payments at all, where and until when.
#include "app/domain/formats.h"
#include "app/domain/rules/rule_engine.h"

#include <array>

namespace doorstep::domain::rules {

namespace {

void scheme(const RuleContext& c, RuleReport& report)
{
    if (!hasDirect(c) || coveringScheme(c))
        return;
    if (!c.plan.firstPayment.isValid())
        report.add(Rules::tr("Without a date of first payment no pilot scheme can be found for the direct "
                             "payment."));
    else
        report.add(Rules::tr("No pilot scheme lets %1 make direct payments on %2. Notional and "
                             "third-party lines are not affected.")
                       .arg(organisationName(c.plan.organisation), staffDate(c.plan.firstPayment)));
}

void direction(const RuleContext& c, RuleReport& report)
{
    const PilotScheme* found = hasDirect(c) ? coveringScheme(c) : nullptr;
    if (found && isBlank(found->reference))
        report.add(Rules::tr("The reference of the direction that made the scheme \"%1\" is not recorded.")
                       .arg(found->name));
}

void schemeLimits(const RuleContext& c, RuleReport& report)
{
    const PilotScheme* found = hasDirect(c) ? coveringScheme(c) : nullptr;
    if (!found)
        return;
    const QString need = c.plan.care.eligibility.healthNeed.trimmed();
    if (!found->healthNeeds.isEmpty() && !need.isEmpty() &&
        !found->healthNeeds.contains(need, Qt::CaseInsensitive))
        report.add(QStringLiteral("eligibility"),
                   Rules::tr("The scheme \"%1\" is not for this health need: %2.").arg(found->name, need));
    const QString postcode = c.person.addressNow(ageDay(c)).postcode;
    const bool inside = std::any_of(found->postcodeAreas.begin(), found->postcodeAreas.end(),
                                    [&postcode](const QString& area) {
                                        return postcode.startsWith(area + u' ') ||
                                               (postcode.startsWith(area) && postcode.size() > area.size() &&
                                                postcode[area.size()].isDigit());
                                    });
    if (!found->postcodeAreas.isEmpty() && !postcode.isEmpty() && !inside)
        report.add(
            QStringLiteral("patient"),
            Rules::tr("The patient's home is outside the area of the scheme \"%1\".").arg(found->name));
}

/// Pilot money ends with the scheme; what is paid under the national law does not.
void schemeEnd(const RuleContext& c, RuleReport& report)
{
    const PilotScheme* found = hasDirect(c) ? coveringScheme(c) : nullptr;
    if (!found || c.plan.months < 1 || c.plan.months > planMonthsMax)
        return;
    const QDate lastPayment = c.plan.firstPayment.addMonths(c.plan.months - 1);
    const QDate lastUnderPilot = std::min(lastPayment, nationalFrom().addDays(-1));
    if (lastUnderPilot > found->until && regimeOn(found->until.addDays(1)) == Regime::Pilot2010)
        report.add(Rules::tr("Direct money is planned until %1, but the scheme \"%2\" ends on %3.")
                       .arg(staffDate(lastPayment), found->name, staffDate(found->until)));
    else if (c.today.isValid() && c.today <= found->until && c.today.addMonths(6) > found->until)
        report.add(Severity::Remind, Gate::None, QStringLiteral("organisation"),
                   Rules::tr("The scheme \"%1\" ends on %2. Plan now how the care goes on.")
                       .arg(found->name, staffDate(found->until)));
}

void afterCare(const RuleContext& c, RuleReport& report)
{
    const PilotScheme* found = coveringScheme(c);
    for (const Line& line : c.plan.lines) {
        if (line.care.afterCare && line.model == Model::Direct && !(found && found->afterCare))
            report.add(lineField(c.plan, line),
                       Rules::tr("%1 is after-care, and no scheme lets it be paid directly.")
                           .arg(lineName(c.plan, line)));
    }
}

constexpr std::array<const char*, 5> councilDuties{"housing", "rent", "benefits", "councilDuty", "education"};

void scope(const RuleContext& c, RuleReport& report)
{
    for (const Line& line : c.plan.lines) {
        if (line.isNhsMoney() && hasCategory(line, councilDuties))
            report.add(lineField(c.plan, line),
                       Rules::tr("%1 is for somebody else to provide: the council, housing or benefits.")
                           .arg(lineName(c.plan, line)));
    }
}

using S = Severity;

const std::array table{
    RuleInfo{
        .id = "R-01",
        .severity = S::Block,
        .gate = Gate::Authorise,
        .floor = S::Block,
        .regimes = Regimes::Pilot2010,
        .stage = Stage::Authority,
        .field = "organisation",
        .statement = QT_TRANSLATE_NOOP(
            "Rules", "A direct payment may be made only under a pilot scheme that covers the organisation "
                     "on the day of the first payment."),
        .source = QT_TRANSLATE_NOOP("Rules", "NHS Act 2006 s.12A(6); SI 2010/1000 reg 2."),
        .staff = QT_TRANSLATE_NOOP(
            "Rules", "Use a notional or third-party budget for the direct lines, or ask the office whether a "
                     "scheme is missing."),
        .patient = QT_TRANSLATE_NOOP("Rules", "We cannot pay money to you here yet. We can still arrange "
                                              "this care for you."),
        .evaluate = scheme},
    RuleInfo{.id = "R-02",
             .severity = S::Record,
             .gate = Gate::None,
             .floor = S::Record,
             .regimes = Regimes::Pilot2010,
             .stage = Stage::Authority,
             .field = "organisation",
             .statement = QT_TRANSLATE_NOOP(
                 "Rules", "A scheme is made by the Secretary of State, who may change what was proposed."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 2(2), (3), (5)."),
             .staff = QT_TRANSLATE_NOOP(
                 "Rules", "The office enters the reference and date of the direction with the scheme."),
             .patient = QT_TRANSLATE_NOOP("Rules", "The government lets us try this here."),
             .evaluate = direction},
    RuleInfo{
        .id = "R-03",
        .severity = S::Warn,
        .gate = Gate::Authorise,
        .floor = S::Remind,
        .regimes = Regimes::Pilot2010,
        .stage = Stage::Authority,
        .field = "eligibility",
        .statement = QT_TRANSLATE_NOOP(
            "Rules", "A scheme names its organisations, its area, its health needs and its other criteria."),
        .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 3(2)."),
        .staff =
            QT_TRANSLATE_NOOP("Rules", "Check with the office whether this person comes under the scheme."),
        .patient = QT_TRANSLATE_NOOP("Rules", "We need to check that you can have this here."),
        .evaluate = schemeLimits},
    RuleInfo{.id = "R-04",
             .severity = S::Block,
             .gate = Gate::Authorise,
             .floor = S::Block,
             .regimes = Regimes::Pilot2010,
             .stage = Stage::Authority,
             .field = "months",
             .statement = QT_TRANSLATE_NOOP(
                 "Rules", "A scheme lasts 3 years at most, and no direct payment is made after its end."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 3(3)."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Shorten the plan, or pay for the rest in another way."),
             .patient =
                 QT_TRANSLATE_NOOP("Rules", "We can pay money to you only until the trial ends. Your care "
                                            "goes on after that."),
             .evaluate = schemeEnd},
    RuleInfo{
        .id = "R-05",
        .severity = S::Block,
        .gate = Gate::Authorise,
        .floor = S::Block,
        .regimes = Regimes::Pilot2010,
        .stage = Stage::Authority,
        .field = "lines",
        .statement = QT_TRANSLATE_NOOP(
            "Rules", "After-care under section 117 is paid directly only where the scheme says so."),
        .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 2(7); NHS Act 2006 s.12A(4)."),
        .staff = QT_TRANSLATE_NOOP("Rules", "Hold the after-care line as a notional or third-party budget."),
        .patient = QT_TRANSLATE_NOOP("Rules", "We cannot pay you directly for this part. We will arrange it "
                                              "for you."),
        .evaluate = afterCare},
    RuleInfo{
        .id = "R-06",
        .severity = S::Record,
        .gate = Gate::None,
        .floor = S::Record,
        .regimes = Regimes::Pilot2010,
        .stage = Stage::Authority,
        .field = "",
        .statement = QT_TRANSLATE_NOOP(
            "Rules", "The pilot is reviewed independently, also for differences between groups of people."),
        .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 5."),
        .staff = QT_TRANSLATE_NOOP("Rules", "Leave the questions to the evaluation team."),
        .patient = QT_TRANSLATE_NOOP("Rules", "Some people may ask how this works for you. You can say no."),
        .elsewhere = QT_TRANSLATE_NOOP(
            "Rules", "Out of scope: the evaluation asks its own questions apart from the care record, so "
                     "that answers and names are never kept together.")},
    RuleInfo{
        .id = "R-07",
        .severity = S::Warn,
        .gate = Gate::Authorise,
        .floor = S::Remind,
        .stage = Stage::Authority,
        .field = "lines",
        .statement = QT_TRANSLATE_NOOP(
            "Rules", "A budget is for what the NHS may or must provide, not for housing, benefits or the "
                     "duties of a council."),
        .source = QT_TRANSLATE_NOOP("Rules", "NHS Act 2006 s.12A(2), (4)."),
        .staff =
            QT_TRANSLATE_NOOP("Rules", "Find the right fund, or say in the note why the NHS provides this."),
        .patient = QT_TRANSLATE_NOOP("Rules", "Another fund may be the right one for this. We can help you "
                                              "ask."),
        .evaluate = scope},
    RuleInfo{
        .id = "R-08",
        .severity = S::Record,
        .gate = Gate::None,
        .floor = S::Record,
        .stage = Stage::Authority,
        .field = "",
        .statement = QT_TRANSLATE_NOOP("Rules", "Notional and third-party budgets need no special power."),
        .source = QT_TRANSLATE_NOOP("Rules", "Department of Health notes of 2009."),
        .staff = QT_TRANSLATE_NOOP("Rules", "Nothing to do: only direct lines ask for a scheme."),
        .patient = QT_TRANSLATE_NOOP("Rules", "There are ways to have a budget without holding the money."),
        .elsewhere =
            QT_TRANSLATE_NOOP("Rules", "A permission, not a check: R-01 asks about direct lines alone.")},
};

} // namespace

std::span<const RuleInfo> authority()
{
    return table;
}

} // namespace doorstep::domain::rules
