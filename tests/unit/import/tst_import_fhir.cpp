// Goal: FHIR R4 records become persons and contacts, and a record that is not understood says why.
// Method: own sample files, then a table of one-member changes to a good record.
#include "import_summary.h"

#include "sync/office/import/fhir_dates.h"

using namespace doorstep::office;
using namespace doorstep::office::test;

class TestImportFhir : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void searchset()
    {
        const auto entries = importSample("searchset.json");
        QVERIFY2(entries.ok(), entries.ok() ? "" : entries.error().text.c_str());
        const QStringList expected{
            QStringLiteral("contact of 9990953139: Mrs Hazel Synthetic; Neighbour with a key; 01632 960001"),
            QStringLiteral("9990953139; SYNTHETIC, Alder (Mr); 09-Feb-1953; 1 Elm Row/Testbridge ZZ99 3VZ; "
                           "9 Past Lane "),
            QStringLiteral("This record is neither a patient nor a contact of one."),
            QStringLiteral("The NHS number cannot be used. This is not an NHS number: check each digit for a "
                           "typing mistake."),
            QStringLiteral("9990953139; Name not recorded; Not recorded; died Not recorded")};
        QCOMPARE(summaries(entries.value()), expected);
        for (std::size_t i = 0; i < entries.value().size(); ++i)
            QCOMPARE(entries.value()[i].number, i + 1);
    }

    void demonstrationCaseload()
    {
        const QByteArray file = readAll(QStringLiteral(DOORSTEP_TEST_DATA "/patients/caseload.json"));
        if (file.isEmpty())
            QSKIP("the demonstration caseload is not here");
        const auto entries = importBytes(file);
        QVERIFY2(entries.ok(), entries.ok() ? "" : entries.error().text.c_str());
        for (const ImportEntry& entry : entries.value()) {
            QVERIFY2(entry.refusal.empty(), entry.refusal.c_str());
            QVERIFY(!entry.person || entry.person->nhsNumber->isTestNumber());
            QVERIFY(!entry.person || !entry.person->isRestricted() || entry.person->addresses.empty());
        }
    }

    void partsOfAPatient()
    {
        const auto entries = importSample("searchset.json");
        QVERIFY(entries.ok());
        const auto& alder = *entries.value()[1].person;
        QCOMPARE(alder.names.size(), std::size_t{2});
        QCOMPARE(alder.names[0].from, QDate(2010, 4, 1));
        QCOMPARE(alder.names[1].use, doorstep::domain::PersonName::Use::Old);
        QCOMPARE(alder.names[1].to, QDate(2010, 12, 31));
        QCOMPARE(alder.addresses[1].to, QDate(2009, 3, 31));
        QCOMPARE(alder.telephones,
                 (QStringList{QStringLiteral("07700 900001"), QStringLiteral("01632 960002")}));
        QCOMPARE(alder.gpPractice, QStringLiteral("B22222"));
        QCOMPARE(alder.communicationNeeds, QStringList{QStringLiteral("Interpreter: Welsh")});
    }

    void restrictedKeepsNoAddress()
    {
        const auto entries = importSample("restricted.json");
        QVERIFY(entries.ok());
        const auto& birch = *entries.value().front().person;
        QCOMPARE(birch.confidentiality, doorstep::domain::Confidentiality::VeryRestricted);
        QVERIFY(birch.addresses.empty());
        QCOMPARE(birch.telephones.size(), 1);
    }

    void oneChange_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* members, const QString& expected) {
            QTest::newRow(name) << json(members) << expected;
        };
        const auto wrongKind = [](const char* member) {
            return QStringLiteral("The \"%1\" of this record is not what FHIR R4 has there.")
                .arg(QLatin1String(member));
        };
        const QString plain = QStringLiteral("9990953139; Name not recorded; Not recorded");
        row("nothing more", "'id':'x'", plain);
        row("null is absent", "'name':null,'birthDate':null,'meta':null", plain);
        row("name is a number", "'name':7", wrongKind("name"));
        row("name is an object", "'name':{'family':'A'}", wrongKind("name"));
        row("name holds a text", "'name':['A']", wrongKind("name"));
        row("family is a list", "'name':[{'family':['A']}]", wrongKind("family"));
        row("given is a text", "'name':[{'given':'A'}]", wrongKind("given"));
        row("given holds a number", "'name':[{'given':[1]}]", wrongKind("given"));
        row("given holds null", "'name':[{'given':[null,'A'],'family':'B'}]",
            QStringLiteral("9990953139; B, A; Not recorded"));
        row("name as one text", "'name':[{'text':'Alder Synthetic'}]",
            QStringLiteral("9990953139; ALDER SYNTHETIC; Not recorded"));
        row("period is a text", "'name':[{'family':'A','period':'2010'}]", wrongKind("period"));
        row("birth date is a number", "'birthDate':1953", wrongKind("birthDate"));
        row("birth date to the year", "'birthDate':'1953'", plain);
        row("birth date to the month", "'birthDate':'1953-02'", plain);
        row("no such birth date", "'birthDate':'1953-02-30'",
            QStringLiteral("The birth date is not a date."));
        row("birth date the wrong way round", "'birthDate':'09/02/1953'",
            QStringLiteral("The birth date is not a date."));
        row("death in summer's small hours", "'deceasedDateTime':'2011-07-02T00:30:00+01:00'",
            plain + QStringLiteral("; died 02-Jul-2011"));
        row("death to the month", "'deceasedDateTime':'2011-07'",
            plain + QStringLiteral("; died Not recorded"));
        row("not dead", "'deceasedBoolean':false", plain);
        row("dead is a text", "'deceasedBoolean':'true'", wrongKind("deceasedBoolean"));
        row("address is a text", "'address':'1 Elm Row'", wrongKind("address"));
        row("restricted label without system", "'meta':{'security':[{'code':'R'}]}",
            plain + QStringLiteral("; restricted"));
        row("unknown label of the scale",
            "'meta':{'security':[{'system':'http://terminology.hl7.org/CodeSystem/v3-Confidentiality',"
            "               'code':'X'}]}", plain + QStringLiteral("; restricted"));
        row("label of another system", "'meta':{'security':[{'system':'x','code':'HTEST'}]}", plain);
        row("security is an object", "'meta':{'security':{'code':'R'}}", wrongKind("security"));
        row("no longer in use", "'active':false",
            QStringLiteral("This record is marked as no longer in use."));
        row("control character", "'name':[{'family':'A\\u0000B'}]",
            QStringLiteral("A text in this record is too long or has characters that cannot be shown."));
        row("gender is a number", "'gender':1", wrongKind("gender"));
        row("telecom holds a text", "'telecom':['01632 960001']", wrongKind("telecom"));
        row("extension is a text", "'extension':'x'", wrongKind("extension"));
        row("beyond the basic plane", "\"name\":[{\"family\":\"\\ud83d\\ude00\"}]",
            QStringLiteral("9990953139; \U0001F600; Not recorded"));
    }

    void oneChange()
    {
        QFETCH(QByteArray, members);
        QFETCH(QString, expected);
        const auto entries = importBytes(
            json("{'resourceType':'Patient','identifier':[{'system':'https://fhir.nhs.uk/Id/nhs-number',"
                 "'value':'9990953139'}],") + members + '}');
        QVERIFY2(entries.ok(), entries.ok() ? "" : entries.error().text.c_str());
        QCOMPARE(summaries(entries.value()), QStringList{expected});
    }

    void numbers_data()
    {
        QTest::addColumn<QByteArray>("identifiers");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* identifiers, const QString& expected) {
            QTest::newRow(name) << json(identifiers).replace(
                "NHS", json("'system':'https://fhir.nhs.uk/Id/nhs-number'")) << expected;
        };
        const QString none = QStringLiteral("This record has no NHS number.");
        const QString start = QStringLiteral("The NHS number cannot be used. ");
        row("absent, though the id is a number", "'active':true", none);
        row("another system", "'identifier':[{'system':'x','value':'9990953139'}]", none);
        row("only an old one", "'identifier':[{NHS,'use':'old','value':'9990953139'}]", none);
        row("without a value", "'identifier':[{NHS}]", none);
        row("two that differ", "'identifier':[{NHS,'value':'9990953139'},{NHS,'value':'9991843760'}]",
            QStringLiteral("This record has two different NHS numbers."));
        row("the same twice", "'identifier':[{NHS,'value':'9990953139'},{NHS,'value':'999 095 3139'}]",
            QStringLiteral("9990953139; Name not recorded; Not recorded"));
        row("nine digits", "'identifier':[{NHS,'value':'999095313'}]",
            start + QStringLiteral("This is too short: an NHS number has 10 digits."));
        row("letters", "'identifier':[{NHS,'value':'99909531E9'}]",
            start + QStringLiteral("An NHS number has digits only, without letters or other signs."));
        row("check value 10", "'identifier':[{NHS,'value':'9991234567'}]",
            start + QStringLiteral("This is not an NHS number: check each digit for a typing mistake."));
        row("a number, not a text", "'identifier':[{NHS,'value':9990953139}]",
            QStringLiteral("The \"value\" of this record is not what FHIR R4 has there."));
        row("identifier is a text", "'identifier':'9990953139'",
            QStringLiteral("The \"identifier\" of this record is not what FHIR R4 has there."));
    }

    void numbers()
    {
        QFETCH(QByteArray, identifiers);
        QFETCH(QString, expected);
        const auto entries = importBytes(
            json("{'resourceType':'Patient','id':'9990953139',") + identifiers + '}');
        QVERIFY2(entries.ok(), entries.ok() ? "" : entries.error().text.c_str());
        QCOMPARE(summaries(entries.value()), QStringList{expected});
    }

    void contacts_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("expected");
        QTest::newRow("no patient") << json("'active':true")
            << QStringLiteral("This contact does not say which patient it belongs to.");
        QTest::newRow("patient elsewhere") << json("'patient':{'reference':'Patient/9990953139'}")
            << QStringLiteral("This contact belongs to a patient who is not in this file.");
        QTest::newRow("no longer in use") << json(
            "'active':false,'patient':{'identifier':{'system':'https://fhir.nhs.uk/Id/nhs-number',"
            "'value':'9990953139'}}")
            << QStringLiteral("This contact is marked as no longer in use.");
        QTest::newRow("single") << json(
            "'patient':{'identifier':{'system':'https://fhir.nhs.uk/Id/nhs-number','value':'9990953139'}}")
            << QStringLiteral("contact of 9990953139: ; ; ");
    }

    void contacts()
    {
        QFETCH(QByteArray, members);
        QFETCH(QString, expected);
        const auto entries = importBytes(json("{'resourceType':'RelatedPerson',") + members + '}');
        QVERIFY(entries.ok());
        QCOMPARE(summaries(entries.value()), QStringList{expected});
    }

    void dates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        QTest::newRow("day") << QStringLiteral("2011-07-04") << QDate(2011, 7, 4) << QDate(2011, 7, 4);
        QTest::newRow("leap") << QStringLiteral("2012-02") << QDate(2012, 2, 1) << QDate(2012, 2, 29);
        QTest::newRow("year") << QStringLiteral("2011") << QDate(2011, 1, 1) << QDate(2011, 12, 31);
        QTest::newRow("second") << QStringLiteral("2011-07-04T23:59:59.123Z") << QDate(2011, 7, 4)
                                << QDate(2011, 7, 4);
        QTest::newRow("no month 0") << QStringLiteral("2011-00") << QDate() << QDate();
        QTest::newRow("no month 13") << QStringLiteral("2011-13") << QDate() << QDate();
        QTest::newRow("no day 0") << QStringLiteral("2011-07-00") << QDate() << QDate();
        QTest::newRow("no 29 February") << QStringLiteral("2011-02-29") << QDate() << QDate();
        QTest::newRow("not European") << QStringLiteral("04-07-2011") << QDate() << QDate();
    }

    void dates()
    {
        QFETCH(QString, text);
        QFETCH(QDate, first);
        QFETCH(QDate, last);
        const auto date = parseFhirDate(text);
        QCOMPARE(date.has_value(), first.isValid());
        QCOMPARE(date ? date->first() : QDate(), first);
        QCOMPARE(date ? date->last() : QDate(), last);
    }
};

QTEST_GUILESS_MAIN(TestImportFhir)
#include "tst_import_fhir.moc"
