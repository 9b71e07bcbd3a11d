// Goal: what tablets record about a plan arrives, is kept as it came, and makes the same state and the same
// worklist as on the tablet; a decision names the rules it was made under. Method: pushes by hand, then the
// office's views.
#include "tests/unit/office/office_desk.h"

#include "app/domain/rules.h"
#include "sync/office/care_events.h"
#include "sync/office/staff.h"
#include "sync/wire/care_codec.h"

using namespace doorstep;
using namespace doorstep::testing;
using domain::CareEvent;
using domain::EventKind;

namespace {

wire::Op recorded(const OfficeDesk& desk, EventKind kind, const QDate& on)
{
    CareEvent event;
    event.kind = kind;
    event.on = on;
    wire::Op op{wire::Op::Code::Append, {}, wire::Kind::CareEvent, {}, {}, {}, {}, {}};
    op.entity = const_cast<OfficeDesk&>(desk).random.make<EntityId>();
    op.record = wire::encodeCareEvent(event);
    return op;
}

office::DecideRequest approve(const OfficeDesk& desk, const SubmittedPlan& plan)
{
    office::DecideRequest request;
    request.plan = plan.hash.hex();
    request.by = desk.decider;
    return request;
}

} // namespace

class OfficeEventsTest : public QObject {
    Q_OBJECT

private:
    static QString state(OfficeDesk& desk)
    {
        return domain::caseStateKey(got(desk.office->database().read(
            [&]() -> Result<domain::CaseState> { return office::caseStateOf(*desk.office, desk.patient); })));
    }
    static std::vector<office::DueAtOffice> due(OfficeDesk& desk, const QDate& horizon)
    {
        return got(desk.office->database().read([&]() -> Result<std::vector<office::DueAtOffice>> {
            return office::dueAtOffice(*desk.office, horizon);
        }));
    }

private Q_SLOTS:
    void eventsArriveAndMoveTheFile()
    {
        OfficeDesk desk;
        desk.addScheme();
        const SubmittedPlan plan = desk.submit();
        QCOMPARE(state(desk), QStringLiteral("inDecision"));
        static_cast<void>(got(office::decide(*desk.office, approve(desk, plan))));
        QCOMPARE(state(desk), QStringLiteral("approved"));
        QVERIFY(desk.pushOne({recorded(desk, EventKind::FirstPayment, QDate(2011, 7, 4))}).code ==
                wire::OutcomeCode::Applied);
        QCOMPARE(state(desk), QStringLiteral("active"));
        QVERIFY(desk.pushOne({recorded(desk, EventKind::ReviewAsked, QDate(2011, 7, 4))}).code ==
                wire::OutcomeCode::Applied);
        QCOMPARE(state(desk), QStringLiteral("reviewOpen"));
        const auto rows = due(desk, QDate(2012, 12, 31));
        QVERIFY(rows.size() >= 2);
        QCOMPARE(rows.front().row.task.because, domain::DueBecause::Asked);
        QCOMPARE(rows.front().row.task.latest, QDate(2011, 7, 18));
        QVERIFY(due(desk, QDate(2011, 7, 1)).empty());
        desk.reopen();
        QCOMPARE(state(desk), QStringLiteral("reviewOpen"));
    }

    void whatIsNoEventIsRefused()
    {
        OfficeDesk desk;
        wire::Op op = recorded(desk, EventKind::FirstPayment, {}); // no day
        QVERIFY(desk.pushOne({op}).code != wire::OutcomeCode::Applied);
        op = recorded(desk, EventKind::FirstPayment, QDate(2011, 7, 4));
        op.record = wire::encode(wire::Value(7));
        QVERIFY(desk.pushOne({op}).code != wire::OutcomeCode::Applied);
    }

    void aDecisionNamesItsRulesAndConditions()
    {
        OfficeDesk desk;
        desk.addScheme();
        auto request = approve(desk, desk.submit());
        request.conditions = {"Send the insurance papers first."};
        const auto decided = got(office::decide(*desk.office, request));
        QCOMPARE(decided.decision.ruleSet, domain::ruleSetVersion);
        const QByteArray hash = domain::ruleSetHash();
        QVERIFY(decided.decision.ruleSetHash);
        QCOMPARE(QByteArray::fromStdString(decided.decision.ruleSetHash->hex()), hash.toHex());
        const auto stored = desk.plans().front().decision;
        QCOMPARE(stored->decision.conditions,
                 QStringList{QStringLiteral("Send the insurance papers first.")});
        QCOMPARE(stored->decision.ruleSetHash, decided.decision.ruleSetHash);
    }

    void aManagerDecidesSmallPlans()
    {
        OfficeDesk desk;
        desk.addScheme();
        auto request = approve(desk, desk.submit()); // £663.00, no exception
        request.by = got(office::addStaff(*desk.office, "Kim Example", "manager"));
        QVERIFY(office::decide(*desk.office, request).ok());
    }
};

QTEST_GUILESS_MAIN(OfficeEventsTest)
#include "tst_office_events.moc"
