// Goal: a visit may be killed at any write and played again; it ends the same and nothing is there twice.
// Method: the real player over in-memory stores; every write of every visit file is killed before and after.
#include "app/ctl/visit_judge.h"
#include "app/ctl/visit_merge.h"
#include "app/ctl/visit_player.h"
#include "app/documents/visit_file.h"
#include "crypto/crypto.h"
#include "tests/unit/ctl/fake_stores.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace doorstep;
using namespace doorstep::tests;

namespace {

QStringList visitFiles()
{
    QStringList files;
    for (const QString& folder :
         {QStringLiteral(DOORSTEP_TEST_DATA "/visits"), QStringLiteral(DOORSTEP_SHARED_DATA "/visits")})
        for (const QFileInfo& file : QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files))
            files << file.absoluteFilePath();
    return files;
}

domain::Visit load(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? documents::parseVisit(file.readAll()).value() : domain::Visit();
}

Disk diskFor(const domain::Visit& visit)
{
    Disk disk;
    domain::Person person = visit.person;
    person.id = disk.newId<EntityId>();
    disk.people.push_back(person);
    return disk;
}

ctl::VisitReceipts receiptsFor(const domain::Visit& visit)
{
    ctl::VisitReceipts receipts;
    for (std::size_t i = 0; i < visit.purchases.size(); ++i)
        receipts.push_back({{Bytes{1, 2, static_cast<std::uint8_t>(i)}, QStringLiteral("image/jpeg")}});
    return receipts;
}

Result<ctl::VisitReport> play(Disk& disk, Killer& killer, const domain::Visit& visit)
{
    FakePeople people(disk);
    FakePlans plans(disk, killer);
    FakePurchases purchases(disk, killer);
    return ctl::VisitPlayer(people, plans, purchases).play(visit, receiptsFor(visit), QDate(2011, 7, 1));
}

} // namespace

class VisitPlayerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void playsAsExpected_data() { rows(); }
    void playsAsExpected();
    void killedAtEveryWrite_data() { rows(); }
    void killedAtEveryWrite();
    void anotherContentIsANewVersion();
    void notOnTheCaseload();
    void rulesInFrontOfAgreement();
    void wrongExpectationIsSaid();
    void twinPurchasesAreTwo();
    void foreignLinesOfTheDraftGo();

private:
    static void rows();
};

void VisitPlayerTest::rows()
{
    QTest::addColumn<QString>("path");
    for (const QString& path : visitFiles())
        QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
}

void VisitPlayerTest::initTestCase()
{
    QVERIFY(crypto::initialise().ok());
    QVERIFY(visitFiles().size() >= 3);
}

void VisitPlayerTest::playsAsExpected()
{
    QFETCH(QString, path);
    const domain::Visit visit = load(path);
    Disk disk = diskFor(visit);
    Killer never;
    const auto report = play(disk, never, visit);
    QVERIFY2(report.ok(), report.ok() ? "" : report.error().text.c_str());
    QVERIFY(report.value().agreedNow);
    QCOMPARE(report.value().expectHolds, std::optional(true));
    QCOMPARE(report.value().purchases.size(), visit.purchases.size());
    const bool runsShort = std::any_of(visit.expect->flat.begin(), visit.expect->flat.end(),
                                       [](const auto& s) { return s.shortfall.has_value(); });
    QCOMPARE(report.value().profiledBecauseShort, runsShort);
    for (const domain::ModelSchedule& chosen : report.value().chosen)
        QVERIFY2(!chosen.shortfall, "the schedule that was agreed does not run short");
    QVERIFY(!report.value().textShown.isEmpty());
    const auto& agreement = disk.versions.front().agreement.agreement;
    QVERIFY(agreement.method == domain::AgreementMethod::VerbalWitnessed || !agreement.strokes.empty());
    QVERIFY(!agreement.signerName.isEmpty());

    // Again, uninterrupted: nothing is written at all.
    const int writes = never.writes;
    const auto again = play(disk, never, visit);
    QVERIFY(again.ok());
    QVERIFY(!again.value().agreedNow);
    QCOMPARE(again.value().planHash, report.value().planHash);
    QCOMPARE(never.writes, writes);
}

void VisitPlayerTest::killedAtEveryWrite()
{
    QFETCH(QString, path);
    const domain::Visit visit = load(path);
    Disk reference = diskFor(visit);
    Killer never;
    QVERIFY(play(reference, never, visit).ok());
    for (int killAt = 1; killAt <= never.writes; ++killAt) {
        for (const bool afterWrite : {false, true}) {
            Disk disk = diskFor(visit);
            Killer killer{killAt, afterWrite, 0};
            QVERIFY2(!play(disk, killer, visit).ok(), "the kill happened");
            Killer none;
            const auto report = play(disk, none, visit);
            QVERIFY2(report.ok(), report.ok() ? "" : report.error().text.c_str());
            QCOMPARE(report.value().expectHolds, std::optional(true));
            QCOMPARE(disk.versions.size(), 1u);
            QCOMPARE(disk.purchases.size(), visit.purchases.size());
            QCOMPARE(disk.saves, reference.saves);
            const domain::Plan& plan = disk.versions.front().sealed.plan;
            QCOMPARE(plan.lines.size(), visit.plan.lines.size());
            QVERIFY(ctl::sealedByVisit(plan, visit.plan));
            QVERIFY(ctl::sealedByVisit(reference.versions.front().sealed.plan, visit.plan));
        }
    }
}

void VisitPlayerTest::anotherContentIsANewVersion()
{
    domain::Visit visit = load(visitFiles().front());
    Disk disk = diskFor(visit);
    Killer never;
    QVERIFY(play(disk, never, visit).ok());
    const EntityId lineId = disk.versions.front().sealed.plan.lines.front().id;
    visit.plan.contingency += QStringLiteral(" And call the office.");
    QVERIFY(play(disk, never, visit).ok());
    QCOMPARE(disk.versions.size(), 2u);
    QCOMPARE(disk.versions.front().sealed.plan.lines.front().id, lineId); // the same line, not a new one
    QCOMPARE(disk.purchases.size(), visit.purchases.size());
}

void VisitPlayerTest::notOnTheCaseload()
{
    const domain::Visit visit = load(visitFiles().front());
    Disk disk;
    Killer never;
    const auto report = play(disk, never, visit);
    QVERIFY(!report.ok());
    QCOMPARE(report.error().code, ErrorCode::NotFound);
    QVERIFY(report.error().text.find("caseload") != std::string::npos);
    QCOMPARE(never.writes, 0);
}

void VisitPlayerTest::rulesInFrontOfAgreement()
{
    domain::Visit visit = load(visitFiles().front());
    visit.plan.outcomes.clear();
    for (domain::Line& line : visit.plan.lines)
        line.outcomeRefs.clear();
    Disk disk = diskFor(visit);
    Killer never;
    const auto report = play(disk, never, visit);
    QVERIFY(!report.ok());
    QCOMPARE(report.error().code, ErrorCode::Refused);
    QVERIFY2(report.error().text.find("R-") != std::string::npos, "the rule is named");
    QVERIFY(disk.versions.empty());
    QVERIFY2(disk.draft && disk.draft->lines.size() == visit.plan.lines.size(), "the work is kept");
    QVERIFY(disk.purchases.empty());
}

void VisitPlayerTest::wrongExpectationIsSaid()
{
    domain::Visit visit = load(visitFiles().front());
    visit.expect->totals.direct += domain::Pence{1};
    Disk disk = diskFor(visit);
    Killer never;
    const auto report = play(disk, never, visit);
    QVERIFY(report.ok());
    QCOMPARE(report.value().expectHolds, std::optional(false));
    QCOMPARE(report.value().differences.size(), 1);
    visit.expect.reset();
    const auto silent = play(disk, never, visit);
    QVERIFY(silent.ok());
    QVERIFY(!silent.value().expectHolds.has_value());
}

void VisitPlayerTest::twinPurchasesAreTwo()
{
    domain::Visit visit = load(visitFiles().front());
    visit.purchases.push_back(visit.purchases.front());
    Disk disk = diskFor(visit);
    Killer never;
    QVERIFY(play(disk, never, visit).ok());
    QCOMPARE(disk.purchases.size(), visit.purchases.size());
    QVERIFY(play(disk, never, visit).ok());
    QCOMPARE(disk.purchases.size(), visit.purchases.size());
}

void VisitPlayerTest::foreignLinesOfTheDraftGo()
{
    const domain::Visit visit = load(visitFiles().front());
    Disk disk = diskFor(visit);
    domain::Plan draft;
    draft.id = disk.newId<EntityId>();
    draft.patient = disk.people.front().id;
    draft.organisation = visit.plan.organisation;
    draft.coordinator = QStringLiteral("Robin Example");
    domain::Line line;
    line.id = disk.newId<EntityId>();
    line.ref = QStringLiteral("L99");
    draft.lines.push_back(line);
    disk.draft = draft;
    Killer never;
    const auto report = play(disk, never, visit);
    QVERIFY2(report.ok(), report.ok() ? "" : report.error().text.c_str());
    QVERIFY(!disk.versions.front().sealed.plan.line(QStringLiteral("L99")));
    QCOMPARE(report.value().expectHolds, std::optional(true));
}

QTEST_GUILESS_MAIN(VisitPlayerTest)
#include "tst_visit_player.moc"
