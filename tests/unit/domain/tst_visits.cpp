// Goal: whole visits pass the rules, and the demonstration data is what it says. Method: every visit file
// with both kinds of schedule and the pilot schemes of the test data; the caseload read as FHIR JSON.
#include "visit_files.h"

#include "app/domain/rules.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace doorstep::domain;
using doorstep::samples::readVisit;
using doorstep::samples::visitFiles;

namespace {

QJsonDocument json(const char* name)
{
    QFile file(QStringLiteral(DOORSTEP_TEST_DATA "/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
}

std::vector<PilotScheme> schemes()
{
    std::vector<PilotScheme> result;
    for (const QJsonValue& value : json("schemes.json").array()) {
        const QJsonObject from = value.toObject();
        PilotScheme scheme;
        scheme.name = from.value(u"name").toString();
        scheme.principal = from.value(u"principal").toString();
        for (const QJsonValue& ods : from.value(u"organisations").toArray())
            scheme.organisations.append(ods.toString());
        scheme.from = QDate::fromString(from.value(u"from").toString(), Qt::ISODate);
        scheme.until = QDate::fromString(from.value(u"until").toString(), Qt::ISODate);
        result.push_back(scheme);
    }
    return result;
}

/// What a coordinator adds on the tablet: a visit file names none.
Visit visitWithCoordinator(const QString& path, ScheduleKind kind)
{
    Visit visit = readVisit(path);
    visit.plan.coordinator = QStringLiteral("Sam Example");
    visit.plan.scheduleKind = kind;
    return visit;
}

} // namespace

class TestVisits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void visits_data()
    {
        QTest::addColumn<QString>("path");
        const QStringList paths = visitFiles();
        for (const QString& path : paths)
            QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
        if (paths.isEmpty())
            QTest::newRow("no visit files") << QString();
    }

    void visits()
    {
        QFETCH(QString, path);
        if (path.isEmpty())
            QSKIP("There are no visit files beside this program.");
        const auto all = schemes();
        const QDate today(2011, 4, 1);

        const Visit flat = visitWithCoordinator(path, ScheduleKind::Flat);
        bool short34 = false;
        for (const Finding& finding : evaluate({flat.plan, flat.person, all, today}))
            short34 =
                short34 || (finding.ruleId == QLatin1String("R-34") && finding.severity == Severity::Block);
        const bool shortExpected =
            std::any_of(flat.expect->flat.begin(), flat.expect->flat.end(),
                        [](const ModelSchedule& s) { return s.shortfall.has_value(); });
        QCOMPARE(short34, shortExpected);

        const Visit visit = visitWithCoordinator(path, ScheduleKind::Profiled);
        const auto findings = evaluate({visit.plan, visit.person, all, today});
        QVERIFY(mayAgree(findings));
        QVERIFY(mayAuthorise(findings));
        const bool direct = visit.plan.hasLines(Model::Direct);
        QCOMPARE(mayAuthorise(evaluate({visit.plan, visit.person, {}, today})), !direct);

        QVERIFY(!visit.purchases.empty());
        for (const VisitPurchase& bought : visit.purchases) {
            QVERIFY(visit.plan.line(bought.lineRef));
            QVERIFY(bought.purchase.amount > Pence{});
            QVERIFY(bought.purchase.vat < bought.purchase.amount);
        }
        QVERIFY(visit.person.nhsNumber && visit.person.nhsNumber->isTestNumber());
    }

    void schemesAreWellFormed()
    {
        const auto all = schemes();
        QCOMPARE(all.size(), std::size_t(8));
        QStringList organisations;
        for (const PilotScheme& scheme : all) {
            QCOMPARE(schemeProblem(scheme), QString());
            organisations.append(scheme.organisations);
        }
        organisations.sort();
        QStringList pcts;
        for (const Organisation& pct : pilotPcts())
            pcts.append(pct.ods);
        pcts.sort();
        QCOMPARE(organisations, pcts);
    }

    void caseloadIsWhatItSays()
    {
        const QJsonObject bundle = json("patients/caseload.json").object();
        const QJsonArray entries = bundle.value(u"entry").toArray();
        QCOMPARE(bundle.value(u"type").toString(), QStringLiteral("searchset"));
        QCOMPARE(bundle.value(u"total").toInt(), entries.size());
        QVERIFY(entries.size() >= 12);
        QMap<QString, QJsonObject> byNumber;
        int restricted = 0;
        int died = 0;
        for (const QJsonValue& entry : entries) {
            const QJsonObject patient = entry[u"resource"].toObject();
            const QString digits = patient.value(u"identifier")[0][u"value"].toString();
            QVERIFY(NhsNumber::fromDigits(digits) && NhsNumber::fromDigits(digits)->isTestNumber());
            byNumber.insert(digits, patient);
            died += patient.contains(u"deceasedDateTime") ? 1 : 0;
            if (patient.value(u"meta")[u"security"][0][u"code"].toString() != QLatin1String("U")) {
                ++restricted;
                QVERIFY(!patient.contains(u"address"));
            }
        }
        QCOMPARE(byNumber.size(), entries.size());
        QCOMPARE(restricted, 1);
        QCOMPARE(died, 1);
        for (const QString& path : visitFiles()) {
            const Visit visit = readVisit(path);
            const QJsonObject patient = byNumber.value(visit.person.nhsNumber->digits());
            QCOMPARE(patient.value(u"birthDate").toString(), visit.person.born.toString(Qt::ISODate));
            QCOMPARE(patient.value(u"name")[0][u"given"][0].toString(), visit.person.names[0].given.first());
        }
    }
};

QTEST_APPLESS_MAIN(TestVisits)
#include "tst_visits.moc"
