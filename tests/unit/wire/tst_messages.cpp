// Goal: both sides read each other's messages and receipts exactly. Method: random messages there and back,
// every bit of a receipt flipped, mutated bytes, digests added and removed.
#include "random_bytes.h"
#include "sync/wire/own_rows.h"

#include <QTest>

#include <algorithm>

using namespace doorstep;
using namespace doorstep::wire;
using namespace doorstep::test;

namespace {

using StreamNumbers = std::vector<std::pair<StreamId, std::uint64_t>>;

SignedChange randomSigned(Chance& chance)
{
    return {chance.bytes(1 + chance.below(200)), chance.id<crypto::Signature>()};
}

PushReceipt randomReceipt(Chance& chance, const crypto::SignKeyPair& key)
{
    return signReceipt({chance.id<Epoch>(),
                        chance.id<DeviceId>(),
                        chance.number(),
                        chance.id<Hash32>(),
                        chance.id<EntityId>(),
                        {}},
                       key);
}

StreamNumbers randomStreams(Chance& chance)
{
    StreamNumbers streams;
    for (std::uint64_t i = chance.below(5); i > 0; --i)
        streams.emplace_back(chance.id<StreamId>(), chance.number());
    return streams;
}

PushRequest randomPush(Chance& chance, const crypto::SignKeyPair& key)
{
    PushRequest message{chance.id<Epoch>(), chance.id<DeviceId>(), {}, std::nullopt};
    for (std::uint64_t i = chance.below(5); i > 0; --i)
        message.changes.push_back(randomSigned(chance));
    if (chance.coin())
        message.lastReceipt = randomReceipt(chance, key);
    return message;
}

PushResponse randomPushResponse(Chance& chance, const crypto::SignKeyPair& key)
{
    PushResponse message{
        chance.id<Epoch>(),    chance.number(),           chance.number(), chance.number(), {},
        randomStreams(chance), randomReceipt(chance, key)};
    for (std::uint64_t i = chance.below(5); i > 0; --i) {
        Outcome outcome{chance.number(), static_cast<OutcomeCode>(chance.below(5)), std::nullopt, {}, {}};
        if (chance.coin())
            outcome.seq = chance.number();
        for (std::uint64_t n = chance.below(3); n > 0; --n)
            outcome.conflicts.push_back(chance.id<EntityId>());
        if (chance.coin())
            outcome.problem = "office-only";
        message.outcomes.push_back(std::move(outcome));
    }
    return message;
}

Row randomRow(Chance& chance)
{
    return {chance.number(), chance.id<EntityId>(), static_cast<Kind>(chance.below(100)), chance.below(8),
            chance.bytes(chance.below(60))};
}

PullResponse randomPullResponse(Chance& chance)
{
    PullResponse message;
    message.epoch = chance.id<Epoch>();
    message.serverMs = chance.number();
    message.gver = chance.number();
    if (chance.coin()) {
        message.grants.emplace();
        for (std::uint64_t i = chance.below(4); i > 0; --i)
            message.grants->push_back({chance.id<StreamId>(), static_cast<StreamKind>(1 + chance.below(5))});
    }
    for (std::uint64_t i = chance.below(4); i > 0; --i) {
        Feed feed{chance.id<StreamId>(),
                  chance.number(),
                  chance.number(),
                  chance.number(),
                  chance.coin(),
                  std::nullopt,
                  {}};
        if (feed.complete)
            feed.digest = chance.id<EntityId>();
        for (std::uint64_t n = chance.below(4); n > 0; --n)
            feed.rows.push_back(randomRow(chance));
        message.feeds.push_back(std::move(feed));
    }
    message.more = chance.coin();
    message.lastDseq = chance.number();
    message.durableDseq = chance.number();
    for (std::uint64_t i = chance.below(4); i > 0; --i)
        message.changes.emplace(chance.stamp(), randomSigned(chance));
    return message;
}

template <typename Message, typename Decode>
bool comesBack(const Message& message, Decode decodeMessage)
{
    const Bytes bytes = encode(message);
    const auto back = decodeMessage(bytes);
    return checkCanonical(bytes).ok() && back.ok() && back.value() == message &&
           encode(back.value()) == bytes;
}

} // namespace

class TestMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(crypto::initialise().ok()); }
    void pushAndPullComeBack();
    void numbersInPlaceOfNames();
    void ownValuesAreLeftOutAndPutBack();
    void ownValuesThatCannotBeTold();
    void pushLimitsHold();
    void unknownMembersArePassedOver();
    void mutatedMessagesNeverCrash();
    void receiptsHoldEveryBit();
    void payloadsComeBack();
    void digestIsASumOverRows();
    void digestOfOneRowIsExact();
};

void TestMessages::numbersInPlaceOfNames()
{
    Chance chance(3);
    PullRequest request;
    request.epoch = chance.id<Epoch>();
    request.gver = 4;
    const StreamId high = *StreamId::from(Bytes(16, 0xf0));
    const StreamId low = *StreamId::from(Bytes(16, 0x01));
    request.cursors = {{high, 7}, {low, 9}};
    request.minHeads = {{high, 7}, {low, 12}}; // the first says nothing beyond its cursor
    request.own = OwnHeld{5, 9, chance.id<Hash32>()};
    const std::size_t spelled = encode(request).size();
    request.brief = true;
    const Bytes bytes = encode(request);
    QVERIFY(bytes.size() + 30 < spelled);
    const auto back = decodePullRequest(bytes);
    QVERIFY(back.ok() && back.value().brief);
    QVERIFY(back.value().cursors.empty());
    QVERIFY((back.value().positions == std::vector<std::uint64_t>{9, 7}));
    QVERIFY(back.value().minHeads == (std::vector<std::pair<StreamId, std::uint64_t>>{{low, 12}}));
    QVERIFY(back.value().own == request.own);
    // A number without the hash that proves it, as once was sent, allows nothing.
    Value old;
    old.set(1, request.epoch);
    old.set(2, request.gver);
    old.set(3, Value(Value::Array{}));
    old.set(4, request.maxBytes);
    old.set(5, Value(Value::Array{}));
    old.set(7, 1);
    const auto passedOver = decodePullRequest(encode(old));
    QVERIFY(passedOver.ok() && !passedOver.value().own);
    PullResponse answer;
    answer.unchanged = sumOfDigests({{low, chance.id<EntityId>()}});
    answer.pictures = chance.id<EntityId>();
    QVERIFY(comesBack(answer, decodePullResponse));
    QVERIFY(sumOfDigests({}) != *answer.unchanged);
}

namespace {

const OwnHeld held{1, 12, {}};

struct OwnWork {
    DeviceId device = *DeviceId::from(Bytes(16, 3));
    EntityId entity = *EntityId::from(Bytes(16, 4));
    Change change;
    Row row;
    OwnChange byNumber = [this](std::uint64_t dseq) { return dseq == change.dseq ? &change : nullptr; };

    OwnWork()
    {
        change.device = device;
        change.dseq = 8;
        Op made{Op::Code::Create,
                entity,
                Kind::Need,
                {{1, Value("N1")}, {2, Value(std::string(900, 'x'))}},
                {},
                {},
                {},
                {}};
        change.ops = {made};
        row.seq = 3;
        row.entity = entity;
        row.kind = Kind::Need;
        const ChangeId others{*DeviceId::from(Bytes(16, 9)), 1};
        row.payload = encodePayload({{1, {Value("N1"), change.id()}},
                                     {2, {Value(std::string(900, 'x')), change.id()}},
                                     {3, {Value("somebody else's"), others}}});
    }
};

} // namespace

void TestMessages::ownValuesAreLeftOutAndPutBack()
{
    OwnWork work;
    Row row = work.row;
    leaveOutOwn(row, work.device, held, work.byNumber);
    QVERIFY((row.flags & Row::own) != 0);
    QVERIFY(row.payload.size() < 200);
    QVERIFY(putBackOwn(row, work.device, work.byNumber));
    QVERIFY(row == work.row);
    Row foreign = work.row;
    leaveOutOwn(foreign, *DeviceId::from(Bytes(16, 5)), held, work.byNumber);
    QVERIFY(foreign == work.row);
    Row whole = work.row;
    leaveOutOwn(whole, work.device, {9, 12, {}}, work.byNumber); // the tablet has let go of it
    leaveOutOwn(whole, work.device, {1, 7, {}}, work.byNumber);  // made later than what is proven
    QVERIFY(whole == work.row);
}

void TestMessages::ownValuesThatCannotBeTold()
{
    OwnWork work;
    // Merged by the office since: the stamp is the tablet's, the value is not what its change says.
    Row merged = work.row;
    merged.payload = encodePayload({{1, {Value("other"), work.change.id()}}});
    const Row before = merged;
    leaveOutOwn(merged, work.device, held, work.byNumber);
    QVERIFY(merged == before);
    // A null that no change of the tablet's says would look like one that was left out.
    Row null = work.row;
    null.payload = encodePayload({{1, {Value("N1"), work.change.id()}}, {7, {Value(), work.change.id()}}});
    const Row asItWas = null;
    leaveOutOwn(null, work.device, held, work.byNumber);
    QVERIFY(null == asItWas);
    Row out = work.row;
    leaveOutOwn(out, work.device, held, work.byNumber);
    QVERIFY(!putBackOwn(out, work.device, [](std::uint64_t) { return nullptr; }));
}

void TestMessages::pushAndPullComeBack()
{
    Chance chance(20);
    const crypto::SignKeyPair key = chance.keys();
    for (int i = 0; i < 500; ++i) {
        QVERIFY(comesBack(randomPush(chance, key), decodePushRequest));
        QVERIFY(comesBack(randomPushResponse(chance, key), decodePushResponse));
        PullRequest pull;
        pull.epoch = chance.id<Epoch>();
        pull.gver = chance.number();
        pull.cursors = randomStreams(chance);
        pull.maxBytes = chance.number();
        pull.minHeads = randomStreams(chance);
        if (chance.number() % 2 == 0)
            pull.own = OwnHeld{chance.number(), chance.number(), chance.id<Hash32>()};
        QVERIFY(comesBack(pull, decodePullRequest));
        QVERIFY(comesBack(randomPullResponse(chance), decodePullResponse));
    }
}

void TestMessages::pushLimitsHold()
{
    Chance chance(21);
    PushRequest message{chance.id<Epoch>(), chance.id<DeviceId>(), {}, std::nullopt};
    message.changes.assign(pushChangesMax, {Bytes(10), {}});
    QVERIFY(decodePushRequest(encode(message)).ok());
    message.changes.push_back({Bytes(10), {}});
    QVERIFY(!decodePushRequest(encode(message)).ok());
    message.changes.assign(3, {Bytes(changeBodyBytesMax), {}});
    QVERIFY(!decodePushRequest(encode(message)).ok());
    PullRequest pull;
    pull.cursors.resize(pullStreamsMax);
    QVERIFY(decodePullRequest(encode(pull)).ok());
    pull.cursors.resize(pullStreamsMax + 1);
    QVERIFY(!decodePullRequest(encode(pull)).ok());
}

void TestMessages::unknownMembersArePassedOver()
{
    Value body = decode(encode(PullRequest{})).value();
    body.set(99, "from a later version");
    QVERIFY(decodePullRequest(encode(body)).ok());
    body.set(1, nullptr);
    QVERIFY(!decodePullRequest(encode(body)).ok());
}

void TestMessages::mutatedMessagesNeverCrash()
{
    Chance chance(22);
    const crypto::SignKeyPair key = chance.keys();
    int accepted = 0;
    for (int i = 0; i < 20'000; ++i) {
        accepted += decodePushRequest(mutated(chance, encode(randomPush(chance, key)))).ok();
        accepted += decodePullResponse(mutated(chance, encode(randomPullResponse(chance)))).ok();
        const Bytes response = mutated(chance, encode(randomPushResponse(chance, key)));
        accepted += decodePushResponse(response).ok();
        accepted += decodePullRequest(response).ok();
    }
    QVERIFY(accepted > 1'000);
}

void TestMessages::receiptsHoldEveryBit()
{
    Chance chance(23);
    const crypto::SignKeyPair key = chance.keys();
    const PushReceipt receipt = randomReceipt(chance, key);
    QVERIFY(verifyReceipt(receipt, key.publicKey));
    QVERIFY(!verifyReceipt(receipt, chance.keys().publicKey));
    const Bytes bytes = encode(toValue(receipt));
    const BlobReceipt blob = signBlobReceipt(
        {chance.id<Epoch>(), chance.id<StreamId>(), chance.id<Hash32>(), 300'000, chance.id<EntityId>(), {}},
        key);
    QVERIFY(verifyBlobReceipt(blob, key.publicKey));
    const Bytes blobBytes = encodeBlobReceipt(blob);
    QVERIFY(decodeBlobReceipt(blobBytes).ok() && decodeBlobReceipt(blobBytes).value() == blob);
    int readable = 0;
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        Bytes flipped = bytes;
        flipped[bit / 8] ^= static_cast<std::uint8_t>(1u << (bit % 8));
        const auto value = decode(flipped);
        const auto back = value.ok() ? pushReceiptFrom(value.value()) : Result<PushReceipt>(Error{});
        readable += back.ok();
        QVERIFY(!back.ok() || !verifyReceipt(back.value(), key.publicKey));
    }
    QVERIFY(readable > 500);
    for (std::size_t bit = 0; bit < blobBytes.size() * 8; ++bit) {
        Bytes flipped = blobBytes;
        flipped[bit / 8] ^= static_cast<std::uint8_t>(1u << (bit % 8));
        const auto back = decodeBlobReceipt(flipped);
        QVERIFY(!back.ok() || !verifyBlobReceipt(back.value(), key.publicKey));
    }
}

void TestMessages::payloadsComeBack()
{
    Chance chance(24);
    for (int i = 0; i < 1'000; ++i) {
        StampedFields fields;
        for (std::uint64_t n = chance.below(6); n > 0; --n) {
            StampedValue value{randomValue(chance, 3), std::nullopt};
            if (chance.coin())
                value.stamp = chance.stamp();
            fields[chance.number()] = std::move(value);
        }
        const Bytes payload = encodePayload(fields);
        const auto back = decodePayload(payload);
        QVERIFY(back.ok() && back.value() == fields);
    }
    QVERIFY(!decodePayload(Bytes(24, 1)).ok());
    QVERIFY(!decodePayload(encode(Value(Value::Map{{1, Value::Array{1, Bytes(24)}}}))).ok());
}

void TestMessages::digestIsASumOverRows()
{
    Chance chance(25);
    std::vector<Row> rows;
    for (int i = 0; i < 200; ++i)
        rows.push_back(randomRow(chance));
    EntityId forward;
    for (const Row& row : rows)
        forward = digestAdd(forward, row);
    EntityId shuffled;
    std::reverse(rows.begin(), rows.end());
    for (const Row& row : rows)
        shuffled = digestAdd(shuffled, row);
    QVERIFY(forward == shuffled);
    QVERIFY(!forward.isZero());
    Row moved = rows.front();
    moved.seq += 1;
    QVERIFY(digestAdd(digestRemove(forward, rows.front()), moved) != forward);
    for (const Row& row : rows)
        forward = digestRemove(forward, row);
    QVERIFY(forward.isZero());
}

void TestMessages::digestOfOneRowIsExact()
{
    Row row;
    row.seq = 258;
    row.entity.value.fill(0x11);
    row.payload = fromHexLiteral("a0");
    // BLAKE2b-128 of 16 x 11, 0000000000000102, a0
    QCOMPARE(hexOf(digestAdd({}, row).view()), QByteArray("6e67d34d2241f6fa7e1e783068b7a192"));
}

QTEST_APPLESS_MAIN(TestMessages)
#include "tst_messages.moc"
