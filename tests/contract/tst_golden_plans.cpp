// Goal: plans to which things happen come out on both sides exactly as written down: mixed models, part
// approval, death, a nominee who withdraws, reduction, a change in the middle of the year, weights of the
// organisation. Method: as in tst_golden_people.
#include "tests/support/care_case.h"

#include "app/domain/formats.h"
#include "sync/office/people.h"
#include "sync/office/rule_policy.h"

#include <QTest>

using namespace doorstep;
using namespace doorstep::test;
using domain::CareEvent;
using domain::EventKind;
using domain::Model;
using domain::Person;
using domain::Plan;

namespace {
constexpr std::int64_t dayMs = 86'400'000;
}

class GoldenPlansTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void plansToWhichThingsHappen();

private:
    static void mixedModels(CareCase& one);
    static void midYearChange(CareCase& one);
    static void deathMidPlan(CareCase& one);
    static void nomineeWithdrawn(CareCase& one);
    static void reductionWithNotice(CareCase& one);
    static void partApprovalThenAgreedAgain(CareCase& one);
    static void weightsOfTheOrganisation(CareCase& one);
};

void GoldenPlansTest::mixedModels(CareCase& one)
{
    const Plan plan = one.draft([](Plan& draft) {
        draft.lines[1].model = Model::ThirdParty;
        draft.care.thirdParty = {QStringLiteral("Example Trust"), {}, QDate(2011, 6, 20), {}, {}};
        draft.care.sharingConsent = {QDate(2011, 6, 20), QStringLiteral("the patient"), {}};
        domain::Line clinic = draft.lines[0];
        clinic.id = {};
        clinic.ref = QStringLiteral("L3");
        clinic.item = QStringLiteral("Foot clinic");
        clinic.kind = domain::LineKind::Service;
        clinic.model = Model::Notional;
        draft.lines.push_back(clinic);
    });
    const Hash32 hash = must(one.agree(), "agree");
    one.sync();
    (void)must(one.decide(hash), "decide");
    one.sync();
    one.row(QStringLiteral("approved"));
    one.payments();
    (void)one.buy(&plan.lines[0], 27'900);
    (void)one.buy(&plan.lines[1], 3'200);
    one.row(QStringLiteral("two things bought, offline"));
    one.sync();
    one.row(QStringLiteral("the office has both"));
    for (const domain::ModelLeft& each :
         must(one.all.tablet->purchases().budget(one.patient()), "left").models)
        one.note(QStringLiteral("%1: %2 left")
                     .arg(domain::describe(each.model), domain::formatMoney(each.money.left())));
}

void GoldenPlansTest::midYearChange(CareCase& one)
{
    one.draft();
    (void)must(one.decide([&] {
        const Hash32 hash = must(one.agree(), "agree");
        one.sync();
        return hash;
    }()),
               "decide");
    one.happens(EventKind::PaymentAgreementSigned);
    one.happens(EventKind::FirstPayment);
    one.sync();
    one.row(QStringLiteral("approved and paid"));
    one.payments();
    one.all.clock.advance(90 * dayMs);
    one.happens(EventKind::ReviewHeld, [](CareEvent& event) {
        event.outcome = QStringLiteral("raise");
        event.headings = {QStringLiteral("Yes"), QStringLiteral("Yes"),
                          QStringLiteral("No, the gym costs more"), QStringLiteral("Yes")};
        event.until = event.on.addMonths(12);
    });
    one.row(QStringLiteral("review: the money is not enough"));
    one.draft([&one](Plan& plan) {
        domain::Line& gym = plan.lines[1];
        plan.firstPayment = one.today().addDays(12);
        plan.firstReview = plan.firstPayment.addMonths(3).addDays(-3);
        gym.unitPrice = {4'000};
        gym.total = {48'000};
        gym.spend.clear();
        for (int month = 1; month <= 12; ++month)
            gym.spend.push_back({month, {4'000}});
        plan.lines.erase(plan.lines.begin()); // the cycle is bought
    });
    const Hash32 second = must(one.agree(), "agree again");
    one.row(QStringLiteral("the new version is agreed"));
    one.sync();
    one.row(QStringLiteral("it waits; the old one is in force"));
    (void)must(one.decide(second), "decide again");
    one.sync();
    one.row(QStringLiteral("the new version is in force"));
    one.payments();
}

void GoldenPlansTest::deathMidPlan(CareCase& one)
{
    const Plan plan = one.draft();
    const Hash32 hash = must(one.agree(), "agree");
    one.sync();
    (void)must(one.decide(hash), "decide");
    one.happens(EventKind::FirstPayment);
    (void)one.buy(&plan.lines[0], 27'900);
    one.sync();
    one.row(QStringLiteral("approved, paid, one thing bought"));
    one.due();
    Person person = must(one.all.tablet->people().byId(one.patient()), "person");
    person.died = one.today();
    require(one.all.office->database()
                .write([&] {
                    return office::importPerson(*one.all.office, person, one.all.office->administrator());
                })
                .ok(),
            "the office is told");
    (void)one.buy(&plan.lines[1], 3'200); // it had happened before the news came
    one.sync();
    one.row(QStringLiteral("the patient has died; a late receipt is kept"));
    one.due();
    one.payments();
    one.note(QStringLiteral("closing: ") + one.officeDoes(EventKind::Closed));
    const QString closed = one.officeDoes(EventKind::Closed, [](CareEvent& event) {
        event.settled = {domain::EndTask::FinalStatement, domain::EndTask::EquipmentReturn};
    });
    one.note(QStringLiteral("closing, all settled: ") + (closed.isEmpty() ? QStringLiteral("done") : closed));
    one.sync();
    one.row(QStringLiteral("closed"));
}

void GoldenPlansTest::nomineeWithdrawn(CareCase& one)
{
    one.draft([](Plan& plan) {
        plan.recipient = domain::RecipientKind::Nominee;
        domain::Nominee& who = plan.care.nominee;
        who.name = QStringLiteral("Ivy Example");
        who.nominatedBy = domain::NominatedBy::Patient;
        who.agreedByNominee = who.agreedByOrganisation = QDate(2011, 6, 20);
        who.closeToPatient = true;
    });
    const Hash32 hash = must(one.agree(), "agree");
    one.sync();
    (void)must(one.decide(hash), "decide");
    one.happens(EventKind::PaymentAgreementSigned);
    one.happens(EventKind::FirstPayment);
    one.sync();
    one.row(QStringLiteral("approved; a nominee gets the money"));
    one.payments();
    one.happens(EventKind::NominationEnded,
                [](CareEvent& event) { event.text = QStringLiteral("She wrote that she cannot go on."); });
    one.sync();
    one.row(QStringLiteral("the nominee withdraws in writing"));
    one.due();
    one.payments();
    one.happens(EventKind::ReviewHeld, [](CareEvent& event) {
        event.outcome = QStringLiteral("payee");
        event.headings = {QStringLiteral("Yes"), QStringLiteral("Yes"), QStringLiteral("Yes"),
                          QStringLiteral("Yes")};
        event.until = event.on.addMonths(12);
    });
    one.sync();
    one.row(QStringLiteral("review: somebody else gets the money"));
    one.payments();
}

void GoldenPlansTest::reductionWithNotice(CareCase& one)
{
    one.draft();
    const Hash32 hash = must(one.agree(), "agree");
    one.sync();
    (void)must(one.decide(hash), "decide");
    one.happens(EventKind::PaymentAgreementSigned);
    one.happens(EventKind::FirstPayment);
    one.sync();
    one.row(QStringLiteral("approved and paid"));
    one.payments();
    const auto reduce = [&one](const char* name, const QString& why, int days) {
        const QString refusal = one.officeDoes(EventKind::Reduced, [&](CareEvent& event) {
            event.text = why;
            event.to = QStringLiteral("the patient");
            event.amount = {1'600};
            event.until = event.on.addDays(days);
        });
        one.note(QString::fromUtf8(name) + QStringLiteral(": ") +
                 (refusal.isEmpty() ? QStringLiteral("done") : refusal));
    };
    reduce("reduced without a reason", {}, 40);
    reduce("reduced in a week", QStringLiteral("The gym costs less now."), 7);
    reduce("reduced after the notice", QStringLiteral("The gym costs less now."), 40);
    one.sync();
    one.row(QStringLiteral("the reduction counts"));
    one.payments();
    one.happens(EventKind::LookAgainAsked,
                [](CareEvent& event) { event.text = QStringLiteral("It does not."); });
    one.sync();
    one.row(QStringLiteral("the patient asks to look again"));
    one.due();
}

void GoldenPlansTest::partApprovalThenAgreedAgain(CareCase& one)
{
    one.draft();
    const Hash32 first = must(one.agree(), "agree");
    one.sync();
    (void)must(one.decide(first, {{"L2", false, "NOT_LINKED_OUTCOME", "A walk does the same."}}), "decide");
    one.sync();
    one.row(QStringLiteral("approved in part: not the gym"));
    one.payments();
    one.happens(EventKind::LookAgainAsked,
                [](CareEvent& event) { event.text = QStringLiteral("It helps me."); });
    one.sync();
    one.row(QStringLiteral("the patient asks to look again"));
    const QString silent = one.officeDoes(EventKind::LookAgainDone);
    one.note(QStringLiteral("an answer without words: ") + silent);
    const QString said = one.officeDoes(EventKind::LookAgainDone, [](CareEvent& event) {
        event.text = QStringLiteral("With the physiotherapist's letter we can see it helps.");
    });
    one.note(QStringLiteral("an answer with reasons: ") + (said.isEmpty() ? QStringLiteral("done") : said));
    one.sync();
    one.row(QStringLiteral("looked at again"));
    one.draft([](Plan& plan) { plan.lines[1].note = QStringLiteral("Physiotherapist's letter of 1 July"); });
    const Hash32 second = must(one.agree(), "agree again");
    one.sync();
    one.row(QStringLiteral("agreed again; the old decision still holds"));
    (void)must(one.decide(second), "decide again");
    one.sync();
    one.row(QStringLiteral("all of it approved"));
    one.payments();
}

void GoldenPlansTest::weightsOfTheOrganisation(CareCase& one)
{
    one.draft([](Plan& plan) { plan.care.access = {}; });
    one.note(QStringLiteral("before agreeing: ") +
             asks(must(one.all.tablet->plans().check(one.patient()), "check"), domain::Gate::Agree));
    require(one.all.office->database()
                .write([&] {
                    return office::setRuleOverride(*one.all.office,
                                                   {QStringLiteral("R-101"), domain::Severity::Require,
                                                    QStringLiteral("We ask everybody.")},
                                                   one.all.decider);
                })
                .ok(),
            "the weight is set");
    one.sync();
    one.note(QStringLiteral("after the organisation's word: ") +
             asks(must(one.all.tablet->plans().check(one.patient()), "check"), domain::Gate::Agree));
    const auto refused = one.agree();
    one.row(refused.ok() ? QStringLiteral("agreed") : QStringLiteral("cannot be agreed"));
    if (!refused.ok())
        one.note(QString::fromStdString(refused.error().text));
    one.draft();
    const Hash32 hash = must(one.agree(), "agree");
    one.sync();
    const auto decided = must(one.decide(hash), "decide");
    one.sync();
    one.row(QStringLiteral("asked, agreed and approved"));
    const auto overrides = must(one.all.tablet->cases().overrides(), "overrides");
    const bool same =
        decided.decision.ruleSetHash->hex() == domain::ruleSetHash(overrides).toHex().toStdString();
    one.note(same ? QStringLiteral("the decision names the rules this tablet goes by")
                  : QStringLiteral("the decision names other rules"));
}

void GoldenPlansTest::plansToWhichThingsHappen()
{
    struct Played {
        const char* title;
        void (*play)(CareCase&);
    };
    const std::vector<Played> all = {
        {"Mixed delivery models", mixedModels},
        {"Part approval, then agreed again", partApprovalThenAgreedAgain},
        {"Death in the middle of a plan", deathMidPlan},
        {"The nominee withdraws", nomineeWithdrawn},
        {"Reduction with notice", reductionWithNotice},
        {"The organisation gives a rule another weight", weightsOfTheOrganisation},
        {"Change in the middle of the year", midYearChange}, // last: it moves the clock
    };
    std::vector<Person> people;
    for (std::size_t i = 0; i < all.size(); ++i) {
        people.push_back(madeUpPerson(static_cast<int>(i) + 200));
        people.back().gpPractice = QStringLiteral("L85001");
    }
    WholeProduct product(people);
    QStringList rows{columns({QStringLiteral("day"), QStringLiteral("step"), QStringLiteral("tablet"),
                              QStringLiteral("office"), QStringLiteral("left"), QStringLiteral("unsent")})};
    for (std::size_t i = 0; i < all.size(); ++i) {
        CareCase one(product, *people[i].nhsNumber);
        all[i].play(one);
        rows << QString() << QString::fromUtf8(all[i].title) << one.rows();
    }
    QCOMPARE(differenceFromTable(QStringLiteral("plans.txt"), rows), QString());
}

QTEST_GUILESS_MAIN(GoldenPlansTest)
#include "tst_golden_plans.moc"
