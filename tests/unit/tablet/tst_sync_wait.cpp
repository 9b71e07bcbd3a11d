// Goal: waiting for news tells news, silence and failure apart, takes nothing from a stranger, and ends when
// a run begins; on a line that is paid by volume pictures stay back; an app that is too old still sends what
// it has. Method: the engine over storage in memory and an office that answers as the test says.
#include "sync/tablet/answers.h"
#include "tests/unit/tablet/sync_world.h"

using namespace doorstep;
using namespace doorstep::tests;
using sync::WaitReport;

namespace {

/// The office's answer to the wait under test; everything else goes to the office as usual.
wire::HttpResponse plain(World& world, int status)
{
    wire::HttpResponse response;
    response.status = status;
    response.headers = {{"csync-epoch", world.office.epoch.hex()},
                        {"csync-time", std::to_string(world.clock.now)}};
    return response;
}

std::optional<WaitReport> waitFor(World& world, const Result<wire::HttpResponse>& answer)
{
    world.fault = [answer](int,
                           const wire::HttpRequest& request) -> std::optional<Result<wire::HttpResponse>> {
        return request.path == "/v1/wait" ? std::optional(answer) : std::nullopt;
    };
    std::optional<WaitReport> told;
    world.engine.wait([&told](const WaitReport& report) { told = report; });
    if (told)
        return std::nullopt; // never from inside wait()
    (void)QTest::qWaitFor([&told] { return told.has_value(); }, 2'000);
    return told;
}

} // namespace

class SyncWaitTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answers_data();
    void answers();
    void aRunEndsAWait();
    void picturesStayBack();
    void tooOldStillSends();
    void aNameOfALaterOfficeGoesByItsRetry_data();
    void aNameOfALaterOfficeGoesByItsRetry();
    void moreStreamsThanOneRequestMayName();
};

/// Of the requests to this path, from the `from`th of all on.
std::vector<wire::PullRequest> asked(const World& world, std::string_view path, std::size_t from)
{
    std::vector<wire::PullRequest> pulls;
    for (std::size_t n = from; n < world.transport.requests.size(); ++n) {
        const wire::HttpRequest& request = world.transport.requests[n];
        if (request.path != path)
            continue;
        const auto body = wire::header(request.headers, "content-encoding")
                              ? wire::inflate(request.body, 1'000'000)
                              : Result<Bytes>(request.body);
        pulls.push_back(wire::decodePullRequest(body.value()).value());
    }
    return pulls;
}

/// A caseload of thousands: in each run every one is asked for once, in requests that the office takes.
void SyncWaitTest::moreStreamsThanOneRequestMayName()
{
    World world;
    world.storage.gver = 1;
    const auto all = 2 * wire::pullStreamsMax + 500;
    for (std::size_t n = 1; n < all; ++n) {
        Bytes id(16, 0);
        id[0] = static_cast<std::uint8_t>(n >> 8);
        id[1] = static_cast<std::uint8_t>(n);
        world.storage.others.push_back(StreamId::from(id).value());
    }
    for (int run = 0; run < 2; ++run) {
        const std::size_t before = world.transport.requests.size();
        QVERIFY(world.run());
        QVERIFY(!world.report.error);
        const auto pulls = asked(world, "/v1/pull", before);
        QCOMPARE(pulls.size(), 3u);
        std::set<StreamId> named;
        for (const wire::PullRequest& pull : pulls) {
            QVERIFY2(!pull.brief, "the short form would speak of streams that are not meant");
            QVERIFY(pull.cursors.size() <= wire::pullStreamsMax);
            std::set<StreamId> here;
            for (const auto& [stream, cursor] : pull.cursors)
                QVERIFY2(named.insert(stream).second && here.insert(stream).second, "asked for twice");
            for (const auto& [stream, head] : pull.minHeads)
                QVERIFY(here.contains(stream));
        }
        QCOMPARE(named.size(), all);
    }
    std::set<StreamId> watched;
    const std::size_t before = world.transport.requests.size();
    for (int wait = 0; wait < 3; ++wait)
        QVERIFY(waitFor(world, plain(world, 204)));
    for (const wire::PullRequest& wait : asked(world, "/v1/wait", before)) {
        QVERIFY(wait.cursors.size() <= wire::pullStreamsMax);
        for (const auto& [stream, cursor] : wait.cursors)
            watched.insert(stream);
    }
    QCOMPARE(watched.size(), all);
}

void SyncWaitTest::aNameOfALaterOfficeGoesByItsRetry_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("retry");
    QTest::addColumn<int>("code");
    QTest::newRow("never") << 409 << "never" << int(ErrorCode::Protocol);
    QTest::newRow("the same again") << 409 << "same" << int(ErrorCode::Offline);
    QTest::newRow("after a pause") << 422 << "after" << int(ErrorCode::Offline);
    QTest::newRow("the clock") << 400 << "fix-clock" << int(ErrorCode::ClockWrong);
    QTest::newRow("enrol") << 409 << "enrol" << int(ErrorCode::Unauthorised);
    QTest::newRow("a word of a later office") << 400 << "whatever" << int(ErrorCode::Protocol);
}

void SyncWaitTest::aNameOfALaterOfficeGoesByItsRetry()
{
    QFETCH(int, status);
    QFETCH(QString, retry);
    QFETCH(int, code);
    const Error error = sync::errorFor({"not-known-yet", status, "t", retry.toStdString(), {}});
    QCOMPARE(static_cast<int>(error.code), code);
}

void SyncWaitTest::answers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<int>("end");
    const auto row = [](const char* what, int status, const char* problem, WaitReport::End end) {
        QTest::newRow(what) << status << QString::fromLatin1(problem) << static_cast<int>(end);
    };
    row("something moved", 200, "", WaitReport::End::News);
    row("nothing did", 204, "", WaitReport::End::Nothing);
    row("another epoch", 409, "epoch-changed", WaitReport::End::News);
    row("clocks apart", 401, "clock-skew", WaitReport::End::News);
    row("withdrawn", 403, "device-revoked", WaitReport::End::News);
    row("busy", 503, "overloaded", WaitReport::End::Failed);
    row("no such thing there", 404, "unknown", WaitReport::End::Failed);
    row("a gateway", 502, "stranger", WaitReport::End::Failed);
    row("a sign-in page", 200, "stranger", WaitReport::End::Failed);
    row("cut", 0, "", WaitReport::End::Failed);
}

void SyncWaitTest::answers()
{
    QFETCH(int, status);
    QFETCH(QString, problem);
    QFETCH(int, end);
    World world;
    Result<wire::HttpResponse> answer = cut;
    if (status > 0) {
        wire::HttpResponse response = plain(world, status);
        if (problem == u"stranger")
            response.headers = {{"content-type", "text/html"}};
        else if (!problem.isEmpty())
            response.body =
                copyOf(bytesOf(wire::formatProblem({problem.toStdString(), status, "t", "after", {}})));
        if (status == 503)
            response.headers.emplace_back("retry-after", "7");
        answer = response;
    }
    const auto told = waitFor(world, answer);
    QVERIFY(told);
    QCOMPARE(static_cast<int>(told->end), end);
    if (status == 503)
        QCOMPARE(told->retryAfterMs, std::optional<std::int64_t>(7'000));
}

void SyncWaitTest::aRunEndsAWait()
{
    World world;
    int told = 0;
    world.engine.wait([&told](const WaitReport&) { ++told; });
    QVERIFY(world.run());
    QVERIFY(!world.report.error);
    QCOMPARE(told, 0);
    world.engine.wait([&told](const WaitReport&) { ++told; });
    world.engine.abandonWait();
    QVERIFY(world.run());
    QCOMPARE(told, 0);
}

void SyncWaitTest::picturesStayBack()
{
    World world;
    world.storage.addChange("a");
    world.storage.addBlob(1'000);
    std::optional<sync::SyncReport> report;
    world.engine.start([&report](const sync::SyncReport& r) { report = r; }, sync::Pictures::Hold);
    QVERIFY(QTest::qWaitFor([&report] { return report.has_value(); }, 2'000));
    QVERIFY(!report->error && report->picturesHeld);
    QCOMPARE(report->changesAcknowledged, 1);
    QCOMPARE(report->blobsSent, 0);
    QVERIFY(world.run());
    QVERIFY(!world.report.picturesHeld);
    QCOMPARE(world.report.blobsSent, 1);
}

void SyncWaitTest::tooOldStillSends()
{
    World world;
    world.storage.addChange("a");
    world.storage.addBlob(1'000);
    world.fault = [&world](int,
                           const wire::HttpRequest& request) -> std::optional<Result<wire::HttpResponse>> {
        if (request.path != "/v1/pull")
            return std::nullopt;
        wire::HttpResponse response = plain(world, 426);
        response.body = copyOf(bytesOf(wire::formatProblem({"too-old", 426, "t", "never", {}})));
        return response;
    };
    QVERIFY(world.run());
    QCOMPARE(codeOf(world.report), std::optional(ErrorCode::Refused));
    QCOMPARE(world.report.changesAcknowledged, 1);
    QCOMPARE(world.report.blobsSent, 1);
}

QTEST_GUILESS_MAIN(SyncWaitTest)
#include "tst_sync_wait.moc"
