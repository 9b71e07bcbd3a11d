// Goal: a ticket enrols one tablet, once, with the right code, in time.
// Method: both steps of enrolment by hand, with one thing wrong in each row.
#include "tests/unit/office/office_desk.h"

#include "sync/office/enrol.h"

using namespace doorstep;
using namespace doorstep::testing;

namespace {

struct Applicant {
    crypto::SignKeyPair device = crypto::SignKeyPair::generate();
    crypto::SignKeyPair staff = crypto::SignKeyPair::generate();
};

wire::Ticket ticketFor(OfficeDesk& desk)
{
    return got(desk.office->database().write([&]() -> Result<wire::Ticket> {
        return office::makeTicket(*desk.office, desk.coordinator, "https://127.0.0.1:8443");
    }));
}

office::Answer<wire::EnrolReply> apply(OfficeDesk& desk, const Applicant& who, const wire::Ticket& ticket,
                                       const std::string& code)
{
    const auto start = office::enrolStart(*desk.office, {ticket.id});
    if (const auto* problem = std::get_if<wire::Problem>(&start))
        return *problem;
    wire::EnrolRequest request;
    request.ticket = ticket.id;
    request.nonce = std::get<wire::EnrolNonce>(start).nonce;
    request.deviceKey = who.device.publicKey;
    request.staffKey = who.staff.publicKey;
    request.sealedRecovery = crypto::sealTo(desk.office->keys().recovery.publicKey, Bytes(16, 7));
    const Bytes transcript = wire::enrolTranscript(request, ticket.pins.front());
    const auto key = got(wire::enrolCodeKey(code, ticket.id));
    request.proof = wire::enrolProof(key, "csync/enrol/1", transcript);
    request.deviceSignature = crypto::sign(who.device, "csync/enrol/1", transcript);
    auto answer = office::enrol(*desk.office, request);
    if (const auto* reply = std::get_if<wire::EnrolReply>(&answer);
        reply && reply->proof != wire::enrolProof(key, "csync/enrol-reply/1", transcript))
        qFatal("the office did not prove that it knows the code");
    return answer;
}

} // namespace

class OfficeEnrolTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rightCodeWorksOnce();
    void wrongCodesAreCounted();
    void ticketsAgeAndMustBeKnown();
    void interruptedEnrolmentMayBeRepeated();
};

void OfficeEnrolTest::rightCodeWorksOnce()
{
    OfficeDesk desk;
    const Applicant who;
    const auto ticket = ticketFor(desk);
    QCOMPARE(ticket.code.size(), std::size_t(10));
    QVERIFY(wire::parseTicket(wire::formatTicket(ticket)).ok());
    const auto reply = got(apply(desk, who, ticket, ticket.code));
    QCOMPARE(reply.staffName, std::string("Dana Example"));
    QCOMPARE(reply.organisation, std::string("5QE"));
    QCOMPARE(reply.orgKeys.size(), std::size_t(4));
    const auto cert = got(wire::verifyDeviceCert(reply.deviceCert, desk.office->keys().deviceCa.publicKey));
    QVERIFY(cert.device == crypto::deviceIdOf(who.device.publicKey) && cert.staff == desk.coordinator);
    const auto card = got(wire::verifyStaffCard(reply.staffCard, desk.office->keys().deviceCa.publicKey));
    QVERIFY(card.key == who.staff.publicKey && card.staff == desk.coordinator);
    QCOMPARE(problemOf(apply(desk, Applicant(), ticket, ticket.code)), QStringLiteral("code-used"));
}

void OfficeEnrolTest::wrongCodesAreCounted()
{
    OfficeDesk desk;
    const auto ticket = ticketFor(desk);
    const std::string wrong = ticket.code == "0000000000" ? "1111111111" : "0000000000";
    for (int attempt = 1; attempt < office::ticketTriesMax; ++attempt)
        QCOMPARE(problemOf(apply(desk, Applicant(), ticket, wrong)), QStringLiteral("code-wrong"));
    desk.reopen(); // the count is on disk
    QCOMPARE(problemOf(apply(desk, Applicant(), ticket, wrong)), QStringLiteral("too-many-tries"));
    QCOMPARE(problemOf(apply(desk, Applicant(), ticket, ticket.code)), QStringLiteral("too-many-tries"));
}

void OfficeEnrolTest::ticketsAgeAndMustBeKnown()
{
    OfficeDesk desk;
    auto ticket = ticketFor(desk);
    desk.clock.wall += office::ticketLifeMs + 1;
    QCOMPARE(problemOf(apply(desk, Applicant(), ticket, ticket.code)), QStringLiteral("code-used"));
    ticket.id = desk.random.make<EntityId>();
    QCOMPARE(problemOf(apply(desk, Applicant(), ticket, ticket.code)), QStringLiteral("code-wrong"));
}

void OfficeEnrolTest::interruptedEnrolmentMayBeRepeated()
{
    OfficeDesk desk;
    const Applicant who;
    const auto first = ticketFor(desk);
    (void)got(apply(desk, who, first, first.code)); // the answer was lost on the way
    const auto second = ticketFor(desk);
    QVERIFY(problemOf(apply(desk, who, second, second.code)).isEmpty());
}

QTEST_GUILESS_MAIN(OfficeEnrolTest)
#include "tst_office_enrol.moc"
