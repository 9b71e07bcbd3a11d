// Goal: only who holds the ticket's code can enrol, and tickets survive printing and pasting. Method:
// messages there and back, tickets spoilt by table, transcript, proof and digits against values computed
// elsewhere.
#include "random_bytes.h"
#include "sync/wire/messages.h"

#include <QTest>

using namespace doorstep;
using namespace doorstep::wire;
using namespace doorstep::test;

namespace {

template <typename Message, typename Decode>
bool comesBack(const Message& message, Decode decodeMessage)
{
    const Bytes bytes = encode(message);
    const auto back = decodeMessage(bytes);
    return checkCanonical(bytes).ok() && back.ok() && back.value() == message &&
           encode(back.value()) == bytes;
}

Ticket sampleTicket(Chance& chance)
{
    return {"https://office.example:8443",
            {chance.id<Hash32>(), chance.id<Hash32>()},
            chance.id<crypto::PublicKey>(),
            chance.id<EntityId>(),
            "0123456789"};
}

} // namespace

class TestEnrol : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(crypto::initialise().ok()); }
    void enrolmentMessagesComeBack();
    void ticketsComeBack();
    void brokenTicketsAreRefused_data();
    void brokenTicketsAreRefused();
    void codesAreReadAsPeopleTypeThem();
    void enrolmentProofsAreExact();
};

void TestEnrol::enrolmentMessagesComeBack()
{
    Chance chance(26);
    const EnrolStart start{chance.id<EntityId>()};
    const EnrolRequest request{chance.id<EntityId>(),          chance.id<crypto::PublicKey>(),
                               chance.id<crypto::PublicKey>(), chance.bytes(80),
                               chance.id<EntityId>(),          chance.id<Hash32>(),
                               chance.id<crypto::Signature>()};
    EnrolReply reply;
    reply.epoch = chance.id<Epoch>();
    reply.serverMs = 1767225600000;
    reply.deviceCert = chance.bytes(200);
    reply.staffCard = chance.bytes(200);
    reply.orgKeys = {chance.bytes(150), chance.bytes(150)};
    reply.staffStream = chance.id<StreamId>();
    reply.staffName = "Zo\xC3\xAB";
    reply.organisation = "5NG";
    reply.proof = chance.id<Hash32>();
    QVERIFY(comesBack(start, decodeEnrolStart));
    QVERIFY(comesBack(EnrolNonce{chance.id<EntityId>(), chance.bytes(150)}, decodeEnrolNonce));
    QVERIFY(comesBack(request, decodeEnrolRequest));
    QVERIFY(comesBack(reply, decodeEnrolReply));
    QVERIFY2(!decodeEnrolStart(encode(request)).ok(),
             "the two steps share an address and must be told apart");
    QVERIFY(!decodeEnrolRequest(encode(start)).ok());
}

void TestEnrol::ticketsComeBack()
{
    Chance chance(27);
    Ticket ticket = sampleTicket(chance);
    const std::string text = formatTicket(ticket);
    QVERIFY(text.starts_with("DOORSTEP1."));
    QVERIFY(text.find_first_of("+/= ") == std::string::npos);
    QVERIFY(parseTicket(text).ok() && parseTicket(text).value() == ticket);
    const auto pasted = parseTicket("  " + text.substr(0, 60) + "\r\n" + text.substr(60) + "\n");
    QVERIFY(pasted.ok() && pasted.value() == ticket);
    ticket.code = "01234-56789";
    QVERIFY(formatTicket(ticket) == text);
}

void TestEnrol::brokenTicketsAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    Chance chance(28);
    const Ticket good = sampleTicket(chance);
    const std::string text = formatTicket(good);
    const auto row = [&](const char* name, auto spoil) {
        Ticket ticket = good;
        spoil(ticket);
        QTest::newRow(name) << QByteArray::fromStdString(formatTicket(ticket));
    };
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("prefix alone") << QByteArray("DOORSTEP1.");
    QTest::newRow("another version") << QByteArray::fromStdString("DOORSTEP2." + text.substr(10));
    QTest::newRow("last character lost") << QByteArray::fromStdString(text.substr(0, text.size() - 1));
    QTest::newRow("standard base 64") << QByteArray::fromStdString(text + "==");
    QTest::newRow("far too long") << QByteArray::fromStdString(text) + QByteArray(5000, 'A');
    row("not https", [](Ticket& t) { t.url = "http://office.example"; });
    row("no pins", [](Ticket& t) { t.pins.clear(); });
    row("code too short", [](Ticket& t) { t.code = "012345678"; });
    row("code with a U", [](Ticket& t) { t.code = "012345678U"; });
}

void TestEnrol::brokenTicketsAreRefused()
{
    QFETCH(QByteArray, text);
    const auto ticket = parseTicket(text.toStdString());
    QVERIFY(!ticket.ok());
    QVERIFY(ticket.error().code == ErrorCode::InvalidInput);
}

void TestEnrol::codesAreReadAsPeopleTypeThem()
{
    QVERIFY(normaliseEnrolCode("abcde-fghjk") == "ABCDEFGHJK");
    QVERIFY(normaliseEnrolCode("OIL 01 234 56") == "0110123456");
    QVERIFY(!normaliseEnrolCode("ABCDEFGHJ"));
    QVERIFY(!normaliseEnrolCode("ABCDEFGHJKM"));
    QVERIFY(!normaliseEnrolCode("ABCDEFGHJU"));
}

void TestEnrol::enrolmentProofsAreExact()
{
    EnrolRequest request;
    request.ticket.value.fill(0x01);
    request.deviceKey.value.fill(0x02);
    request.staffKey.value.fill(0x03);
    request.sealedRecovery = {4, 4};
    request.nonce.value.fill(0x06);
    Hash32 pin;
    pin.value.fill(0x05);
    const Bytes transcript = enrolTranscript(request, pin);
    const std::string expected = "8650" + toHex(Bytes(16, 1)) + "5820" + toHex(Bytes(32, 2)) + "5820" +
                                 toHex(Bytes(32, 3)) + "420404" + "5820" + toHex(Bytes(32, 5)) + "50" +
                                 toHex(Bytes(16, 6));
    QCOMPARE(toHex(transcript), expected);
    QCOMPARE(enrolDigits(transcript), std::string("369346"));
    const auto key = enrolCodeKey("abcde-fghjk", request.ticket);
    QVERIFY(key.ok());
    const auto sameKey = enrolCodeKey("ABCDEFGHJK", request.ticket);
    QVERIFY(sameKey.ok() && sameKey.value().equals(key.value()));
    const auto otherKey = enrolCodeKey("ABCDEFGHJM", request.ticket);
    QVERIFY(otherKey.ok() && !otherKey.value().equals(key.value()));
    QVERIFY(!enrolCodeKey("ABC", request.ticket).ok());
    QCOMPARE(toHex(key.value().view()),
             std::string("de6985fba7a860414d4e8cbc2adccaaa2222b3dcdaabd06401429ffcef4600f1"));
    const Hash32 proof = enrolProof(key.value(), enrolLabel, transcript);
    QVERIFY(proof != enrolProof(key.value(), enrolReplyLabel, transcript));
    QVERIFY(proof != enrolProof(otherKey.value(), enrolLabel, transcript));
    const auto fixed = crypto::SecretBytes::copyOf(Bytes(32, 7));
    QCOMPARE(toHex(enrolProof(fixed, enrolLabel, transcript).view()),
             std::string("a953cacdda32f997dd361fbfdb1511bed8fb034a8652dbebb65b276aacd2294d"));
}

QTEST_APPLESS_MAIN(TestEnrol)
#include "tst_enrol.moc"
