// Goal: a file that is hostile or damaged is refused whole, quickly, with one sentence and nothing of the
// file in it. Method: a table of broken files; every prefix and many damaged copies of a good file.
#include "import_summary.h"

#include "sync/office/import/utf8.h"

#include <QRandomGenerator>

using namespace doorstep;
using namespace doorstep::office;
using namespace doorstep::office::test;

class TestImportBroken : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void files_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, const QByteArray& content, const char* sentence) {
            QTest::newRow(name) << content << QString::fromLatin1(sentence);
        };
        const char* notJson = "The file is not well-formed JSON.";
        const char* notUtf8 = "The file is not UTF-8 text.";
        const char* cut = "The file ends inside a record: it may have been cut off.";
        const char* deep = "The file is nested more deeply than any patient record.";
        const char* nothing = "There is no record in this file.";
        const char* otherType = "The file is neither a FHIR Patient, a RelatedPerson nor a Bundle of them.";
        row("empty", "", "The file is empty.");
        row("spaces only", " \r\n\t ", "The file is empty.");
        row("byte order mark only", "\xEF\xBB\xBF", "The file is empty.");
        row("50 MB", QByteArray(50 * 1024 * 1024, ' '), "The file is larger than 32 MB: please split it.");
        row("10,000 lists deep", QByteArray(10'000, '['), deep);
        row("10,000 objects deep", QByteArray("{\"a\":").repeated(10'000), deep);
        row("65 levels",
            json("{'resourceType':'Patient','x':") + QByteArray(64, '[') + QByteArray(64, ']') + '}', deep);
        row("truncated", json("{'resourceType':'Patient','identifier':[{'sys"), cut);
        row("truncated before the end", json("{'resourceType':'Patient'"), cut);
        row("something after the end", json("{'resourceType':'Patient'} {}"),
            "The file has something more after the end of its record.");
        row("top-level list", json("[{'resourceType':'Patient'}]"),
            "The file is a bare list of records, not a FHIR Patient or Bundle.");
        row("wrong type", json("{'resourceType':'Observation'}"), otherType);
        row("type is a number", json("{'resourceType':1}"), otherType);
        row("no type", "{}", otherType);
        row("empty Bundle", json("{'resourceType':'Bundle','type':'searchset','total':0}"), nothing);
        row("Bundle with an empty list", json("{'resourceType':'Bundle','entry':[]}"), nothing);
        row("list of records is an object", json("{'resourceType':'Bundle','entry':{}}"),
            "The list of records in this Bundle is not a list.");
        row("lone high surrogate", json("{'resourceType':'Patient','id':'\\ud800'}"), notJson);
        row("lone low surrogate", json("{'resourceType':'Patient','id':'\\udc00'}"), notJson);
        row("surrogates the wrong way round",
            json("{'resourceType':'Patient','id':'\\udc00\\ud800'}"), notJson);
        row("unknown escape", json("{'resourceType':'Patient','id':'\\x41'}"), notJson);
        row("comment", json("{'resourceType':'Patient' /* x */}"), notJson);
        row("trailing comma", json("{'resourceType':'Patient',}"), notJson);
        row("single quotes", "{'resourceType':'Patient'}", notJson);
        row("not a number", json("{'resourceType':'Patient','x':NaN}"), notJson);
        row("line end inside a text", "{\"resourceType\":\"Pat\nient\"}", notJson);
        row("member twice", json("{'resourceType':'Patient','id':'a','id':'b'}"),
            "The file gives the same part of a record twice.");
        row("member twice, once escaped", json("{'resourceType':'Patient','id':'a','\\u0069d':'b'}"),
            "The file gives the same part of a record twice.");
        row("invalid UTF-8 between values", "{\xFF}", notUtf8);
        row("invalid UTF-8 inside a text", "{\"resourceType\":\"Patient\",\"id\":\"\xC3(\"}", notUtf8);
        row("UTF-8 cut off", "{\"resourceType\":\"Patient\",\"id\":\"\xE2\x82", notUtf8);
        row("over-long slash", "{\"id\":\"\xC0\xAF\"}", notUtf8);
        row("surrogate as UTF-8", "{\"id\":\"\xED\xA0\x80\"}", notUtf8);
        row("UTF-16", QByteArray::fromHex("fffe7b007d00"), notUtf8);
        row("many values", "[" + QByteArray("0,").repeated(5'000'000) + "0]",
            "The file has more parts than any file of patients.");
        row("a text, not a record", "\"Patient\"",
            "Column 1 of the first line is not one that a list of patients has.");
    }

    void files()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, sentence);
        const auto entries = importBytes(content);
        QVERIFY(!entries.ok());
        QCOMPARE(entries.error().code, ErrorCode::InvalidInput);
        QCOMPARE(QString::fromStdString(entries.error().text), sentence);
    }

    void sixtyFourLevelsAreRead()
    {
        const auto entries = importBytes("{\"resourceType\":\"Patient\",\"x\":" + QByteArray(63, '[')
                                         + QByteArray(63, ']') + "}");
        QVERIFY2(entries.ok(), entries.ok() ? "" : entries.error().text.c_str());
    }

    void strangeEntries()
    {
        const auto entries = importBytes(
            json("{'resourceType':'Bundle','entry':[7,{},{'resource':'x'},"
                 "{'resource':{'resourceType':'Bundle'}}]}"));
        QVERIFY(entries.ok());
        QCOMPARE(entries.value().size(), std::size_t{4});
        for (const ImportEntry& entry : entries.value()) {
            QVERIFY(!entry.refusal.empty());
            QVERIFY(!entry.person && !entry.contact);
            QCOMPARE(entry.resource, std::string("other"));
        }
    }

    void everyPrefixIsRefused()
    {
        const QByteArray good =
            readAll(QStringLiteral(DOORSTEP_TEST_DATA "/import/restricted.json")).trimmed();
        QVERIFY(importBytes(good).ok());
        for (qsizetype length = 0; length < good.size(); ++length)
            QVERIFY2(!importBytes(good.left(length)).ok(), qPrintable(QString::number(length)));
    }

    void damagedCopiesNeverCrash()
    {
        const QByteArray good = readAll(QStringLiteral(DOORSTEP_TEST_DATA "/import/searchset.json"));
        QRandomGenerator random(20110704);
        int refused = 0;
        for (int round = 0; round < 3000; ++round) {
            QByteArray bad = good;
            for (int hit = 0; hit < 3; ++hit)
                bad[random.bounded(static_cast<int>(bad.size()))] = static_cast<char>(random.bounded(256));
            refused += importBytes(bad).ok() ? 0 : 1;
        }
        QVERIFY(refused > 0);
    }

    void thirtyMegabytesOfPatientsAreRead()
    {
        const QByteArray one = json("{'resource':{'resourceType':'Patient','identifier':[{'system':"
                                    "'https://fhir.nhs.uk/Id/nhs-number','value':'9990953139'}]}}");
        QByteArray file = json("{'resourceType':'Bundle','type':'collection','entry':[") + one;
        while (file.size() < 30'000'000)
            file += ',' + one;
        file += "]}";
        const auto entries = importBytes(file);
        QVERIFY2(entries.ok(), entries.ok() ? "" : entries.error().text.c_str());
        QVERIFY(entries.value().back().person);
        QCOMPARE(entries.value().back().number, entries.value().size());
    }

    void utf8_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("valid");
        QTest::newRow("ascii") << QByteArray("abc") << true;
        QTest::newRow("first of two") << QByteArray("\xC2\x80") << true;
        QTest::newRow("first of three") << QByteArray("\xE0\xA0\x80") << true;
        QTest::newRow("before surrogates") << QByteArray("\xED\x9F\xBF") << true;
        QTest::newRow("after surrogates") << QByteArray("\xEE\x80\x80") << true;
        QTest::newRow("first of four") << QByteArray("\xF0\x90\x80\x80") << true;
        QTest::newRow("last of all") << QByteArray("\xF4\x8F\xBF\xBF") << true;
        QTest::newRow("over-long two") << QByteArray("\xC1\xBF") << false;
        QTest::newRow("over-long three") << QByteArray("\xE0\x9F\xBF") << false;
        QTest::newRow("over-long four") << QByteArray("\xF0\x8F\xBF\xBF") << false;
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << false;
        QTest::newRow("past the last") << QByteArray("\xF4\x90\x80\x80") << false;
        QTest::newRow("five bytes") << QByteArray("\xF8\x88\x80\x80\x80") << false;
        QTest::newRow("continuation alone") << QByteArray("\x80") << false;
        QTest::newRow("cut off") << QByteArray("\xF0\x90\x80") << false;
    }

    void utf8()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, valid);
        QCOMPARE(isUtf8(bytesOf(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())))),
                 valid);
    }
};

QTEST_GUILESS_MAIN(TestImportBroken)
#include "tst_import_broken.moc"
