// Goal: a picture is there before anything names it, stays readable as long as its purchase needs it, says so
// when it is not.
// Method: a disk that dies at every step of recording or refuses one; files damaged, cut, removed and added
// by hand.
#include "app/store/core/migrations.h"
#include "tests/unit/store/picture_samples.h"

#include <QtTest>

using namespace doorstep;
using namespace doorstep::testing;
using namespace doorstep::store;

namespace {

/// The file of one role of the only picture.
QString fileOfRole(Desk& desk, PictureRole role)
{
    QString name;
    {
        const OwnCore own(desk);
        const auto picture = allPictures(*own.core).at(0);
        name = QString::fromStdString(sealedFile(*own.core, picture, role).value().id.hex());
    }
    desk.reopen();
    return blobFolder(desk) + u'/' + name + QStringLiteral(".blob");
}

} // namespace

class TestStorePictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { VERIFY_OK(crypto::initialise()); }

    void keptPicturesBelongToTheFormUntilRecorded()
    {
        const auto desk = Desk::withPerson();
        auto& purchases = desk->tablet->purchases();
        const Hash32 a = got(purchases.keepPicture(picture('a')));
        const Hash32 b = got(purchases.keepPicture(picture('b')));
        QVERIFY(got(purchases.keepPicture(picture('a'))) == a);
        QCOMPARE(blobFiles(*desk).size(), 4);
        QVERIFY(got(purchases.receipt(a)) == picture('a').jpeg);
        QVERIFY(got(purchases.receiptThumb(a)) == picture('a').thumb);
        VERIFY_OK(purchases.dropPicture(b));
        VERIFY_OK(purchases.dropPicture(b));
        QCOMPARE(blobFiles(*desk).size(), 2);
        COMPARE_CODE(purchases.receipt(b), NotFound);

        domain::Purchase purchase = boots(*desk);
        purchase.receiptPages = {a, b};
        COMPARE_CODE(purchases.record(purchase, {}), NotFound); // b is gone
        QCOMPARE(desk->status().changesTotal, 0);
        QVERIFY(got(purchases.receipt(a)) == picture('a').jpeg);
        purchase.receiptPages = {a};
        const auto saved = got(purchases.record(purchase, {picture('c')}));
        QVERIFY(saved.receiptPages == (std::vector<Hash32>{a, crypto::sha256(picture('c').jpeg)}));
        VERIFY_OK(purchases.dropPicture(a)); // recorded: nothing happens to it
        desk->reopen();
        for (const char fill : {'a', 'c'}) {
            const Hash32 hash = crypto::sha256(picture(fill).jpeg);
            QVERIFY(got(desk->tablet->purchases().receipt(hash)) == picture(fill).jpeg);
            QVERIFY(got(desk->tablet->purchases().receiptThumb(hash)) == picture(fill).thumb);
        }
        QCOMPARE(blobFiles(*desk).size(), 4);
    }

    // What the office says its receipts add up to: pictures a and b are there by the tablet's books, c waits.
    void anOfficeThatLostPicturesIsOfferedThemAgain_data()
    {
        QTest::addColumn<QString>("told");
        QTest::addColumn<QString>("offered");
        QTest::newRow("as last time") << "ab"
                                      << "c";
        QTest::newRow("the receipt of c was lost on the way") << "abc"
                                                              << "c";
        QTest::newRow("put back to before b") << "a"
                                              << "abc";
        QTest::newRow("put back to the start") << ""
                                               << "abc";
        QTest::newRow("put back, and another came") << "ax"
                                                    << "abc";
    }
    void anOfficeThatLostPicturesIsOfferedThemAgain()
    {
        QFETCH(QString, told);
        QFETCH(QString, offered);
        const auto desk = Desk::withPerson();
        const auto sumOf = [&](const QString& fills) {
            EntityId sum;
            for (const QChar fill : fills)
                sum = wire::pictureSum(sum, desk->stream(), crypto::sha256(picture(fill.toLatin1()).jpeg));
            return sum;
        };
        const auto record = [&](char fill) {
            static_cast<void>(got(desk->tablet->purchases().record(boots(*desk), {picture(fill)})));
            VERIFY_OK(desk->tablet->sync().acknowledge(
                desk->office.push(got(desk->tablet->sync().pending(9, 1'000'000)))));
        };
        for (const QString& sum : {QStringLiteral("a"), QStringLiteral("ab")}) {
            record(sum.back().toLatin1());
            const auto blob = got(desk->tablet->sync().nextBlobToSend());
            VERIFY_OK(
                desk->tablet->sync().blobAcknowledged(desk->office.blobReceipt(blob.value()), sumOf(sum)));
        }
        record('c');
        desk->office.pictures = sumOf(told);
        desk->office.pullAll(*desk->tablet);
        QCOMPARE(desk->status().picturesWaiting, offered.size());
        // Each is offered once more, and then believed again.
        for (const QChar fill : offered) {
            const auto blob = got(desk->tablet->sync().nextBlobToSend());
            QVERIFY(blob->hash == crypto::sha256(picture(fill.toLatin1()).jpeg));
            if (!told.contains(fill))
                told += fill;
            VERIFY_OK(desk->tablet->sync().blobAcknowledged(desk->office.blobReceipt(*blob), sumOf(told)));
        }
        desk->office.pictures = sumOf(told);
        desk->office.pullAll(*desk->tablet);
        QVERIFY(!got(desk->tablet->sync().nextBlobToSend()));
    }

    void aLossBetweenTwoPicturesIsNoticedWithTheReceipt()
    {
        const auto desk = Desk::withPerson();
        const Hash32 a = crypto::sha256(picture('a').jpeg);
        const Hash32 b = crypto::sha256(picture('b').jpeg);
        for (const char fill : {'a', 'b'}) {
            static_cast<void>(got(desk->tablet->purchases().record(boots(*desk), {picture(fill)})));
            VERIFY_OK(desk->tablet->sync().acknowledge(
                desk->office.push(got(desk->tablet->sync().pending(9, 1'000'000)))));
        }
        auto& sync = desk->tablet->sync();
        const auto sumOf = [&](const Hash32& hash) { return wire::pictureSum({}, desk->stream(), hash); };
        VERIFY_OK(sync.blobAcknowledged(desk->office.blobReceipt(*got(sync.nextBlobToSend())), sumOf(a)));
        const auto second = got(sync.nextBlobToSend());
        QVERIFY(second->hash == b);
        VERIFY_OK(sync.blobAcknowledged(desk->office.blobReceipt(*second), sumOf(b))); // and not a
        QVERIFY(got(sync.nextBlobToSend())->hash == a);
        QCOMPARE(desk->status().picturesWaiting, 1);
    }

    void anAbandonedFormLeavesNothing()
    {
        const auto desk = Desk::withPerson();
        const Hash32 hash = got(desk->tablet->purchases().keepPicture(picture('a')));
        QCOMPARE(blobFiles(*desk).size(), 2);
        desk->reopen(); // the keys were in that process alone
        QVERIFY(blobFiles(*desk).isEmpty());
        COMPARE_CODE(desk->tablet->purchases().receipt(hash), NotFound);
    }

    void aPictureWithoutSmallVersionIsAPicture()
    {
        const auto desk = Desk::withPerson();
        ReceiptImage plain = picture('a');
        plain.thumb.clear();
        const auto saved = got(desk->tablet->purchases().record(boots(*desk), {plain}));
        QCOMPARE(blobFiles(*desk).size(), 1);
        COMPARE_CODE(desk->tablet->purchases().receiptThumb(saved.receiptPages[0]), NotFound);
        plain.thumb.assign(thumbBytesMax + 1, 1);
        COMPARE_CODE(desk->tablet->purchases().keepPicture(plain), InvalidInput);
    }

    /// The row is never there without the file, the file never for long without the row.
    void dyingAtAnyStepOfRecording()
    {
        const auto desk = Desk::withPerson();
        int steps = 0;
        bool complete = false;
        for (int dieAt = 1; !complete; ++dieAt) {
            const auto disk = std::make_shared<FaultDisk>();
            disk->dieAt = dieAt;
            crypto::VaultOptions options;
            options.disk = disk;
            desk->tablet.reset();
            desk->tablet =
                got(Tablet::open(desk->folder(), bytesOf(passphrase), desk->clock, desk->random, options));
            const auto before = got(desk->tablet->purchases().list(desk->patient())).size();
            const ReceiptImage image = picture(static_cast<char>(dieAt));
            disk->steps.clear();
            const auto recorded = desk->tablet->purchases().record(boots(*desk), {image});
            complete = recorded.ok();
            steps = complete ? steps : dieAt;
            desk->reopen();
            const auto views = got(desk->tablet->purchases().list(desk->patient()));
            QCOMPARE(views.size(), before + (complete ? 1 : 0));
            QCOMPARE(blobFiles(*desk).size(), complete ? 2 : 0);
            QVERIFY(got(desk->tablet->verify()).problems.empty());
            if (complete)
                QVERIFY(got(desk->tablet->purchases().receipt(recorded.value().receiptPages[0])) ==
                        image.jpeg);
            QVERIFY(dieAt < 50);
        }
        // Folder, then for each of two files: create, header, pieces, sync, rename, folder.
        QVERIFY2(steps >= 14, qPrintable(QString::number(steps)));
    }

    void aFullDiskIsSaidAndTheNextTryWorks()
    {
        const auto desk = Desk::withPerson();
        const auto disk = std::make_shared<FaultDisk>();
        crypto::VaultOptions options;
        options.disk = disk;
        desk->tablet.reset();
        desk->tablet =
            got(Tablet::open(desk->folder(), bytesOf(passphrase), desk->clock, desk->random, options));
        disk->steps.clear();
        disk->refuseAt = 4;
        COMPARE_CODE(desk->tablet->purchases().record(boots(*desk), {picture('a')}), DiskFull);
        QVERIFY(blobFiles(*desk).isEmpty());
        QCOMPARE(desk->status().changesTotal, 0);
        VERIFY_OK(desk->tablet->purchases().record(boots(*desk), {picture('a')}));
        QCOMPARE(blobFiles(*desk).size(), 2);
    }

    void onlyOwnLooseFilesAreCollected()
    {
        const auto desk = Desk::withPerson();
        const auto saved = got(desk->tablet->purchases().record(boots(*desk), {picture('a')}));
        const QString named = QString(32, u'a') + QStringLiteral(".blob");
        const QString started = QString(32, u'b') + QStringLiteral(".blob.new");
        for (const QString& name : {named, started, QStringLiteral("readme.txt"), QStringLiteral("0.blob")})
            put(blobFolder(*desk) + u'/' + name, "whose is this?");
        desk->reopen();
        QCOMPARE(blobFiles(*desk).size(), 6);
        const auto report = got(desk->tablet->verify());
        QCOMPARE(report.strangePictureFiles, std::uint64_t{2});
        QVERIFY(report.problems.empty());
        VERIFY_OK(desk->tablet->purchases().receipt(saved.receiptPages[0]));
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("words"); ///< in the list of purchases
        const QString again = QStringLiteral(" Please take it again.");
        QTest::newRow("picture gone") << 1 << QStringLiteral("gone")
                                      << QStringLiteral("The picture is missing on this tablet.") + again;
        QTest::newRow("picture cut") << 1 << QStringLiteral("cut")
                                     << QStringLiteral("The picture is damaged on this tablet.") + again;
        QTest::newRow("picture changed") << 1 << QStringLiteral("changed")
                                         << QStringLiteral("The picture is damaged on this tablet.") + again;
        QTest::newRow("small version gone") << 2 << QStringLiteral("gone") << QString();
        QTest::newRow("small version changed") << 2 << QStringLiteral("changed") << QString();
    }
    void whatIsWrongIsSaid()
    {
        QFETCH(int, role);
        QFETCH(QString, what);
        QFETCH(QString, words);
        const auto desk = Desk::withPerson();
        const auto saved = got(desk->tablet->purchases().record(boots(*desk), {picture('a')}));
        const QString file = fileOfRole(*desk, static_cast<PictureRole>(role));
        QByteArray content = contentOf(file);
        content[content.size() / 2] = static_cast<char>(content[content.size() / 2] ^ 1);
        if (what == u"gone")
            QVERIFY(QFile::remove(file));
        if (what == u"cut")
            put(file, content.left(content.size() - 1));
        if (what == u"changed")
            put(file, content);
        auto& purchases = desk->tablet->purchases();
        const bool isPicture = role == 1;
        const auto read = isPicture ? purchases.receipt(saved.receiptPages[0])
                                    : purchases.receiptThumb(saved.receiptPages[0]);
        if (what == u"gone")
            COMPARE_CODE(read, NotFound);
        else
            COMPARE_CODE(read, Damaged);
        QCOMPARE(purchases.receipt(saved.receiptPages[0]).ok(), !isPicture);
        const auto views = got(purchases.list(desk->patient()));
        QCOMPARE(views.size(), std::size_t{1}); // the purchase stays whatever became of its picture
        QCOMPARE(views[0].receipts[0].problem, words);
        QCOMPARE(got(desk->tablet->verify()).problems.size(), std::size_t{1});
        // The same picture again puts it right.
        domain::Purchase second = boots(*desk);
        second.amount = {1};
        if (isPicture) {
            VERIFY_OK(purchases.record(second, {picture('a')}));
            QVERIFY(got(purchases.receipt(saved.receiptPages[0])) == picture('a').jpeg);
            QVERIFY(got(purchases.list(desk->patient()))[0].receipts[0].problem.isEmpty());
            QVERIFY(got(desk->tablet->verify()).problems.empty());
            QCOMPARE(blobFiles(*desk).size(), 2);
        }
    }

    void aDamagedPictureHoldsUpNoOther()
    {
        const auto desk = Desk::withPerson();
        static_cast<void>(got(desk->tablet->purchases().record(boots(*desk), {picture('a')})));
        const QString file = fileOfRole(*desk, PictureRole::Full);
        QByteArray content = contentOf(file);
        content[100'000] = static_cast<char>(content[100'000] ^ 1);
        put(file, content);
        domain::Purchase second = boots(*desk);
        second.amount = {1};
        const auto other = got(desk->tablet->purchases().record(second, {picture('b')}));
        auto& sync = desk->tablet->sync();
        VERIFY_OK(sync.acknowledge(desk->office.push(got(sync.pending(9, 1'000'000)))));
        QVERIFY(got(sync.nextBlobToSend())->hash == other.receiptPages[0]);
        QCOMPARE(desk->status().picturesWaiting, 1);
        QCOMPARE(desk->status().needsAttention, 1);
    }

    void piecesForTheOfficeInAnyOrder()
    {
        const auto desk = Desk::withPerson();
        Bytes bytes(700'000);
        desk->random.fill(bytes);
        const auto saved =
            got(desk->tablet->purchases().record(boots(*desk), {{bytes, QStringLiteral("image/jpeg")}}));
        const auto& sync = desk->tablet->sync();
        const std::vector<std::pair<std::uint64_t, std::size_t>> reads{
            {0, 262'144},       {262'144, 262'144}, {524'288, 262'144}, {0, 10},     {10, 10},
            {500'000, 100'000}, {20, 65'536},       {699'999, 5},       {65'536, 1}, {700'000, 9}};
        for (const auto& [offset, size] : reads) {
            const std::size_t from = static_cast<std::size_t>(offset);
            const Bytes piece = got(sync.readBlob(saved.receiptPages[0], offset, size));
            const Bytes expected(bytes.begin() + static_cast<std::ptrdiff_t>(from),
                                 bytes.begin() +
                                     static_cast<std::ptrdiff_t>(std::min(from + size, bytes.size())));
            QVERIFY(piece == expected);
        }
    }

    void verifyTellsHowFarItIs()
    {
        const auto desk = Desk::withPerson();
        VERIFY_OK(desk->tablet->purchases().record(boots(*desk), {picture('a'), picture('b', 300'000)}));
        std::vector<std::uint64_t> done;
        std::uint64_t total = 0;
        bool pages = false;
        const auto report =
            got(desk->tablet->verify([&](const char* what, std::uint64_t doneNow, std::uint64_t all) {
                pages = pages || std::string(what) == "Pages";
                if (std::string(what) == "Pictures") {
                    done.push_back(doneNow);
                    total = all;
                }
            }));
        QVERIFY(pages);
        QVERIFY(done == (std::vector<std::uint64_t>{200'000, 500'000}));
        QCOMPARE(total, std::uint64_t{500'000});
        QCOMPARE(report.blobs, std::uint64_t{2});
        QCOMPARE(report.thumbs, std::uint64_t{2});
    }

    void anOlderSchemaKeepsItsPicturesRows()
    {
        store::Database db(
            std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE));
        migrate(db, migrations().first(2));
        db.run("INSERT INTO blob(hash, stream, dseq, size, mime, key, file, receipt) "
               "VALUES(x'01', x'02', 3, 4, 'image/jpeg', x'05', 'a.blob', x'06')");
        migrate(db, migrations());
        QCOMPARE(db.scalar("SELECT count(*) FROM blob WHERE hash = x'01' AND stream = x'02' AND dseq = 3 AND "
                           "size = 4 AND mime = 'image/jpeg' AND receipt = x'06' AND removed = 0"),
                 std::int64_t{1});
        QCOMPARE(db.scalar("SELECT count(*) FROM picture_file"), std::int64_t{0});
    }
};

QTEST_GUILESS_MAIN(TestStorePictures)
#include "tst_store_pictures.moc"
