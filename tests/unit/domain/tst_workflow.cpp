// Goal: a plan moves only as the table says, by whoever may move it, and what was recorded is never refused.
// Method: a table of steps with and without their facts; walks through whole lives; soundness of the table
// itself.
#include "plan_samples.h"

#include "app/domain/workflow.h"

#include <QtTest>

#include <deque>
#include <set>

using namespace doorstep;
using namespace doorstep::domain;

namespace {

CaseFacts allTrue()
{
    return {true, true, true, true, true, true, true, true, true, true, true};
}

QString outcome(CaseState state, Step step, const CaseFacts& facts)
{
    const auto result = next(state, step, facts);
    if (const auto* moved = std::get_if<Moved>(&result))
        return caseStateKey(moved->state);
    return std::get<Refusal>(result).text;
}

CareEvent happened(EventKind kind, int day, const QString& result = {})
{
    CareEvent made;
    made.kind = kind;
    made.on = QDate(2011, 8, 1).addDays(day);
    made.outcome = result;
    return made;
}

constexpr CaseState allStates[] = {CaseState::Referred,         CaseState::InfoOffered,
                                   CaseState::Declined,         CaseState::EligibilityCheck,
                                   CaseState::NotEligible,      CaseState::Assessment,
                                   CaseState::IndicativeBudget, CaseState::Planning,
                                   CaseState::Agreed,           CaseState::Submitted,
                                   CaseState::InDecision,       CaseState::Approved,
                                   CaseState::Returned,         CaseState::Refused,
                                   CaseState::Reconsideration,  CaseState::SetUp,
                                   CaseState::Active,           CaseState::ReviewOpen,
                                   CaseState::ChangeInProgress, CaseState::Suspended,
                                   CaseState::NoticeRunning,    CaseState::Ending,
                                   CaseState::Closed,           CaseState::Deceased};

} // namespace

class TestWorkflow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void steps_data()
    {
        QTest::addColumn<CaseState>("state");
        QTest::addColumn<Step>("step");
        QTest::addColumn<CaseFacts>("facts");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, CaseState from, Step step, bool CaseFacts::*missing,
                            const char* expected) {
            CaseFacts facts = allTrue();
            if (missing)
                facts.*missing = false;
            QTest::newRow(name) << from << step << facts << QString::fromUtf8(expected);
        };
        row("agree", CaseState::Planning, Step::PlanAgreed, nullptr, "agreed");
        row("agree against the rules", CaseState::Planning, Step::PlanAgreed, &CaseFacts::rulesAllowAgreeing,
            "The plan cannot be agreed yet.");
        row("edit after agreement", CaseState::Agreed, Step::PlanEdited, nullptr, "planning");
        row("approve", CaseState::InDecision, Step::OfficeApproved, nullptr, "approved");
        row("approve one's own", CaseState::InDecision, Step::OfficeApproved, &CaseFacts::anotherDecides,
            "A plan cannot be decided by the person who wrote it.");
        row("approve above one's level", CaseState::InDecision, Step::OfficeApproved,
            &CaseFacts::hasAuthority, "This plan needs a decision at a higher level.");
        row("approve wrong figures", CaseState::InDecision, Step::OfficeApproved, &CaseFacts::figuresAdd,
            "The figures sealed in this plan do not add up; return it.");
        row("approve twice", CaseState::Approved, Step::OfficeApproved, nullptr,
            "This cannot be done now: Approved.");
        row("refuse without a reason", CaseState::InDecision, Step::OfficeRefused, &CaseFacts::reasonsGiven,
            "Say why, in plain words that the patient can be told.");
        row("refuse", CaseState::InDecision, Step::OfficeRefused, nullptr, "refused");
        row("ask to look again", CaseState::Refused, Step::LookAgainAsked, nullptr, "reconsideration");
        row("looked again without reasons", CaseState::Reconsideration, Step::LookAgainDone,
            &CaseFacts::reasonsGiven, "Say why, in plain words that the patient can be told.");
        row("pay before all is in place", CaseState::Approved, Step::SetUpDone, &CaseFacts::setUpComplete,
            "Not everything is in place for the first payment.");
        row("first payment", CaseState::Approved, Step::SetUpDone, nullptr, "active");
        row("three of four headings", CaseState::ReviewOpen, Step::ReviewKept, &CaseFacts::headingsAnswered,
            "A review answers all four questions.");
        row("review leads to a change", CaseState::ReviewOpen, Step::ReviewChanged, nullptr,
            "changeInProgress");
        row("suspend", CaseState::Active, Step::Suspended, nullptr, "suspended");
        row("close while care ends", CaseState::NoticeRunning, Step::Closed, &CaseFacts::careContinues,
            "Say first how the care goes on.");
        row("close unsettled", CaseState::NoticeRunning, Step::Closed, &CaseFacts::mayClose,
            "Not everything is settled yet.");
        row("close", CaseState::NoticeRunning, Step::Closed, nullptr, "closed");
        row("decline while planning", CaseState::Planning, Step::Declined, nullptr, "declined");
        row("die", CaseState::InDecision, Step::PatientDied, nullptr, "deceased");
        row("closed stays closed", CaseState::Closed, Step::PatientDied, nullptr,
            "This cannot be done now: Closed.");
    }

    void steps()
    {
        QFETCH(CaseState, state);
        QFETCH(Step, step);
        QFETCH(CaseFacts, facts);
        QTEST(outcome(state, step, facts), "expected");
    }

    void approvalHasItsEffects()
    {
        const auto moved = std::get<Moved>(next(CaseState::Approved, Step::SetUpDone, allTrue()));
        QCOMPARE(moved.effects, (std::vector<Effect>{Effect::MakeSchedule, Effect::SetFirstReview}));
    }

    void tableIsSound()
    {
        for (const Transition& row : transitions()) {
            QVERIFY(row.to != CaseState::Any);
            QCOMPARE(row.guard == nullptr, qstrlen(row.refusal) == 0);
            for (const Effect effect : row.effects)
                QVERIFY(!describe(effect).isEmpty());
            // Rows of one step from one state lead to one place.
            for (const Transition& other : transitions())
                QVERIFY(other.from != row.from || other.step != row.step || other.to == row.to);
        }
        for (const CaseState state : allStates) {
            QVERIFY(describe(state).endsWith(u'.'));
            QVERIFY(!patientWords(state).isEmpty());
            QVERIFY(!caseStateKey(state).isEmpty());
        }
    }

    /// Every state but two that stand inside others can be reached, and every one but the last can be left.
    void everyStateIsAlive()
    {
        std::set<CaseState> seen{CaseState::Any};
        std::deque<CaseState> open{CaseState::Any};
        while (!open.empty()) {
            const CaseState state = open.front();
            open.pop_front();
            for (const Step step : openSteps(state)) {
                const auto moved = std::get<Moved>(next(state, step, allTrue()));
                if (seen.insert(moved.state).second)
                    open.push_back(moved.state);
            }
        }
        for (const CaseState state : allStates) {
            const bool inside = state == CaseState::EligibilityCheck || state == CaseState::SetUp ||
                                state == CaseState::Ending;
            QVERIFY2(inside || seen.count(state) == 1, qPrintable(caseStateKey(state)));
        }
        QVERIFY(openSteps(CaseState::Closed).empty());
    }

    void eventsAreFolded_data()
    {
        QTest::addColumn<QList<CareEvent>>("events");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing since approval") << QList<CareEvent>{} << "approved";
        QTest::newRow("paid") << QList{happened(EventKind::FirstPayment, 1)} << "active";
        QTest::newRow("review asked")
            << QList{happened(EventKind::FirstPayment, 1), happened(EventKind::ReviewAsked, 5)}
            << "reviewOpen";
        QTest::newRow("review held") << QList{happened(EventKind::FirstPayment, 1),
                                              happened(EventKind::ReviewAsked, 5),
                                              happened(EventKind::ReviewHeld, 9, QStringLiteral("keep"))}
                                     << "active";
        QTest::newRow("review changes the plan")
            << QList{happened(EventKind::FirstPayment, 1),
                     happened(EventKind::ReviewHeld, 9, QStringLiteral("raise"))}
            << "changeInProgress";
        QTest::newRow("a booking moves nothing")
            << QList{happened(EventKind::FirstPayment, 1), happened(EventKind::AuditBooked, 5)} << "active";
        QTest::newRow("consent withdrawn")
            << QList{happened(EventKind::FirstPayment, 1), happened(EventKind::ConsentWithdrawn, 5)}
            << "noticeRunning";
        QTest::newRow("suspended and resumed")
            << QList{happened(EventKind::FirstPayment, 1), happened(EventKind::Suspended, 5),
                     happened(EventKind::Resumed, 8)}
            << "active";
        QTest::newRow("stopped and closed")
            << QList{happened(EventKind::FirstPayment, 1), happened(EventKind::Stopped, 5),
                     happened(EventKind::Closed, 40)}
            << "closed";
        QTest::newRow("out of place: passed over") << QList{happened(EventKind::Resumed, 1)} << "approved";
        QTest::newRow("before the decision") << QList{happened(EventKind::ReviewAsked, -30)} << "approved";
    }

    void eventsAreFolded()
    {
        QFETCH(QList<CareEvent>, events);
        const std::vector<CareEvent> all(events.begin(), events.end());
        const auto state = caseState(CaseState::Approved, true, QDate(2011, 8, 1), all, false);
        QTEST(caseStateKey(state), "expected");
        const bool closed = state == CaseState::Closed;
        QCOMPARE(caseState(CaseState::Approved, true, QDate(2011, 8, 1), all, true),
                 closed ? CaseState::Closed : CaseState::Deceased);
    }

    void tiers()
    {
        Plan plan = samples::plan();
        QCOMPARE(tierFor(plan, {}), Tier::Manager);
        const Finding route{QStringLiteral("R-56"), Severity::Route, Gate::Authorise, {}, {}};
        QCOMPARE(tierFor(plan, std::span(&route, 1)), Tier::Lead);
        plan.lines[0].total = {94'001}; // with L2 a penny above £1,000.00
        QCOMPARE(tierFor(plan, {}), Tier::Lead);
        plan.lines[2].total = {100'000'000}; // notional money leaves nobody's account
        QCOMPARE(tierFor(plan, {}), Tier::Lead);
        plan.lines[0].total = {1'000'000};
        QCOMPARE(tierFor(plan, {}), Tier::Panel);
    }
};

QTEST_APPLESS_MAIN(TestWorkflow)
#include "tst_workflow.moc"
