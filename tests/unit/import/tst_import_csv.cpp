// Goal: lists of patients import line by line, and a list that is not understood says why.
// Method: the sample list with every kind of line; tables of header lines and of raw CSV.
#include "import_summary.h"

#include "sync/office/import/csv_text.h"

using namespace doorstep;
using namespace doorstep::office;
using namespace doorstep::office::test;

class TestImportCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sampleList()
    {
        const auto entries = importSample("patients.csv");
        QVERIFY2(entries.ok(), entries.ok() ? "" : entries.error().text.c_str());
        const QString alder = QStringLiteral("9990953139; SYNTHETIC, Alder (Mr); 09-Feb-1953");
        const QStringList expected{
            alder + QStringLiteral("; 1, Elm Row/The \"Old\" Mill ZZ99 3VZ"),
            QStringLiteral("9991843760; SYNTHETIC, Birch Anne (Mrs); 21-Nov-1968; restricted"),
            QStringLiteral("9992805927; SYNTHETIC, Cedar (Mr); Not recorded; died 21-Mar-2012"),
            QStringLiteral("9993288365; Name not recorded; Not recorded; died Not recorded"),
            QStringLiteral("The NHS number cannot be used. This is not an NHS number: check each digit for a "
                           "typing mistake."),
            QStringLiteral("This line has no NHS number."),
            QStringLiteral("This line has more or fewer fields than the header line."),
            QStringLiteral("A quoted field on this line has text after its closing quote."),
            QStringLiteral("The birth date on this line is not a date."),
            QStringLiteral("The confidentiality on this line is none of U, R and V."),
            alder};
        QCOMPARE(summaries(entries.value()), expected);
        QCOMPARE(entries.value()[0].person->gpPractice, QStringLiteral("A20047"));
        QCOMPARE(entries.value()[0].person->gender, domain::Gender::Male);
        // The quoted line end and the empty line count, so the report leads to the right line.
        QCOMPARE(entries.value()[0].resource, std::string("line 2"));
        QCOMPARE(entries.value()[1].resource, std::string("line 5"));
    }

    void lists_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected"); ///< the error or the first line's summary
        const auto row = [](const char* name, const char* text, const QString& expected) {
            QTest::newRow(name) << QByteArray(text) << expected;
        };
        const QString minimal = QStringLiteral("9990953139; Name not recorded; Not recorded");
        row("one column", "nhs_number\n9990953139\n", minimal);
        row("without a last line end", "nhs_number\n9990953139", minimal);
        row("old Mac line ends", "nhs_number\r9990953139\r", minimal);
        row("other order and case", "Family,NHS_NUMBER\nA,9990953139",
            QStringLiteral("9990953139; A; Not recorded"));
        row("quoted header", "\"nhs_number\"\n9990953139", minimal);
        row("unknown column", "nhs_number,postcod\n9990953139,x",
            QStringLiteral("Column 2 of the first line is not one that a list of patients has."));
        row("column twice", "nhs_number,family,Family\n9990953139,x,y",
            QStringLiteral("Column 3 of the first line is there a second time."));
        row("without numbers", "family,given\nA,B",
            QStringLiteral("The first line has no nhs_number column."));
        row("header only", "nhs_number,family\r\n", QStringLiteral("There is no record in this file."));
        row("no header line", "9990953139,SYNTHETIC",
            QStringLiteral("Column 1 of the first line is not one that a list of patients has."));
        row("unended quote", "nhs_number,family\n9990953139,\"A",
            QStringLiteral("The file ends inside a quoted field: it may have been cut off."));
        row("gender", "nhs_number,gender\n9990953139,yes",
            QStringLiteral("The gender on this line is none of male, female, other and unknown."));
        row("death", "nhs_number,died\n9990953139,soon",
            QStringLiteral("The date of death on this line is not a date."));
        row("restricted keeps no address", "nhs_number,address1,confidentiality\n9990953139,1 Elm Row,v",
            minimal + QStringLiteral("; very restricted"));
        row("control character", "nhs_number,family\n9990953139,A\x01",
            QStringLiteral("A field on this line is too long or has characters that cannot be shown."));
    }

    void lists()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const auto entries = importBytes(text);
        const QString actual = entries.ok() ? summary(entries.value().front())
                                            : QString::fromStdString(entries.error().text);
        QCOMPARE(actual, expected);
    }

    void rows()
    {
        const auto parsed = parseCsv("a,\"b\"\"c\",\r\n , \r\n\"x\r\ny\",z\n");
        QVERIFY(parsed.ok());
        QCOMPARE(parsed.value().size(), std::size_t{2});
        QCOMPARE(parsed.value()[0].fields, (std::vector<std::string>{"a", "b\"c", ""}));
        QCOMPARE(parsed.value()[1].fields, (std::vector<std::string>{"x\r\ny", "z"}));
        QCOMPARE(parsed.value()[1].line, std::size_t{3});
    }

    void tooManyFields()
    {
        const auto entries = importBytes("nhs_number\n" + QByteArray(1000, ','));
        QVERIFY(!entries.ok());
        QCOMPARE(entries.error().code, ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TestImportCsv)
#include "tst_import_csv.moc"
