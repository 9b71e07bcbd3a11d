// The clocks of a plan after the first payment.
#include "app/domain/reviews.h"

#include "app/domain/formats.h"
#include "app/domain/schedule.h"
#include "app/domain/working_days.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace doorstep::domain {

namespace {

/// Ours, where the law says "consider" or "as soon as reasonably possible": two weeks.
constexpr int promptDays = 14;

const CareEvent* lastOf(std::span<const CareEvent> events, EventKind kind)
{
    const CareEvent* last = nullptr;
    for (const CareEvent& event : events) {
        if (event.kind == kind && (!last || last->on <= event.on))
            last = &event;
    }
    return last;
}

/// A booking counts until the thing it was for was held.
const CareEvent* openBooking(std::span<const CareEvent> events, EventKind booked, EventKind held)
{
    const CareEvent* booking = lastOf(events, booked);
    const CareEvent* done = lastOf(events, held);
    return booking && (!done || done->on < booking->on) && booking->until.isValid() ? booking : nullptr;
}

class DueFinder {
public:
    explicit DueFinder(const ReviewCase& c)
        : m_case(c)
        , m_lastReview(lastOf(c.events, EventKind::ReviewHeld))
        , m_booking(openBooking(c.events, EventKind::ReviewBooked, EventKind::ReviewHeld))
    {}

    [[nodiscard]] std::vector<DueTask> all()
    {
        byClock();
        onEvents();
        money();
        eligibility();
        sen();
        lookAgain();
        std::sort(m_tasks.begin(), m_tasks.end(), [](const DueTask& a, const DueTask& b) {
            return std::tie(a.latest, a.kind, a.because) < std::tie(b.latest, b.kind, b.because);
        });
        return std::move(m_tasks);
    }

private:
    void add(TaskKind kind, DueBecause because, const QDate& due, const QDate& latest, bool booked)
    {
        m_tasks.push_back({kind, because, due, latest, urgencyOf(latest, m_case.today), booked});
    }

    void byClock()
    {
        const QDate latest = latestReview(m_case);
        if (!latest.isValid())
            return;
        const QDate agreed = m_lastReview ? m_lastReview->until : m_case.plan.firstReview;
        QDate due = agreed.isValid() && agreed < latest ? agreed : latest;
        if (m_booking)
            due = m_booking->until;
        add(TaskKind::PlanReview, DueBecause::Clock, due, latest, m_booking != nullptr);
    }

    /// The latest event of the kind, unless a review was held or refused since.
    void onEvent(EventKind kind, DueBecause because, bool mayBeRefused)
    {
        const CareEvent* event = lastOf(m_case.events, kind);
        const CareEvent* refused = mayBeRefused ? lastOf(m_case.events, EventKind::ReviewNotNeeded) : nullptr;
        if (!event || (m_lastReview && m_lastReview->on >= event->on) ||
            (refused && refused->on >= event->on))
            return;
        // R-19 asks for it as soon as reasonably possible; a week of working days is ours.
        const QDate latest =
            kind == EventKind::NominationEnded ? addWorkingDays(event->on, 5) : event->on.addDays(promptDays);
        add(TaskKind::PlanReview, because, m_booking ? m_booking->until : latest, latest,
            m_booking != nullptr);
    }

    void onEvents()
    {
        onEvent(EventKind::ReviewAsked, DueBecause::Asked, false);
        onEvent(EventKind::HealthChanged, DueBecause::HealthChanged, true);
        onEvent(EventKind::MoneyNotEnough, DueBecause::MoneyNotEnough, false);
        onEvent(EventKind::NominationEnded, DueBecause::NominationEnded, false);
    }

    void money()
    {
        const int months = m_case.plan.care.account.statementMonths;
        const QDate start = firstPaymentMade(m_case);
        if (!m_case.plan.hasLines(Model::Direct) || months <= 0 || !start.isValid())
            return;
        const CareEvent* last = lastOf(m_case.events, EventKind::AuditHeld);
        const CareEvent* booking = openBooking(m_case.events, EventKind::AuditBooked, EventKind::AuditHeld);
        const QDate latest = (last ? last->on : start).addMonths(months);
        add(TaskKind::MoneyCheck, DueBecause::Clock, booking ? booking->until : latest, latest, booking);
    }

    /// No clock in the law: only when somebody booked it.
    void eligibility()
    {
        const CareEvent* booking =
            openBooking(m_case.events, EventKind::EligibilityBooked, EventKind::EligibilityHeld);
        if (booking)
            add(TaskKind::Eligibility, DueBecause::Clock, booking->until, booking->until, true);
    }

    /// SI 2012/206: within 3 months, and at the end of the first year.
    void sen()
    {
        const auto& lines = m_case.plan.lines;
        const bool pays = std::any_of(lines.begin(), lines.end(),
                                      [](const Line& line) { return line.care.funder == Funder::SenPilot; });
        const QDate start = firstPaymentMade(m_case);
        if (!pays || !start.isValid())
            return;
        const QDate first = start.addMonths(3);
        const QDate year = start.addYears(1);
        const QDate latest = !m_lastReview || m_lastReview->on < start ? first : year;
        if (!m_lastReview || m_lastReview->on < year)
            add(TaskKind::SenReview, DueBecause::Clock, latest, latest, false);
    }

    void lookAgain()
    {
        const CareEvent* asked = lastOf(m_case.events, EventKind::LookAgainAsked);
        const CareEvent* done = lastOf(m_case.events, EventKind::LookAgainDone);
        if (asked && (!done || done->on < asked->on)) {
            const QDate latest = asked->on.addDays(promptDays);
            add(TaskKind::LookAgain, DueBecause::Asked, latest, latest, false);
        }
    }

    const ReviewCase& m_case;
    const CareEvent* m_lastReview;
    const CareEvent* m_booking;
    std::vector<DueTask> m_tasks;
};

QString said(const char* text)
{
    return QCoreApplication::translate("Rules", text);
}

} // namespace

QDate firstPaymentMade(const ReviewCase& c)
{
    const CareEvent* made = lastOf(c.events, EventKind::FirstPayment);
    return made ? made->on : c.plan.firstPayment;
}

QDate latestAfter(const QDate& review)
{
    return review.isValid() ? review.addMonths(12) : QDate();
}

QDate latestReview(const ReviewCase& c)
{
    if (const CareEvent* held = lastOf(c.events, EventKind::ReviewHeld))
        return latestAfter(held->on);
    return latestFirstReview(firstPaymentMade(c));
}

Urgency urgencyOf(const QDate& latest, const QDate& today)
{
    const qint64 days = today.daysTo(latest);
    if (days < 0)
        return Urgency::Overdue;
    if (days <= 14)
        return Urgency::TwoWeeks;
    if (days <= 28)
        return Urgency::FourWeeks;
    return days <= 42 ? Urgency::SixWeeks : Urgency::Later;
}

std::vector<DueTask> dueTasks(const ReviewCase& c)
{
    if (c.person.isDeceased() || lastOf(c.events, EventKind::Closed))
        return {};
    return DueFinder(c).all();
}

std::vector<DueRow> dueList(std::span<const ReviewCase> cases, const QDate& horizon)
{
    std::vector<DueRow> rows;
    for (const ReviewCase& each : cases) {
        for (const DueTask& task : dueTasks(each)) {
            if (task.due <= horizon || task.latest <= horizon)
                rows.push_back({each.person.id, task});
        }
    }
    mostUrgentFirst(rows);
    return rows;
}

void mostUrgentFirst(std::vector<DueRow>& rows)
{
    std::sort(rows.begin(), rows.end(), [](const DueRow& a, const DueRow& b) {
        return std::tie(a.task.latest, a.task.kind, a.patient, a.task.because) <
               std::tie(b.task.latest, b.task.kind, b.patient, b.task.because);
    });
}

QString describe(TaskKind kind)
{
    switch (kind) {
    case TaskKind::PlanReview:
        return QStringLiteral("Review of the plan");
    case TaskKind::MoneyCheck:
        return QStringLiteral("Check of the money");
    case TaskKind::Eligibility:
        return QStringLiteral("Eligibility");
    case TaskKind::SenReview:
        return QStringLiteral("Review of the education money");
    case TaskKind::LookAgain:
        return QStringLiteral("Look again at a decision");
    }
    return {};
}

QString taskKey(TaskKind kind)
{
    switch (kind) {
    case TaskKind::PlanReview:
        return QStringLiteral("planReview");
    case TaskKind::MoneyCheck:
        return QStringLiteral("moneyCheck");
    case TaskKind::Eligibility:
        return QStringLiteral("eligibility");
    case TaskKind::SenReview:
        return QStringLiteral("senReview");
    case TaskKind::LookAgain:
        return QStringLiteral("lookAgain");
    }
    return {};
}

QString describe(Urgency urgency)
{
    switch (urgency) {
    case Urgency::Later:
        return QStringLiteral("Later");
    case Urgency::SixWeeks:
        return QStringLiteral("Within 6 weeks");
    case Urgency::FourWeeks:
        return QStringLiteral("Within 4 weeks");
    case Urgency::TwoWeeks:
        return QStringLiteral("Within 2 weeks");
    case Urgency::Overdue:
        return QStringLiteral("Overdue");
    }
    return {};
}

QString describe(DueBecause because)
{
    switch (because) {
    case DueBecause::Clock:
        return QStringLiteral("It is time.");
    case DueBecause::Asked:
        return QStringLiteral("The patient asked for it.");
    case DueBecause::HealthChanged:
        return QStringLiteral("Health has changed.");
    case DueBecause::MoneyNotEnough:
        return QStringLiteral("The money is not enough.");
    case DueBecause::NominationEnded:
        return QStringLiteral("The nominee no longer acts.");
    case DueBecause::Overspent:
        return QStringLiteral("More was spent on a line than was planned.");
    }
    return {};
}

QString describe(const DueTask& task, const QDate& today)
{
    if (task.because == DueBecause::Clock && task.due > today)
        return QStringLiteral("It comes round by the calendar.");
    return describe(task.because);
}

QString patientWords(const DueTask& task)
{
    switch (task.kind) {
    case TaskKind::PlanReview:
        return said(QT_TRANSLATE_NOOP("Rules", "We will look at your plan with you."));
    case TaskKind::MoneyCheck:
        return said(QT_TRANSLATE_NOOP("Rules", "We will look at how the money was used."));
    case TaskKind::Eligibility:
        return said(QT_TRANSLATE_NOOP("Rules", "We will look again at what care you can have."));
    case TaskKind::SenReview:
        return said(QT_TRANSLATE_NOOP("Rules", "We will look at the money for education with you."));
    case TaskKind::LookAgain:
        return said(QT_TRANSLATE_NOOP("Rules", "You asked us to look again. We will answer you."));
    }
    return {};
}

} // namespace doorstep::domain
