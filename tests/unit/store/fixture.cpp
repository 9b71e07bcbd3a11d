// Sample values and the desk they are laid out on.
#include "tests/unit/store/fixture.h"

#include <QtTest>

namespace doorstep::testing {

using namespace domain;

Desk::Desk()
{
    person = personNamed(QStringLiteral("Alder"), QStringLiteral("SYNTHETIC"), QStringLiteral("9990953139"),
                         QStringLiteral("LS1 6AE"));
    store::Tablet::Created created = got(store::Tablet::create(folder(), bytesOf(passphrase), clock, random));
    tablet = std::move(created.tablet);
    recoveryCode = std::move(created.recoveryCode);
}

std::unique_ptr<Desk> Desk::withPerson()
{
    auto desk = std::make_unique<Desk>();
    desk->office.enrol(*desk->tablet);
    desk->office.asks = got(desk->tablet->sync().identity())->device;
    desk->office.addScheme(goodScheme());
    desk->office.addPerson(desk->person);
    desk->office.pullAll(*desk->tablet);
    return desk;
}

std::filesystem::path Desk::folder() const
{
    return std::filesystem::path(temporary.path().toStdString()) / "vault";
}

void Desk::reopen()
{
    tablet.reset();
    tablet = got(store::Tablet::open(folder(), bytesOf(passphrase), clock, random));
}

store::SyncStatus Desk::status()
{
    return got(tablet->status().status());
}

void Desk::saveGoodDraft()
{
    static_cast<void>(got(tablet->plans().saveDraft(goodPlan(patient()))));
}

store::Agreed Desk::agree()
{
    const auto shown = got(tablet->plans().textToShow(patient()));
    return got(tablet->plans().agreeAndSubmit(patient(), shown.hash, drawnAgreement(), QString()));
}

Person personNamed(const QString& given, const QString& family, const QString& nhsNumber,
                   const QString& postcode)
{
    SystemRandom random;
    Person person;
    person.id = random.make<EntityId>();
    person.nhsNumber = NhsNumber::fromDigits(nhsNumber);
    PersonName name;
    name.title = QStringLiteral("Mr");
    name.given = {given};
    name.family = family;
    person.names = {name};
    person.born = QDate(1953, 2, 9);
    PostalAddress address;
    address.lines = {QStringLiteral("1 Marker Lane")};
    address.postcode = postcode;
    person.addresses = {address};
    return person;
}

Plan goodPlan(const EntityId& patient)
{
    const auto line = [](const QString& ref, Model model, qint64 quantity, qint64 unitPence) {
        Line result;
        result.ref = ref;
        result.item = QStringLiteral("Thing ") + ref;
        result.model = model;
        result.quantityThousandths = quantity * 1000;
        result.unit = QStringLiteral("session");
        result.unitPrice = {unitPence};
        result.total = {quantity * unitPence};
        result.outcomeRefs = {QStringLiteral("O1")};
        return result;
    };
    Plan plan;
    plan.patient = patient;
    plan.organisation = QStringLiteral("5QL");
    plan.firstPayment = QDate(2012, 7, 4);
    plan.months = 3;
    plan.firstReview = QDate(2012, 10, 3);
    plan.noticeDays = 28;
    plan.needs = {{{}, QStringLiteral("N1"), QStringLiteral("Sleeps badly")}};
    plan.outcomes = {{{}, QStringLiteral("O1"), QStringLiteral("Sleep 7 hours on 5 nights a week")}};
    plan.lines = {line(QStringLiteral("L1"), Model::Direct, 6, 5000),
                  line(QStringLiteral("L2"), Model::ThirdParty, 3, 2000),
                  line(QStringLiteral("L3"), Model::Notional, 1, 9000)};
    plan.risk = {QStringLiteral("Falls on the way"), true, true};
    plan.contingency = QStringLiteral("Ring the coordinator");
    plan.monitoredBy = QStringLiteral("GP practice");
    plan.coordinator = QStringLiteral("Sam Example");
    plan.account = AccountState::Approved;
    plan.legalBar = false;
    return plan;
}

PilotScheme goodScheme()
{
    SystemRandom random;
    PilotScheme scheme;
    scheme.id = random.make<EntityId>();
    scheme.name = QStringLiteral("Somerset pilot scheme");
    scheme.principal = QStringLiteral("5QL");
    scheme.organisations = {QStringLiteral("5QL")};
    scheme.from = QDate(2010, 7, 1);
    scheme.until = QDate(2013, 3, 31);
    return scheme;
}

Agreement drawnAgreement()
{
    Agreement agreement;
    agreement.signerName = QStringLiteral("Alder Synthetic");
    agreement.strokes = {{{10, 20, 0, 500}, {30, 25, 16, 600}, {60, 40, 33, 700}}};
    agreement.canvasWidth = 900;
    agreement.canvasHeight = 300;
    agreement.canvasDpi = 160;
    agreement.language = QStringLiteral("en-GB");
    agreement.readAloud = true;
    return agreement;
}

} // namespace doorstep::testing
