// Goal: work that comes after a hand-over is never lost and never overwrites: money counts at once, the rest
// waits for a person's word; pictures and withdrawn tablets still get in, and nothing goes out.
// Method: a tablet of bare keys works on while the office reassigns, revokes and orders it to be erased.
#include "tests/unit/office/office_desk.h"

#include "sync/office/blobs.h"
#include "sync/office/caseload.h"
#include "sync/office/device_orders.h"
#include "sync/office/late_work.h"
#include "sync/office/office_writer.h"
#include "sync/office/pull.h"
#include "sync/office/push.h"
#include "sync/office/staff.h"
#include "sync/office/verify.h"
#include "sync/wire/fields.h"

using namespace doorstep;
using namespace doorstep::testing;
using wire::Kind;
using wire::OutcomeCode;
using wire::Value;
namespace df = wire::field::draft;

namespace {

wire::Op note(OfficeDesk& desk)
{
    return office::appendOp(desk.random.make<EntityId>(), Kind::Note, wire::encode(Value("a note")));
}

wire::Op purchase(OfficeDesk& desk, qint64 pence)
{
    domain::Purchase bought;
    bought.id = desk.random.make<EntityId>();
    bought.patient = desk.patient;
    bought.item = QStringLiteral("Exercise cycle");
    bought.supplier = QStringLiteral("Example Sports");
    bought.amount = {pence};
    bought.boughtOn = QDate(2011, 7, 4);
    bought.invoice = QStringLiteral("A-1");
    return office::appendOp(bought.id, Kind::Purchase, wire::encodePurchase(bought));
}

template <typename Body>
auto inOffice(OfficeDesk& desk, Body body)
{
    return got(desk.office->database().write([&] { return body(*desk.office); }));
}

/// From Dana to Robin.
void handOver(OfficeDesk& desk)
{
    QVERIFY(inOffice(desk, [&](office::Office& at) {
        (void)got(office::assign(at, desk.patient, desk.decider, at.administrator()));
        return office::unassign(at, desk.patient, desk.coordinator, at.administrator());
    }));
}

std::vector<office::LateWork> waiting(OfficeDesk& desk, bool all = false)
{
    return inOffice(desk, [&](office::Office& at) {
        return Result<std::vector<office::LateWork>>(office::lateWork(at, all));
    });
}

int grantsOfTablet(OfficeDesk& desk)
{
    wire::PullRequest request;
    request.epoch = desk.office->epoch();
    request.gver = 99;
    return static_cast<int>(got(office::pull(*desk.office, desk.tablet.id(), request)).grants->size());
}

} // namespace

class OfficeHandoverTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lateWorkWaitsForAPersonsWord();
    void lateMoneyCountsAtOnce();
    void lateEditsNeverOverwrite();
    void picturesOfLateWorkGetIn();
    void coverEndsByItself();
    void aStrangersWorkIsKeptAndCountsForNothing();
    void aWithdrawnTabletMaySendAndNotRead();
    void aStolenTabletMayNotEvenSend();
    void reports();
};

void OfficeHandoverTest::lateWorkWaitsForAPersonsWord()
{
    OfficeDesk desk;
    handOver(desk);
    const auto change = desk.tablet.change(desk.stream(), {note(desk)});
    const auto answer = got(desk.push({change}));
    QVERIFY(answer.outcomes[0].code == OutcomeCode::Quarantined);
    QCOMPARE(answer.receipt.lastDseq, std::uint64_t(1)); // signed for all the same
    QCOMPARE(waiting(desk).size(), std::size_t(1));
    QCOMPARE(waiting(desk)[0].author, std::string("Dana Example"));

    KeyTablet dana = std::move(desk.tablet);
    desk.tablet = desk.enrolled(desk.decider);
    const auto count = [&](Kind kind) {
        const auto rows = desk.pullAll(desk.stream(), wire::pullBytesMax).rows;
        return std::count_if(rows.begin(), rows.end(),
                             [&](const auto& row) { return row.second.kind == kind; });
    };
    QCOMPARE(count(Kind::Note), 0);
    QCOMPARE(count(Kind::Alert), 1); // whoever took over is told
    const auto adopted = inOffice(desk, [&](office::Office& at) {
        return office::adopt(at, desk.patient, std::nullopt, desk.decider);
    });
    QCOMPARE(adopted.taken, 1);
    QCOMPARE(count(Kind::Note), 1);
    const auto rows = desk.pullAll(desk.stream(), wire::pullBytesMax).rows;
    for (const auto& [id, row] : rows)
        if (row.kind == Kind::Note)
            QVERIFY2((row.flags & wire::Row::late) != 0, "it is marked as late");
    QVERIFY(waiting(desk).empty());
    QCOMPARE(waiting(desk, true).size(), std::size_t(1));
    desk.tablet = std::move(dana);
    QVERIFY2(got(desk.push({change})).outcomes[0].code == OutcomeCode::Quarantined,
             "a retry is answered as the first time");
    QVERIFY(got(office::verify(*desk.office)).problems.empty());
}

void OfficeHandoverTest::lateMoneyCountsAtOnce()
{
    OfficeDesk desk;
    handOver(desk);
    QVERIFY(desk.pushOne({purchase(desk, 2'500)}).code == OutcomeCode::Applied);
    QVERIFY(waiting(desk).empty());
    QVERIFY2(desk.pushOne({purchase(desk, 100), note(desk)}).code == OutcomeCode::Quarantined,
             "with anything else in it, it waits as a whole");
    const auto spent = inOffice(desk, [&](office::Office& at) -> Result<std::int64_t> {
        return at.database().row("SELECT SUM(pence) FROM purchase", "n")->number(0);
    });
    QCOMPARE(spent, std::int64_t(2'500));
    (void)inOffice(desk, [&](office::Office& at) {
        return office::adopt(at, desk.patient, std::nullopt, desk.decider);
    });
    QVERIFY(got(office::verify(*desk.office)).problems.empty());
}

void OfficeHandoverTest::lateEditsNeverOverwrite()
{
    OfficeDesk desk;
    const auto draft = desk.random.make<EntityId>();
    QVERIFY(desk.pushOne({create(draft, Kind::Draft, {{df::months, Value(12)}})}).code ==
            OutcomeCode::Applied);
    const wire::ChangeId born{desk.tablet.id(), 1};
    handOver(desk);
    QVERIFY(desk.pushOne({set(draft, Kind::Draft, df::months, Value(6), born)}).code ==
            OutcomeCode::Quarantined);
    desk.tablet = desk.enrolled(desk.decider);
    QVERIFY(desk.pushOne({set(draft, Kind::Draft, df::months, Value(9), born)}).code == OutcomeCode::Applied);
    const auto adopted = inOffice(desk, [&](office::Office& at) {
        return office::adopt(at, desk.patient, std::nullopt, desk.decider);
    });
    QCOMPARE(adopted.conflicts, 1);
    const auto rows = desk.pullAll(desk.stream(), wire::pullBytesMax).rows;
    QCOMPARE(got(wire::decodePayload(rows.at(draft).payload)).at(df::months).value.asInt(),
             std::optional<std::int64_t>(9));
}

void OfficeHandoverTest::picturesOfLateWorkGetIn()
{
    OfficeDesk desk;
    handOver(desk);
    const Bytes picture(1000, 7);
    const Hash32 hash = crypto::sha256(picture);
    QCOMPARE(problemOf(office::beginBlob(*desk.office, desk.tablet.id(), desk.stream(), hash, picture.size(),
                                         "image/jpeg")),
             QStringLiteral("not-granted"));
    QVERIFY(desk.pushOne({note(desk)}, {hash}).code == OutcomeCode::Quarantined);
    (void)got(
        office::beginBlob(*desk.office, desk.tablet.id(), desk.stream(), hash, picture.size(), "image/jpeg"));
    const auto done = got(office::patchBlob(*desk.office, desk.tablet.id(), desk.stream(), hash, 0, picture));
    QVERIFY(done.complete && done.receipt);
    // Counted once, however often the receipt is given, and told with every pull.
    const EntityId sum = wire::pictureSum({}, desk.stream(), hash);
    QVERIFY(done.pictures == sum);
    const auto again = got(
        office::beginBlob(*desk.office, desk.tablet.id(), desk.stream(), hash, picture.size(), "image/jpeg"));
    QVERIFY(again.receipt && again.pictures == sum);
    wire::PullRequest request;
    request.epoch = desk.office->epoch();
    QVERIFY(got(office::pull(*desk.office, desk.tablet.id(), request)).pictures == sum);
    QCOMPARE(problemOf(office::getBlob(*desk.office, desk.tablet.id(), desk.stream(), hash)),
             QStringLiteral("not-granted"));
}

void OfficeHandoverTest::coverEndsByItself()
{
    OfficeDesk desk;
    QCOMPARE(grantsOfTablet(desk), 4);
    (void)inOffice(desk, [&](office::Office& at) -> Result<int> {
        office::setEnd(at, desk.patient, desk.coordinator, desk.clock.wall + 1000);
        return 0;
    });
    QCOMPARE(grantsOfTablet(desk), 4);
    desk.clock.wall += 1001;
    QCOMPARE(grantsOfTablet(desk), 3);
    QVERIFY(desk.pushOne({note(desk)}).code == OutcomeCode::Quarantined);
    (void)inOffice(desk, [&](office::Office& at) {
        return office::assign(at, desk.patient, desk.coordinator, at.administrator());
    });
    desk.clock.wall += 1'000'000;
    QCOMPARE(grantsOfTablet(desk), 4); // given again, without an end
}

void OfficeHandoverTest::aStrangersWorkIsKeptAndCountsForNothing()
{
    OfficeDesk desk;
    desk.tablet = desk.enrolled(desk.decider); // never held this person
    const auto before = desk.office->database().touches().load();
    QVERIFY(desk.pushOne({purchase(desk, 2'500)}).code == OutcomeCode::Quarantined);
    QVERIFY(desk.pushOne({note(desk)}).code == OutcomeCode::Quarantined);
    QCOMPARE(desk.office->database().touches().load(), before); // not a row of the person moved
    QCOMPARE(waiting(desk).size(), std::size_t(2));
}

void OfficeHandoverTest::aWithdrawnTabletMaySendAndNotRead()
{
    OfficeDesk desk;
    const auto tablet =
        inOffice(desk, [&](office::Office& at) { return office::findTablet(at, "Dana Example"); });
    QCOMPARE(inOffice(desk,
                      [&](office::Office& at) {
                          return office::orderWipe(at, tablet, wire::WipeMode::AfterPush);
                      }),
             std::uint64_t(1));
    const auto answer = got(desk.push({desk.tablet.change(desk.stream(), {note(desk)})}));
    QVERIFY(answer.outcomes[0].code == OutcomeCode::Quarantined);
    QVERIFY(answer.heads.empty());
    wire::PullRequest request;
    request.epoch = desk.office->epoch();
    const auto refused = office::pull(*desk.office, desk.tablet.id(), request);
    const auto* problem = std::get_if<wire::Problem>(&refused);
    QVERIFY(problem && problem->name == "device-revoked");
    QVERIFY(std::ranges::count(problem->members, std::pair(std::string("last_dseq"), std::string("1"))) == 1);
    const auto wipe = std::find_if(problem->members.begin(), problem->members.end(),
                                   [](const auto& member) { return member.first == "wipe"; });
    QVERIFY(wipe != problem->members.end());
    const auto order =
        got(wire::verifyWipeOrder(*fromBase64(wipe->second), desk.office->keys().deviceCa.publicKey));
    QCOMPARE(order.device, desk.tablet.id());
    QVERIFY(order.mode == wire::WipeMode::AfterPush);
    QVERIFY(!wire::verifyWipeOrder(*fromBase64(wipe->second), desk.office->keys().root.publicKey).ok());
}

void OfficeHandoverTest::aStolenTabletMayNotEvenSend()
{
    OfficeDesk desk;
    const auto tablet = got(desk.office->database().read([&]() -> Result<office::DeviceRow> {
        return office::findTablet(*desk.office, desk.tablet.id().hex());
    }));
    (void)inOffice(desk,
                   [&](office::Office& at) { return office::orderWipe(at, tablet, wire::WipeMode::Now); });
    QCOMPARE(problemOf(desk.push({desk.tablet.change(desk.stream(), {note(desk)})})),
             QStringLiteral("device-revoked"));
    wire::Report report;
    report.obeyWipe = 1;
    (void)got(office::takeReport(*desk.office, desk.tablet.id(), report));
    wire::PullRequest request;
    request.epoch = desk.office->epoch();
    QCOMPARE(problemOf(office::pull(*desk.office, desk.tablet.id(), request)),
             QStringLiteral("device-wiped"));
}

void OfficeHandoverTest::reports()
{
    OfficeDesk desk;
    const Hash32 mine = crypto::sha256(Bytes(1, 1));
    const Hash32 foreign = crypto::sha256(Bytes(1, 2));
    (void)desk.pushOne({note(desk)}, {mine});
    wire::Report report;
    report.purged = {desk.stream()};
    report.missing = {{desk.stream(), mine}, {desk.stream(), foreign}};
    for (int i = 0; i < 2; ++i) // sent again after a lost answer
        (void)got(office::takeReport(*desk.office, desk.tablet.id(), report));
    const auto count = [&](const char* table) {
        return got(desk.office->database().read([&]() -> Result<std::int64_t> {
            return desk.office->database().row(std::string("SELECT COUNT(*) FROM ") + table, "n")->number(0);
        }));
    };
    QCOMPARE(count("purge_receipt"), std::int64_t(1));
    QCOMPARE(count("blob_missing"), std::int64_t(1)); // of pictures of its own changes alone
    QVERIFY(got(wire::decodeReport(wire::encode(report))) == report);
}

QTEST_GUILESS_MAIN(OfficeHandoverTest)
#include "tst_office_handover.moc"
