// Goal: nobody is looked at too late, and three clocks stay three. Method: a table of what happened, today's
// date and the tasks that must stand on the list; dates at the edges of 3 months, 12 months, and 6, 4 and 2
// weeks.
#include "plan_samples.h"

#include "app/domain/reviews.h"

#include <QtTest>

using namespace doorstep;
using namespace doorstep::domain;

namespace {

CareEvent happened(EventKind kind, const QDate& on, const QDate& until = {})
{
    CareEvent made;
    made.kind = kind;
    made.on = on;
    made.until = until;
    return made;
}

/// "planReview 2011-10-03/2011-10-04 Later"
QString listed(const std::vector<DueTask>& tasks)
{
    QStringList texts;
    for (const DueTask& task : tasks)
        texts << QStringLiteral("%1 %2/%3 %4%5")
                     .arg(taskKey(task.kind), task.due.toString(Qt::ISODate),
                          task.latest.toString(Qt::ISODate), describe(task.urgency),
                          task.booked ? QStringLiteral(" booked") : QString());
    return texts.join(QStringLiteral("; "));
}

/// The plan of the samples with a check of the money each 3 months taken out.
Plan planWithoutChecks()
{
    Plan plan = samples::plan();
    plan.care.account.statementMonths = 0;
    return plan;
}

} // namespace

class TestReviews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tasks_data()
    {
        QTest::addColumn<QList<CareEvent>>("events");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<QString>("expected");
        using K = EventKind;
        const QDate paid(2011, 7, 4);
        const auto row = [](const char* name, const QList<CareEvent>& events, const QDate& today,
                            const char* expected) {
            QTest::newRow(name) << events << today << QString::fromLatin1(expected);
        };
        row("planned payment", {}, QDate(2011, 7, 1), "planReview 2011-10-03/2011-10-04 Later");
        row("paid late: the clock starts then", {happened(K::FirstPayment, QDate(2011, 8, 15))},
            QDate(2011, 8, 20), "planReview 2011-10-03/2011-11-15 Later");
        row("six weeks", {}, QDate(2011, 8, 23), "planReview 2011-10-03/2011-10-04 Within 6 weeks");
        row("four weeks", {}, QDate(2011, 9, 6), "planReview 2011-10-03/2011-10-04 Within 4 weeks");
        row("two weeks", {}, QDate(2011, 9, 20), "planReview 2011-10-03/2011-10-04 Within 2 weeks");
        row("last day", {}, QDate(2011, 10, 4), "planReview 2011-10-03/2011-10-04 Within 2 weeks");
        row("overdue", {}, QDate(2011, 10, 5), "planReview 2011-10-03/2011-10-04 Overdue");
        row("a year after the review", {happened(K::ReviewHeld, QDate(2011, 10, 1))}, QDate(2011, 10, 2),
            "planReview 2012-10-01/2012-10-01 Later");
        row("next review agreed sooner", {happened(K::ReviewHeld, QDate(2011, 10, 1), QDate(2012, 4, 1))},
            QDate(2011, 10, 2), "planReview 2012-04-01/2012-10-01 Later");
        row("next review agreed too late: the law's day",
            {happened(K::ReviewHeld, QDate(2011, 10, 1), QDate(2013, 1, 1))}, QDate(2011, 10, 2),
            "planReview 2012-10-01/2012-10-01 Later");
        row("29 February", {happened(K::ReviewHeld, QDate(2012, 2, 29))}, QDate(2012, 3, 1),
            "planReview 2013-02-28/2013-02-28 Later");
        row("booked", {happened(K::ReviewBooked, QDate(2011, 8, 1), QDate(2011, 9, 9))}, QDate(2011, 8, 2),
            "planReview 2011-09-09/2011-10-04 Later booked");
        row("asked for", {happened(K::ReviewAsked, QDate(2011, 8, 1))}, QDate(2011, 8, 2),
            "planReview 2011-08-15/2011-08-15 Within 2 weeks; planReview 2011-10-03/2011-10-04 Later");
        row("health changed, review not needed",
            {happened(K::HealthChanged, QDate(2011, 8, 1)), happened(K::ReviewNotNeeded, QDate(2011, 8, 3))},
            QDate(2011, 8, 4), "planReview 2011-10-03/2011-10-04 Later");
        row("money not enough cannot be waved away",
            {happened(K::MoneyNotEnough, QDate(2011, 8, 1)), happened(K::ReviewNotNeeded, QDate(2011, 8, 3))},
            QDate(2011, 8, 4),
            "planReview 2011-08-15/2011-08-15 Within 2 weeks; planReview 2011-10-03/2011-10-04 Later");
        row("eligibility is booked, never due by itself",
            {happened(K::EligibilityBooked, QDate(2011, 8, 1), QDate(2011, 9, 1))}, QDate(2011, 8, 2),
            "eligibility 2011-09-01/2011-09-01 Within 6 weeks booked; planReview 2011-10-03/2011-10-04 "
            "Later");
        row("look again", {happened(K::LookAgainAsked, QDate(2011, 8, 1))}, QDate(2011, 8, 20),
            "lookAgain 2011-08-15/2011-08-15 Overdue; planReview 2011-10-03/2011-10-04 Later");
        row("a nomination ends before Christmas: five working days",
            {happened(K::NominationEnded, QDate(2011, 12, 21)), happened(K::ReviewHeld, QDate(2011, 10, 1))},
            QDate(2011, 12, 21),
            "planReview 2011-12-30/2011-12-30 Within 2 weeks; planReview 2012-10-01/2012-10-01 Later");
        row("closed", {happened(K::Closed, QDate(2011, 8, 1))}, QDate(2012, 8, 2), "");
    }

    void tasks()
    {
        QFETCH(QList<CareEvent>, events);
        QFETCH(QDate, today);
        const Plan plan = planWithoutChecks();
        const Person person = samples::person();
        const std::vector<CareEvent> all(events.begin(), events.end());
        QTEST(listed(dueTasks({plan, person, all, today})), "expected");
    }

    void moneyHasItsOwnClock()
    {
        const Plan plan = samples::plan(); // statements each 3 months
        const Person person = samples::person();
        std::vector<CareEvent> events;
        QCOMPARE(
            listed(dueTasks({plan, person, events, QDate(2011, 7, 5)})),
            QStringLiteral("planReview 2011-10-03/2011-10-04 Later; moneyCheck 2011-10-04/2011-10-04 Later"));
        events.push_back(
            happened(EventKind::ReviewHeld, QDate(2011, 9, 1))); // a review is no check of the money
        QCOMPARE(listed(dueTasks({plan, person, events, QDate(2011, 9, 2)})),
                 QStringLiteral("moneyCheck 2011-10-04/2011-10-04 Within 6 weeks; "
                                "planReview 2012-09-01/2012-09-01 Later"));
        events.push_back(happened(EventKind::AuditHeld, QDate(2011, 9, 15)));
        QCOMPARE(
            listed(dueTasks({plan, person, events, QDate(2011, 9, 16)})),
            QStringLiteral("moneyCheck 2011-12-15/2011-12-15 Later; planReview 2012-09-01/2012-09-01 Later"));
    }

    void educationMoneyHasItsOwnClock()
    {
        Plan plan = planWithoutChecks();
        plan.lines[2].care.funder = Funder::SenPilot;
        const Person person = samples::person();
        QCOMPARE(
            listed(dueTasks({plan, person, {}, QDate(2011, 7, 5)})),
            QStringLiteral("planReview 2011-10-03/2011-10-04 Later; senReview 2011-10-04/2011-10-04 Later"));
        const std::vector<CareEvent> events{happened(EventKind::ReviewHeld, QDate(2011, 9, 1))};
        QCOMPARE(
            listed(dueTasks({plan, person, events, QDate(2011, 9, 2)})),
            QStringLiteral("senReview 2012-07-04/2012-07-04 Later; planReview 2012-09-01/2012-09-01 Later"));
    }

    void nothingIsDueForTheDead()
    {
        const Plan plan = samples::plan();
        Person person = samples::person();
        person.died = QDate(2011, 8, 1);
        QVERIFY(dueTasks({plan, person, {}, QDate(2012, 8, 1)}).empty());
    }

    void listOfManyIsSortedAndCut()
    {
        const Person person = samples::person();
        std::vector<Plan> plans(3, planWithoutChecks());
        plans[0].firstPayment = QDate(2011, 9, 1);
        plans[0].firstReview = QDate(2011, 11, 30);
        plans[2].firstPayment = QDate(2011, 6, 1);
        plans[2].firstReview = QDate(2011, 8, 30);
        std::vector<ReviewCase> cases;
        for (const Plan& plan : plans)
            cases.push_back({plan, person, {}, QDate(2011, 9, 2)});
        const auto rows = dueList(cases, QDate(2011, 10, 31));
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows[0].task.latest, QDate(2011, 9, 1));
        QCOMPARE(rows[0].task.urgency, Urgency::Overdue);
        QCOMPARE(rows[1].task.latest, QDate(2011, 10, 4));
    }
};

QTEST_APPLESS_MAIN(TestReviews)
#include "tst_reviews.moc"
