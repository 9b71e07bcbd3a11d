// Machines, and the template that every seed starts from.
#include "tests/sim/nodes.h"

#include "sync/office/enrol.h"
#include "sync/office/people.h"
#include "sync/office/staff.h"
#include "sync/tablet/enrolment.h"
#include "tests/support/loopback.h"
#include "tests/support/whole_product.h"

#include <fstream>
#include <iterator>

namespace doorstep::sim {

namespace fs = std::filesystem;
using test::must;
using test::require;

namespace {

constexpr std::string_view passphrase = "correct horse battery staple";

Image imageOnMachine(const fs::path& folder)
{
    Image image;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (!entry.is_regular_file() || name == "vault.lock")
            continue;
        std::ifstream file(entry.path(), std::ios::binary);
        image[name] = Bytes(std::istreambuf_iterator<char>(file), {});
    }
    return image;
}

/// The office is set up on the machine's own disk, as its setup takes no other, and moves into memory.
void setUpOffice(Machine& office)
{
    const fs::path folder = office.disk.path().string() + "-made";
    std::error_code ignored;
    fs::remove_all(folder, ignored);
    auto made = must(
        office::Office::init(folder, bytesOf(passphrase), "5QE", "Ada Example", office.clock, office.random),
        "office");
    made.office.reset();
    crypto::VaultOptions options;
    options.keyStore = office.keys;
    {
        const auto vault = must(crypto::Vault::open(folder, bytesOf(passphrase), options), "office vault");
        require(vault->addDeviceSlot().ok(), "device slot of the office");
    }
    office.disk.load(imageOnMachine(folder));
    fs::remove_all(folder, ignored);
}

void fillOffice(office::Office& office, Template& made)
{
    const auto filled = office.database().write([&]() -> Status {
        made.administrator = office.administrator();
        made.decider = must(office::addStaff(office, "Robin Example", "phb-lead"), "staff");
        for (std::size_t i = 0; i < tabletsMax; ++i) {
            const std::string name = "Coordinator " + std::string(1, static_cast<char>('A' + i));
            made.tablets.push_back({{}, must(office::addStaff(office, name, "coordinator"), "staff"), {}});
        }
        domain::PilotScheme scheme;
        scheme.name = QStringLiteral("Every PCT");
        scheme.principal = QStringLiteral("5QE");
        for (const domain::Organisation& pct : domain::pilotPcts())
            scheme.organisations << pct.ods;
        scheme.from = QDate(2010, 7, 1);
        scheme.until = QDate(2013, 3, 31);
        must(office::addScheme(office, scheme, office.administrator()), "scheme");
        for (std::size_t i = 0; i < patientsMax; ++i) {
            const domain::Person person = test::madeUpPerson(static_cast<int>(i) + 1);
            must(office::importPerson(office, person, office.administrator()), "patient");
            const auto id = office::patientByNhsNumber(office, *person.nhsNumber);
            require(id.has_value(), "the patient is there");
            made.patients.push_back(*id);
            made.names.push_back(person.nhsNumber->digits().toStdString());
        }
        return done();
    });
    require(filled.ok(), "the office is filled");
}

class Plug final : public wire::Transport {
public:
    explicit Plug(test::Loopback& cable)
        : m_cable(cable)
    {}
    void send(wire::HttpRequest request, std::int64_t timeoutMs, Callback callback) override
    {
        m_cable.send(std::move(request), timeoutMs, std::move(callback));
    }
    void abortAll() override { m_cable.abortAll(); }

private:
    test::Loopback& m_cable;
};

std::unique_ptr<store::Tablet> enrolTablet(office::Office& office, test::Loopback& cable, Machine& machine,
                                           Template::Tablet& made)
{
    auto tablet = must(store::Tablet::create(machine.disk.path(), bytesOf(passphrase), machine.clock,
                                             machine.random, crypto::KdfParams::floor(), machine.options()),
                       "tablet")
                      .tablet;
    const auto ticket = must(office.database().write([&] {
        return office::makeTicket(office, made.staff, "https://127.0.0.1:8443");
    }),
                             "ticket");
    sync::Enrolment enrolment(
        tablet->enrolment(), [&](const auto&) { return std::make_unique<Plug>(cable); }, machine.clock);
    bool enrolled = false;
    enrolment.start(wire::formatTicket(ticket), [&](Result<sync::Enrolled> result) {
        must(std::move(result), "enrolment");
        enrolled = true;
    });
    cable.pump([&] { return enrolled; });
    require(enrolled, "the tablet is enrolled");
    made.device = must(tablet->sync().identity(), "identity")->device;
    return tablet;
}

void syncOnce(store::Tablet& tablet, test::Loopback& cable, Machine& machine)
{
    sync::SyncEngine engine(tablet.sync(), cable, machine.clock, machine.random);
    bool ended = false;
    engine.start([&](const sync::SyncReport& report) {
        require(!report.error, "the first sync");
        ended = true;
    });
    cable.pump([&] { return ended; });
    require(ended, "the first sync ends");
}

Template::Node keep(Machine& machine)
{
    return {machine.disk.image(), machine.keys->kept()};
}

} // namespace

Result<std::optional<crypto::SecretBytes>> NodeKeyStore::get(std::string_view name)
{
    const auto found = m_kept.find(name);
    if (found == m_kept.end())
        return std::optional<crypto::SecretBytes>();
    return std::optional(crypto::SecretBytes::copyOf(found->second));
}

Status NodeKeyStore::put(std::string_view name, BytesView value)
{
    m_kept.insert_or_assign(std::string(name), copyOf(value));
    return done();
}

Status NodeKeyStore::remove(std::string_view name)
{
    if (const auto found = m_kept.find(name); found != m_kept.end())
        m_kept.erase(found);
    return done();
}

void NodeKeyStore::forgetAges()
{
    std::erase_if(m_kept, [](const auto& each) { return !each.first.starts_with("vault-device-"); });
}

Machine::Machine(std::string nodeName, const fs::path& folder, const Now& now)
    : name(std::move(nodeName))
    , disk(folder)
    , clock(now)
{}

crypto::VaultOptions Machine::options()
{
    crypto::VaultOptions options;
    options.keyStore = keys;
    options.disk = disk.disk();
    options.vfsBelow = MemoryFolder::vfsName();
    return options;
}

Result<std::unique_ptr<crypto::Vault>> Machine::openVault()
{
    return crypto::Vault::openWithDevice(disk.path(), options());
}

Template makeTemplate(Machine& officeMachine, std::vector<std::unique_ptr<Machine>>& machines)
{
    Template made;
    setUpOffice(officeMachine);
    auto office = must(office::Office::openWith(must(officeMachine.openVault(), "office vault"),
                                                officeMachine.clock, officeMachine.random),
                       "office");
    fillOffice(*office, made);
    office::Handler handler(*office);
    test::Loopback cable(handler);
    std::vector<std::unique_ptr<store::Tablet>> tablets;
    for (std::size_t i = 0; i < machines.size(); ++i)
        tablets.push_back(enrolTablet(*office, cable, *machines[i], made.tablets[i]));
    for (std::size_t i = 0; i < machines.size(); ++i) {
        syncOnce(*tablets[i], cable, *machines[i]);
        tablets[i].reset();
        {
            const auto vault = must(
                crypto::Vault::open(machines[i]->disk.path(), bytesOf(passphrase), machines[i]->options()),
                "tablet vault");
            require(vault->addDeviceSlot().ok(), "device slot of a tablet");
        }
        made.tablets[i].node = keep(*machines[i]);
    }
    office.reset();
    made.office = keep(officeMachine);
    return made;
}

} // namespace doorstep::sim
