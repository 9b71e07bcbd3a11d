// Goal: pages add up to the office's state, and nothing that is not granted is ever sent.
// Method: pages of many sizes are put together and compared with the digest and with one large page.
#include "tests/unit/office/office_desk.h"

#include "sync/office/pull.h"
#include "sync/office/push.h"
#include "sync/office/staff.h"
#include "sync/wire/fields.h"
#include "sync/wire/own_rows.h"

using namespace doorstep;
using namespace doorstep::testing;
using wire::Kind;
using wire::Value;

class OfficePullTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pagesAddUp_data();
    void pagesAddUp();
    void grantsFollowAssignments();
    void foreignStreamsAreNotSent();
    void organisationStreamHoldsTheKeys();
    void whereNothingIsNewNothingIsSaid();
    void numbersOfAnotherListAreNotUsed();
    void ownValuesStayAtHome();
    void withoutProofAllValuesCome_data();
    void withoutProofAllValuesCome();

private:
    /// Everything, as a tablet would ask for it at first; then with cursors at the heads.
    static wire::PullRequest upToDate(OfficeDesk& desk, std::map<StreamId, EntityId>& digests)
    {
        wire::PullRequest request;
        request.epoch = desk.office->epoch();
        const auto grants = got(office::pull(*desk.office, desk.tablet.id(), request));
        request.gver = grants.gver;
        for (const wire::Grant& grant : *grants.grants)
            request.cursors.emplace_back(grant.stream, 0);
        const auto all = got(office::pull(*desk.office, desk.tablet.id(), request));
        request.cursors.clear();
        for (const wire::Feed& feed : all.feeds) {
            request.cursors.emplace_back(feed.stream, feed.to);
            digests[feed.stream] = *feed.digest;
        }
        request.brief = true;
        return request;
    }
    /// As it comes over the wire.
    static wire::PullResponse pulled(OfficeDesk& desk, const wire::PullRequest& request)
    {
        return got(office::pull(*desk.office, desk.tablet.id(),
                                got(wire::decodePullRequest(wire::encode(request)))));
    }
};

void OfficePullTest::pagesAddUp_data()
{
    QTest::addColumn<quint64>("maxBytes");
    QTest::newRow("the smallest page") << quint64(1);
    QTest::newRow("8 kB") << quint64(8192);
    QTest::newRow("everything at once") << quint64(wire::pullBytesMax);
}

void OfficePullTest::pagesAddUp()
{
    QFETCH(quint64, maxBytes);
    OfficeDesk desk;
    std::vector<wire::SignedChange> changes;
    std::vector<EntityId> items;
    for (int i = 0; i < 40; ++i) {
        items.push_back(desk.random.make<EntityId>());
        changes.push_back(desk.tablet.change(
            desk.stream(), {create(items.back(), Kind::Item, {{4, Value(std::string(600, 'x'))}})}));
        wire::Op note;
        note.code = wire::Op::Code::Append;
        note.entity = desk.random.make<EntityId>();
        note.kind = Kind::Note;
        note.record = wire::encode(Value("note"));
        changes.push_back(desk.tablet.change(desk.stream(), {note}));
    }
    (void)got(desk.push(changes));
    wire::Op remove;
    remove.code = wire::Op::Code::Remove;
    remove.entity = items.front();
    remove.kind = Kind::Item;
    remove.removeSeen = {{4, wire::ChangeId{desk.tablet.id(), 1}}};
    QVERIFY(desk.pushOne({remove}).code == wire::OutcomeCode::Applied);

    const auto pulled = desk.pullAll(desk.stream(), maxBytes);
    QVERIFY(maxBytes == wire::pullBytesMax ? pulled.pages == 1 : pulled.pages > 3);
    EntityId digest;
    for (const auto& [id, row] : pulled.rows) {
        if ((row.flags & wire::Row::removed) == 0)
            digest = wire::digestAdd(digest, row);
        if (wire::isAppendKind(row.kind))
            QVERIFY(pulled.changes.contains(*wire::ChangeId::from(row.payload)));
    }
    QCOMPARE(digest, pulled.digest);
    QCOMPARE(pulled.rows.at(items.front()).flags, wire::Row::removed);
    QVERIFY(pulled.rows.at(items.front()).payload.empty());
    QVERIFY(pulled.rows == desk.pullAll(desk.stream(), wire::pullBytesMax).rows);
}

void OfficePullTest::grantsFollowAssignments()
{
    OfficeDesk desk;
    wire::PullRequest request;
    request.epoch = desk.office->epoch();
    const auto first = got(office::pull(*desk.office, desk.tablet.id(), request));
    QVERIFY(first.grants);
    QCOMPARE(first.grants->size(), std::size_t(4)); // staff, organisation, reference, one patient
    request.gver = first.gver;
    QVERIFY(!got(office::pull(*desk.office, desk.tablet.id(), request)).grants);
    const auto again = desk.office->database().write([&]() -> Result<bool> {
        return office::assign(*desk.office, desk.patient, desk.coordinator, desk.office->administrator());
    });
    QVERIFY(again.ok() && !again.value());
    QVERIFY(!got(office::pull(*desk.office, desk.tablet.id(), request)).grants);
}

void OfficePullTest::foreignStreamsAreNotSent()
{
    OfficeDesk desk;
    desk.tablet = desk.enrolled(desk.decider); // has no patients
    wire::PullRequest request;
    request.epoch = desk.office->epoch();
    request.cursors = {{desk.stream(), 0}, {*StreamId::from(desk.coordinator.view()), 0}};
    const auto response = got(office::pull(*desk.office, desk.tablet.id(), request));
    QVERIFY(response.feeds.empty());
    QCOMPARE(response.grants->size(), std::size_t(3));
}

void OfficePullTest::organisationStreamHoldsTheKeys()
{
    OfficeDesk desk;
    const auto pulled = desk.pullAll(desk.office->organisationStream(), wire::pullBytesMax);
    int keys = 0;
    for (const auto& [id, row] : pulled.rows) {
        const auto change = pulled.changes.at(*wire::ChangeId::from(row.payload));
        QVERIFY(wire::verifyChange(change, desk.office->keys().device.publicKey));
        for (const wire::Op& op : got(wire::decodeChange(change.body)).ops)
            if (op.entity == id && op.kind == Kind::OrgKey && ++keys > 0)
                QVERIFY(wire::verifyOrgKey(op.record, desk.office->keys().root.publicKey).ok());
    }
    QCOMPARE(keys, 4);
}

void OfficePullTest::whereNothingIsNewNothingIsSaid()
{
    OfficeDesk desk;
    std::map<StreamId, EntityId> digests;
    wire::PullRequest request = upToDate(desk, digests);
    const auto nothing = pulled(desk, request);
    QVERIFY(nothing.feeds.empty() && !nothing.more && !nothing.grants);
    QVERIFY(nothing.unchanged && *nothing.unchanged == wire::sumOfDigests(digests));
    QVERIFY(!got(office::somethingNew(*desk.office, desk.tablet.id(),
                                      got(wire::decodePullRequest(wire::encode(request))))));
    (void)desk.pushOne({create(desk.random.make<EntityId>(), Kind::Item, {{4, Value("new")}})});
    QVERIFY(got(office::somethingNew(*desk.office, desk.tablet.id(),
                                     got(wire::decodePullRequest(wire::encode(request))))));
    const auto news = pulled(desk, request);
    QCOMPARE(news.feeds.size(), std::size_t(1));
    QVERIFY(news.feeds[0].stream == desk.stream() && news.feeds[0].complete);
    digests.erase(desk.stream());
    QVERIFY(*news.unchanged == wire::sumOfDigests(digests));
    // A head that was seen above the cursor: the office has lost rows, and says so by sending the stream
    // anew.
    for (auto& [stream, cursor] : request.cursors)
        if (stream == desk.stream())
            request.minHeads = {{stream, cursor + 5}};
    QCOMPARE(pulled(desk, request).feeds[0].from, std::uint64_t(0));
}

void OfficePullTest::numbersOfAnotherListAreNotUsed()
{
    OfficeDesk desk;
    std::map<StreamId, EntityId> digests;
    wire::PullRequest request = upToDate(desk, digests);
    request.gver += 1;
    auto answer = pulled(desk, request);
    QVERIFY(answer.feeds.empty() && answer.more && answer.grants && !answer.unchanged);
    request.gver -= 1;
    request.cursors.pop_back();
    answer = pulled(desk, request);
    QVERIFY(answer.feeds.empty() && answer.more && answer.grants && !answer.unchanged);
}

void OfficePullTest::ownValuesStayAtHome()
{
    OfficeDesk desk;
    std::map<StreamId, EntityId> digests;
    wire::PullRequest request = upToDate(desk, digests);
    const EntityId item = desk.random.make<EntityId>();
    const std::string text(700, 'x');
    const wire::SignedChange made =
        desk.tablet.change(desk.stream(), {create(item, Kind::Item, {{4, Value(text)}})});
    wire::Op note;
    note.code = wire::Op::Code::Append;
    note.entity = desk.random.make<EntityId>();
    note.kind = Kind::Note;
    note.record = wire::encode(Value("note"));
    (void)got(desk.push({made, desk.tablet.change(desk.stream(), {note})}));
    const wire::Feed whole = pulled(desk, request).feeds.at(0);
    request.own = wire::OwnHeld{1, desk.tablet.dseq, desk.tablet.chain};
    const auto answer = pulled(desk, request);
    const wire::Feed& brief = answer.feeds.at(0);
    QVERIFY(answer.changes.empty()); // the note's change is the tablet's own
    QCOMPARE(brief.rows.size(), whole.rows.size());
    QVERIFY((brief.rows[0].flags & wire::Row::own) != 0 && brief.rows[0].payload.size() < 100);
    const wire::Change change = got(wire::decodeChange(made.body));
    wire::Row row = brief.rows[0];
    QVERIFY(wire::putBackOwn(row, desk.tablet.id(), [&](std::uint64_t) { return &change; }));
    QVERIFY(row == whole.rows[0]);
    QVERIFY(brief.digest == whole.digest);
    // Read from its start, a stream comes whole.
    for (auto& [stream, cursor] : request.cursors)
        cursor = 0;
    for (const wire::Feed& feed : pulled(desk, request).feeds)
        for (const wire::Row& each : feed.rows)
            QVERIFY((each.flags & wire::Row::own) == 0);
}

void OfficePullTest::withoutProofAllValuesCome_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("upTo");
    QTest::addColumn<int>("chainOf"); // 0: a hash of none of them
    QTest::addColumn<int>("leftOut");
    QTest::newRow("all three proven") << 1 << 3 << 3 << 3;
    QTest::newRow("two proven, as of a copy that lags behind") << 1 << 2 << 2 << 2;
    QTest::newRow("the first let go of") << 2 << 3 << 3 << 2;
    QTest::newRow("another change at that number") << 1 << 3 << 0 << 0;
    QTest::newRow("the hash of another number") << 1 << 3 << 2 << 0;
    QTest::newRow("a number the office does not have") << 1 << 4 << 3 << 0;
    QTest::newRow("no number") << 0 << 3 << 3 << 0;
    QTest::newRow("nothing between") << 3 << 2 << 2 << 0;
}

/// Three items, one change each; then asked for as by this tablet, a copy of it, or one that was put back.
void OfficePullTest::withoutProofAllValuesCome()
{
    QFETCH(int, from);
    QFETCH(int, upTo);
    QFETCH(int, chainOf);
    QFETCH(int, leftOut);
    OfficeDesk desk;
    std::map<StreamId, EntityId> digests;
    wire::PullRequest request = upToDate(desk, digests);
    std::vector<Hash32> chains = {desk.random.make<Hash32>()};
    std::vector<wire::SignedChange> changes;
    for (int i = 0; i < 3; ++i) {
        const std::string text = "value " + std::to_string(i);
        changes.push_back(desk.tablet.change(
            desk.stream(), {create(desk.random.make<EntityId>(), Kind::Item, {{4, Value(text)}})}));
        chains.push_back(desk.tablet.chain);
    }
    QCOMPARE(desk.tablet.dseq, std::uint64_t(3));
    (void)got(desk.push(changes));
    request.own = wire::OwnHeld{static_cast<std::uint64_t>(from), static_cast<std::uint64_t>(upTo),
                                chains.at(static_cast<std::size_t>(chainOf))};
    const wire::PullResponse answer = pulled(desk, request);
    int own = 0;
    for (const wire::Row& row : answer.feeds.at(0).rows)
        own += (row.flags & wire::Row::own) != 0 ? 1 : 0;
    QCOMPARE(answer.feeds[0].rows.size(), std::size_t(3));
    QCOMPARE(own, leftOut);
}

QTEST_GUILESS_MAIN(OfficePullTest)
#include "tst_office_pull.moc"
