// Goal: pages add up to the office's state, and nothing that is not granted is ever sent.
// Method: pages of many sizes are put together and compared with the digest and with one large page.
#include "tests/unit/office/office_desk.h"

#include "sync/office/pull.h"
#include "sync/office/push.h"
#include "sync/office/staff.h"
#include "sync/wire/fields.h"

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

QTEST_GUILESS_MAIN(OfficePullTest)
#include "tst_office_pull.moc"
