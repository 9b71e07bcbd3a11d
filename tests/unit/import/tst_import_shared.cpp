// Goal: every example record of the Personal Demographics Service imports as it should.
// Method: a table of the files with one expected line a record; skipped only where the files are absent.
#include "import_summary.h"

#include <QDir>
#include <QSet>

using namespace doorstep::office;
using namespace doorstep::office::test;

class TestImportShared : public QObject {
    Q_OBJECT

    const QDir m_folder{QStringLiteral(DOORSTEP_SHARED_DATA "/pds")};

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_folder.exists())
            QSKIP("the shared example records are not here");
    }

    void records_data()
    {
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* file, const QStringList& expected) {
            QTest::newRow(file) << expected;
        };
        const QString janet = QStringLiteral(
            "9000000025; SMYTHE, Janet (Mrs); 22-Oct-2010; died 22-Oct-2010; restricted");
        row("Sensitive_Patient.json", {janet});
        row("patient_9000000025.json", {janet});
        row("patient_9000000009.json",
            {QStringLiteral("9000000009; SMITH, Jane (Mrs); 22-Oct-2010; died 22-Oct-2010; "
                            "1 Trevelyan Square/Boar Lane/City Centre/Leeds/West Yorkshire LS1 6AE")});
        row("patient_9000000033.json", {QStringLiteral("9000000033; Name not recorded; Not recorded")});
        row("patient_9693632109.json",
            {QStringLiteral("9693632109; GARTON, Bill (MR); 23-Jun-1946; "
                            "1 MOUNT AVENUE/BARTON-UPON-HUMBER/S HUMBERSIDE DN18 5DW")});
        row("patient_9732110317.json",
            {QStringLiteral("9732110317; SANDERSON, Adrian (Mr); 21-Jun-1936; 3984 Tomika Greens ZY5T 2PX")});
        row("countrycode_mobile_searchset.json",
            {QStringLiteral("9732019506; MUIR, Julius (MR); 06-Sep-2017; "
                            "1 HUNTERS CROFT/HAXEY/DONCASTER/S YORKSHIRE DN9 2NX")});
        row("dateOfDeath_searchset.json",
            {QStringLiteral("9733163201; TUNNEY, Debra (MS); 21-Jan-1980; died 07-Feb-2019; "
                            "THREE GABLES/HALKON CLOSE/LUDDINGTON/SCUNTHORPE/S HUMBERSIDE DN17 4RF")});
        row("general_practitioner_searchset.json",
            {QStringLiteral("9733162337; MEEK, Bart Nathan (MR); 22-Oct-2015; "
                            "3 ECCLES COURT/WRAWBY/BRIGG/S HUMBERSIDE DN20 8TD")});
        row("mock_multiple_searchset.json",
            {QStringLiteral("5900036502; MCMATCH-MULTIPLE, Leandro Gerry; 20-Aug-1997; "
                            "1 Jasmine Court DN19 7UD"),
             QStringLiteral("5900053679; MCMATCH-MULTIPLE, Leandro Gerry; 20-Aug-1997; "
                            "1 Jasmine Court DN19 7UD")});
        row("related_person_9000000009.json",
            {QStringLiteral("contact of 9000000009: Mrs Jane Smith MBE; Guardian of patient; 01632960587"),
             QStringLiteral("contact of 9000000009: ; Guardian of patient; ")});
    }

    void records()
    {
        QFETCH(QStringList, expected);
        const QString name = QString::fromUtf8(QTest::currentDataTag());
        const auto entries = importBytes(readAll(m_folder.filePath(name)));
        QVERIFY2(entries.ok(), entries.ok() ? "" : entries.error().text.c_str());
        QCOMPARE(summaries(entries.value()), expected);
    }

    void manyMatches()
    {
        const auto entries = importBytes(readAll(m_folder.filePath(
            QStringLiteral("multimatch_phoneAndEmail_searchset.json"))));
        QVERIFY(entries.ok());
        QCOMPARE(entries.value().size(), std::size_t{11});
        QSet<QString> numbers;
        int dead = 0;
        for (const ImportEntry& entry : entries.value()) {
            QVERIFY2(entry.person, entry.refusal.c_str());
            numbers.insert(entry.person->nhsNumber->digits());
            dead += entry.person->isDeceased() ? 1 : 0;
            QVERIFY(displayName(*entry.person, today()).startsWith(QStringLiteral("SMITH, ")));
            QCOMPARE(entry.person->addresses.size(), std::size_t{1});
        }
        QCOMPARE(numbers.size(), 11);
        QCOMPARE(dead, 3);
        const auto& first = *entries.value().front().person;
        QCOMPARE(first.emails, QStringList{QStringLiteral("test@test.com")});
        QCOMPARE(first.contacts.size(), std::size_t{1});
        QCOMPARE(first.contacts.front().relationship, QStringLiteral("Emergency Contact"));
        QCOMPARE(first.contacts.front().telephone, QStringLiteral("01234123123"));
    }

    void everythingAboutOnePatient()
    {
        const QString name = QStringLiteral("patient_9000000009.json");
        const auto entries = importBytes(readAll(m_folder.filePath(name)));
        QVERIFY(entries.ok());
        const auto& jane = *entries.value().front().person;
        QCOMPARE(jane.gender, doorstep::domain::Gender::Female);
        QCOMPARE(jane.gpPractice, QStringLiteral("Y12345"));
        QCOMPARE(jane.telephones, QStringList{QStringLiteral("01632960587")});
        QCOMPARE(jane.emails, QStringList{QStringLiteral("jane.smith@example.com")});
        QCOMPARE(jane.communicationNeeds,
                 (QStringList{QStringLiteral("Interpreter: French"), QStringLiteral("Written: Braille"),
                              QStringLiteral("Contact by: Letter"),
                              QStringLiteral("Contact times: Not after 7pm"),
                              QStringLiteral("Textphone: 01632960587")}));
        QCOMPARE(jane.names.front().from, QDate(2020, 1, 1));
        QCOMPARE(jane.names.front().to, QDate(2021, 12, 31));
        // Her only home ended in 2021: shown within the period, no longer after it.
        QCOMPARE(jane.addressNow(QDate(2021, 6, 1)).postcode, QStringLiteral("LS1 6AE"));
        QVERIFY(jane.addressNow(QDate(2022, 6, 1)).isEmpty());
    }

    void noFileIsForgotten()
    {
        QStringList tested{QStringLiteral("multimatch_phoneAndEmail_searchset.json")};
        tested << QStringLiteral("Sensitive_Patient.json") << QStringLiteral("patient_9000000025.json")
               << QStringLiteral("patient_9000000009.json") << QStringLiteral("patient_9000000033.json")
               << QStringLiteral("patient_9693632109.json") << QStringLiteral("patient_9732110317.json")
               << QStringLiteral("countrycode_mobile_searchset.json")
               << QStringLiteral("dateOfDeath_searchset.json")
               << QStringLiteral("general_practitioner_searchset.json")
               << QStringLiteral("mock_multiple_searchset.json")
               << QStringLiteral("related_person_9000000009.json");
        for (const QString& name : m_folder.entryList({QStringLiteral("*.json")}))
            QVERIFY2(tested.contains(name), qPrintable(name));
    }
};

QTEST_GUILESS_MAIN(TestImportShared)
#include "tst_import_shared.moc"
