// Goal: whenever the process of the interface dies during a visit, the next one stands at the same page, with
// the same field and the same text: at most the last second of typing is gone.
// Method: the visit runs in a process of its own over a real vault and writes down what stands on the screen
// after every key; kill -9 comes at a random moment; what the next process shows after unlocking must have
// stood there within the last second before the kill. DOORSTEP_KILLS=100 for the full run, DOORSTEP_SEED=n to
// see one again. At the end nothing of the visit may be missing or twice.
#include "tests/unit/store/fixture.h"

#include "tests/kill/visit_log.h"

#include <QImage>
#include <QProcess>
#include <QtTest>

#include <chrono>
#include <csignal>
#include <iostream>
#include <random>
#include <thread>

using namespace doorstep;
using namespace doorstep::testing;

namespace {

constexpr int killsInShare = 8;

qint64 nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

/// A vault with Alder and a draft that may be agreed.
struct Visit {
    std::unique_ptr<Desk> desk = Desk::withPerson();
    EntityId removed; ///< what the visit removes and brings back
    QString log = desk->temporary.filePath(QStringLiteral("visit.log"));
    QString picture = desk->temporary.filePath(QStringLiteral("receipt.png"));

    Visit()
    {
        desk->office.addPerson(desk->person);
        desk->office.pullAll(*desk->tablet);
        domain::Plan plan = goodPlan(desk->patient());
        plan.needs.push_back({{}, QStringLiteral("N2"), QStringLiteral("Removed and brought back")});
        plan.needs.push_back({{}, QStringLiteral("N3"), QStringLiteral("Removed for good")});
        plan.lines.front().needRefs = {QStringLiteral("N2")};
        removed = got(desk->tablet->plans().saveDraft(plan)).needs[1].id;
        desk->tablet.reset();
        QImage image(600, 900, QImage::Format_RGB32);
        image.fill(Qt::white);
        if (!image.save(picture))
            qFatal("no picture");
    }
};

int numberFrom(const char* variable, int otherwise)
{
    bool given = false;
    const int number = qEnvironmentVariableIntValue(variable, &given);
    return given ? number : otherwise;
}

} // namespace

class TestKillVisit : public QObject {
    Q_OBJECT

public:
    /// A full run takes longer than Qt gives a function.
    static void initMain() { qputenv("QTEST_FUNCTION_TIMEOUT", "7200000"); }

private Q_SLOTS:
    void initTestCase() { VERIFY_OK(crypto::initialise()); }

    void atMostTheLastSecondIsGone()
    {
        const int kills = numberFrom("DOORSTEP_KILLS", killsInShare);
        const auto seed = static_cast<std::uint32_t>(
            numberFrom("DOORSTEP_SEED", static_cast<int>(std::random_device{}() & 0xffffff)));
        std::mt19937 random(seed);
        qInfo("seed %u, %d kills", seed, kills);
        auto visit = std::make_unique<Visit>();
        int done = 0, ended = 0, compared = 0;
        qint64 oldest = 0;
        while (done < kills || ended == 0) {
            VisitLog log(visit->log);
            QProcess child;
            child.setProcessChannelMode(QProcess::ForwardedChannels);
            child.start(QStringLiteral(VISIT_CHILD),
                        {QString::fromStdString(visit->desk->folder().string()), visit->log,
                         QString::number(log.lastStep()), QString::number(random()), visit->picture,
                         QString::fromLatin1(passphrase.data(), static_cast<qsizetype>(passphrase.size()))});
            QVERIFY(child.waitForStarted());
            // Some die before they have shown anything, most while they are at work.
            const int untilKill = done < kills ? static_cast<int>(200 + random() % 6'000) : 300'000;
            const bool over = child.waitForFinished(untilKill);
            if (!over) {
                const qint64 diedMs = nowMs();
                QCOMPARE(::kill(static_cast<pid_t>(child.processId()), SIGKILL), 0);
                QVERIFY(child.waitForFinished());
                ++done;
                VisitLog after(visit->log);
                const auto check = after.checkArrival(log.lineCount());
                if (!check.problem.isEmpty())
                    std::cerr << after.lastLines(log.lineCount()).constData();
                QVERIFY2(check.problem.isEmpty(), qPrintable(QStringLiteral("seed %1, kill %2: %3")
                                                                 .arg(seed)
                                                                 .arg(done)
                                                                 .arg(check.problem)));
                compared += check.compared;
                oldest = std::max(oldest, check.lostMs);
                VisitLog::noteDeath(visit->log, diedMs);
                continue;
            }
            QVERIFY2(child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0,
                     qPrintable(
                         QStringLiteral("seed %1: the visit ended with %2").arg(seed).arg(child.exitCode())));
            VisitLog after(visit->log);
            const auto check = after.checkArrival(log.lineCount());
            QVERIFY2(check.problem.isEmpty(), qPrintable(check.problem));
            compared += check.compared;
            oldest = std::max(oldest, check.lostMs);
            nothingIsMissingOrTwice(*visit);
            ++ended;
            visit = std::make_unique<Visit>();
        }
        qInfo("%d kills in %d visits and a part, %d values compared; the most that was gone: %lld ms of work",
              done, ended, compared, static_cast<long long>(oldest));
        QVERIFY(compared > 0);
    }

private:
    static void nothingIsMissingOrTwice(Visit& visit)
    {
        visit.desk->clock.wall += 86'400'000; // later than all of the visit
        visit.desk->reopen();
        auto& tablet = *visit.desk->tablet;
        const EntityId alder = visit.desk->patient();
        const auto versions = got(tablet.plans().versions(alder));
        QCOMPARE(versions.size(), std::size_t(1));
        const domain::Plan& plan = versions.front().sealed.plan;
        QCOMPARE(plan.risk.text, QStringLiteral("Field 1, typed on the sofa: neighbour 07, keys, cat."));
        QCOMPARE(plan.contingency, QStringLiteral("Field 2, typed on the sofa: neighbour 07, keys, cat."));
        QCOMPARE(plan.monitoredBy, QStringLiteral("Field 3, typed on the sofa: neighbour 07, keys, cat."));
        QCOMPARE(plan.needs.size(), std::size_t(2));
        QVERIFY2(plan.needs[1].id == visit.removed, "the same need, not one like it");
        QCOMPARE(plan.line(QStringLiteral("L1"))->needRefs, QStringList{QStringLiteral("N2")});
        QVERIFY(!got(tablet.forms().load(alder, QLatin1String(store::form::removed))));
        QVERIFY(got(tablet.conflicts().list(alder)).empty());
        QCOMPARE(versions.front().agreement.agreement.strokes.size(), std::size_t(4));
        const auto purchases = got(tablet.purchases().list(alder));
        QCOMPARE(purchases.size(), std::size_t(1));
        QCOMPARE(purchases.front().receipts.size(), std::size_t(1));
        QVERIFY(purchases.front().receipts.front().problem.isEmpty());
        QCOMPARE(got(tablet.cases().view(alder)).events.size(), std::size_t(1));
        QVERIFY(got(tablet.purchases().keptPictures(alder)).empty());
        QVERIFY(!got(tablet.forms().load(alder, QStringLiteral("purchase"))));
        QVERIFY(!got(tablet.forms().load(alder, QStringLiteral("agreement"))));
        QVERIFY(got(tablet.verify()).problems.empty());
    }
};

QTEST_GUILESS_MAIN(TestKillVisit)
#include "tst_kill_visit.moc"
