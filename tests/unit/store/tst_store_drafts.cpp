// Goal: one save is one change holding only what differs, and the screen shows office rows and own work as
// one. Method: save, look at the change itself, let the office edit the same draft, compare with what is
// shown.
#include "app/store/removed_item.h"
#include "sync/wire/fields.h"
#include "tests/unit/store/fixture.h"

#include <QtTest>

using namespace doorstep;
using namespace doorstep::testing;
using wire::Kind;
using wire::Op;

class TestStoreDrafts : public QObject {
    Q_OBJECT

private:
    static std::vector<wire::Change> waiting(Desk& desk)
    {
        std::vector<wire::Change> changes;
        for (const wire::SignedChange& each : got(desk.tablet->sync().pending(1000, 100'000'000)))
            changes.push_back(got(wire::decodeChange(each.body)));
        return changes;
    }
    static domain::Plan draft(Desk& desk) { return *got(desk.tablet->plans().draft(desk.patient())); }

private Q_SLOTS:
    void initTestCase() { VERIFY_OK(crypto::initialise()); }

    void beforeEnrolmentNothingIsWritten()
    {
        Desk desk;
        COMPARE_CODE(desk.tablet->plans().saveDraft(goodPlan(desk.patient())), Refused);
        COMPARE_CODE(desk.tablet->plans().startDraft(desk.patient(), QStringLiteral("5QL")), NotFound);
        QCOMPARE(desk.status().changesTotal, 0);
        QVERIFY(!desk.status().enrolled);
    }

    void aPersonWhoIsNotHereHasNoDraft()
    {
        const auto desk = Desk::withPerson();
        const EntityId nobody = desk->random.make<EntityId>();
        COMPARE_CODE(desk->tablet->plans().saveDraft(goodPlan(nobody)), NotFound);
        COMPARE_CODE(desk->tablet->plans().draft(nobody), NotFound);
    }

    void startsWithSensibleValuesOnce()
    {
        const auto desk = Desk::withPerson();
        const domain::Plan plan =
            got(desk->tablet->plans().startDraft(desk->patient(), QStringLiteral("5QL")));
        QCOMPARE(plan.coordinator, QStringLiteral("Sam Example"));
        QCOMPARE(plan.noticeDays, 28);
        QVERIFY(plan.regime == domain::Regime::Pilot2010);
        const domain::Plan again =
            got(desk->tablet->plans().startDraft(desk->patient(), QStringLiteral("OTHER")));
        QVERIFY(again == plan);
        QCOMPARE(desk->status().changesTotal, 1);
        QCOMPARE(got(desk->tablet->people().list()).front().state, store::PlanState::Draft);
        QCOMPARE(got(desk->tablet->people().list()).front().unsent, 1);
    }

    void aSaveIsOneSignedChangeAndAnEqualSaveIsNone()
    {
        const auto desk = Desk::withPerson();
        const domain::Plan saved = got(desk->tablet->plans().saveDraft(goodPlan(desk->patient())));
        QCOMPARE(desk->status().changesTotal, 1);
        const auto changes = waiting(*desk);
        QCOMPARE(changes.front().ops.size(), std::size_t{6}); // draft, need, outcome, three lines
        for (const Op& op : changes.front().ops)
            QVERIFY(op.code == Op::Code::Create);
        QVERIFY(!saved.lines[0].id.isZero());
        VERIFY_OK(desk->tablet->plans().saveDraft(saved));
        QCOMPARE(desk->status().changesTotal, 1);
    }

    void onlyWhatDiffersIsSetWithTheStampThatWasSeen()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        domain::Plan plan = draft(*desk);
        plan.contingency = QStringLiteral("Something else");
        plan.lines[1].note = QStringLiteral("A note");
        VERIFY_OK(desk->tablet->plans().saveDraft(plan));
        const auto changes = waiting(*desk);
        QCOMPARE(changes.size(), std::size_t{2});
        QCOMPARE(changes[1].ops.size(), std::size_t{2});
        for (const Op& op : changes[1].ops) {
            QVERIFY(op.code == Op::Code::Set);
            QCOMPARE(op.set.size(), std::size_t{1});
            QVERIFY(op.set[0].base == changes[0].id());
        }
        QVERIFY(changes[1].prev == wire::chainHash(got(desk->tablet->sync().pending(1, 1'000'000)).front()));
    }

    void whatVanishedIsRemovedWithTheStampsSeen()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        domain::Plan plan = draft(*desk);
        const EntityId gone = plan.lines[2].id;
        plan.lines.pop_back();
        VERIFY_OK(desk->tablet->plans().saveDraft(plan));
        QCOMPARE(draft(*desk).lines.size(), std::size_t{2});
        const Op op = waiting(*desk).back().ops.front();
        QVERIFY(op.code == Op::Code::Remove);
        QVERIFY(op.entity == gone);
        QVERIFY(!op.removeSeen.empty());
    }

    void aVeryLongPlanIsSavedWholeInSeveralChanges()
    {
        const auto desk = Desk::withPerson();
        domain::Plan plan = goodPlan(desk->patient());
        const domain::Line sample = plan.lines[0];
        for (int i = 4; i <= 150; ++i) {
            plan.lines.push_back(sample);
            plan.lines.back().ref = QStringLiteral("L%1").arg(i);
            plan.lines.back().note = QString(4'000, u'x');
        }
        VERIFY_OK(desk->tablet->plans().saveDraft(plan));
        const auto changes = waiting(*desk);
        QVERIFY(changes.size() >= 3);
        for (const wire::Change& change : changes)
            QVERIFY(change.ops.size() <= wire::opsMax);
        QCOMPARE(draft(*desk).lines.size(), std::size_t{150});
        desk->office.sync(*desk->tablet);
        QCOMPARE(draft(*desk).lines.size(), std::size_t{150});
    }

    void aTextTooLongToSendIsNotSavedAtAll()
    {
        const auto desk = Desk::withPerson();
        domain::Plan plan = goodPlan(desk->patient());
        plan.contingency = QString(300'000, u'x');
        COMPARE_CODE(desk->tablet->plans().saveDraft(plan), InvalidInput);
        QCOMPARE(desk->status().changesTotal, 0);
        QVERIFY(!got(desk->tablet->plans().draft(desk->patient())));
    }

    void ownWorkShowsBeforeAndAfterSendingAndPulling()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        const domain::Plan saved = draft(*desk);
        // Sent, not yet pulled back: still shown.
        const auto pending = got(desk->tablet->sync().pending(100, 1'000'000));
        VERIFY_OK(desk->tablet->sync().acknowledge(desk->office.push(pending)));
        QVERIFY(draft(*desk) == saved);
        desk->office.pullAll(*desk->tablet);
        QVERIFY(draft(*desk) == saved);
        desk->reopen();
        QVERIFY(draft(*desk) == saved);
    }

    void anotherTabletsEditArrivesBesideUnsentWork()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        desk->office.sync(*desk->tablet);
        domain::Plan plan = draft(*desk);
        plan.contingency = QStringLiteral("Mine, unsent");
        VERIFY_OK(desk->tablet->plans().saveDraft(plan));
        desk->office.setFields(desk->stream(), Kind::Draft, plan.id,
                               {{wire::field::draft::monitoredBy, "Theirs"},
                                {wire::field::draft::contingency, "Theirs, older than mine"}});
        desk->office.pullAll(*desk->tablet);
        QCOMPARE(draft(*desk).monitoredBy, QStringLiteral("Theirs"));
        QCOMPARE(draft(*desk).contingency, QStringLiteral("Mine, unsent"));
        // Once sent and pulled, the office's word is what is shown.
        desk->office.sync(*desk->tablet);
        QCOMPARE(draft(*desk).contingency, QStringLiteral("Mine, unsent"));
        desk->office.setFields(desk->stream(), Kind::Draft, plan.id,
                               {{wire::field::draft::contingency, "Theirs, newer"}});
        desk->office.pullAll(*desk->tablet);
        QCOMPARE(draft(*desk).contingency, QStringLiteral("Theirs, newer"));
    }

    void aPullThatOvertakesTheAnswerToThePushChangesNothing()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        const domain::Plan saved = draft(*desk);
        const auto answer = desk->office.push(got(desk->tablet->sync().pending(100, 1'000'000)));
        desk->office.pullAll(*desk->tablet); // the office has it, the tablet has not heard so
        QVERIFY(draft(*desk) == saved);
        QCOMPARE(desk->status().changesWaiting, 1);
        VERIFY_OK(desk->tablet->sync().acknowledge(answer));
        QVERIFY(draft(*desk) == saved);
        QCOMPARE(desk->status().changesWaiting, 0);
    }

    void aRefusedChangeNeedsAttentionAndIsNotShownAsSaved()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        desk->office.sync(*desk->tablet);
        domain::Plan plan = draft(*desk);
        plan.contingency = QStringLiteral("Refused");
        VERIFY_OK(desk->tablet->plans().saveDraft(plan));
        desk->office.reject = {2};
        desk->office.sync(*desk->tablet);
        QCOMPARE(draft(*desk).contingency, QStringLiteral("Ring the coordinator"));
        QCOMPARE(desk->status().needsAttention, 1);
        QVERIFY(!desk->status().allAtOffice());
        const auto items = got(desk->tablet->status().waiting());
        QCOMPARE(items.size(), std::size_t{1});
        QCOMPARE(items[0].delivery, store::Delivery::NeedsAttention);
        QCOMPARE(items[0].reason, QStringLiteral("Only the office may change this."));
        // The next save is based on what is really there.
        plan = draft(*desk);
        plan.contingency = QStringLiteral("Tried again");
        VERIFY_OK(desk->tablet->plans().saveDraft(plan));
        desk->office.sync(*desk->tablet);
        QCOMPARE(draft(*desk).contingency, QStringLiteral("Tried again"));
    }

    void anItemTheOfficeRemovedDoesNotComeBackHalf()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        desk->office.sync(*desk->tablet);
        domain::Plan plan = draft(*desk);
        plan.lines[0].note = QStringLiteral("Edited while it was removed");
        VERIFY_OK(desk->tablet->plans().saveDraft(plan));
        desk->office.remove(desk->stream(), Kind::Item, plan.lines[0].id);
        desk->office.pullAll(*desk->tablet);
        QCOMPARE(draft(*desk).lines.size(), std::size_t{2});
    }

    void whatWasTakenOutComesBackAsTheSameThing_data()
    {
        QTest::addColumn<bool>("syncsBetween");
        QTest::newRow("before the office knew") << false;
        QTest::newRow("the office has taken it away") << true; // of its content nothing is left here
    }
    void whatWasTakenOutComesBackAsTheSameThing()
    {
        QFETCH(bool, syncsBetween);
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        desk->office.sync(*desk->tablet);
        const domain::Plan before = draft(*desk);
        domain::Plan without = before;
        without.needs.clear();
        without.outcomes.clear();
        without.lines.erase(without.lines.begin() + 1);
        VERIFY_OK(desk->tablet->plans().saveDraft(without));
        if (syncsBetween)
            desk->office.sync(*desk->tablet);
        QVERIFY(draft(*desk) == without);
        const int changes = desk->status().changesTotal;
        QVERIFY(got(desk->tablet->plans().saveDraft(before)) == before);
        QVERIFY2(draft(*desk) == before, "shown before the office has answered");
        QCOMPARE(desk->status().changesTotal, changes + 1);
        const wire::Change last = waiting(*desk).back();
        for (const Op& op : last.ops)
            QVERIFY2(op.code == Op::Code::Set, "the office refuses to create what it knows");
        VERIFY_OK(desk->tablet->plans().saveDraft(before));
        QCOMPARE(desk->status().changesTotal, changes + 1);
        desk->reopen();
        QVERIFY(draft(*desk) == before);
        desk->office.sync(*desk->tablet);
        QVERIFY(draft(*desk) == before);
    }

    void anItemPackedAlone()
    {
        const domain::Plan plan = goodPlan({});
        domain::Outcome outcome = plan.outcomes.front();
        outcome.detail.measure = QStringLiteral("Hours of sleep");
        outcome.detail.dueOn = QDate(2012, 10, 3);
        outcome.id.value.fill(7);
        domain::Line line = plan.lines.front();
        line.needRefs = {QStringLiteral("N1")};
        line.spend = {{1, line.total}};
        for (const store::PlanItem& item :
             {store::PlanItem(plan.needs.front()), store::PlanItem(outcome), store::PlanItem(line)})
            QVERIFY(store::itemFrom(store::packedItem(item)) == item);
        QVERIFY(!store::itemFrom({}));
        QVERIFY(!store::itemFrom(store::packedItem(line).chopped(1)));
    }

    void timeStampsNeverGoBack()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        domain::Plan plan = draft(*desk);
        for (const std::int64_t step : {-86'400'000'000LL, 5'000LL, -400'000'000'000LL}) {
            desk->clock.wall += step;
            plan.contingency += u'x';
            plan = got(desk->tablet->plans().saveDraft(plan));
        }
        const auto changes = waiting(*desk);
        QCOMPARE(changes.size(), std::size_t{4});
        for (std::size_t i = 1; i < changes.size(); ++i) {
            QVERIFY(changes[i - 1].hlc < changes[i].hlc);
            QCOMPARE(changes[i].dseq, changes[i - 1].dseq + 1);
        }
    }

    void clockEvidenceSaysHowOldTheOfficesTimeIs()
    {
        const auto desk = Desk::withPerson();
        VERIFY_OK(desk->tablet->sync().learnOffset(-2'000));
        desk->clock.monotonic += 90'000;
        desk->saveGoodDraft();
        const wire::ClockEvidence evidence = waiting(*desk).front().clock;
        QCOMPARE(evidence.wallMs, static_cast<std::uint64_t>(desk->clock.wall));
        QVERIFY(evidence.offsetMs == -2'000);
        QCOMPARE(evidence.anchorAgeS, std::uint64_t{90});
    }
};

QTEST_GUILESS_MAIN(TestStoreDrafts)
#include "tst_store_drafts.moc"
