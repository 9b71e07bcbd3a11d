// Goal: a change is one signed piece of bytes that nobody can alter, and only the agreed shape is read.
// Method: the protocol's test vector byte for byte, refusals by table, random changes there and back, flips.
#include "random_bytes.h"
#include "sync/wire/change.h"

#include <QTest>

using namespace doorstep;
using namespace doorstep::wire;
using namespace doorstep::test;

namespace {

constexpr const char* vectorBody =
    "aa0001015017750c4db33f5286b53f689f5888dff002010358200000000000000000000000000000000000000000000000000000"
    "00000000000004821b0000019b76daa8000005831b0000019b76daa8003905db190e100650aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    "aa"
    "0750bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb08010981840250cccccccccccccccccccccccccccccccc0aa101a2038224f614826d"
    "4e"
    "65656473206120686f697374f6";
constexpr const char* vectorSignature =
    "f84ce1580ce93c67b31a8b4694dca7af46d3f6aa19981a638343fbbe83ac05774e2359458be4c5465945ccca2020369f87db2d12"
    "7947e35e2def674089c0d901";

template <typename Id>
Id filled(std::uint8_t byte)
{
    Id id;
    id.value.fill(byte);
    return id;
}

crypto::SignKeyPair vectorKey()
{
    Bytes seed(32);
    for (std::size_t i = 0; i < seed.size(); ++i)
        seed[i] = static_cast<std::uint8_t>(i);
    return crypto::SignKeyPair::fromSeed(seed);
}

Change vectorChange()
{
    Change change;
    change.device = crypto::deviceIdOf(vectorKey().publicKey);
    change.dseq = 1;
    change.hlc = {1767225600000, 0};
    change.clock = {1767225600000, -1500, 3600};
    change.actor = filled<StaffId>(0xaa);
    change.stream = filled<StreamId>(0xbb);
    Op op;
    op.code = Op::Code::Set;
    op.entity = filled<EntityId>(0xcc);
    op.kind = Kind::Draft;
    op.set = {{3, Value(-5), std::nullopt}, {20, Value("Needs a hoist"), std::nullopt}};
    change.ops = {op};
    return change;
}

Op randomOp(Chance& chance)
{
    Op op;
    op.code = static_cast<Op::Code>(1 + chance.below(6));
    op.entity = chance.id<EntityId>();
    op.kind = static_cast<Kind>(chance.number());
    const std::uint64_t fields = chance.below(4);
    switch (op.code) {
    case Op::Code::Create:
        for (std::uint64_t i = 0; i < fields; ++i)
            op.create.emplace_back(i * 20, randomValue(chance, 2));
        break;
    case Op::Code::Set:
        for (std::uint64_t i = 0; i < fields; ++i)
            op.set.push_back({i * 20, randomValue(chance, 2),
                              chance.coin() ? std::optional(chance.stamp()) : std::nullopt});
        break;
    case Op::Code::Remove:
        for (std::uint64_t i = 0; i < fields; ++i)
            op.removeSeen.emplace_back(i * 20, chance.coin() ? chance.stamp() : ChangeId{});
        break;
    case Op::Code::Append:
        op.record = chance.bytes(chance.below(300));
        break;
    case Op::Code::Resolve:
    case Op::Code::Erase:
        op.args.set(3, randomValue(chance, 2));
        break;
    }
    return op;
}

Change randomChange(Chance& chance)
{
    Change change;
    change.device = chance.id<DeviceId>();
    change.dseq = 1 + chance.below(100'000);
    change.prev = chance.id<Hash32>();
    change.hlc = {chance.number(), chance.below(4)};
    change.clock = {chance.number(), std::nullopt, chance.number()};
    if (chance.coin())
        change.clock.offsetMs = -static_cast<std::int64_t>(chance.below(100'000));
    change.actor = chance.id<StaffId>();
    change.stream = chance.id<StreamId>();
    for (std::uint64_t i = 1 + chance.below(5); i > 0; --i)
        change.ops.push_back(randomOp(chance));
    for (std::uint64_t i = chance.below(3); i > 0; --i)
        change.blobs.push_back(chance.id<Hash32>());
    if (chance.coin())
        change.appBuild = "0.1.0";
    return change;
}

} // namespace

class TestChange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(crypto::initialise().ok()); }
    void theVectorComesOutByteForByte();
    void changesComeBack();
    void refused_data();
    void refused();
    void unknownKindsAreKept();
    void limitsHold();
    void cosignatureCoversEverythingButItself();
    void everyFlippedBitIsNoticed();
    void mutatedBodiesAreRefusedOrCanonical();
    void changeIdsAreTwentyFourBytes();
    void appendKindsAreTheRecords();
};

void TestChange::theVectorComesOutByteForByte()
{
    const Change change = vectorChange();
    QCOMPARE(QByteArray::fromStdString(change.device.hex()), QByteArray("17750c4db33f5286b53f689f5888dff0"));
    const SignedChange sealed = signChange(change, vectorKey(), nullptr, {});
    QCOMPARE(hexOf(sealed.body), QByteArray(vectorBody));
    QCOMPARE(sealed.body.size(), std::size_t{171});
    QCOMPARE(hexOf(sealed.signature.view()), QByteArray(vectorSignature));
    QCOMPARE(hexOf(chainHash(sealed).view()),
             QByteArray("930f46cdc9c3054cb9f573189accd06997097f5d2685bc85aef8659b73bb6af5"));
    QVERIFY(verifyChange(sealed, vectorKey().publicKey));
    const auto back = decodeChange(sealed.body);
    QVERIFY(back.ok());
    QVERIFY(back.value() == change);
}

void TestChange::changesComeBack()
{
    Chance chance(3);
    const crypto::SignKeyPair device = chance.keys();
    const crypto::SignKeyPair staff = chance.keys();
    for (int i = 0; i < 3'000; ++i) {
        const Change change = randomChange(chance);
        const EntityId card = chance.id<EntityId>();
        const SignedChange sealed = signChange(change, device, chance.coin() ? &staff : nullptr, card);
        const auto back = decodeChange(sealed.body);
        QVERIFY2(back.ok(), back.ok() ? "" : back.error().text.c_str());
        QVERIFY(encodeChange(back.value()) == sealed.body);
        Change plain = back.value();
        plain.cosign.reset();
        QVERIFY(plain == change);
        QVERIFY(verifyChange(sealed, device.publicKey));
        QCOMPARE(verifyCosign(back.value(), staff.publicKey), back.value().cosign.has_value());
        const auto carried = signedChangeFrom(toValue(sealed));
        QVERIFY(carried.ok() && carried.value() == sealed);
    }
}

void TestChange::refused_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char* name, auto spoil) {
        auto value = decode(fromHexLiteral(vectorBody)).value();
        spoil(value);
        QTest::newRow(name) << QByteArray(hexOf(encode(value)));
    };
    const auto withOp = [](Value code, Value args) {
        return Value(
            Value::Array{Value(Value::Array{std::move(code), Bytes(16, 0xcc), 10, std::move(args)})});
    };
    row("envelope of another version", [](Value& v) { v.set(0, 2); });
    row("device id too short", [](Value& v) { v.set(1, Bytes(15)); });
    row("number zero", [](Value& v) { v.set(2, 0); });
    row("number as text", [](Value& v) { v.set(2, "1"); });
    row("previous hash missing", [](Value& v) { v.set(3, nullptr); });
    row("clock of two numbers", [](Value& v) { v.set(5, Value::Array{1, 2}); });
    row("no operations", [](Value& v) { v.set(9, Value::Array{}); });
    row("empty list of pictures", [](Value& v) { v.set(10, Value::Array{}); });
    row("picture hash too short", [](Value& v) { v.set(10, Value::Array{Bytes(31)}); });
    row("empty build", [](Value& v) { v.set(11, ""); });
    row("co-signature of 63 bytes", [](Value& v) { v.set(12, Value::Array{Bytes(16), Bytes(63)}); });
    row("unknown key 13", [](Value& v) { v.set(13, 1); });
    row("operation code 0", [&](Value& v) { v.set(9, withOp(0, Value::Map{})); });
    row("operation code 7", [&](Value& v) { v.set(9, withOp(7, Value::Map{})); });
    row("create without fields", [&](Value& v) { v.set(9, withOp(1, Value::Map{})); });
    row("create with an extra", [&](Value& v) {
        v.set(9, withOp(1, Value::Map{{0, Value::Map{}}, {1, 1}}));
    });
    row("field named by text", [&](Value& v) { v.set(9, withOp(1, Value::Map{{0, Value::Map{{"a", 1}}}})); });
    row("set without base", [&](Value& v) {
        v.set(9, withOp(2, Value::Map{{1, Value::Map{{3, Value::Array{1}}}}}));
    });
    row("base with number 0", [&](Value& v) {
        v.set(9, withOp(2, Value::Map{{1, Value::Map{{3, Value::Array{1, Bytes(24)}}}}}));
    });
    row("append of a text", [&](Value& v) { v.set(9, withOp(4, Value::Map{{0, "record"}})); });
    row("resolve without a map", [&](Value& v) { v.set(9, withOp(5, nullptr)); });
    row("not a map", [](Value& v) { v = Value(1); });
    QTest::newRow("not canonical") << QByteArray("bf00018001ff");
    QTest::newRow("empty") << QByteArray();
}

void TestChange::refused()
{
    QFETCH(QByteArray, body);
    const auto change = decodeChange(fromHexLiteral(body.constData()));
    QVERIFY(!change.ok());
    QVERIFY(change.error().code == ErrorCode::InvalidInput);
}

void TestChange::unknownKindsAreKept()
{
    Change change = vectorChange();
    change.ops.front().kind = static_cast<Kind>(4711);
    const auto back = decodeChange(encodeChange(change));
    QVERIFY(back.ok());
    QVERIFY(back.value() == change);
}

void TestChange::limitsHold()
{
    Change change = vectorChange();
    change.ops.assign(opsMax, change.ops.front());
    QVERIFY(decodeChange(encodeChange(change)).ok());
    change.ops.push_back(change.ops.front());
    QVERIFY(!decodeChange(encodeChange(change)).ok());
    change.ops.resize(1);
    change.ops.front().set.front().value = Value(Bytes(changeBodyBytesMax));
    QVERIFY(!decodeChange(encodeChange(change)).ok());
}

void TestChange::cosignatureCoversEverythingButItself()
{
    Chance chance(4);
    const crypto::SignKeyPair device = chance.keys();
    const crypto::SignKeyPair staff = chance.keys();
    const SignedChange sealed = signChange(vectorChange(), device, &staff, chance.id<EntityId>());
    Change change = decodeChange(sealed.body).value();
    QVERIFY(verifyCosign(change, staff.publicKey));
    QVERIFY(!verifyCosign(change, device.publicKey));
    change.hlc.ms += 1;
    QVERIFY(!verifyCosign(change, staff.publicKey));
    change = decodeChange(sealed.body).value();
    change.cosign.reset();
    QVERIFY(!verifyCosign(change, staff.publicKey));
    // A co-signature is never taken for a device's signature: the labels differ.
    QVERIFY(!verifyChange({encodeChange(change), decodeChange(sealed.body).value().cosign->signature},
                          staff.publicKey));
}

void TestChange::everyFlippedBitIsNoticed()
{
    const SignedChange sealed = signChange(vectorChange(), vectorKey(), nullptr, {});
    const crypto::PublicKey key = vectorKey().publicKey;
    for (std::size_t bit = 0; bit < sealed.body.size() * 8; ++bit) {
        SignedChange flipped = sealed;
        flipped.body[bit / 8] ^= static_cast<std::uint8_t>(1u << (bit % 8));
        QVERIFY(!verifyChange(flipped, key));
        QVERIFY(chainHash(flipped) != chainHash(sealed));
    }
    for (std::size_t bit = 0; bit < 64 * 8; ++bit) {
        SignedChange flipped = sealed;
        flipped.signature.value[bit / 8] ^= static_cast<std::uint8_t>(1u << (bit % 8));
        QVERIFY(!verifyChange(flipped, key));
        QVERIFY(chainHash(flipped) != chainHash(sealed));
    }
}

void TestChange::mutatedBodiesAreRefusedOrCanonical()
{
    Chance chance(5);
    int accepted = 0;
    for (int i = 0; i < 50'000; ++i) {
        const Bytes body = mutated(chance, encodeChange(randomChange(chance)));
        const auto change = decodeChange(body);
        if (!change.ok())
            continue;
        ++accepted;
        if (encodeChange(change.value()) != body)
            QFAIL(("a change reads as another one: " + toHex(body)).c_str());
    }
    QVERIFY(accepted > 1'000);
}

void TestChange::changeIdsAreTwentyFourBytes()
{
    const ChangeId id{filled<DeviceId>(0xab), 0x0102030405060708};
    QCOMPARE(hexOf(id.bytes()), QByteArray("abababababababababababababababab0102030405060708"));
    QVERIFY(ChangeId::from(id.bytes()) == id);
    QVERIFY(!ChangeId::from(Bytes(23)));
    QVERIFY(ChangeId{}.isNull());
}

void TestChange::appendKindsAreTheRecords()
{
    for (const Kind kind : {Kind::PlanVersion, Kind::Agreement, Kind::Submission, Kind::Decision,
                            Kind::BudgetEntry, Kind::Purchase, Kind::Reversal,
                            Kind::PurchaseEvent, Kind::Receipt, Kind::Note,
                            Kind::Message, Kind::OrgKey, Kind::DeviceCert, Kind::StaffCard, Kind::Policy})
        QVERIFY(isAppendKind(kind));
    for (const Kind kind :
         {Kind::Patient, Kind::Assignment, Kind::Draft, Kind::Item, Kind::Conflict, Kind::Need, Kind::Outcome,
          Kind::BudgetTotal, Kind::Alert, Kind::Product, Kind::Scheme, static_cast<Kind>(999)})
        QVERIFY(!isAppendKind(kind));
}

QTEST_APPLESS_MAIN(TestChange)
#include "tst_change.moc"
