// Goal: every part around a plan's lines can be set, shown, read back from a file and printed, and a slip is
// refused. Method: a record set place by place, through JSON and back; a table of slips; the words of the
// printed plan.
#include "app/documents/care_json.h"
#include "app/domain/care_event_tables.h"

#include <QtTest>

using namespace doorstep::domain;
using namespace doorstep::documents;

class TestCareJson : public QObject {
    Q_OBJECT

private:
    static CareRecord filled()
    {
        CareRecord care;
        const std::pair<const char*, const char*> places[] = {
            {"paymentConsent.given", "2011-06-14"},
            {"representative.kind", "parentalResponsibility"},
            {"representative.duties", "agreeToAct, followPlan"},
            {"nominee.name", "Sam Friend"},
            {"nominee.closeToPatient", "yes"},
            {"thirdParty.agreementSigned", "2011-06-20"},
            {"access.needs", "Large print,Hearing loop"},
            {"access.mayShare", "no"},
            {"aboutMe.mostImportant", "My garden"},
            {"suitability.suitable", "yes"},
            {"accountDetails.statementMonths", "3"},
            {"eligibility.healthNeed", "stroke"},
            {"training", "The nurse shows the staff"}};
        for (const auto& [path, text] : places)
            if (!setCare(care, QString::fromLatin1(path), QString::fromLatin1(text)))
                qFatal("%s cannot be set", path);
        if (!addToCare(care, QStringLiteral("risks"),
                       QStringLiteral("{\"kind\":\"health\",\"answer\":\"applies\",\"significant\":true}")))
            qFatal("risks cannot be added");
        return care;
    }

private Q_SLOTS:
    void goesThroughJsonAndBack()
    {
        const CareRecord care = filled();
        CareRecord read;
        const JsonNode node(careJson(care));
        readCare(node, read);
        QCOMPARE(node.problem(), QString());
        QCOMPARE(read, care);
        QCOMPARE(careJson(CareRecord{}), QJsonObject());
    }

    void anEmptyTextTakesAway()
    {
        CareRecord care;
        QVERIFY(setCare(care, QStringLiteral("nominee.name"), QStringLiteral("Sam")));
        QVERIFY(setCare(care, QStringLiteral("nominee.name"), QString()));
        QCOMPARE(care, CareRecord{});
    }

    void slips_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::newRow("no such part") << "nobody.name"
                                      << "Sam";
        QTest::newRow("no such member") << "nominee.shoeSize"
                                        << "9";
        QTest::newRow("a part without a member") << "nominee"
                                                 << "Sam";
        QTest::newRow("no date") << "paymentConsent.given"
                                 << "14 June";
        QTest::newRow("neither yes nor no") << "nominee.closeToPatient"
                                            << "maybe";
        QTest::newRow("no such word") << "representative.kind"
                                      << "cousin";
        QTest::newRow("a list of parts") << "risks"
                                         << "health";
        QTest::newRow("a number with letters") << "accountDetails.statementMonths"
                                               << "three";
    }

    void slips()
    {
        QFETCH(QString, path);
        QFETCH(QString, text);
        CareRecord care;
        QVERIFY(!setCare(care, path, text));
        QCOMPARE(care, CareRecord{});
    }

    void listsComeAndGo()
    {
        CareRecord care = filled();
        const QString risks = QStringLiteral("risks");
        QVERIFY(!addToCare(care, risks, QStringLiteral("{}")));
        QVERIFY(!addToCare(care, risks, QStringLiteral("{\"kind\":\"weather\"}")));
        QVERIFY(!addToCare(care, QStringLiteral("nominee"), QStringLiteral("{\"name\":\"Sam\"}")));
        QVERIFY(!removeFromCare(care, risks, QStringLiteral("2")));
        QVERIFY(removeFromCare(care, risks, QStringLiteral("1")));
        QVERIFY(care.risks.empty());
    }

    void eventsAndLines()
    {
        CareEvent event;
        QVERIFY(setCare(event, QStringLiteral("kind"), QStringLiteral("reviewHeld")));
        QVERIFY(setCare(event, QStringLiteral("on"), QStringLiteral("2011-10-01")));
        QVERIFY(setCare(event, QStringLiteral("amount"), QStringLiteral("£12.50")));
        CareEvent read;
        readCare(JsonNode(careJson(event)), read);
        QCOMPARE(read, event);
        LineCare line;
        QVERIFY(setCare(line, QStringLiteral("funder"), QStringLiteral("council")));
        QVERIFY(setCare(line, QStringLiteral("provider.checkedOn"), QStringLiteral("2011-06-01")));
        QCOMPARE(careSentence(line),
                 QStringLiteral("Paid by: the council; Provider: Checked on: 1 June 2011"));
        QCOMPARE(careSentence(LineCare{}), QString());
    }

    void printsWhatIsRecorded()
    {
        QVERIFY(careSections(CareRecord{}).empty());
        QStringList titles;
        for (const CareSection& section : careSections(filled())) {
            titles << section.title;
            QVERIFY(!section.entries.empty());
        }
        QVERIFY(titles.contains(QStringLiteral("Your nominee")));
        QVERIFY(titles.contains(QStringLiteral("About me")));
    }
};

QTEST_APPLESS_MAIN(TestCareJson)
#include "tst_care_json.moc"
