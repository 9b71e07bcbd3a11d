// Goal: instalments add up, fall on real days and never hide a month that runs short. Method: hand-made plans
// in tables, every visit file to the penny, and random plans against the definitions.
#include "visit_files.h"

#include "app/domain/schedule.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>
#include <numeric>

using namespace doorstep::domain;
using doorstep::samples::readVisit;
using doorstep::samples::visitFiles;

namespace {

Pence sum(const std::vector<Pence>& amounts)
{
    return std::accumulate(amounts.begin(), amounts.end(), Pence{});
}

Line line(qint64 total, std::vector<PlannedSpend> spend, bool oneOff = false)
{
    Line result;
    result.model = Model::Direct;
    result.unitPrice = result.total = {total};
    result.spend = std::move(spend);
    result.oneOff = oneOff;
    return result;
}

Plan planOf(int months, std::vector<Line> lines)
{
    Plan plan;
    plan.firstPayment = QDate(2011, 7, 4);
    plan.months = months;
    plan.lines = std::move(lines);
    return plan;
}

/// "1000 1000 1500"
QString listed(const std::vector<Pence>& amounts)
{
    QStringList texts;
    for (const Pence amount : amounts)
        texts.append(QString::number(amount.value));
    return texts.join(u' ');
}

QString shortText(const ModelSchedule& schedule)
{
    return schedule.shortfall ? QStringLiteral("%1 in %2")
                                    .arg(schedule.shortfall->amount.value)
                                    .arg(schedule.shortfall->month)
                              : QStringLiteral("none");
}

} // namespace

class TestSchedule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void visits_data();
    void visits();
    void schedules_data();
    void schedules();
    void dates_data();
    void dates();
    void impossibleMonthsHaveNoSchedule();
    void lumpSumsByMonth();
    void randomPlansAddUp();
    void chosenIsWhatThePlanSays();
    void latestReview();
    void offset_data();
    void offset();
};

void TestSchedule::visits_data()
{
    QTest::addColumn<QString>("path");
    const QStringList paths = visitFiles();
    for (const QString& path : paths)
        QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
    if (paths.isEmpty())
        QTest::newRow("no visit files") << QString();
}

void TestSchedule::visits()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("There are no visit files beside this program.");
    const Visit visit = readVisit(path);
    QVERIFY(totals(visit.plan) == visit.expect->totals);
    QCOMPARE(cashModels(visit.plan).size(), visit.expect->flat.size());
    for (const ModelSchedule& expected : visit.expect->flat) {
        const ModelSchedule flat = flatSchedule(visit.plan, expected.model);
        QCOMPARE(flat.lump, expected.lump);
        QCOMPARE(flat.recurring, expected.recurring);
        QCOMPARE(listed(flat.instalments), listed(expected.instalments));
        QCOMPARE(shortText(flat), shortText(expected));
        const ModelSchedule profiled = profiledSchedule(visit.plan, expected.model);
        QCOMPARE(sum(profiled.instalments), profiled.recurring);
        QCOMPARE(shortText(profiled), QStringLiteral("none"));
    }
}

void TestSchedule::schedules_data()
{
    QTest::addColumn<Plan>("plan");
    QTest::addColumn<QString>("flat");
    QTest::addColumn<QString>("flatShort");
    QTest::addColumn<QString>("profiled");
    const auto row = [](const char* name, const Plan& plan, const char* flat, const char* shortfall,
                        const char* profiled) {
        QTest::newRow(name) << plan << QString::fromLatin1(flat) << QString::fromLatin1(shortfall)
                            << QString::fromLatin1(profiled);
    };
    row("even", planOf(3, {line(300, {{1, {100}}, {2, {100}}, {3, {100}}})}), "100 100 100", "none",
        "100 100 100");
    row("odd pence first", planOf(3, {line(301, {{3, {301}}})}), "101 100 100", "none", "0 0 301");
    row("all in month 1", planOf(3, {line(300, {{1, {300}}})}), "100 100 100", "200 in 1", "300 0 0");
    row("worst is earliest of equals", planOf(4, {line(400, {{1, {200}}, {2, {100}}, {4, {100}}})}),
        "100 100 100 100", "100 in 1", "200 100 0 100");
    row("worst is not first", planOf(4, {line(400, {{1, {150}}, {2, {200}}, {3, {50}}})}), "100 100 100 100",
        "150 in 2", "150 200 50 0");
    row("arrears paid in the last month", planOf(2, {line(300, {{2, {100}}, {3, {200}}})}), "150 150", "none",
        "0 300");
    row("planned spending out of order", planOf(2, {line(300, {{2, {100}}, {1, {200}}})}), "150 150",
        "50 in 1", "200 100");
    row("one-off lines are not recurring", planOf(2, {line(300, {{1, {300}}}, true), line(10, {{2, {10}}})}),
        "5 5", "none", "0 10");
    row("without planned spending: even", planOf(3, {line(100, {}), line(100, {})}), "68 66 66", "none",
        "68 66 66");
    row("more planned than the line holds", planOf(2, {line(100, {{1, {100}}, {2, {100}}})}), "50 50",
        "100 in 2", "100 0");
    row("less planned than the line holds", planOf(2, {line(100, {{1, {60}}})}), "50 50", "10 in 1", "60 40");
    row("nothing", planOf(2, {}), "0 0", "none", "0 0");
}

void TestSchedule::schedules()
{
    QFETCH(Plan, plan);
    QTEST(listed(flatSchedule(plan, Model::Direct).instalments), "flat");
    QTEST(shortText(flatSchedule(plan, Model::Direct)), "flatShort");
    QTEST(listed(profiledSchedule(plan, Model::Direct).instalments), "profiled");
    QCOMPARE(sum(flatSchedule(plan, Model::ThirdParty).instalments), Pence{});
}

void TestSchedule::dates_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QString>("dates");
    QTest::newRow("day kept") << QDate(2011, 7, 4) << QStringLiteral("2011-07-04 2011-08-04 2011-09-04");
    QTest::newRow("month ends") << QDate(2011, 1, 31) << QStringLiteral("2011-01-31 2011-02-28 2011-03-31");
    QTest::newRow("leap year") << QDate(2012, 1, 31) << QStringLiteral("2012-01-31 2012-02-29 2012-03-31");
    QTest::newRow("new year") << QDate(2011, 11, 30) << QStringLiteral("2011-11-30 2011-12-30 2012-01-30");
    QTest::newRow("no date") << QDate() << QString();
}

void TestSchedule::dates()
{
    QFETCH(QDate, first);
    Plan plan = planOf(3, {line(300, {})});
    plan.firstPayment = first;
    QStringList dates;
    for (const QDate& date : flatSchedule(plan, Model::Direct).dates)
        dates.append(date.toString(Qt::ISODate));
    QTEST(dates.join(u' '), "dates");
}

void TestSchedule::impossibleMonthsHaveNoSchedule()
{
    for (const int months : {-1, 0, planMonthsMax + 1, 2'000'000'000}) {
        const ModelSchedule schedule =
            profiledSchedule(planOf(months, {line(300, {{1, {300}}})}), Model::Direct);
        QVERIFY(schedule.instalments.empty());
        QVERIFY(schedule.dates.empty());
        QVERIFY(!schedule.shortfall);
        QCOMPARE(schedule.recurring, Pence{300});
    }
    QCOMPARE(flatSchedule(planOf(planMonthsMax, {line(36, {})}), Model::Direct).instalments.size(),
             static_cast<std::size_t>(planMonthsMax));
}

void TestSchedule::lumpSumsByMonth()
{
    const Plan plan = planOf(3, {line(500, {{1, {200}}, {3, {300}}}, true), line(70, {}, true),
                                 line(40, {{9, {40}}}, true), line(999, {{2, {999}}})});
    const std::vector<PlannedSpend> expected{{1, {270}}, {3, {340}}};
    QVERIFY(lumpSums(plan, Model::Direct) == expected);
    QCOMPARE(flatSchedule(plan, Model::Direct).lump, Pence{610});
    QVERIFY(lumpSums(plan, Model::ThirdParty).empty());
}

void TestSchedule::randomPlansAddUp()
{
    QRandomGenerator random(42);
    for (int i = 0; i < 3'000; ++i) {
        Plan plan = planOf(random.bounded(1, planMonthsMax + 1), {});
        const int lines = random.bounded(1, 6);
        for (int k = 0; k < lines; ++k) {
            Line made = line(0, {}, random.bounded(4) == 0);
            const int spends = random.bounded(1, 8);
            for (int s = 0; s < spends; ++s) {
                made.spend.push_back({random.bounded(1, plan.months + 3), {random.bounded(200'000)}});
                made.total += made.spend.back().amount;
            }
            plan.lines.push_back(made);
        }
        const ModelSchedule flat = flatSchedule(plan, Model::Direct);
        const ModelSchedule profiled = profiledSchedule(plan, Model::Direct);
        QCOMPARE(sum(flat.instalments), flat.recurring);
        QCOMPARE(sum(profiled.instalments), profiled.recurring);
        QCOMPARE(flat.lump + flat.recurring, totals(plan).direct);
        QVERIFY(!profiled.shortfall);
        QVERIFY(std::is_sorted(flat.dates.begin(), flat.dates.end()));
    }
}

void TestSchedule::chosenIsWhatThePlanSays()
{
    Plan plan = planOf(3, {line(300, {{1, {300}}})});
    QVERIFY(chosenSchedule(plan, Model::Direct) == flatSchedule(plan, Model::Direct));
    plan.scheduleKind = ScheduleKind::Profiled;
    QVERIFY(chosenSchedule(plan, Model::Direct) == profiledSchedule(plan, Model::Direct));
}

void TestSchedule::latestReview()
{
    QCOMPARE(latestFirstReview(QDate(2011, 7, 4)), QDate(2011, 10, 4));
    QCOMPARE(latestFirstReview(QDate(2012, 1, 31)), QDate(2012, 4, 30));
    QCOMPARE(latestFirstReview(QDate(2011, 11, 30)), QDate(2012, 2, 29));
    QCOMPARE(latestFirstReview(QDate(2011, 7, 3)), QDate(2011, 10, 1)); // due on a Sunday: made on the Friday
    QCOMPARE(latestFirstReview(QDate(2013, 4, 1)), QDate(2013, 6, 28)); // Easter Monday: made before Easter
    QVERIFY(!latestFirstReview(QDate()).isValid());
}

void TestSchedule::offset_data()
{
    QTest::addColumn<qint64>("unused");
    QTest::addColumn<qint64>("due");
    QTest::addColumn<qint64>("allowed");
    QTest::newRow("less than due") << qint64(100) << qint64(400) << qint64(100);
    QTest::newRow("never more than due") << qint64(900) << qint64(400) << qint64(400);
    QTest::newRow("overspent") << qint64(-50) << qint64(400) << qint64(0);
    QTest::newRow("nothing due") << qint64(50) << qint64(0) << qint64(0);
    QTest::newRow("negative due") << qint64(50) << qint64(-10) << qint64(0);
}

void TestSchedule::offset()
{
    QFETCH(qint64, unused);
    QFETCH(qint64, due);
    QFETCH(qint64, allowed);
    QCOMPARE(offsetAllowed({unused}, {due}), Pence{allowed});
}

QTEST_APPLESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
