// Goal: the rule table promises nothing that no check keeps, and a purchase is flagged but never blocked.
// Method: one plan that breaks every rule at once; a table of purchases against one line of £300.00.
#include "plan_samples.h"

#include <QtTest>

#include <functional>

using namespace doorstep;
using namespace doorstep::domain;

namespace {

using Spoil = std::function<void(Purchase&, Plan&)>;

/// "R-57 WARN line; ..."
QString listed(const std::vector<Finding>& findings)
{
    QStringList texts;
    for (const Finding& finding : findings)
        texts.append(
            QStringLiteral("%1 %2 %3").arg(finding.ruleId, severityKey(finding.severity), finding.field));
    return texts.join(QStringLiteral("; "));
}

QSet<QString> ruleIds(const std::vector<Finding>& findings)
{
    QSet<QString> ids;
    for (const Finding& finding : findings)
        ids.insert(finding.ruleId);
    return ids;
}

} // namespace

class TestRuleTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tableIsSound();
    void everyRuleOfTheTableIsReachable();
    void purchases_data();
    void purchases();
};

void TestRuleTable::tableIsSound()
{
    QStringList ids;
    for (const RuleInfo& rule : ruleTable()) {
        ids.append(QString::fromLatin1(rule.id));
        QCOMPARE(ruleInfo(ids.last()), &rule);
        QVERIFY(QByteArray(rule.statement).endsWith('.'));
        QVERIFY(QByteArray(rule.source).endsWith('.'));
    }
    QStringList sorted = ids;
    sorted.sort();
    QCOMPARE(ids, sorted);
    QCOMPARE(sorted.removeDuplicates(), 0);
    QVERIFY(!ruleInfo(QStringLiteral("R-99")));
    QCOMPARE(bannedCategories().size(), std::size_t(5));
}

/// A row of the table without a check would be a promise nobody keeps.
void TestRuleTable::everyRuleOfTheTableIsReachable()
{
    Plan plan = samples::plan();
    plan.legalBar = true;
    plan.risk.procedureAgreed = false;
    plan.needs.clear();
    plan.coordinator.clear();
    plan.monitoredBy.clear();
    plan.firstReview = QDate(2012, 1, 1);
    plan.noticeDays = 0;
    plan.months = 0;
    plan.account = AccountState::None;
    plan.lines[0].total = {1};
    plan.lines[0].item.clear();
    plan.lines[1].outcomeRefs.clear();
    plan.lines[1].sameHousehold = true;
    plan.lines[2].category = QStringLiteral("gambling");
    Person person = samples::person();
    person.died = QDate(2011, 6, 1);
    const QDate today(2011, 6, 20);

    QSet<QString> seen{QStringLiteral("R-66")}; // applied by offsetAllowed(), which makes no finding
    seen.unite(ruleIds(evaluate({plan, person, {}, today})));
    plan.firstReview = QDate(); // exclude each other
    seen.unite(ruleIds(evaluate({plan, person, {}, today})));
    seen.unite(ruleIds(evaluatePurchase({}, nullptr, {})));
    for (const RuleInfo& rule : ruleTable())
        QVERIFY2(seen.contains(QString::fromLatin1(rule.id)), rule.id);
}

void TestRuleTable::purchases_data()
{
    QTest::addColumn<Spoil>("change");
    QTest::addColumn<qint64>("spent");
    QTest::addColumn<QString>("expected");
    const auto purchaseRow = [](const char* name, qint64 spent, const char* expected, const Spoil& change) {
        QTest::newRow(name) << change << spent << QString::fromLatin1(expected);
    };
    purchaseRow("in the plan", 0, "", [](Purchase&, Plan&) {});
    purchaseRow("to the last penny", 25000, "", [](Purchase&, Plan&) {});
    purchaseRow("a penny above", 25001, "R-57 WARN amount", [](Purchase&, Plan&) {});
    purchaseRow("a penny above, explained", 25001, "R-57 RECORD amount",
                [](Purchase& p, Plan&) { p.reason = QStringLiteral("Price went up"); });
    purchaseRow("outside the plan", 0, "R-57 WARN line", [](Purchase& p, Plan&) { p.line.reset(); });
    purchaseRow("outside the plan, explained", 0, "R-57 RECORD line", [](Purchase& p, Plan&) {
        p.line.reset();
        p.reason = QStringLiteral("Urgent repair");
    });
    purchaseRow("line of another plan", 0, "R-57 WARN line",
                [](Purchase& p, Plan&) { p.line->value[0] = 99; });
    purchaseRow("banned category", 0, "R-61 WARN line",
                [](Purchase&, Plan& plan) { plan.lines[0].category = QStringLiteral("alcohol"); });
    purchaseRow("other category", 0, "",
                [](Purchase&, Plan& plan) { plan.lines[0].category = QStringLiteral("therapy"); });
}

void TestRuleTable::purchases()
{
    QFETCH(Spoil, change);
    QFETCH(qint64, spent);
    Plan plan = samples::plan();
    Purchase purchase;
    purchase.line = plan.lines[0].id;
    purchase.item = QStringLiteral("Session");
    purchase.amount = {5000};
    change(purchase, plan);
    const auto findings = evaluatePurchase(purchase, &plan, {spent});
    QTEST(listed(findings), "expected");
    QCOMPARE(listed(evaluatePurchase(purchase, nullptr, {})), purchase.reason.isEmpty()
                                                                  ? QStringLiteral("R-57 WARN line")
                                                                  : QStringLiteral("R-57 RECORD line"));
    for (const Finding& finding : findings)
        QVERIFY(finding.severity != Severity::Block);
}

QTEST_APPLESS_MAIN(TestRuleTable)
#include "tst_rule_table.moc"
