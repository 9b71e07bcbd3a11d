// Goal: a vault of either cipher is as safe as the other; a build without AEGIS-256 names it and touches
// nothing; a database written anew has every row of the old one. Method: a kept AEGIS-256 vault, opened or
// refused; each byte of a small one changed, its pages swapped; a database with everything a schema may hold
// converted there and back, and, where there is one cipher only, to itself.
#include "crypto/vault/aegis.h"
#include "crypto/vault/conversion.h"
#include "crypto/vault/database_copy.h"
#include "crypto/vault/header.h"
#include "crypto/vault/sealer.h"
#include "crypto/vault/snapshot.h"
#include "vault_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace doorstep;
using namespace doorstep::crypto;
using namespace doorstep::crypto::test;
namespace fs = std::filesystem;

namespace {

const char* const noAegis = "libsodium here is older than 1.0.19 and has no AEGIS-256";

constexpr const char* richSchema =
    "CREATE TABLE person(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, born REAL, photo BLOB);"
    "CREATE TABLE \"odd \"\"name\"(\"rowid\" TEXT, _rowid_ INT, x);"
    "CREATE TABLE plain(a, b NUMERIC DEFAULT 7, c AS (a || '!') STORED, d AS (length(a)));"
    "CREATE TABLE pair(k TEXT, n INT, v, PRIMARY KEY(n DESC, k)) WITHOUT ROWID;"
    "CREATE TABLE log(what TEXT);"
    "CREATE INDEX by_born ON person(born) WHERE born > 0;"
    "CREATE INDEX by_length ON person(length(name));"
    "CREATE VIEW names AS SELECT name FROM person;"
    "CREATE TRIGGER kept AFTER INSERT ON person BEGIN INSERT INTO log VALUES(new.name); END;"
    "CREATE VIRTUAL TABLE words USING fts5(body, tokenize='unicode61');"
    "PRAGMA user_version = 41; PRAGMA application_id = 4242;";

constexpr const char* richRows =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400)"
    " INSERT INTO person(name, born, photo) SELECT 'person ' || i, i / 7.0, randomblob(i * 9) FROM n;"
    "DELETE FROM person WHERE id > 390;" // the counter stays at 400
    "INSERT INTO \"odd \"\"name\" VALUES('r', 2, x'00ff'), (NULL, NULL, 1e300), ('r', -5, "
    "9223372036854775807);"
    "INSERT INTO plain(rowid, a) VALUES(-9, 'x'), (0, zeroblob(9000)), (77, char(0) || 'tail'), (78, NULL);"
    "INSERT INTO pair SELECT 'k' || (id % 5), id, born FROM person;"
    "INSERT INTO words(body) SELECT name || ' hoist wheelchair' FROM person; DELETE FROM words WHERE rowid % "
    "3 = 0;"
    "ANALYZE;";

constexpr const char* digest =
    "SELECT count(*), sum(born), sum(length(photo)) FROM person; SELECT count(*) FROM words WHERE words "
    "MATCH 'hoist';"
    "SELECT group_concat(rowid || c) FROM plain; SELECT seq FROM sqlite_sequence; SELECT count(*) FROM log;"
    "SELECT count(*) FROM names; SELECT group_concat(n || k) FROM pair; PRAGMA user_version";

std::string answers(sqlite3* connection)
{
    std::string all;
    for (const QByteArray& question : QByteArray(digest).split(';'))
        all += ask(connection, question.toStdString()) + "\n";
    return all;
}

VaultOptions optionsFor(Cipher cipher)
{
    VaultOptions options;
    options.cipher = cipher;
    return options;
}

std::unique_ptr<Vault> made(const fs::path& folder, Cipher cipher)
{
    auto created = Vault::create(folder, bytesOf(passphrase), KdfParams::floor(), optionsFor(cipher));
    return created ? std::move(created.value().vault) : nullptr;
}

std::map<std::string, Bytes> filesIn(const fs::path& folder)
{
    std::map<std::string, Bytes> files;
    for (const auto& entry : fs::directory_iterator(folder))
        files[entry.path().filename().string()] = readAll(entry.path());
    return files;
}

} // namespace

class TestVaultCipher : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_temporary;
    const fs::path m_golden = fs::path(DOORSTEP_TEST_DATA) / "vault";

    [[nodiscard]] fs::path folder(const char* name) const
    {
        return fs::path(m_temporary.path().toStdString()) / name;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(initialise().ok()); }

    void aBuildWithoutTheCipherSaysSoAndTouchesNothing()
    {
        if (aegisIsBuiltIn())
            QSKIP("this build has AEGIS-256");
        const fs::path copy = folder("foreign");
        copyVault(m_golden / "aegis256", copy);
        const auto before = filesIn(copy);
        QVERIFY(before.size() >= 4);
        VaultOptions repair;
        repair.repair = true;
        for (int way = 0; way < 3; ++way) {
            const auto opened = way == 0   ? Vault::open(copy, bytesOf("a wrong passphrase"))
                                : way == 1 ? Vault::openWithRecovery(copy, Bytes(16, 1))
                                           : Vault::open(copy, bytesOf(passphrase), repair);
            QVERIFY(!opened.ok());
            QCOMPARE(opened.error().code, ErrorCode::NewerVersion);
            QVERIFY2(
                opened.error().text.starts_with("This vault uses a cipher (AEGIS-256) that this build of "
                                                "Doorstep does not have."),
                opened.error().text.c_str());
            QCOMPARE(filesIn(copy), before); // not even a lock file or a counted try
        }
        QVERIFY(!made(folder("not made"), Cipher::Aegis256));
        QVERIFY(!fs::exists(folder("not made")));
        auto vault = made(folder("stays"), Cipher::XChaCha20Poly1305);
        const auto stays = filesIn(folder("stays"));
        QCOMPARE(convertCipher(vault, Cipher::Aegis256).error().code, ErrorCode::Refused);
        QVERIFY(vault);
        QCOMPARE(rebuildDatabase(vault, Cipher::Aegis256).error().code, ErrorCode::NewerVersion);
        QVERIFY(vault);
        QCOMPARE(filesIn(folder("stays")), stays);
    }

    void anOldVaultOpens_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("rows");
        QTest::newRow("closed") << "aegis256"
                                << "1 carer; 2 hoist; 3 swimming";
        QTest::newRow("killed, with a log") << "aegis256-crashed"
                                            << "1 carer; 2 hoist; 3 swimming; 4 wheelchair; 5 respite";
    }
    void anOldVaultOpens()
    {
        if (!aegisIsBuiltIn())
            QSKIP(noAegis);
        QFETCH(QString, name);
        QFETCH(QString, rows);
        const fs::path copy = folder("golden");
        copyVault(m_golden / name.toStdString(), copy);
        const auto vault = Vault::open(copy, bytesOf(passphrase));
        QVERIFY2(vault.ok(), vault ? "" : vault.error().text.c_str());
        QCOMPARE(vault.value()->cipher(), Cipher::Aegis256);
        QCOMPARE(vault.value()->scrub({}).value().damagedPages, 0u);
        const Connection connection = connectionTo(*vault.value());
        QVERIFY(connection);
        QCOMPARE(ask(connection.get(), "SELECT group_concat(a||' '||b, '; ') FROM t"), rows.toStdString());
        QCOMPARE(run(connection.get(), "INSERT INTO t(b) VALUES('more')"), SQLITE_OK);
    }

    // Which values go together is the header's own business, whatever this build can open.
    void theHeaderNamesWhatGoesTogether()
    {
        const SecretBytes key = SecretBytes::random(32);
        VaultHeader header;
        header.keyCheck = VaultHeader::keyCheckOf(key);
        QVERIFY(header.wrap(SlotKind::Recovery, key, Bytes(16, 1), {}).ok());
        using State = RotationState;
        const auto x = Cipher::XChaCha20Poly1305;
        const auto a = Cipher::Aegis256;
        struct Case {
            Cipher cipher;
            State state;
            Cipher other;
            bool reads;
        };
        for (const Case& each :
             {Case{x, State::None, x, true}, Case{a, State::None, x, true}, Case{x, State::None, a, false},
              Case{x, State::Copying, x, true}, Case{a, State::Copying, a, true},
              Case{a, State::Copying, x, false}, Case{x, State::Copying, a, false},
              Case{a, State::Switching, x, true}, Case{x, State::Switching, a, true},
              Case{x, State::Switching, Cipher{3}, false}, Case{Cipher{0}, State::None, x, false}}) {
            header.cipher = each.cipher;
            header.rotation.state = each.state;
            header.rotation.cipher = each.other;
            header.prove(key);
            const auto read = VaultHeader::decode(header.encode());
            QCOMPARE(read.ok(), each.reads);
            if (read)
                QVERIFY(read.value().cipher == each.cipher && read.value().rotation.cipher == each.other);
        }
        header.cipher = Cipher{cipherLast + 1};
        QCOMPARE(VaultHeader::decode(header.encode()).error().code, ErrorCode::NewerVersion);
    }

    void everyRowIsThereAfterwards_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        QTest::newRow("to itself") << 1 << 1;
        QTest::newRow("there and back") << 1 << 2;
        QTest::newRow("back and there") << 2 << 1;
        QTest::newRow("AEGIS-256 to itself") << 2 << 2;
    }
    void everyRowIsThereAfterwards()
    {
        QFETCH(int, first);
        QFETCH(int, second);
        if (std::max(first, second) > 1 && !aegisIsBuiltIn())
            QSKIP(noAegis);
        const fs::path home = folder(QTest::currentDataTag());
        auto vault = made(home, static_cast<Cipher>(first));
        QVERIFY(vault);
        const SecretBytes blobKey = vault->subKey(KeyPurpose::Blobs, 9);
        std::string before;
        {
            const Connection connection = connectionTo(*vault);
            QCOMPARE(run(connection.get(), richSchema), SQLITE_OK);
            QCOMPARE(run(connection.get(), richRows), SQLITE_OK);
            before = answers(connection.get());
            QVERIFY2(before.find("error") == std::string::npos, before.c_str());
            auto job = SnapshotJob::begin(*vault, connection.get(), 1, 1);
            QVERIFY(job.ok() && job.value()->finish().ok());
        }
        copyVault(home, folder("reference"));
        for (const int to : {second, first}) {
            const std::uint64_t epoch = vault->epoch();
            const Status done = rebuildDatabase(vault, static_cast<Cipher>(to));
            QVERIFY2(done.ok(), done.ok() ? "" : done.error().text.c_str());
            QCOMPARE(static_cast<int>(vault->cipher()), to);
            QVERIFY(vault->epoch() > epoch);
            const auto report = vault->scrub({});
            QVERIFY(report.ok() && report.value().damagedPages == 0 && report.value().pages > 150);
            const Connection connection = connectionTo(*vault);
            QVERIFY(connection);
            QCOMPARE(answers(connection.get()), before);
            // The strictest oracle: the vault from before, value by value.
            const auto reference = Vault::open(folder("reference"), bytesOf(passphrase));
            const Connection other = connectionTo(*reference.value());
            const Status same = sameDatabase(other.get(), connection.get());
            QVERIFY2(same.ok(), same.ok() ? "" : same.error().text.c_str());
            // A trigger fires again, a search finds what is added.
            QCOMPARE(run(connection.get(), "SAVEPOINT s; INSERT INTO person(name) VALUES('new')"), SQLITE_OK);
            QCOMPARE(ask(connection.get(), "SELECT max(id) FROM person"), std::string("401"));
            QCOMPARE(ask(connection.get(), "SELECT count(*) FROM log WHERE what = 'new'"), std::string("1"));
            QCOMPARE(run(connection.get(), "INSERT INTO words(words) VALUES('integrity-check')"), SQLITE_OK);
            QCOMPARE(run(connection.get(), "ROLLBACK TO s; RELEASE s"), SQLITE_OK);
        }
        QVERIFY(vault->subKey(KeyPurpose::Blobs, 9).equals(blobKey));
        if (first != second)
            QVERIFY(snapshots(*vault).value().empty()); // of another cipher
        QCOMPARE(namesIn(home).find("next"), std::string::npos);
        vault.reset();
        QVERIFY(Vault::open(home, bytesOf(passphrase)).ok());
    }

    void aDifferenceIsNoticed()
    {
        const auto one = made(folder("one"), Cipher::XChaCha20Poly1305);
        const auto two = made(folder("two"), Cipher::XChaCha20Poly1305);
        const Connection first = connectionTo(*one);
        const Connection second = connectionTo(*two);
        const char* const content =
            "CREATE TABLE t(x, y); INSERT INTO t VALUES(1, 'a'), (2.5, x'01'), (NULL, 3)";
        QCOMPARE(run(first.get(), content), SQLITE_OK);
        QCOMPARE(run(second.get(), content), SQLITE_OK);
        QVERIFY(sameDatabase(first.get(), second.get()).ok());
        for (const char* change :
             {"UPDATE t SET y = 'b' WHERE x = 1", "UPDATE t SET y = x'61' WHERE x = 1",
              "UPDATE t SET x = 1.0 WHERE x = 1", "DELETE FROM t WHERE x = 2.5", "INSERT INTO t VALUES(7, 7)",
              "UPDATE t SET rowid = 9 WHERE x = 1", "CREATE INDEX i ON t(x)", "CREATE VIEW v AS SELECT 1",
              "PRAGMA user_version = 3"}) {
            QCOMPARE(run(second.get(), std::string("SAVEPOINT s; ") + change), SQLITE_OK);
            QVERIFY2(!sameDatabase(first.get(), second.get()).ok(), change);
            QCOMPARE(run(second.get(), "ROLLBACK TO s; RELEASE s"), SQLITE_OK);
            QVERIFY(sameDatabase(first.get(), second.get()).ok());
        }
    }

    void anOpenConnectionIsNotPulledAway()
    {
        auto vault = made(folder("busy"), Cipher::XChaCha20Poly1305);
        const Connection connection = connectionTo(*vault);
        QCOMPARE(run(connection.get(), "CREATE TABLE t(x)"), SQLITE_OK);
        QCOMPARE(rebuildDatabase(vault, Cipher::XChaCha20Poly1305).error().code, ErrorCode::InUse);
        QCOMPARE(run(connection.get(), "INSERT INTO t VALUES('more')"), SQLITE_OK);
    }

    void aDamagedPageLeavesTheOldDatabase()
    {
        auto vault = made(folder("damaged"), Cipher::XChaCha20Poly1305);
        {
            const Connection connection = connectionTo(*vault);
            QCOMPARE(run(connection.get(), "CREATE TABLE t(x); INSERT INTO t VALUES(randomblob(20000))"),
                     SQLITE_OK);
        }
        Bytes pages = readAll(folder("damaged") / "vault.db");
        pages[pages.size() - 9] ^= 1;
        writeAll(folder("damaged") / "vault.db", pages);
        QCOMPARE(rebuildDatabase(vault, Cipher::XChaCha20Poly1305).error().code, ErrorCode::Damaged);
        QVERIFY(vault);
        QVERIFY(readAll(folder("damaged") / "vault.db") == pages);
        QCOMPARE(namesIn(folder("damaged")).find("next"), std::string::npos);
    }

    void whatAKillLeftIsSweptAtTheNextOpening()
    {
        made(folder("killed"), Cipher::XChaCha20Poly1305).reset();
        for (const char* name :
             {"vault.db.next", "vault.db.next-wal", "vault.db.next.tags0", "vault.db.next.tags1"})
            writeAll(folder("killed") / name, Bytes(5000, 3));
        QVERIFY(Vault::open(folder("killed"), bytesOf(passphrase)).ok());
        QCOMPARE(namesIn(folder("killed")).find("next"), std::string::npos);
    }

    void everyByteOfAnAegisVaultCounts()
    {
        if (!aegisIsBuiltIn())
            QSKIP(noAegis);
        const fs::path home = folder("flipped");
        auto vault = made(home, Cipher::Aegis256);
        {
            const Connection connection = connectionTo(*vault);
            QCOMPARE(
                run(connection.get(), "CREATE TABLE t(x); INSERT INTO t VALUES(randomblob(5000)), ('row')"),
                SQLITE_OK);
        }
        const Bytes whole = readAll(home / "vault.db");
        QVERIFY(whole.size() >= 4 * layout::pageSize);
        QCOMPARE(vault->scrub({}).value().damagedPages, 0u);
        std::fstream file(home / "vault.db", std::ios::in | std::ios::out | std::ios::binary);
        const auto put = [&](std::size_t at, std::uint8_t byte) {
            file.seekp(static_cast<std::streamoff>(at)).put(static_cast<char>(byte)).flush();
        };
        for (std::size_t at = 0; at < whole.size(); ++at) {
            put(at, static_cast<std::uint8_t>(whole[at] ^ (1u << (at % 8))));
            QCOMPARE(vault->scrub({}).value().damagedPages, 1u);
            put(at, whole[at]);
        }
        file.close();
        Bytes swapped = whole;
        const auto page = static_cast<std::ptrdiff_t>(layout::pageSize);
        std::swap_ranges(swapped.begin() + 2 * page, swapped.begin() + 3 * page, swapped.begin() + 3 * page);
        writeAll(home / "vault.db", swapped);
        QCOMPARE(vault->scrub({}).value().damagedPages, 2u);
        Error error;
        QVERIFY(!connectionTo(*vault, &error) ||
                ask(connectionTo(*vault).get(), "SELECT x FROM t").starts_with("error"));
        writeAll(home / "vault.db", whole);
        QCOMPARE(ask(connectionTo(*vault).get(), "SELECT count(*) FROM t"), std::string("2"));
    }

    void everyByteOfAnAegisFrameCounts()
    {
        if (!aegisIsBuiltIn())
            QSKIP(noAegis);
        EntityId id;
        id.value.fill(3);
        const Sealer sealer(id, {SecretBytes::random(32), SecretBytes::random(32), SecretBytes::random(32)},
                            Cipher::Aegis256);
        for (const std::uint64_t unit : {0u, 4u}) {
            Bytes plain(unit == 0 ? layout::walHeaderSize : layout::frameSize, 0x5a);
            Bytes sealed(plain.size() + sealer.reserve());
            Bytes opened(plain.size());
            sealer.sealUnit(unit, plain, sealed.data());
            QVERIFY(sealer.openUnit(unit, sealed, opened.data()) && opened == plain);
            QVERIFY(!sealer.openUnit(unit + 1, sealed, opened.data()));
            for (std::size_t at = 0; at < sealed.size(); ++at) {
                sealed[at] ^= 0x10;
                QVERIFY(!sealer.openUnit(unit, sealed, opened.data()));
                QVERIFY(
                    std::all_of(opened.begin(), opened.end(), [](std::uint8_t byte) { return byte == 0; }));
                sealed[at] ^= 0x10;
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestVaultCipher)
#include "tst_vault_cipher.moc"
