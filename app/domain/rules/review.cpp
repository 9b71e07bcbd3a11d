// watching the health and the money, and reviews.
#include "app/domain/formats.h"
#include "app/domain/reviews.h"
#include "app/domain/rules/rule_engine.h"
#include "app/domain/schedule.h"

#include <QMap>

#include <array>

namespace doorstep::domain::rules {

namespace {

void twoStreams(const RuleContext& c, RuleReport& report)
{
    if (hasDirect(c) && isBlank(c.plan.care.moneyMonitoring))
        report.add(Rules::tr("Say who looks at how the money is used, beside who looks at the health."));
}

void firstReview(const RuleContext& c, RuleReport& report)
{
    const Plan& plan = c.plan;
    if (!plan.firstReview.isValid() || !plan.firstPayment.isValid())
        return; // no first payment, no due date; ask for them
    if (plan.firstReview < plan.firstPayment)
        report.add(Rules::tr("The first review on %1 is before the first payment on %2.")
                       .arg(staffDate(plan.firstReview), staffDate(plan.firstPayment)));
    const QDate latestDay = latestFirstReview(plan.firstPayment);
    if (plan.firstReview > latestDay)
        report.add(Rules::tr("The first review on %1 is too late: the law asks for %2 at the latest.")
                       .arg(staffDate(plan.firstReview), staffDate(latestDay)));
}

void reviewClock(const RuleContext& c, RuleReport& report)
{
    firstReview(c, report);
    for (const CareEvent& event : c.events) {
        if (event.kind == EventKind::ReviewHeld && event.until > latestAfter(event.on))
            report.add(Severity::Block, Gate::Authorise, eventField(c, event),
                       Rules::tr("The next review on %1 is too late: the law asks for %2 at the latest.")
                           .arg(staffDate(event.until), staffDate(latestAfter(event.on))));
    }
    const ReviewCase reviews{c.plan, c.person, c.events, c.today};
    const QDate latestDay = latestReview(reviews);
    const bool running = !c.events.empty() && !c.person.isDeceased() && !latest(c.events, EventKind::Closed);
    if (running && latestDay.isValid() && c.today.isValid() && c.today > latestDay)
        report.add(Severity::Warn, Gate::None, QStringLiteral("firstReview"),
                   Rules::tr("The review was due on %1 at the latest.").arg(staffDate(latestDay)));
}

void afterHealthChange(const RuleContext& c, RuleReport& report)
{
    const CareEvent* changed =
        unanswered(c.events, EventKind::HealthChanged,
                   {EventKind::ReviewHeld, EventKind::ReviewBooked, EventKind::ReviewNotNeeded});
    if (changed)
        report.add(eventField(c, *changed),
                   Rules::tr("Health changed on %1. Book a review, or write down why none is needed.")
                       .arg(staffDate(changed->on)));
    for (const CareEvent& event : c.events) {
        if (event.kind == EventKind::ReviewNotNeeded && isBlank(event.text))
            report.add(eventField(c, event),
                       Rules::tr("Write down why no review was needed on %1.").arg(staffDate(event.on)));
    }
}

void notEnough(const RuleContext& c, RuleReport& report)
{
    if (const CareEvent* event = unanswered(c.events, EventKind::MoneyNotEnough, {EventKind::ReviewHeld}))
        report.add(eventField(c, *event),
                   Rules::tr("The money was found not to be enough on %1. The plan must be reviewed.")
                       .arg(staffDate(event->on)));
    QMap<EntityId, Pence> spent;
    for (const Purchase& purchase : c.purchases) {
        if (purchase.line)
            spent[*purchase.line] += purchase.amount;
    }
    for (const Line& line : c.plan.lines) {
        const auto found = spent.constFind(line.id);
        if (found != spent.constEnd() && *found > line.total)
            report.add(lineField(c.plan, line),
                       Rules::tr("%1: %2 was spent of %3. The plan must be reviewed.")
                           .arg(lineName(c.plan, line), formatMoney(*found), formatMoney(line.total)));
    }
}

void fourHeadings(const RuleContext& c, RuleReport& report)
{
    const auto count = static_cast<qsizetype>(reviewHeadings().size());
    for (const CareEvent& event : c.events) {
        if (event.kind != EventKind::ReviewHeld)
            continue;
        const bool answered = event.headings.size() == count &&
                              std::none_of(event.headings.begin(), event.headings.end(), isBlank);
        if (!answered)
            report.add(
                eventField(c, event),
                Rules::tr("The review of %1 has not answered all four questions.").arg(staffDate(event.on)));
    }
}

void outcomes(const RuleContext& c, RuleReport& report)
{
    for (const CareEvent& event : c.events) {
        if (event.kind == EventKind::ReviewHeld && !findCode(reviewOutcomes(), event.outcome))
            report.add(eventField(c, event),
                       Rules::tr("The review of %1 has no outcome.").arg(staffDate(event.on)));
    }
}

void asked(const RuleContext& c, RuleReport& report)
{
    const CareEvent* event = unanswered(c.events, EventKind::ReviewAsked, {EventKind::ReviewHeld});
    if (event)
        report.add(eventField(c, *event),
                   Rules::tr("A review was asked for on %1.").arg(staffDate(event->on)));
}

void apart(const RuleContext& c, RuleReport& report)
{
    QMap<QDate, int> days;
    for (const CareEvent& event : c.events) {
        if (event.kind == EventKind::ReviewBooked || event.kind == EventKind::AuditBooked ||
            event.kind == EventKind::EligibilityBooked)
            days[event.until] |=
                1 << (static_cast<int>(event.kind) - static_cast<int>(EventKind::ReviewBooked));
    }
    for (auto day = days.constBegin(); day != days.constEnd(); ++day) {
        if (day.key().isValid() && (day.value() & (day.value() - 1)) != 0)
            report.add(
                Rules::tr("A review, a check of the money and an eligibility assessment are apart; more "
                          "than one is booked on %1.")
                    .arg(staffDate(day.key())));
    }
}

using S = Severity;

const std::array table{
    RuleInfo{.id = "R-75",
             .severity = S::Record,
             .gate = Gate::Pay,
             .floor = S::Record,
             .stage = Stage::Review,
             .field = "moneyMonitoring",
             .statement = QT_TRANSLATE_NOOP(
                 "Rules", "Both the payments and the health they are made for are monitored."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 17(1)."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Name who looks at the money."),
             .patient = QT_TRANSLATE_NOOP("Rules", "We look at how you are, and at how the money is used."),
             .evaluate = twoStreams},
    RuleInfo{
        .id = "R-76",
        .severity = S::Block,
        .gate = Gate::Agree,
        .floor = S::Block,
        .stage = Stage::Review,
        .field = "firstReview",
        .statement = QT_TRANSLATE_NOOP(
            "Rules", "The first review is due within 3 calendar months of the first payment, the next within "
                     "12 months of the last."),
        .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 17(2)."),
        .staff = QT_TRANSLATE_NOOP("Rules", "Agree an earlier date."),
        .patient = QT_TRANSLATE_NOOP("Rules", "We look at the plan with you after 3 months, then each year."),
        .evaluate = reviewClock},
    RuleInfo{
        .id = "R-77",
        .severity = S::Remind,
        .gate = Gate::None,
        .floor = S::Remind,
        .stage = Stage::Review,
        .field = "event",
        .statement = QT_TRANSLATE_NOOP("Rules", "When health changes significantly, a review is considered."),
        .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 17(3)."),
        .staff = QT_TRANSLATE_NOOP("Rules", "Decide, and write down why."),
        .patient = QT_TRANSLATE_NOOP("Rules", "If your health changes, tell us. We may change the plan."),
        .evaluate = afterHealthChange},
    RuleInfo{.id = "R-78",
             .severity = S::Remind,
             .gate = Gate::None,
             .floor = S::Remind,
             .stage = Stage::Review,
             .field = "event",
             .statement =
                 QT_TRANSLATE_NOOP("Rules", "When the payments are not enough, the plan must be reviewed."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 17(4)."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Hold the review."),
             .patient =
                 QT_TRANSLATE_NOOP("Rules", "If the money is not enough, tell us. We must look at the plan."),
             .evaluate = notEnough},
    RuleInfo{.id = "R-79",
             .severity = S::Warn,
             .gate = Gate::None,
             .floor = S::Warn,
             .stage = Stage::Review,
             .field = "event",
             .statement = QT_TRANSLATE_NOOP(
                 "Rules",
                 "A review covers the needs, the use of the money, the full cost of each service, and the "
                 "obligations."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 17(5); SI 2012/206 Sch 1 para 15."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Answer all four questions."),
             .patient = QT_TRANSLATE_NOOP("Rules", "There are 4 questions that we go through with you."),
             .evaluate = fourHeadings},
    RuleInfo{
        .id = "R-80",
        .severity = S::Warn,
        .gate = Gate::None,
        .floor = S::Warn,
        .stage = Stage::Review,
        .field = "event",
        .statement = QT_TRANSLATE_NOOP(
            "Rules",
            "After a review the payee or the amount may change, payments may stop, conditions may be set."),
        .source = QT_TRANSLATE_NOOP("Rules", "SI 2012/206 Sch 1 para 16 (a similar rule)."),
        .staff = QT_TRANSLATE_NOOP("Rules", "Choose the outcome."),
        .patient = QT_TRANSLATE_NOOP("Rules", "After that we tell you what stays and what changes."),
        .evaluate = outcomes},
    RuleInfo{.id = "R-81",
             .severity = S::Remind,
             .gate = Gate::None,
             .floor = S::Remind,
             .stage = Stage::Review,
             .field = "event",
             .statement = QT_TRANSLATE_NOOP("Rules", "A review is held when somebody asks for one."),
             .source = QT_TRANSLATE_NOOP("Rules", "NHS England practice."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Book it."),
             .patient = QT_TRANSLATE_NOOP("Rules", "You can ask for a review at any time."),
             .evaluate = asked},
    RuleInfo{.id = "R-82",
             .severity = S::Warn,
             .gate = Gate::None,
             .floor = S::Warn,
             .stage = Stage::Review,
             .field = "events",
             .statement =
                 QT_TRANSLATE_NOOP("Rules", "A review is neither an eligibility assessment nor an audit."),
             .source = QT_TRANSLATE_NOOP("Rules", "NHS England practice."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Book them on different days."),
             .patient =
                 QT_TRANSLATE_NOOP("Rules", "When we review the plan, we do not check the money on the same "
                                            "day."),
             .evaluate = apart},
};

} // namespace

std::span<const RuleInfo> review()
{
    return table;
}

} // namespace doorstep::domain::rules
