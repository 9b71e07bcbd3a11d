// Goal: what is sealed has one encoding, reads back whole, and one other bit is another hash. Method: the
// protocol's hash vector, random records there and back byte for byte, mutated records, and cross-signatures.
#include "random_domain.h"
#include "sync/wire/sealed.h"

#include <QTest>

using namespace doorstep;
using namespace doorstep::wire;
using namespace doorstep::test;

class TestSealed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(crypto::initialise().ok()); }
    void planHashVector();
    void sealedPlansComeBack();
    void orderOfLinesIsKept();
    void strangePlansAreRefused_data();
    void strangePlansAreRefused();
    void mutatedPlansReencodeOrAreRefused();
    void agreementsAndSubmissionsComeBack();
    void decisionsComeBack();
    void keysAndCertificatesAreTrustedByTheirSigner();
    void everyFlippedBitOfACertificateIsNoticed();
    void aRecordIsNotAnother();
};

void TestSealed::planHashVector()
{
    const Bytes bytes = fromHexLiteral("a5000101501111111111111111111111111111111102a1146d4e65656473206120686"
                                       "f697374038184502222222222222222222222"
                                       "22222222226c4d6f62696c6520686f697374011a0001fb6c041a0001fb6c");
    QVERIFY(checkCanonical(bytes).ok());
    QCOMPARE(hexOf(planHash(bytes).view()),
             QByteArray("adf3f56c6a37209af7cec50225805d095315175fea9ab64d434b137b2da12d16"));
}

void TestSealed::sealedPlansComeBack()
{
    Chance chance(40);
    for (int i = 0; i < 500; ++i) {
        const SealedPlan plan = randomSealedPlan(chance);
        const Bytes bytes = encodeSealedPlan(plan);
        QVERIFY(checkCanonical(bytes).ok());
        const auto back = decodeSealedPlan(bytes);
        QVERIFY2(back.ok(), back.ok() ? "" : back.error().text.c_str());
        QVERIFY(back.value() == plan);
        QVERIFY(encodeSealedPlan(back.value()) == bytes);
    }
}

void TestSealed::orderOfLinesIsKept()
{
    Chance chance(41);
    SealedPlan plan = randomSealedPlan(chance);
    plan.plan.lines.clear();
    for (const int first : {9, 1, 5}) {
        domain::Line& line = plan.plan.lines.emplace_back();
        line.id.value.fill(static_cast<std::uint8_t>(first));
    }
    const Value record = decode(encodeSealedPlan(plan)).value();
    const Value::Array& lines = *record.at(4)->asArray();
    QVERIFY((*lines[0].asArray())[0].asBytes()->front() == 1); // by item id on the wire
    QVERIFY(decodeSealedPlan(encodeSealedPlan(plan)).value().plan.lines[0].id.value[0] == 9);
}

void TestSealed::strangePlansAreRefused_data()
{
    QTest::addColumn<QByteArray>("hex");
    Chance chance(42);
    SealedPlan plan = randomSealedPlan(chance);
    plan.plan.lines.resize(2);
    const Bytes good = encodeSealedPlan(plan);
    const auto row = [&](const char* name, auto spoil) {
        Value value = decode(good).value();
        spoil(value);
        QTest::newRow(name) << hexOf(encode(value));
    };
    const auto spoilLine = [](Value& v, std::size_t index, std::uint64_t restKey, const Value& to) {
        Value::Array lines = *v.at(4)->asArray();
        Value::Array line = *lines[index].asArray();
        line[8].set(restKey, to);
        lines[index] = Value(line);
        v.set(4, Value(lines));
    };
    row("another version", [](Value& v) { v.set(0, 2); });
    row("unknown key", [](Value& v) { v.set(21, 1); });
    row("a later schema", [](Value& v) { v.set(12, 2); });
    row("template named", [](Value& v) { v.set(7, "t1"); });
    row("total is not the sum", [](Value& v) { v.set(5, *v.at(5)->asInt() + 1); });
    row("sum overflows", [](Value& v) {
        v.set(17, Value::Array{std::numeric_limits<std::int64_t>::max(), 1, 0});
        v.set(5, std::numeric_limits<std::int64_t>::min());
    });
    row("unknown draft field", [](Value& v) {
        Value fields = *v.at(3);
        fields.set(9999, 1);
        v.set(3, fields);
    });
    row("draft field missing", [](Value& v) { v.set(3, Value(Value::Map{})); });
    row("two lines in one place", [&](Value& v) {
        spoilLine(v, 0, 0, 0);
        spoilLine(v, 1, 0, 0);
    });
    row("line in place 7 of 2", [&](Value& v) { spoilLine(v, 0, 0, 7); });
    row("no such model", [&](Value& v) { spoilLine(v, 0, 3, 4); });
    row("empty NHS number", [](Value& v) {
        Value identity = *v.at(2);
        identity.set(2, "");
        v.set(2, identity);
    });
    row("text hash too short", [](Value& v) { v.set(8, Bytes(31)); });
    row("not a map", [](Value& v) { v = Value(Value::Array{}); });
}

void TestSealed::strangePlansAreRefused()
{
    QFETCH(QByteArray, hex);
    QVERIFY(!decodeSealedPlan(fromHexLiteral(hex.constData())).ok());
}

void TestSealed::mutatedPlansReencodeOrAreRefused()
{
    Chance chance(43);
    int accepted = 0;
    for (int i = 0; i < 5'000; ++i) {
        const Bytes plan = mutated(chance, encodeSealedPlan(randomSealedPlan(chance)));
        if (const auto back = decodeSealedPlan(plan); back.ok()) {
            ++accepted;
            QVERIFY(encodeSealedPlan(back.value()) == plan);
        }
        const Bytes agreement = mutated(chance, encodeAgreement(randomAgreement(chance)));
        if (const auto back = decodeAgreement(agreement); back.ok()) {
            ++accepted;
            QVERIFY(encodeAgreement(back.value()) == agreement);
        }
    }
    QVERIFY(accepted > 300);
}

void TestSealed::agreementsAndSubmissionsComeBack()
{
    Chance chance(44);
    for (int i = 0; i < 500; ++i) {
        const SealedAgreement agreement = randomAgreement(chance);
        const Bytes bytes = encodeAgreement(agreement);
        const auto back = decodeAgreement(bytes);
        QVERIFY(back.ok() && back.value() == agreement);
        QVERIFY(encodeAgreement(back.value()) == bytes);
        QVERIFY(agreementHash(bytes) != planHash(bytes));
        const Submission submission{chance.id<Hash32>(), chance.id<Hash32>(), randomText(chance)};
        const auto sent = decodeSubmission(encodeSubmission(submission));
        QVERIFY(sent.ok() && sent.value() == submission);
    }
}

void TestSealed::decisionsComeBack()
{
    Chance chance(45);
    const crypto::SignKeyPair key = chance.keys();
    for (int i = 0; i < 500; ++i) {
        const domain::Decision decision = randomDecision(chance);
        const SignedDecision made = signDecision(decision, key);
        const auto record = decodeDecisionRecord(encodeDecisionRecord(made));
        QVERIFY(record.ok() && record.value() == made);
        const auto back = decodeDecision(made.decisionBytes);
        QVERIFY(back.ok() && back.value() == decision);
        QVERIFY(signDecision(back.value(), key) == made);
    }
    Value spoilt = decode(signDecision(randomDecision(chance), key).decisionBytes).value();
    spoilt.set(5, 5);
    QVERIFY(!decodeDecision(encode(spoilt)).ok());
}

void TestSealed::keysAndCertificatesAreTrustedByTheirSigner()
{
    Chance chance(46);
    const crypto::SignKeyPair root = chance.keys();
    const crypto::SignKeyPair other = chance.keys();
    OrgKey key{{}, OrgKey::Purpose::Receipt, chance.bytes(32), 1000, 0};
    key.id = orgKeyId(key.key);
    const Bytes record = signOrgKey(key, root);
    QVERIFY(verifyOrgKey(record, root.publicKey).ok() && verifyOrgKey(record, root.publicKey).value() == key);
    QVERIFY(!verifyOrgKey(record, other.publicKey).ok());
    QVERIFY(verifyOrgKey(record, other.publicKey).error().code == ErrorCode::Untrusted);

    const crypto::SignKeyPair device = chance.keys();
    const DeviceCert cert{crypto::deviceIdOf(device.publicKey), device.publicKey, chance.id<StaffId>(), 5, 9};
    QVERIFY(verifyDeviceCert(signDeviceCert(cert, root), root.publicKey).value() == cert);
    QVERIFY(!verifyDeviceCert(signDeviceCert(cert, other), root.publicKey).ok());
    DeviceCert wrongId = cert;
    wrongId.device = chance.id<DeviceId>();
    QVERIFY(!verifyDeviceCert(signDeviceCert(wrongId, root), root.publicKey).ok());

    const StaffCard card{chance.id<EntityId>(), chance.id<StaffId>(), randomText(chance),
                         QStringLiteral("coordinator"), device.publicKey};
    QVERIFY(verifyStaffCard(signStaffCard(card, root), root.publicKey).value() == card);
    QVERIFY(!verifyStaffCard(signStaffCard(card, other), root.publicKey).ok());
}

void TestSealed::everyFlippedBitOfACertificateIsNoticed()
{
    Chance chance(47);
    const crypto::SignKeyPair root = chance.keys();
    const Bytes record = signOrgKey({{}, OrgKey::Purpose::Decision, chance.bytes(32), 1000, 0}, root);
    for (std::size_t bit = 0; bit < record.size() * 8; ++bit) {
        Bytes flipped = record;
        flipped[bit / 8] ^= static_cast<std::uint8_t>(1u << (bit % 8));
        QVERIFY(!verifyOrgKey(flipped, root.publicKey).ok());
    }
}

void TestSealed::aRecordIsNotAnother()
{
    Chance chance(48);
    const crypto::SignKeyPair root = chance.keys();
    const crypto::SignKeyPair device = chance.keys();
    const Bytes cert =
        signDeviceCert({crypto::deviceIdOf(device.publicKey), device.publicKey, {}, 0, 0}, root);
    QVERIFY(!verifyStaffCard(cert, root.publicKey).ok());
    QVERIFY(!verifyOrgKey(cert, root.publicKey).ok());
}

QTEST_APPLESS_MAIN(TestSealed)
#include "tst_sealed.moc"
