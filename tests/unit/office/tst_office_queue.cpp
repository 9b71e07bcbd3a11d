// Goal: when the office is busy, small pushes go first, pulls are sent away first, and what was checked
// beside the database thread is judged as if it had been checked on it. Method: admission with figures by
// hand; a worker held up while work is posted; the handler with and without.
#include "tests/unit/office/office_desk.h"

#include "sync/office/handler.h"
#include "sync/office/request_queue.h"

#include <atomic>
#include <future>
#include <set>

using namespace doorstep;
using namespace doorstep::testing;
using office::Admission;
using office::Lane;

class OfficeQueueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lanes();
    void pullsAreSentAwayFirst();
    void whatWorkTakesIsLearned();
    void theOrderOfWork();
    void nothingIsLeftBehind();
    void preparedIsJudgedTheSame_data();
    void preparedIsJudgedTheSame();
    void whoeverIsSentAwayKnowsWhoSays();

private:
    static wire::HttpRequest pushOf(OfficeDesk& desk, const crypto::SignKeyPair& keys,
                                    std::vector<wire::SignedChange> changes)
    {
        wire::HttpRequest request;
        request.method = "POST";
        request.authority = "127.0.0.1:8443";
        request.path = "/v1/push";
        request.body = wire::encode(desk.request(std::move(changes)));
        const EntityId nonce = desk.random.make<EntityId>();
        wire::signRequest(request, keys, desk.clock.wall / 1000, nonce.view());
        return request;
    }
    static wire::SignedChange item(OfficeDesk& desk)
    {
        return desk.tablet.change(
            desk.stream(), {create(desk.random.make<EntityId>(), wire::Kind::Item, {{4, wire::Value("x")}})});
    }
};

void OfficeQueueTest::lanes()
{
    QVERIFY(office::laneOf("POST", "/v1/push", 2'000) == Lane::Small);
    QVERIFY(office::laneOf("POST", "/v1/push", 200'000) == Lane::Push);
    QVERIFY(office::laneOf("POST", "/v1/pull", 200) == Lane::Bulk);
    QVERIFY(office::laneOf("PATCH", "/v1/blobs/aa", 200'000) == Lane::Bulk);
    QVERIFY(office::laneOf("POST", "/v1/report", 200) == Lane::Small);
    QVERIFY(office::laneOf("POST", "/v1/wait", 200) == Lane::Small);
}

void OfficeQueueTest::pullsAreSentAwayFirst()
{
    SystemRandom random;
    Admission admission(random);
    constexpr std::size_t body = 100 * 1024;
    int pushes = 0;
    while (admission.expectedWaitMs(Lane::Bulk) <= Admission::bulkWaitMaxMs) {
        QVERIFY(!admission.enter(Lane::Push, body));
        QVERIFY(++pushes < 1000);
    }
    const auto later = admission.enter(Lane::Bulk, 200);
    QVERIFY(later && *later >= Admission::retryMinS && *later <= Admission::retryMaxS);
    QVERIFY(!admission.enter(Lane::Push, body)); // still
    QVERIFY(!admission.enter(Lane::Small, 2'000));
    while (!admission.enter(Lane::Push, body))
        QVERIFY(++pushes < 100'000);
    QVERIFY(admission.expectedWaitMs(Lane::Push) > Admission::pushWaitMaxMs);
    QVERIFY(!admission.enter(Lane::Small, 2'000)); // large pushes do not stand before it
    std::set<std::int64_t> times;
    for (int i = 0; i < 200; ++i)
        times.insert(*admission.enter(Lane::Push, body));
    QVERIFY2(times.size() > 5, "they do not come back together");
    QVERIFY(*times.begin() >= Admission::retryMinS && *times.rbegin() <= Admission::retryMaxS);
    for (int i = 0; i < pushes + 1; ++i)
        admission.left(Lane::Push, body, 1);
    QVERIFY(!admission.enter(Lane::Bulk, 200));
}

void OfficeQueueTest::whatWorkTakesIsLearned()
{
    SystemRandom random;
    Admission admission(random);
    for (int i = 0; i < 200; ++i) {
        QVERIFY(!admission.enter(Lane::Bulk, 1));
        admission.left(Lane::Bulk, 1, 90);
    }
    QVERIFY(!admission.enter(Lane::Bulk, 1));
    QVERIFY(!admission.enter(Lane::Bulk, 1));
    QVERIFY(!admission.enter(Lane::Bulk, 1));
    QVERIFY(admission.enter(Lane::Bulk, 1)); // three of 90 ms are more than 200
}

void OfficeQueueTest::theOrderOfWork()
{
    std::vector<std::string> order;
    {
        std::promise<void> go; // outlives the worker, whose destructor waits for the work
        std::future<void> gone = go.get_future();
        office::Worker worker;
        worker.post([&] { gone.wait(); });
        for (int i = 0; i < 12; ++i)
            worker.post([&] { order.push_back("push"); }, Lane::Push);
        worker.post([&] { order.push_back("pull"); }, Lane::Bulk);
        worker.post([&] { order.push_back("small"); }, Lane::Small);
        go.set_value();
    }
    QCOMPARE(order.size(), std::size_t(14));
    QCOMPARE(order.front(), std::string("small"));
    const auto pull = std::find(order.begin(), order.end(), "pull") - order.begin();
    QVERIFY2(pull > 1 && pull < 8, "after some pushes, and not after all of them");
}

void OfficeQueueTest::nothingIsLeftBehind()
{
    office::Worker worker;
    std::atomic<int> done = 0;
    for (int i = 0; i < 300; ++i)
        worker.post([&] { ++done; }, static_cast<Lane>(i % 3));
    worker.drain();
    QCOMPARE(done.load(), 300);
    worker.runAndWait([&] { ++done; });
    QCOMPARE(done.load(), 301);
}

void OfficeQueueTest::preparedIsJudgedTheSame_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("status");
    QTest::newRow("as it should be") << "" << 200;
    QTest::newRow("a change with a wrong signature") << "change" << 401;
    QTest::newRow("a request with a wrong signature") << "request" << 401;
    QTest::newRow("a body that was changed") << "body" << 401;
    QTest::newRow("somebody else's request") << "other" << 401;
}

void OfficeQueueTest::preparedIsJudgedTheSame()
{
    QFETCH(QString, what);
    QFETCH(int, status);
    OfficeDesk desk;
    office::Handler handler(*desk.office);
    const auto first = pushOf(desk, desk.tablet.device, {item(desk)});
    QVERIFY2(!handler.prepare(first), "nobody has seen this device yet");
    QCOMPARE(handler.handle(first).status, 200);
    std::vector<wire::SignedChange> changes{item(desk), item(desk)};
    if (what == QLatin1String("change"))
        changes[1].signature.value[3] ^= 1;
    wire::HttpRequest request =
        pushOf(desk, what == QLatin1String("other") ? desk.tablet.staff : desk.tablet.device, changes);
    if (what == QLatin1String("request"))
        for (auto& [name, value] : request.headers)
            if (name == "signature")
                value[8] = value[8] == 'A' ? 'B' : 'A';
    if (what == QLatin1String("body"))
        request.body.back() ^= 1;
    const auto prepared = handler.prepare(request);
    QCOMPARE(prepared != nullptr, what != QLatin1String("other"));
    const auto answer = handler.handle(request, false, prepared.get());
    QCOMPARE(answer.status, status);
    const auto device = got(desk.office->database().read(
        [&]() -> Result<std::optional<office::DeviceRow>> { return desk.office->device(desk.tablet.id()); }));
    QCOMPARE(device->lastDseq, std::uint64_t(status == 200 ? 3 : 1));
}

void OfficeQueueTest::whoeverIsSentAwayKnowsWhoSays()
{
    OfficeDesk desk;
    const office::Handler handler(*desk.office);
    const auto answer = handler.overloaded(17);
    QCOMPARE(answer.status, 503);
    QCOMPARE(*wire::header(answer.headers, "retry-after"), std::string("17"));
    QCOMPARE(*wire::header(answer.headers, "csync-epoch"), desk.office->epoch().hex());
    QVERIFY(wire::header(answer.headers, "csync-time"));
}

QTEST_GUILESS_MAIN(OfficeQueueTest)
#include "tst_office_queue.moc"
