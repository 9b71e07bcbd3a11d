// Goal: what happened is recorded whatever is missing, travels like everything else, and tells where the file
// stands and what is due. Method: an approved plan, events after it, the tablet opened again, a second
// tablet's view.
#include "sync/wire/care_codec.h"
#include "tests/unit/store/fixture.h"

#include <QtTest>

using namespace doorstep;
using namespace doorstep::testing;
using domain::CareEvent;
using domain::CaseState;
using domain::EventKind;

class TestStoreCases : public QObject {
    Q_OBJECT

private:
    static std::unique_ptr<Desk> approved()
    {
        auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        const store::Agreed agreed = desk->agree();
        desk->office.sync(*desk->tablet);
        desk->office.decide(desk->patient(), desk->office.nextDecision(agreed.planHash, agreed.agreementHash,
                                                                       domain::DecisionKind::Approve));
        desk->office.pullAll(*desk->tablet);
        return desk;
    }
    static CareEvent happened(EventKind kind, const QDate& on)
    {
        CareEvent made;
        made.kind = kind;
        made.on = on;
        return made;
    }
    static QString state(Desk& desk)
    {
        return domain::caseStateKey(got(desk.tablet->cases().view(desk.patient())).state);
    }

    /// What the lists say of the one person must be what their records say, at any moment.
    static void listsAgree(Desk& desk)
    {
        const auto listed = got(desk.tablet->people().list());
        QCOMPARE(listed.size(), std::size_t(1));
        const auto versions = got(desk.tablet->plans().versions(desk.patient()));
        const auto draft = got(desk.tablet->plans().draft(desk.patient()));
        const store::PlanState state = !versions.empty() ? versions.front().state
                                       : draft           ? store::PlanState::Draft
                                                         : store::PlanState::None;
        QCOMPARE(listed.front().state, state);
        QCOMPARE(listed.front().agreedMs, versions.empty() ? 0 : versions.front().agreedWallMs);
        QCOMPARE(got(desk.tablet->people().standing({state})).size(), std::size_t(1));
        std::vector<domain::DueTask> tasks;
        for (const store::DuePerson& due : got(desk.tablet->cases().due(QDate(2030, 1, 1))))
            tasks.push_back(due.row.task);
        QCOMPARE(tasks, got(desk.tablet->cases().view(desk.patient())).due);
    }

private Q_SLOTS:
    void initTestCase() { VERIFY_OK(crypto::initialise()); }

    void theListsFollowEveryStep()
    {
        const auto desk = Desk::withPerson();
        const auto step = [&desk] {
            listsAgree(*desk);
            return !QTest::currentTestFailed();
        };
        QVERIFY(step());
        desk->saveGoodDraft();
        QVERIFY(step());
        const store::Agreed agreed = desk->agree();
        QVERIFY(step());
        desk->office.sync(*desk->tablet);
        QVERIFY(step());
        desk->office.decide(desk->patient(), desk->office.nextDecision(agreed.planHash, agreed.agreementHash,
                                                                       domain::DecisionKind::Approve));
        desk->office.pullAll(*desk->tablet);
        QVERIFY(step());
        for (const EventKind kind :
             {EventKind::FirstPayment, EventKind::ReviewAsked, EventKind::HealthChanged,
              EventKind::ReviewHeld, EventKind::Stopped, EventKind::Closed}) {
            CareEvent event = happened(kind, QDate(2012, 6, 1));
            event.until = QDate(2012, 9, 1);
            VERIFY_OK(desk->tablet->cases().record(desk->patient(), event));
            QVERIFY(step());
            desk->reopen();
            QVERIFY(step());
        }
        desk->clock.wall += 100 * std::int64_t{86'400'000}; // urgency grows, nothing else
        QVERIFY(step());
        desk->office.decide(desk->patient(), desk->office.nextDecision(agreed.planHash, agreed.agreementHash,
                                                                       domain::DecisionKind::Withdraw));
        desk->office.pullAll(*desk->tablet);
        QVERIFY(step());
    }

    /// Whatever part of the draft it is; and no longer once it is as it was, or agreed again.
    void aPlanChangedSinceItWasAgreedIsOnTheList()
    {
        auto desk = Desk::withPerson();
        const auto changed = [&desk] {
            const store::PeopleStore& people = desk->tablet->people();
            const bool listed = got(people.list()).front().changed;
            const bool found = got(people.search(desk->person.names.front().family)).front().changed;
            return listed && found;
        };
        desk->saveGoodDraft();
        QVERIFY2(!changed(), "nothing was agreed yet");
        static_cast<void>(desk->agree());
        QVERIFY(!changed());
        const domain::Plan agreed = *got(desk->tablet->plans().draft(desk->patient()));
        const auto save = [&desk](const domain::Plan& plan) {
            static_cast<void>(got(desk->tablet->plans().saveDraft(plan)));
        };
        const std::function<void(domain::Plan&)> edits[] = {
            [](domain::Plan& plan) { plan.contingency = QStringLiteral("Ring the duty nurse"); },
            [](domain::Plan& plan) { plan.needs.front().text += QStringLiteral(" at night"); },
            [](domain::Plan& plan) { plan.outcomes.front().text += QStringLiteral(" at night"); },
            [](domain::Plan& plan) { plan.lines.front().item += QStringLiteral(", used"); },
        };
        for (const auto& edit : edits) {
            domain::Plan plan = agreed;
            edit(plan);
            save(plan);
            QVERIFY(changed());
            desk->reopen();
            QVERIFY(changed());
            save(agreed);
            QVERIFY2(!changed(), "as it was agreed again");
        }
        domain::Plan plan = agreed;
        edits[0](plan);
        save(plan);
        static_cast<void>(desk->agree());
        QVERIFY2(!changed(), "agreed again");
    }

    void statesFollowThePlan()
    {
        auto desk = Desk::withPerson();
        QCOMPARE(state(*desk), QStringLiteral("none"));
        desk->saveGoodDraft();
        QCOMPARE(state(*desk), QStringLiteral("planning"));
        static_cast<void>(desk->agree());
        QCOMPARE(state(*desk), QStringLiteral("agreed"));
        QCOMPARE(state(*approved()), QStringLiteral("approved"));
    }

    void eventsMoveTheFileAndStay()
    {
        auto desk = approved();
        const QDate today(2012, 6, 1);
        VERIFY_OK(desk->tablet->cases().record(desk->patient(), happened(EventKind::FirstPayment, today)));
        QCOMPARE(state(*desk), QStringLiteral("active"));
        VERIFY_OK(desk->tablet->cases().record(desk->patient(), happened(EventKind::ReviewAsked, today)));
        QCOMPARE(state(*desk), QStringLiteral("reviewOpen"));
        desk->reopen();
        const store::CaseView view = got(desk->tablet->cases().view(desk->patient()));
        QCOMPARE(domain::caseStateKey(view.state), QStringLiteral("reviewOpen"));
        QCOMPARE(view.events.size(), std::size_t(2));
        QVERIFY(view.hasPlanInForce);
        QCOMPARE(view.due.front().because, domain::DueBecause::Asked);
        QCOMPARE(view.due.front().latest, QDate(2012, 6, 15));
    }

    void aSecondTapRecordsOnce()
    {
        auto desk = approved();
        const CareEvent event = happened(EventKind::HealthChanged, QDate(2012, 5, 20));
        const CareEvent first = got(desk->tablet->cases().record(desk->patient(), event));
        QCOMPARE(got(desk->tablet->cases().record(desk->patient(), event)), first);
        QCOMPARE(got(desk->tablet->cases().view(desk->patient())).events.size(), std::size_t(1));
    }

    /// A review without its headings, a stop without a reason: recorded, and the rules say what is missing.
    void theTruthIsRecordedWhateverIsMissing()
    {
        auto desk = approved();
        VERIFY_OK(desk->tablet->cases().record(desk->patient(),
                                               happened(EventKind::ReviewHeld, QDate(2012, 5, 30))));
        VERIFY_OK(
            desk->tablet->cases().record(desk->patient(), happened(EventKind::Stopped, QDate(2012, 5, 31))));
        QSet<QString> rules;
        for (const domain::Finding& finding : got(desk->tablet->cases().view(desk->patient())).findings)
            rules.insert(finding.ruleId);
        for (const char* rule : {"R-79", "R-80", "R-91", "R-92", "R-93"})
            QVERIFY2(rules.contains(QLatin1String(rule)), rule);
    }

    void nonsenseIsNotRecorded()
    {
        auto desk = approved();
        COMPARE_CODE(desk->tablet->cases().record(desk->patient(), {}), InvalidInput);
        COMPARE_CODE(desk->tablet->cases().record(desk->patient(), happened(EventKind::Suspended, {})),
                     InvalidInput);
        COMPARE_CODE(
            desk->tablet->cases().record(desk->patient(), happened(EventKind::Suspended, QDate(2012, 6, 3))),
            InvalidInput);
    }

    void dueOverEverybody()
    {
        auto desk = approved();
        VERIFY_OK(desk->tablet->cases().record(desk->patient(),
                                               happened(EventKind::ReviewAsked, QDate(2012, 6, 1))));
        const auto due = got(desk->tablet->cases().due(QDate(2012, 12, 31)));
        QVERIFY(!due.empty());
        QCOMPARE(due.front().row.patient, desk->patient());
        QVERIFY(!due.front().name.isEmpty());
    }

    /// A part that is cleared in a draft is cleared, and an untouched draft writes nothing.
    void partsOfADraftComeAndGo()
    {
        auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        domain::Plan plan = *got(desk->tablet->plans().draft(desk->patient()));
        plan.care.nominee.name = QStringLiteral("Sam Friend");
        plan.lines.front().care.funder = domain::Funder::Council;
        plan = got(desk->tablet->plans().saveDraft(plan));
        QCOMPARE(plan.care.nominee.name, QStringLiteral("Sam Friend"));
        const auto changes = desk->status().changesTotal;
        plan = got(desk->tablet->plans().saveDraft(plan));
        QCOMPARE(desk->status().changesTotal, changes);
        plan.care.nominee = {};
        plan.lines.front().care = {};
        plan = got(desk->tablet->plans().saveDraft(plan));
        desk->reopen();
        const domain::Plan stored = *got(desk->tablet->plans().draft(desk->patient()));
        QCOMPARE(stored.care, domain::CareRecord{});
        QCOMPARE(stored.lines.front().care, domain::LineCare{});
    }
};

QTEST_GUILESS_MAIN(TestStoreCases)
#include "tst_store_cases.moc"
