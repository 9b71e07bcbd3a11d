// Goal: on the vault, SQLite behaves as on a plain file, and nothing readable reaches the folder.
// Method: the same random statements on a vault and on a plain database (the oracle); planted markers
// searched for in every file; the list of files that may exist.
#include "vault_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

#include <random>

using namespace doorstep;
using namespace doorstep::crypto;
using namespace doorstep::crypto::test;
namespace fs = std::filesystem;

namespace {

std::string words(std::mt19937& random, int count)
{
    static const char* const vocabulary[] = {"kettle", "rail",  "carer",    "budget",
                                             "review", "hoist", "swimming", "tyne"};
    std::string text;
    for (int i = 0; i < count; ++i)
        text.append(i ? " " : "").append(vocabulary[random() % 8]);
    return text;
}

std::string writeStatement(std::mt19937& random)
{
    const auto id = std::to_string(random() % 400);
    switch (random() % 6) {
    case 0:
    case 1: {
        // Now and then a row of many pages.
        const int count = random() % 40 == 0 ? 4000 : static_cast<int>(random() % 60) + 1;
        return "INSERT OR REPLACE INTO t VALUES(" + id + ",'" + words(random, count) + "',zeroblob(" +
               std::to_string(random() % 900) + "));";
    }
    case 2:
        return "UPDATE t SET b=b||' " + words(random, 3) + "' WHERE a BETWEEN " + id + " AND " + id + "+9;";
    case 3:
        return "DELETE FROM t WHERE a%17=" + id + "%17;";
    case 4:
        return "INSERT OR REPLACE INTO f(rowid,x) VALUES(" + id + ",'" + words(random, 12) + "');";
    default:
        return "DELETE FROM f WHERE rowid=" + id + ";";
    }
}

// One transaction, or part of one; both databases see the same text.
std::string randomStatement(std::mt19937& random)
{
    std::string sql;
    switch (random() % 12) {
    case 0:
        return "VACUUM;";
    case 1:
        return "INSERT INTO f(f) VALUES('optimize');";
    case 2:
        return "PRAGMA incremental_vacuum(3);";
    case 3:
        return "PRAGMA wal_checkpoint(TRUNCATE);";
    default:
        break;
    }
    sql = "BEGIN;";
    for (auto i = random() % 12; i > 0; --i)
        sql += writeStatement(random);
    if (random() % 2) {
        sql += "SAVEPOINT s;";
        for (auto i = random() % 12; i > 0; --i)
            sql += writeStatement(random);
        sql += random() % 2 ? "ROLLBACK TO s;" : "RELEASE s;";
        sql += writeStatement(random);
    }
    return sql + (random() % 4 ? "COMMIT;" : "ROLLBACK;");
}

const char* const schema = "CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT, c BLOB);"
                           "CREATE INDEX tb ON t(b);CREATE VIRTUAL TABLE f USING fts5(x);";

const char* const allQuestions[] = {
    "SELECT count(*), sum(length(b)), sum(length(c)), total(a) FROM t",
    "SELECT a, length(b), substr(b,1,30) FROM t ORDER BY b, a LIMIT 50",
    "SELECT rowid FROM f WHERE f MATCH 'kettle AND hoist' ORDER BY rank, rowid",
    "SELECT count(*) FROM t JOIN f ON t.a=f.rowid WHERE b LIKE '%tyne%'", "PRAGMA integrity_check"};

} // namespace

class TestVaultDatabase : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_temporary;
    std::unique_ptr<Vault> m_settings; ///< for the table of settings, which changes nothing

    [[nodiscard]] fs::path path(const char* name) const
    {
        return fs::path(m_temporary.path().toStdString()) / name;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(initialise().ok()); }

    void behavesLikePlainSqlite_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<int>("cachePages");
        QTest::newRow("seed 1, everything cached") << 1 << 4000;
        QTest::newRow("seed 2, ten pages cached") << 2 << 10;
        QTest::newRow("seed 3, ten pages cached") << 3 << 10;
    }
    void behavesLikePlainSqlite()
    {
        QFETCH(int, seed);
        QFETCH(int, cachePages);
        std::mt19937 random(static_cast<std::uint32_t>(seed));
        const fs::path folder = path("oracle");
        fs::remove_all(folder);
        fs::remove(path("plain.db"));
        auto vault = std::move(Vault::create(folder, bytesOf(passphrase)).value().vault);
        Connection sealed = connectionTo(*vault);
        const Connection plain = connectRaw(path("plain.db"), {}, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        QVERIFY(sealed && plain);
        QCOMPARE(
            run(plain.get(), "PRAGMA auto_vacuum=INCREMENTAL;PRAGMA synchronous=OFF;PRAGMA journal_mode=WAL"),
            SQLITE_OK);
        const std::string cache = "PRAGMA cache_size=" + std::to_string(cachePages);
        for (sqlite3* connection : {sealed.get(), plain.get()})
            QCOMPARE(run(connection, schema + cache), SQLITE_OK);
        for (int step = 0; step < 120; ++step) {
            const std::string sql = randomStatement(random);
            QCOMPARE(run(plain.get(), sql), SQLITE_OK);
            QCOMPARE(run(sealed.get(), sql), SQLITE_OK);
            if (step % 40 == 39) { // and now and then close and open again
                sealed.reset();
                sealed = connectionTo(*vault);
                QVERIFY(sealed);
                QCOMPARE(run(sealed.get(), cache), SQLITE_OK);
            }
            if (step % 10 != 9)
                continue;
            for (const char* question : allQuestions)
                QCOMPARE(ask(sealed.get(), question), ask(plain.get(), question));
        }
        QCOMPARE(vault->authenticationFailures(), 0u);
        sealed.reset();
        const auto scrubbed = vault->scrub({});
        QVERIFY(scrubbed.ok() && scrubbed.value().pages > 1);
        QCOMPARE(scrubbed.value().damagedPages, 0u);
    }

    void aVacuumedCopyIsAVault()
    {
        const fs::path folder = path("source");
        const fs::path copy = path("copied");
        const auto created = Vault::create(folder, bytesOf(passphrase));
        const Vault& vault = *created.value().vault;
        Connection connection = connectionTo(vault);
        QCOMPARE(run(connection.get(), schema), SQLITE_OK);
        QCOMPARE(run(connection.get(),
                     "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<2000) "
                     "INSERT INTO t SELECT i, 'line '||i, randomblob(300) FROM n; DELETE FROM t WHERE a%3=0"),
                 SQLITE_OK);
        fs::create_directory(copy);
        fs::copy_file(folder / "vault.hdr", copy / "vault.hdr");
        QCOMPARE(run(connection.get(), " vacuum INTO '" + (copy / "vault.db").string() + "'"), SQLITE_OK);
        QCOMPARE(namesIn(copy), std::string("vault.db vault.hdr vault.tags0"));
        QCOMPARE(fs::status(copy / "vault.db").permissions(), fs::perms::owner_read | fs::perms::owner_write);
        const auto opened = Vault::open(copy, bytesOf(passphrase));
        const Connection second = connectionTo(*opened.value());
        QVERIFY(second);
        for (const char* question : allQuestions)
            QCOMPARE(ask(second.get(), question), ask(connection.get(), question));
        QCOMPARE(run(second.get(), "INSERT INTO t(b) VALUES('more')"), SQLITE_OK);
    }

    void nothingReadableReachesTheFolder()
    {
        const fs::path folder = path("markers");
        const auto created = Vault::create(folder, bytesOf(passphrase));
        Connection connection = connectionTo(*created.value().vault);
        const std::string marker = "MARKERinTheVault";
        const auto search = [&](const char* when) {
            for (const auto& entry : fs::directory_iterator(folder)) {
                const Bytes content = readAll(entry.path());
                const std::string_view text(reinterpret_cast<const char*>(content.data()), content.size());
                for (const std::string_view clear :
                     {std::string_view(marker), std::string_view("CREATE TABLE"),
                      std::string_view("SQLite format"), passphrase, std::string_view("battery")})
                    QVERIFY2(text.find(clear) == std::string_view::npos, when);
            }
        };
        QCOMPARE(run(connection.get(), "PRAGMA cache_size=5;CREATE TABLE t(a INTEGER PRIMARY KEY, " + marker +
                                           " TEXT);CREATE VIRTUAL TABLE f USING fts5(x);"),
                 SQLITE_OK);
        QCOMPARE(run(connection.get(), "BEGIN"), SQLITE_OK);
        for (int i = 0; i < 500; ++i) {
            const std::string text = "('" + marker + " " + marker + std::to_string(i) + "')";
            QCOMPARE(run(connection.get(),
                         "INSERT INTO t(" + marker + ") VALUES" + text + ";INSERT INTO f VALUES" + text),
                     SQLITE_OK);
        }
        search("in a transaction");
        QCOMPARE(run(connection.get(), "SAVEPOINT s;UPDATE t SET a=a+1000;ROLLBACK TO s;COMMIT"), SQLITE_OK);
        search("in the log");
        QCOMPARE(namesIn(folder),
                 std::string("vault.db vault.db-wal vault.hdr vault.hdr.copy vault.lock vault.tags0"));
        QCOMPARE(run(connection.get(), "CREATE TEMP TABLE x AS SELECT * FROM t ORDER BY random();"
                                       "CREATE INDEX big ON t(" +
                                           marker + ");VACUUM;PRAGMA wal_checkpoint"),
                 SQLITE_OK);
        QCOMPARE(namesIn(folder), std::string("vault.db vault.db-wal vault.hdr vault.hdr.copy vault.lock "
                                              "vault.tags0 vault.tags1"));
        search("after a checkpoint");
        QVERIFY(readAll(folder / "vault.db").size() > 4096);
        connection.reset();
        QCOMPARE(namesIn(folder),
                 std::string("vault.db vault.hdr vault.hdr.copy vault.lock vault.tags0 vault.tags1"));
        search("closed");
    }

    void theSettingsAreSetAndStaySet_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char* sql, const char* answer) {
            QTest::newRow(sql) << QByteArray(sql) << QByteArray(answer);
        };
        row("PRAGMA journal_mode", "wal");
        row("PRAGMA locking_mode", "exclusive");
        row("PRAGMA synchronous", "2");
        row("PRAGMA cache_spill", "0");
        row("PRAGMA temp_store", "2");
        row("PRAGMA secure_delete", "1");
        row("PRAGMA trusted_schema", "0");
        row("PRAGMA page_size", "4096");
        row("PRAGMA auto_vacuum", "2");
        row("PRAGMA journal_mode=DELETE", "error 23");
        row("PRAGMA main.JOURNAL_MODE=off", "error 23");
        row("SELECT * FROM pragma_journal_mode('delete')", "error 23");
        row("PRAGMA locking_mode=NORMAL", "error 23");
        row("PRAGMA temp_store=FILE", "error 23");
        row("PRAGMA synchronous=OFF", "error 23");
        row("PRAGMA mmap_size=1000000", "error 23");
        row("PRAGMA page_size=8192", "error 23");
        row("ATTACH '/tmp/doorstep-never.db' AS x", "error 23");
        row("ATTACH 'file:/tmp/doorstep-never.db?vfs=unix' AS x", "error 23");
        row("ATTACH '' AS x", "error 23");
        row("VACUUM INTO 'file:/tmp/doorstep-never.db?vfs=unix'", "error 23");
    }
    void theSettingsAreSetAndStaySet()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QByteArray, answer);
        if (!m_settings)
            m_settings = std::move(Vault::create(path("settings"), bytesOf(passphrase)).value().vault);
        const Connection connection = connectionTo(*m_settings);
        const std::string got = ask(connection.get(), sql.toStdString());
        const bool same =
            got == answer.toStdString() ||
            (answer == "error 23" && got == "error 1"); // what a nested statement makes of a denial
        QVERIFY2(same, got.c_str());
        QVERIFY(!fs::exists("/tmp/doorstep-never.db"));
    }

    void onlyTheVaultsOwnFilesOpen()
    {
        const fs::path folder = path("own");
        const auto created = Vault::create(folder, bytesOf(passphrase));
        const Vault& vault = *created.value().vault;
        const Connection plain =
            connectRaw(path("outside.db"), {}, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        QCOMPARE(vault.prepareConnection(plain.get()).error().code, ErrorCode::InvalidInput);
        QCOMPARE(vault.prepareConnection(nullptr).error().code, ErrorCode::InvalidInput);
        QVERIFY(!connectRaw("file:" + vault.databasePath() + "?psow=0", vault.vfsName(),
                            SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI));
        // Without prepareConnection there is no way into shared memory or a rollback journal either.
        const Connection raw = connectRaw(vault.databasePath(), vault.vfsName(), SQLITE_OPEN_READWRITE);
        QVERIFY(ask(raw.get(), "SELECT count(*) FROM sqlite_schema").starts_with("error"));
        // A new database without room for the seal fails at its first page, before anything is written.
        const Connection fresh =
            connectRaw(path("fresh.db"), vault.vfsName(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        QVERIFY(run(fresh.get(), "CREATE TABLE t(x)") != SQLITE_OK);
        // A journal that somebody put there is not ours to play back.
        writeAll(folder / "vault.db-journal", Bytes(600, 0xd9));
        const Connection connection = connectionTo(vault);
        QVERIFY(connection);
        QCOMPARE(run(connection.get(), "CREATE TABLE t(x)"), SQLITE_OK);
        // When the file has gone, nothing takes its place.
        fs::rename(folder / "vault.db", folder / "away");
        QVERIFY(
            !connectRaw(vault.databasePath(), vault.vfsName(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE));
        QVERIFY(!fs::exists(folder / "vault.db"));
    }
};

QTEST_APPLESS_MAIN(TestVaultDatabase)
#include "tst_vault_database.moc"
