// Goal: an old page, file or log put back, and a log that should be there and is not, are all noticed; what
// a crash leaves is not mistaken for that. Method: images of one vault at four moments of its life, mixed in
// one way per row, then opened; the words are looked at, and that a refusal changes no file.
#include "crypto/vault/key_store.h"
#include "crypto/vault/layout.h"
#include "vault_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

#include <map>

using namespace doorstep;
using namespace doorstep::crypto;
using namespace doorstep::crypto::test;
namespace fs = std::filesystem;

namespace {

constexpr std::array vaultFiles = {"vault.db", "vault.db-wal", "vault.tags0", "vault.tags1"};

/// Small changes of files, named as the rows name them.
struct Spoiler {
    fs::path folder;
    fs::path images;

    void take(const char* name, const char* from) const
    {
        writeAll(folder / name, readAll(images / from / name));
    }
    void remove(const char* name) const { fs::remove(folder / name); }
    void cut(const char* name, std::size_t by) const
    {
        fs::resize_file(folder / name, fs::file_size(folder / name) - by);
    }
    void flip(const char* name, std::size_t at) const
    {
        Bytes content = readAll(folder / name);
        content.at(at) ^= 0x10;
        writeAll(folder / name, content);
    }
    /// Pages first..last as they were in another image; returns how many of them differ.
    int putBack(std::size_t first, std::size_t last, const char* from) const
    {
        Bytes now = readAll(folder / "vault.db");
        const Bytes then = readAll(images / from / "vault.db");
        int changed = 0;
        for (std::size_t page = first; page <= std::min(last, then.size() / layout::pageSize); ++page) {
            const auto at = static_cast<std::ptrdiff_t>((page - 1) * layout::pageSize);
            const auto end = at + std::ptrdiff_t{layout::pageSize};
            changed += std::equal(then.begin() + at, then.begin() + end, now.begin() + at) ? 0 : 1;
            std::copy(then.begin() + at, then.begin() + end, now.begin() + at);
        }
        writeAll(folder / "vault.db", now);
        return changed;
    }
    void lengthen() const
    {
        Bytes content = readAll(folder / "vault.db");
        content.insert(content.end(), content.end() - std::ptrdiff_t{layout::pageSize}, content.end());
        writeAll(folder / "vault.db", content);
    }
};
using Spoil = void (*)(const Spoiler&);

/// Keeps in memory what a platform would keep; refuses everything when told to.
class MemoryKeyStore final : public KeyStore {
public:
    bool fails = false;
    std::map<std::string, Bytes, std::less<>> kept;

    Result<std::optional<SecretBytes>> get(std::string_view name) override
    {
        if (fails)
            return refusal();
        const auto found = kept.find(name);
        if (found == kept.end())
            return std::optional<SecretBytes>();
        return std::optional(SecretBytes::copyOf(found->second));
    }
    Status put(std::string_view name, BytesView value) override
    {
        if (fails)
            return refusal();
        kept.insert_or_assign(std::string(name), Bytes(value.begin(), value.end()));
        return done();
    }
    Status remove(std::string_view name) override
    {
        kept.erase(std::string(name));
        return done();
    }
    std::string notProtected() const override { return "A test."; }
    static Error refusal() { return {ErrorCode::Storage, "The key store does not answer."}; }
};

const char* const oldPart = "older than the rest";
const char* const noTable = "list that shows";
const char* const noLog = "latest changes to these records are missing";
const char* const otherLog = "belong to another time";
const char* const putBackLog = "Old changes were put back";
const char* const cutOff = "cut off";
const char* const pagesGone = "the last changes wait to be added";
const char* const added = "was added";

} // namespace

Q_DECLARE_METATYPE(Spoil)

class TestVaultTags : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_temporary;
    fs::path m_images;
    fs::path m_folder;
    std::unique_ptr<Vault> m_vault; ///< of m_folder

    [[nodiscard]] fs::path path(const char* name) const
    {
        return fs::path(m_temporary.path().toStdString()) / name;
    }
    [[nodiscard]] std::string outcome() const
    {
        std::vector<Bytes> before;
        for (const char* name : vaultFiles)
            before.push_back(readAll(m_folder / name));
        Error error;
        const Connection connection = connectionTo(*m_vault, &error);
        if (connection) {
            const std::string rows = ask(connection.get(), "SELECT count(*) FROM t WHERE b LIKE 'row %'");
            const std::string kept = ask(connection.get(), "SELECT count(*) FROM k WHERE b LIKE 'kept %'");
            const bool whole = ask(connection.get(), "PRAGMA integrity_check") == "ok" && kept == "200";
            if (const auto damage = m_vault->damageFound())
                return damage->text;
            return whole ? rows : "wrong data";
        }
        for (std::size_t i = 0; i < before.size(); ++i) {
            if (readAll(m_folder / vaultFiles[i]) != before[i])
                return "refused but changed";
        }
        return error.code == ErrorCode::Damaged ? error.text : "another error";
    }
    void insert(sqlite3* connection, int first, int last) const
    {
        for (int row = first; row <= last; ++row)
            QCOMPARE(run(connection, "INSERT INTO t(b) VALUES('row '||hex(zeroblob(200)))"), SQLITE_OK);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(initialise().ok());
        m_images = path("images");
        m_folder = path("vault");
        m_vault = std::move(Vault::create(m_folder, bytesOf(passphrase)).value().vault);
        Connection connection = connectionTo(*m_vault);
        QCOMPARE(run(connection.get(),
                     "CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT);"
                     "CREATE TABLE k(a INTEGER PRIMARY KEY, b TEXT);WITH RECURSIVE n(i) AS (SELECT 1 UNION "
                     "ALL SELECT i+1 FROM n WHERE i<200) INSERT INTO k SELECT i, 'kept '||i FROM n"),
                 SQLITE_OK);
        insert(connection.get(), 1, 10);
        connection.reset();
        copyVault(m_folder, m_images / "early"); // closed, 10 rows
        connection = connectionTo(*m_vault);
        insert(connection.get(), 11, 40);
        copyVault(m_folder, m_images / "live"); // killed, 40 rows, those from 11 in the log
        QCOMPARE(run(connection.get(), "PRAGMA wal_checkpoint"), SQLITE_OK);
        copyVault(m_folder, m_images / "spare"); // killed, 40 rows, the log is in the database already
        insert(connection.get(), 41, 60);
        copyVault(m_folder, m_images / "next"); // killed, 60 rows, a second generation of the log
        connection.reset();
        copyVault(m_folder, m_images / "closed"); // 60 rows
    }

    void whatWasMixedIsNoticed_data()
    {
        QTest::addColumn<QByteArray>("image");
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* image, Spoil spoil, const char* expected) {
            QTest::newRow(name) << QByteArray(image) << spoil << QByteArray(expected);
        };
        using S = const Spoiler&;
        row(
            "closed: nothing", "closed", [](S) {}, "60");
        row(
            "closed: an old page put back", "closed", [](S s) { s.putBack(2, 99, "early"); }, oldPart);
        row(
            "closed: an old page one put back", "closed", [](S s) { s.putBack(1, 1, "live"); }, oldPart);
        row(
            "closed: the old database put back", "closed", [](S s) { s.take("vault.db", "early"); }, cutOff);
        row(
            "closed: the database cut by a page", "closed", [](S s) { s.cut("vault.db", 4096); }, cutOff);
        row(
            "closed: the database cut within a page", "closed", [](S s) { s.cut("vault.db", 1); }, cutOff);
        row(
            "closed: a page added", "closed", [](S s) { s.lengthen(); }, added);
        row(
            "closed: its last log put back", "closed", [](S s) { s.take("vault.db-wal", "next"); },
            putBackLog);
        row(
            "closed: an old log put back", "closed", [](S s) { s.take("vault.db-wal", "live"); }, putBackLog);
        row(
            "closed: a log of nonsense put there", "closed",
            [](S s) { writeAll(s.folder / "vault.db-wal", Bytes(20'000, 7)); }, "60");
        row(
            "closed: the old tables put back", "closed",
            [](S s) {
                s.take("vault.tags0", "early");
                s.take("vault.tags1", "early");
            },
            added);
        row(
            "closed: both tables removed", "closed",
            [](S s) {
                s.remove("vault.tags0");
                s.remove("vault.tags1");
            },
            noTable);
        row(
            "killed: nothing", "live", [](S) {}, "40");
        row(
            "killed: the log removed", "live", [](S s) { s.remove("vault.db-wal"); }, noLog);
        row(
            "killed: the log emptied", "live", [](S s) { writeAll(s.folder / "vault.db-wal", {}); }, noLog);
        row(
            "killed: the log's header cut", "live",
            [](S s) { fs::resize_file(s.folder / "vault.db-wal", 71); }, noLog);
        row(
            "killed: the log's header damaged", "live", [](S s) { s.flip("vault.db-wal", 30); }, otherLog);
        row(
            "killed: a log of another time", "next", [](S s) { s.take("vault.db-wal", "live"); }, otherLog);
        row(
            "killed: a page put back that the log has not", "next", [](S s) { s.putBack(2, 99, "early"); },
            oldPart);
        row(
            "killed: the database of an earlier kill put back", "next",
            [](S s) { s.take("vault.db", "live"); }, pagesGone);
        row(
            "killed: the database of a later time", "live", [](S s) { s.take("vault.db", "closed"); }, "40");
        row(
            "killed: a page that the log has is damaged", "live", [](S s) { s.flip("vault.db", 700); }, "40");
        row(
            "spare log: nothing", "spare", [](S) {}, "40");
        row(
            "spare log: removed", "spare", [](S s) { s.remove("vault.db-wal"); }, "40");
        row(
            "spare log: cut anywhere", "spare", [](S s) { s.cut("vault.db-wal", 60'000); }, "40");
        row(
            "spare log: damaged", "spare", [](S s) { s.flip("vault.db-wal", 9'000); }, "40");
        row(
            "spare log: its header damaged", "spare", [](S s) { s.flip("vault.db-wal", 30); }, "40");
        row(
            "spare log: one of a later time", "spare", [](S s) { s.take("vault.db-wal", "next"); },
            putBackLog);
        row(
            "spare log: an old page put back", "spare", [](S s) { s.putBack(2, 99, "early"); }, oldPart);
    }
    void whatWasMixedIsNoticed()
    {
        QFETCH(QByteArray, image);
        QFETCH(Spoil, spoil);
        QFETCH(QByteArray, expected);
        copyVault(m_images / image.toStdString(), m_folder, Clean::No);
        spoil({m_folder, m_images});
        const std::string got = outcome();
        QVERIFY2(got == expected.toStdString() ||
                     (expected.size() > 4 && got.find(expected.toStdString()) != std::string::npos),
                 got.c_str());
    }

    void everyFlippedByteOfTheTablesIsHarmlessOrNoticed()
    {
        // A flip either hits what is not in force, or takes the newest state away: then an older one of
        // the same files is in force, which these files fit too, or which refuses them.
        for (const char* image : {"closed", "live", "spare"}) {
            const std::string rows = std::string(image) == "closed" ? "60" : "40";
            for (const char* name : {"vault.tags0", "vault.tags1"}) {
                const std::size_t size = readAll(m_images / image / name).size();
                for (std::size_t at = 0; at < size; at += at < 4'300 && at % 4'096 < 120 ? 37 : 401) {
                    copyVault(m_images / image, m_folder, Clean::No);
                    Spoiler{m_folder, m_images}.flip(name, at);
                    const std::string got = outcome();
                    QVERIFY2(got == rows || got.size() > 20, got.c_str());
                }
            }
        }
    }

    void theScrubTellsOldPagesFromDamagedOnes()
    {
        const Spoiler spoiler{m_folder, m_images};
        copyVault(m_images / "closed", m_folder, Clean::No);
        QCOMPARE(m_vault->scrub({}).value().damagedPages, 0u);
        const auto old = static_cast<std::uint64_t>(spoiler.putBack(3, 99, "early"));
        QVERIFY(old > 0);
        spoiler.flip("vault.db", 5'000);
        ScrubReport report = m_vault->scrub({}).value();
        QCOMPARE(report.damagedPages, old + 1);
        QCOMPARE(report.oldPages, old);
        spoiler.cut("vault.db", layout::pageSize);
        QCOMPARE(m_vault->scrub({}).value().damagedPages, old + 2);
        copyVault(m_images / "live", m_folder, Clean::No);
        report = m_vault->scrub({}).value();
        QCOMPARE(report.damagedPages, 0u); // what is only in the log is not missing
        QVERIFY(report.pages > readAll(m_folder / "vault.db").size() / layout::pageSize);
        spoiler.remove("vault.tags0");
        spoiler.remove("vault.tags1");
        report = m_vault->scrub({}).value();
        QVERIFY(!report.tableIsWhole);
        QCOMPARE(report.damagedPages, 0u);
    }

    void aTableOfAnotherVaultIsNone()
    {
        const auto other = Vault::create(path("other"), bytesOf(passphrase));
        copyVault(m_images / "closed", m_folder, Clean::No);
        writeAll(m_folder / "vault.tags0", readAll(path("other") / "vault.tags0"));
        writeAll(m_folder / "vault.tags1", readAll(path("other") / "vault.tags0"));
        QVERIFY(outcome().find(noTable) != std::string::npos);
    }

    void aSessionThatOnlyReadsWritesNothing()
    {
        copyVault(m_images / "closed", m_folder, Clean::No);
        QCOMPARE(outcome(), std::string("60"));
        const auto before = m_vault->epoch();
        QCOMPARE(outcome(), std::string("60"));
        QCOMPARE(m_vault->epoch(), before);
        for (const char* name : {"vault.db", "vault.tags0", "vault.tags1"})
            QVERIFY(readAll(m_folder / name) == readAll(m_images / "closed" / name));
    }

    void anOlderCopyOfTheFolderIsReportedUntilAccepted()
    {
        const auto store = std::make_shared<MemoryKeyStore>();
        VaultOptions options;
        options.keyStore = store;
        const auto open = [&](const char* image) {
            m_vault.reset();
            copyVault(m_images / image, m_folder, Clean::No);
            m_vault = std::move(Vault::open(m_folder, bytesOf(passphrase), options)).value();
            return m_vault->olderThanRemembered();
        };
        QVERIFY(!open("early"));
        QVERIFY(!open("closed")); // newer is what time does
        const auto newest = m_vault->epoch();
        for (int again = 0; again < 2; ++again) { // and the report does not go away by itself
            const auto older = open("early");
            QVERIFY(older);
            QCOMPARE(older->remembered.epoch, newest);
            QCOMPARE(older->found.epoch, m_vault->epoch());
            QVERIFY(older->found.timeMs > 0 && older->found.timeMs <= older->remembered.timeMs);
            QCOMPARE(outcome(), std::string("10")); // the vault opens all the same
        }
        store->fails = true;
        QVERIFY(!m_vault->acceptOlder().ok());
        QVERIFY(m_vault->olderThanRemembered());
        QVERIFY(!open("early")); // a store that fails keeps nobody out
        store->fails = false;
        QVERIFY(open("early"));
        QVERIFY(m_vault->acceptOlder().ok());
        QVERIFY(!m_vault->olderThanRemembered());
        QVERIFY(!open("early"));
    }

    void growingAndShrinkingKeepsTheTable()
    {
        copyVault(m_images / "closed", m_folder, Clean::No);
        for (int round = 0; round < 4; ++round) {
            Connection connection = connectionTo(*m_vault);
            QVERIFY(connection);
            QCOMPARE(run(connection.get(), "BEGIN;INSERT INTO t(b) SELECT hex(zeroblob(2000)) FROM k;COMMIT"),
                     SQLITE_OK);
            copyVault(m_folder, path("grown"));
            QCOMPARE(run(connection.get(), "PRAGMA wal_checkpoint(RESTART);DELETE FROM t WHERE b NOT LIKE "
                                           "'row %';VACUUM"),
                     SQLITE_OK);
            copyVault(m_folder, path("shrunk"));
            if (round % 2)
                QCOMPARE(run(connection.get(), "PRAGMA wal_checkpoint(TRUNCATE)"), SQLITE_OK);
            connection.reset();
            for (const char* name : {"grown", "shrunk"}) {
                const auto vault = Vault::open(path(name), bytesOf(passphrase));
                QCOMPARE(vault.value()->scrub({}).value().damagedPages, 0u);
                const Connection copy = connectionTo(*vault.value());
                QVERIFY(copy);
                QCOMPARE(ask(copy.get(), "PRAGMA integrity_check"), std::string("ok"));
            }
            QCOMPARE(m_vault->scrub({}).value().damagedPages, 0u);
        }
        QCOMPARE(outcome(), std::string("60"));
    }
};

QTEST_APPLESS_MAIN(TestVaultTags)
#include "tst_vault_tags.moc"
