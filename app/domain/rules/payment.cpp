// the amount, when it changes, and where the money comes from.
#include "app/domain/formats.h"
#include "app/domain/rules/rule_engine.h"

#include <array>

namespace doorstep::domain::rules {

namespace {

void enoughAfterChange(const RuleContext& c, RuleReport& report)
{
    const CareEvent* changed = latest(c.events, EventKind::HealthChanged);
    if (!changed || !isBlank(changed->outcome))
        return;
    if (unanswered(c.events, EventKind::HealthChanged, {EventKind::ReviewHeld, EventKind::MoneyNotEnough}))
        report.add(eventField(c, *changed),
                   Rules::tr("Health changed on %1. Write down whether the money is still enough.")
                       .arg(staffDate(changed->on)));
}

void reductionNotice(const RuleContext& c, RuleReport& report)
{
    for (const CareEvent& event : c.events) {
        if (event.kind != EventKind::Reduced)
            continue;
        if (isBlank(event.text))
            report.add(
                Severity::Require, Gate::Pay, eventField(c, event),
                Rules::tr("The reduction of %1 has no reason in plain words.").arg(staffDate(event.on)));
        const QDate earliest = event.on.addDays(c.plan.noticeDays);
        if (!event.until.isValid() || event.until < earliest)
            report.add(eventField(c, event),
                       Rules::tr("The money may not go down before %1: the plan promises %2 days of notice.")
                           .arg(staffDate(earliest))
                           .arg(c.plan.noticeDays));
    }
}

void moneySource(const RuleContext& c, RuleReport& report)
{
    if (c.plan.lines.empty() || !isBlank(c.plan.care.costCentre))
        return;
    const bool replaces = std::any_of(c.plan.lines.begin(), c.plan.lines.end(),
                                      [](const Line& line) { return !isBlank(line.care.serviceReplaced); });
    if (!replaces)
        report.add(Rules::tr("Which existing money or service this takes the place of is not recorded."));
}

using S = Severity;

const std::array table{
    RuleInfo{.id = "R-65",
             .severity = S::Remind,
             .gate = Gate::None,
             .floor = S::Remind,
             .stage = Stage::Payment,
             .field = "event",
             .statement = QT_TRANSLATE_NOOP(
                 "Rules", "When health changes without a full review, the money must still be enough."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 16(2)."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Ask, and record the answer with the event."),
             .patient =
                 QT_TRANSLATE_NOOP("Rules", "If your health changes, we ask if the money is still enough."),
             .evaluate = enoughAfterChange},
    RuleInfo{.id = "R-66",
             .severity = S::Record,
             .gate = Gate::None,
             .floor = S::Record,
             .stage = Stage::Payment,
             .field = "",
             .statement = QT_TRANSLATE_NOOP(
                 "Rules", "Unused money may be set against the next payment, by no more than that payment."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 16(3), (4)."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Show the sum to the patient."),
             .patient = QT_TRANSLATE_NOOP("Rules", "If money is left, we may pay you less next time."),
             .elsewhere = QT_TRANSLATE_NOOP(
                 "Rules",
                 "Calculated, not checked: offsetAllowed() never gives more than the payment that is due.")},
    RuleInfo{
        .id = "R-67",
        .severity = S::Block,
        .gate = Gate::Pay,
        .floor = S::Block,
        .stage = Stage::Payment,
        .field = "event",
        .statement = QT_TRANSLATE_NOOP("Rules", "A reduction needs reasonable written notice with reasons."),
        .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 16(5); SI 2013/2354."),
        .staff = QT_TRANSLATE_NOOP("Rules", "Give the reason, and a date after the notice has run."),
        .patient = QT_TRANSLATE_NOOP("Rules", "If the money goes down, we write to you before and tell you "
                                              "why."),
        .evaluate = reductionNotice},
    RuleInfo{
        .id = "R-68",
        .severity = S::Record,
        .gate = Gate::None,
        .floor = S::Record,
        .stage = Stage::Payment,
        .field = "",
        .statement =
            QT_TRANSLATE_NOOP("Rules", "Money is paid in instalments, or at once for what is bought once."),
        .source = QT_TRANSLATE_NOOP("Rules", "Department of Health announcement."),
        .staff = QT_TRANSLATE_NOOP("Rules", "Choose flat or profiled payments."),
        .patient = QT_TRANSLATE_NOOP("Rules", "We pay each month. For big things we pay at once."),
        .elsewhere = QT_TRANSLATE_NOOP(
            "Rules", "Calculated, not checked: every rhythm the schedule offers is lawful; R-34 checks that "
                     "it is enough, R-38 that it is stated.")},
    RuleInfo{.id = "R-69",
             .severity = S::Record,
             .gate = Gate::Authorise,
             .floor = S::Record,
             .stage = Stage::Payment,
             .field = "costCentre",
             .statement = QT_TRANSLATE_NOOP("Rules", "The money comes from existing funding."),
             .source = QT_TRANSLATE_NOOP("Rules", "Department of Health announcement."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Record the cost centre, or the service that is replaced."),
             .patient =
                 QT_TRANSLATE_NOOP("Rules", "This money takes the place of other care you would have had."),
             .evaluate = moneySource},
};

} // namespace

std::span<const RuleInfo> payment()
{
    return table;
}

} // namespace doorstep::domain::rules
