// Goal: a decision is made once, by somebody else, on a whole plan, within the rules, and verifies offline.
// Method: one submitted plan, decided in every allowed and forbidden way; the tablet's own check judges it.
#include "tests/unit/office/office_desk.h"

#include "sync/office/verify.h"

using namespace doorstep;
using namespace doorstep::testing;

namespace {
office::DecideRequest approve(const OfficeDesk& desk, const SubmittedPlan& plan)
{
    office::DecideRequest request;
    request.plan = plan.hash.hex();
    request.by = desk.decider;
    return request;
}
} // namespace

class OfficeDecideTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void partApproval();
    void whole();
    void refusals();
    void rulesHoldUpApproval();
    void plansPictures();
};

void OfficeDecideTest::partApproval()
{
    OfficeDesk desk;
    desk.addScheme();
    const SubmittedPlan plan = desk.submit();
    QVERIFY(desk.plans().front().state == office::PlanState::Submitted);
    auto request = approve(desk, plan);
    request.lines = {{"L2", false, "NOT_LINKED_OUTCOME", "A walk does the same."}};
    const auto decided = got(office::decide(*desk.office, request));
    QVERIFY(decided.state == office::PlanState::PartApproved);
    QCOMPARE(decided.decision.authorised.at(domain::Model::Direct).value, qint64(27'900));
    const auto view = desk.plans().front();
    QVERIFY(view.decision && view.decision->hash == decided.hash);
    QCOMPARE(view.budgets.at(0).authorised, std::int64_t(27'900));

    wire::DecisionCheckInput input;
    input.root = desk.office->keys().root.publicKey;
    for (const auto& row : desk.office->database().rows("SELECT record FROM org_key", "b"))
        input.orgKeyRecords.push_back(row.bytes(0));
    input.planBytes = desk.office->database().row("SELECT bytes FROM plan", "b")->bytes(0);
    input.agreementBytes = desk.office->database().row("SELECT bytes FROM agreement", "b")->bytes(0);
    input.decisionRecords = {desk.office->database().row("SELECT record FROM decision", "b")->bytes(0)};
    input.decision = decided.hash;
    input.today = QDate(2011, 9, 1);
    QVERIFY(wire::checkDecision(input) == wire::DecisionCheck::Verified);
    QVERIFY(got(office::verify(*desk.office)).problems.empty());
}

void OfficeDecideTest::whole()
{
    OfficeDesk desk;
    desk.addScheme();
    const SubmittedPlan first = desk.submit();
    const auto approved = got(office::decide(*desk.office, approve(desk, first)));
    QVERIFY(approved.state == office::PlanState::Approved);
    QCOMPARE(approved.decision.number, 1);
    const SubmittedPlan second = desk.submit();
    const auto next = got(office::decide(*desk.office, approve(desk, second)));
    QCOMPARE(next.decision.number, 2);
    QCOMPARE(next.decision.previous, approved.hash);
    QCOMPARE(*next.decision.supersedes, first.hash);
    QCOMPARE(desk.plans().front().budgets.at(0).authorised, std::int64_t(66'300)); // replaced, not added
    QVERIFY(got(office::verify(*desk.office)).problems.empty());
}

void OfficeDecideTest::refusals()
{
    OfficeDesk desk;
    desk.addScheme();
    const SubmittedPlan plan = desk.submit();
    auto request = approve(desk, plan);
    request.by = desk.coordinator;
    QVERIFY2(!office::decide(*desk.office, request).ok(), "not by the one who wrote it");
    request = approve(desk, plan);
    request.lines = {{"L9", false, "NOT_LINKED_OUTCOME", "x"}};
    QVERIFY2(!office::decide(*desk.office, request).ok(), "no such line");
    request.lines = {{"L1", false, "NO_SUCH_CODE", "x"}};
    QVERIFY2(!office::decide(*desk.office, request).ok(), "no such code");
    request.lines = {{"L1", false, "NOT_LINKED_OUTCOME", ""}};
    QVERIFY2(!office::decide(*desk.office, request).ok(), "no reason");
    request.lines = {{"L1", false, "NOT_LINKED_OUTCOME", "x"}, {"L2", false, "NOT_LINKED_OUTCOME", "x"}};
    QVERIFY2(!office::decide(*desk.office, request).ok(), "nothing left to approve");
    request = approve(desk, plan);
    request.kind = domain::DecisionKind::Return;
    QVERIFY2(!office::decide(*desk.office, request).ok(), "returned without a word");
    QVERIFY(desk.plans().front().state == office::PlanState::Submitted);
    request.comment = "Which gym?";
    QVERIFY(got(office::decide(*desk.office, request)).state == office::PlanState::Returned);
    QVERIFY2(!office::decide(*desk.office, approve(desk, plan)).ok(), "decided already");
    QVERIFY(desk.plans().front().budgets.empty());
}

void OfficeDecideTest::rulesHoldUpApproval()
{
    OfficeDesk desk; // no pilot scheme: no authority for direct payments
    const SubmittedPlan plan = desk.submit();
    const auto answer = office::decide(*desk.office, approve(desk, plan));
    QVERIFY(!answer.ok());
    QVERIFY2(answer.error().text.find("R-01") != std::string::npos, answer.error().text.c_str());
    QVERIFY(desk.plans().front().state == office::PlanState::Submitted);
    desk.addScheme();
    QVERIFY(office::decide(*desk.office, approve(desk, plan)).ok());
}

void OfficeDecideTest::plansPictures()
{
    OfficeDesk desk;
    desk.addScheme();
    const SubmittedPlan plan = desk.submit({crypto::sha256(Bytes{1, 2, 3})});
    QCOMPARE(desk.plans().front().blobsMissing, std::size_t(1));
    const auto answer = office::decide(*desk.office, approve(desk, plan));
    QVERIFY(!answer.ok());
    QVERIFY(answer.error().text.find("not arrived") != std::string::npos);
}

QTEST_GUILESS_MAIN(OfficeDecideTest)
#include "tst_office_decide.moc"
