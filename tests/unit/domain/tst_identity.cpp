// Goal: the right person, the right day, the right address, on any device. Method: tables of what people type
// and what must be shown, with the numbers and dates that other software gets wrong.
#include "app/domain/formats.h"
#include "app/domain/person.h"

#include <QtTest>

using namespace doorstep::domain;

namespace {

using Problem = NhsNumberProblem;

PersonName name(PersonName::Use use, const QString& family, const QDate& from = {}, const QDate& to = {})
{
    PersonName result;
    result.use = use;
    result.given = {QStringLiteral("Alder"), QStringLiteral("Ash")};
    result.family = family;
    result.from = from;
    result.to = to;
    return result;
}

} // namespace

class TestIdentity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nhsNumbers_data();
    void nhsNumbers();
    void nhsNumberForms();
    void problemsAreDescribed();
    void dates_data();
    void dates();
    void typedDates_data();
    void typedDates();
    void ages_data();
    void ages();
    void postcodes_data();
    void postcodes();
    void nameNow_data();
    void nameNow();
    void writtenNames_data();
    void writtenNames();
    void restrictedHidesTheAddress();
    void addressOfTheDay();
};

void TestIdentity::nhsNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("problem"); // -1: valid
    const auto valid = [](const char* text) { QTest::newRow(text) << QString::fromUtf8(text) << -1; };
    for (const char* number : {"999 000 1014",
                               "999 095 3139",
                               "999 184 3760",
                               "999 280 5927",
                               "999 328 8365",
                               "999 343 1583",
                               "999 412 3289",
                               "999 480 2925",
                               "999 491 0922",
                               "999 564 3995",
                               "999 649 8425",
                               "999 746 0596",
                               "999 815 0450",
                               "999 821 0453",
                               "999 830 5152",
                               "999 927 3297",
                               "9990953139",
                               "999-095-3139",
                               " 999 095 3139\n",
                               "NHS No. 999 095 3139",
                               "NHS number: 9990953139",
                               "nhs no 999 095 3139",
                               "999 095 3139 NHS number"})
        valid(number);
    const auto refused = [](const char* text, Problem problem) {
        QTest::newRow(*text ? text : "empty") << QString::fromUtf8(text) << static_cast<int>(problem);
    };
    refused("", Problem::Empty);
    refused("  - ", Problem::Empty);
    refused("NHS No.", Problem::Empty);
    refused("999 095 313X", Problem::Letters);
    refused("999/095/3139", Problem::Letters);
    refused("٩٩٩٠٩٥٣١٣٩", Problem::Letters);
    refused("999 095 313", Problem::TooShort);
    refused("999 095 31390", Problem::TooLong);
    refused("999 123 4567", Problem::CheckDigit);
    refused("123 456 7890", Problem::CheckDigit);
    refused("129 728 7652", Problem::CheckDigit);
    refused("999 000 1015", Problem::CheckDigit);
    for (const char* last : {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"})
        refused(qPrintable(QStringLiteral("999 000 109") + QLatin1String(last)), Problem::CheckDigit);
    refused("000 000 0000", Problem::AllSameDigit);
    refused("999 999 9999", Problem::AllSameDigit);
    refused("QQ 12 34 56 C", Problem::NationalInsurance);
    refused("qq123456c", Problem::NationalInsurance);
}

void TestIdentity::nhsNumbers()
{
    QFETCH(QString, text);
    QFETCH(int, problem);
    const auto parsed = NhsNumber::parse(text);
    const auto* refused = std::get_if<Problem>(&parsed);
    QCOMPARE(refused ? static_cast<int>(*refused) : -1, problem);
}

void TestIdentity::nhsNumberForms()
{
    const auto number = NhsNumber::fromDigits(QStringLiteral("9990953139"));
    QVERIFY(number);
    QCOMPARE(number->text(), QStringLiteral("999 095 3139"));
    QCOMPARE(number->digits(), QStringLiteral("9990953139"));
    QVERIFY(number->isTestNumber());
    QVERIFY(!NhsNumber::fromDigits(QStringLiteral("9434765919")).value().isTestNumber());
    QVERIFY(!NhsNumber::fromDigits(QStringLiteral("999 095 3139")));
    QVERIFY(!NhsNumber::fromDigits(QStringLiteral("9990953138")));
}

void TestIdentity::problemsAreDescribed()
{
    QSet<QString> sentences;
    for (const Problem problem : {Problem::Empty, Problem::Letters, Problem::TooShort, Problem::TooLong,
                                  Problem::CheckDigit, Problem::AllSameDigit, Problem::NationalInsurance}) {
        QVERIFY(describe(problem).endsWith(u'.'));
        sentences.insert(describe(problem));
    }
    QCOMPARE(sentences.size(), 7);
}

void TestIdentity::dates_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("staff");
    QTest::addColumn<QString>("patient");
    QTest::newRow("mid month") << QDate(1945, 7, 14) << QStringLiteral("14-Jul-1945")
                               << QStringLiteral("14 July 1945");
    QTest::newRow("leading zero") << QDate(2011, 10, 3) << QStringLiteral("03-Oct-2011")
                                  << QStringLiteral("3 October 2011");
    QTest::newRow("unknown") << QDate() << QStringLiteral("Not recorded") << QStringLiteral("Not recorded");
}

void TestIdentity::dates()
{
    QFETCH(QDate, date);
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::French));
    QTEST(staffDate(date), "staff");
    QTEST(patientDate(date), "patient");
    QLocale::setDefault(before);
}

void TestIdentity::typedDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date"); // invalid: refused
    const QDate day(1945, 7, 14);
    const auto row = [](const char* text, const QDate& date) {
        QTest::newRow(*text ? text : "empty") << QString::fromUtf8(text) << date;
    };
    for (const char* text : {"14-Jul-1945", "14 Jul 1945", "14/07/1945", "14.7.1945", "1945-07-14",
                             "14-07-1945", "14 july 1945", " 14-JUL-1945 ", "14 07 1945"})
        row(text, day);
    row("3/10/2011", QDate(2011, 10, 3)); // the 3rd of October, never March
    row("29-Feb-2012", QDate(2012, 2, 29));
    for (const char* text :
         {"07/14/1945", "29-Feb-2011", "14-Jul-45", "14/07-1945", "Jul-14-1945", "31-Jun-2011",
          "14-Juli-1945", "0/7/1945", "", "yesterday", "1945-7-14", "14.Jul.1945"})
        row(text, QDate());
}

void TestIdentity::typedDates()
{
    QFETCH(QString, text);
    QFETCH(QDate, date);
    QCOMPARE(parseStaffDate(text).value_or(QDate()), date);
}

void TestIdentity::ages_data()
{
    QTest::addColumn<QDate>("born");
    QTest::addColumn<QDate>("on");
    QTest::addColumn<int>("age"); // -1: unknown
    QTest::addColumn<QString>("banner");
    const QDate leap(1996, 2, 29);
    const auto text = [](const char* t) { return QString::fromUtf8(t); };
    QTest::newRow("birthday") << QDate(1945, 7, 14) << QDate(2011, 7, 14) << 66
                              << text("Born 14-Jul-1945 (66y)");
    QTest::newRow("day before") << QDate(1945, 7, 14) << QDate(2011, 7, 13) << 65
                                << text("Born 14-Jul-1945 (65y)");
    QTest::newRow("leapling, 28 Feb") << leap << QDate(2011, 2, 28) << 14 << text("Born 29-Feb-1996 (14y)");
    QTest::newRow("leapling, 1 Mar") << leap << QDate(2011, 3, 1) << 15 << text("Born 29-Feb-1996 (15y)");
    QTest::newRow("leapling, leap year")
        << leap << QDate(2012, 2, 29) << 16 << text("Born 29-Feb-1996 (16y)");
    QTest::newRow("born today") << leap << leap << 0 << text("Born 29-Feb-1996 (0y)");
    QTest::newRow("before birth") << leap << QDate(1996, 2, 28) << -1 << text("Born 29-Feb-1996");
    QTest::newRow("104") << QDate(1907, 12, 31) << QDate(2012, 1, 1) << 104
                         << text("Born 31-Dec-1907 (104y)");
    QTest::newRow("unknown") << QDate() << QDate(2012, 1, 1) << -1 << text("Born Not recorded");
}

void TestIdentity::ages()
{
    QFETCH(QDate, born);
    QFETCH(QDate, on);
    QFETCH(int, age);
    QCOMPARE(ageYears(born, on).value_or(-1), age);
    QTEST(bornWithAge(born, on), "banner");
}

void TestIdentity::postcodes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* text, const char* shown) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(shown);
    };
    row("ls1 6ae", "LS1 6AE");
    row("LS16AE", "LS1 6AE");
    row(" w1a 0ax ", "W1A 0AX");
    row("ec1a1bb", "EC1A 1BB");
    row("m1 1ae", "M1 1AE");
    row("gir0aa", "GIR 0AA");
    row("b33  8th", "B33 8TH");
    row("unknown", "UNKNOWN");
    row(" not here ", "NOT HERE");
    row("12345", "12345");
}

void TestIdentity::postcodes()
{
    QFETCH(QString, text);
    QTEST(formatPostcode(text), "shown");
}

void TestIdentity::nameNow_data()
{
    QTest::addColumn<int>("day");
    QTest::addColumn<QString>("family");
    QTest::newRow("first usual name") << 2000 << QStringLiteral("FIRST");
    QTest::newRow("second, open end") << 2011 << QStringLiteral("SECOND");
    QTest::newRow("no usual name: any but an old one") << 1980 << QStringLiteral("OFFICIAL");
}

void TestIdentity::nameNow()
{
    QFETCH(int, day);
    using Use = PersonName::Use;
    Person person;
    QVERIFY(!person.nameNow(QDate(2011, 1, 1)));
    person.names = {name(Use::Old, QStringLiteral("OLD")), name(Use::Official, QStringLiteral("OFFICIAL"))};
    QCOMPARE(person.nameNow(QDate(2011, 1, 1))->family, QStringLiteral("OFFICIAL"));
    if (day >= 1990) {
        person.names.push_back(name(Use::Usual, QStringLiteral("SECOND"), QDate(2005, 1, 1)));
        person.names.push_back(
            name(Use::Usual, QStringLiteral("FIRST"), QDate(1990, 1, 1), QDate(2004, 12, 31)));
    }
    QTEST(person.nameNow(QDate(day, 6, 1))->family, "family");
}

void TestIdentity::writtenNames_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("spoken");
    const auto row = [](const char* title, const char* given, const char* family, const char* shown,
                        const char* spoken) {
        QTest::newRow(shown) << QString::fromUtf8(title) << QString::fromUtf8(given)
                             << QString::fromUtf8(family) << QString::fromUtf8(shown)
                             << QString::fromUtf8(spoken);
    };
    row("Mr", "Alder", "SYNTHETIC", "SYNTHETIC, Alder (Mr)", "Alder Synthetic");
    row("", "Zoë", "O'Neill-Smith", "O'NEILL-SMITH, Zoë", "Zoë O'Neill-Smith");
    row("Dr", "Ann", "O'NEILL-SMITH", "O'NEILL-SMITH, Ann (Dr)", "Ann O'Neill-Smith");
    row("Mrs", "", "SYNTHETIC", "SYNTHETIC (Mrs)", "Synthetic");
    row("", "Alder", "", "Alder", "Alder");
    row("Mr", "", "", "Name not recorded", "the patient");
}

void TestIdentity::writtenNames()
{
    QFETCH(QString, title);
    QFETCH(QString, given);
    QFETCH(QString, family);
    Person person;
    PersonName written;
    written.title = title;
    written.given = QStringList{given};
    written.family = family;
    person.names = {written};
    QTEST(displayName(person, QDate(2011, 1, 1)), "shown");
    QTEST(spokenName(person, QDate(2011, 1, 1)), "spoken");
    QCOMPARE(displayName(Person{}, QDate(2011, 1, 1)), QStringLiteral("Name not recorded"));
}

void TestIdentity::restrictedHidesTheAddress()
{
    Person person;
    person.addresses = {{{QStringLiteral("1 Example Road")}, QStringLiteral("LS1 6AE"), {}, {}}};
    QVERIFY(!person.addressNow(QDate(2011, 1, 1)).isEmpty());
    for (const auto hidden : {Confidentiality::Restricted, Confidentiality::VeryRestricted}) {
        person.confidentiality = hidden;
        QVERIFY(person.isRestricted());
        QVERIFY(person.addressNow(QDate(2011, 1, 1)).isEmpty());
    }
}

void TestIdentity::addressOfTheDay()
{
    Person person;
    person.addresses = {{{QStringLiteral("Now")}, {}, QDate(2010, 1, 1), {}},
                        {{QStringLiteral("Before")}, {}, {}, QDate(2009, 12, 31)}};
    QCOMPARE(person.addressNow(QDate(2011, 1, 1)).lines.first(), QStringLiteral("Now"));
    QCOMPARE(person.addressNow(QDate(2009, 1, 1)).lines.first(), QStringLiteral("Before"));
    person.addresses.erase(person.addresses.begin());
    QVERIFY(person.addressNow(QDate(2011, 1, 1)).isEmpty()); // moved away, no new address known
}

QTEST_APPLESS_MAIN(TestIdentity)
#include "tst_identity.moc"
