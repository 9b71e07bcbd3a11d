// Goal: nobody but the tablet can make its requests, and hostile answers do no harm. Method: the signature
// base written out by hand and checked against it, every covered part altered once, and bombs for the
// inflater.
#include "random_bytes.h"
#include "sync/wire/http.h"

#include <QTest>

#include <zlib.h>

#include <functional>

using namespace doorstep;
using namespace doorstep::wire;
using namespace doorstep::test;

namespace {

HttpRequest sample()
{
    HttpRequest request;
    request.method = "POST";
    request.authority = "Office.example:8443";
    request.path = "/v1/push";
    request.query = "a=b";
    request.headers = {{"csync-request", "0011223344556677"}};
    request.body = copyOf(bytesOf("hello"));
    return request;
}

HttpRequest signedSample(Chance& chance, const crypto::SignKeyPair& key)
{
    HttpRequest request = sample();
    signRequest(request, key, 1767225600, chance.bytes(16));
    return request;
}

std::string& headerOf(HttpRequest& request, std::string_view name)
{
    for (auto& [key, value] : request.headers)
        if (key == name)
            return value;
    request.headers.emplace_back(name, "");
    return request.headers.back().second;
}

Bytes bomb(std::size_t size)
{
    const Bytes plain(size, 0);
    uLongf packedSize = compressBound(size);
    Bytes packed(packedSize);
    compress2(packed.data(), &packedSize, plain.data(), size, 9);
    packed.resize(packedSize);
    return packed;
}

} // namespace

class TestHttp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(crypto::initialise().ok()); }
    void signatureBaseIsExact();
    void contentDigestIsTheRfcExample();
    void signedAgainGivesOneOfEach();
    void alteredRequestsAreRefused_data();
    void alteredRequestsAreRefused();
    void authorityIsComparedNormalised();
    void everyFlippedBitOfTheSignatureIsNoticed();
    void problemsComeBack();
    void strangeProblemsAreRefused();
    void packedDataComesBack();
    void bombsAreRefused();
    void damagedPackingIsRefused();
};

void TestHttp::signatureBaseIsExact()
{
    Chance chance(10);
    const crypto::SignKeyPair key = chance.keys();
    HttpRequest request = sample();
    signRequest(request, key, 1767225600, fromHexLiteral("000102030405060708090a0b0c0d0e0f"));
    const std::string parameters = "(\"@method\" \"@authority\" \"@path\" \"@query\" \"content-digest\" "
                                   "\"csync-version\" \"csync-request\")"
                                   ";created=1767225600;keyid=\"" +
                                   crypto::deviceIdOf(key.publicKey).hex() +
                                   "\";alg=\"ed25519\";nonce=\"000102030405060708090a0b0c0d0e0f\"";
    const std::string base =
        "\"@method\": POST\n\"@authority\": office.example:8443\n\"@path\": /v1/push\n"
        "\"@query\": ?a=b\n\"content-digest\": sha-256=:LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=:\n"
        "\"csync-version\": 1\n\"csync-request\": 0011223344556677\n\"@signature-params\": " +
        parameters;
    QCOMPARE(headerOf(request, "signature-input"), "d=" + parameters);
    const std::string signature = headerOf(request, "signature");
    QVERIFY(signature.starts_with("d=:") && signature.ends_with(":"));
    const auto bytes = fromBase64(std::string_view(signature).substr(3, signature.size() - 4));
    QVERIFY(bytes);
    QVERIFY(crypto::verifyRaw(key.publicKey, bytesOf(base), *crypto::Signature::from(*bytes)));
    QCOMPARE(headerOf(request, "csync-schema"), std::string("1"));
    QVERIFY(verifyRequest(request, key.publicKey).ok());
    const auto read = requestSignature(request);
    QVERIFY(read.ok());
    QVERIFY(read.value().device == crypto::deviceIdOf(key.publicKey));
    QCOMPARE(read.value().createdS, std::int64_t{1767225600});
    QCOMPARE(read.value().nonce, std::string("000102030405060708090a0b0c0d0e0f"));
}

void TestHttp::contentDigestIsTheRfcExample()
{
    // RFC 9530 appendix B.1
    QCOMPARE(contentDigest(bytesOf("{\"hello\": \"world\"}\n")),
             std::string("sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:"));
}

void TestHttp::signedAgainGivesOneOfEach()
{
    Chance chance(11);
    const crypto::SignKeyPair key = chance.keys();
    HttpRequest request = signedSample(chance, key);
    const std::size_t headers = request.headers.size();
    request.body.push_back('!');
    QVERIFY(!verifyRequest(request, key.publicKey).ok());
    signRequest(request, key, 1767225700, chance.bytes(16));
    QCOMPARE(request.headers.size(), headers);
    QVERIFY(verifyRequest(request, key.publicKey).ok());
    QCOMPARE(headerOf(request, "csync-request"), std::string("0011223344556677"));
}

void TestHttp::alteredRequestsAreRefused_data()
{
    QTest::addColumn<int>("which");
    const char* names[] = {"method",
                           "authority",
                           "path",
                           "query",
                           "body",
                           "digest header",
                           "version header",
                           "request header",
                           "digest missing",
                           "version missing",
                           "request id missing",
                           "signature missing",
                           "input missing",
                           "another label",
                           "digest twice",
                           "signature twice",
                           "created",
                           "nonce",
                           "algorithm",
                           "component left out",
                           "another device's id",
                           "body and digest together",
                           "base 64 with rubbish"};
    for (int i = 0; i < static_cast<int>(std::size(names)); ++i)
        QTest::newRow(names[i]) << i;
}

void TestHttp::alteredRequestsAreRefused()
{
    QFETCH(int, which);
    Chance chance(12);
    const crypto::SignKeyPair key = chance.keys();
    HttpRequest request = signedSample(chance, key);
    QVERIFY(verifyRequest(request, key.publicKey).ok());
    const auto drop = [&](std::string_view name) {
        std::erase_if(request.headers, [&](const auto& entry) { return entry.first == name; });
    };
    const auto replace = [&](const char* name, std::string_view from, std::string_view to) {
        std::string& value = headerOf(request, name);
        const std::size_t at = value.find(from);
        QVERIFY(at != std::string::npos);
        value.replace(at, from.size(), to);
    };
    const std::function<void()> alterations[] = {
        [&] { request.method = "GET"; },
        [&] { request.authority = "office.example:8444"; },
        [&] { request.path = "/v1/pull"; },
        [&] { request.query.clear(); },
        [&] { request.body.push_back(0); },
        [&] { headerOf(request, "content-digest") = contentDigest(bytesOf("other")); },
        [&] { headerOf(request, "csync-version") = "2"; },
        [&] { headerOf(request, "csync-request") = "ffff223344556677"; },
        [&] { drop("content-digest"); },
        [&] { drop("csync-version"); },
        [&] { drop("csync-request"); },
        [&] { drop("signature"); },
        [&] { drop("signature-input"); },
        [&] { replace("signature-input", "d=", "x="); },
        [&] { request.headers.emplace_back("content-digest", headerOf(request, "content-digest")); },
        [&] { request.headers.emplace_back("signature", headerOf(request, "signature")); },
        [&] { replace("signature-input", "1767225600", "1767225601"); },
        [&] { replace("signature-input", "nonce=\"", "nonce=\"0"); },
        [&] { replace("signature-input", "ed25519", "hmac"); },
        [&] { replace("signature-input", " \"content-digest\"", ""); },
        [&] { replace("signature-input", crypto::deviceIdOf(key.publicKey).hex(), std::string(32, 'a')); },
        [&] {
            request.body = copyOf(bytesOf("other"));
            headerOf(request, "content-digest") = contentDigest(request.body);
        },
        [&] { replace("signature", "d=:", "d=:!"); },
    };
    alterations[which]();
    const Status verified = verifyRequest(request, key.publicKey);
    QVERIFY(!verified.ok());
    QVERIFY(verified.error().code == ErrorCode::Unauthorised);
}

void TestHttp::authorityIsComparedNormalised()
{
    Chance chance(13);
    const crypto::SignKeyPair key = chance.keys();
    HttpRequest request = sample();
    request.authority = "office.example";
    signRequest(request, key, 1, chance.bytes(16));
    request.authority = "OFFICE.example:443";
    QVERIFY(verifyRequest(request, key.publicKey).ok());
    QVERIFY(!verifyRequest(request, chance.keys().publicKey).ok());
}

void TestHttp::everyFlippedBitOfTheSignatureIsNoticed()
{
    Chance chance(14);
    const crypto::SignKeyPair key = chance.keys();
    const HttpRequest request = signedSample(chance, key);
    HttpRequest flipped = request;
    std::string& value = headerOf(flipped, "signature");
    const std::string original = value;
    for (std::size_t bit = 0; bit < original.size() * 8; ++bit) {
        value = original;
        value[bit / 8] = static_cast<char>(value[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY(!verifyRequest(flipped, key.publicKey).ok());
    }
}

void TestHttp::problemsComeBack()
{
    Problem problem{"push-gap",
                    409,
                    "Some changes are missing.",
                    "same",
                    {{"epoch", "1234567812345678"}, {"last_dseq", "42"}, {"note", "007"}, {"offset", "-15"}}};
    const std::string json = formatProblem(problem);
    QVERIFY(json.find("\"type\":\"urn:csync:push-gap\"") != std::string::npos);
    QVERIFY(json.find("\"last_dseq\":42") != std::string::npos);
    QVERIFY(json.find("\"epoch\":\"1234567812345678\"") != std::string::npos);
    const auto back = parseProblem(bytesOf(json));
    QVERIFY(back.ok());
    QCOMPARE(back.value().name, problem.name);
    QCOMPARE(back.value().status, 409);
    QCOMPARE(back.value().title, problem.title);
    QCOMPARE(back.value().retry, problem.retry);
    QVERIFY(back.value().members == problem.members);
}

void TestHttp::strangeProblemsAreRefused()
{
    for (const char* text : {"", "[]", "<html>502 Bad Gateway</html>", "{}", "{\"type\":\"about:blank\"}",
                             "{\"type\":\"urn:csync:\"}", "{\"type\":7}"})
        QVERIFY(!parseProblem(bytesOf(text)).ok());
    const auto bare = parseProblem(bytesOf("{\"type\":\"urn:csync:new-one\"}"));
    QVERIFY(bare.ok());
    QCOMPARE(bare.value().retry, std::string("never"));
}

void TestHttp::packedDataComesBack()
{
    Chance chance(15);
    for (int i = 0; i < 200; ++i) {
        Bytes plain = chance.bytes(chance.below(5000));
        if (chance.coin())
            plain.insert(plain.end(), chance.below(200'000), 'a');
        const auto back = inflate(deflate(plain, 1 + static_cast<int>(chance.below(9))), plain.size());
        QVERIFY2(back.ok(), back.ok() ? "" : back.error().text.c_str());
        QVERIFY(back.value() == plain);
    }
    QVERIFY(inflate(deflate(Bytes{}, 6), 0).ok());
}

void TestHttp::bombsAreRefused()
{
    const Bytes packed = bomb(50 * 1024 * 1024);
    QVERIFY(packed.size() < 60'000);
    QVERIFY(!inflate(packed, 100 * 1024 * 1024).ok());          // ratio
    QVERIFY(!inflate(deflate(Bytes(1001, 'a'), 0), 1000).ok()); // size
    QVERIFY(inflate(deflate(Bytes(1000, 'a'), 0), 1000).ok());
}

void TestHttp::damagedPackingIsRefused()
{
    Chance chance(16);
    const Bytes plain = chance.bytes(500);
    const Bytes packed = deflate(plain, 6);
    QVERIFY(!inflate(Bytes{}, 1000).ok());
    QVERIFY(!inflate(BytesView(packed).first(packed.size() - 1), 1000).ok());
    Bytes longer = packed;
    longer.push_back(0);
    QVERIFY(!inflate(longer, 1000).ok());
    for (int i = 0; i < 20'000; ++i) {
        const Bytes spoilt = mutated(chance, packed);
        const auto back = inflate(spoilt, 10'000);
        if (back.ok())
            QVERIFY(back.value().size() <= 10'000);
    }
}

QTEST_APPLESS_MAIN(TestHttp)
#include "tst_http.moc"
