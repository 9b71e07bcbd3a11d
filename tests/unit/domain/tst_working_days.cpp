// Goal: money is paid on days when banks work, and rates are those of the day. Method: the published bank
// holidays of years with moved, extra and substitute days, every Easter against the tables of the church,
// and the steps of the rate tables from both sides.
#include "app/domain/rates.h"
#include "app/domain/working_days.h"

#include <QtTest>

using namespace doorstep::domain;

class TestWorkingDays : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void years_data();
    void years();
    void easter_data();
    void easter();
    void everyYearHasEight();
    void outsideTheRange();
    void workingDays_data();
    void workingDays();
    void adding_data();
    void adding();
    void vat_data();
    void vat();
    void vatParts_data();
    void vatParts();
    void wages_data();
    void wages();
    void tablesAreInOrder();
};

void TestWorkingDays::years_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("days");
    const auto row = [](int year, const char* days) {
        QTest::newRow(qPrintable(QString::number(year))) << year << QString::fromLatin1(days);
    };
    row(2010, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28");       // Christmas on a Saturday
    row(2011, "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27"); // royal wedding, Christmas Sunday
    row(2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26"); // Diamond Jubilee
    row(2013, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26");
    row(2015, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"); // Boxing Day on a Saturday
    row(2016, "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27");
    row(2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"); // VE Day on a Friday
    row(2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28");
    row(2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"); // jubilee, state funeral
    row(2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26");       // coronation
    row(2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26");
    row(2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26");
    row(2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28");
}

void TestWorkingDays::years()
{
    QFETCH(int, year);
    QStringList days;
    for (const BankHoliday& holiday : bankHolidays(year)) {
        days << holiday.day.toString(QStringLiteral("MM-dd"));
        QVERIFY2(isBankHoliday(holiday.day), holiday.name);
        QVERIFY2(!isWorkingDay(holiday.day), holiday.name);
        QVERIFY(holiday.name[0] != '\0');
    }
    QTEST(days.join(u' '), "days");
}

void TestWorkingDays::easter_data()
{
    QTest::addColumn<QDate>("day");
    for (const QDate& day : {QDate(1961, 4, 2), QDate(1981, 4, 19), QDate(2000, 4, 23), QDate(2008, 3, 23),
                             QDate(2011, 4, 24), QDate(2012, 4, 8), QDate(2019, 4, 21), QDate(2024, 3, 31),
                             QDate(2038, 4, 25), QDate(2049, 4, 18), QDate(2076, 4, 19), QDate(2285, 3, 22)})
        QTest::newRow(qPrintable(day.toString(Qt::ISODate))) << day;
}

void TestWorkingDays::easter()
{
    QFETCH(QDate, day);
    QCOMPARE(easterSunday(day.year()), day);
}

void TestWorkingDays::everyYearHasEight()
{
    for (int year = bankHolidaysFrom; year <= bankHolidaysTo; ++year) {
        const auto extra =
            std::count_if(bankHolidayChanges().begin(), bankHolidayChanges().end(),
                          [year](const BankHolidayChange& c) { return c.year == year && c.instead[0] == 0; });
        const auto days = bankHolidays(year);
        QCOMPARE(static_cast<std::ptrdiff_t>(days.size()), 8 + extra);
        for (std::size_t i = 0; i < days.size(); ++i) {
            QVERIFY(days[i].day.dayOfWeek() < Qt::Saturday);
            QCOMPARE(days[i].day.year(), year);
            QVERIFY(i == 0 || days[i - 1].day < days[i].day);
        }
    }
}

void TestWorkingDays::outsideTheRange()
{
    QVERIFY(bankHolidays(bankHolidaysFrom - 1).empty());
    QVERIFY(bankHolidays(bankHolidaysTo + 1).empty());
    QVERIFY(isWorkingDay(QDate(1990, 12, 25))); // a Tuesday: only weekends are known there
    QVERIFY(!isWorkingDay(QDate(1990, 12, 29)));
    QVERIFY(!isWorkingDay(QDate()));
    QVERIFY(!workingDayOnOrBefore(QDate()).isValid());
    QVERIFY(!addWorkingDays(QDate(), 3).isValid());
}

void TestWorkingDays::workingDays_data()
{
    QTest::addColumn<QDate>("due");
    QTest::addColumn<QDate>("paid");
    QTest::newRow("Monday stays") << QDate(2011, 7, 4) << QDate(2011, 7, 4);
    QTest::newRow("Sunday to Friday") << QDate(2011, 9, 4) << QDate(2011, 9, 2);
    QTest::newRow("Early May Monday") << QDate(2011, 5, 2) << QDate(2011, 4, 28); // past the wedding
    QTest::newRow("Easter Monday to Thursday") << QDate(2012, 4, 9) << QDate(2012, 4, 5);
    QTest::newRow("Boxing Day on Monday") << QDate(2011, 12, 27) << QDate(2011, 12, 23);
    QTest::newRow("New Year's Day into the old year") << QDate(2012, 1, 2) << QDate(2011, 12, 30);
}

void TestWorkingDays::workingDays()
{
    QFETCH(QDate, due);
    QTEST(workingDayOnOrBefore(due), "paid");
}

void TestWorkingDays::adding_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<int>("count");
    QTest::addColumn<QDate>("to");
    QTest::newRow("none") << QDate(2011, 7, 4) << 0 << QDate(2011, 7, 4);
    QTest::newRow("none from a Saturday") << QDate(2011, 7, 2) << 0 << QDate(2011, 7, 4);
    QTest::newRow("a week") << QDate(2011, 7, 4) << 5 << QDate(2011, 7, 11);
    QTest::newRow("over Easter") << QDate(2011, 4, 21) << 1 << QDate(2011, 4, 26);
    QTest::newRow("ten over Christmas") << QDate(2011, 12, 20) << 10 << QDate(2012, 1, 6);
}

void TestWorkingDays::adding()
{
    QFETCH(QDate, from);
    QFETCH(int, count);
    QTEST(addWorkingDays(from, count), "to");
}

void TestWorkingDays::vat_data()
{
    QTest::addColumn<VatTreatment>("treatment");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("rate"); // -1: not known
    QTest::newRow("before the cut") << VatTreatment::Standard << QDate(2008, 11, 30) << 1750;
    QTest::newRow("the cut") << VatTreatment::Standard << QDate(2008, 12, 1) << 1500;
    QTest::newRow("last day of 15") << VatTreatment::Standard << QDate(2009, 12, 31) << 1500;
    QTest::newRow("back to 17.5") << VatTreatment::Standard << QDate(2010, 1, 1) << 1750;
    QTest::newRow("last day of 17.5") << VatTreatment::Standard << QDate(2011, 1, 3) << 1750;
    QTest::newRow("20") << VatTreatment::Standard << QDate(2011, 1, 4) << 2000;
    QTest::newRow("reduced") << VatTreatment::Reduced << QDate(2011, 1, 4) << 500;
    QTest::newRow("relief") << VatTreatment::Relief << QDate(2011, 1, 4) << 0;
    QTest::newRow("nobody said") << VatTreatment::Unknown << QDate(2011, 1, 4) << -1;
    QTest::newRow("before the table") << VatTreatment::Standard << QDate(1990, 1, 1) << -1;
    QTest::newRow("no day") << VatTreatment::Standard << QDate() << -1;
}

void TestWorkingDays::vat()
{
    QFETCH(VatTreatment, treatment);
    QFETCH(QDate, day);
    QTEST(vatRateOn(treatment, day).value_or(-1), "rate");
    QCOMPARE(vatTreatmentFromKey(vatTreatmentKey(treatment)), treatment);
}

void TestWorkingDays::vatParts_data()
{
    QTest::addColumn<qint64>("gross");
    QTest::addColumn<int>("rate");
    QTest::addColumn<qint64>("vat");
    QTest::newRow("120 at 20") << qint64(12000) << 2000 << qint64(2000);
    QTest::newRow("117.50 at 17.5") << qint64(11750) << 1750 << qint64(1750);
    QTest::newRow("415.00 at 20") << qint64(41500) << 2000 << qint64(6917);
    QTest::newRow("half a penny up") << qint64(3) << 2000 << qint64(1);
    QTest::newRow("nothing") << qint64(0) << 2000 << qint64(0);
    QTest::newRow("zero rate") << qint64(41500) << 0 << qint64(0);
    QTest::newRow("largest amount") << amountMax.value << 2000 << qint64(166666667);
}

void TestWorkingDays::vatParts()
{
    QFETCH(qint64, gross);
    QFETCH(int, rate);
    QTEST(vatInside({gross}, rate).value, "vat");
    if (rate == 2000)
        QCOMPARE(vatReliefSaving({gross}, QDate(2012, 6, 1)), vatInside({gross}, rate));
    QCOMPARE(vatReliefSaving({gross}, QDate(1980, 1, 1)), Pence{});
}

void TestWorkingDays::wages_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<qint64>("pence"); // 0: none
    QTest::newRow("before the Act") << QDate(1999, 3, 31) << qint64(0);
    QTest::newRow("first") << QDate(1999, 4, 1) << qint64(360);
    QTest::newRow("Sep 2010") << QDate(2010, 9, 30) << qint64(580);
    QTest::newRow("Oct 2010") << QDate(2010, 10, 1) << qint64(593);
    QTest::newRow("Oct 2011") << QDate(2011, 10, 1) << qint64(608);
    QTest::newRow("Oct 2012") << QDate(2012, 10, 1) << qint64(619);
    QTest::newRow("National Living Wage") << QDate(2016, 4, 1) << qint64(720);
    QTest::newRow("2020") << QDate(2020, 12, 1) << qint64(872);
    QTest::newRow("2024") << QDate(2024, 4, 1) << qint64(1144);
    QTest::newRow("no day") << QDate() << qint64(0);
}

void TestWorkingDays::wages()
{
    QFETCH(QDate, day);
    const WageFloor* floor = wageFloorOn(day);
    QTEST(floor ? floor->hourly.value : 0, "pence");
}

void TestWorkingDays::tablesAreInOrder()
{
    const auto date = [](const int(&from)[3]) { return QDate(from[0], from[1], from[2]); };
    for (std::size_t i = 1; i < wageFloors().size(); ++i) {
        QVERIFY(date(wageFloors()[i - 1].from) < date(wageFloors()[i].from));
        QVERIFY(wageFloors()[i - 1].hourly < wageFloors()[i].hourly);
    }
    for (std::size_t i = 1; i < vatRates().size(); ++i)
        QVERIFY(date(vatRates()[i - 1].from) < date(vatRates()[i].from));
    const QDate last = date(wageFloors().back().from);
    QVERIFY(wageTableReaches(last));
    QVERIFY(!wageTableReaches(last.addYears(1)));
    QVERIFY(!wageTableReaches(QDate()));
}

QTEST_APPLESS_MAIN(TestWorkingDays)
#include "tst_working_days.moc"
