// Goal: visit files give exactly what they say, and a mistake is named by its place.
// Method: every visit file there is, against its own expectations; then a table of one-place changes.
#include "visit_samples.h"

#include "app/documents/visit_file.h"

#include <QtTest>

using namespace doorstep;
using namespace doorstep::documents;
using namespace doorstep::documents::test;
using namespace doorstep::domain;

class TestVisitFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyVisit_data()
    {
        QTest::addColumn<QString>("path");
        if (visitFiles().isEmpty())
            QSKIP("no visit files are here");
        for (const QString& path : visitFiles())
            QTest::newRow(qPrintable(path.section(u'/', -2))) << path;
    }

    void everyVisit()
    {
        QFETCH(QString, path);
        const auto parsed = parseVisit(readAll(path));
        QVERIFY2(parsed.ok(), parsed.ok() ? "" : parsed.error().text.c_str());
        const Visit& visit = parsed.value();
        QCOMPARE(QFileInfo(path).completeBaseName(), visit.id);
        QVERIFY(visit.person.nhsNumber && visit.person.nhsNumber->isTestNumber());
        QVERIFY(!visit.plan.lines.empty());
        QVERIFY(visit.expect);
        QCOMPARE(totals(visit.plan), visit.expect->totals);
        for (const ModelSchedule& expected : visit.expect->flat) {
            const ModelSchedule schedule = flatSchedule(visit.plan, expected.model);
            QCOMPARE(schedule.lump, expected.lump);
            QCOMPARE(schedule.recurring, expected.recurring);
            QCOMPARE(schedule.instalments, expected.instalments);
            QCOMPARE(schedule.shortfall, expected.shortfall);
        }
        QCOMPARE(visit.expect->flat.size(), cashModels(visit.plan).size());
    }

    void everyMember()
    {
        const auto parsed = parseVisitFile(smallVisit());
        QVERIFY2(parsed.ok(), parsed.ok() ? "" : parsed.error().text.c_str());
        const Visit& visit = parsed.value().visit;
        QCOMPARE(visit.title, QStringLiteral("Small"));
        QCOMPARE(visit.person.names.front().given,
                 (QStringList{QStringLiteral("Alder"), QStringLiteral("James")}));
        QCOMPARE(visit.person.born, QDate(1953, 2, 9));
        const Plan& plan = visit.plan;
        QCOMPARE(plan.organisation, QStringLiteral("5QL"));
        QCOMPARE(plan.scheduleKind, ScheduleKind::Profiled);
        QCOMPARE(plan.legalBar, std::optional(false));
        QCOMPARE(plan.account, AccountState::Approved);
        QCOMPARE(plan.coordinator, QStringLiteral("Sister Rowan"));
        QCOMPARE(plan.indicativeBudget, std::optional(Pence{150000}));
        const Line& line = plan.lines.front();
        QCOMPARE(line.quantityThousandths, 2500);
        QCOMPARE(line.needRefs, QStringList{QStringLiteral("N1")});
        QCOMPARE(line.spend, (std::vector<PlannedSpend>{{1, Pence{1500}}, {13, Pence{1000}}}));
        QCOMPARE(line.supplier, QStringLiteral("Town pool"));
        QCOMPARE(line.category, QStringLiteral("sport"));
        QCOMPARE(line.relationshipToPatient, QStringLiteral("sister"));
        QVERIFY(line.sameHousehold);
        QCOMPARE(line.householdExceptionReason, QStringLiteral("No other carer"));
        QCOMPARE(visit.agreement.strokes.front().back(), (StrokePoint{30, 40, 16, 600}));
        QCOMPARE(visit.agreement.canvasWidth, 400);
        QCOMPARE(visit.purchases.size(), std::size_t{2});
        QCOMPARE(visit.purchases[0].purchase.vat, Pence{250});
        QCOMPARE(visit.purchases[1].lineRef, QString());
        QCOMPARE(visit.purchases[1].purchase.reason, QStringLiteral("Eyes hurt"));
        QCOMPARE(parsed.value().receipts, (QStringList{QStringLiteral("receipts/card.jpg"), QString()}));
    }

    void quantities_data()
    {
        QTest::addColumn<QByteArray>("qty");
        QTest::addColumn<qint64>("thousandths"); ///< 0 = refused
        QTest::newRow("whole") << QByteArray("312") << qint64{312'000};
        QTest::newRow("tenth") << QByteArray("0.1") << qint64{100};
        QTest::newRow("three places") << QByteArray("1.005") << qint64{1005};
        QTest::newRow("awkward in binary") << QByteArray("8.29") << qint64{8290};
        QTest::newRow("large") << QByteArray("999999.999") << qint64{999'999'999};
        QTest::newRow("exponent") << QByteArray("1e2") << qint64{100'000};
        QTest::newRow("four places") << QByteArray("1.0005") << qint64{0};
        QTest::newRow("nought") << QByteArray("0") << qint64{0};
        QTest::newRow("negative") << QByteArray("-1") << qint64{0};
        QTest::newRow("too large") << QByteArray("1000000.001") << qint64{0};
        QTest::newRow("huge") << QByteArray("1e300") << qint64{0};
        QTest::newRow("text") << QByteArray("\"1\"") << qint64{0};
    }

    void quantities()
    {
        QFETCH(QByteArray, qty);
        QFETCH(qint64, thousandths);
        const auto parsed = parseVisit(smallVisit().replace("\"qty\": 2.5", "\"qty\": " + qty));
        QCOMPARE(parsed.ok(), thousandths > 0);
        if (parsed)
            QCOMPARE(parsed.value().plan.lines.front().quantityThousandths, thousandths);
    }

    void mistakes_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("place"); ///< what the sentence must hold
        const auto row = [](const char* name, const char* from, const char* to, const char* place) {
            QTest::newRow(name) << json(from) << json(to) << QString::fromLatin1(place);
        };
        const char* months = "whole number from 1 to 36";
        row("format", "doorstep-visit/1", "doorstep-visit/2", "at format: it must be doorstep-visit/1");
        row("id missing", "'id': 'T1', ", "", "at id: it is missing");
        row("title empty", "'title': 'Small'", "'title': ' '", "at title: it must not be empty");
        row("title a number", "'title': 'Small'", "'title': 5", "at title: it must be a text");
        row("control character", "'title': 'Small'", "'title': 'S\\u0001'",
            "characters that cannot be shown");
        row("check digit", "9990953139", "9990953138", "at patient / nhsNumber: This is not an NHS number");
        row("no such birthday", "1953-02-09", "1953-02-30", "at patient / born: it must be a date");
        row("European date", "1953-02-09", "09-02-1953", "at patient / born: it must be a date");
        row("gender", "'gender': 'male'", "'gender': 'm'", "at patient / gender: it is not one of the words");
        row("patient a list", "'patient': {", "'patient': [], 'x': {", "at patient: it must be an object");
        row("regime", "Pilot2010", "Pilot2011", "at plan / regime: it is not one of the words");
        row("no months", "'months': 12", "'months': 0", months);
        row("37 months", "'months': 12", "'months': 37", months);
        row("half a month", "'months': 12", "'months': 11.5", months);
        row("weekly", "'period': 'monthly'", "'period': 'weekly'", "at plan / period: only monthly");
        row("schedule", "profiled", "wavy", "at plan / scheduleKind");
        row("account", "'account': 'approved'", "'account': 'open'", "at plan / account");
        row("legal bar", "'legalBar': false", "'legalBar': 0",
            "at plan / legalBar: it must be true or false");
        row("needs an object", "'needs': [{", "'needs': {}, 'x': [{", "at plan / needs: it must be a list");
        row("need a text", "'needs': [{'id': 'N1', 'text': 'Diabetes'}]", "'needs': ['N1']",
            "at plan / needs / 1: it must be an object");
        row("need twice", "[{'id': 'N1', 'text': 'Diabetes'}]",
            "[{'id': 'N1', 'text': 'a'}, {'id': 'N1', 'text': 'b'}]",
            "at plan / needs / 2 / id: another one has the same");
        row("quantity missing", "'qty': 2.5,", "", "at plan / lines / 1 / qty: it is missing");
        row("negative price", "'unitPence': 1000", "'unitPence': -1", "at plan / lines / 1 / unitPence");
        row("price above all", "'unitPence': 1000", "'unitPence': 1000000001",
            "at plan / lines / 1 / unitPence");
        row("price in parts of a penny", "'unitPence': 1000", "'unitPence': 10.5", "whole number");
        row("model", "'model': 'direct'", "'model': 'Direct payment'", "at plan / lines / 1 / model");
        row("kind", "'Activity'", "'activity '", "at plan / lines / 1 / kind");
        row("unknown outcome", "'outcomes': ['O1']", "'outcomes': ['O2']", "at plan / lines / 1 / outcomes");
        row("unknown need", "'needs': ['N1']", "'needs': ['N2']", "at plan / lines / 1 / needs");
        row("spend without amount", "[13, 1000]", "[13]", "at plan / lines / 1 / spend");
        row("spend in month 0", "[13, 1000]", "[0, 1000]", "at plan / lines / 1 / spend");
        row("spend negative", "[13, 1000]", "[13, -1]", "at plan / lines / 1 / spend");
        row("one-off a text", "'oneOff': false", "'oneOff': 'no'", "at plan / lines / 1 / oneOff");
        row("risk missing", "'risk':", "'rusk':", "at plan / risk: it is missing");
        row("signer", "'signer': 'patient'", "'signer': 'nurse'", "at agreement / signer");
        row("method", "'method': 'drawn'", "'method': 'typed'", "at agreement / method");
        row("point of three", "[30, 40, 16, 600]", "[30, 40, 16]", "at agreement / strokes");
        row("pressure", "[30, 40, 16, 600]", "[30, 40, 16, 1024]", "at agreement / strokes");
        row("no canvas", "'canvas':", "'x':", "at agreement / canvas: it is missing");
        row("purchase of no line", "'line': 'L1'", "'line': 'L9'",
            "at purchases / 1 / line: the plan has no");
        row("line left out", "'line': null, ", "", "at purchases / 2 / line: it is missing");
        row("bought for nothing", "'amountPence': 900", "'amountPence': 0", "at purchases / 2 / amountPence");
        row("more tax than price", "'vatPence': 250", "'vatPence': 1501", "at purchases / 1 / vatPence");
        row("receipt above", "receipts/card.jpg", "receipts/../../card.jpg", "at purchases / 1 / receipt");
        row("receipt elsewhere", "receipts/card.jpg", "/etc/card.jpg", "at purchases / 1 / receipt");
        row("expected total", "'direct': 2500,", "'direct': '2500',", "at expect / totalsPence / direct");
        row("only the first mistake", "'title': 'Small', 'synthetic': true", "'title': 5, 'synthetic': 5",
            "at title: it must be a text");
    }

    void mistakes()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, place);
        QVERIFY(smallVisit().contains(from));
        const auto parsed = parseVisit(smallVisit().replace(from, to));
        QVERIFY(!parsed.ok());
        QCOMPARE(parsed.error().code, ErrorCode::InvalidInput);
        const QString text = QString::fromStdString(parsed.error().text);
        QVERIFY2(text.contains(place), qPrintable(text));
    }

    void unknownMembersAreIgnored()
    {
        QVERIFY(parseVisit(smallVisit().replace("\"id\": \"T1\",",
                                                "\"id\": \"T1\", \"later\": {\"a\": [1]},")).ok());
    }

    void everyPrefixIsRefused()
    {
        const QByteArray good = smallVisit();
        QVERIFY(parseVisit(good).ok());
        for (qsizetype length = 0; length < good.size() - 1; ++length)
            QVERIFY2(!parseVisit(good.left(length)).ok(), qPrintable(QString::number(length)));
    }

    void tooLarge()
    {
        const auto parsed = parseVisit(QByteArray(visitBytesMax + 1, ' '));
        QVERIFY(!parsed.ok());
        QCOMPARE(parsed.error().text, std::string("The visit file is larger than 1 MB."));
    }

    void notAnObject_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("text") << QByteArray("\"x\"");
        QTest::newRow("deep") << QByteArray(100'000, '[');
        QTest::newRow("not UTF-8") << QByteArray("{\"format\":\"\xff\"}");
    }

    void notAnObject()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!parseVisit(text).ok());
    }
};

QTEST_GUILESS_MAIN(TestVisitFile)
#include "tst_visit_file.moc"
