// Goal: the engine sends in order, believes only receipts, survives every fault of the way and calls back
// once. Method: the real engine between an in-memory storage and an in-memory office; faults are put in
// between.
#include "tests/unit/tablet/sync_world.h"

#include <QTest>

using namespace doorstep;
using namespace doorstep::tests;

class SyncEngineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(crypto::initialise().ok()); }
    void pushesInOrderThenPulls();
    void nothingToDoIsOnePull();
    void pagesAreAskedForAhead();
    void aPageThatCannotBeStoredEndsTheRun();
    void cancelledWithAPageUnderWay();
    void notEnrolled();
    void lostAnswerIsRepeatedAsTheSameBytes();
    void epochChangeSendsAgain();
    void epochThatNeverSettles();
    void clockIsCorrectedOnce();
    void offsetIsNotWrittenForEveryAnswer();
    void tooLargeHalvesTheBatch();
    void answersThatAreNotTheOffices_data();
    void answersThatAreNotTheOffices();
    void problemsKeepState_data();
    void problemsKeepState();
    void secondStartIsAnsweredWithTheFirst();
    void cancelEndsAfterTheRequestInFlight();
    void receiptThatCoversNothing();
    void officeThatPromisesForEver();
    void destroyedEngineIsSilent();
};

void SyncEngineTest::pushesInOrderThenPulls()
{
    World w;
    for (int i = 0; i < 1203; ++i)
        w.storage.addChange("note " + std::to_string(i));
    w.office.pages = 3;
    QVERIFY(w.run());
    QVERIFY(!w.report.error);
    QCOMPARE(w.office.log.size(), 1203u);
    for (std::size_t i = 0; i < w.office.log.size(); ++i)
        QCOMPARE(w.office.log[i], w.storage.journal[i].body);
    QCOMPARE(w.report.changesAcknowledged, 1203);
    QCOMPARE(w.report.rowsPulled, 3);
    QVERIFY(w.report.reachedOffice);
    QCOMPARE(w.report.requests, 3 + 3);
    QCOMPARE(w.transport.requests.front().path, std::string("/v1/push"));
    QCOMPARE(w.transport.requests.back().path, std::string("/v1/pull"));
    const std::string* coding = wire::header(w.transport.requests.front().headers, "content-encoding");
    QVERIFY2(coding && *coding == "deflate", "a body above 1 KiB travels deflated");
    QVERIFY(wire::verifyRequest(w.transport.requests.front(), w.storage.key.publicKey).ok());
    QCOMPARE(w.storage.attempts, 1);
    QVERIFY(w.storage.attempt->reachedOffice && !w.storage.attempt->error);
}

void SyncEngineTest::nothingToDoIsOnePull()
{
    World w;
    QVERIFY(w.run());
    QVERIFY(!w.report.error);
    QCOMPARE(w.report.requests, 1);
}

void SyncEngineTest::pagesAreAskedForAhead()
{
    World w;
    w.office.pages = 3;
    std::vector<std::size_t> askedBefore;
    w.storage.onPage = [&](const wire::PullResponse& page) -> Result<bool> {
        askedBefore.push_back(w.transport.requests.size());
        return page.more;
    };
    QVERIFY(w.run());
    QVERIFY(!w.report.error);
    QVERIFY(
        (askedBefore == std::vector<std::size_t>{2, 3, 3})); // when a page is stored, the next is under way
    // Each asks from where the page before it ends, although that was not stored yet.
    for (std::size_t n = 0; n < 3; ++n) {
        const wire::HttpRequest& request = w.transport.requests[n];
        const auto asked = wire::decodePullRequest(request.body);
        QVERIFY(asked.ok());
        QCOMPARE(asked.value().cursors.at(0).second, std::uint64_t(n));
    }
}

void SyncEngineTest::aPageThatCannotBeStoredEndsTheRun()
{
    World w;
    w.office.pages = 9;
    w.storage.onPage = [&](const wire::PullResponse&) -> Result<bool> {
        if (w.storage.pagesApplied == 2)
            return Error{ErrorCode::DiskFull, "full"};
        return true;
    };
    QVERIFY(w.run());
    QCOMPARE(codeOf(w.report), std::optional(ErrorCode::DiskFull));
    QCOMPARE(w.storage.pagesApplied, 2); // what was under way is nobody's
    QVERIFY(!w.engine.running());
    w.storage.onPage = nullptr;
    w.office.pages = 0;
    QVERIFY(w.run());
    QVERIFY(!w.report.error);
}

void SyncEngineTest::cancelledWithAPageUnderWay()
{
    World w;
    w.office.pages = 1000;
    w.storage.onPage = [&](const wire::PullResponse& page) -> Result<bool> {
        w.engine.cancel();
        return page.more;
    };
    QVERIFY(w.run());
    QCOMPARE(codeOf(w.report), std::optional(ErrorCode::Offline));
    QCOMPARE(w.report.requests, 2);
    QCOMPARE(w.storage.pagesApplied, 2);
}

void SyncEngineTest::notEnrolled()
{
    World w;
    w.storage.enrolled = false;
    QVERIFY(w.run());
    QCOMPARE(codeOf(w.report), std::optional(ErrorCode::Unauthorised));
    QVERIFY(w.transport.requests.empty());
    QVERIFY(!w.engine.running());
}

void SyncEngineTest::lostAnswerIsRepeatedAsTheSameBytes()
{
    World w;
    w.storage.addChange("only once");
    w.fault = [&w](int n, const wire::HttpRequest& request) -> std::optional<Result<wire::HttpResponse>> {
        if (n > 1)
            return std::nullopt;
        (void)w.office.handle(request).ok(); // the office commits, the answer is lost
        return Result<wire::HttpResponse>(cut);
    };
    QVERIFY(w.run());
    QCOMPARE(codeOf(w.report), std::optional(ErrorCode::Offline));
    QCOMPARE(w.storage.acknowledged, 0u);
    QVERIFY(w.storage.attempt->error.has_value());
    QVERIFY(w.run());
    QVERIFY(!w.report.error);
    QCOMPARE(w.storage.acknowledged, 1u);
    QCOMPARE(w.office.log.size(), 1u);
    QCOMPARE(w.calls, 2);
}

void SyncEngineTest::epochChangeSendsAgain()
{
    World w;
    for (int i = 0; i < 5; ++i)
        w.storage.addChange("note " + std::to_string(i));
    QVERIFY(w.run());
    // The office is restored from a backup that has two of the five.
    w.office.log.resize(2);
    w.office.epoch.value[0] = 9;
    w.storage.addChange("made after the backup");
    QVERIFY(w.run());
    QVERIFY2(!w.report.error, w.report.error ? w.report.error->text.c_str() : "");
    QCOMPARE(w.storage.epochChanges, 1);
    QCOMPARE(w.office.log.size(), 6u);
    QCOMPARE(w.report.changesAcknowledged, 4);
}

void SyncEngineTest::epochThatNeverSettles()
{
    World w;
    w.storage.addChange("note");
    w.fault = [&w](int n, const wire::HttpRequest&) -> std::optional<Result<wire::HttpResponse>> {
        return w.office.problem(
            409, "epoch-changed",
            {{"epoch", toHex(Bytes(8, static_cast<std::uint8_t>(n)))}, {"last_dseq", "0"}});
    };
    QVERIFY(w.run());
    QCOMPARE(codeOf(w.report), std::optional(ErrorCode::Protocol));
    QVERIFY(w.transport.requests.size() < 10);
}

void SyncEngineTest::clockIsCorrectedOnce()
{
    World w;
    w.storage.addChange("note");
    w.office.timeMs = w.clock.now + 7'200'000; // the tablet is two hours slow
    int refused = 0;
    w.fault = [&](int, const wire::HttpRequest& request) -> std::optional<Result<wire::HttpResponse>> {
        const std::int64_t created = wire::requestSignature(request).value().createdS;
        if (std::abs(created - w.office.timeMs / 1000) <= 600)
            return std::nullopt;
        ++refused;
        return w.office.problem(401, "clock-skew", {{"srv_ms", std::to_string(w.office.timeMs)}});
    };
    QVERIFY(w.run());
    QVERIFY(!w.report.error);
    QCOMPARE(refused, 1);
    QCOMPARE(w.storage.offsetNow, 7'200'000);
    QCOMPARE(w.office.log.size(), 1u);

    World stubborn;
    stubborn.fault = [&](int, const wire::HttpRequest&) -> std::optional<Result<wire::HttpResponse>> {
        return stubborn.office.problem(401, "clock-skew");
    };
    QVERIFY(stubborn.run());
    QCOMPARE(codeOf(stubborn.report), std::optional(ErrorCode::ClockWrong));
    QCOMPARE(stubborn.transport.requests.size(), 2u);
}

void SyncEngineTest::offsetIsNotWrittenForEveryAnswer()
{
    World w;
    w.office.pages = 20;
    QVERIFY(w.run());
    QCOMPARE(w.storage.offsetsLearned, 1);
}

void SyncEngineTest::tooLargeHalvesTheBatch()
{
    World w;
    for (int i = 0; i < 40; ++i)
        w.storage.addChange("note " + std::to_string(i));
    w.office.pushMax = 9;
    QVERIFY(w.run());
    QVERIFY(!w.report.error);
    QCOMPARE(w.office.log.size(), 40u);

    World never;
    never.storage.addChange("note");
    never.office.pushMax = 0;
    QVERIFY(never.run());
    QCOMPARE(codeOf(never.report), std::optional(ErrorCode::Protocol));
}

void SyncEngineTest::answersThatAreNotTheOffices_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("epoch");
    QTest::newRow("sign-in page with 200") << 200 << QByteArray("text/html; charset=utf-8") << QByteArray();
    QTest::newRow("page that copies the epoch")
        << 200 << QByteArray("text/html") << QByteArray("0000000000000001");
    QTest::newRow("redirect to a sign-in page") << 302 << QByteArray() << QByteArray();
    QTest::newRow("nothing but 200") << 200 << QByteArray() << QByteArray();
    QTest::newRow("204 of a connectivity check") << 204 << QByteArray() << QByteArray();
    QTest::newRow("gateway without its office") << 502 << QByteArray("text/html") << QByteArray();
    QTest::newRow("epoch that is no epoch") << 200 << QByteArray() << QByteArray("yes");
}

void SyncEngineTest::answersThatAreNotTheOffices()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, epoch);
    World w;
    w.storage.addChange("note");
    w.fault = [&](int, const wire::HttpRequest&) -> std::optional<Result<wire::HttpResponse>> {
        wire::HttpResponse response{status, {}, copyOf(bytesOf("<html>Welcome</html>"))};
        if (!type.isEmpty())
            response.headers.emplace_back("content-type", type.toStdString());
        if (!epoch.isEmpty())
            response.headers.emplace_back("csync-epoch", epoch.toStdString());
        return response;
    };
    QVERIFY(w.run());
    QCOMPARE(codeOf(w.report), std::optional(ErrorCode::Offline));
    QVERIFY(!w.report.reachedOffice);
    QCOMPARE(w.storage.acknowledged, 0u);
    QCOMPARE(w.transport.requests.size(), 1u);
}

void SyncEngineTest::problemsKeepState_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("code");
    QTest::newRow("busy 429") << 429 << QByteArray("busy") << int(ErrorCode::Offline);
    QTest::newRow("overloaded 503") << 503 << QByteArray("overloaded") << int(ErrorCode::Offline);
    QTest::newRow("office's disk full") << 507 << QByteArray("storage-full") << int(ErrorCode::Offline);
    QTest::newRow("fault of the server") << 500 << QByteArray("internal") << int(ErrorCode::Offline);
    QTest::newRow("revoked") << 403 << QByteArray("device-revoked") << int(ErrorCode::Unauthorised);
    QTest::newRow("forked") << 409 << QByteArray("device-forked") << int(ErrorCode::Unauthorised);
    QTest::newRow("bad signature") << 401 << QByteArray("bad-signature") << int(ErrorCode::Unauthorised);
    QTest::newRow("too old") << 426 << QByteArray("too-old") << int(ErrorCode::Refused);
    QTest::newRow("malformed") << 400 << QByteArray("malformed") << int(ErrorCode::Protocol);
    QTest::newRow("a name from the future") << 418 << QByteArray("tea") << int(ErrorCode::Protocol);
}

void SyncEngineTest::problemsKeepState()
{
    QFETCH(int, status);
    QFETCH(QByteArray, name);
    QFETCH(int, code);
    World w;
    w.storage.addChange("note");
    w.fault = [&](int, const wire::HttpRequest&) -> std::optional<Result<wire::HttpResponse>> {
        wire::HttpResponse response = w.office.problem(status, name.toStdString());
        response.headers.emplace_back("retry-after", "7");
        return response;
    };
    QVERIFY(w.run());
    QVERIFY(w.report.error);
    QCOMPARE(int(w.report.error->code), code);
    QVERIFY(w.report.reachedOffice);
    QCOMPARE(w.report.retryAfterMs, std::optional<std::int64_t>(7000));
    QCOMPARE(w.storage.acknowledged, 0u);
    QCOMPARE(w.transport.requests.size(), 1u);
    QCOMPARE(w.storage.attempts, 1);
    // Healed: the same engine delivers what it kept.
    w.fault = nullptr;
    QVERIFY(w.run());
    QVERIFY(!w.report.error);
    QCOMPARE(w.storage.acknowledged, 1u);
}

void SyncEngineTest::secondStartIsAnsweredWithTheFirst()
{
    World w;
    int first = 0;
    int second = 0;
    w.engine.start([&](const sync::SyncReport&) { ++first; });
    w.engine.start([&](const sync::SyncReport&) { ++second; });
    QVERIFY(w.engine.running());
    QTRY_COMPARE(first, 1);
    QCOMPARE(second, 1);
    QCOMPARE(w.storage.attempts, 1);
    QVERIFY(!w.engine.running());
}

void SyncEngineTest::cancelEndsAfterTheRequestInFlight()
{
    World w;
    for (int i = 0; i < 1000; ++i)
        w.storage.addChange("note " + std::to_string(i));
    w.fault = [&w](int n, const wire::HttpRequest&) -> std::optional<Result<wire::HttpResponse>> {
        if (n == 1)
            w.engine.cancel();
        return std::nullopt;
    };
    QVERIFY(w.run());
    QCOMPARE(codeOf(w.report), std::optional(ErrorCode::Offline));
    QCOMPARE(w.transport.requests.size(), 1u);
    QCOMPARE(w.storage.acknowledged, 500u); // what was signed for stays signed for
    QVERIFY(w.run());
    QCOMPARE(w.storage.acknowledged, 1000u);
}

void SyncEngineTest::receiptThatCoversNothing()
{
    World w;
    w.storage.addChange("note");
    w.fault = [&w](int, const wire::HttpRequest&) -> std::optional<Result<wire::HttpResponse>> {
        wire::PushResponse response;
        response.epoch = w.office.epoch;
        return w.office.answer(200, wire::encode(response));
    };
    QVERIFY(w.run());
    QCOMPARE(codeOf(w.report), std::optional(ErrorCode::Protocol));
    QCOMPARE(w.transport.requests.size(), 1u);
}

void SyncEngineTest::officeThatPromisesForEver()
{
    World w;
    w.fault = [&w](int, const wire::HttpRequest&) -> std::optional<Result<wire::HttpResponse>> {
        wire::PullResponse response;
        response.epoch = w.office.epoch;
        response.more = true;
        return w.office.answer(200, wire::encode(response));
    };
    QVERIFY(w.run());
    QCOMPARE(codeOf(w.report), std::optional(ErrorCode::Protocol));
}

void SyncEngineTest::destroyedEngineIsSilent()
{
    FakeClock clock;
    CountingRandom random;
    FakeStorage storage;
    HoldingTransport transport;
    int calls = 0;
    {
        sync::SyncEngine engine(storage, transport, clock, random);
        engine.start([&](const sync::SyncReport&) { ++calls; });
        QTRY_VERIFY(transport.held != nullptr);
    }
    transport.held(cut);
    QCOMPARE(calls, 0);
}

QTEST_GUILESS_MAIN(SyncEngineTest)
#include "tst_sync_engine.moc"
