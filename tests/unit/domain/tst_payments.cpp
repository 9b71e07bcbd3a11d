// Goal: sums never drift: what is paid adds up to what was agreed, to the penny, however it is cut, moved or
// changed. Method: dated schedules in tables, then random plans against the definitions. The seed is printed;
// DOORSTEP_RANDOM_SEED repeats a run and DOORSTEP_RANDOM_PLANS sets how many plans are tried, for example
//   QTEST_FUNCTION_TIMEOUT=3600000 DOORSTEP_RANDOM_PLANS=1000000 test-bin/tst_payments randomPlans
#include "app/domain/payments.h"
#include "app/domain/working_days.h"

#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>
#include <numeric>

using namespace doorstep::domain;

namespace {

Line line(qint64 total, std::vector<PlannedSpend> spend = {}, bool oneOff = false)
{
    Line result;
    result.model = Model::Direct;
    result.unitPrice = result.total = {total};
    result.spend = std::move(spend);
    result.oneOff = oneOff;
    return result;
}

Plan planOf(ScheduleKind kind, QDate first, int months, std::vector<Line> lines)
{
    Plan plan;
    plan.firstPayment = first;
    plan.months = months;
    plan.scheduleKind = kind;
    plan.lines = std::move(lines);
    return plan;
}

/// "04-07>04-07:100 04-08>05-08:100": due, paid (where moved), amount; a lump is marked
QString listed(const Payments& payments)
{
    QStringList texts;
    for (const Payment& payment : payments) {
        QString text = payment.due.toString(QStringLiteral("dd-MM"));
        if (payment.payDay() != payment.due)
            text += u'>' + payment.payDay().toString(QStringLiteral("dd-MM"));
        texts << text + (payment.lump ? u'!' : u':') + QString::number(payment.amount.value);
    }
    return texts.join(u' ');
}

quint32 seedOfRun()
{
    bool given = false;
    const uint seed = qEnvironmentVariableIntValue("DOORSTEP_RANDOM_SEED", &given);
    return given ? seed : QRandomGenerator::global()->generate() % 1'000'000'000;
}

Plan randomPlan(QRandomGenerator& random)
{
    const auto kind = static_cast<ScheduleKind>(random.bounded(1, 7));
    const QDate first = QDate(2010, 1, 1).addDays(random.bounded(6000));
    Plan plan = planOf(kind, first, random.bounded(1, planMonthsMax + 1), {});
    const int lines = random.bounded(0, 6);
    for (int i = 0; i < lines; ++i) {
        Line made = line(random.bounded(500'000), {}, random.bounded(4) == 0);
        Pence left = made.total;
        for (int s = random.bounded(4); s > 0 && left > Pence{}; --s) {
            const Pence part{random.bounded(static_cast<int>(left.value) + 1)};
            made.spend.push_back({random.bounded(1, plan.months + 3), part});
            left -= part;
        }
        plan.lines.push_back(made);
    }
    return plan;
}

} // namespace

class TestPayments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void schedules_data();
    void schedules();
    void shares_data();
    void shares();
    void proRataParts_data();
    void proRataParts();
    void weights_data();
    void weights();
    void changes_data();
    void changes();
    void changesRefused();
    void words();
    void randomPlans();
    void randomChanges();
};

void TestPayments::schedules_data()
{
    QTest::addColumn<Plan>("plan");
    QTest::addColumn<QString>("payments");
    const auto row = [](const char* name, ScheduleKind kind, QDate first, int months, std::vector<Line> lines,
                        const char* payments) {
        QTest::newRow(name) << planOf(kind, first, months, std::move(lines)) << QString::fromLatin1(payments);
    };
    row("monthly, one on a Sunday", ScheduleKind::Flat, QDate(2011, 7, 4), 3, {line(301)},
        "04-07:101 04-08:100 04-09>02-09:100");
    row("month ends", ScheduleKind::Flat, QDate(2012, 1, 31), 3, {line(300)},
        "31-01:100 29-02:100 31-03>30-03:100");
    row("over Easter and the royal wedding", ScheduleKind::Weekly, QDate(2011, 4, 18), 1, {line(400)},
        "18-04:100 25-04>21-04:100 02-05>28-04:100 09-05:100");
    row("4-weekly, whole periods", ScheduleKind::FourWeekly, QDate(2011, 9, 5), 3, {line(1300)},
        "05-09:400 03-10:400 31-10:400 28-11:100"); // 13 weeks: the last period is one week
    row("quarterly, a short last one", ScheduleKind::Quarterly, QDate(2011, 7, 4), 4, {line(400)},
        "04-07:300 04-10:100");
    row("all at once", ScheduleKind::Lump, QDate(2011, 7, 4), 12, {line(1201)}, "04-07:1201");
    row("profiled leaves months out", ScheduleKind::Profiled, QDate(2011, 7, 4), 3, {line(300, {{2, {300}}})},
        "04-08:300");
    row("lump beside instalments", ScheduleKind::Flat, QDate(2011, 7, 4), 2,
        {line(200), line(999, {{2, {999}}}, true)}, "04-07:100 04-08!999 04-08:100");
    row("nothing", ScheduleKind::Flat, QDate(2011, 7, 4), 2, {}, "");
    row("no date", ScheduleKind::Flat, QDate(), 2, {line(200)}, "");
}

void TestPayments::schedules()
{
    QFETCH(Plan, plan);
    QTEST(listed(paymentsOf(plan, Model::Direct)), "payments");
}

void TestPayments::shares_data()
{
    QTest::addColumn<ScheduleKind>("kind");
    QTest::addColumn<int>("months");
    QTest::addColumn<int>("count");
    QTest::newRow("12 months") << ScheduleKind::Flat << 12 << 12;
    QTest::newRow("a year of weeks") << ScheduleKind::Weekly << 12 << 52;
    QTest::newRow("a year of 4 weeks") << ScheduleKind::FourWeekly << 12 << 13;
    QTest::newRow("half a year of weeks") << ScheduleKind::Weekly << 6 << 26;
    QTest::newRow("half a year of 4 weeks") << ScheduleKind::FourWeekly << 6 << 7;
    QTest::newRow("a year of quarters") << ScheduleKind::Quarterly << 12 << 4;
    QTest::newRow("three years of weeks") << ScheduleKind::Weekly << 36 << 156;
}

void TestPayments::shares()
{
    QFETCH(ScheduleKind, kind);
    QFETCH(int, months);
    const Plan plan = planOf(kind, QDate(2011, 7, 4), months, {line(52'000)});
    const auto periods = periodsOf(plan);
    QTEST(static_cast<int>(periods.size()), "count");
    QCOMPARE(sumOf(paymentsOf(plan, Model::Direct)), Pence{52'000});
    for (std::size_t i = 1; i < periods.size(); ++i)
        QCOMPARE(periods[i].from, periods[i - 1].until.addDays(1));
}

void TestPayments::proRataParts_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("until");
    QTest::addColumn<qint64>("part");
    QTest::newRow("whole month") << QDate(2011, 6, 1) << QDate(2011, 6, 30) << qint64(30000);
    QTest::newRow("first day alone") << QDate(2011, 6, 1) << QDate(2011, 6, 1) << qint64(1000);
    QTest::newRow("from the 16th") << QDate(2011, 6, 16) << QDate(2011, 6, 30) << qint64(15000);
    QTest::newRow("days outside count not") << QDate(2011, 5, 1) << QDate(2011, 6, 10) << qint64(10000);
    QTest::newRow("after it") << QDate(2011, 7, 1) << QDate(2011, 7, 10) << qint64(0);
    QTest::newRow("back to front") << QDate(2011, 6, 10) << QDate(2011, 6, 5) << qint64(0);
}

void TestPayments::proRataParts()
{
    QFETCH(QDate, from);
    QFETCH(QDate, until);
    QTEST(proRata({30000}, QDate(2011, 6, 1), QDate(2011, 6, 30), from, until).value, "part");
}

void TestPayments::weights_data()
{
    QTest::addColumn<qint64>("total");
    QTest::addColumn<QList<int>>("weights");
    QTest::addColumn<QList<qint64>>("parts");
    QTest::newRow("even") << qint64(300) << QList<int>{1, 1, 1} << QList<qint64>{100, 100, 100};
    QTest::newRow("odd pence first") << qint64(302) << QList<int>{1, 1, 1} << QList<qint64>{102, 100, 100};
    QTest::newRow("short last") << qint64(1000) << QList<int>{4, 4, 2} << QList<qint64>{400, 400, 200};
    QTest::newRow("first has no weight") << qint64(5) << QList<int>{0, 1, 1} << QList<qint64>{0, 3, 2};
    QTest::newRow("nothing") << qint64(0) << QList<int>{4, 2} << QList<qint64>{0, 0};
    QTest::newRow("much") << qint64(9'000'000'000'000'000) << QList<int>{2, 1}
                          << QList<qint64>{6'000'000'000'000'000, 3'000'000'000'000'000};
}

void TestPayments::weights()
{
    QFETCH(qint64, total);
    QFETCH(QList<int>, weights);
    QFETCH(QList<qint64>, parts);
    const auto split = splitByWeights({total}, std::vector<int>(weights.begin(), weights.end()));
    QCOMPARE(split.size(), static_cast<std::size_t>(parts.size()));
    for (std::size_t i = 0; i < split.size(); ++i)
        QCOMPARE(split[i].value, parts[static_cast<qsizetype>(i)]);
}

void TestPayments::changes_data()
{
    QTest::addColumn<AmountChange>("change");
    QTest::addColumn<QString>("payments");
    QTest::addColumn<qint64>("leftOver");
    // Three months of £310.00 from 1 July 2011 (31, 31 and 30 days).
    const auto row = [](const char* name, qint64 to, QDate decided, QDate from, const char* payments,
                        qint64 leftOver, int notice = 28) {
        QTest::newRow(name) << AmountChange{{31000}, {to}, decided, from, notice}
                            << QString::fromLatin1(payments) << leftOver;
    };
    row("uplift from a payment day", 40000, QDate(2011, 7, 20), QDate(2011, 8, 1),
        "01-07:31000 01-08:40000 01-09:40000", 0);
    row("uplift in a month to come: by days", 40300, QDate(2011, 7, 20), QDate(2011, 8, 17),
        "01-07:31000 01-08:35500 01-09:40300", 0);
    row("uplift in a month paid: the rest comes with the next", 40300, QDate(2011, 7, 5), QDate(2011, 7, 17),
        "01-07:31000 01-08:44800 01-09:40300", 0);
    row("reduction after its notice", 15500, QDate(2011, 7, 2), QDate(2011, 8, 1),
        "01-07:31000 01-08:15500 01-09:15500", 0);
    row("reduction in a month paid: set against the next", 15500, QDate(2011, 8, 2), QDate(2011, 8, 17),
        "01-07:31000 01-08:31000 01-09:8000", 0, 14);
    row("never below nothing", 0, QDate(2011, 8, 2), QDate(2011, 8, 17), "01-07:31000 01-08:31000 01-09:0",
        15000, 14);
    row("everything paid: one payment more", 40000, QDate(2011, 9, 2), QDate(2011, 9, 16),
        "01-07:31000 01-08:31000 01-09:31000 16-09:4500", 0);
}

void TestPayments::changes()
{
    QFETCH(AmountChange, change);
    const Plan plan = planOf(ScheduleKind::Flat, QDate(2011, 7, 1), 3, {line(93000)});
    const Payments before = paymentsOf(plan, Model::Direct);
    const auto changed = changeAmount(before, change);
    QVERIFY(changed.ok());
    QTEST(listed(changed.value().payments), "payments");
    QTEST(changed.value().leftOver.value, "leftOver");
    QVERIFY(before == paymentsOf(plan, Model::Direct));
}

void TestPayments::changesRefused()
{
    const Plan plan = planOf(ScheduleKind::Flat, QDate(2011, 7, 1), 3, {line(93000)});
    const Payments payments = paymentsOf(plan, Model::Direct);
    AmountChange change{{31000}, {20000}, QDate(2011, 7, 5), QDate(2011, 8, 1), 28};
    auto refused = changeAmount(payments, change);
    QVERIFY(!refused.ok());
    QCOMPARE(QString::fromStdString(refused.error().text),
             QStringLiteral("A reduction can begin on 02-Aug-2011 at the earliest, when its notice ends."));
    change.effectiveFrom = QDate(2011, 8, 2);
    QVERIFY(changeAmount(payments, change).ok());
    change.to = {40000}; // more money needs no notice
    change.effectiveFrom = QDate(2011, 7, 6);
    QVERIFY(changeAmount(payments, change).ok());
    change.to = {-1};
    QVERIFY(!changeAmount(payments, change).ok());
    change.to = {1};
    change.effectiveFrom = QDate();
    QVERIFY(!changeAmount(payments, change).ok());
    QCOMPARE(earliestReduction(QDate(2011, 7, 5), 28), QDate(2011, 8, 2));
    QVERIFY(!earliestReduction(QDate(), 28).isValid());
}

void TestPayments::words()
{
    QCOMPARE(describeDates({QDate(2011, 7, 4), QDate(2011, 8, 3), {100}, false}),
             QStringLiteral("04-Jul-2011"));
    QCOMPARE(describeDates({QDate(2011, 9, 4), QDate(2011, 10, 3), {100}, false}),
             QStringLiteral("04-Sep-2011 (paid on 02-Sep-2011)"));
}

void TestPayments::randomPlans()
{
    const quint32 seed = seedOfRun();
    const int plans = qEnvironmentVariableIsSet("DOORSTEP_RANDOM_PLANS")
                          ? qEnvironmentVariableIntValue("DOORSTEP_RANDOM_PLANS")
                          : 2'000;
    qInfo("seed %u, %d plans", seed, plans);
    QRandomGenerator random(seed);
    for (int i = 0; i < plans; ++i) {
        const Plan plan = randomPlan(random);
        const Payments payments = paymentsOf(plan, Model::Direct);
        const ModelSchedule schedule = chosenSchedule(plan, Model::Direct);
        QCOMPARE(sumOf(payments), totals(plan).direct);
        QCOMPARE(std::accumulate(schedule.instalments.begin(), schedule.instalments.end(), Pence{}),
                 schedule.recurring);
        for (std::size_t p = 0; p < payments.size(); ++p) {
            const Payment& payment = payments[p];
            QVERIFY(payment.amount > Pence{});
            QVERIFY(p == 0 || payments[p - 1].due <= payment.due);
            const QDate made = payment.payDay();
            QVERIFY(isWorkingDay(made) && made <= payment.due && made.daysTo(payment.due) <= 5);
            QVERIFY(p == 0 || payments[p - 1].payDay() <= made);
            QVERIFY(payment.until >= payment.due);
            const QDate cut = payment.due.addDays(random.bounded(40));
            const QDate second = cut.addDays(random.bounded(10));
            const auto part = [&payment](const QDate& from, const QDate& until) {
                return proRata(payment.amount, payment.due, payment.until, from, until);
            };
            QCOMPARE(part(payment.due, cut) + part(cut.addDays(1), second) +
                         part(second.addDays(1), payment.until),
                     payment.amount);
        }
        const QDate day = plan.firstPayment.addDays(random.bounded(1200));
        const auto [before, after] = splitAt(payments, day);
        QVERIFY(merged(before, after) == payments);
        QVERIFY(merged(after, before) == payments);
        QCOMPARE(sumOf(before) + sumOf(after), sumOf(payments));
        const auto flow = cashFlow(plan, Model::Direct);
        QCOMPARE(flow.size(), static_cast<std::size_t>(plan.months));
        QCOMPARE(flow.back().paid, sumOf(payments));
        QCOMPARE(flow.back().planned, sumOf(payments));
    }
}

void TestPayments::randomChanges()
{
    const quint32 seed = seedOfRun();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int i = 0; i < 2'000; ++i) {
        const Plan plan = randomPlan(random);
        const Payments payments = paymentsOf(plan, Model::Direct);
        AmountChange change;
        for (const Payment& payment : payments)
            change.from = payment.lump ? change.from : std::max(change.from, payment.amount);
        change.to = {random.bounded(20'000)};
        change.decidedOn = plan.firstPayment.addDays(random.bounded(400));
        change.effectiveFrom = change.decidedOn.addDays(random.bounded(60));
        const auto changed = changeAmount(payments, change);
        QVERIFY(changed.ok());
        const Payments& now = changed.value().payments;
        QVERIFY(changed.value().leftOver >= Pence{});
        for (const Payment& payment : now) {
            QVERIFY(payment.amount >= Pence{});
            // What was made is in the new version as it was.
            if (payment.due <= change.decidedOn)
                QCOMPARE(std::count(now.begin(), now.end(), payment),
                         std::count(payments.begin(), payments.end(), payment));
        }
        const auto madeAt = [&change](const Payments& all) {
            return splitAt(all, change.decidedOn.addDays(1)).first;
        };
        QVERIFY(madeAt(now) == madeAt(payments));
        // No change at all changes nothing.
        AmountChange none = change;
        none.to = none.from;
        const bool sameAmounts = std::all_of(payments.begin(), payments.end(), [&](const Payment& p) {
            return p.lump || p.amount == change.from;
        });
        if (sameAmounts)
            QVERIFY(changeAmount(payments, none).value().payments == payments);
    }
}

QTEST_APPLESS_MAIN(TestPayments)
#include "tst_payments.moc"
