// Goal: what people type is formatted as they go, and another number than the one asked for is named in
// helpful words. Method: rows of typed texts; numbers of each kind made here with the check digit they need.
#include "app/domain/identifiers.h"
#include "app/domain/nhs_number.h"

#include <QtTest>

using namespace doorstep::domain;

namespace {

/// The nine digits and the check digit that belongs to them; empty where no number may have these nine.
QString withCheckDigit(const QString& nine)
{
    for (int last = 0; last < 10; ++last) {
        if (NhsNumber::fromDigits(nine + QString::number(last)))
            return nine + QString::number(last);
    }
    return {};
}

} // namespace

class TestIdentifiers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typing_data();
    void typing();
    void lookAlikes_data();
    void lookAlikes();
    void hints_data();
    void hints();
    void ods_data();
    void ods();
    void partialDates_data();
    void partialDates();
};

void TestIdentifiers::typing_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("3") << QStringLiteral("999") << QStringLiteral("999");
    QTest::newRow("4") << QStringLiteral("9990") << QStringLiteral("999 0");
    QTest::newRow("7") << QStringLiteral("999 0953") << QStringLiteral("999 095 3");
    QTest::newRow("10") << QStringLiteral("9990953139") << QStringLiteral("999 095 3139");
    QTest::newRow("pasted with dashes") << QStringLiteral("999-095-3139") << QStringLiteral("999 095 3139");
    QTest::newRow("letters left out") << QStringLiteral("99x9 0") << QStringLiteral("999 0");
    QTest::newRow("no more than ten") << QStringLiteral("99909531391") << QStringLiteral("999 095 3139");
}

void TestIdentifiers::typing()
{
    QFETCH(QString, typed);
    QTEST(nhsNumberWhileTyping(typed), "shown");
    QCOMPARE(nhsNumberWhileTyping(nhsNumberWhileTyping(typed)), nhsNumberWhileTyping(typed));
}

void TestIdentifiers::lookAlikes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind"); // -1: none
    const auto row = [](const char* name, const QString& text, int kind) {
        QTest::newRow(name) << text << kind;
    };
    const int ni = static_cast<int>(LookAlike::NationalInsurance);
    const int chi = static_cast<int>(LookAlike::ScottishChi);
    const int hc = static_cast<int>(LookAlike::HealthAndCare);
    row("a test number", QStringLiteral("999 095 3139"), -1);
    row("National Insurance", QStringLiteral("AB 12 34 56 C"), ni);
    row("National Insurance, small letters", QStringLiteral("ab123456c"), ni);
    row("CHI, born 14 July", withCheckDigit(QStringLiteral("140745001")), chi);
    row("no such birthday", withCheckDigit(QStringLiteral("320745001")), hc); // and in the other range
    row("day 00", withCheckDigit(QStringLiteral("001245001")), -1);
    row("Northern Ireland, lowest", withCheckDigit(QStringLiteral("320000001")), hc);
    row("Northern Ireland, highest", withCheckDigit(QStringLiteral("399999998")), hc);
    row("England", withCheckDigit(QStringLiteral("434765919").left(9)), -1);
    row("wrong check digit", QStringLiteral("1407450019"), -1);
    row("a name", QStringLiteral("Alder"), -1);
}

void TestIdentifiers::lookAlikes()
{
    QFETCH(QString, text);
    QVERIFY(!text.isEmpty());
    const auto found = lookAlike(text);
    QTEST(found ? static_cast<int>(*found) : -1, "kind");
    QVERIFY(!found || describe(*found).contains(QStringLiteral("NHS number")));
}

void TestIdentifiers::hints_data()
{
    QTest::addColumn<QString>("searched");
    QTest::addColumn<QString>("hint"); // part of it
    const auto row = [](const char* searched, const char* hint) {
        QTest::newRow(searched) << QString::fromLatin1(searched) << QString::fromLatin1(hint);
    };
    row("Synthetic", "");
    row("LS1 6AE", "");
    row("999 095 3139", "");
    row("999 095 313", "too short");
    row("999 095 31390", "too long");
    row("999 095 3138", "typing mistake");
    row("AB 12 34 56 C", "National Insurance");
    row("12 High Street, flat 123456", "");
}

void TestIdentifiers::hints()
{
    QFETCH(QString, searched);
    QFETCH(QString, hint);
    const QString told = numberHint(searched);
    QCOMPARE(told.isEmpty(), hint.isEmpty());
    QVERIFY2(told.contains(hint), qPrintable(told));
}

void TestIdentifiers::ods_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code"); // empty: none
    QTest::addColumn<int>("kind");
    const auto row = [](const char* text, const char* code, OdsKind kind) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(code)
                            << static_cast<int>(kind);
    };
    row("5ql", "5QL", OdsKind::PrimaryCareTrust);
    row(" 5N 5 ", "5N5", OdsKind::PrimaryCareTrust);
    row("TAK", "TAK", OdsKind::CareTrust);
    row("L85001", "L85001", OdsKind::Practice);
    row("8HA03", "8HA03", OdsKind::Provider);
    row("05A", "05A", OdsKind::Commissioner);
    row("QOX", "QOX", OdsKind::Commissioner);
    row("RXX", "RXX", OdsKind::Other);
    for (const char* none : {"", "5", "5Q-", "Somerset PCT", "A123456789"})
        QTest::newRow(none[0] ? none : "nothing") << QString::fromLatin1(none) << QString() << -1;
}

void TestIdentifiers::ods()
{
    QFETCH(QString, text);
    QTEST(odsCode(text).value_or(QString()), "code");
    const auto kind = odsKind(text);
    QTEST(kind ? static_cast<int>(*kind) : -1, "kind");
}

void TestIdentifiers::partialDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("staff"); // empty: not a date
    QTest::addColumn<QString>("patient");
    QTest::addColumn<QDate>("latest");
    const auto row = [](const char* text, const char* staff, const char* patient, QDate latest) {
        QTest::newRow(text[0] ? text : "nothing") << QString::fromLatin1(text) << QString::fromLatin1(staff)
                                                  << QString::fromLatin1(patient) << latest;
    };
    row("14/07/1945", "14-Jul-1945", "14 July 1945", QDate(1945, 7, 14));
    row("1945", "1945", "1945", QDate(1945, 12, 31));
    row("July 1945", "Jul-1945", "July 1945", QDate(1945, 7, 31));
    row("feb-1948", "Feb-1948", "February 1948", QDate(1948, 2, 29));
    row("07/1945", "Jul-1945", "July 1945", QDate(1945, 7, 31));
    row("1945-07", "Jul-1945", "July 1945", QDate(1945, 7, 31));
    for (const char* none : {"", "13/1945", "00/1945", "1945-00", "Juli 1945", "45", "0000", "31-Feb-1945"})
        row(none, "", "", QDate());
}

void TestIdentifiers::partialDates()
{
    QFETCH(QString, text);
    const auto date = parsePartialDate(text);
    QTEST(date ? staffDate(*date) : QString(), "staff");
    QTEST(date ? patientDate(*date) : QString(), "patient");
    QTEST(date ? date->latest() : QDate(), "latest");
    QVERIFY(!date || date->earliest() <= date->latest());
    QCOMPARE(staffDate(PartialDate{}), QStringLiteral("Not recorded"));
}

QTEST_APPLESS_MAIN(TestIdentifiers)
#include "tst_identifiers.moc"
