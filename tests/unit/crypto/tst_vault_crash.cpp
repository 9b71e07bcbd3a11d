// Goal: what was committed survives a kill and a power cut; what recovery cannot trust it refuses and
// leaves untouched. Method: copies of the files taken at bad moments, real kill -9, spoilt log units.
#include "crypto/vault/layout.h"
#include "vault_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <random>

#include <sys/wait.h>
#include <unistd.h>

using namespace doorstep;
using namespace doorstep::crypto;
using namespace doorstep::crypto::test;
namespace fs = std::filesystem;

namespace {

const char* const schema = "CREATE TABLE IF NOT EXISTS t(a INTEGER PRIMARY KEY, b TEXT);"
                           "CREATE VIRTUAL TABLE IF NOT EXISTS f USING fts5(x);";

std::string insertRow(std::uint32_t row)
{
    const std::string id = std::to_string(row);
    // A savepoint that is rolled back writes frames twice; the tail of the text makes rows of many sizes.
    return "BEGIN;INSERT INTO t VALUES(" + id + ",'row " + id + "'||hex(zeroblob(" +
           std::to_string(row % 3000) + ")));SAVEPOINT s;UPDATE t SET b=b||'x' WHERE a>" + id +
           "-5;ROLLBACK TO s;INSERT INTO f(rowid,x) VALUES(" + id + ",'word" + id + "');COMMIT;";
}

// Never returns: writes rows until it is killed, and tells each one after its commit.
[[noreturn]] void writeUntilKilled(const fs::path& folder, int acknowledge)
{
    auto vault = Vault::open(folder, bytesOf(passphrase));
    if (!vault)
        ::_exit(2);
    const Connection connection = connectionTo(*vault.value());
    if (!connection || run(connection.get(), "PRAGMA wal_autocheckpoint=30;PRAGMA cache_size=8") != SQLITE_OK)
        ::_exit(3);
    auto row =
        static_cast<std::uint32_t>(std::stoul(ask(connection.get(), "SELECT ifnull(max(a),0) FROM t")));
    for (;;) {
        ++row;
        if (run(connection.get(), insertRow(row)) != SQLITE_OK)
            ::_exit(4);
        if (::write(acknowledge, &row, sizeof row) != sizeof row)
            ::_exit(5);
    }
}

} // namespace

class TestVaultCrash : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_temporary;
    fs::path m_image;               ///< a vault as a kill leaves it: eight commits, all in the log
    std::unique_ptr<Vault> m_vault; ///< of the folder that each test spoils
    fs::path m_spoilt;

    [[nodiscard]] fs::path path(const char* name) const
    {
        return fs::path(m_temporary.path().toStdString()) / name;
    }

    void restoreImage() const
    {
        copyVault(m_image, m_spoilt, Clean::No);
    }
    // Opens the spoilt folder: rows found, or the error's name; checks that a refusal changes nothing.
    [[nodiscard]] std::string outcome() const
    {
        const Bytes database = readAll(m_spoilt / "vault.db");
        const Bytes log = readAll(m_spoilt / "vault.db-wal");
        Error error;
        const Connection connection = connectionTo(*m_vault, &error);
        if (connection) {
            const bool whole = ask(connection.get(), "PRAGMA integrity_check") == "ok";
            const bool right = ask(connection.get(), "SELECT count(*) FROM t WHERE b<>'row '||a") == "0";
            return whole && right ? ask(connection.get(), "SELECT count(*) FROM t") : "wrong data";
        }
        if (readAll(m_spoilt / "vault.db") != database || readAll(m_spoilt / "vault.db-wal") != log)
            return "refused but changed";
        return error.code == ErrorCode::Damaged ? "damaged" : "other error";
    }
    void flip(const char* name, std::size_t at) const
    {
        Bytes content = readAll(m_spoilt / name);
        content.at(at) ^= 0x10;
        writeAll(m_spoilt / name, content);
    }
    [[nodiscard]] std::size_t framesInImage() const
    {
        return (readAll(m_image / "vault.db-wal").size() - layout::sealedWalHeaderSize) /
               layout::sealedFrameSize;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(initialise().ok());
        m_image = path("image");
        m_spoilt = path("spoilt");
        const auto created = Vault::create(path("first"), bytesOf(passphrase));
        const Connection connection = connectionTo(*created.value().vault);
        QCOMPARE(
            run(connection.get(), "CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT);CREATE INDEX tb ON t(b)"),
            SQLITE_OK);
        for (int row = 1; row <= 8; ++row)
            QCOMPARE(run(connection.get(), "INSERT INTO t(b) VALUES('row " + std::to_string(row) + "')"),
                     SQLITE_OK);
        copyVault(path("first"), m_image);
        copyVault(m_image, m_spoilt);
        m_vault = std::move(Vault::open(m_spoilt, bytesOf(passphrase))).value();
        QCOMPARE(fs::file_size(m_image / "vault.db"), layout::pageSize); // nothing was checkpointed yet
        QCOMPARE(outcome(), std::string("8"));
    }

    void copiesTakenAtBadMomentsOpen()
    {
        const auto created = Vault::create(path("moments"), bytesOf(passphrase));
        const Connection connection = connectionTo(*created.value().vault);
        QCOMPARE(
            run(connection.get(), std::string(schema) + "PRAGMA wal_autocheckpoint=25;PRAGMA cache_size=6"),
            SQLITE_OK);
        for (std::uint32_t row = 1; row <= 60; ++row) {
            QCOMPARE(run(connection.get(), insertRow(row)), SQLITE_OK);
            if (row % 6 != 0)
                continue;
            // Half of the copies are taken in the middle of the next transaction.
            const bool inside = row % 12 == 0;
            if (inside)
                QCOMPARE(run(connection.get(), "BEGIN;UPDATE t SET b='never committed'"), SQLITE_OK);
            copyVault(path("moments"), path("moment"));
            if (inside)
                QCOMPARE(run(connection.get(), "ROLLBACK"), SQLITE_OK);
            const auto vault = Vault::open(path("moment"), bytesOf(passphrase));
            QVERIFY(vault.ok());
            const Connection copy = connectionTo(*vault.value());
            QVERIFY(copy);
            QCOMPARE(ask(copy.get(), "SELECT count(*), max(a) FROM t WHERE b LIKE 'row %'"),
                     std::to_string(row) + "|" + std::to_string(row));
            QCOMPARE(ask(copy.get(), "PRAGMA integrity_check"), std::string("ok"));
            QCOMPARE(
                ask(copy.get(), "SELECT count(*) FROM f WHERE f MATCH 'word" + std::to_string(row) + "'"),
                std::string("1"));
            QCOMPARE(vault.value()->authenticationFailures(), 0u);
        }
    }

    // Frames are written together, but never later than with the one that ends their transaction: without a
    // sync after it (which the application's settings always ask for) nothing else would bring them out.
    void aCommitNeedsNoSyncToSurviveAKill()
    {
        const auto created = Vault::create(path("unsynced"), bytesOf(passphrase));
        const Connection connection = connectRaw(created.value().vault->databasePath(),
                                                 created.value().vault->vfsName(), SQLITE_OPEN_READWRITE);
        const std::string settings =
            "PRAGMA locking_mode=EXCLUSIVE;PRAGMA synchronous=NORMAL;PRAGMA cache_spill=OFF;"
            "PRAGMA temp_store=MEMORY;";
        QCOMPARE(run(connection.get(), settings + schema), SQLITE_OK);
        for (std::uint32_t row = 1; row <= 12; ++row) {
            // Of one page, and of many more than go in one call.
            const std::string large =
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<90)"
                "INSERT INTO t SELECT i*1000,zeroblob(2000) FROM n;";
            QCOMPARE(run(connection.get(), insertRow(row) + (row == 7 ? large : std::string())), SQLITE_OK);
            copyVault(path("unsynced"), path("unsynced-killed"));
            const auto vault = Vault::open(path("unsynced-killed"), bytesOf(passphrase));
            QVERIFY(vault.ok());
            const Connection copy = connectionTo(*vault.value());
            QCOMPARE(ask(copy.get(), "SELECT count(*), sum(a>=1000) FROM t"),
                     std::to_string(row + (row >= 7 ? 90 : 0)) + (row >= 7 ? "|90" : "|0"));
        }
    }

    void framesWrittenTwiceInOneTransactionRecover()
    {
        // A flush inside a transaction puts pages into the log early; when they change again SQLite writes
        // the page without its header, and at the commit the headers without their pages.
        const auto created = Vault::create(path("flushed"), bytesOf(passphrase));
        const Vault& source = *created.value().vault;
        // Not prepared: a prepared connection never writes a page before the commit (cache_spill is off).
        const Connection connection =
            connectRaw(source.databasePath(), source.vfsName(), SQLITE_OPEN_READWRITE);
        QCOMPARE(run(connection.get(), "PRAGMA locking_mode=EXCLUSIVE"), SQLITE_OK);
        QCOMPARE(run(connection.get(), schema), SQLITE_OK);
        for (std::uint32_t round = 1; round <= 5; ++round) {
            QCOMPARE(run(connection.get(), "BEGIN"), SQLITE_OK);
            for (std::uint32_t row = round * 10; row < round * 10 + 10; ++row) {
                const std::string id = std::to_string(row);
                QCOMPARE(run(connection.get(), "INSERT INTO t VALUES(" + id +
                                                   ",'row '||hex(zeroblob(700)));"
                                                   "UPDATE t SET b='row " +
                                                   id + "' WHERE a=" + id + "-3;"),
                         SQLITE_OK);
                QCOMPARE(sqlite3_db_cacheflush(connection.get()), SQLITE_OK);
            }
            copyVault(path("flushed"), path("half"));
            QCOMPARE(run(connection.get(), "COMMIT"), SQLITE_OK);
            copyVault(path("flushed"), path("full"));
            for (const bool committed : {false, true}) {
                const auto vault = Vault::open(path(committed ? "full" : "half"), bytesOf(passphrase));
                const Connection copy = connectionTo(*vault.value());
                QVERIFY(copy);
                QCOMPARE(ask(copy.get(), "SELECT count(*) FROM t"),
                         std::to_string(10 * (committed ? round : round - 1)));
                QCOMPARE(ask(copy.get(), "PRAGMA integrity_check"), std::string("ok"));
                if (committed)
                    QCOMPARE(ask(copy.get(), "SELECT * FROM t"), ask(connection.get(), "SELECT * FROM t"));
            }
        }
    }

    void whatWasAcknowledgedSurvivesKill9()
    {
        const fs::path folder = path("killed");
        {
            const auto created = Vault::create(folder, bytesOf(passphrase));
            QCOMPARE(run(connectionTo(*created.value().vault).get(), schema), SQLITE_OK);
        }
        std::mt19937 random(20'240);
        std::uint32_t acknowledged = 0;
        for (int round = 0; round < 30; ++round) {
            int ends[2] = {-1, -1};
            QCOMPARE(::pipe(ends), 0);
            const pid_t child = ::fork();
            if (child == 0) {
                ::close(ends[0]);
                writeUntilKilled(folder, ends[1]);
            }
            ::close(ends[1]);
            std::uint32_t row = 0;
            if (::read(ends[0], &row, sizeof row) == sizeof row) // at least one, then some time more
                acknowledged = row;
            QTest::qSleep(static_cast<int>(random() % 40) + 1);
            ::kill(child, SIGKILL);
            int status = 0;
            QCOMPARE(::waitpid(child, &status, 0), child);
            QVERIFY2(WIFSIGNALED(status), qPrintable(QString::number(WEXITSTATUS(status))));
            while (::read(ends[0], &row, sizeof row) == sizeof row)
                acknowledged = row;
            ::close(ends[0]);
            const auto vault = Vault::open(folder, bytesOf(passphrase));
            QVERIFY(vault.ok());
            const Connection connection = connectionTo(*vault.value());
            QVERIFY(connection);
            const auto rows =
                std::stoul(ask(connection.get(), "SELECT count(*) FROM t WHERE b LIKE 'row %'"));
            QVERIFY(rows == acknowledged ||
                    rows == acknowledged + 1); // the last may be committed but not told
            QCOMPARE(ask(connection.get(), "SELECT max(a) FROM t"), std::to_string(rows));
            QCOMPARE(ask(connection.get(), "PRAGMA integrity_check"), std::string("ok"));
            QCOMPARE(run(connection.get(), "INSERT INTO f(f) VALUES('integrity-check')"), SQLITE_OK);
            QCOMPARE(vault.value()->authenticationFailures(), 0u);
        }
        QVERIFY(acknowledged >= 30);
        const auto vault = Vault::open(folder, bytesOf(passphrase));
        QCOMPARE(vault.value()->scrub({}).value().damagedPages, 0u);
    }

    void aTornPageOneIsTakenFromTheLog()
    {
        restoreImage();
        flip("vault.db", 700);
        QCOMPARE(m_vault->scrub({}).value().damagedPages, 0u); // the log still has it
        QCOMPARE(outcome(), std::string("8"));
        restoreImage();
        fs::remove(m_spoilt / "vault.db-wal");
        flip("vault.db", 700);
        QCOMPARE(m_vault->scrub({}).value().damagedPages, 1u);
        Error error;
        QVERIFY(!connectionTo(*m_vault, &error));
        QCOMPARE(error.code, ErrorCode::Damaged);
    }

    void aCutLogOpensAtAnEarlierCommit()
    {
        // What a power cut may leave of writes that were never acknowledged: the log ends anywhere.
        const std::size_t size = readAll(m_image / "vault.db-wal").size();
        int before = 8;
        for (std::size_t left = size; left > layout::sealedWalHeaderSize + 3 * layout::sealedFrameSize;
             left -= 1'777) {
            restoreImage();
            fs::resize_file(m_spoilt / "vault.db-wal", left);
            const std::string rows = outcome();
            QVERIFY2(rows.size() == 1 && std::stoi(rows) <= before, rows.c_str());
            before = std::stoi(rows);
        }
        QCOMPARE(before, 0);
    }

    void aTornLastTransactionIsForgotten()
    {
        // Each of its frames may be torn although its commit frame reached the disk.
        const std::size_t frames = framesInImage();
        for (std::size_t frame = frames; frame > frames - 2; --frame) {
            restoreImage();
            flip("vault.db-wal", static_cast<std::size_t>(layout::sealedUnitOffset(frame)) + 100);
            QCOMPARE(outcome(), std::string("7"));
        }
    }

    void aSpoiltLogIsRefusedAndLeftAlone()
    {
        restoreImage();
        flip("vault.db-wal", 40); // its header
        QCOMPARE(outcome(), std::string("damaged"));
        const std::size_t frames = framesInImage();
        QVERIFY(frames > 10);
        for (std::size_t frame = 1; frame + 4 <= frames; ++frame) {
            restoreImage();
            flip("vault.db-wal", static_cast<std::size_t>(layout::sealedUnitOffset(frame)) + 5 * frame);
            QCOMPARE(outcome(), std::string("damaged"));
        }
    }

    void aSwappedOrOlderFrameIsRefused()
    {
        restoreImage();
        const Bytes older = readAll(m_spoilt / "vault.db-wal");
        Bytes log = older;
        const auto at = static_cast<std::ptrdiff_t>(layout::sealedUnitOffset(2));
        const auto size = static_cast<std::ptrdiff_t>(layout::sealedFrameSize);
        std::swap_ranges(log.begin() + at, log.begin() + at + size, log.begin() + at + size);
        writeAll(m_spoilt / "vault.db-wal", log);
        QCOMPARE(outcome(), std::string("damaged"));

        // A whole frame of an earlier generation of the log, sealed at the same place by ourselves.
        restoreImage();
        Connection connection = connectionTo(*m_vault);
        QCOMPARE(run(connection.get(), "PRAGMA wal_checkpoint(RESTART)"), SQLITE_OK);
        for (int row = 9; row <= 14; ++row)
            QCOMPARE(run(connection.get(), "INSERT INTO t(b) VALUES('row " + std::to_string(row) + "')"),
                     SQLITE_OK);
        const fs::path later = path("later");
        copyVault(m_spoilt, later);
        connection.reset();
        copyVault(later, m_spoilt, Clean::No);
        QCOMPARE(outcome(), std::string("14"));
        copyVault(later, m_spoilt, Clean::No);
        log = readAll(m_spoilt / "vault.db-wal");
        std::copy(older.begin() + at, older.begin() + at + size, log.begin() + at);
        writeAll(m_spoilt / "vault.db-wal", log);
        QCOMPARE(outcome(), std::string("damaged"));
    }
};

QTEST_APPLESS_MAIN(TestVaultCrash)
#include "tst_vault_crash.moc"
