// Goal: of a damaged vault everything that can be read comes back, what is missing is named, and the original
// is not touched. Method: every page of a database with all kinds of tables damaged in turn, groups of pages,
// logs cut and flipped; rows are compared with what is known to have been there.
#include "crypto/vault/layout.h"
#include "crypto/vault/salvage.h"
#include "crypto/vault/snapshot.h"
#include "vault_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

#include <map>
#include <set>

using namespace doorstep;
using namespace doorstep::crypto;
using namespace doorstep::crypto::test;
namespace fs = std::filesystem;

namespace {

constexpr const char* tables[] = {"journal", "setting", "big", "plain", "tiny"};

std::string contentOf(sqlite3* connection, const std::string& table)
{
    const std::string columns = table == "journal"   ? "n, hex(body), what"
                                : table == "setting" ? "k, k2, hex(v)"
                                : table == "big"   ? "n, length(b), hex(substr(b, 1, 8)), hex(substr(b, -8))"
                                : table == "plain" ? "rowid, x, y"
                                                   : "n, t";
    return ask(connection, "SELECT " + columns + " FROM " + table + " ORDER BY 1, 2");
}

std::set<std::string> linesOf(const std::string& text)
{
    std::set<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.insert(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

} // namespace

class TestVaultSalvage : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_temporary;
    fs::path m_origin;
    fs::path m_folder;
    std::map<std::string, std::set<std::string>> m_known;
    std::size_t m_pages = 0;

    [[nodiscard]] fs::path root() const { return fs::path(m_temporary.path().toStdString()); }

    struct Salvaged {
        SalvageReport report;
        std::map<std::string, std::set<std::string>> rows;
        std::string integrity;
        std::string version;
        std::string schema;
    };
    /// The same passphrase as in the product; made once, since each derivation takes its time.
    std::unique_ptr<Vault> m_damaged;

    [[nodiscard]] Result<Salvaged> salvageAll(const Vault& damaged)
    {
        const fs::path into = root() / "into";
        fs::remove_all(into);
        const auto fresh = std::move(Vault::create(into, bytesOf(passphrase)).value().vault);
        const Connection connection = connectionTo(*fresh);
        auto report = salvage(damaged, connection.get());
        if (!report)
            return report.error();
        Salvaged salvaged;
        salvaged.report = std::move(report).value();
        for (const char* table : tables)
            salvaged.rows[table] = linesOf(contentOf(connection.get(), table));
        salvaged.integrity = ask(connection.get(), "PRAGMA integrity_check");
        salvaged.version = ask(connection.get(), "PRAGMA user_version");
        salvaged.schema =
            ask(connection.get(), "SELECT name FROM sqlite_schema WHERE name NOT LIKE 'words_%' "
                                  "AND name NOT LIKE 'sqlite_%' ORDER BY 1");
        return salvaged;
    }

    void damagePage(std::size_t page)
    {
        Bytes content = readAll(m_folder / "vault.db");
        content.at((page - 1) * layout::pageSize + 77) ^= 4;
        writeAll(m_folder / "vault.db", content);
    }

    /// Nothing that was not there, and nothing gone that the report does not name.
    void checkHonest(const Salvaged& salvaged)
    {
        for (const auto& table : salvaged.report.tables) {
            const auto& rows = salvaged.rows.at(table.name);
            const auto& known = m_known.at(table.name);
            for (const std::string& row : rows)
                QVERIFY2(known.contains(row), (table.name + ": " + row.substr(0, 60)).c_str());
            QCOMPARE(table.rows, static_cast<std::uint64_t>(rows.size()));
            if (rows.size() < known.size())
                QVERIFY2(!table.whole(), table.name.c_str());
        }
        QVERIFY2(salvaged.integrity == "ok", salvaged.integrity.c_str());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(initialise().ok());
        m_origin = root() / "origin";
        m_folder = root() / "damaged";
        {
            const auto vault = std::move(Vault::create(m_origin, bytesOf(passphrase)).value().vault);
            const Connection connection = connectionTo(*vault);
            const auto must = [&](const std::string& sql) {
                if (run(connection.get(), sql) != SQLITE_OK)
                    qFatal("%s", sql.c_str());
            };
            must("CREATE TABLE journal(n INTEGER PRIMARY KEY, body BLOB NOT NULL, what TEXT) STRICT");
            must("CREATE TABLE setting(k TEXT NOT NULL, k2 TEXT NOT NULL, v BLOB NOT NULL, "
                 "PRIMARY KEY(k2, k)) STRICT, WITHOUT ROWID");
            must("CREATE TABLE big(n INTEGER PRIMARY KEY, b BLOB)");
            must("CREATE TABLE plain(x REAL, y INTEGER)");
            must("CREATE TABLE tiny(n INTEGER PRIMARY KEY, t TEXT UNIQUE)");
            must("CREATE INDEX journal_what ON journal(what)");
            must("CREATE VIRTUAL TABLE words USING fts5(w)");
            must("CREATE VIEW few AS SELECT * FROM tiny");
            must("PRAGMA user_version = 7");
            const std::string n = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<";
            must(n + "900) INSERT INTO journal SELECT i, randomblob(200), 'kind '||(i%7) FROM n");
            must(n + "400) INSERT INTO setting SELECT 'key '||(i%20), 'b'||i, randomblob(150) FROM n");
            must(n + "12) INSERT INTO big SELECT i, randomblob(i*2500) FROM n");
            must(n + "300) INSERT INTO plain SELECT i*1.5, -i*i*i*i FROM n");
            must("INSERT INTO plain VALUES(1e300, 9223372036854775807), (NULL, NULL), (0.0, -1)");
            must(
                "INSERT INTO tiny VALUES(1, 'one'), (2, NULL), (-5, 'minus'), (9223372036854775807, 'last')");
            must("INSERT INTO words VALUES('some words'), ('more words')");
            must("DELETE FROM journal WHERE n BETWEEN 300 AND 340");
            for (const char* table : tables)
                m_known[table] = linesOf(contentOf(connection.get(), table));
        }
        QCOMPARE(m_known["journal"].size(), std::size_t{859});
        m_pages = readAll(m_origin / "vault.db").size() / layout::pageSize;
        QVERIFY(m_pages > 100);
        copyVault(m_origin, m_folder);
        VaultOptions options;
        options.repair = true;
        m_damaged = std::move(Vault::open(m_folder, bytesOf(passphrase), options)).value();
    }
    void init()
    {
        writeAll(m_folder / "vault.db", readAll(m_origin / "vault.db"));
        fs::remove(m_folder / "vault.db-wal");
    }

    void aWholeVaultIsCopiedWhole()
    {
        const auto salvaged = salvageAll(*m_damaged);
        QVERIFY2(salvaged.ok(), salvaged.ok() ? "" : salvaged.error().text.c_str());
        checkHonest(salvaged.value());
        for (const char* table : tables)
            QVERIFY2(salvaged.value().rows.at(table) == m_known.at(table), table);
        QVERIFY(salvaged.value().report.whole());
        QVERIFY(salvaged.value().report.inWords().empty());
        QCOMPARE(salvaged.value().version, std::string("7"));
        QCOMPARE(salvaged.value().schema,
                 std::string("big\nfew\njournal\njournal_what\nplain\nsetting\ntiny\nwords"));
        QCOMPARE(salvaged.value().report.emptied, std::vector<std::string>{"words"});
    }

    void eachPageDamagedInTurnCostsOnlyItsOwnRows()
    {
        // Every page by itself takes minutes under the sanitizers: a stride that meets every kind of page.
        const std::size_t stride = qEnvironmentVariableIntValue("DOORSTEP_SALVAGE_ALL") ? 1 : 9;
        std::set<std::string> hit;
        const Bytes whole = readAll(m_origin / "vault.db");
        for (std::size_t page = 2; page <= m_pages; page += stride) {
            init();
            damagePage(page);
            const Bytes before = readAll(m_folder / "vault.db");
            const auto salvaged = salvageAll(*m_damaged);
            QVERIFY2(salvaged.ok(), salvaged.ok() ? "" : salvaged.error().text.c_str());
            checkHonest(salvaged.value());
            const SalvageReport& report = salvaged.value().report;
            QCOMPARE(report.unreadablePages, std::vector<std::uint64_t>{page});
            QVERIFY(!report.whole());
            QVERIFY(!report.inWords().empty());
            std::size_t lost = 0;
            for (const char* table : tables) {
                const std::size_t gone = m_known.at(table).size() - salvaged.value().rows.at(table).size();
                lost += gone;
                if (gone > 0)
                    hit.insert(table);
            }
            // A leaf, never a subtree: at most what one page holds.
            QVERIFY2(lost <= 250, qPrintable(QStringLiteral("page %1: %2 rows").arg(page).arg(lost)));
            QVERIFY(readAll(m_folder / "vault.db") == before);
        }
        QVERIFY2(hit.size() >= 3, qPrintable(QString::number(hit.size())));
    }

    void missingRowsAreNamedByNumber()
    {
        // Find a leaf of the journal: the page whose damage costs journal rows.
        for (std::size_t page = m_pages / 4; page <= m_pages; page += 3) {
            init();
            damagePage(page);
            const auto salvaged = salvageAll(*m_damaged);
            const auto& rows = salvaged.value().rows.at("journal");
            if (rows.size() == m_known["journal"].size())
                continue;
            const auto& table = salvaged.value().report.tables.at(0);
            QCOMPARE(table.name, std::string("journal"));
            std::set<std::string> named;
            for (const std::string& row : m_known["journal"]) {
                const std::int64_t number = std::stoll(row);
                for (const auto& [least, most] : table.missing) {
                    if (least <= number && number <= most)
                        named.insert(row);
                }
            }
            for (const std::string& row : m_known["journal"])
                QVERIFY2(rows.contains(row) != named.contains(row), row.substr(0, 12).c_str());
            return;
        }
        QFAIL("no page of the journal was met");
    }

    void withoutTheFirstPageTheRowsComeThroughTheMapOfParents()
    {
        damagePage(1);
        const auto salvaged = salvageAll(*m_damaged);
        // The list of tables is on the first page here: without a copy it is lost, and that is said.
        QVERIFY(!salvaged.ok());
        QCOMPARE(salvaged.error().code, ErrorCode::Damaged);
    }

    void aVerifiedCopyHelpsWhereItCan()
    {
        const fs::path withCopy = root() / "with-copy";
        copyVault(m_origin, withCopy);
        {
            const auto vault = std::move(Vault::open(withCopy, bytesOf(passphrase)).value());
            const Connection connection = connectionTo(*vault);
            auto job = std::move(SnapshotJob::begin(*vault, connection.get(), 1, 0)).value();
            QVERIFY(job->finish().ok());
            job.reset();
            QCOMPARE(run(connection.get(), "INSERT INTO journal VALUES(2000, x'00', 'late')"), SQLITE_OK);
        }
        Bytes content = readAll(withCopy / "vault.db");
        for (std::size_t page = 0; page < content.size() / layout::pageSize; page += 4)
            content[page * layout::pageSize + 77] ^= 4; // the first page is one of them
        writeAll(withCopy / "vault.db", content);
        VaultOptions options;
        options.repair = true;
        const auto damaged = std::move(Vault::open(withCopy, bytesOf(passphrase), options)).value();
        const auto salvaged = salvageAll(*damaged);
        QVERIFY2(salvaged.ok(), salvaged.ok() ? "" : salvaged.error().text.c_str());
        QVERIFY(salvaged.value().report.schemaFromCopy);
        QCOMPARE(salvaged.value().version, std::string("7"));
        const auto& journal = salvaged.value().report.tables.at(0);
        QVERIFY(journal.rowsFromCopy > 50);
        for (const std::string& row : m_known["journal"])
            QVERIFY2(salvaged.value().rows.at("journal").contains(row), row.substr(0, 12).c_str());
        QCOMPARE(salvaged.value().integrity, std::string("ok"));
    }

    void theLogCountsAsFarAsItCanBeRead()
    {
        const fs::path crashed = root() / "crashed";
        std::string rows;
        {
            const fs::path running = root() / "running";
            copyVault(m_origin, running);
            const auto vault = std::move(Vault::open(running, bytesOf(passphrase)).value());
            const Connection connection = connectionTo(*vault);
            for (int i = 1; i <= 20; ++i)
                QCOMPARE(run(connection.get(), "INSERT INTO tiny VALUES(" + std::to_string(i * 10) +
                                                   ", 'log')"
                                                   " ON CONFLICT DO UPDATE SET n = excluded.n"),
                         SQLITE_OK);
            QCOMPARE(run(connection.get(), "INSERT INTO tiny VALUES(7, 'in the log')"), SQLITE_OK);
            copyVault(running, crashed);
        }
        writeAll(m_folder / "vault.db", readAll(crashed / "vault.db"));
        Bytes log = readAll(crashed / "vault.db-wal");
        QVERIFY(log.size() > 12 * layout::sealedFrameSize);
        writeAll(m_folder / "vault.db-wal", log);
        const auto salvaged = salvageAll(*m_damaged);
        QVERIFY(salvaged.value().rows.at("tiny").contains("7|in the log"));
        QVERIFY(salvaged.value().report.whole());
        // One bad frame in the middle: what was committed behind it still counts, and the hole is named.
        log[static_cast<std::size_t>(layout::sealedUnitOffset(4)) + 60] ^= 1;
        writeAll(m_folder / "vault.db-wal", log);
        const auto holed = salvageAll(*m_damaged);
        QVERIFY(holed.value().rows.at("tiny").contains("7|in the log"));
        QCOMPARE(holed.value().report.framesDamaged, std::uint64_t{1});
        QVERIFY(readAll(m_folder / "vault.db-wal") == log);
    }
};

QTEST_APPLESS_MAIN(TestVaultSalvage)
#include "tst_vault_salvage.moc"
