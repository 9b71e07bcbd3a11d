// Goal: every purchase is counted once, whatever the budget says, and totals always equal their entries.
// Method: purchases and reversals in and outside the plan, compared with sums worked out by hand.
#include "tests/unit/office/office_desk.h"

#include "app/domain/working_days.h"
#include "sync/office/office_writer.h"
#include "sync/office/payment_list.h"
#include "sync/office/verify.h"
#include "sync/wire/fields.h"

using namespace doorstep;
using namespace doorstep::testing;
using wire::Kind;
using wire::OutcomeCode;

namespace {

domain::Purchase purchase(OfficeDesk& desk, qint64 pence, const SubmittedPlan* plan, const char* invoice)
{
    domain::Purchase bought;
    bought.id = desk.random.make<EntityId>();
    bought.patient = desk.patient;
    if (plan) {
        bought.planHash = plan->hash;
        bought.line = plan->plan.lines.front().id;
    }
    bought.item = QStringLiteral("Exercise cycle");
    bought.supplier = QStringLiteral("Example Sports");
    bought.amount = {pence};
    bought.boughtOn = QDate(2011, 7, 4);
    bought.invoice = QString::fromLatin1(invoice);
    return bought;
}

wire::Outcome push(OfficeDesk& desk, const domain::Purchase& bought)
{
    return desk.pushOne({office::appendOp(bought.id, Kind::Purchase, wire::encodePurchase(bought))});
}

wire::Outcome takeBack(OfficeDesk& desk, const EntityId& bought, qint64 pence)
{
    domain::Reversal reversal;
    reversal.id = desk.random.make<EntityId>();
    reversal.purchase = bought;
    reversal.amount = {pence};
    reversal.reason = QStringLiteral("Sent back");
    return desk.pushOne({office::appendOp(reversal.id, Kind::Reversal, wire::encodeReversal(reversal))});
}

int openAlerts(OfficeDesk& desk, const char* type)
{
    int open = 0;
    for (const auto& [id, row] : desk.pullAll(desk.stream(), wire::pullBytesMax).rows) {
        if (row.kind != Kind::Alert)
            continue;
        const auto fields = got(wire::decodePayload(row.payload));
        if (*fields.at(wire::field::alert::type).value.asText() == type &&
            fields.at(wire::field::alert::open).value.asBool() == true)
            ++open;
    }
    return open;
}

} // namespace

class OfficeMoneyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void totalsAreSums();
    void whatHappenedIsRecordedAndSeen();
    void thePaymentsOfAPlan();
    void amountsOutOfRange_data();
    void amountsOutOfRange();
};

void OfficeMoneyTest::totalsAreSums()
{
    OfficeDesk desk;
    desk.addScheme();
    const SubmittedPlan plan = desk.submit();
    const auto early = purchase(desk, 1'000, nullptr, "A-0");
    QVERIFY(push(desk, early).code == OutcomeCode::Applied); // before any decision: counted and flagged
    QCOMPARE(openAlerts(desk, "not-approved"), 1);
    QCOMPARE(openAlerts(desk, "overspend"), 1);
    office::DecideRequest request;
    request.plan = plan.hash.hex();
    request.by = desk.decider;
    (void)got(office::decide(*desk.office, request));
    QCOMPARE(openAlerts(desk, "overspend"), 0);
    const auto first = purchase(desk, 27'900, &plan, "A-1");
    QVERIFY(push(desk, first).code == OutcomeCode::Applied);
    QCOMPARE(openAlerts(desk, "not-approved"), 1);
    QVERIFY(push(desk, purchase(desk, 27'900, &plan, "A-1")).code == OutcomeCode::Applied);
    QCOMPARE(openAlerts(desk, "duplicate"), 1);
    QVERIFY(push(desk, purchase(desk, 50'000, &plan, "A-2")).code == OutcomeCode::Applied);
    QCOMPARE(openAlerts(desk, "overspend"), 1);
    const auto sums = desk.plans().front().budgets.at(0);
    QCOMPARE(sums.authorised, std::int64_t(66'300));
    QCOMPARE(sums.spent, std::int64_t(106'800));
    QCOMPARE(sums.available(), std::int64_t(-40'500));
    QCOMPARE(takeBack(desk, first.id, 27'901).problem, std::string("reversal-too-large"));
    QVERIFY(takeBack(desk, first.id, 20'000).code == OutcomeCode::Applied);
    QCOMPARE(takeBack(desk, first.id, 7'901).problem, std::string("reversal-too-large"));
    QCOMPARE(takeBack(desk, desk.patient, 1).problem, std::string("refers-unknown"));
    QCOMPARE(desk.plans().front().budgets.at(0).reversed, std::int64_t(20'000));
    QVERIFY(got(office::verify(*desk.office)).problems.empty());
    desk.office->database().run("UPDATE purchase SET pence = pence + 1 WHERE invoice = 'A-2'");
    QVERIFY2(!got(office::verify(*desk.office)).problems.empty(), "a total that differs is found");
}

void OfficeMoneyTest::whatHappenedIsRecordedAndSeen()
{
    OfficeDesk desk;
    auto bought = purchase(desk, 41'500, nullptr, "F-1");
    bought.outOfPocket = true;
    QVERIFY(push(desk, bought).code == OutcomeCode::Applied);
    QCOMPARE(openAlerts(desk, "out-of-pocket"), 1);
    const auto note = [&](const EntityId& about, std::optional<domain::ItemState> item,
                          std::optional<domain::MoneyState> money) {
        const domain::PurchaseEvent event{{}, about, item, money, false, QDate(2011, 7, 5), {}, {}};
        return desk.pushOne({office::appendOp(desk.random.make<EntityId>(), Kind::PurchaseEvent,
                                              wire::encodePurchaseEvent(event))});
    };
    QVERIFY(note(bought.id, domain::ItemState::Lost, std::nullopt).code == OutcomeCode::Applied);
    QCOMPARE(openAlerts(desk, "equipment-gone"), 1);
    QVERIFY(note(bought.id, std::nullopt, domain::MoneyState::Queried).code == OutcomeCode::Applied);
    QCOMPARE(openAlerts(desk, "purchase-queried"), 1);
    QVERIFY(note(bought.id, std::nullopt, domain::MoneyState::Reconciled).code == OutcomeCode::Applied);
    QCOMPARE(openAlerts(desk, "purchase-queried"), 0);
    const auto unknown = note(desk.patient, domain::ItemState::Lost, std::nullopt);
    QCOMPARE(unknown.problem, std::string("refers-unknown"));
    QVERIFY(got(office::verify(*desk.office)).problems.empty());
}

void OfficeMoneyTest::thePaymentsOfAPlan()
{
    OfficeDesk desk;
    desk.addScheme();
    const SubmittedPlan plan = desk.submit();
    const QDate first = plan.plan.firstPayment;
    const auto between = [&](const QDate& from, const QDate& until) {
        return got(desk.office->database().read([&]() -> Result<std::vector<office::DuePayment>> {
            return office::paymentsBetween(*desk.office, from, until);
        }));
    };
    QVERIFY(between(first.addDays(-9), first.addYears(4)).empty()); // nothing is decided yet
    office::DecideRequest request;
    request.plan = plan.hash.hex();
    request.by = desk.decider;
    (void)got(office::decide(*desk.office, request));
    domain::Pence sum;
    for (const office::DuePayment& due : between(first.addDays(-9), first.addYears(4))) {
        QVERIFY(domain::isWorkingDay(due.payment.payDay()));
        QCOMPARE(due.plan.hex(), plan.hash.hex());
        sum += due.payment.amount;
    }
    QCOMPARE(sum.value, domain::totals(plan.plan).cash().value);
    QVERIFY(between(first.addYears(4), first.addYears(5)).empty());
}

void OfficeMoneyTest::amountsOutOfRange_data()
{
    QTest::addColumn<qint64>("pence");
    QTest::newRow("nothing") << qint64(0);
    QTest::newRow("negative") << qint64(-1);
    QTest::newRow("more than ten million pounds") << qint64(1'000'000'001);
}

void OfficeMoneyTest::amountsOutOfRange()
{
    QFETCH(qint64, pence);
    OfficeDesk desk;
    QVERIFY(push(desk, purchase(desk, pence, nullptr, "A")).code == OutcomeCode::Rejected);
    QVERIFY(got(office::verify(*desk.office)).problems.empty());
}

QTEST_GUILESS_MAIN(OfficeMoneyTest)
#include "tst_office_money.moc"
