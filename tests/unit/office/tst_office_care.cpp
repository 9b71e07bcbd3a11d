// Goal: the organisation's weights are kept, held to their floors and applied by decisions; the office
// refuses endings and reductions whose guards do not hold; payments follow reductions and are held where they
// must be. Method: one submitted plan, steps by hand, and the office's own views.
#include "tests/unit/office/office_desk.h"

#include "sync/office/care_events.h"
#include "sync/office/payment_list.h"
#include "sync/office/rule_policy.h"
#include "sync/office/staff.h"
#include "sync/wire/care_codec.h"

using namespace doorstep;
using namespace doorstep::testing;
using domain::CareEvent;
using domain::EventKind;
using domain::Severity;

namespace {

CareEvent happened(EventKind kind, const QDate& on)
{
    CareEvent made;
    made.kind = kind;
    made.on = on;
    return made;
}

} // namespace

class OfficeCareTest : public QObject {
    Q_OBJECT

private:
    static QString set(OfficeDesk& desk, const char* rule, Severity severity, const char* reason,
                       std::optional<StaffId> by = {})
    {
        const Status done = desk.office->database().write([&] {
            return office::setRuleOverride(*desk.office,
                                           {QString::fromLatin1(rule), severity, QString::fromUtf8(reason)},
                                           by.value_or(desk.office->administrator()));
        });
        return done.ok() ? QString() : QString::fromStdString(done.error().text);
    }
    static std::vector<domain::RuleOverride> overrides(OfficeDesk& desk)
    {
        return got(desk.office->database().read([&]() -> Result<std::vector<domain::RuleOverride>> {
            return office::ruleOverrides(*desk.office);
        }));
    }
    static QString carryOut(OfficeDesk& desk, const CareEvent& wanted)
    {
        const auto done = desk.office->database().write(
            [&] { return office::carryOut(*desk.office, desk.patient, wanted, desk.decider); });
        return done.ok() ? QString() : QString::fromStdString(done.error().text);
    }
    static QString state(OfficeDesk& desk)
    {
        return domain::caseStateKey(got(desk.office->database().read(
            [&]() -> Result<domain::CaseState> { return office::caseStateOf(*desk.office, desk.patient); })));
    }
    static std::vector<office::DuePayment> payments(OfficeDesk& desk)
    {
        return got(desk.office->database().read([&]() -> Result<std::vector<office::DuePayment>> {
            return office::paymentsBetween(*desk.office, QDate(2011, 1, 1), QDate(2013, 1, 1));
        }));
    }
    static office::DecideRequest approve(const OfficeDesk& desk, const SubmittedPlan& plan)
    {
        office::DecideRequest request;
        request.plan = plan.hash.hex();
        request.by = desk.decider;
        return request;
    }
    static std::unique_ptr<OfficeDesk> approved()
    {
        auto desk = std::make_unique<OfficeDesk>();
        desk->addScheme();
        const SubmittedPlan plan = desk->submit();
        static_cast<void>(got(office::decide(*desk->office, approve(*desk, plan))));
        return desk;
    }

private Q_SLOTS:
    void weightsAreKeptAndHeldToTheirFloors()
    {
        OfficeDesk desk;
        QVERIFY(overrides(desk).empty());
        QCOMPARE(set(desk, "R-46", Severity::Block, "Every copy counts."), QString());
        QCOMPARE(set(desk, "R-101", Severity::Require, "We ask everybody."), QString());
        QCOMPARE(set(desk, "R-12", Severity::Warn, "We know better."),
                 QStringLiteral("Rule R-12 may not be weaker than BLOCK."));
        QCOMPARE(set(desk, "R-62", Severity::Warn, "Local habit."),
                 QStringLiteral("Rule R-62 may not be weaker than ROUTE."));
        QCOMPARE(set(desk, "R-46", Severity::Warn, " "),
                 QStringLiteral("Write down why rule R-46 is given another weight."));
        QCOMPARE(set(desk, "R-57", Severity::Block, "Stop it."),
                 QStringLiteral("Rule R-57 is about what is recorded; recording is never stopped."));
        QCOMPARE(set(desk, "R-999", Severity::Warn, "x"), QStringLiteral("There is no rule R-999."));
        QCOMPARE(
            set(desk, "R-46", Severity::Warn, "x", desk.coordinator),
            QStringLiteral("The weight of a rule is changed by the lead, the panel or an administrator."));
        desk.reopen();
        QCOMPARE(overrides(desk).size(), std::size_t(2));
        QCOMPARE(overrides(desk).front().ruleId, QStringLiteral("R-101"));
        QCOMPARE(set(desk, "R-101", Severity::Remind, "As before."), QString()); // its own weight
        QCOMPARE(overrides(desk).size(), std::size_t(1));
        QCOMPARE(overrides(desk).front().reason, QStringLiteral("Every copy counts."));
    }

    void decisionsGoByThem()
    {
        OfficeDesk desk;
        desk.addScheme();
        const SubmittedPlan plan = desk.submit();
        QCOMPARE(set(desk, "R-46", Severity::Block, "Every copy counts."), QString());
        const auto refused = office::decide(*desk.office, approve(desk, plan));
        QVERIFY(!refused.ok());
        QVERIFY(refused.error().text.find("R-46") != std::string::npos);
        QCOMPARE(set(desk, "R-46", Severity::Warn, "Ask, and go on."), QString());
        const auto decided = got(office::decide(*desk.office, approve(desk, plan)));
        const auto named = QByteArray::fromStdString(decided.decision.ruleSetHash->hex());
        QCOMPARE(named, domain::ruleSetHash(overrides(desk)).toHex());
        QVERIFY(named != domain::ruleSetHash().toHex());
    }

    void theOfficeRefusesWhereAGuardDoesNotHold()
    {
        const auto desk = approved();
        CareEvent stop = happened(EventKind::Stopped, QDate(2011, 7, 4));
        QCOMPARE(carryOut(*desk, stop),
                 QStringLiteral("Say why, in plain words that the patient can be told."));
        stop.text = QStringLiteral("Money was spent on things outside the plan.");
        stop.reason = QStringLiteral("outsidePlan");
        stop.until = QDate(2011, 7, 20);
        QCOMPARE(
            carryOut(*desk, stop),
            QStringLiteral("The notice of 28 days runs until 01-Aug-2011; it may not take effect before."));
        CareEvent closing = happened(EventKind::Closed, QDate(2011, 7, 4));
        QCOMPARE(carryOut(*desk, closing), QStringLiteral("This cannot be done now: Approved."));
        QCOMPARE(state(*desk), QStringLiteral("approved")); // nothing was written
        stop.until = QDate(2011, 8, 1);
        stop.by = QStringLiteral("Robin Example");
        stop.to = QStringLiteral("Alder Example");
        QCOMPARE(carryOut(*desk, stop), QString());
        QCOMPARE(state(*desk), QStringLiteral("noticeRunning"));
        QCOMPARE(carryOut(*desk, closing), QStringLiteral("Say first how the care goes on."));
        closing.careContinues = QStringLiteral("the community nurses");
        QCOMPARE(carryOut(*desk, closing), QStringLiteral("Not everything is settled yet."));
        closing.settled = {domain::EndTask::FinalStatement, domain::EndTask::EquipmentReturn};
        QCOMPARE(carryOut(*desk, closing), QString());
        QCOMPARE(state(*desk), QStringLiteral("closed"));
        for (const office::DuePayment& each : payments(*desk))
            QVERIFY(!each.held.empty());
    }

    void whatATabletRecordedIsKeptAndDoesNotCount()
    {
        const auto desk = approved();
        wire::Op op{
            wire::Op::Code::Append, desk->random.make<EntityId>(), wire::Kind::CareEvent, {}, {}, {}, {}, {}};
        op.record = wire::encodeCareEvent(happened(EventKind::Closed, QDate(2011, 7, 4)));
        QVERIFY(desk->pushOne({op}).code == wire::OutcomeCode::Applied);
        QCOMPARE(state(*desk), QStringLiteral("approved"));
        const auto found = got(desk->office->database().read([&]() -> Result<office::CaseAtOffice> {
            return office::caseAtOffice(*desk->office, desk->patient);
        }));
        QCOMPARE(found.events.size(), std::size_t(1));
        QCOMPARE(found.notCounted.size(), std::size_t(1));
        QCOMPARE(found.notCounted.front().why, QStringLiteral("Say first how the care goes on."));
    }

    void reductionsLowerWhatFollows()
    {
        const auto desk = approved();
        const auto before = payments(*desk);
        CareEvent reduced = happened(EventKind::Reduced, QDate(2011, 7, 5));
        reduced.text = QStringLiteral("The gym costs less now.");
        reduced.amount = {1'600};
        reduced.until = QDate(2011, 8, 1);
        QCOMPARE(
            carryOut(*desk, reduced),
            QStringLiteral("The notice of 28 days runs until 02-Aug-2011; it may not take effect before."));
        reduced.until = QDate(2011, 10, 1); // a whole period begins
        QCOMPARE(carryOut(*desk, reduced), QString());
        const auto after = payments(*desk);
        QCOMPARE(after.size(), before.size());
        domain::Pence sum;
        for (const office::DuePayment& each : after) {
            if (!each.payment.lump)
                QCOMPARE(each.payment.amount,
                         each.payment.due < reduced.until ? domain::Pence{3'200} : domain::Pence{1'600});
            sum += each.payment.amount;
        }
        QCOMPARE(sum, domain::Pence{27'900 + 2 * 3'200 + 10 * 1'600});
    }

    void pausesAndMissingPapersHoldPayments()
    {
        const auto desk = approved();
        const auto first = payments(*desk);
        QVERIFY(!first.empty());
        QVERIFY(!first.front().held.empty()); // the account and the agreement are not there yet
        CareEvent pause = happened(EventKind::Suspended, QDate(2011, 7, 5));
        QCOMPARE(carryOut(*desk, pause),
                 QStringLiteral("Say why, in plain words that the patient can be told."));
        pause.text = QStringLiteral("You are in hospital.");
        QCOMPARE(carryOut(*desk, pause), QString());
        QCOMPARE(payments(*desk).front().held, std::string("The payments are paused."));
    }
};

QTEST_GUILESS_MAIN(OfficeCareTest)
#include "tst_office_care.moc"
