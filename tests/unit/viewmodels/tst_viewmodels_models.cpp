// Goal: every list model keeps the contract of QAbstractItemModel and says what changed, no more.
// Method: QAbstractItemModelTester on each model while rows come, change and go; counted signals.
#include "app/viewmodels/decision_view_model.h"
#include "app/viewmodels/plan_lists.h"
#include "app/viewmodels/purchase_editor.h"
#include "app/viewmodels/rule_results_model.h"
#include "app/viewmodels/schedule_model.h"
#include "app/viewmodels/sync_view_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace doorstep;
using namespace doorstep::viewmodels;

namespace {

using Fatal = QAbstractItemModelTester::FailureReportingMode;

/// Rows come, one changes, one goes, all go.
template <typename Model, typename Row>
void walk(Model& model, Row first, Row second)
{
    const QAbstractItemModelTester tester(&model, Fatal::Fatal);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setRows({first, first});
    QCOMPARE(model.rowCount(), 2);
    model.setRows({first, second});
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.at(0).at(0).toModelIndex().row(), 1);
    for (const int role : model.roleNames().keys())
        QVERIFY(model.data(model.index(0), role).isValid());
    model.setRows({second});
    QCOMPARE(model.rowCount(), 1);
    model.setRows({});
    QCOMPARE(model.rowCountNow(), 0);
    QCOMPARE(resets.size(), 0);
}

domain::Plan shortPlan()
{
    domain::Plan plan;
    plan.firstPayment = QDate(2011, 7, 4);
    plan.months = 4;
    domain::Line line;
    line.ref = QStringLiteral("L1");
    line.model = domain::Model::Direct;
    line.unitPrice = line.total = {40'000};
    line.spend = {{1, {40'000}}};
    plan.lines = {line};
    return plan;
}

} // namespace

class TestModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void planTexts();
    void purchases();
    void waiting();
    void decisionLines();
    void rules();
    void rulesNotCheckedAllowNothing();
    void scheduleSaysWhichMonthRunsShort();
};

void TestModels::planTexts()
{
    PlanTextModel model;
    walk(model, PlanTextRow{QStringLiteral("N1"), QStringLiteral("Sleep"), false},
         PlanTextRow{QStringLiteral("N1"), QStringLiteral("Sleep well"), true});
}

void TestModels::purchases()
{
    PurchaseListModel model;
    PurchaseRow cycle;
    cycle.item = QStringLiteral("Cycle");
    cycle.receipts = 2;
    PurchaseRow sent = cycle;
    sent.atOffice = true;
    walk(model, cycle, sent);
}

void TestModels::waiting()
{
    WaitingModel model;
    walk(model, WaitingRow{QStringLiteral("Purchase"), QStringLiteral("812 kB"), false, {}},
         WaitingRow{QStringLiteral("Purchase"), QStringLiteral("812 kB"), true,
                    QStringLiteral("office only")});
}

void TestModels::decisionLines()
{
    DecisionLinesModel model;
    DecisionLineRow line;
    line.ref = QStringLiteral("L1");
    DecisionLineRow declined = line;
    declined.decided = true;
    walk(model, line, declined);
}

void TestModels::rules()
{
    RuleResultsModel model;
    domain::Finding block{QStringLiteral("R-34"), domain::Severity::Block, domain::Gate::Agree,
                          QStringLiteral("line:L3"), QStringLiteral("The total differs.")};
    domain::Finding warn{QStringLiteral("R-57"), domain::Severity::Warn, domain::Gate::None,
                         QStringLiteral("account"), QStringLiteral("Think.")};
    walk(model, block, warn);
    model.show({block, warn}, true);
    QCOMPARE(model.blocking(), 1);
    QVERIFY(!model.mayAgree());
    QCOMPARE(model.data(model.index(0), RuleResultsModel::LineRefRole).toString(), QStringLiteral("L3"));
    QCOMPARE(model.data(model.index(0), RuleResultsModel::SectionRole).toString(),
             QStringLiteral("spending"));
    QCOMPARE(model.openBySection().value(QStringLiteral("spending")).toInt(), 1);
    model.show({warn}, true);
    QVERIFY(model.mayAgree());
}

void TestModels::rulesNotCheckedAllowNothing()
{
    RuleResultsModel model;
    model.show({}, false);
    QVERIFY(!model.mayAgree());
}

void TestModels::scheduleSaysWhichMonthRunsShort()
{
    ScheduleModel model;
    const QAbstractItemModelTester tester(&model, Fatal::Fatal);
    domain::Plan plan = shortPlan();
    model.show(plan);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.data(model.index(0), ScheduleModel::ShortTextRole).toString(),
             QStringLiteral("The money runs short: £300.00 missing by the end of month 1."));
    const QVariantList months = model.data(model.index(0), ScheduleModel::MonthsRole).toList();
    QCOMPARE(months.size(), 4);
    QVERIFY(months.at(0).toMap().value(QStringLiteral("isShort")).toBool());
    QVERIFY(!months.at(3).toMap().value(QStringLiteral("isShort")).toBool());
    plan.scheduleKind = domain::ScheduleKind::Profiled;
    model.show(plan);
    QVERIFY(model.data(model.index(0), ScheduleModel::ShortTextRole).toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestModels)
#include "tst_viewmodels_models.moc"
