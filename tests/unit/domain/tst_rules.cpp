// Goal: every rule says what it must, where it must, and keeps silent otherwise. Method: one plan in which
// all rules are content; each row changes one thing and names the findings that must come, and no others.
#include "plan_samples.h"

#include <QtTest>

#include <functional>

using namespace doorstep;
using namespace doorstep::domain;

namespace {

struct Case {
    Plan plan = samples::plan();
    Person person = samples::person();
    std::vector<PilotScheme> schemes{samples::scheme()};
    [[nodiscard]] std::vector<Finding> findings() const
    {
        return evaluate({plan, person, schemes, QDate(2011, 6, 20)});
    }
};

using Change = std::function<void(Case&)>;

const char* gateText(Gate gate)
{
    switch (gate) {
    case Gate::Agree:
        return "agree";
    case Gate::Authorise:
        return "authorise";
    case Gate::Pay:
        return "pay";
    case Gate::None:
        return "none";
    case Gate::Close:
        return "close";
    }
    return "";
}

/// "R-34 BLOCK agree line:L1; ..."
QString listed(const std::vector<Finding>& findings)
{
    QStringList texts;
    for (const Finding& finding : findings)
        texts.append(QStringLiteral("%1 %2 %3 %4")
                         .arg(finding.ruleId, severityKey(finding.severity),
                              QLatin1String(gateText(finding.gate)), finding.field));
    return texts.join(QStringLiteral("; "));
}

void row(const char* name, const char* expected, const Change& change)
{
    QTest::newRow(name) << change << QString::fromLatin1(expected);
}

void setSpend(Line& line, std::vector<PlannedSpend> spend)
{
    line.spend = std::move(spend);
}

} // namespace

class TestRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plans_data();
    void plans();
    void shortfallIsSaidInFigures();
    void gates_data();
    void gates();
    void findingsAreOrdered();

private:
    static void schemeRows();
    static void personRows();
    static void contentRows();
    static void moneyRows();
    static void spendingRows();
};

void TestRules::plans_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("expected");
    row("nothing wrong", "", [](Case&) {});
    schemeRows();
    personRows();
    contentRows();
    moneyRows();
    spendingRows();
}

void TestRules::schemeRows()
{
    const auto noDirect = [](Case& c) { c.plan.lines.erase(c.plan.lines.begin()); };
    row("R-01 no scheme", "R-01 BLOCK authorise organisation", [](Case& c) { c.schemes.clear(); });
    row("R-01 no scheme, but nothing direct", "", [=](Case& c) { c.schemes.clear(), noDirect(c); });
    row("R-01 scheme of another PCT", "R-01 BLOCK authorise organisation",
        [](Case& c) { c.plan.organisation = QStringLiteral("5QE"); });
    row("R-01 scheme starts a day late", "R-01 BLOCK authorise organisation",
        [](Case& c) { c.schemes[0].from = QDate(2011, 7, 5); });
    row("R-01 scheme starts that day", "", [](Case& c) { c.schemes[0].from = QDate(2011, 7, 4); });
    row("R-01 scheme ended the day before", "R-01 BLOCK authorise organisation",
        [](Case& c) { c.schemes[0].until = QDate(2011, 7, 3); });
    row("R-01 scheme ends that day: only the payments after it", "R-04 BLOCK authorise months",
        [](Case& c) { c.schemes[0].until = QDate(2011, 7, 4); });
    row("R-01 no date to look for", "R-38 REQUIRE agree firstPayment; R-01 BLOCK authorise organisation",
        [](Case& c) { c.plan.firstPayment = QDate(); });
    row("R-01 national regime needs no scheme", "", [](Case& c) {
        c.schemes.clear();
        c.plan.organisation = QStringLiteral("11X");
        c.plan.regime = Regime::National2013;
        c.plan.firstPayment = QDate(2013, 4, 1);
        c.plan.firstReview = QDate(2013, 6, 28); // Easter Monday is paid before Easter
    });
    row("R-01 pilot plan that begins after the pilot",
        "R-01 BLOCK authorise organisation; R-10 WARN authorise organisation", [](Case& c) {
        c.plan.firstPayment = QDate(2013, 4, 1);
        c.plan.firstReview = QDate(2013, 6, 28); // Easter Monday is paid before Easter
    });
    row("R-01 national regime by label only", "R-01 BLOCK authorise organisation", [](Case& c) {
        c.schemes.clear();
        c.plan.regime = Regime::National2013;
    });
}

void TestRules::personRows()
{
    const auto noDirect = [](Case& c) { c.plan.lines.erase(c.plan.lines.begin()); };
    row("R-12 barred", "R-12 BLOCK agree legalBar", [](Case& c) { c.plan.legalBar = true; });
    row("R-12 barred, nothing direct", "", [=](Case& c) { c.plan.legalBar = true, noDirect(c); });
    row("R-12 not answered", "R-12 REMIND pay legalBar", [](Case& c) { c.plan.legalBar.reset(); });
    row("R-12 not answered, nothing direct", "", [=](Case& c) { c.plan.legalBar.reset(), noDirect(c); });
    row("R-50 no account", "R-50 BLOCK pay account", [](Case& c) { c.plan.account = AccountState::None; });
    row("R-50 evidence seen only", "R-50 BLOCK pay account",
        [](Case& c) { c.plan.account = AccountState::EvidenceSeen; });
    row("R-50 closed", "R-50 BLOCK pay account", [](Case& c) { c.plan.account = AccountState::Closed; });
    row("R-50 no account, nothing direct", "",
        [=](Case& c) { c.plan.account = AccountState::None, noDirect(c); });
    row("R-56 same household", "R-56 BLOCK authorise line:L1",
        [](Case& c) { c.plan.lines[0].sameHousehold = true; });
    row("R-56 blank reason", "R-56 BLOCK authorise line:L1", [](Case& c) {
        c.plan.lines[0].sameHousehold = true;
        c.plan.lines[0].householdExceptionReason = QStringLiteral("  ");
    });
    row("R-56 special circumstances", "R-56 ROUTE authorise line:L1", [](Case& c) {
        c.plan.lines[0].sameHousehold = true;
        c.plan.lines[0].householdExceptionReason = QStringLiteral("No agency within 40 miles");
    });
    row("R-56 relation elsewhere", "",
        [](Case& c) { c.plan.lines[0].relationshipToPatient = QStringLiteral("sister"); });
    row("R-61 banned category", "R-61 BLOCK authorise line:L3",
        [](Case& c) { c.plan.lines[2].category = QStringLiteral(" Tobacco"); });
    row("R-61 other category, banned word in the item", "", [](Case& c) {
        c.plan.lines[2].category = QStringLiteral("course");
        c.plan.lines[2].item = QStringLiteral("Leaving tobacco behind, evening course");
    });
    row("R-87 died", "R-87 BLOCK authorise patient", [](Case& c) { c.person.died = QDate(2011, 6, 1); });
}

void TestRules::contentRows()
{
    row("R-32 no procedure agreed", "R-32 BLOCK agree risk",
        [](Case& c) { c.plan.risk.procedureAgreed = false; });
    row("R-32 significant, not written down", "R-32 BLOCK agree risk",
        [](Case& c) { c.plan.risk.text.clear(); });
    row("R-32 not significant", "",
        [](Case& c) { c.plan.risk.significant = c.plan.risk.procedureAgreed = false; });
    row("R-33 orphan line", "R-33 BLOCK agree line:L2", [](Case& c) { c.plan.lines[1].outcomeRefs.clear(); });
    row("R-33 outcome unknown", "R-33 BLOCK agree line:L2",
        [](Case& c) { c.plan.lines[1].outcomeRefs = {QStringLiteral("O9")}; });
    row("R-33 one of two unknown", "R-33 WARN agree line:L2",
        [](Case& c) { c.plan.lines[1].outcomeRefs.append(QStringLiteral("O9")); });
    row("R-33 served by a need alone", "", [](Case& c) {
        c.plan.lines[1].outcomeRefs.clear();
        c.plan.lines[1].needRefs = {QStringLiteral("N1")};
    });
    row("R-33 orphan need", "R-33 WARN agree need:N2", [](Case& c) {
        c.plan.needs.push_back({{}, QStringLiteral("N2"), QStringLiteral("Falls")});
        c.plan.lines[0].needRefs = {QStringLiteral("N1")};
    });
    row("R-33 needs not linked at all", "", [](Case& c) {
        c.plan.needs.push_back({{}, QStringLiteral("N2"), QStringLiteral("Falls")});
    });
    row("R-36 no need", "R-36 REQUIRE agree needs", [](Case& c) { c.plan.needs.clear(); });
    row("R-36 blank need", "R-36 REQUIRE agree needs",
        [](Case& c) { c.plan.needs[0].text = QStringLiteral(" "); });
    row("R-36 blank outcome", "R-36 REQUIRE agree outcomes",
        [](Case& c) { c.plan.outcomes[0].text.clear(); });
    row("R-37 no line", "R-37 REQUIRE agree lines", [](Case& c) { c.plan.lines.clear(); });
    row("R-37 line without item", "R-37 REQUIRE agree line:L2",
        [](Case& c) { c.plan.lines[1].item.clear(); });
    row("R-37 two lines of one name", "R-37 REQUIRE agree line:L1",
        [](Case& c) { c.plan.lines[1].ref = QStringLiteral("L1"); });
    row("R-37 line without name", "R-37 REQUIRE agree line:#2", [](Case& c) {
        c.plan.lines[1].ref.clear();
        c.plan.lines[1].item.clear();
    });
    row("R-39 no coordinator", "R-39 REQUIRE agree coordinator", [](Case& c) { c.plan.coordinator.clear(); });
    row("R-40 nobody monitors", "R-40 REQUIRE agree monitoredBy",
        [](Case& c) { c.plan.monitoredBy.clear(); });
    row("R-41 no review", "R-41 REQUIRE agree firstReview", [](Case& c) { c.plan.firstReview = QDate(); });
    row("R-42 no notice", "R-42 REQUIRE agree noticeDays", [](Case& c) { c.plan.noticeDays = 0; });
    row("R-76 last legal day", "", [](Case& c) { c.plan.firstReview = QDate(2011, 10, 4); });
    row("R-76 a day late", "R-76 BLOCK agree firstReview",
        [](Case& c) { c.plan.firstReview = QDate(2011, 10, 5); });
    row("R-76 on the day of payment", "", [](Case& c) { c.plan.firstReview = QDate(2011, 7, 4); });
    row("R-76 before payment", "R-76 BLOCK agree firstReview",
        [](Case& c) { c.plan.firstReview = QDate(2011, 7, 3); });
}

void TestRules::moneyRows()
{
    row("R-34 total is not the price", "R-34 BLOCK agree line:L1",
        [](Case& c) { c.plan.lines[0].total.value -= 1; });
    row("R-34 part hours", "", [](Case& c) {
        c.plan.lines[2].quantityThousandths = 2500;
        c.plan.lines[2].total = {22500};
    });
    row("R-34 negative price", "R-34 BLOCK agree line:L1",
        [](Case& c) { c.plan.lines[0].unitPrice = {-5000}; });
    row("R-34 no quantity", "R-34 BLOCK agree line:L1",
        [](Case& c) { c.plan.lines[0].quantityThousandths = 0; });
    row("R-34 figures beyond any plan", "R-34 BLOCK agree line:L1; R-34 BLOCK agree line:L2", [](Case& c) {
        for (Line* line : {&c.plan.lines[0], &c.plan.lines[1]}) {
            line->unitPrice = line->total = {std::numeric_limits<qint64>::max()};
            line->quantityThousandths = std::numeric_limits<qint64>::max();
        }
    });
    row("R-38 no first payment", "R-38 REQUIRE agree firstPayment; R-01 BLOCK authorise organisation",
        [](Case& c) { c.plan.firstPayment = QDate(); });
    row("R-38 no months", "R-38 REQUIRE agree months", [](Case& c) { c.plan.months = 0; });
    row("R-38 three years", "", [](Case& c) { c.plan.months = 36; });
    row("R-38 too long", "R-38 REQUIRE agree months", [](Case& c) { c.plan.months = 37; });
}

void TestRules::spendingRows()
{
    row("R-34 planned spending fits", "", [](Case& c) {
        setSpend(c.plan.lines[0], {{1, {10000}}, {2, {10000}}, {3, {10000}}});
    });
    row("R-34 planned spending falls short of the total", "R-34 BLOCK agree line:L1", [](Case& c) {
        setSpend(c.plan.lines[0], {{2, {10000}}, {3, {19999}}});
    });
    row("R-34 spending before the first payment", "R-34 BLOCK agree line:L1", [](Case& c) {
        setSpend(c.plan.lines[0], {{0, {30000}}});
    });
    row("R-34 flat runs short", "R-34 BLOCK agree schedule:direct", [](Case& c) {
        setSpend(c.plan.lines[0], {{1, {10001}}, {2, {19999}}});
    });
    row("R-34 third party runs short", "R-34 BLOCK agree schedule:thirdParty", [](Case& c) {
        setSpend(c.plan.lines[1], {{1, {6000}}});
    });
    row("R-34 notional money is not paid out", "", [](Case& c) { setSpend(c.plan.lines[2], {{1, {9000}}}); });
    row("R-34 profiled does not run short", "", [](Case& c) {
        setSpend(c.plan.lines[0], {{1, {10001}}, {2, {19999}}});
        c.plan.scheduleKind = ScheduleKind::Profiled;
    });
    row("R-34 one-off is paid when spent", "", [](Case& c) {
        setSpend(c.plan.lines[0], {{1, {30000}}});
        c.plan.lines[0].oneOff = true;
    });
}

void TestRules::plans()
{
    QFETCH(Change, change);
    Case tested;
    change(tested);
    const auto findings = tested.findings();
    QTEST(listed(findings), "expected");
    for (const Finding& finding : findings) {
        QVERIFY(ruleInfo(finding.ruleId));
        QVERIFY2(finding.text.endsWith(u'.'), qPrintable(finding.text));
        QVERIFY2(!finding.text.contains(u'%'), qPrintable(finding.text));
    }
}

void TestRules::shortfallIsSaidInFigures()
{
    Case tested;
    setSpend(tested.plan.lines[0], {{1, {10000}}, {2, {14000}}, {3, {6000}}});
    QCOMPARE(
        tested.findings().at(0).text,
        QStringLiteral("With these instalments the direct payment is £40.00 short at the end of month 2. "
                       "Choose the profiled schedule instead: it pays each month what is planned to be "
                       "spent in it."));
}

void TestRules::gates_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("agree");
    QTest::addColumn<bool>("authorise");
    const auto gateRow = [](const char* name, bool agree, bool authorise, const Change& change) {
        QTest::newRow(name) << change << agree << authorise;
    };
    gateRow("nothing wrong", true, true, [](Case&) {});
    gateRow("Block before agreeing", false, false, [](Case& c) { c.plan.risk.procedureAgreed = false; });
    gateRow("Require before agreeing", false, true, [](Case& c) { c.plan.coordinator.clear(); });
    gateRow("Block before authorising", true, false, [](Case& c) { c.schemes.clear(); });
    gateRow("Block before paying", true, true, [](Case& c) { c.plan.account = AccountState::None; });
    gateRow("Warn and Remind", true, true, [](Case& c) {
        c.plan.legalBar.reset();
        c.plan.lines[1].outcomeRefs.append(QStringLiteral("O9"));
    });
    gateRow("Route", true, true, [](Case& c) {
        c.plan.lines[0].sameHousehold = true;
        c.plan.lines[0].householdExceptionReason = QStringLiteral("No agency within 40 miles");
    });
}

void TestRules::gates()
{
    QFETCH(Change, change);
    Case tested;
    change(tested);
    const auto findings = tested.findings();
    QTEST(mayAgree(findings), "agree");
    QTEST(mayAuthorise(findings), "authorise");
}

void TestRules::findingsAreOrdered()
{
    Case tested;
    tested.schemes.clear();
    tested.plan.account = AccountState::None;
    tested.plan.coordinator.clear();
    tested.plan.needs.clear();
    tested.plan.risk.procedureAgreed = false;
    tested.plan.legalBar.reset();
    QCOMPARE(listed(tested.findings()),
             QStringLiteral(
                 "R-32 BLOCK agree risk; R-36 REQUIRE agree needs; R-39 REQUIRE agree coordinator; "
                 "R-01 BLOCK authorise organisation; R-50 BLOCK pay account; R-12 REMIND pay legalBar"));
}

QTEST_APPLESS_MAIN(TestRules)
#include "tst_rules.moc"
