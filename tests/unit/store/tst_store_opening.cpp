// Goal: a tablet's folder opens for its owner only, once at a time, and with every save it ever acknowledged.
// Method: real vaults in temporary folders; copy them while open, spoil versions, look for readable bytes.
#include "app/store/core/migrations.h"
#include "tests/unit/store/fixture.h"

#include <QDirIterator>
#include <QtTest>

using namespace doorstep;
using namespace doorstep::testing;
using store::Tablet;

class TestStoreOpening : public QObject {
    Q_OBJECT

private:
    static void copyFolder(const std::filesystem::path& from, const std::filesystem::path& to)
    {
        std::filesystem::copy(from, to, std::filesystem::copy_options::recursive);
    }
    static std::unique_ptr<store::Database> memory()
    {
        return std::make_unique<store::Database>(
            std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE));
    }
    /// Opens the sealed database of a closed tablet and runs statements on it.
    static void alter(const std::filesystem::path& folder, const std::string& sql)
    {
        const auto vault = got(crypto::Vault::open(folder, bytesOf(passphrase)));
        SQLite::Database db(vault->databasePath(), SQLite::OPEN_READWRITE, 0, vault->vfsName());
        QVERIFY(vault->prepareConnection(db.getHandle()).ok());
        db.exec(sql);
    }

private Q_SLOTS:
    void initTestCase() { VERIFY_OK(crypto::initialise()); }

    void passphrases_data()
    {
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("eleven characters") << QByteArray("abcdefghijk") << false;
        QTest::newRow("twelve characters") << QByteArray("abcdefghijkl") << true;
        QTest::newRow("six characters of two bytes")
            << QByteArray("\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9") << false;
        QTest::newRow("four short words") << QByteArray("a be c d") << true;
        QTest::newRow("three short words") << QByteArray("a be c 1") << false;
    }
    void passphrases()
    {
        QFETCH(QByteArray, given);
        QFETCH(bool, accepted);
        QTemporaryDir temporary;
        HandClock clock;
        SystemRandom random;
        const std::filesystem::path folder = std::filesystem::path(temporary.path().toStdString()) / "v";
        const auto created = Tablet::create(
            folder, bytesOf({given.data(), static_cast<std::size_t>(given.size())}), clock, random);
        QCOMPARE(created.ok(), accepted);
        QCOMPARE(Tablet::exists(folder), accepted);
        if (!accepted)
            COMPARE_CODE(created, InvalidInput);
    }

    void neverOverwritesAndOpensForOneOnly()
    {
        Desk desk;
        COMPARE_CODE(Tablet::create(desk.folder(), bytesOf(passphrase), desk.clock, desk.random),
                     AlreadyExists);
        COMPARE_CODE(Tablet::open(desk.folder(), bytesOf(passphrase), desk.clock, desk.random), InUse);
        desk.tablet.reset();
        COMPARE_CODE(
            Tablet::open(desk.folder(), bytesOf("wrong horse battery staple"), desk.clock, desk.random),
            WrongPassphrase);
        VERIFY_OK(Tablet::open(desk.folder(), bytesOf(passphrase), desk.clock, desk.random));
        COMPARE_CODE(Tablet::open(desk.folder() / "nothing", bytesOf(passphrase), desk.clock, desk.random),
                     NotFound);
    }

    void theRecoveryCodeOpensTheVault()
    {
        QTemporaryDir temporary;
        HandClock clock;
        SystemRandom random;
        const std::filesystem::path folder = std::filesystem::path(temporary.path().toStdString()) / "v";
        auto created = got(Tablet::create(folder, bytesOf(passphrase), clock, random));
        const auto secret = crypto::fromCrockford(created.recoveryCode, 16);
        QVERIFY(secret.has_value());
        created.tablet.reset();
        VERIFY_OK(crypto::Vault::openWithRecovery(folder, *secret));
    }

    void aLaterSchemaIsRefusedAndLeftAlone()
    {
        const auto desk = Desk::withPerson();
        desk->tablet.reset();
        alter(desk->folder(), "PRAGMA user_version = 99");
        COMPARE_CODE(Tablet::open(desk->folder(), bytesOf(passphrase), desk->clock, desk->random),
                     NewerVersion);
        alter(desk->folder(), "PRAGMA user_version = " + std::to_string(store::migrations().back().version));
        desk->reopen();
        QCOMPARE(got(desk->tablet->people().list()).size(), std::size_t{1});
    }

    void anOlderSchemaIsBroughtUpWithEverythingInIt()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        desk->office.sync(*desk->tablet);
        const store::Agreed agreed = desk->agree();
        const auto before = got(desk->tablet->plans().draft(desk->patient()));
        desk->tablet.reset();
        alter(desk->folder(),
              "DROP TABLE view; DROP TABLE record; DROP TABLE person; DROP TABLE person_search;"
              "DROP TABLE picture_file; DROP TABLE loose_file; ALTER TABLE blob DROP COLUMN removed;"
              "DROP TABLE standing;"
              "DROP TABLE purged; ALTER TABLE blob DROP COLUMN refused; ALTER TABLE blob DROP COLUMN told;"
              "ALTER TABLE journal DROP COLUMN signed_ms; ALTER TABLE blob ADD COLUMN key BLOB; ALTER TABLE "
              "blob ADD COLUMN file TEXT;"
              "DELETE FROM setting WHERE key = 'derived.version'; PRAGMA user_version = 1");
        desk->reopen();
        QVERIFY(got(desk->tablet->plans().draft(desk->patient())) == before);
        QVERIFY(got(desk->tablet->plans().versions(desk->patient())).front().planHash == agreed.planHash);
        QCOMPARE(got(desk->tablet->people().search(QStringLiteral("alder"))).size(), std::size_t{1});
    }

    void aStepThatFailsLeavesTheVersionBeforeIt()
    {
        const auto db = memory();
        const store::Migration good[] = {{1, "CREATE TABLE a(x INTEGER)"}};
        store::migrate(*db, good);
        db->run("INSERT INTO a VALUES(7)");
        const store::Migration bad[] = {{1, ""},
                                        {2, "CREATE TABLE b(x INTEGER); INSERT INTO nowhere VALUES(1)"}};
        QVERIFY_EXCEPTION_THROWN(store::migrate(*db, bad), SQLite::Exception);
        QCOMPARE(store::schemaVersion(*db), 1);
        QCOMPARE(db->scalar("SELECT x FROM a"), std::int64_t{7});
        QCOMPARE(db->scalar("SELECT count(*) FROM sqlite_schema WHERE name = 'b'"), std::int64_t{0});
    }

    void stepsAreNumberedInOrder()
    {
        int expected = 0;
        for (const store::Migration& step : store::migrations())
            QCOMPARE(step.version, ++expected);
    }

    void aTransactionThatThrowsLeavesNothingAndCanBeFollowed()
    {
        const auto db = memory();
        db->raw().exec("CREATE TABLE a(x INTEGER)");
        QVERIFY_EXCEPTION_THROWN(db->transaction([&] {
            db->run("INSERT INTO a VALUES(1)");
            store::fail(ErrorCode::Refused, "no");
        }),
                                 store::Failure);
        db->transaction([&] { db->run("INSERT INTO a VALUES(2)"); });
        QCOMPARE(db->scalar("SELECT sum(x) FROM a"), std::int64_t{2});
    }

    void everySaveSurvivesAKill()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        const std::filesystem::path copy = desk->folder().parent_path() / "copy";
        for (int save = 0; save < 5; ++save) {
            auto plan = *got(desk->tablet->plans().draft(desk->patient()));
            plan.contingency = QStringLiteral("Save %1").arg(save);
            VERIFY_OK(desk->tablet->plans().saveDraft(plan));
            // What a killed process leaves behind is what is on disk now.
            copyFolder(desk->folder(), copy);
            {
                const auto reopened = got(Tablet::open(copy, bytesOf(passphrase), desk->clock, desk->random));
                QVERIFY(got(reopened->plans().draft(desk->patient()))->contingency == plan.contingency);
                QVERIFY(got(reopened->verify()).problems.empty());
            }
            std::filesystem::remove_all(copy);
        }
    }

    void nothingReadableIsInAnyFile()
    {
        const auto desk = Desk::withPerson();
        domain::Plan plan = goodPlan(desk->patient());
        plan.contingency = QStringLiteral("MarkerContingency");
        VERIFY_OK(desk->tablet->plans().saveDraft(plan));
        domain::Purchase purchase;
        purchase.patient = desk->patient();
        purchase.item = QStringLiteral("MarkerItem");
        purchase.amount = {1234};
        purchase.boughtOn = QDate(2012, 6, 1);
        const QByteArray picture = QByteArray("MarkerPicture").repeated(40'000);
        VERIFY_OK(desk->tablet->purchases().record(
            purchase, {{Bytes(picture.begin(), picture.end()), QStringLiteral("image/jpeg")}}));
        int files = 0;
        for (int closed = 0; closed < 2; ++closed) {
            QDirIterator entries(QString::fromStdString(desk->folder().string()), QDir::Files,
                                 QDirIterator::Subdirectories);
            while (entries.hasNext()) {
                QFile file(entries.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QByteArray content = file.readAll();
                ++files;
                for (const char* marker :
                     {"Marker", "SYNTHETIC", "9990953139", "CREATE TABLE", "SQLite format"})
                    QVERIFY2(!content.contains(marker),
                             qPrintable(file.fileName() + QString::fromLatin1(marker)));
            }
            desk->tablet.reset();
        }
        QVERIFY(files > 4);
    }

    void verifyFindsADamagedPage()
    {
        const auto desk = Desk::withPerson();
        QVERIFY(got(desk->tablet->verify()).problems.empty());
        desk->tablet.reset();
        QFile file(QString::fromStdString((desk->folder() / "vault.db").string()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 last = file.size() - 100;
        file.seek(last);
        const QByteArray byte = file.read(1);
        file.seek(last);
        file.write(QByteArray(1, static_cast<char>(byte[0] ^ 1)));
        file.close();
        const auto opened = Tablet::open(desk->folder(), bytesOf(passphrase), desk->clock, desk->random);
        if (!opened.ok()) { // found at once, because opening read that page
            COMPARE_CODE(opened, Damaged);
            return;
        }
        const auto report = got(opened.value()->verify());
        QVERIFY(report.damagedPages > 0);
        QVERIFY(!report.problems.empty());
    }
};

QTEST_GUILESS_MAIN(TestStoreOpening)
#include "tst_store_opening.moc"
