// Goal: whatever the network does at whichever request, the office has everything once, the tablet says
// nothing it cannot prove, and the next sync heals it. Method: real store, real engine and real office in one
// process; each fault is walked over every request of a sync, and both sides are closed and opened from disk
// before they are compared.
#include "tests/support/whole_product.h"

#include <QTest>

using namespace doorstep;
using namespace doorstep::test;

namespace {

struct Worked {
    EntityId patient;
    Hash32 plan;
};

/// One visit without a signal: draft, agreement, a purchase with a picture.
Worked visit(WholeProduct& all, const domain::Person& person)
{
    Worked worked;
    worked.patient = all.patientId(*person.nhsNumber);
    auto draft = must(all.tablet->plans().startDraft(worked.patient, QStringLiteral("5QE")), "draft");
    draft = must(all.tablet->plans().saveDraft(smallPlan(draft)), "save");
    const auto shown = must(all.tablet->plans().textToShow(worked.patient), "text");
    worked.plan =
        must(all.tablet->plans().agreeAndSubmit(worked.patient, shown.hash, drawnAgreement(), {}), "agree")
            .planHash;
    domain::Purchase purchase;
    purchase.patient = worked.patient;
    purchase.planHash = worked.plan;
    purchase.line = draft.lines.front().id;
    purchase.item = QStringLiteral("Exercise cycle");
    purchase.supplier = QStringLiteral("Example Sports");
    purchase.amount = {27'900};
    purchase.boughtOn = QDate(2011, 7, 4);
    purchase.invoice = QStringLiteral("A-1");
    Bytes picture(700'000);
    all.random.fill(picture);
    (void)must(all.tablet->purchases().record(purchase, {{picture, QStringLiteral("image/jpeg")}}),
               "purchase");
    return worked;
}

office::Decided decide(WholeProduct& all, const Hash32& plan)
{
    office::DecideRequest request;
    request.plan = plan.hex();
    request.by = all.decider;
    request.lines = {{"L2", false, "NOT_LINKED_OUTCOME", "A walk does the same."}};
    return must(office::decide(*all.office, request), "decision");
}

} // namespace

class WholeProductTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDayWithoutFaults();
    void everyFaultAtEveryRequest_data();
    void everyFaultAtEveryRequest();
    void nothingIsClaimedWithoutAReceipt();
    void aWrongTabletClockChangesNothing_data();
    void aWrongTabletClockChangesNothing();
    void whoBringsBackWhatTheyRemovedDisagreesWithNobody_data();
    void whoBringsBackWhatTheyRemovedDisagreesWithNobody();
};

void WholeProductTest::aDayWithoutFaults()
{
    const domain::Person person = madeUpPerson(1);
    WholeProduct all({person});
    const Worked worked = visit(all, person);
    QVERIFY(!all.sync().error);
    QCOMPARE(all.plans().size(), std::size_t(1));
    QCOMPARE(all.plans().front().hash, worked.plan);
    (void)decide(all, worked.plan);
    QVERIFY(!all.sync().error);
    const auto versions = must(all.tablet->plans().versions(worked.patient), "versions");
    QCOMPARE(versions.size(), std::size_t(1));
    QVERIFY(versions.front().state == store::PlanState::PartApproved);
    QVERIFY(versions.front().decision && versions.front().decision->check == wire::DecisionCheck::Verified);
    QVERIFY(must(all.tablet->status().status(), "status").allAtOffice());
    QVERIFY(must(all.tablet->verify(), "verify").problems.empty());
}

void WholeProductTest::whoBringsBackWhatTheyRemovedDisagreesWithNobody_data()
{
    QTest::addColumn<bool>("syncsBetween");
    QTest::newRow("in one push") << false;
    QTest::newRow("after the office took it away") << true;
}

void WholeProductTest::whoBringsBackWhatTheyRemovedDisagreesWithNobody()
{
    QFETCH(bool, syncsBetween);
    const domain::Person person = madeUpPerson(3);
    WholeProduct all({person});
    const Worked worked = visit(all, person);
    QVERIFY(!all.sync().error);
    const auto draft = [&] { return *must(all.tablet->plans().draft(worked.patient), "draft"); };
    const domain::Plan before = draft();
    domain::Plan without = before;
    without.lines.erase(without.lines.begin());
    without.needs.clear();
    (void)must(all.tablet->plans().saveDraft(without), "removal");
    if (syncsBetween)
        QVERIFY(!all.sync().error);
    QVERIFY(draft() == without);
    (void)must(all.tablet->plans().saveDraft(before), "back");
    for (int round = 0; round < 2; ++round) {
        QVERIFY(!all.sync().error);
        all.restartTablet();
        QVERIFY2(draft() == before, "the line its purchases name is the same line");
        QVERIFY(must(all.tablet->conflicts().list(worked.patient), "conflicts").empty());
    }
    QVERIFY(must(all.tablet->status().status(), "status").allAtOffice());
    QVERIFY(must(all.tablet->verify(), "verify").problems.empty());
}

void WholeProductTest::everyFaultAtEveryRequest_data()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("request lost") << int(Loopback::Fault::RequestLost);
    QTest::newRow("answer lost") << int(Loopback::Fault::AnswerLost);
    QTest::newRow("answer cut in half") << int(Loopback::Fault::AnswerCut);
    QTest::newRow("bad gateway") << int(Loopback::Fault::BadGateway);
    QTest::newRow("captive portal") << int(Loopback::Fault::CaptivePortal);
}

void WholeProductTest::everyFaultAtEveryRequest()
{
    QFETCH(int, fault);
    const domain::Person person = madeUpPerson(2);
    for (int request = 0;; ++request) {
        QVERIFY2(request < 40, "the sync does not end");
        WholeProduct all({person});
        const Worked worked = visit(all, person);
        const int before = all.network->requests();
        all.network->failAt(request, static_cast<Loopback::Fault>(fault));
        const auto broken = all.sync();
        const bool struck = all.network->requests() - before > request;
        QVERIFY2(struck || !broken.error, "an error without a fault");
        const auto status = must(all.tablet->status().status(), "status");
        QVERIFY2(!struck || !status.allAtOffice() || request > 0,
                 "nothing is green after the first request failed");
        // A picture goes on over a new connection in the same run, and nothing else does.
        QVERIFY2(broken.error || status.allAtOffice(), "a run that ends well has done all of its work");
        QVERIFY2(!struck || broken.error || all.network->struckMethod() == "PATCH",
                 "this fault went unnoticed");
        all.restartTablet();
        all.restartOffice();
        const auto healed = all.sync();
        QVERIFY2(!healed.error, healed.error ? healed.error->text.c_str() : "");
        const auto plans = all.plans();
        QCOMPARE(plans.size(), std::size_t(1));
        QCOMPARE(plans.front().hash, worked.plan);
        QCOMPARE(plans.front().purchases.size(), std::size_t(1));
        QCOMPARE(plans.front().purchases.front().receiptsComplete, std::size_t(1));
        QVERIFY(must(all.tablet->status().status(), "status").allAtOffice());
        if (!struck)
            break;
    }
}

void WholeProductTest::nothingIsClaimedWithoutAReceipt()
{
    const domain::Person person = madeUpPerson(3);
    WholeProduct all({person});
    (void)visit(all, person);
    all.network->unplug(true);
    const auto failed = all.sync();
    QVERIFY(failed.error && failed.error->code == ErrorCode::Offline && !failed.reachedOffice);
    const auto status = must(all.tablet->status().status(), "status");
    QVERIFY(!status.allAtOffice());
    QVERIFY(status.changesWaiting > 0 && status.picturesWaiting == 1);
    all.network->unplug(false);
    QVERIFY(!all.sync().error);
    QVERIFY(must(all.tablet->status().status(), "status").allAtOffice());
}

void WholeProductTest::aWrongTabletClockChangesNothing_data()
{
    QTest::addColumn<qint64>("jumpMs");
    constexpr qint64 yearMs = 365LL * 24 * 3600 * 1000;
    QTest::newRow("three years slow") << -3 * yearMs;
    QTest::newRow("two years fast") << 2 * yearMs;
    QTest::newRow("one hour fast") << 3'600'000LL;
}

void WholeProductTest::aWrongTabletClockChangesNothing()
{
    QFETCH(qint64, jumpMs);
    const domain::Person person = madeUpPerson(4);
    WholeProduct all({person});
    const Worked worked = visit(all, person);
    all.clock.jump(jumpMs); // both clocks jump, so that the office's is right again after the next line
    class OfficeTime final : public wire::Transport {
    public:
        OfficeTime(WholeProduct& product, qint64 jump)
            : m_all(product)
            , m_jump(jump)
        {}
        void send(wire::HttpRequest request, std::int64_t, Callback callback) override
        {
            m_all.clock.jump(-m_jump);
            m_answer = m_all.handler->handle(request);
            m_all.clock.jump(m_jump);
            m_callback = std::move(callback);
        }
        void abortAll() override { m_callback = nullptr; }
        void pump(const std::function<bool()>& done)
        {
            for (const QDeadlineTimer deadline(10'000); !done() && !deadline.hasExpired();) {
                if (m_callback)
                    std::exchange(m_callback, nullptr)(m_answer);
                QCoreApplication::processEvents();
            }
        }

    private:
        WholeProduct& m_all;
        qint64 m_jump;
        wire::HttpResponse m_answer;
        Callback m_callback;
    } network(all, jumpMs);
    sync::SyncEngine engine(all.tablet->sync(), network, all.clock, all.random);
    std::optional<sync::SyncReport> report;
    engine.start([&](const sync::SyncReport& done) { report = done; });
    network.pump([&] { return report.has_value(); });
    QVERIFY(report);
    QVERIFY2(!report->error, report->error ? report->error->text.c_str() : "");
    QCOMPARE(all.plans().front().hash, worked.plan);
    QVERIFY(must(all.tablet->status().status(), "status").allAtOffice());
}

QTEST_GUILESS_MAIN(WholeProductTest)
#include "tst_whole_product.moc"
