// Goal: what a copy holds is called safe, nothing else is, and an office put back to one says so.
// Method: a real office copied, worked on, and restored into another folder.
#include "tests/unit/office/office_desk.h"

#include "sync/office/backup.h"
#include "sync/office/pull.h"
#include "sync/office/push.h"
#include "sync/office/verify.h"
#include "sync/wire/not_kept.h"

using namespace doorstep;
using namespace doorstep::testing;

namespace {
wire::Op note(OfficeDesk& desk)
{
    wire::Op op;
    op.code = wire::Op::Code::Append;
    op.entity = desk.random.make<EntityId>();
    op.kind = wire::Kind::Note;
    op.record = wire::encode(wire::Value("a note"));
    return op;
}
std::filesystem::path in(const OfficeDesk& desk, const char* name)
{
    return std::filesystem::path(desk.folder.path().toStdString()) / name;
}
} // namespace

class OfficeCopiesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatACopyHoldsIsSafe();
    void aRestoredOfficeLacksWhatCameAfter();
    void aChangeThatIsNotKeptLetsTheNextOnesIn();
    void aCopyIsNeverWrittenOver();
    void anOldFolderPutInPlaceIsNoticedAtStart();
};

void OfficeCopiesTest::anOldFolderPutInPlaceIsNoticedAtStart()
{
    namespace fs = std::filesystem;
    OfficeDesk desk;
    (void)got(desk.push({desk.tablet.change(desk.stream(), {note(desk)})}));
    desk.reopen();
    const Epoch first = desk.office->epoch();
    const fs::path data = desk.office->vault().folder();
    desk.office.reset();
    fs::copy(data, in(desk, "old"), fs::copy_options::recursive);
    desk.office = got(office::Office::open(data, bytesOf(officePassphrase), desk.clock, desk.random));
    QVERIFY2(!desk.office->foundOlder() && desk.office->epoch() == first, "nothing was put back");
    for (int i = 0; i < 3; ++i) {
        (void)got(desk.push({desk.tablet.change(desk.stream(), {note(desk)})}));
        desk.reopen();
    }
    QVERIFY(desk.office->epoch() == first);
    desk.office.reset();
    fs::remove_all(data);
    fs::rename(in(desk, "old"), data);
    desk.office = got(office::Office::open(data, bytesOf(officePassphrase), desk.clock, desk.random));
    QVERIFY(desk.office->foundOlder());
    const Epoch second = desk.office->epoch();
    QVERIFY(second != first);
    auto request = desk.request({});
    request.epoch = first;
    QCOMPARE(problemOf(office::push(*desk.office, desk.tablet.id(), request)),
             QStringLiteral("epoch-changed"));
    desk.office.reset();
    desk.office = got(office::Office::open(data, bytesOf(officePassphrase), desk.clock, desk.random));
    QVERIFY2(desk.office->epoch() == second && !desk.office->foundOlder(), "once");
}

void OfficeCopiesTest::onlyWhatACopyHoldsIsSafe()
{
    OfficeDesk desk;
    auto first = got(desk.push({desk.tablet.change(desk.stream(), {note(desk)})}));
    QCOMPARE(first.durableDseq, std::uint64_t(0));
    const auto made = got(office::makeBackup(*desk.office, in(desk, "copy")));
    QVERIFY(made.pages > 0 && made.changes > 0);
    auto second = got(desk.push({desk.tablet.change(desk.stream(), {note(desk)})}));
    QCOMPARE(second.lastDseq, std::uint64_t(2));
    QCOMPARE(second.durableDseq, std::uint64_t(1));
}

void OfficeCopiesTest::aRestoredOfficeLacksWhatCameAfter()
{
    OfficeDesk desk;
    const auto kept = desk.tablet.change(desk.stream(), {note(desk)});
    const auto lost = desk.tablet.change(desk.stream(), {note(desk)});
    (void)got(desk.push({kept}));
    (void)got(office::makeBackup(*desk.office, in(desk, "copy")));
    const auto answer = got(desk.push({lost}));
    const Epoch before = desk.office->epoch();
    desk.office.reset();
    const Status restored = office::restoreBackup(in(desk, "copy"), in(desk, "again"),
                                                  bytesOf(officePassphrase), desk.clock, desk.random);
    QVERIFY2(restored.ok(), restored.ok() ? "" : restored.error().text.c_str());
    desk.office =
        got(office::Office::open(in(desk, "again"), bytesOf(officePassphrase), desk.clock, desk.random));
    QVERIFY(desk.office->epoch() != before);
    QVERIFY(got(office::verify(*desk.office)).problems.empty());
    auto request = desk.request({lost});
    request.epoch = before;
    request.lastReceipt = answer.receipt;
    const auto told = office::push(*desk.office, desk.tablet.id(), request);
    QCOMPARE(problemOf(told), QStringLiteral("epoch-changed"));
    const auto again = got(desk.push({lost})); // the same bytes
    QCOMPARE(again.lastDseq, std::uint64_t(2));
    QCOMPARE(again.receipt.chain, answer.receipt.chain);
}

/// A later copy held it, so the tablet let go of it; then the earlier copy was put back.
void OfficeCopiesTest::aChangeThatIsNotKeptLetsTheNextOnesIn()
{
    OfficeDesk desk;
    const auto first = desk.tablet.change(desk.stream(), {note(desk)});
    const auto lost = desk.tablet.change(desk.stream(), {note(desk)});
    const auto next = desk.tablet.change(desk.stream(), {note(desk)});
    (void)got(desk.push({first}));
    const wire::NotKept place{desk.tablet.id(), 2, wire::chainHash(first), desk.stream(),
                              wire::chainHash(lost)};
    wire::SignedChange forged = wire::signNotKept(place, crypto::SignKeyPair::generate());
    QCOMPARE(problemOf(desk.push({forged, next})), QStringLiteral("bad-signature"));
    const auto genuine = wire::signNotKept(place, desk.tablet.device);
    forged = genuine;
    forged.signature = next.signature;
    QCOMPARE(problemOf(desk.push({forged})), QStringLiteral("bad-signature"));
    const auto answer = got(desk.push({genuine, next}));
    QCOMPARE(answer.lastDseq, std::uint64_t(3));
    QCOMPARE(answer.receipt.chain, wire::chainHash(next));
    QVERIFY(answer.outcomes[0].code == wire::OutcomeCode::Rejected);
    QCOMPARE(answer.outcomes[0].problem, std::string(wire::notKeptProblem));
    QVERIFY(answer.outcomes[1].code == wire::OutcomeCode::Applied);
    QVERIFY(got(desk.push({genuine, next})).outcomes == answer.outcomes);
    QVERIFY(got(office::verify(*desk.office)).problems.empty());
    // The number is taken: no other content for it any more, the real one included, which is the same chain.
    QVERIFY(got(desk.push({lost})).outcomes[0] == answer.outcomes[0]);
    wire::NotKept other = place;
    other.chain = wire::chainHash(next);
    QCOMPARE(problemOf(desk.push({wire::signNotKept(other, desk.tablet.device)})),
             QStringLiteral("device-forked"));
}

void OfficeCopiesTest::aCopyIsNeverWrittenOver()
{
    OfficeDesk desk;
    (void)got(office::makeBackup(*desk.office, in(desk, "copy")));
    const auto again = office::makeBackup(*desk.office, in(desk, "copy"));
    QVERIFY(!again.ok() && again.error().code == ErrorCode::AlreadyExists);
    const Status over = office::restoreBackup(in(desk, "copy"), in(desk, "copy"), bytesOf(officePassphrase),
                                              desk.clock, desk.random);
    QVERIFY(!over.ok() && over.error().code == ErrorCode::AlreadyExists);
    const Status none = office::restoreBackup(in(desk, "nowhere"), in(desk, "new"), bytesOf(officePassphrase),
                                              desk.clock, desk.random);
    QVERIFY(!none.ok() && none.error().code == ErrorCode::NotFound);
    const Status wrong = office::restoreBackup(in(desk, "copy"), in(desk, "new"),
                                               bytesOf("another passphrase"), desk.clock, desk.random);
    QVERIFY(!wrong.ok());
    QVERIFY2(!std::filesystem::exists(in(desk, "new")), "nothing half made stays");
}

QTEST_GUILESS_MAIN(OfficeCopiesTest)
#include "tst_office_copies.moc"
