// Both sides prove that they know the ticket's code; then the office certifies the tablet's keys.
#include "sync/office/enrol.h"

#include "sync/office/office_writer.h"
#include "sync/office/staff.h"

namespace doorstep::office {

namespace {

using wire::Problem;

const Problem codeWrong{"code-wrong", 403, "The enrolment code is not right.", "never", {}};
const Problem codeUsed{"code-used",
                       410,
                       "This ticket was used already or is too old; ask the office for a new one.",
                       "enrol",
                       {}};
const Problem tooMany{
    "too-many-tries", 429, "The code was wrong too often; ask the office for a new ticket.", "enrol", {}};

struct StoredTicket {
    StaffId staff;
    std::string code;
    int tries = 0;
    std::optional<EntityId> nonce;
};

std::variant<StoredTicket, Problem> usableTicket(Office& office, const EntityId& id)
{
    const auto row = office.database().row("SELECT staff, code, until_ms, tries, used, nonce FROM ticket"
                                           " WHERE id = :p0",
                                           "ttnnnt", {id});
    if (!row)
        return codeWrong;
    if (row->number(4) != 0 || row->number(2) < office.nowMs())
        return codeUsed;
    if (row->number(3) >= ticketTriesMax)
        return tooMany;
    return StoredTicket{row->id<StaffId>(0), row->text(1), static_cast<int>(row->number(3)),
                        row->optionalId<EntityId>(5)};
}

/// The tablet's row: a new one, or the same tablet again after an interrupted enrolment.
std::optional<Problem> storeDevice(Office& office, const wire::EnrolRequest& request, const StaffId& staff)
{
    const DeviceId id = crypto::deviceIdOf(request.deviceKey);
    Database& database = office.database();
    if (const auto present = office.device(id)) {
        if (present->staff != staff || present->status != DeviceStatus::Active || present->office)
            return Problem{
                "unknown-device", 403, "This tablet's identity cannot be enrolled again.", "never", {}};
        database.run("UPDATE device SET recovery = :p0, seen_ms = :p1 WHERE id = :p2",
                     {request.sealedRecovery, office.nowMs(), id});
        return std::nullopt;
    }
    database.run(
        "INSERT INTO device (id, pub, staff, status, last_dseq, chain, durable_dseq, office, enrolled_ms,"
        " seen_ms, recovery) VALUES (:p0, :p1, :p2, 1, 0, :p3, 0, 0, :p4, :p5, :p6)",
        {id, request.deviceKey, staff, Hash32{}, office.nowMs(), office.nowMs(), request.sealedRecovery});
    return std::nullopt;
}

Status certify(Office& office, const wire::EnrolRequest& request, const StaffMember& staff,
               wire::EnrolReply& reply)
{
    wire::DeviceCert cert;
    cert.device = crypto::deviceIdOf(request.deviceKey);
    cert.key = request.deviceKey;
    cert.staff = staff.id;
    cert.fromMs = static_cast<std::uint64_t>(office.nowMs());
    reply.deviceCert = wire::signDeviceCert(cert, office.keys().deviceCa);
    wire::StaffCard card;
    card.id = staffKeyId(request.staffKey);
    card.staff = staff.id;
    card.name = QString::fromStdString(staff.name);
    card.role = QString::fromStdString(staff.role);
    card.key = request.staffKey;
    reply.staffCard = wire::signStaffCard(card, office.keys().deviceCa);

    office.database().run(
        "INSERT INTO staff_key (id, staff, device, pub, card) VALUES (:p0, :p1, :p2, :p3, :p4)"
        " ON CONFLICT DO NOTHING",
        {card.id, staff.id, cert.device, request.staffKey, reply.staffCard});
    Streams streams(office.database());
    std::vector<wire::Op> ops;
    const EntityId certId = *EntityId::from(cert.device.view());
    if (!streams.find(office.organisationStream(), certId))
        ops.push_back(appendOp(certId, wire::Kind::DeviceCert, reply.deviceCert));
    if (!streams.find(office.organisationStream(), card.id))
        ops.push_back(appendOp(card.id, wire::Kind::StaffCard, reply.staffCard));
    return writeAsOffice(office, office.organisationStream(), std::move(ops), office.administrator());
}

Result<wire::EnrolReply> reply(Office& office, const wire::EnrolRequest& request, const StaffMember& staff)
{
    wire::EnrolReply answer;
    answer.epoch = office.epoch();
    answer.serverMs = static_cast<std::uint64_t>(office.nowMs());
    answer.staffStream = *StreamId::from(staff.id.view());
    answer.staffName = staff.name;
    answer.organisation = office.organisation();
    for (const ResultRow& row : office.database().rows("SELECT record FROM org_key ORDER BY purpose", "b"))
        answer.orgKeys.push_back(row.bytes(0));
    if (Status certified = certify(office, request, staff, answer); !certified.ok())
        return certified.error();
    return answer;
}

/// Second step inside its transaction; a wrong proof is an answer, so that the counted try is committed.
Result<Answer<wire::EnrolReply>> enrolInside(Office& office, const wire::EnrolRequest& request)
{
    using Reply = Answer<wire::EnrolReply>;
    auto found = usableTicket(office, request.ticket);
    if (const auto* problem = std::get_if<Problem>(&found))
        return Reply(*problem);
    const StoredTicket& ticket = std::get<StoredTicket>(found);
    if (!ticket.nonce || *ticket.nonce != request.nonce)
        return Reply(Problem{"malformed", 400, "Enrolment has to be started first.", "never", {}});

    const Bytes transcript = wire::enrolTranscript(request, office.keys().pin);
    const auto codeKey = wire::enrolCodeKey(ticket.code, request.ticket);
    if (!codeKey.ok())
        return codeKey.error();
    const Hash32 expected = wire::enrolProof(codeKey.value(), "csync/enrol/1", transcript);
    const bool right =
        crypto::equalConstantTime(expected.view(), request.proof.view()) &&
        crypto::verify(request.deviceKey, "csync/enrol/1", transcript, request.deviceSignature);
    if (!right) {
        office.database().run("UPDATE ticket SET tries = tries + 1 WHERE id = :p0", {request.ticket});
        return Reply(ticket.tries + 1 >= ticketTriesMax ? tooMany : codeWrong);
    }
    if (!crypto::openSealedTo(office.keys().recovery, request.sealedRecovery))
        return Reply(
            Problem{"malformed", 400, "The tablet's recovery secret cannot be opened.", "never", {}});

    const auto staff = findStaff(office, ticket.staff.hex());
    if (!staff.ok() || !staff.value().active)
        return Reply(codeUsed);
    if (auto problem = storeDevice(office, request, ticket.staff))
        return Reply(*problem);
    auto answer = reply(office, request, staff.value());
    if (!answer.ok())
        return answer.error();
    office.database().run(
        "UPDATE ticket SET used = 1, digits = :p0, device = :p1 WHERE id = :p2",
        {wire::enrolDigits(transcript), crypto::deviceIdOf(request.deviceKey), request.ticket});
    answer.value().proof = wire::enrolProof(codeKey.value(), "csync/enrol-reply/1", transcript);
    return Reply(std::move(answer).value());
}

} // namespace

Result<wire::Ticket> makeTicket(Office& office, const StaffId& staff, const std::string& url)
{
    wire::Ticket ticket;
    ticket.url = url;
    ticket.pins = {office.keys().pin};
    ticket.root = office.keys().root.publicKey;
    ticket.id = office.random().make<EntityId>();
    // 50 bits: ten characters of five bits, from the front of eight random bytes.
    std::array<std::uint8_t, 8> bytes{};
    office.random().fill(bytes);
    for (const char digit : crypto::toCrockford(bytes))
        if (digit != '-' && ticket.code.size() < 10)
            ticket.code.push_back(digit);
    office.database().run("INSERT INTO ticket (id, staff, code, made_ms, until_ms, tries, used)"
                          " VALUES (:p0, :p1, :p2, :p3, :p4, 0, 0)",
                          {ticket.id, staff, ticket.code, office.nowMs(), office.nowMs() + ticketLifeMs});
    return ticket;
}

Answer<wire::EnrolNonce> enrolStart(Office& office, const wire::EnrolStart& request)
{
    auto answer = office.database().write([&]() -> Result<Answer<wire::EnrolNonce>> {
        const auto ticket = usableTicket(office, request.ticket);
        if (const auto* problem = std::get_if<Problem>(&ticket))
            return Answer<wire::EnrolNonce>(*problem);
        const auto key = office.database().row("SELECT record FROM org_key WHERE purpose = :p0", "b",
                                               {static_cast<int>(wire::OrgKey::Purpose::Recovery)});
        if (!key)
            return Error{ErrorCode::Damaged, "The recovery key of the organisation is missing."};
        wire::EnrolNonce nonce;
        nonce.nonce = office.random().make<EntityId>();
        nonce.recoveryKey = key->bytes(0);
        office.database().run("UPDATE ticket SET nonce = :p0 WHERE id = :p1", {nonce.nonce, request.ticket});
        return Answer<wire::EnrolNonce>(std::move(nonce));
    });
    if (!answer.ok())
        return storageProblem(answer.error());
    return std::move(answer).value();
}

Answer<wire::EnrolReply> enrol(Office& office, const wire::EnrolRequest& request)
{
    auto answer = office.database().write([&] { return enrolInside(office, request); });
    if (!answer.ok())
        return storageProblem(answer.error());
    return std::move(answer).value();
}

} // namespace doorstep::office
