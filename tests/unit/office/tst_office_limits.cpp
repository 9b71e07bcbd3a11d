// Goal: nobody pushes without pause, nothing is taken twice, and whoever waits is told when something moves.
// Method: buckets and nonces on a clock moved by hand; the handler without sockets.
#include "tests/unit/office/office_desk.h"

#include "sync/office/handler.h"
#include "sync/office/limits.h"

using namespace doorstep;
using namespace doorstep::testing;

class OfficeLimitsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aBurstThenOneASecond();
    void aClockSetBackGivesNothing();
    void aNonceCountsOnceWhileItCouldCount();
    void theSameRequestTwiceIsRefused();
    void pushesAreSlowedDown();
    void aBacklogIsNot();
    void waiting();
    void threeAtATime();

private:
    static wire::HttpRequest made(OfficeDesk& desk, const std::string& path, Bytes body)
    {
        wire::HttpRequest request;
        request.method = "POST";
        request.authority = "127.0.0.1:8443";
        request.path = path;
        request.body = std::move(body);
        const EntityId nonce = desk.random.make<EntityId>();
        wire::signRequest(request, desk.tablet.device, desk.clock.wall / 1000, nonce.view());
        return request;
    }
    static std::string nameOf(const wire::HttpResponse& response)
    {
        const auto problem = wire::parseProblem(response.body);
        return problem.ok() ? problem.value().name : std::string();
    }
};

void OfficeLimitsTest::threeAtATime()
{
    office::RequestSlots slots;
    for (int i = 0; i < 3; ++i)
        QVERIFY(slots.take("a"));
    QVERIFY(!slots.take("a"));
    QVERIFY2(slots.take("b"), "others are not in its way");
    slots.giveBack("a");
    QVERIFY(slots.take("a"));
    QVERIFY(!slots.take("a"));
    for (int i = 0; i < 5; ++i)
        slots.giveBack("a"); // more than were taken gives nothing
    for (int i = 0; i < 3; ++i)
        QVERIFY(slots.take("a"));
    QVERIFY(!slots.take("a"));
}

void OfficeLimitsTest::aBurstThenOneASecond()
{
    office::PushRate rate;
    const DeviceId one = DeviceId::from(Bytes(16, 1)).value();
    const DeviceId two = DeviceId::from(Bytes(16, 2)).value();
    std::int64_t now = 1'000'000;
    for (int i = 0; i < office::PushRate::burst; ++i)
        QCOMPARE(rate.take(one, now), std::int64_t(0));
    QCOMPARE(rate.take(one, now), office::PushRate::refillMs);
    QCOMPARE(rate.take(two, now), std::int64_t(0)); // everybody has their own
    now += office::PushRate::refillMs;
    QCOMPARE(rate.take(one, now), std::int64_t(0));
    QVERIFY(rate.take(one, now) > 0);
    int within = 0;
    for (int s = 0; s < 60; ++s) {
        now += 1000;
        while (rate.take(one, now) == 0)
            ++within;
    }
    QCOMPARE(within, 60);
}

void OfficeLimitsTest::aClockSetBackGivesNothing()
{
    office::PushRate rate;
    const DeviceId one = DeviceId::from(Bytes(16, 1)).value();
    for (int i = 0; i < office::PushRate::burst; ++i)
        (void)rate.take(one, 5'000'000);
    QVERIFY(rate.take(one, 1'000'000) > 0);
    QVERIFY(rate.take(one, 1'000'000 + office::PushRate::refillMs) == 0);
}

void OfficeLimitsTest::aNonceCountsOnceWhileItCouldCount()
{
    office::NonceCache nonces;
    const DeviceId one = DeviceId::from(Bytes(16, 1)).value();
    const DeviceId two = DeviceId::from(Bytes(16, 2)).value();
    std::int64_t now = 10'000'000'000;
    QVERIFY(nonces.isNew(one, "aa", now));
    QVERIFY(!nonces.isNew(one, "aa", now));
    QVERIFY(nonces.isNew(two, "aa", now));
    for (int minutes = 1; minutes <= 20; ++minutes)
        QVERIFY2(!nonces.isNew(one, "aa", now + minutes * 60'000),
                 "a signature counts for at most 20 minutes");
}

void OfficeLimitsTest::theSameRequestTwiceIsRefused()
{
    OfficeDesk desk;
    office::Handler handler(*desk.office);
    const auto push = made(desk, "/v1/push", wire::encode(desk.request({})));
    QCOMPARE(handler.handle(push).status, 200);
    const auto again = handler.handle(push);
    QCOMPARE(again.status, 401);
    QCOMPARE(nameOf(again), std::string("replay"));
    QCOMPARE(handler.handle(made(desk, "/v1/push", wire::encode(desk.request({})))).status, 200);
}

void OfficeLimitsTest::pushesAreSlowedDown()
{
    OfficeDesk desk;
    office::Handler handler(*desk.office);
    wire::HttpResponse last;
    for (int i = 0; i <= office::PushRate::burst; ++i)
        last = handler.handle(made(desk, "/v1/push", wire::encode(desk.request({}))));
    QCOMPARE(last.status, 429);
    QCOMPARE(*wire::header(last.headers, "retry-after"), std::string("1"));
    wire::PullRequest pull;
    pull.epoch = desk.office->epoch();
    QCOMPARE(handler.handle(made(desk, "/v1/pull", wire::encode(pull))).status, 200);
    desk.clock.wall += 1000;
    QCOMPARE(handler.handle(made(desk, "/v1/push", wire::encode(desk.request({})))).status, 200);
}

void OfficeLimitsTest::aBacklogIsNot()
{
    OfficeDesk desk;
    office::Handler handler(*desk.office);
    for (int push = 0; push < office::PushRate::burst + 5; ++push) {
        std::vector<wire::SignedChange> changes;
        for (std::size_t i = 0; i < wire::pushChangesMax / 2; ++i)
            changes.push_back(desk.tablet.change(
                desk.stream(),
                {create(desk.random.make<EntityId>(), wire::Kind::Item, {{4, wire::Value("x")}})}));
        QCOMPARE(handler.handle(made(desk, "/v1/push", wire::encode(desk.request(changes)))).status, 200);
    }
}

void OfficeLimitsTest::waiting()
{
    OfficeDesk desk;
    office::Handler handler(*desk.office);
    wire::PullRequest pull;
    pull.epoch = desk.office->epoch();
    QCOMPARE(handler.handle(made(desk, "/v1/wait", wire::encode(pull))).status, 200); // grants are new
    const auto answer = handler.handle(made(desk, "/v1/pull", wire::encode(pull)));
    const auto page = got(wire::decodePullResponse(answer.body));
    pull.gver = page.gver;
    for (const wire::Grant& grant : *page.grants)
        pull.cursors.emplace_back(grant.stream, 0);
    const auto whole =
        got(wire::decodePullResponse(handler.handle(made(desk, "/v1/pull", wire::encode(pull))).body));
    pull.cursors.clear();
    for (const wire::Feed& feed : whole.feeds)
        pull.cursors.emplace_back(feed.stream, feed.to);
    const auto wait = made(desk, "/v1/wait", wire::encode(pull));
    QCOMPARE(handler.handle(wait).status, 204);
    const std::uint64_t before = desk.office->database().touches();
    wire::Op note;
    note.code = wire::Op::Code::Append;
    note.entity = desk.random.make<EntityId>();
    note.kind = wire::Kind::Note;
    note.record = wire::encode(wire::Value("a note"));
    (void)desk.pushOne({note});
    QVERIFY(desk.office->database().touches() > before);
    QCOMPARE(handler.handle(wait, true).status, 200); // the same request, looked at again
    pull.epoch = desk.random.make<Epoch>();
    QCOMPARE(nameOf(handler.handle(made(desk, "/v1/wait", wire::encode(pull)))),
             std::string("epoch-changed"));
}

QTEST_GUILESS_MAIN(OfficeLimitsTest)
#include "tst_office_limits.moc"
