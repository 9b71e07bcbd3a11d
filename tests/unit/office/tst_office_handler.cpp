// Goal: any request gets a defined answer, and only a signed, well-formed one changes anything.
// Method: the handler without sockets; requests spoilt in one way each, and pictures sent in pieces.
#include "tests/unit/office/office_desk.h"

#include "sync/office/blobs.h"
#include "sync/office/handler.h"

using namespace doorstep;
using namespace doorstep::testing;

namespace {

wire::HttpRequest request(const char* method, std::string path, Bytes body = {}, std::string query = {})
{
    wire::HttpRequest made;
    made.method = method;
    made.authority = "127.0.0.1:8443";
    made.path = std::move(path);
    made.query = std::move(query);
    made.body = std::move(body);
    return made;
}

void sign(const OfficeDesk& desk, wire::HttpRequest& made)
{
    static std::uint8_t nonce = 0;
    wire::signRequest(made, desk.tablet.device, desk.clock.wall / 1000, Bytes(16, ++nonce));
}

QString nameOf(const wire::HttpResponse& response)
{
    const auto problem = wire::parseProblem(response.body);
    return problem.ok() ? QString::fromStdString(problem.value().name) : QString();
}

Bytes emptyPush(const OfficeDesk& desk)
{
    return wire::encode(desk.request({}));
}

} // namespace

class OfficeHandlerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hello();
    void spoilt_data();
    void spoilt();
    void deflated();
    void picturesInPieces();
    void damagedPicture();
    void garbage();
    void partsOfAPicture();
    void anOldAppMaySendAndNotFetch();
    void theLogOfAStream();
};

void OfficeHandlerTest::partsOfAPicture()
{
    OfficeDesk desk;
    office::Handler handler(*desk.office);
    Bytes picture(1'000);
    desk.random.fill(picture);
    const Hash32 hash = crypto::sha256(picture);
    const std::string path = "/v1/blobs/" + hash.hex();
    const std::string stream = "stream=" + desk.stream().hex();
    const SubmittedPlan plan = desk.submit();
    domain::Purchase purchase;
    purchase.id = desk.random.make<EntityId>();
    purchase.planHash = plan.hash;
    purchase.item = QStringLiteral("Boots");
    purchase.supplier = QStringLiteral("Example Sports");
    purchase.amount = {100};
    purchase.boughtOn = QDate(2011, 7, 4);
    purchase.reason = QStringLiteral("outside the plan");
    purchase.receiptPages = {hash};
    wire::Op op;
    op.code = wire::Op::Code::Append;
    op.entity = purchase.id;
    op.kind = wire::Kind::Purchase;
    op.record = wire::encodePurchase(purchase);
    QCOMPARE(desk.pushOne({op}, {hash}).problem, std::string());
    (void)got(
        office::beginBlob(*desk.office, desk.tablet.id(), desk.stream(), hash, picture.size(), "image/jpeg"));
    (void)got(office::patchBlob(*desk.office, desk.tablet.id(), desk.stream(), hash, 0, picture));
    const auto fetch = [&](const std::string& range, const std::string& condition = {}) {
        auto made = request("GET", path, {}, stream);
        sign(desk, made);
        if (!range.empty())
            made.headers.emplace_back("range", range);
        if (!condition.empty())
            made.headers.emplace_back("if-range", condition);
        return handler.handle(made);
    };
    const auto part = [&](std::size_t from, std::size_t to) {
        return Bytes(picture.begin() + static_cast<std::ptrdiff_t>(from),
                     picture.begin() + static_cast<std::ptrdiff_t>(to));
    };
    QCOMPARE(fetch({}).status, 200);
    QVERIFY(fetch({}).body == picture);
    const auto rest = fetch("bytes=400-", "\"" + hash.hex() + "\"");
    QCOMPARE(rest.status, 206);
    QVERIFY(rest.body == part(400, 1'000));
    QCOMPARE(*wire::header(rest.headers, "content-range"), std::string("bytes 400-999/1000"));
    const auto middle = fetch("bytes=10-19");
    QCOMPARE(middle.status, 206);
    QVERIFY(middle.body == part(10, 20));
    QVERIFY(fetch("bytes=990-5000").body == part(990, 1'000));
    QCOMPARE(fetch("bytes=400-", "\"another\"").status, 200);
    QCOMPARE(fetch("bytes=1000-").status, 416);
    QCOMPARE(fetch("bytes=5-4").status, 416);
    QCOMPARE(fetch("bytes=1-2,5-6").status, 200);
}

void OfficeHandlerTest::anOldAppMaySendAndNotFetch()
{
    OfficeDesk desk;
    office::Handler handler(*desk.office);
    const auto ask = [&](const char* path, Bytes body) {
        auto made = request("POST", path, std::move(body));
        made.headers.emplace_back("csync-version", "0");
        sign(desk, made);
        return handler.handle(made);
    };
    wire::PullRequest wanted;
    wanted.epoch = desk.office->epoch();
    const auto pulled = ask("/v1/pull", wire::encode(wanted));
    QCOMPARE(pulled.status, 426);
    QCOMPARE(nameOf(pulled), QStringLiteral("too-old"));
    QCOMPARE(ask("/v1/push", emptyPush(desk)).status, 200);
}

void OfficeHandlerTest::theLogOfAStream()
{
    OfficeDesk desk;
    office::Handler handler(*desk.office);
    wire::Op note;
    note.code = wire::Op::Code::Append;
    note.kind = wire::Kind::Note;
    note.record = wire::encode(wire::Value("a note"));
    std::vector<wire::SignedChange> sent;
    for (int i = 0; i < 3; ++i) {
        note.entity = desk.random.make<EntityId>();
        sent.push_back(desk.tablet.change(desk.stream(), {note}));
    }
    (void)got(desk.push(sent));
    const auto ask = [&](const StreamId& stream, std::uint64_t from) {
        auto made =
            request("POST", "/v1/log", wire::encode(wire::LogRequest{desk.office->epoch(), stream, from}));
        sign(desk, made);
        return handler.handle(made);
    };
    const auto all = got(wire::decodeLogResponse(ask(desk.stream(), 0).body));
    QVERIFY(all.entries.size() >= 3 && !all.more);
    const auto last = std::vector<wire::LogResponse::Entry>(all.entries.end() - 3, all.entries.end());
    for (std::size_t i = 0; i < 3; ++i)
        QVERIFY2(last[i].change == sent[i], "the bytes as they came");
    const auto rest = got(wire::decodeLogResponse(ask(desk.stream(), last[1].seq).body));
    QCOMPARE(rest.entries.size(), std::size_t(2));
    QCOMPARE(nameOf(ask(desk.random.make<StreamId>(), 0)), QStringLiteral("not-granted"));
    QCOMPARE(nameOf(handler.handle([&] {
                 auto made = request("POST", "/v1/log", {0xff});
                 sign(desk, made);
                 return made;
             }())),
             QStringLiteral("malformed"));
}

void OfficeHandlerTest::hello()
{
    OfficeDesk desk;
    office::Handler handler(*desk.office);
    const auto response = handler.handle(request("GET", "/v1/hello"));
    QCOMPARE(response.status, 200);
    QCOMPARE(*wire::header(response.headers, "csync-epoch"), desk.office->epoch().hex());
    QCOMPARE(*wire::header(response.headers, "csync-time"), std::to_string(desk.clock.wall));
}

void OfficeHandlerTest::spoilt_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("name");
    QTest::newRow("in order") << "good" << 200 << "";
    QTest::newRow("not signed") << "unsigned" << 401 << "unsigned";
    QTest::newRow("one bit of the signature") << "signature" << 401 << "bad-signature";
    QTest::newRow("body changed") << "body" << 401 << "bad-signature";
    QTest::newRow("sent to another path") << "path" << 401 << "bad-signature";
    QTest::newRow("unknown device") << "device" << 401 << "unknown-device";
    QTest::newRow("clock eleven minutes slow") << "slow" << 401 << "clock-skew";
    QTest::newRow("clock eleven minutes fast") << "fast" << 401 << "clock-skew";
    QTest::newRow("not CBOR") << "garbage" << 400 << "malformed";
    QTest::newRow("too large") << "large" << 413 << "too-large";
    QTest::newRow("unknown coding") << "coding" << 400 << "malformed";
    QTest::newRow("no such route") << "route" << 404 << "unknown";
}

void OfficeHandlerTest::spoilt()
{
    QFETCH(QString, how);
    QFETCH(int, status);
    QFETCH(QString, name);
    OfficeDesk desk;
    office::Handler handler(*desk.office);
    auto made = request("POST", "/v1/push", emptyPush(desk));
    std::int64_t when = desk.clock.wall / 1000;
    if (how == u"slow")
        when -= 660;
    if (how == u"fast")
        when += 660;
    if (how == u"garbage")
        made.body = {0xff, 0x00};
    if (how == u"large")
        made.body.resize(wire::pushBytesMax + 100'000);
    if (how == u"coding")
        made.headers.emplace_back("content-encoding", "br");
    if (how == u"device")
        wire::signRequest(made, crypto::SignKeyPair::generate(), when, Bytes(16, 3));
    else if (how != u"unsigned")
        wire::signRequest(made, desk.tablet.device, when, Bytes(16, 3));
    if (how == u"signature") {
        for (auto& [key, value] : made.headers)
            if (key == "signature")
                value[6] = value[6] == 'A' ? 'B' : 'A';
    }
    if (how == u"body")
        made.body.push_back(0);
    if (how == u"path")
        made.path = "/v1/pull";
    if (how == u"route")
        made.path = "/v1/nothing";
    const auto response = handler.handle(made);
    QCOMPARE(response.status, status);
    QCOMPARE(nameOf(response), name);
    QVERIFY(wire::header(response.headers, "csync-time"));
}

void OfficeHandlerTest::deflated()
{
    OfficeDesk desk;
    office::Handler handler(*desk.office);
    wire::PullRequest pull;
    pull.epoch = desk.office->epoch();
    pull.cursors = {{desk.stream(), 0}, {desk.office->organisationStream(), 0}};
    auto made = request("POST", "/v1/pull", wire::deflate(wire::encode(pull), 6));
    made.headers.emplace_back("content-encoding", "deflate");
    sign(desk, made);
    const auto response = handler.handle(made);
    QCOMPARE(response.status, 200);
    QCOMPARE(*wire::header(response.headers, "content-encoding"), std::string("deflate"));
    const auto body = got(wire::inflate(response.body, wire::pullBytesMax * 2));
    QCOMPARE(got(wire::decodePullResponse(body)).feeds.size(), std::size_t(2));
}

void OfficeHandlerTest::picturesInPieces()
{
    OfficeDesk desk;
    office::Handler handler(*desk.office);
    Bytes picture(600'000);
    desk.random.fill(picture);
    const Hash32 hash = crypto::sha256(picture);
    const std::string path = "/v1/blobs/" + hash.hex();
    const std::string stream = "stream=" + desk.stream().hex();
    const auto send = [&](const char* method, Bytes body, const std::string& more = {}) {
        auto made = request(method, path, std::move(body), stream + more);
        sign(desk, made);
        return handler.handle(made);
    };
    QCOMPARE(send("HEAD", {}).status, 404);
    wire::Value begin;
    begin.set(1, wire::Value(std::uint64_t(picture.size())));
    begin.set(2, wire::Value("image/jpeg"));
    QCOMPARE(send("POST", wire::encode(begin)).status, 201);
    const auto piece = [&](std::size_t from) {
        const std::size_t to = std::min(from + wire::blobChunkBytes, picture.size());
        return Bytes(picture.begin() + static_cast<std::ptrdiff_t>(from),
                     picture.begin() + static_cast<std::ptrdiff_t>(to));
    };
    QCOMPARE(send("PATCH", piece(0), "&offset=0").status, 204);
    const auto behind = send("PATCH", piece(0), "&offset=0"); // the answer was lost
    QCOMPARE(behind.status, 409);
    QCOMPARE(*wire::header(behind.headers, "upload-offset"), std::to_string(wire::blobChunkBytes));
    desk.reopen();
    office::Handler again(*desk.office);
    const auto sendAgain = [&](const char* method, Bytes body, const std::string& more = {}) {
        auto made = request(method, path, std::move(body), stream + more);
        sign(desk, made);
        return again.handle(made);
    };
    const auto rejoined = sendAgain("POST", wire::encode(begin));
    QCOMPARE(rejoined.status, 200);
    std::size_t offset = std::stoul(*wire::header(rejoined.headers, "upload-offset"));
    QCOMPARE(offset, wire::blobChunkBytes);
    wire::HttpResponse last;
    for (; offset < picture.size(); offset += wire::blobChunkBytes)
        last = sendAgain("PATCH", piece(offset), "&offset=" + std::to_string(offset));
    const auto* text = wire::header(last.headers, "csync-blob-receipt");
    QVERIFY(text);
    const auto receipt = got(wire::decodeBlobReceipt(*fromBase64(*text)));
    QVERIFY(wire::verifyBlobReceipt(receipt, desk.office->keys().receipt.publicKey));
    QVERIFY(receipt.blob == hash && receipt.sizeBytes == picture.size());
    QVERIFY(wire::header(sendAgain("POST", wire::encode(begin)).headers, "csync-blob-receipt"));
    QCOMPARE(sendAgain("GET", {}).status, 404); // nothing refers to it yet
    wire::Op note;
    note.code = wire::Op::Code::Append;
    note.entity = desk.random.make<EntityId>();
    note.kind = wire::Kind::Receipt;
    note.record = wire::encode(wire::Value("receipt"));
    QVERIFY(desk.pushOne({note}, {hash}).code == wire::OutcomeCode::Applied);
    const auto fetched = sendAgain("GET", {});
    QCOMPARE(fetched.status, 200);
    QVERIFY(fetched.body == picture);
}

void OfficeHandlerTest::damagedPicture()
{
    OfficeDesk desk;
    office::Handler handler(*desk.office);
    const Bytes picture(1000, 9);
    const std::string path = "/v1/blobs/" + crypto::sha256(Bytes(1000, 8)).hex();
    const std::string stream = "stream=" + desk.stream().hex();
    wire::Value begin;
    begin.set(1, wire::Value(1000));
    begin.set(2, wire::Value("image/jpeg"));
    auto first = request("POST", path, wire::encode(begin), stream);
    sign(desk, first);
    QCOMPARE(handler.handle(first).status, 201);
    auto chunk = request("PATCH", path, picture, stream + "&offset=0");
    sign(desk, chunk);
    const auto response = handler.handle(chunk);
    QCOMPARE(response.status, 422);
    QCOMPARE(nameOf(response), QStringLiteral("blob-hash"));
    QCOMPARE(*wire::header(response.headers, "upload-offset"), std::string("0"));
}

void OfficeHandlerTest::garbage()
{
    OfficeDesk desk;
    office::Handler handler(*desk.office);
    Bytes noise(200);
    for (int i = 0; i < 200; ++i) {
        desk.random.fill(noise);
        for (const char* path : {"/v1/enrol", "/v1/push", "/v1/pull", "/v1/blobs/zz", "/", ""}) {
            const auto response = handler.handle(request("POST", path, noise, "stream=%00&offset=-1"));
            QVERIFY(response.status >= 400 && response.status < 500);
        }
    }
}

QTEST_GUILESS_MAIN(OfficeHandlerTest)
#include "tst_office_handler.moc"
