// Goal: what becomes of a purchase is told truly and never refused, and what is left of the money adds up.
// Method: every pair of states against the tables, histories in words, terms of price, warranty and service
// in rows, and the money left against sums worked out by hand.
#include "app/domain/budget.h"
#include "app/domain/equipment.h"

#include <QtTest>

#include <functional>
#include <set>

using namespace doorstep;
using namespace doorstep::domain;

namespace {

EntityId id(std::uint8_t number)
{
    EntityId result;
    result.value[0] = number;
    return result;
}

/// "inUse@1 inRepair@5 paid@9 service@12": state or word, and the day of June 2012
std::vector<PurchaseEvent> history(const QString& text)
{
    std::vector<PurchaseEvent> events;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        PurchaseEvent event;
        const QString what = word.section(u'@', 0, 0);
        event.on = QDate(2012, 6, word.section(u'@', 1).toInt());
        event.item = itemStateFromKey(what);
        event.money = moneyStateFromKey(what);
        event.serviced = what == u"service";
        events.push_back(event);
    }
    return events;
}

Purchase purchase(qint64 pence = 41'500)
{
    Purchase result;
    result.id = id(1);
    result.item = QStringLiteral("FES device");
    result.supplier = QStringLiteral("FES clinic");
    result.amount = {pence};
    result.boughtOn = QDate(2012, 6, 1);
    return result;
}

} // namespace

class TestEquipment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tables();
    void histories_data();
    void histories();
    void owners_data();
    void owners();
    void service();
    void warranty();
    void givingBack_data();
    void givingBack();
    void prices_data();
    void prices();
    void twins_data();
    void twins();
    void left();
    void leftWithoutPlanOrDecision();
};

void TestEquipment::tables()
{
    std::set<ItemState> reached;
    for (const ItemStep& step : itemSteps()) {
        QVERIFY(step.from != step.to);
        reached.insert(step.from);
        reached.insert(step.to);
        // A thing that was handed on does not come back by itself; lost and stolen things may be found.
        QVERIFY(!isGone(step.from) || step.from == ItemState::Lost || step.from == ItemState::Stolen);
    }
    QCOMPARE(reached.size(), std::size_t{11});
    for (const ItemState state : reached) {
        QCOMPARE(itemStateFromKey(itemStateKey(state)), state);
        QVERIFY(!describe(state).isEmpty());
        QVERIFY(isUsual(state, state));
    }
    std::set<MoneyState> money;
    for (const MoneyStep& step : moneySteps()) {
        money.insert(step.from);
        money.insert(step.to);
        QVERIFY(step.from != MoneyState::Reconciled); // the end
    }
    QCOMPARE(money.size(), std::size_t{6});
    for (const MoneyState state : money)
        QCOMPARE(moneyStateFromKey(moneyStateKey(state)), state);
    QVERIFY(!itemStateFromKey(QStringLiteral("broken")));
    QVERIFY(!isUsual(ItemState::Planned, ItemState::InUse));
    QVERIFY(isUsual(ItemState::InUse, ItemState::InRepair));
    QVERIFY(!isUsual(MoneyState::Committed, MoneyState::Reconciled));
}

void TestEquipment::histories_data()
{
    QTest::addColumn<QString>("events");
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("money");
    QTest::addColumn<int>("unusual");
    const auto row = [](const char* events, const char* item, const char* money, int unusual) {
        QTest::newRow(events) << QString::fromLatin1(events) << QString::fromLatin1(item)
                              << QString::fromLatin1(money) << unusual;
    };
    row("", "delivered", "paid", 0);
    row("inUse@2 inRepair@5 inUse@9", "inUse", "paid", 0);
    row("evidenced@3 reconciled@8", "delivered", "reconciled", 0);
    row("evidenced@3 queried@4 reconciled@8", "delivered", "reconciled", 0);
    row("inUse@2 returned@9", "returned", "paid", 0);
    row("inUse@2 lost@5 inUse@9", "inUse", "paid", 0);
    row("returned@9 inUse@2", "returned", "paid", 0); // written down in another order
    row("disposed@2", "disposed", "paid", 1);         // never in use: unusual, recorded
    row("inUse@2 returned@3 inUse@4", "inUse", "paid", 1);
    row("reconciled@2", "delivered", "reconciled", 1); // checked without a receipt
    row("committed@2 invoiced@3 paid@4", "delivered", "paid", 1);
}

void TestEquipment::histories()
{
    QFETCH(QString, events);
    const PurchaseStanding standing = standingOf(purchase(), history(events));
    QTEST(itemStateKey(standing.item), "item");
    QTEST(moneyStateKey(standing.money), "money");
    QTEST(standing.unusual, "unusual");
}

void TestEquipment::owners_data()
{
    QTest::addColumn<Model>("model");
    QTest::addColumn<Owner>("said");
    QTest::addColumn<QString>("owner");
    QTest::newRow("the NHS buys") << Model::Notional << Owner::Unstated << QStringLiteral("nhs");
    QTest::newRow("an organisation buys") << Model::ThirdParty << Owner::Unstated << QStringLiteral("person");
    QTest::newRow("the person buys") << Model::Direct << Owner::Unstated << QStringLiteral("person");
    QTest::newRow("said otherwise") << Model::Direct << Owner::School << QStringLiteral("school");
}

void TestEquipment::owners()
{
    QFETCH(Model, model);
    QFETCH(Owner, said);
    Plan plan;
    plan.lines.resize(1);
    plan.lines[0].id = id(7);
    plan.lines[0].model = model;
    Purchase bought = purchase();
    bought.line = id(7);
    bought.equipment.owner = said;
    const Owner owner = ownerOf(bought, &plan);
    QTEST(ownerKey(owner), "owner");
    QCOMPARE(ownerFromKey(ownerKey(owner)), owner);
    QVERIFY(!repairText(owner).isEmpty());
}

void TestEquipment::service()
{
    Purchase hoist = purchase();
    const auto next = [&hoist](const char* events) {
        return nextService(hoist, standingOf(hoist, history(QString::fromLatin1(events))));
    };
    QVERIFY(!next("inUse@2").isValid()); // nobody said it needs service
    hoist.equipment.serviceMonths = 6;
    QVERIFY(!next("").isValid()); // not in use yet
    QCOMPARE(next("inUse@2"), QDate(2012, 12, 2));
    QCOMPARE(next("inUse@2 service@20"), QDate(2012, 12, 20));
    QCOMPARE(next("inUse@2 inRepair@5 inUse@9"), QDate(2012, 12, 9));
    QVERIFY(!next("inUse@2 returned@9").isValid());
}

void TestEquipment::warranty()
{
    Purchase bought = purchase();
    QVERIFY(!underWarranty(bought, QDate(2012, 6, 2)));
    bought.equipment.warrantyUntil = QDate(2014, 5, 31);
    QVERIFY(underWarranty(bought, QDate(2014, 5, 31)));
    QVERIFY(!underWarranty(bought, QDate(2014, 6, 1)));
    QVERIFY(!underWarranty(bought, QDate(2012, 5, 31)));
}

void TestEquipment::givingBack_data()
{
    QTest::addColumn<Owner>("owner");
    QTest::addColumn<qint64>("pence");
    QTest::addColumn<int>("lifeMonths");
    QTest::addColumn<bool>("comesBack");
    QTest::newRow("NHS property, cheap") << Owner::Nhs << qint64(6100) << 0 << true;
    QTest::newRow("dear, years left") << Owner::Person << qint64(124'000) << 60 << true;
    QTest::newRow("dear, nearly worn out") << Owner::Person << qint64(124'000) << 24 << false;
    QTest::newRow("at the limit") << Owner::Person << qint64(50'000) << 60 << false;
    QTest::newRow("life not known") << Owner::Person << qint64(124'000) << 0 << false;
}

void TestEquipment::givingBack()
{
    QFETCH(Owner, owner);
    QFETCH(qint64, pence);
    QFETCH(int, lifeMonths);
    Purchase bought = purchase(pence);
    bought.equipment.lifeMonths = lifeMonths;
    QTEST(shouldComeBack(bought, owner, QDate(2013, 6, 1)), "comesBack");
}

void TestEquipment::prices_data()
{
    QTest::addColumn<qint64>("approved");
    QTest::addColumn<qint64>("asked");
    QTest::addColumn<PriceCheck>("check");
    QTest::newRow("less") << qint64(41'500) << qint64(40'000) << PriceCheck::Within;
    QTest::newRow("the same") << qint64(41'500) << qint64(41'500) << PriceCheck::Within;
    QTest::newRow("5 %") << qint64(40'000) << qint64(42'000) << PriceCheck::CoordinatorMayAccept;
    QTest::newRow("a penny over 5 %") << qint64(40'000) << qint64(42'001) << PriceCheck::OfficeDecides;
    QTest::newRow("£25.00 of much") << qint64(124'000) << qint64(126'500) << PriceCheck::CoordinatorMayAccept;
    QTest::newRow("over £25.00") << qint64(124'000) << qint64(126'501) << PriceCheck::OfficeDecides;
    QTest::newRow("nothing approved") << qint64(0) << qint64(1) << PriceCheck::OfficeDecides;
}

void TestEquipment::prices()
{
    QFETCH(qint64, approved);
    QFETCH(qint64, asked);
    QTEST(checkPrice({approved}, {asked}), "check");
    QCOMPARE(quotesFor({49'999}), 1);
    QCOMPARE(quotesFor({50'000}), 2);
    QCOMPARE(quotesFor({200'000}), 2);
    QCOMPARE(quotesFor({200'001}), 3);
}

void TestEquipment::twins_data()
{
    using Change = std::function<void(Purchase&)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("alike");
    const auto row = [](const char* name, bool alike, const Change& change) {
        QTest::newRow(name) << change << alike;
    };
    row("same supplier, day and amount", true, [](Purchase&) {});
    row("spelt with capitals and spaces", true,
        [](Purchase& p) { p.supplier = QStringLiteral(" fes  CLINIC "); });
    row("another day", false, [](Purchase& p) { p.boughtOn = p.boughtOn.addDays(1); });
    row("another amount", false, [](Purchase& p) { p.amount = {1}; });
    row("another amount, same receipt", true, [](Purchase& p) {
        p.amount = {1};
        p.receiptPages.push_back(Hash32{});
    });
    row("nobody named", false, [](Purchase& p) { p.supplier.clear(); });
    row("itself", false, [](Purchase& p) { p.id = id(1); });
}

void TestEquipment::twins()
{
    using Change = std::function<void(Purchase&)>;
    QFETCH(Change, change);
    Purchase first = purchase();
    first.receiptPages.push_back(Hash32{});
    Purchase second = purchase();
    second.id = id(2);
    change(second);
    QTEST(looksAlike(first, second), "alike");
    QTEST(looksAlike(second, first), "alike");
}

void TestEquipment::left()
{
    Plan plan;
    plan.lines.resize(3);
    for (std::uint8_t i = 0; i < 3; ++i)
        plan.lines[i].id = id(static_cast<std::uint8_t>(10 + i));
    plan.lines[0].model = Model::Direct;
    plan.lines[0].total = {30'000};
    plan.lines[1].model = Model::ThirdParty;
    plan.lines[1].total = {6'000};
    plan.lines[2].model = Model::Direct;
    plan.lines[2].total = {9'000};
    Decision decision;
    decision.kind = DecisionKind::Approve;
    decision.lines = {{id(12), false, {}, {}}};
    decision.authorised = {{Model::Direct, {30'000}}, {Model::ThirdParty, {6'000}}};
    Purchase first = purchase();
    first.line = id(10);
    Purchase second = purchase();
    second.line = id(11);
    Purchase outside = purchase();
    Purchase declined = purchase();
    declined.line = id(12);
    const std::vector<SpentMoney> spent{{&first, {4'500}, false},
                                        {&second, {7'000}, true},
                                        {&outside, {100}, true},
                                        {&declined, {50}, false}};
    const BudgetLeft left = budgetLeft(&plan, &decision, spent);
    QCOMPARE(left.lines[0].money.left(), Pence{25'500});
    QCOMPARE(left.lines[1].money.left(), Pence{-1'000}); // overspent: said, never hidden
    QCOMPARE(left.lines[1].money.provisional, Pence{7'000});
    QCOMPARE(left.lines[2].money.left(), Pence{-50});
    QCOMPARE(left.outsidePlan, Pence{100});
    QCOMPARE(left.all.authorised, Pence{36'000});
    QCOMPARE(left.all.spent, Pence{11'650});
    QCOMPARE(left.all.provisional, Pence{7'100});
    Pence lines = left.outsidePlan;
    for (const LineLeft& line : left.lines)
        lines += line.money.spent;
    QCOMPARE(lines, left.all.spent);
    QCOMPARE(left.models.size(), std::size_t{2});
}

void TestEquipment::leftWithoutPlanOrDecision()
{
    const Purchase bought = purchase();
    const std::vector<SpentMoney> spent{{&bought, {4'500}, true}};
    const BudgetLeft none = budgetLeft(nullptr, nullptr, spent);
    QVERIFY(none.lines.empty());
    QCOMPARE(none.all.left(), Pence{-4'500});
    Plan plan;
    plan.lines.resize(1);
    plan.lines[0].total = {100};
    QCOMPARE(budgetLeft(&plan, nullptr, {}).lines[0].money.authorised, Pence{});
    QVERIFY(budgetLeft(&plan, nullptr, {}).models.empty());
}

QTEST_APPLESS_MAIN(TestEquipment)
#include "tst_equipment.moc"
