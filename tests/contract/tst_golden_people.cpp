// Goal: people at the edges of what forms expect come through the real store, the real sync and the real
// office exactly as written down. Method: each one's visit is played in one process; what both sides say is a
// table in tests/data/golden, compared as text. After a wanted change DOORSTEP_WRITE_GOLDEN=1 writes the
// tables anew; read the difference before it is kept.
#include "tests/support/care_case.h"

#include "app/domain/formats.h"
#include "app/domain/identifiers.h"
#include "sync/office/people.h"

#include <QTest>

using namespace doorstep;
using namespace doorstep::test;
using domain::Model;
using domain::Person;
using domain::Plan;

namespace {

struct Edge {
    const char* title;
    std::function<void(Person&)> person;
    std::function<void(Plan&)> plan = {};
    std::function<void(CareCase&)> duringTheVisit = {};
    domain::AgreementMethod method = domain::AgreementMethod::Drawn;
};

void asThirdParty(Plan& plan)
{
    for (domain::Line& line : plan.lines)
        line.model = Model::ThirdParty;
    plan.recipient = domain::RecipientKind::ThirdParty;
    plan.care.thirdParty.name = QStringLiteral("Example Support Trust");
    plan.care.thirdParty.agreementSigned = QDate(2011, 6, 20);
    plan.care.sharingConsent = {QDate(2011, 6, 20), QStringLiteral("the patient"), {}};
}

void withParent(Plan& plan)
{
    domain::Representative& who = plan.care.representative;
    who.name = QStringLiteral("Maple Example");
    who.kind = domain::RepresentativeKind::ParentalResponsibility;
    who.evidence = QStringLiteral("Birth certificate");
    who.evidenceSeen = who.consented = QDate(2011, 6, 20);
    who.closeToPatient = true;
    who.duties = {domain::RepresentativeDuty::AgreeToAct, domain::RepresentativeDuty::BestInterests,
                  domain::RepresentativeDuty::PrincipalOnContracts, domain::RepresentativeDuty::FollowPlan,
                  domain::RepresentativeDuty::FollowRegulations};
    plan.recipient = domain::RecipientKind::Representative;
}

std::vector<Edge> edges()
{
    const auto twin = [](Person& p) {
        p.names.front().given = {QStringLiteral("Robin")};
        p.names.front().family = QStringLiteral("Twinname");
        p.born = QDate(1950, 5, 5);
    };
    std::vector<Edge> all;
    all.push_back({"name of 42 characters", [](Person& p) {
                       p.names.front().family = QStringLiteral("Featherstonehaugh-Cholmondeley-Wriothesley");
                   }});
    all.push_back({"no fixed address", [](Person& p) { p.addresses.clear(); }});
    all.push_back({"no GP practice", [](Person& p) { p.gpPractice.clear(); }});
    all.push_back(
        {"born on 29 February 1996, a child, nobody acts", [](Person& p) { p.born = QDate(1996, 2, 29); }});
    all.push_back(
        {"age 15 years 11 months, a parent acts", [](Person& p) { p.born = QDate(1995, 8, 2); }, withParent});
    all.push_back({"age 104", [](Person& p) { p.born = QDate(1907, 6, 1); }});
    all.push_back({"dies while the plan waits",
                   [](Person&) {},
                   {},
                   [](CareCase& one) {
                       Person person = must(one.all.tablet->people().byId(one.patient()), "person");
                       person.died = QDate(2011, 7, 4);
                       const auto told = one.all.office->database().write([&] {
                           return office::importPerson(*one.all.office, person,
                                                       one.all.office->administrator());
                       });
                       require(told.ok(), "the office is told");
                   }});
    all.push_back({"preferred name", [](Person& p) {
                       domain::PersonName liked = p.names.front();
                       liked.use = domain::PersonName::Use::Nickname;
                       liked.given = {QStringLiteral("Sunny")};
                       p.names.front().use = domain::PersonName::Use::Official;
                       liked.use = domain::PersonName::Use::Usual;
                       p.names.push_back(liked);
                   }});
    all.push_back({"the same name and birthday, first", twin});
    all.push_back({"the same name and birthday, second", twin});
    all.push_back({"hearing aid, and an interpreter",
                   [](Person& p) {
                       p.communicationNeeds = {QStringLiteral("Uses a hearing aid"),
                                               QStringLiteral("Interpreter: British Sign Language")};
                   },
                   [](Plan& plan) {
                       plan.care.access.needs = {QStringLiteral("Uses a hearing aid")};
                       plan.care.access.interpreter = true;
                       plan.care.access.language = QStringLiteral("British Sign Language");
                   }});
    all.push_back({"cannot sign", [](Person&) {}, {}, {}, domain::AgreementMethod::VerbalWitnessed});
    all.push_back({"does not give ethnicity", [](Person&) {}});
    all.push_back({"bankrupt: the money is held by another", [](Person&) {}, asThirdParty});
    return all;
}

} // namespace

class GoldenPeopleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void edgePeople();

private:
    static QStringList numbersThatAreNone(WholeProduct& all);
};

QStringList GoldenPeopleTest::numbersThatAreNone(WholeProduct& all)
{
    QStringList rows{QStringLiteral("Numbers and records that are none"), QString()};
    Person nobody = madeUpPerson(90);
    nobody.nhsNumber.reset();
    const auto unknown = all.office->database().write(
        [&] { return office::importPerson(*all.office, nobody, all.office->administrator()); });
    rows << QStringLiteral("NHS number not known    the office: %1")
                .arg(unknown.ok() ? QStringLiteral("taken") : QString::fromStdString(unknown.error().text));
    for (const auto& [name, typed] : {std::pair{u"Scottish, mistyped", QStringLiteral("090 253 0016")},
                                      std::pair{u"Scottish, born 1953", QStringLiteral("0902530011")},
                                      std::pair{u"National Insurance", QStringLiteral("AB 12 34 56 C")},
                                      std::pair{u"Northern Ireland", QStringLiteral("320 000 0015")},
                                      std::pair{u"a digit too few", QStringLiteral("999 100 001")}}) {
        const auto found = must(all.tablet->people().search(typed), "search");
        rows << QStringLiteral("%1 %2 found: %3. %4")
                    .arg(QStringView(name).toString().leftJustified(22), typed.leftJustified(14))
                    .arg(found.size())
                    .arg(domain::numberHint(typed));
    }
    return rows;
}

void GoldenPeopleTest::edgePeople()
{
    const std::vector<Edge> all = edges();
    std::vector<Person> people;
    for (std::size_t i = 0; i < all.size(); ++i) {
        people.push_back(madeUpPerson(static_cast<int>(i) + 100));
        people.back().gpPractice = QStringLiteral("L85001");
        all[i].person(people.back());
    }
    WholeProduct product(people);
    QStringList rows = numbersThatAreNone(product);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Edge& edge = all[i];
        CareCase one(product, *people[i].nhsNumber);
        const Person person = must(product.tablet->people().byId(one.patient()), "person");
        rows << QString() << QString::fromUtf8(edge.title)
             << QStringLiteral("    shown as %1, %2, GP %3, address %4")
                    .arg(domain::displayName(person, one.today()),
                         domain::bornWithAge(person.born, one.today()),
                         person.gpPractice.isEmpty() ? QStringLiteral("not recorded") : person.gpPractice,
                         person.addressNow(one.today()).isEmpty() ? QStringLiteral("none")
                                                                  : QStringLiteral("given"));
        const QString family = person.names.front().family;
        rows << QStringLiteral("    found by name: %1")
                    .arg(must(product.tablet->people().search(family), "search").size());
        one.draft(edge.plan);
        const auto findings = must(product.tablet->plans().check(one.patient()), "check");
        rows << QStringLiteral("    before agreeing: %1; before the decision: %2")
                    .arg(asks(findings, domain::Gate::Agree), asks(findings, domain::Gate::Authorise));
        domain::Agreement agreement = drawnAgreement();
        if (edge.method == domain::AgreementMethod::VerbalWitnessed) {
            agreement.strokes.clear();
            agreement.method = edge.method;
        }
        one.row(QStringLiteral("planned"));
        const auto agreed = one.agree(agreement);
        one.row(agreed.ok() ? QStringLiteral("agreed") : QStringLiteral("cannot be agreed"));
        if (!agreed.ok())
            one.note(QString::fromStdString(agreed.error().text));
        one.sync();
        if (edge.duringTheVisit)
            edge.duringTheVisit(one);
        if (agreed.ok()) {
            const auto decided = one.decide(agreed.value());
            if (!decided.ok())
                one.note(QString::fromStdString(decided.error().text).replace(u'\n', u' '));
            one.sync();
            one.row(decided.ok() ? QStringLiteral("decided") : QStringLiteral("cannot be approved"));
        }
        rows << one.rows();
    }
    QCOMPARE(differenceFromTable(QStringLiteral("edge_people.txt"), rows), QString());
}

QTEST_GUILESS_MAIN(GoldenPeopleTest)
#include "tst_golden_people.moc"
