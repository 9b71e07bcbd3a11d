// Goal: a vault of more than 1 GiB is whole: SQLite leaves out the page with its lock bytes (number 262,145),
// and so do the seals, the table of tags, the scrub, a copy and a change of the data key. Method: rows that
// say what they must hold, written over that border, looked at again after each of these. Needs 5 GB of space
// and a minute or two: only with DOORSTEP_VAULT_LARGE=1 in the environment.
#include "crypto/crypto.h"
#include "crypto/vault/layout.h"
#include "crypto/vault/rotation.h"
#include "tests/unit/crypto/vault_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace doorstep;
using namespace doorstep::crypto;
using namespace doorstep::crypto::test;

namespace {

constexpr int rowsInAll = 1'150; // about a megabyte each
constexpr int rowsAtOnce = 25;

const std::string content = "CAST(printf('%.*c', 1000000, char(65 + id % 26)) AS BLOB)";

std::string wholeRows(sqlite3* connection)
{
    return ask(connection, "SELECT count(*) FROM big WHERE x = " + content);
}

Bytes pageOf(const std::filesystem::path& file, std::uint64_t number)
{
    Bytes page(layout::pageSize);
    std::ifstream stream(file, std::ios::binary);
    stream.seekg(static_cast<std::streamoff>((number - 1) * layout::pageSize));
    stream.read(reinterpret_cast<char*>(page.data()), static_cast<std::streamsize>(page.size()));
    return stream ? page : Bytes{};
}

} // namespace

class TestVaultLarge : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(initialise().ok()); }
    void overTheLockBytes();

private:
    void fill(const Vault& vault);
    void looksWhole(const Vault& vault);
};

void TestVaultLarge::fill(const Vault& vault)
{
    const Connection connection = connectionTo(vault);
    QVERIFY(connection);
    QCOMPARE(run(connection.get(), "CREATE TABLE big(id INTEGER PRIMARY KEY, x BLOB)"), SQLITE_OK);
    for (int from = 0; from < rowsInAll; from += rowsAtOnce) {
        const std::string range = "WITH RECURSIVE n(id) AS (SELECT " + std::to_string(from) +
                                  " UNION ALL SELECT id+1 FROM n WHERE id < " +
                                  std::to_string(from + rowsAtOnce - 1) + ") ";
        QCOMPARE(run(connection.get(), range + "INSERT INTO big SELECT id, " + content + " FROM n"),
                 SQLITE_OK);
    }
    // Pages on both sides change places: the last rows go, and come again.
    QCOMPARE(run(connection.get(), "DELETE FROM big WHERE id >= 1060; PRAGMA incremental_vacuum"), SQLITE_OK);
    QCOMPARE(run(connection.get(), "WITH RECURSIVE n(id) AS (SELECT 1060 UNION ALL SELECT id+1 FROM n WHERE "
                                   "id < 1149) INSERT INTO big SELECT id, " +
                                       content + " FROM n"),
             SQLITE_OK);
}

void TestVaultLarge::looksWhole(const Vault& vault)
{
    const Connection connection = connectionTo(vault);
    QVERIFY(connection);
    QVERIFY(std::stoull(ask(connection.get(), "PRAGMA page_count")) > layout::lockBytePage + 1'000);
    QCOMPARE(wholeRows(connection.get()), std::to_string(rowsInAll));
    QCOMPARE(ask(connection.get(), "PRAGMA integrity_check"), std::string("ok"));
    const auto report = vault.scrub({});
    QVERIFY(report.ok());
    QCOMPARE(report.value().damagedPages, std::uint64_t{0});
    QCOMPARE(vault.authenticationFailures(), std::uint64_t{0});
}

void TestVaultLarge::overTheLockBytes()
{
    if (qEnvironmentVariableIntValue("DOORSTEP_VAULT_LARGE") != 1)
        QSKIP("Asked for with DOORSTEP_VAULT_LARGE=1.");
    const QTemporaryDir folder;
    const std::filesystem::path path = (folder.path() + u"/v"_qs).toStdString();
    auto created = Vault::create(path, bytesOf(passphrase), {});
    QVERIFY(created.ok());
    std::unique_ptr<Vault> vault = std::move(created.value().vault);
    fill(*vault);
    looksWhole(*vault);
    const std::filesystem::path file = vault->databasePath();
    QCOMPARE(pageOf(file, layout::lockBytePage), Bytes(layout::pageSize, 0)); // never written
    QVERIFY(pageOf(file, layout::lockBytePage - 1) != Bytes(layout::pageSize, 0));
    QVERIFY(pageOf(file, layout::lockBytePage + 1) != Bytes(layout::pageSize, 0));

    {
        const Connection connection = connectionTo(*vault);
        const std::string copy = (path / "copy.db").string();
        QCOMPARE(run(connection.get(), "VACUUM INTO '" + copy + "'"), SQLITE_OK);
        const Connection other = connectRaw(copy, vault->vfsName(), SQLITE_OPEN_READWRITE);
        QVERIFY(other);
        QCOMPARE(run(other.get(), "PRAGMA locking_mode=EXCLUSIVE"), SQLITE_OK);
        QCOMPARE(wholeRows(other.get()), std::to_string(rowsInAll));
    }
    std::filesystem::remove(path / "copy.db");

    QVERIFY(rotateDataKey(vault, bytesOf(passphrase), {}).ok());
    looksWhole(*vault);
    vault.reset();
    auto again = Vault::open(path, bytesOf(passphrase));
    QVERIFY(again.ok());
    looksWhole(*again.value());
}

int main(int argc, char** argv)
{
    qputenv("QTEST_FUNCTION_TIMEOUT", "3600000"); // ms
    TestVaultLarge test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_vault_large.moc"
