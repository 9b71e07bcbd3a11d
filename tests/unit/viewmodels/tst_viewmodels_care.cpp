// Goal: the models of the time after the plan say what the layers below know, in words, and no more.
// Method: each model is shown values made here; rows, texts and the contract of item models are compared.
#include "app/viewmodels/case_view_model.h"
#include "app/viewmodels/catalogue_model.h"
#include "app/viewmodels/communication_needs.h"
#include "app/viewmodels/due_model.h"
#include "app/viewmodels/equipment_model.h"
#include "app/viewmodels/money_left_model.h"
#include "app/viewmodels/nhs_number_field.h"
#include "app/viewmodels/rule_results_model.h"
#include "app/viewmodels/texts.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace doorstep;
using namespace doorstep::viewmodels;
using domain::Pence;

namespace {

class StoppedClock final : public Clock {
public:
    [[nodiscard]] std::int64_t wallMs() const override { return 1'338'543'000'000; } // 1 June 2012
    [[nodiscard]] std::int64_t monotonicMs() const override { return 1; }
};

/// A service without a vault: nothing here asks it anything.
VaultService& idle()
{
    static VaultService service([]() -> std::unique_ptr<VaultBackend> { return nullptr; });
    return service;
}

domain::CareEvent happened(domain::EventKind kind, std::uint8_t id)
{
    domain::CareEvent made;
    made.id.value[0] = id;
    made.kind = kind;
    made.on = QDate(2012, 5, id);
    return made;
}

store::CaseView approvedCase()
{
    store::CaseView view;
    view.state = domain::CaseState::Approved;
    view.hasPlanInForce = true;
    view.findings = {{QStringLiteral("R-50"), domain::Severity::Block, domain::Gate::Pay,
                      QStringLiteral("account"), QStringLiteral("The account is not approved yet.")}};
    view.next = domain::nextSteps(view.state, domain::factsOf({}, view.findings));
    return view;
}

QVariantMap stepOf(const CaseViewModel& model, const QString& key)
{
    for (const QVariant& step : model.steps()) {
        if (step.toMap().value(QStringLiteral("key")) == key)
            return step.toMap();
    }
    return {};
}

QString text(const QAbstractItemModel& model, int row, int role)
{
    return model.data(model.index(row, 0), role).toString();
}

} // namespace

class TestCareModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanupTestCase() { idle().stop(); }
    void caseSaysWhatStandsInTheWay();
    void anEndingThatDoesNotCountSaysWhy();
    void whatHappenedIsPutTogetherByDay();
    void communicationComesFromThePlanWhenTheRecordIsSilent();
    void formsBecomeEvents_data();
    void formsBecomeEvents();
    void dueListPutsOverdueFirstAndCounts();
    void equipmentSaysServiceWarrantyAndReturn();
    void moneyLeftMarksWhatIsProvisional();
    void suggestionsBringCompanions();
    void numberIsFormattedUnderTheCursor_data();
    void numberIsFormattedUnderTheCursor();
    void theOrganisationIsNamed();
};

void TestCareModels::caseSaysWhatStandsInTheWay()
{
    const StoppedClock clock;
    CaseViewModel model(idle(), clock, nullptr);
    model.show(approvedCase());
    QCOMPARE(model.stateKey(), QStringLiteral("approved"));
    QCOMPARE(model.sentence(), QStringLiteral("Approved. 1 thing to settle before the first payment."));
    QCOMPARE(model.setUpOpen(), QStringList{QStringLiteral("The account is not approved yet.")});
    const QVariantMap pay = stepOf(model, QStringLiteral("setUpDone"));
    QCOMPARE(pay.value(QStringLiteral("open")).toBool(), false);
    QCOMPARE(pay.value(QStringLiteral("why")).toString(),
             QStringLiteral("Not everything is in place for the first payment."));
    QCOMPARE(pay.value(QStringLiteral("event")).toString(), QStringLiteral("firstPayment"));
    const QVariantMap review = stepOf(model, QStringLiteral("reviewOpened"));
    QCOMPARE(review.value(QStringLiteral("open")).toBool(), true);
    QVERIFY(stepOf(model, QStringLiteral("resumed")).isEmpty()); // nothing is suspended
    model.clear();
    QVERIFY(model.stateText().isEmpty() && model.steps().isEmpty());
}

void TestCareModels::anEndingThatDoesNotCountSaysWhy()
{
    const StoppedClock clock;
    CaseViewModel model(idle(), clock, nullptr);
    store::CaseView view = approvedCase();
    view.state = domain::CaseState::Active;
    view.events = {happened(domain::EventKind::FirstPayment, 1), happened(domain::EventKind::Closed, 2)};
    view.notCounted = {{view.events[1].id, QStringLiteral("Say first how the care goes on.")}};
    model.show(view);
    QCOMPARE(model.history().size(), 2);
    const QVariantMap newest = model.history().front().toMap();
    QCOMPARE(newest.value(QStringLiteral("counts")).toBool(), false);
    QCOMPARE(newest.value(QStringLiteral("why")).toString(),
             QStringLiteral("Say first how the care goes on."));
    QVERIFY(model.sentence().contains(QStringLiteral("does not count yet")));
    QVERIFY(model.history().back().toMap().value(QStringLiteral("counts")).toBool());
}

void TestCareModels::whatHappenedIsPutTogetherByDay()
{
    const StoppedClock clock;
    CaseViewModel model(idle(), clock, nullptr);
    store::CaseView view = approvedCase();
    view.events = {happened(domain::EventKind::FirstPayment, 3)};
    view.due = {
        {domain::TaskKind::PlanReview, domain::DueBecause::Clock, QDate(2012, 6, 2), QDate(2012, 7, 4)},
        {domain::TaskKind::MoneyCheck, domain::DueBecause::Clock, QDate(2012, 6, 1), QDate(2012, 7, 4)}};
    FileFacts facts;
    constexpr qint64 noon = 1'335'873'600'000; // 1 May 2012
    constexpr qint64 day = 86'400'000;
    facts.versions.resize(1);
    facts.versions[0].agreedWallMs = noon;
    facts.versions[0].delivery = store::Delivery::AtOffice;
    facts.versions[0].state = store::PlanState::Approved;
    facts.versions[0].decision = store::DecisionView{};
    facts.versions[0].decision->decision.officeTimeMs = noon + day;
    for (int i = 0; i < 22; ++i) {
        store::PurchaseView bought;
        bought.purchase.item = QStringLiteral("Thing %1").arg(i);
        bought.purchase.amount = {100};
        bought.purchase.boughtOn = QDate(2012, 5, 4).addDays(i);
        facts.purchases.push_back(bought);
    }
    model.show(view, facts);
    QStringList what;
    for (const QVariant& one : model.history())
        what << one.toMap().value(QStringLiteral("what")).toString();
    QCOMPARE(what.size(), 24);
    QCOMPARE(what.front(), QStringLiteral("Bought: Thing 21"));
    QCOMPARE(what.mid(20), (QStringList{QStringLiteral("Older purchases: 2"), what[21],
                                        QStringLiteral("Decision of the office: Approved"),
                                        QStringLiteral("The plan was agreed")}));
    QCOMPARE(model.history()[21].toMap().value(QStringLiteral("on")).toString(), dateText({2012, 5, 3}));
    // That it is time is said on the day, not months before.
    QCOMPARE(model.due()[0].toMap().value(QStringLiteral("because")).toString(),
             QStringLiteral("It comes round by the calendar."));
    QCOMPARE(model.due()[1].toMap().value(QStringLiteral("because")).toString(),
             QStringLiteral("It is time."));
}

void TestCareModels::communicationComesFromThePlanWhenTheRecordIsSilent()
{
    domain::Person person;
    domain::CareRecord silent;
    silent.access.askedOn = QDate(2012, 5, 1);
    silent.access.format = domain::CopyFormat::Standard;
    domain::CareRecord agreed;
    agreed.access.needs = {QStringLiteral("Speak slowly")};
    agreed.access.interpreter = true;
    agreed.access.language = QStringLiteral("French");
    agreed.access.format = domain::CopyFormat::EasyRead;
    const QStringList ofPlan{QStringLiteral("Speak slowly"), QStringLiteral("An interpreter is needed"),
                             QStringLiteral("Language: French"), QStringLiteral("Copies: Easy read")};
    QCOMPARE(communicationNeeds(person, {&silent, nullptr}), QStringList());
    QCOMPARE(communicationNeeds(person, {&silent, nullptr, &agreed}), ofPlan);
    QVERIFY(wantsEasyRead(person, {nullptr, &agreed}));
    QVERIFY2(!wantsEasyRead(person, {&silent, &agreed}), "the newest that states a form");
    person.communicationNeeds = {QStringLiteral("Written: Braille")};
    QCOMPARE(communicationNeeds(person, {&agreed}), person.communicationNeeds);
    QVERIFY(!wantsEasyRead(person, {&silent}));
    person.communicationNeeds << QStringLiteral("Letters in Easy-Read, please");
    QVERIFY2(wantsEasyRead(person, {&silent}), "what the record says goes first");
}

void TestCareModels::formsBecomeEvents_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QVariantMap>("members");
    QTest::addColumn<QString>("expected"); // kind, day, amount or the refusal
    const auto map = [](std::initializer_list<std::pair<const char*, const char*>> items) {
        QVariantMap all;
        for (const auto& [name, value] : items)
            all.insert(QString::fromUtf8(name), QString::fromUtf8(value));
        return all;
    };
    QTest::newRow("today when no day is given")
        << "healthChanged" << map({{"text", "A fall"}}) << "01-Jun-2012 £0.00 A fall";
    QTest::newRow("a day as people write it")
        << "reviewAsked" << map({{"on", "28/05/2012"}}) << "28-May-2012 £0.00 ";
    QTest::newRow("an amount") << "reduced" << map({{"amount", "£312.50"}, {"on", "2012-05-28"}})
                               << "28-May-2012 £312.50 ";
    QTest::newRow("no such day") << "reduced" << map({{"on", "31/02/2012"}})
                                 << "\"31/02/2012\" cannot be read as a day.";
    QTest::newRow("no such thing") << "exploded" << map({}) << "Please say what happened.";
}

void TestCareModels::formsBecomeEvents()
{
    QFETCH(QString, kind);
    QFETCH(QVariantMap, members);
    const auto made = eventFromForm(kind, members, QDate(2012, 6, 1));
    const QString found = made ? QStringLiteral("%1 %2 %3")
                                     .arg(made.value().on.toString(QStringLiteral("dd-MMM-yyyy")),
                                          domain::formatMoney(made.value().amount), made.value().text)
                               : QString::fromStdString(made.error().text);
    QTEST(found, "expected");
}

void TestCareModels::dueListPutsOverdueFirstAndCounts()
{
    const StoppedClock clock;
    DueModel model(idle(), clock, nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    store::DuePerson late{{}, QStringLiteral("ALDER, Synthetic")};
    late.row.task = {domain::TaskKind::PlanReview,
                     domain::DueBecause::Clock,
                     QDate(2012, 5, 1),
                     QDate(2012, 5, 4),
                     domain::Urgency::Overdue,
                     false};
    store::DuePerson soon = late;
    soon.row.task.urgency = domain::Urgency::FourWeeks;
    model.show({late, soon}, {{{}, QStringLiteral("ROWAN, Synthetic"), store::PlanState::AtOffice, 3},
                              {{}, QStringLiteral("HAZEL, Synthetic"), store::PlanState::AtOffice, 12}});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.overdueCount(), 1);
    QCOMPARE(model.summary(), QStringLiteral("Overdue: 1. Due within 6 weeks: 1. Plans waiting: 2."));
    QCOMPARE(text(model, 0, DueModel::UrgencyTextRole), QStringLiteral("Overdue"));
    QCOMPARE(text(model, 0, DueModel::ColourRole), QStringLiteral("red"));
    QCOMPARE(text(model, 2, DueModel::NameRole), QStringLiteral("HAZEL, Synthetic")); // waits longest
    QCOMPARE(text(model, 2, DueModel::UrgencyTextRole), QStringLiteral("12 days"));
    QCOMPARE(text(model, 2, DueModel::ColourRole), QStringLiteral("orange"));
    QCOMPARE(text(model, 3, DueModel::ColourRole), QStringLiteral("grey"));
    model.show({}, {});
    QCOMPARE(model.summary(), QStringLiteral("Nothing is due in the next 6 weeks."));
}

void TestCareModels::equipmentSaysServiceWarrantyAndReturn()
{
    store::PurchaseView view;
    view.purchase.item = QStringLiteral("Hoist");
    view.purchase.amount = {90'000};
    view.purchase.boughtOn = QDate(2011, 7, 4);
    view.purchase.equipment.make = QStringLiteral("Example");
    view.purchase.equipment.serviceMonths = 6;
    view.purchase.equipment.lifeMonths = 120;
    view.purchase.equipment.warrantyUntil = QDate(2012, 1, 1);
    view.standing.item = domain::ItemState::InUse;
    view.standing.inUseSince = QDate(2011, 7, 10);
    view.owner = domain::Owner::Nhs;
    const auto row = EquipmentRow::of(view, nullptr, QDate(2012, 6, 1));
    QVERIFY(row);
    QCOMPARE(row->stateText, QStringLiteral("In use"));
    QCOMPARE(row->service, QStringLiteral("Service was due %1").arg(dateText({2012, 1, 10})));
    QVERIFY(row->serviceOverdue);
    QCOMPARE(row->warranty, QStringLiteral("Warranty ended %1").arg(dateText({2012, 1, 1})));
    QVERIFY(!row->giveBack.isEmpty());
    view.standing.item = domain::ItemState::Returned;
    const auto back = EquipmentRow::of(view, nullptr, QDate(2012, 6, 1));
    QVERIFY(back && back->gone && back->service.isEmpty() && back->giveBack.isEmpty());
    store::PurchaseView lesson;
    lesson.purchase.item = QStringLiteral("Swim");
    lesson.purchase.amount = {400};
    QVERIFY(!EquipmentRow::of(lesson, nullptr, QDate(2012, 6, 1)));
    view.reversedAmount = view.purchase.amount; // taken back: it was never had
    QVERIFY(!EquipmentRow::of(view, nullptr, QDate(2012, 6, 1)));
}

void TestCareModels::moneyLeftMarksWhatIsProvisional()
{
    MoneyLeftModel model(idle(), nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    domain::Plan plan;
    domain::Line line;
    line.id.value[0] = 7;
    line.ref = QStringLiteral("L1");
    line.item = QStringLiteral("Cycle");
    plan.lines = {line};
    domain::BudgetLeft left;
    left.lines = {{line.id, {{30'000}, {27'900}, {27'900}}}};
    left.models = {{domain::Model::Direct, {{30'000}, {31'000}, {27'900}}}};
    left.outsidePlan = {3'100};
    left.all = {{30'000}, {31'000}, {27'900}};
    model.show(left, &plan);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(text(model, 0, MoneyLeftModel::LabelRole), QStringLiteral("L1 Cycle"));
    QCOMPARE(text(model, 0, MoneyLeftModel::LeftRole), QStringLiteral("£21.00"));
    QCOMPARE(text(model, 0, MoneyLeftModel::ProvisionalRole), QStringLiteral("£279.00"));
    QVERIFY(model.data(model.index(1), MoneyLeftModel::OverspentRole).toBool());
    QVERIFY(model.provisional());
    QCOMPARE(model.sentence(), QStringLiteral("£10.00 more was spent than was agreed."));
    left.all = {{30'000}, {2'900}, {}};
    left.outsidePlan = {};
    model.show(left, &plan);
    QVERIFY(!model.provisional());
    QCOMPARE(model.sentence(), QStringLiteral("You have £271.00 left of £300.00."));
}

void TestCareModels::suggestionsBringCompanions()
{
    CatalogueModel model(nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setQuery(QStringLiteral("personnal asistant"));
    QVERIFY(model.rowCount() >= 1 && model.rowCount() <= CatalogueModel::shown);
    QCOMPARE(text(model, 0, CatalogueModel::CodeRole), QStringLiteral("PA-HOUR"));
    QVERIFY(text(model, 0, CatalogueModel::CompanionsRole).startsWith(QStringLiteral("Brings: ")));
    QVERIFY(text(model, 0, CatalogueModel::PriceRole).endsWith(QStringLiteral("an hour")));
    model.setQuery(QString());
    QCOMPARE(model.rowCount(), 0);
}

void TestCareModels::numberIsFormattedUnderTheCursor_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("cursor");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<int>("cursorAfter");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<bool>("hinted");
    QTest::newRow("fourth digit") << "9990" << 4 << "999 0" << 5 << false << false;
    QTest::newRow("whole") << "9990953139" << 10 << "999 095 3139" << 12 << true << false;
    QTest::newRow("pasted with hyphens") << "999-095-3139" << 12 << "999 095 3139" << 12 << true << false;
    QTest::newRow("a digit put in the middle")
        << "9959 095 313" << 3 << "995 909 5313" << 3 << false << false;
    QTest::newRow("wrong check digit") << "9990953138" << 10 << "999 095 3138" << 12 << false << false;
    QTest::newRow("National Insurance") << "AB123456C" << 9 << "AB123456C" << 9 << false << true;
    QTest::newRow("Scottish") << "0101000009" << 10 << "010 100 0009" << 12 << false << false;
}

void TestCareModels::numberIsFormattedUnderTheCursor()
{
    QFETCH(QString, typed);
    QFETCH(int, cursor);
    NhsNumberField field;
    const int after = field.type(typed, cursor);
    QTEST(field.text(), "shown");
    QTEST(after, "cursorAfter");
    QTEST(field.isValid(), "valid");
    QTEST(!field.hint().isEmpty(), "hinted");
    QCOMPARE(field.problem().isEmpty(), field.isValid());
}

void TestCareModels::theOrganisationIsNamed()
{
    RuleResultsModel model;
    const domain::Finding finding{QStringLiteral("R-46"), domain::Severity::Require, domain::Gate::Agree,
                                  QStringLiteral("copies"), QStringLiteral("Choose a format.")};
    model.show({finding}, true,
               {{QStringLiteral("R-46"), domain::Severity::Require, QStringLiteral("Every copy counts.")}});
    QCOMPARE(text(model, 0, RuleResultsModel::OrganisationRole),
             QStringLiteral("Your organisation asks for this: Every copy counts."));
    model.show({finding}, true);
    QVERIFY(text(model, 0, RuleResultsModel::OrganisationRole).isEmpty());
}

QTEST_GUILESS_MAIN(TestCareModels)
#include "tst_viewmodels_care.moc"
