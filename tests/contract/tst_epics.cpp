// Goal: what a national list of capabilities for personal health budgets asks for (C32, epics E1 to E12 and
// E14) is done by the product itself. Method: one scenario an epic over the real store, the real sync engine
// and the real office in one process; figures are compared on both sides.
#include "app/domain/catalogue.h"
#include "app/domain/working_days.h"
#include "sync/office/care_events.h"
#include "sync/office/payment_list.h"
#include "sync/office/report.h"
#include "tests/support/whole_product.h"

#include <QTest>

using namespace doorstep;
using namespace doorstep::test;
using domain::Model;
using domain::Pence;

namespace {

struct Case {
    WholeProduct all;
    EntityId patient;

    explicit Case(int index)
        : all({madeUpPerson(index)})
    {
        patient = all.patientId(*madeUpPerson(index).nhsNumber);
    }
    domain::Plan draft(const std::function<void(domain::Plan&)>& change = {})
    {
        domain::Plan plan =
            smallPlan(must(all.tablet->plans().startDraft(patient, QStringLiteral("5QE")), "draft"));
        if (change)
            change(plan);
        return must(all.tablet->plans().saveDraft(plan), "save");
    }
    Hash32 agree()
    {
        const auto shown = must(all.tablet->plans().textToShow(patient), "text");
        return must(all.tablet->plans().agreeAndSubmit(patient, shown.hash, drawnAgreement(), {}), "agree")
            .planHash;
    }
    void sync() { require(!all.sync().error, "sync"); }
    Result<office::Decided> decide(const Hash32& plan, std::vector<office::LineChoice> lines = {})
    {
        office::DecideRequest request;
        request.plan = plan.hex();
        request.by = all.decider;
        request.lines = std::move(lines);
        return office::decide(*all.office, request);
    }
    domain::Purchase buy(const domain::Line& line, qint64 pence)
    {
        domain::Purchase purchase;
        purchase.patient = patient;
        purchase.line = line.id;
        purchase.item = line.item;
        purchase.supplier = QStringLiteral("Example Sports");
        purchase.amount = {pence};
        purchase.boughtOn = QDate(2011, 7, 4);
        Bytes picture(20'000);
        all.random.fill(picture);
        return must(all.tablet->purchases().record(purchase, {{picture, QStringLiteral("image/jpeg")}}),
                    "buy");
    }
    domain::BudgetLeft left() { return must(all.tablet->purchases().budget(patient), "left"); }
    std::vector<domain::Finding> check() { return must(all.tablet->plans().check(patient), "check"); }
};

bool has(const std::vector<domain::Finding>& findings, const char* rule)
{
    return std::any_of(findings.begin(), findings.end(), [rule](const domain::Finding& finding) {
        return finding.ruleId == QLatin1String(rule);
    });
}

} // namespace

class EpicsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void e1ManageABudget();
    void e2RecordPurchases();
    void e3AssessABudget();
    void e4LinkWithTheCarePlan();
    void e5DifferentModels();
    void e6CriteriaForUse();
    void e7Payments();
    void e8DirectoryIsMaintainedAsData();
    void e9SearchTheDirectory();
    void e10SeveralBudgets();
    void e11LinkToThePatientRecord();
    void e12LinkToWorkflow();
    void e14ManagementInformation();
};

void EpicsTest::e1ManageABudget()
{
    Case one(1);
    one.draft();
    const Hash32 plan = one.agree();
    one.sync();
    QCOMPARE(one.left().all.authorised, Pence{}); // agreed is not authorised
    (void)must(one.decide(plan), "decide");
    one.sync();
    QCOMPARE(one.left().all.authorised, Pence{66'300});
    QCOMPARE(one.left().all.left(), Pence{66'300});
    QCOMPARE(one.all.plans().front().sealed.totals.plan(), Pence{66'300});
}

void EpicsTest::e2RecordPurchases()
{
    Case one(2);
    const domain::Plan draft = one.draft();
    const Hash32 plan = one.agree();
    one.sync();
    (void)must(one.decide(plan), "decide");
    one.sync();
    const domain::Purchase bought = one.buy(draft.lines[0], 27'900); // no network is asked
    QCOMPARE(one.left().lines[0].money.provisional, Pence{27'900});
    domain::PurchaseEvent event;
    event.purchase = bought.id;
    event.item = domain::ItemState::InUse;
    event.on = QDate(2011, 7, 4);
    require(one.all.tablet->purchases().note(event).ok(), "note");
    one.sync();
    const auto left = one.left();
    QCOMPARE(left.lines[0].money.left(), Pence{});
    QCOMPARE(left.all.provisional, Pence{}); // the office has it now
    const auto atOffice = one.all.plans().front();
    QCOMPARE(atOffice.purchases.size(), std::size_t(1));
    QCOMPARE(atOffice.purchases.front().receiptsComplete, std::size_t(1));
    QCOMPARE(atOffice.budgets.front().spent, std::int64_t(27'900));
    const auto view = must(one.all.tablet->purchases().list(one.patient), "list").front();
    QVERIFY(view.standing.item == domain::ItemState::InUse);
    QVERIFY(view.owner == domain::Owner::Person);
}

void EpicsTest::e3AssessABudget()
{
    Case one(3);
    one.draft();
    const Hash32 plan = one.agree();
    one.sync();
    (void)must(one.decide(plan, {{"L2", false, "NOT_LINKED_OUTCOME", "A walk does the same."}}), "decide");
    one.sync();
    const auto version = must(one.all.tablet->plans().versions(one.patient), "versions").front();
    QVERIFY(version.state == store::PlanState::PartApproved);
    QVERIFY(version.decision->check == wire::DecisionCheck::Verified);
    QCOMPARE(one.left().all.authorised, Pence{27'900});
    QCOMPARE(one.left().lines[1].money.authorised, Pence{});
}

void EpicsTest::e4LinkWithTheCarePlan()
{
    Case one(4);
    one.draft([](domain::Plan& plan) { plan.lines[1].outcomeRefs.clear(); });
    QVERIFY(has(one.check(), "R-33")); // a line that serves nothing
    one.draft();
    QVERIFY(!has(one.check(), "R-33"));
    one.agree();
    one.sync();
    const auto plans = one.all.plans();
    const auto& sealed = plans.front().sealed.plan;
    QCOMPARE(sealed.lines[0].outcomeRefs, QStringList{QStringLiteral("O1")});
    QCOMPARE(sealed.outcomes.front().text, QStringLiteral("Walk to the shop and back"));
    QCOMPARE(sealed.needs.front().text, QStringLiteral("Breathless on stairs"));
}

void EpicsTest::e5DifferentModels()
{
    Case one(5);
    one.draft([](domain::Plan& plan) {
        plan.lines[0].model = Model::Notional;
        plan.lines[1].model = Model::ThirdParty;
    });
    const Hash32 plan = one.agree();
    one.sync();
    (void)must(one.decide(plan), "decide");
    one.sync();
    const domain::PlanTotals totals = one.all.plans().front().sealed.totals;
    QCOMPARE(totals.notional, Pence{27'900});
    QCOMPARE(totals.thirdParty, Pence{38'400});
    QCOMPARE(totals.cash(), Pence{38'400});
    QCOMPARE(one.left().models.size(), std::size_t(2));
}

void EpicsTest::e6CriteriaForUse()
{
    Case one(6);
    one.draft([](domain::Plan& plan) { plan.lines[1].category = QStringLiteral("gambling"); });
    QVERIFY(has(one.check(), "R-61"));
    QVERIFY(!domain::mayAuthorise(one.check()));
    const Hash32 plan = one.agree(); // never blocked from saying what was agreed
    one.sync();
    QVERIFY(!one.decide(plan).ok()); // the office runs the same rules
}

void EpicsTest::e7Payments()
{
    Case one(7);
    one.draft([](domain::Plan& plan) {
        plan.scheduleKind = domain::ScheduleKind::FourWeekly;
        for (domain::Line& line : plan.lines)
            line.spend = {{12, line.total}};
        plan.lines[0].spend = {{1, plan.lines[0].total}};
    });
    const Hash32 plan = one.agree();
    one.sync();
    (void)must(one.decide(plan), "decide");
    const auto due = must(one.all.office->database().read([&]() -> Result<std::vector<office::DuePayment>> {
        return office::paymentsBetween(*one.all.office, QDate(2011, 1, 1), QDate(2013, 1, 1));
    }),
                          "payments");
    QCOMPARE(due.size(), std::size_t(14)); // the lump and 13 times 4 weeks
    Pence sum;
    for (const office::DuePayment& each : due) {
        QVERIFY(domain::isWorkingDay(each.payment.payDay()));
        QVERIFY(each.payment.payDay() <= each.payment.due);
        sum += each.payment.amount;
    }
    QCOMPARE(sum, Pence{66'300});
}

void EpicsTest::e8DirectoryIsMaintainedAsData()
{
    // One more item is one more object in the data; a broken one is refused with its name.
    const QByteArray items =
        R"({"items":[{"code":"DRUM","name":"Drumming group","kind":"Activity","unit":"session",
        "lowPence":400,"highPence":900,"words":["music"]}]})";
    const auto local = must(domain::Catalogue::parse(items), "parse");
    QCOMPARE(local.search(QStringLiteral("music")).front()->code, QStringLiteral("DRUM"));
    QVERIFY(!domain::Catalogue::parse(QByteArray(items).replace("Activity", "Nothing")).ok());
}

void EpicsTest::e9SearchTheDirectory()
{
    Case one(9);
    const domain::Catalogue& catalogue = domain::Catalogue::shipped();
    const auto found = catalogue.search(QStringLiteral("personnal asistant"));
    QVERIFY(!found.empty());
    QCOMPARE(found.front()->code, QStringLiteral("PA-HOUR"));
    one.draft([&](domain::Plan& plan) {
        for (domain::Line& line : catalogue.linesFor(*found.front(), Model::Direct)) {
            line.ref = QStringLiteral("L%1").arg(plan.lines.size() + 1);
            line.outcomeRefs = {QStringLiteral("O1")};
            plan.lines.push_back(line);
        }
    });
    one.agree();
    one.sync();
    const auto lines = one.all.plans().front().sealed.plan.lines;
    QCOMPARE(lines.size(), std::size_t(7)); // with payroll, insurance, training and contingency
    QVERIFY(one.all.plans().front().flags.empty());
}

void EpicsTest::e10SeveralBudgets()
{
    Case one(10);
    const domain::Plan draft = one.draft([](domain::Plan& plan) { plan.lines[1].model = Model::ThirdParty; });
    const Hash32 plan = one.agree();
    one.sync();
    (void)must(one.decide(plan), "decide");
    one.sync();
    (void)one.buy(draft.lines[1], 3'200);
    const auto left = one.left();
    QCOMPARE(left.models.size(), std::size_t(2));
    for (const domain::ModelLeft& each : left.models)
        QCOMPARE(each.money.left(), each.model == Model::Direct ? Pence{27'900} : Pence{35'200});
    one.sync();
    std::int64_t available = 0;
    const auto atTheOffice = one.all.plans().front();
    for (const office::BudgetSums& sums : atTheOffice.budgets)
        available += sums.available();
    QCOMPARE(available, std::int64_t(63'100));
}

void EpicsTest::e11LinkToThePatientRecord()
{
    Case one(11);
    const domain::Person person = madeUpPerson(11);
    one.draft();
    one.agree();
    one.sync();
    const auto view = one.all.plans().front();
    QCOMPARE(QString::fromStdString(view.nhsNumber), person.nhsNumber->digits());
    QCOMPARE(view.sealed.nhsNumber, person.nhsNumber->digits());
    QCOMPARE(view.sealed.born, person.born);
    const auto held = must(one.all.tablet->people().byNhsNumber(*person.nhsNumber), "person");
    QCOMPARE(held.id, one.patient);
}

void EpicsTest::e12LinkToWorkflow()
{
    // One table of steps on both sides: what happens on the tablet becomes a task on both worklists.
    Case one(12);
    one.draft();
    const Hash32 plan = one.agree();
    one.sync();
    (void)must(one.decide(plan), "decide");
    one.sync();
    domain::CareEvent asked;
    asked.kind = domain::EventKind::ReviewAsked;
    asked.on = QDate(2011, 7, 4);
    (void)must(one.all.tablet->cases().record(one.patient, asked), "event");
    one.sync();
    const auto view = must(one.all.tablet->cases().view(one.patient), "view");
    QVERIFY(view.state == domain::CaseState::ReviewOpen);
    const auto keep = std::find_if(view.next.begin(), view.next.end(), [](const domain::NextStep& step) {
        return step.step == domain::Step::ReviewKept;
    });
    QVERIFY(keep != view.next.end() && keep->why.isEmpty());
    const auto due = must(one.all.tablet->cases().due(QDate(2012, 12, 31)), "due");
    const auto atOffice =
        must(one.all.office->database().read([&]() -> Result<std::vector<office::DueAtOffice>> {
            return office::dueAtOffice(*one.all.office, QDate(2012, 12, 31));
        }),
             "due at the office");
    QCOMPARE(due.size(), atOffice.size());
    for (std::size_t i = 0; i < due.size(); ++i)
        QVERIFY(due[i].row == atOffice[i].row);
    QVERIFY(due.front().row.task.because == domain::DueBecause::Asked);
}

void EpicsTest::e14ManagementInformation()
{
    Case one(14);
    one.draft();
    const Hash32 plan = one.agree();
    one.sync();
    const auto report = [&one](const QDate& from, const QDate& until) {
        return must(one.all.office->database().read([&]() -> Result<office::Report> {
            return office::reportOn(*one.all.office, from, until);
        }),
                    "report");
    };
    const office::Report before = report(QDate(2011, 7, 1), QDate(2011, 9, 30));
    QVERIFY(before.rows.empty());
    QCOMPARE(before.waiting, 1);
    (void)must(one.decide(plan, {{"L2", false, "NOT_VALUE", "A walk does the same."}}), "decide");
    const office::Report quarter = report(QDate(2011, 7, 1), QDate(2011, 9, 30));
    QCOMPARE(quarter.rows.size(), std::size_t(1));
    const office::ReportRow row = quarter.rows.front();
    QVERIFY(row.model == Model::Direct && !row.child && !row.oneOff);
    QCOMPARE(std::tuple(row.live, row.started, row.ended, row.yearToDate), std::tuple(1, 1, 0, 1));
    QCOMPARE(quarter.declined, (std::map<std::string, int>{{"NOT_VALUE", 1}}));
    QCOMPARE(quarter.waiting, 0);
    const office::ReportRow later = report(QDate(2011, 10, 1), QDate(2011, 12, 31)).rows.front();
    QCOMPARE(std::tuple(later.live, later.started, later.ended, later.yearToDate), std::tuple(1, 0, 0, 1));
    const office::ReportRow last =
        report(QDate(2012, 4, 1), QDate(2012, 9, 30)).rows.front(); // it has run out
    QCOMPARE(std::tuple(last.live, last.started, last.ended, last.yearToDate), std::tuple(0, 0, 1, 1));
    QVERIFY(report(QDate(2013, 4, 1), QDate(2013, 6, 30)).rows.empty());
}

QTEST_GUILESS_MAIN(EpicsTest)
#include "tst_epics.moc"
