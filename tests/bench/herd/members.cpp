// Tablets are enrolled by their rows: deriving a code's key for each of hundreds would take longer than the
// herd.
#include "tests/bench/herd/members.h"

#include "sync/office/office.h"
#include "sync/office/people.h"
#include "sync/office/staff.h"
#include "sync/wire/fields.h"
#include "tests/support/whole_product.h"

#include <fstream>

namespace doorstep::bench {

namespace {

constexpr std::string_view passphrase = "office secret for tests 1";

crypto::SignKeyPair keysOf(std::size_t number)
{
    const std::string name = "a tablet of the herd, number " + std::to_string(number);
    return crypto::SignKeyPair::fromSeed(crypto::sha256(bytesOf(name)).view());
}

Result<std::string> addTablet(office::Office& office, int number)
{
    const auto staff = office::addStaff(office, "Coordinator " + std::to_string(number), "coordinator");
    if (!staff.ok())
        return staff.error();
    const domain::Person person = test::madeUpPerson(number);
    const auto imported = office::importPerson(office, person, office.administrator());
    if (!imported.ok())
        return imported.error();
    const auto patient = office::patientByNhsNumber(office, *person.nhsNumber);
    if (!patient)
        return Error{ErrorCode::NotFound, "the person is not there"};
    if (const auto assigned = office::assign(office, *patient, staff.value(), office.administrator());
        !assigned.ok())
        return assigned.error();
    const crypto::SignKeyPair keys = keysOf(static_cast<std::size_t>(number));
    office.database().run(
        "INSERT INTO device (id, pub, staff, status, last_dseq, chain, durable_dseq, office,"
        " enrolled_ms, seen_ms) VALUES (:p0, :p1, :p2, 1, 0, :p3, 0, 0, :p4, :p5)",
        {crypto::deviceIdOf(keys.publicKey), keys.publicKey, staff.value(), Hash32{}, office.nowMs(),
         office.nowMs()});
    return staff.value().hex() + " " + patient->hex();
}

} // namespace

Status prepareOffice(const std::filesystem::path& folder, const std::filesystem::path& file, int tablets)
{
    SystemClock clock;
    SystemRandom random;
    auto made = office::Office::init(folder, bytesOf(passphrase), "5QE", "Ada Example", clock, random);
    if (!made.ok())
        return made.error();
    office::Office& office = *made.value().office;
    std::ofstream out(file);
    out << office.epoch().hex() << ' ' << office.keys().receipt.publicKey.hex() << '\n';
    return office.database().write([&]() -> Status {
        for (int number = 0; number < tablets; ++number) {
            const auto line = addTablet(office, number);
            if (!line.ok())
                return line.error();
            out << line.value() << '\n';
        }
        return done();
    });
}

Result<Herd> readHerd(const std::filesystem::path& file)
{
    const Error unreadable{ErrorCode::InvalidInput, "the herd's file cannot be read"};
    std::ifstream in(file);
    std::string first;
    std::string second;
    if (!(in >> first >> second))
        return unreadable;
    const auto epoch = Epoch::fromHexText(first);
    const auto receipt = crypto::PublicKey::fromHexText(second);
    if (!epoch || !receipt)
        return unreadable;
    Herd herd{*epoch, *receipt, {}};
    while (in >> first >> second) {
        const auto staff = StaffId::fromHexText(first);
        const auto stream = StreamId::fromHexText(second);
        if (!staff || !stream)
            return unreadable;
        herd.members.push_back({keysOf(herd.members.size()), *staff, *stream, {}, {}});
    }
    return herd;
}

void Member::save(const std::string& ref, const std::string& text)
{
    SystemClock clock;
    wire::Change change;
    change.device = id();
    change.dseq = changes.size() + 1;
    change.prev = chain;
    change.hlc = {static_cast<std::uint64_t>(clock.wallMs()), change.dseq};
    change.clock = {static_cast<std::uint64_t>(clock.wallMs()), 0, 1};
    change.actor = staff;
    change.stream = stream;
    wire::Op op;
    op.code = wire::Op::Code::Create;
    op.entity = SystemRandom().make<EntityId>();
    op.kind = wire::Kind::Need;
    op.create = {{wire::field::need::ref, wire::Value(ref)}, {wire::field::need::text, wire::Value(text)}};
    change.ops = {std::move(op)};
    changes.push_back(wire::signChange(change, device, nullptr, EntityId{}));
    chain = wire::chainHash(changes.back());
}

} // namespace doorstep::bench
