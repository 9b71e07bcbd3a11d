// repayment, stopping, death, and what has to be settled at the end.
#include "app/domain/care_event_tables.h"
#include "app/domain/formats.h"
#include "app/domain/rules/rule_engine.h"

#include <array>

namespace doorstep::domain::rules {

namespace {

template <typename Check>
void eachOf(const RuleContext& c, EventKind kind, Check check)
{
    for (const CareEvent& event : c.events) {
        if (event.kind == kind)
            check(event);
    }
}

void repaymentReason(const RuleContext& c, RuleReport& report)
{
    eachOf(c, EventKind::RepaymentAsked, [&](const CareEvent& event) {
        if (!findCode(repaymentReasons(), event.reason))
            report.add(eventField(c, event),
                       Rules::tr("Money back was asked for on %1 without one of the six reasons.")
                           .arg(staffDate(event.on)));
    });
}

void repaymentNotice(const RuleContext& c, RuleReport& report)
{
    eachOf(c, EventKind::RepaymentAsked, [&](const CareEvent& event) {
        QStringList missing;
        if (isBlank(event.text))
            missing << Rules::tr("the reasons");
        if (event.amount <= Pence{})
            missing << Rules::tr("the amount");
        if (!event.until.isValid())
            missing << Rules::tr("the time to pay");
        if (isBlank(event.to))
            missing << Rules::tr("who must pay");
        if (!missing.isEmpty())
            report.add(eventField(c, event), Rules::tr("The letter that asks for money back does not say %1.")
                                                 .arg(missing.join(QStringLiteral(", "))));
    });
}

void died(const RuleContext& c, RuleReport& report)
{
    if (c.person.isDeceased())
        report.add(
            Rules::tr("The patient has died; no new money can be authorised. Letters go to the personal "
                      "representatives."));
}

void repaymentLookedAt(const RuleContext& c, RuleReport& report)
{
    if (const CareEvent* answer = latest(c.events, EventKind::LookAgainDone); answer && isBlank(answer->text))
        report.add(eventField(c, *answer),
                   Rules::tr("The patient has to be told the outcome of looking again, with reasons."));
}

void mustStop(const RuleContext& c, RuleReport& report)
{
    const CareEvent* withdrawn = unanswered(c.events, EventKind::ConsentWithdrawn, {EventKind::Stopped});
    const CareEvent* left = unanswered(c.events, EventKind::RepresentativeEnded, {EventKind::Stopped});
    if (!hasDirect(c))
        return;
    if (withdrawn)
        report.add(eventField(c, *withdrawn),
                   Rules::tr("Consent was taken back on %1. Direct payments must stop; arrange the care in "
                             "another way.")
                       .arg(staffDate(withdrawn->on)));
    if (left && !c.plan.care.representative.acts())
        report.add(eventField(c, *left),
                   Rules::tr("The representative left on %1 and nobody else consents. Direct payments must "
                             "stop.")
                       .arg(staffDate(left->on)));
}

void mayStop(const RuleContext& c, RuleReport& report)
{
    eachOf(c, EventKind::Stopped, [&](const CareEvent& event) {
        if (!findCode(endReasons(), event.reason) || isBlank(event.by))
            report.add(
                eventField(c, event),
                Rules::tr("Stopping needs one of the reasons of the law, and the name of who decided."));
    });
}

void stopNotice(const RuleContext& c, RuleReport& report)
{
    eachOf(c, EventKind::Stopped, [&](const CareEvent& event) {
        if (isBlank(event.text) || isBlank(event.to))
            report.add(Severity::Warn, Gate::None, eventField(c, event),
                       Rules::tr("The letter about stopping says why, and goes to the patient and to whoever "
                                 "gets the money."));
        const bool atOnce =
            event.reason == u"fraud" || event.reason == u"noConsent" || event.reason == u"died";
        const QDate earliest = event.on.addDays(c.plan.noticeDays);
        if (!atOnce && (!event.until.isValid() || event.until < earliest))
            report.add(eventField(c, event),
                       Rules::tr("The payments may not stop before %1: the plan promises %2 days of notice.")
                           .arg(staffDate(earliest))
                           .arg(c.plan.noticeDays));
    });
}

void careContinues(const RuleContext& c, RuleReport& report)
{
    const CareEvent* ending = latest(c.events, EventKind::Stopped);
    const CareEvent* closed = latest(c.events, EventKind::Closed);
    const bool said =
        (ending && !isBlank(ending->careContinues)) || (closed && !isBlank(closed->careContinues));
    if ((ending || closed) && !said && !c.person.isDeceased())
        report.add(
            Rules::tr("Say how the care goes on after the payments: the NHS still has to provide it."));
}

void settled(const RuleContext& c, RuleReport& report)
{
    const CareEvent* ending = latest(c.events, EventKind::Stopped);
    const CareEvent* closed = latest(c.events, EventKind::Closed);
    if (!ending && !closed)
        return;
    const auto any = [&c](auto test) { return std::any_of(c.plan.lines.begin(), c.plan.lines.end(), test); };
    const bool staff = any([](const Line& line) { return line.care.employed; });
    const bool equipment = any([](const Line& line) { return line.kind == LineKind::Equipment; });
    QStringList open;
    for (const auto& task : Words<EndTask>::all) {
        const bool needed = task.value == EndTask::FinalStatement    ? hasDirect(c)
                            : task.value == EndTask::EquipmentReturn ? equipment
                                                                     : staff;
        const auto done = [&task](const CareEvent* event) {
            return event && std::find(event->settled.begin(), event->settled.end(), task.value) !=
                                event->settled.end();
        };
        if (needed && !done(ending) && !done(closed))
            open << ruleSays(task.text);
    }
    if (!open.isEmpty())
        report.add(Rules::tr("Before the file is closed: %1.").arg(open.join(QStringLiteral("; "))));
}

using S = Severity;

const std::array table{
    RuleInfo{.id = "R-85",
             .severity = S::Warn,
             .gate = Gate::None,
             .floor = S::Warn,
             .stage = Stage::Ending,
             .field = "event",
             .statement =
                 QT_TRANSLATE_NOOP("Rules", "Money may have to be paid back for one of six reasons."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2013/1617 reg 15(1)."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Choose the reason."),
             .patient = QT_TRANSLATE_NOOP("Rules", "Sometimes we ask for money back. We tell you why."),
             .evaluate = repaymentReason},
    RuleInfo{
        .id = "R-86",
        .severity = S::Warn,
        .gate = Gate::None,
        .floor = S::Warn,
        .stage = Stage::Ending,
        .field = "event",
        .statement = QT_TRANSLATE_NOOP("Rules", "The notice says why, how much, by when, and who must pay."),
        .source = QT_TRANSLATE_NOOP("Rules", "SI 2013/1617 reg 15(2)."),
        .staff = QT_TRANSLATE_NOOP("Rules", "Fill in all four before the letter goes."),
        .patient = QT_TRANSLATE_NOOP("Rules", "Our letter says why, how much, by when, and who should pay."),
        .evaluate = repaymentNotice},
    RuleInfo{
        .id = "R-87",
        .severity = S::Block,
        .gate = Gate::Authorise,
        .floor = S::Block,
        .stage = Stage::Ending,
        .field = "patient",
        .statement = QT_TRANSLATE_NOOP(
            "Rules",
            "When a patient has died, letters go to the personal representatives and no new money is "
            "authorised."),
        .source = QT_TRANSLATE_NOOP("Rules", "SI 2013/1617 reg 15(3), 17(4); good practice."),
        .staff = QT_TRANSLATE_NOOP("Rules", "Stop visits; address letters to the personal representatives."),
        .patient = QT_TRANSLATE_NOOP("Rules", "We are sorry. We will write to the people who act for the "
                                              "person now."),
        .evaluate = died},
    RuleInfo{.id = "R-88",
             .severity = S::Warn,
             .gate = Gate::None,
             .floor = S::Warn,
             .stage = Stage::Ending,
             .field = "event",
             .statement = QT_TRANSLATE_NOOP(
                 "Rules", "The person may give evidence and must be told the outcome of looking again."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2013/1617 reg 15(4), (5)."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Write the outcome and the reasons."),
             .patient =
                 QT_TRANSLATE_NOOP("Rules", "You can tell us more. We look again and tell you the answer."),
             .evaluate = repaymentLookedAt},
    RuleInfo{.id = "R-89",
             .severity = S::Record,
             .gate = Gate::None,
             .floor = S::Record,
             .certainty = Certainty::Own,
             .stage = Stage::Ending,
             .field = "",
             .statement = QT_TRANSLATE_NOOP("Rules", "A sum that is not paid back is a civil debt."),
             .source = QT_TRANSLATE_NOOP("Rules", "General law."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Pass it to finance."),
             .patient = QT_TRANSLATE_NOOP("Rules", "If you cannot pay it back at once, talk to us."),
             .elsewhere =
                 QT_TRANSLATE_NOOP("Rules", "Out of scope: finance recovers debts, not the care record.")},
    RuleInfo{.id = "R-90",
             .severity = S::Block,
             .gate = Gate::Pay,
             .floor = S::Block,
             .stage = Stage::Ending,
             .field = "event",
             .statement = QT_TRANSLATE_NOOP(
                 "Rules", "Direct payments must stop when nobody consents to them any more."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2013/1617 reg 17(1)."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Stop the payments and arrange the care otherwise."),
             .patient = QT_TRANSLATE_NOOP("Rules",
                                          "You took back your consent, so we stop paying you. Your care goes "
                                          "on."),
             .evaluate = mustStop},
    RuleInfo{.id = "R-91",
             .severity = S::Warn,
             .gate = Gate::None,
             .floor = S::Warn,
             .stage = Stage::Ending,
             .field = "event",
             .statement =
                 QT_TRANSLATE_NOOP("Rules", "Direct payments may be stopped for one of eight reasons."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2013/1617 reg 17(2)."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Name the reason and who decided."),
             .patient =
                 QT_TRANSLATE_NOOP("Rules", "We can stop the payments only for certain reasons. We tell you "
                                            "which."),
             .evaluate = mayStop},
    RuleInfo{
        .id = "R-92",
        .severity = S::Block,
        .gate = Gate::Close,
        .floor = S::Block,
        .stage = Stage::Ending,
        .field = "event",
        .statement = QT_TRANSLATE_NOOP("Rules", "Stopping needs reasonable written notice with reasons."),
        .source = QT_TRANSLATE_NOOP("Rules", "SI 2013/1617 reg 17(3), (4); agreements of the pilots."),
        .staff = QT_TRANSLATE_NOOP("Rules", "Give a date after the notice has run."),
        .patient = QT_TRANSLATE_NOOP("Rules", "We write to you before the payments stop, and we say why."),
        .evaluate = stopNotice},
    RuleInfo{
        .id = "R-93",
        .severity = S::Block,
        .gate = Gate::Close,
        .floor = S::Block,
        .certainty = Certainty::Own,
        .stage = Stage::Ending,
        .field = "careContinues",
        .statement = QT_TRANSLATE_NOOP("Rules", "Stopping a payment does not end the duty to provide care."),
        .source = QT_TRANSLATE_NOOP("Rules", "NHS Act 2006."),
        .staff = QT_TRANSLATE_NOOP("Rules", "Write by what the care goes on."),
        .patient = QT_TRANSLATE_NOOP("Rules", "When the payments stop, your care goes on. We tell you how."),
        .evaluate = careContinues},
    RuleInfo{.id = "R-94",
             .severity = S::Require,
             .gate = Gate::Close,
             .floor = S::Warn,
             .certainty = Certainty::Own,
             .stage = Stage::Ending,
             .field = "settled",
             .statement = QT_TRANSLATE_NOOP(
                 "Rules", "Staff, contracts, equipment and the account are settled at the end."),
             .source = QT_TRANSLATE_NOOP("Rules", "Good practice."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Go through the list."),
             .patient =
                 QT_TRANSLATE_NOOP("Rules", "We help you to end things well: staff, equipment, the account."),
             .evaluate = settled},
    RuleInfo{.id = "R-95",
             .severity = S::Record,
             .gate = Gate::None,
             .floor = S::Record,
             .certainty = Certainty::Own,
             .stage = Stage::Ending,
             .field = "",
             .statement = QT_TRANSLATE_NOOP(
                 "Rules", "Suspected financial abuse is talked about with safeguarding and counter-fraud."),
             .source = QT_TRANSLATE_NOOP("Rules", "Good practice."),
             .staff = QT_TRANSLATE_NOOP(
                 "Rules", "Ring the safeguarding lead. Write nothing on a screen the patient may see."),
             .patient = QT_TRANSLATE_NOOP("Rules", "If someone takes your money, tell us. We will help you."),
             .elsewhere = QT_TRANSLATE_NOOP(
                 "Rules",
                 "Office process: such notes do not belong on a screen that is shared with the patient.")},
};

} // namespace

std::span<const RuleInfo> ending()
{
    return table;
}

} // namespace doorstep::domain::rules
