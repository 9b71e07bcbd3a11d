// Puts the whole product together in one process.
#include "tests/support/whole_product.h"

#include "sync/office/enrol.h"
#include "sync/office/office_writer.h"
#include "sync/office/people.h"
#include "sync/office/staff.h"
#include "sync/tablet/enrolment.h"

#include <cstdio>
#include <cstdlib>

namespace doorstep::test {

namespace {

/// The transport that enrolment owns; the cable underneath belongs to the WholeProduct.
class Plug final : public wire::Transport {
public:
    explicit Plug(Loopback& cable)
        : m_cable(cable)
    {}
    void send(wire::HttpRequest request, std::int64_t timeoutMs, Callback callback) override
    {
        m_cable.send(std::move(request), timeoutMs, std::move(callback));
    }
    void abortAll() override { m_cable.abortAll(); }

private:
    Loopback& m_cable;
};

void fillOffice(WholeProduct& all, const std::vector<domain::Person>& patients)
{
    office::Office& office = *all.office;
    const auto prepared = office.database().write([&]() -> Status {
        all.coordinator = must(office::addStaff(office, "Dana Example", "coordinator"), "staff");
        all.decider = must(office::addStaff(office, "Robin Example", "phb-lead"), "staff");
        domain::PilotScheme scheme;
        scheme.name = QStringLiteral("Every PCT");
        scheme.principal = QStringLiteral("5QE");
        for (const domain::Organisation& pct : domain::pilotPcts())
            scheme.organisations << pct.ods;
        scheme.from = QDate(2010, 7, 1);
        scheme.until = QDate(2013, 3, 31);
        (void)must(office::addScheme(office, scheme, office.administrator()), "scheme");
        for (const domain::Person& person : patients) {
            (void)must(office::importPerson(office, person, office.administrator()), "patient");
            const auto id = office::patientByNhsNumber(office, *person.nhsNumber);
            require(id.has_value(), "the patient is there");
            (void)must(office::assign(office, *id, all.coordinator, office.administrator()), "assignment");
        }
        return done();
    });
    require(prepared.ok(), "the office is prepared");
}

void enrol(WholeProduct& all)
{
    const auto ticket = must(all.office->database().write([&] {
        return office::makeTicket(*all.office, all.coordinator, "https://127.0.0.1:8443");
    }),
                             "ticket");
    sync::Enrolment enrolment(
        all.tablet->enrolment(), [&](const auto&) { return std::make_unique<Plug>(*all.network); },
        all.clock);
    bool enrolled = false;
    enrolment.start(wire::formatTicket(ticket), [&](Result<sync::Enrolled> result) {
        (void)must(std::move(result), "enrolment");
        enrolled = true;
    });
    all.network->pump([&] { return enrolled; });
    require(enrolled, "the tablet is enrolled");
}

} // namespace

void require(bool ok, const char* what)
{
    if (ok)
        return;
    std::fprintf(stderr, "preparation failed: %s\n", what);
    std::abort();
}

WholeProduct::WholeProduct(const std::vector<domain::Person>& patients)
{
    require(crypto::initialise().ok(), "libsodium");
    const std::filesystem::path root = folder.path().toStdString();
    office =
        must(office::Office::init(root / "office", bytesOf(passphrase), "5QE", "Ada Example", clock, random),
             "office")
            .office;
    handler = std::make_unique<office::Handler>(*office);
    network = std::make_unique<Loopback>(*handler);
    fillOffice(*this, patients);
    tablet =
        must(store::Tablet::create(root / "tablet", bytesOf(passphrase), clock, random), "tablet").tablet;
    enrol(*this);
    const auto first = sync();
    require(!first.error, first.error ? first.error->text.c_str() : "first sync");
}

WholeProduct::~WholeProduct() = default;

sync::SyncReport WholeProduct::sync(qint64 mostMs)
{
    sync::SyncEngine engine(tablet->sync(), *network, clock, random);
    std::optional<sync::SyncReport> report;
    engine.start([&](const sync::SyncReport& done) { report = done; });
    network->pump([&] { return report.has_value(); }, mostMs);
    require(report.has_value(), "a sync answers exactly once");
    return *report;
}

void WholeProduct::restartTablet()
{
    const std::filesystem::path where = std::filesystem::path(folder.path().toStdString()) / "tablet";
    tablet.reset();
    tablet = must(store::Tablet::open(where, bytesOf(passphrase), clock, random), "tablet again");
}

void WholeProduct::restartOffice()
{
    const std::filesystem::path where = std::filesystem::path(folder.path().toStdString()) / "office";
    network.reset();
    handler.reset();
    office.reset();
    office = must(office::Office::open(where, bytesOf(passphrase), clock, random), "office again");
    handler = std::make_unique<office::Handler>(*office);
    network = std::make_unique<Loopback>(*handler);
}

EntityId WholeProduct::patientId(const domain::NhsNumber& number) const
{
    return must(tablet->people().byNhsNumber(number), "patient on the tablet").id;
}

std::vector<office::PlanView> WholeProduct::plans()
{
    return must(office->database().read([&]() -> Result<std::vector<office::PlanView>> {
        return office::listPlans(*office, std::nullopt);
    }),
                "plans");
}

domain::Person madeUpPerson(int index)
{
    static const QStringList family{
        QStringLiteral("Alder"), QStringLiteral("Birch"),   QStringLiteral("Cedar"), QStringLiteral("Damson"),
        QStringLiteral("Elder"), QStringLiteral("Fir"),     QStringLiteral("Gorse"), QStringLiteral("Hazel"),
        QStringLiteral("Ivy"),   QStringLiteral("Juniper"), QStringLiteral("Larch"), QStringLiteral("Maple")};
    domain::Person person;
    // 999 100 0000 upwards; every eleventh number or so has no valid check digit, so step until one has.
    for (int serial = index * 10, tried = 0; !person.nhsNumber; ++tried) {
        const QString nine = QString::number(999'100'000 + serial / 10 + tried * 90'000);
        for (int digit = 0; digit < 10 && !person.nhsNumber; ++digit)
            person.nhsNumber = domain::NhsNumber::fromDigits(nine + QString::number(digit));
    }
    domain::PersonName name;
    name.family = family[index % 12] + family[(index / 12) % 12].toLower();
    name.given = QStringList{family[(index / 144) % 12], QString::number(index)};
    name.title = index % 2 ? QStringLiteral("Mrs") : QStringLiteral("Mr");
    person.names = {name};
    person.born = QDate(1930, 1, 1).addDays((index * 37) % 20'000);
    person.gender = index % 2 ? domain::Gender::Female : domain::Gender::Male;
    domain::PostalAddress address;
    address.lines = QStringList{QStringLiteral("%1 Example Street").arg(index), QStringLiteral("Exampleton")};
    address.postcode = QStringLiteral("ZZ%1 %2AA").arg(index % 90 + 1).arg(index % 9 + 1);
    person.addresses = {address};
    return person;
}

domain::Plan smallPlan(domain::Plan draft)
{
    draft.organisation = QStringLiteral("5QE");
    draft.regime = domain::Regime::Pilot2010;
    draft.firstPayment = QDate(2011, 8, 1);
    draft.months = 12;
    draft.firstReview = QDate(2011, 10, 3);
    draft.noticeDays = 28;
    draft.monitoredBy = QStringLiteral("Practice nurse");
    draft.coordinator = QStringLiteral("Dana Example");
    draft.contingency = QStringLiteral("Use the cycle at home.");
    draft.legalBar = false;
    draft.account = domain::AccountState::Approved;
    draft.needs = {{{}, QStringLiteral("N1"), QStringLiteral("Breathless on stairs")}};
    draft.outcomes = {{{}, QStringLiteral("O1"), QStringLiteral("Walk to the shop and back")}};
    domain::Line cycle;
    cycle.ref = QStringLiteral("L1");
    cycle.item = QStringLiteral("Exercise cycle");
    cycle.kind = domain::LineKind::Equipment;
    cycle.model = domain::Model::Direct;
    cycle.unit = QStringLiteral("item");
    cycle.unitPrice = cycle.total = {27'900};
    cycle.oneOff = true;
    cycle.outcomeRefs = QStringList{QStringLiteral("O1")};
    cycle.spend = {{1, {27'900}}};
    domain::Line gym = cycle;
    gym.ref = QStringLiteral("L2");
    gym.item = QStringLiteral("Gym membership");
    gym.kind = domain::LineKind::Activity;
    gym.unit = QStringLiteral("month");
    gym.quantityThousandths = 12'000;
    gym.unitPrice = {3'200};
    gym.total = {38'400};
    gym.oneOff = false;
    gym.spend.clear();
    for (int month = 1; month <= 12; ++month)
        gym.spend.push_back({month, {3'200}});
    draft.lines = {cycle, gym};
    return draft;
}

domain::Agreement drawnAgreement()
{
    domain::Agreement agreement;
    agreement.signerName = QStringLiteral("Alder Example");
    agreement.strokes = {{{10, 10, 0, 500}, {60, 40, 16, 510}, {120, 15, 33, 490}}};
    agreement.canvasWidth = 640;
    agreement.canvasHeight = 200;
    agreement.canvasDpi = 160;
    agreement.seenAlone = true;
    agreement.language = QStringLiteral("en-GB");
    return agreement;
}

} // namespace doorstep::test
