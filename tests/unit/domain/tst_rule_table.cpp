// Goal: a purchase is flagged where it leaves the plan, and never blocked. Method: a table of purchases
// against one line of £300.00.
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

} // namespace

class TestRuleTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void purchases_data();
    void purchases();
};

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
    purchaseRow("5 per cent above, explained", 26500, "R-57 RECORD amount",
                [](Purchase& p, Plan&) { p.reason = QStringLiteral("Price went up"); });
    purchaseRow("more than 5 per cent above, explained", 26501, "R-57 ROUTE amount",
                [](Purchase& p, Plan&) { p.reason = QStringLiteral("Price went up"); });
    purchaseRow("outside the plan", 0, "R-57 WARN line", [](Purchase& p, Plan&) { p.line.reset(); });
    purchaseRow("outside the plan, explained", 0, "R-57 RECORD line", [](Purchase& p, Plan&) {
        p.line.reset();
        p.reason = QStringLiteral("Urgent repair");
    });
    purchaseRow("line of another plan", 0, "R-57 WARN line",
                [](Purchase& p, Plan&) { p.line->value[0] = 99; });
    purchaseRow("on the first day", 0, "", [](Purchase& p, Plan& plan) { p.boughtOn = plan.firstPayment; });
    purchaseRow("the day before the plan starts", 0, "R-57 WARN boughtOn",
                [](Purchase& p, Plan& plan) { p.boughtOn = plan.firstPayment.addDays(-1); });
    purchaseRow("before the plan starts, explained", 0, "R-57 RECORD boughtOn", [](Purchase& p, Plan& plan) {
        p.boughtOn = plan.firstPayment.addDays(-1);
        p.reason = QStringLiteral("Deposit");
    });
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
