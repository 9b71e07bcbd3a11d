// Goal: what leaves this tablet leaves only when the office has signed for it, and then wholly.
// Method: people taken off the caseload, copies of the office, pictures that cannot go, an order to erase;
// before each step the one thing missing is tried.
#include "tests/unit/store/picture_samples.h"

#include "app/store/core/purge.h"
#include "app/store/repair.h"
#include "sync/wire/not_kept.h"

#include <QtTest>

using namespace doorstep;
using namespace doorstep::testing;

namespace {

int people(Desk& desk)
{
    return static_cast<int>(got(desk.tablet->people().list()).size());
}

constexpr std::int64_t dayMs = 24LL * 3600 * 1000;

/// One number from the closed store.
int counted(Desk& desk, const std::string& sql)
{
    desk.tablet.reset();
    int count = 0;
    {
        const auto vault = got(crypto::Vault::open(desk.folder(), bytesOf(passphrase)));
        SQLite::Database db(vault->databasePath(), SQLite::OPEN_READWRITE, 0, vault->vfsName());
        if (!vault->prepareConnection(db.getHandle()).ok())
            qFatal("the connection cannot be prepared");
        count = db.execAndGet(sql).getInt();
    }
    desk.reopen();
    return count;
}

/// Parts of the search index that hold a word of the person's name; also of rows that are gone from it.
constexpr const char* indexPartsWithTheName =
    "SELECT count(*) FROM person_search_data WHERE instr(block, CAST('alder' AS BLOB)) > 0";

} // namespace

class TestStoreHandover : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { VERIFY_OK(crypto::initialise()); }

    void aPersonLeavesWhenEverythingIsAtTheOffice()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        static_cast<void>(got(desk->tablet->purchases().record(boots(*desk), {picture('a')})));
        QVERIFY(counted(*desk, indexPartsWithTheName) > 0);
        desk->office.revoke(desk->stream());
        desk->office.pullAll(*desk->tablet);
        QCOMPARE(people(*desk), 0);
        QVERIFY2(got(desk->tablet->sync().nextReport()).purged.empty(), "unsent work holds it");
        static_cast<void>(got(desk->tablet->sync().pending(100, 1'000'000)));
        const auto changes = got(desk->tablet->sync().pending(100, 1'000'000));
        for (std::uint64_t dseq = 1; dseq <= changes.size(); ++dseq)
            desk->office.quarantine.insert(dseq);
        VERIFY_OK(desk->tablet->sync().acknowledge(desk->office.push(changes)));
        QVERIFY2(got(desk->tablet->sync().nextReport()).purged.empty(), "its picture holds it");
        QCOMPARE(desk->status().changesHandedOver, static_cast<int>(changes.size()));
        QCOMPARE(desk->status().needsAttention, 0);
        const auto blob = got(desk->tablet->sync().nextBlobToSend());
        QVERIFY2(blob.has_value(), "the picture of handed-over work goes too");
        VERIFY_OK(desk->tablet->sync().blobAcknowledged(desk->office.blobReceipt(*blob), {}));
        const auto report = got(desk->tablet->sync().nextReport());
        QCOMPARE(report.purged, std::vector<StreamId>{desk->stream()});
        QVERIFY(blobFiles(*desk).isEmpty());
        QCOMPARE(counted(*desk, indexPartsWithTheName), 0);
        desk->reopen();
        QCOMPARE(got(desk->tablet->sync().nextReport()).purged.size(), std::size_t(1)); // until it was told
        VERIFY_OK(desk->tablet->sync().reported(report));
        QVERIFY(got(desk->tablet->sync().nextReport()).empty());
        QVERIFY(desk->status().allAtOffice());
        QVERIFY(got(desk->tablet->verify()).problems.empty());
        VERIFY_OK(desk->tablet->people().list());
        const auto found = desk->tablet->people().byId(desk->patient());
        COMPARE_CODE(found, NotFound);
    }

    void ownChangesOfPurgedPeopleGoWhenACopyHoldsThem()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        desk->office.sync(*desk->tablet);
        desk->office.revoke(desk->stream());
        desk->office.pullAll(*desk->tablet);
        QCOMPARE(got(desk->tablet->sync().nextReport()).purged.size(), std::size_t(1));
        VERIFY_OK(desk->tablet->sync().offerAgain(0)); // they could still be sent again
        // And are not shown for that.
        QCOMPARE(counted(*desk, "SELECT count(*) FROM view WHERE stream = x'" + desk->stream().hex() + "'"),
                 0);
        const auto again = got(desk->tablet->sync().pending(100, 1'000'000));
        QVERIFY(!again.empty());
        VERIFY_OK(desk->tablet->sync().acknowledge(desk->office.push(again)));
        desk->office.durable = again.size();
        desk->office.pullAll(*desk->tablet);
        // Nothing of them is left to send. Asked for again, each gives its place in the chain, and work goes
        // on.
        desk->office.grant(desk->stream());
        desk->office.pullAll(*desk->tablet);
        auto changed = *got(desk->tablet->plans().draft(desk->patient()));
        changed.contingency = QStringLiteral("Something else");
        static_cast<void>(got(desk->tablet->plans().saveDraft(changed)));
        VERIFY_OK(desk->tablet->sync().offerAgain(0));
        const auto asked = got(desk->tablet->sync().pending(100, 1'000'000));
        QVERIFY(asked.size() > again.size());
        Hash32 chain;
        for (std::size_t i = 0; i < asked.size(); ++i) {
            if (i >= again.size()) {
                QCOMPARE(got(wire::decodeChange(asked[i].body)).prev, chain);
                chain = wire::chainHash(asked[i]);
                continue;
            }
            const auto place = got(wire::decodeNotKept(asked[i].body));
            QCOMPARE(place.dseq, static_cast<std::uint64_t>(i + 1));
            QCOMPARE(place.prev, chain);
            QCOMPARE(place.chain, wire::chainHash(again[i]));
            QCOMPARE(place.stream, desk->stream());
            chain = place.chain;
        }
        QVERIFY(got(desk->tablet->verify()).problems.empty());
    }

    /// F26: copies made before the purge hold the person; they go when a copy made after it is verified.
    void olderCopiesOfPurgedPeopleAreReplaced()
    {
        const auto desk = Desk::withPerson();
        domain::Person other = personNamed(QStringLiteral("Rowan"), QStringLiteral("SYNTHETIC"),
                                           QStringLiteral("9990953147"), QStringLiteral("LS2 7UE"));
        desk->office.addPerson(other);
        desk->office.sync(*desk->tablet);
        const auto first = got(desk->tablet->makeSafetyCopy());
        const auto second = got(desk->tablet->makeSafetyCopy());
        QCOMPARE(got(desk->tablet->safetyCopies()).size(), std::size_t(2));
        QVERIFY(!got(desk->tablet->copiesHoldPurged()));
        desk->office.revoke(desk->stream());
        desk->office.pullAll(*desk->tablet);
        QCOMPARE(got(desk->tablet->sync().nextReport()).purged.size(), std::size_t(1));
        QVERIFY(got(desk->tablet->copiesHoldPurged()));
        std::size_t least = 9;
        const auto deadline = QDeadlineTimer(60'000);
        while (got(desk->tablet->copiesHoldPurged()) && !deadline.hasExpired()) {
            static_cast<void>(got(desk->tablet->safetyCopyStep()));
            least = std::min(least, got(desk->tablet->safetyCopies()).size());
        }
        QVERIFY2(least >= 1, "there was always a verified copy");
        const auto left = got(desk->tablet->safetyCopies());
        QCOMPARE(left.size(), std::size_t(1));
        QVERIFY(left.front().number > second.number && second.number > first.number);
        int files = 0;
        for (const auto& entry : std::filesystem::directory_iterator(desk->folder() / "snapshots"))
            files += entry.path().extension() == ".db" ? 1 : 0;
        QCOMPARE(files, 1);
        // What is left holds the other person, and not the one who was removed.
        desk->tablet.reset();
        auto repair = got(store::Repair::open(desk->folder(), bytesOf(passphrase), desk->clock));
        VERIFY_OK(repair->restore(left.front()));
        repair.reset();
        desk->reopen();
        VERIFY_OK(desk->tablet->people().byId(other.id));
        const auto gone = desk->tablet->people().byId(desk->patient());
        COMPARE_CODE(gone, NotFound);
    }

    /// The new copy cannot be verified: the older ones stay.
    void withoutANewCopyTheOlderOnesStay()
    {
        const auto desk = Desk::withPerson();
        desk->office.sync(*desk->tablet);
        static_cast<void>(got(desk->tablet->makeSafetyCopy()));
        desk->office.revoke(desk->stream());
        desk->office.pullAll(*desk->tablet);
        static_cast<void>(got(desk->tablet->sync().nextReport()));
        static_cast<void>(got(desk->tablet->safetyCopyStep())); // begun
        desk->reopen();                                         // and gone with the process
        QCOMPARE(got(desk->tablet->safetyCopies()).size(), std::size_t(1));
        QVERIFY2(got(desk->tablet->copiesHoldPurged()), "it is still to be replaced");
    }

    void editsAreKeptForNinetyDaysAndUntilTheyAreSafe_data()
    {
        QTest::addColumn<bool>("safe");
        QTest::addColumn<int>("officeDays");
        QTest::addColumn<int>("tabletDays");
        QTest::addColumn<bool>("kept");
        QTest::newRow("safe, and old") << true << 91 << 91 << false;
        QTest::newRow("safe, and young") << true << 89 << 89 << true;
        QTest::newRow("old, and no copy holds them") << false << 400 << 400 << true;
        QTest::newRow("young, and this tablet's clock is far ahead") << true << 89 << 4'000 << true;
        QTest::newRow("old, and this tablet's clock stands") << true << 91 << 0 << false;
    }
    void editsAreKeptForNinetyDaysAndUntilTheyAreSafe()
    {
        QFETCH(bool, safe);
        QFETCH(int, officeDays);
        QFETCH(int, tabletDays);
        QFETCH(bool, kept);
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        static_cast<void>(desk->agree());
        desk->office.sync(*desk->tablet);
        const auto draft = got(desk->tablet->plans().draft(desk->patient()));
        const auto plans = got(desk->tablet->plans().versions(desk->patient()));
        desk->clock.wall += tabletDays * dayMs;
        desk->office.nowMs += officeDays * dayMs;
        desk->office.durable = safe ? 100 : 0;
        desk->office.pullAll(*desk->tablet);
        desk->reopen();
        const auto isKept = [&] {
            static_cast<void>(desk->tablet->sync().offerAgain(0));
            return wire::decodeChange(got(desk->tablet->sync().pending(1, 1'000'000)).front().body).ok();
        };
        if (kept) {
            QVERIFY(isKept());
            return;
        }
        QVERIFY(got(desk->tablet->plans().draft(desk->patient())) == draft);
        QCOMPARE(got(desk->tablet->plans().versions(desk->patient())).size(), plans.size());
        QVERIFY(got(desk->tablet->verify()).problems.empty());
        QVERIFY(desk->status().allAtOffice());
        auto changed = *draft;
        changed.contingency = QStringLiteral("Something else");
        static_cast<void>(got(desk->tablet->plans().saveDraft(changed)));
        desk->office.sync(*desk->tablet); // the chain goes on
        QVERIFY(got(desk->tablet->verify()).problems.empty());
        QVERIFY(!isKept());
    }

    void aRefusedPictureNeedsAttentionAndHoldsUpNoOther()
    {
        const auto desk = Desk::withPerson();
        static_cast<void>(got(desk->tablet->purchases().record(boots(*desk), {picture('a'), picture('b')})));
        VERIFY_OK(desk->tablet->sync().acknowledge(
            desk->office.push(got(desk->tablet->sync().pending(100, 1'000'000)))));
        const auto first = *got(desk->tablet->sync().nextBlobToSend());
        VERIFY_OK(desk->tablet->sync().blobRefused(first, "too-large"));
        desk->reopen();
        const auto second = *got(desk->tablet->sync().nextBlobToSend());
        QVERIFY(first.hash != second.hash);
        VERIFY_OK(desk->tablet->sync().blobAcknowledged(desk->office.blobReceipt(second), {}));
        QVERIFY(!got(desk->tablet->sync().nextBlobToSend()).has_value());
        QCOMPARE(desk->status().needsAttention, 1);
        QVERIFY(!desk->status().allAtOffice());
        const auto waiting = got(desk->tablet->status().waiting());
        QVERIFY(std::any_of(waiting.begin(), waiting.end(), [](const store::WaitingItem& item) {
            return item.reason.contains(QStringLiteral("too-large"));
        }));
        desk->office.revoke(desk->stream());
        desk->office.pullAll(*desk->tablet);
        QVERIFY2(got(desk->tablet->sync().nextReport()).purged.empty(), "nobody has signed for the picture");
    }

    void aLostPictureIsReportedOnce()
    {
        const auto desk = Desk::withPerson();
        static_cast<void>(got(desk->tablet->purchases().record(boots(*desk), {picture('a')})));
        VERIFY_OK(desk->tablet->sync().acknowledge(
            desk->office.push(got(desk->tablet->sync().pending(100, 1'000'000)))));
        QVERIFY(got(desk->tablet->sync().nextReport()).missing.empty());
        for (const QString& file : blobFiles(*desk))
            QVERIFY(QFile::remove(blobFolder(*desk) + u'/' + file));
        const auto report = got(desk->tablet->sync().nextReport());
        QCOMPARE(report.missing.size(), std::size_t(1));
        QCOMPARE(report.missing[0].blob, crypto::sha256(picture('a').jpeg));
        VERIFY_OK(desk->tablet->sync().reported(report));
        QVERIFY(got(desk->tablet->sync().nextReport()).empty());
    }

    void onlyAProvenOrderErases_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<int>("code");
        QTest::newRow("by the office") << QStringLiteral("genuine") << -1;
        QTest::newRow("by another key") << QStringLiteral("forged") << static_cast<int>(ErrorCode::Untrusted);
        QTest::newRow("for another tablet")
            << QStringLiteral("other") << static_cast<int>(ErrorCode::Untrusted);
        QTest::newRow("noise") << QStringLiteral("noise") << static_cast<int>(ErrorCode::Untrusted);
        QTest::newRow("with unsent work") << QStringLiteral("unsent") << static_cast<int>(ErrorCode::Refused);
    }
    void onlyAProvenOrderErases()
    {
        QFETCH(QString, how);
        QFETCH(int, code);
        const auto desk = Desk::withPerson();
        wire::WipeOrder order;
        order.device = got(desk->tablet->sync().identity())->device;
        order.number = 3;
        if (how == u"other")
            order.device.value[0] ^= 1;
        if (how == u"unsent")
            desk->saveGoodDraft();
        Bytes record =
            wire::signWipeOrder(order, how == u"forged" ? desk->office.decisionKey : desk->office.deviceCa);
        if (how == u"noise")
            record = Bytes(100, 7);
        const Status obeyed = desk->tablet->sync().wipeOrdered(record);
        QCOMPARE(obeyed.ok() ? -1 : static_cast<int>(obeyed.error().code), code);
        QCOMPARE(desk->tablet->toBeErased(), code == -1);
        if (code != -1) {
            COMPARE_CODE(store::Tablet::erase(std::move(desk->tablet)), Refused);
            desk->tablet =
                got(store::Tablet::open(desk->folder(), bytesOf(passphrase), desk->clock, desk->random));
            QCOMPARE(people(*desk), 1);
            return;
        }
        QCOMPARE(got(desk->tablet->sync().nextReport()).obeyWipe, std::optional<std::uint64_t>(3));
        // Somebody is in the middle of a visit: what they save now goes to the office before the rest goes.
        desk->saveGoodDraft();
        QVERIFY(!got(desk->tablet->sync().nextReport()).obeyWipe);
        QVERIFY(!desk->tablet->toBeErased());
        desk->reopen();
        QCOMPARE(people(*desk), 1);
        desk->office.sync(*desk->tablet);
        QVERIFY(desk->tablet->toBeErased());
        desk->tablet.reset(); // the process ends before it can erase anything
        COMPARE_CODE(store::Tablet::open(desk->folder(), bytesOf(passphrase), desk->clock, desk->random),
                     Refused);
        QVERIFY(!store::Tablet::exists(desk->folder()));
        QVERIFY(QDir(QString::fromStdString(desk->folder().string())).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestStoreHandover)
#include "tst_store_handover.moc"
