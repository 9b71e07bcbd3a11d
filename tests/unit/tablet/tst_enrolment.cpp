// Goal: enrolment ends with both sides proven, and any lie about certificate, key or code stops it untouched.
// Method: the real enrolment against an in-memory office that computes its own proofs from the same ticket.
#include "sync/tablet/enrolment.h"
#include "sync/wire/sealed.h"
#include "tests/unit/tablet/fake_ports.h"

#include <QTest>

using namespace doorstep;
using namespace doorstep::tests;

namespace {

class FakeEnrolStorage final : public wire::EnrolStorage {
public:
    crypto::SignKeyPair device = crypto::SignKeyPair::fromSeed(Bytes(32, 1));
    crypto::SignKeyPair staff = crypto::SignKeyPair::fromSeed(Bytes(32, 2));
    Bytes recoverySecret = Bytes(16, 3);
    std::optional<wire::EnrolReply> completed;
    int sealedTimes = 0;
    mutable std::optional<Error> failure;

    Result<Keys> enrolmentKeys() override
    {
        if (failure)
            return *failure;
        return Keys{device.publicKey, staff.publicKey};
    }
    Result<Bytes> sealedRecovery(const crypto::BoxPublicKey& office) const override
    {
        ++const_cast<FakeEnrolStorage*>(this)->sealedTimes;
        return crypto::sealTo(office, recoverySecret);
    }
    Result<crypto::Signature> signTranscript(BytesView transcript) const override
    {
        return crypto::sign(device, wire::enrolLabel, transcript);
    }
    Status completeEnrolment(const wire::Ticket&, const wire::EnrolReply& reply) override
    {
        completed = reply;
        return done();
    }
};

struct World {
    crypto::SignKeyPair root = crypto::SignKeyPair::fromSeed(Bytes(32, 4));
    crypto::BoxKeyPair recovery = crypto::BoxKeyPair::generate();
    wire::Ticket ticket;
    std::string officeCode = "ABCDE12345";
    Hash32 certificate; ///< pin of the certificate that the office shows
    wire::OrgKey::Purpose purpose = wire::OrgKey::Purpose::Recovery;
    const crypto::SignKeyPair* recoverySigner = &root;
    bool lieInReply = false;
    int refuseStatus = 0;
    std::string refuseName;

    FakeClock clock;
    FakeEnrolStorage storage;
    std::optional<wire::EnrolRequest> received;
    std::vector<std::string> paths;
    std::optional<Result<sync::Enrolled>> result;
    int calls = 0;
    std::string digits;

    World()
    {
        ticket.url = "https://office.example:8443";
        ticket.pins = {Hash32::from(Bytes(32, 11)).value(), Hash32::from(Bytes(32, 12)).value()};
        ticket.root = root.publicKey;
        ticket.id = EntityId::from(Bytes(16, 13)).value();
        ticket.code = officeCode;
        certificate = ticket.pins[0];
    }

    Result<wire::HttpResponse> answer(int status, Bytes body) const
    {
        return wire::HttpResponse{status, {{"csync-epoch", "0000000000000001"}}, std::move(body)};
    }

    Result<wire::HttpResponse> handle(const wire::HttpRequest& request)
    {
        paths.push_back(request.path);
        if (request.path == "/v1/hello")
            return answer(200, wire::encode(wire::Value(true)));
        if (refuseStatus != 0) {
            const std::string text = wire::formatProblem({refuseName, refuseStatus, "No", "never", {}});
            return answer(refuseStatus, copyOf(bytesOf(text)));
        }
        if (wire::decodeEnrolStart(request.body).ok()) {
            wire::OrgKey key{wire::orgKeyId(recovery.publicKey.view()), purpose,
                             copyOf(recovery.publicKey.view()), 0, 0};
            return answer(200, wire::encode(wire::EnrolNonce{EntityId::from(Bytes(16, 14)).value(),
                                                             wire::signOrgKey(key, *recoverySigner)}));
        }
        received = wire::decodeEnrolRequest(request.body).value();
        const Bytes transcript = wire::enrolTranscript(*received, certificate);
        const auto key = wire::enrolCodeKey(officeCode, ticket.id);
        if (received->proof != wire::enrolProof(key.value(), wire::enrolLabel, transcript))
            return answer(403, copyOf(bytesOf(wire::formatProblem({"code-wrong", 403, "No", "never", {}}))));
        wire::EnrolReply reply;
        reply.staffName = "Robin Example";
        reply.organisation = "5QL";
        reply.proof = wire::enrolProof(key.value(), wire::enrolReplyLabel, transcript);
        if (lieInReply)
            reply.proof.value[0] ^= 1;
        digits = wire::enrolDigits(transcript);
        return answer(201, wire::encode(reply));
    }

    bool run(const std::string& text)
    {
        sync::Enrolment enrolment(
            storage,
            [this](const std::vector<Hash32>& pins) {
                return std::make_unique<FakeTransport>(
                    [this, pins](const wire::HttpRequest& request) -> Result<wire::HttpResponse> {
                        if (std::find(pins.begin(), pins.end(), certificate) == pins.end())
                            return Error{ErrorCode::Untrusted, "Another certificate."};
                        return handle(request);
                    });
            },
            clock);
        enrolment.start(text, [this](Result<sync::Enrolled> r) {
            result = std::move(r);
            ++calls;
        });
        return calls == 0 && QTest::qWaitFor([this] { return calls == 1; }, 20'000);
    }
    bool run() { return run(wire::formatTicket(ticket)); }
};

} // namespace

class EnrolmentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(crypto::initialise().ok()); }
    void bothSidesProven();
    void backupPinIsInTheTranscript();
    void refusals_data();
    void refusals();
    void officesProblems_data();
    void officesProblems();
};

void EnrolmentTest::bothSidesProven()
{
    World w;
    QVERIFY(w.run());
    QVERIFY2(w.result->ok(), w.result->ok() ? "" : w.result->error().text.c_str());
    QCOMPARE(w.result->value().staffName, std::string("Robin Example"));
    QCOMPARE(w.result->value().organisation, std::string("5QL"));
    QCOMPARE(w.result->value().digits, w.digits);
    QVERIFY(w.storage.completed.has_value());
    const std::vector<std::string> expected{"/v1/hello", "/v1/enrol", "/v1/enrol"};
    QCOMPARE(w.paths, expected);
    const Bytes transcript = wire::enrolTranscript(*w.received, w.certificate);
    QVERIFY(crypto::verify(w.received->deviceKey, wire::enrolLabel, transcript, w.received->deviceSignature));
    const auto opened = crypto::openSealedTo(w.recovery, w.received->sealedRecovery);
    QVERIFY(opened && copyOf(opened->view()) == w.storage.recoverySecret);
}

void EnrolmentTest::backupPinIsInTheTranscript()
{
    World w;
    w.certificate = w.ticket.pins[1]; // the office has changed to its second certificate
    QVERIFY(w.run());
    QVERIFY2(w.result->ok(), "the transcript names the certificate that was really shown");
}

void EnrolmentTest::refusals_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("requests");
    QTest::newRow("ticket is no ticket") << "text" << int(ErrorCode::InvalidInput) << 0;
    QTest::newRow("ticket without https") << "http" << int(ErrorCode::InvalidInput) << 0;
    QTest::newRow("another certificate") << "pin" << int(ErrorCode::Untrusted) << 0;
    QTest::newRow("recovery key not signed by the root") << "root" << int(ErrorCode::Untrusted) << 2;
    QTest::newRow("root-signed key of another purpose") << "purpose" << int(ErrorCode::Untrusted) << 2;
    QTest::newRow("code differs") << "code" << int(ErrorCode::Refused) << 3;
    QTest::newRow("office does not know the code") << "reply" << int(ErrorCode::Untrusted) << 3;
    QTest::newRow("enrolled before") << "again" << int(ErrorCode::AlreadyExists) << 0;
}

void EnrolmentTest::refusals()
{
    QFETCH(QString, what);
    QFETCH(int, code);
    QFETCH(int, requests);
    World w;
    const crypto::SignKeyPair stranger = crypto::SignKeyPair::fromSeed(Bytes(32, 99));
    std::string text;
    if (what == QLatin1String("text"))
        text = "DOORSTEP1.not-a-ticket";
    if (what == QLatin1String("http"))
        w.ticket.url = "http://office.example";
    if (what == QLatin1String("pin"))
        w.certificate = Hash32::from(Bytes(32, 77)).value();
    if (what == QLatin1String("root"))
        w.recoverySigner = &stranger;
    if (what == QLatin1String("purpose"))
        w.purpose = wire::OrgKey::Purpose::Decision;
    if (what == QLatin1String("code"))
        w.officeCode = "ZZZZZ99999";
    if (what == QLatin1String("reply"))
        w.lieInReply = true;
    if (what == QLatin1String("again"))
        w.storage.failure = Error{ErrorCode::AlreadyExists, "This tablet is enrolled."};
    QVERIFY(text.empty() ? w.run() : w.run(text));
    QVERIFY(!w.result->ok());
    QCOMPARE(int(w.result->error().code), code);
    QVERIFY(!w.storage.completed.has_value());
    QCOMPARE(int(w.paths.size()), requests);
    if (requests < 3)
        QCOMPARE(w.storage.sealedTimes, 0); // the recovery secret was not even sealed
}

void EnrolmentTest::officesProblems_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("code");
    QTest::newRow("used") << 410 << QByteArray("code-used") << int(ErrorCode::Refused);
    QTest::newRow("gone without a name") << 410 << QByteArray("gone") << int(ErrorCode::Refused);
    QTest::newRow("wrong") << 403 << QByteArray("code-wrong") << int(ErrorCode::Refused);
    QTest::newRow("too many tries") << 429 << QByteArray("busy") << int(ErrorCode::Offline);
}

void EnrolmentTest::officesProblems()
{
    QFETCH(int, status);
    QFETCH(QByteArray, name);
    QFETCH(int, code);
    World w;
    w.refuseStatus = status;
    w.refuseName = name.toStdString();
    QVERIFY(w.run());
    QVERIFY(!w.result->ok());
    QCOMPARE(int(w.result->error().code), code);
    QVERIFY(!w.storage.completed.has_value());
}

QTEST_GUILESS_MAIN(EnrolmentTest)
#include "tst_enrolment.moc"
