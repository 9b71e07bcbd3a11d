// Goal: what was deleted is on no page of the database, also where SQLite only moved it; and what is there
// stays whole. Method: rules on single pages as a table; then people who come, change and go in a real vault,
// in random order, and every page of the file searched for the ones who are gone.
#include "crypto/vault/unused_bytes.h"

#include "tests/unit/crypto/vault_fixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <random>

#include <sodium.h>

using namespace doorstep;
using namespace doorstep::crypto;
using namespace doorstep::crypto::layout;
using namespace doorstep::crypto::test;

namespace {

using Content = std::array<std::uint8_t, pageSize>;

/// A page of 0xAA with a b-tree's header.
Content pageOf(std::uint8_t kind, unsigned cells, unsigned cellsStart, std::size_t header = 0)
{
    Content page;
    page.fill(0xaa);
    page[header] = kind;
    putBig(&page[header + 3], cells, 2);
    putBig(&page[header + 5], cellsStart, 2);
    return page;
}

/// Every page of the database file as the vault's key reads it.
Bytes pagesOf(sqlite3* connection)
{
    sqlite3_file* file = nullptr;
    sqlite3_int64 size = 0;
    if (sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK ||
        file->pMethods->xFileSize(file, &size) != SQLITE_OK)
        return {};
    Bytes pages(static_cast<std::size_t>(size));
    for (std::size_t at = 0; at + pageSize <= pages.size(); at += pageSize) {
        if (file->pMethods->xRead(file, &pages[at], pageSize, static_cast<sqlite3_int64>(at)) != SQLITE_OK)
            return {};
    }
    return pages;
}

bool holds(const Bytes& pages, const std::string& word)
{
    return std::search(pages.begin(), pages.end(), word.begin(), word.end()) != pages.end();
}

/// People with rows of several sizes in several kinds of tree; each row holds its person's word.
class Caseload {
public:
    Caseload(sqlite3* connection, unsigned seed)
        : m_connection(connection)
        , m_dice(seed)
    {}
    static std::string schema()
    {
        return "CREATE TABLE pulled(stream TEXT, number INTEGER, body TEXT, PRIMARY KEY(stream, number)) "
               "WITHOUT ROWID;"
               "CREATE TABLE record(id INTEGER PRIMARY KEY, stream TEXT, sort INTEGER, body TEXT);"
               "CREATE INDEX record_stream ON record(stream, sort);"
               "CREATE INDEX record_sort ON record(sort, stream);";
    }
    bool step()
    {
        switch (below(16)) {
        case 0:
        case 1:
            return comes();
        case 2:
            return goes();
        case 3:
            return changes();
        case 4:
            return below(8) != 0 || runs("PRAGMA wal_checkpoint(TRUNCATE)");
        default:
            return addsRows();
        }
    }
    [[nodiscard]] const std::map<std::string, int>& here() const { return m_here; }
    [[nodiscard]] const std::vector<std::string>& gone() const { return m_gone; }

private:
    unsigned below(unsigned limit) { return static_cast<unsigned>(m_dice() % limit); }
    bool runs(const std::string& sql) { return run(m_connection, sql) == SQLITE_OK; }
    std::string someone()
    {
        return std::next(m_here.begin(),
                         static_cast<std::ptrdiff_t>(below(static_cast<unsigned>(m_here.size()))))
            ->first;
    }
    bool comes()
    {
        std::string word = "person-";
        for (int i = 0; i < 12; ++i)
            word += static_cast<char>('a' + below(26));
        m_here[word] = 0;
        return true;
    }
    bool addsRows()
    {
        if (m_here.empty())
            return true;
        const std::string word = someone();
        std::string sql = "BEGIN;";
        for (unsigned i = 0; i < 1 + below(6); ++i) {
            const std::string sort = std::to_string(below(1'000));
            // Some rows run over into pages of their own.
            const std::string body =
                word + std::string(below(10) == 0 ? below(9'000) : below(300), 'x') + word;
            sql += "INSERT OR REPLACE INTO pulled VALUES('" + word + "'," + sort + ",'" + body + "');";
            sql +=
                "INSERT INTO record(stream, sort, body) VALUES('" + word + "'," + sort + ",'" + body + "');";
            ++m_here[word];
        }
        return runs(sql + "COMMIT");
    }
    bool changes()
    {
        if (m_here.empty())
            return true;
        const std::string word = someone();
        return runs("UPDATE record SET body = '" + word + std::string(below(900), 'y') +
                    "', sort = sort * 7 % 1000 "
                    "WHERE stream = '" +
                    word + "' AND sort % 3 = " + std::to_string(below(3)));
    }
    bool goes()
    {
        if (m_here.size() < 5)
            return true;
        const std::string word = someone();
        m_gone.push_back(word);
        m_here.erase(word);
        return runs("BEGIN;DELETE FROM pulled WHERE stream = '" + word +
                    "';DELETE FROM record WHERE stream = '" + word + "';COMMIT" +
                    (below(3) == 0 ? ";PRAGMA incremental_vacuum" : ""));
    }

    sqlite3* m_connection;
    std::mt19937 m_dice;
    std::map<std::string, int> m_here; ///< word -> rows
    std::vector<std::string> m_gone;
};

/// A vault in which such a caseload has lived for a while; null when a step of it failed.
struct Lived {
    std::unique_ptr<Vault> vault;
    Connection connection;
    Caseload caseload;
};
std::unique_ptr<Lived> lived(const std::filesystem::path& folder, unsigned seed)
{
    auto created = Vault::create(folder, bytesOf(passphrase));
    if (!created.ok())
        return nullptr;
    auto vault = std::move(created.value().vault);
    auto connection = connectionTo(*vault);
    if (!connection || run(connection.get(), Caseload::schema()) != SQLITE_OK)
        return nullptr;
    Caseload caseload(connection.get(), seed);
    for (int i = 0; i < 2'500; ++i) {
        if (!caseload.step())
            return nullptr;
    }
    return std::make_unique<Lived>(Lived{std::move(vault), std::move(connection), std::move(caseload)});
}

} // namespace

class UnusedBytesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void onlyTheGap_data();
    void onlyTheGap();
    void theMap();
    void whoIsGoneIsOnNoPage_data();
    void whoIsGoneIsOnNoPage();
    void aCopyIsCleanAsWell();
};

void UnusedBytesTest::onlyTheGap_data()
{
    QTest::addColumn<quint64>("number");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("cells");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("from"); // 0, 0: nothing is cleared
    QTest::addColumn<int>("to");
    QTest::newRow("leaf of a table") << quint64(3) << 13 << 10 << 2'000 << 28 << 2'000;
    QTest::newRow("leaf of an index") << quint64(3) << 10 << 10 << 2'000 << 28 << 2'000;
    QTest::newRow("inside a table") << quint64(3) << 5 << 10 << 2'000 << 32 << 2'000;
    QTest::newRow("inside an index") << quint64(3) << 2 << 10 << 2'000 << 32 << 2'000;
    QTest::newRow("page 1, behind the file's header") << quint64(1) << 13 << 1 << 4'000 << 110 << 4'000;
    QTest::newRow("no cell at all") << quint64(3) << 13 << 0 << 4'056 << 8 << 4'056;
    QTest::newRow("full to the last byte") << quint64(3) << 13 << 10 << 28 << 0 << 0;
    QTest::newRow("a page of the map, whatever it looks like") << quint64(2) << 5 << 0 << 512 << 0 << 0;
    QTest::newRow("the next page of the map") << quint64(814) << 5 << 0 << 512 << 0 << 0;
    QTest::newRow("a page that runs over") << quint64(3) << 0 << 10 << 2'000 << 0 << 0;
    QTest::newRow("no kind of b-tree") << quint64(3) << 7 << 10 << 2'000 << 0 << 0;
    QTest::newRow("cells into the seal") << quint64(3) << 13 << 10 << 4'057 << 0 << 0;
    QTest::newRow("more cells than room") << quint64(3) << 13 << 65'535 << 2'000 << 0 << 0;
    QTest::newRow("cells before their list ends") << quint64(3) << 13 << 10 << 27 << 0 << 0;
    QTest::newRow("SQLite's lock bytes") << quint64(lockBytePage) << 13 << 10 << 2'000 << 0 << 0;
    QTest::newRow("beyond what can be told apart")
        << quint64(unusedBytesPagesMax + 1) << 13 << 10 << 2'000 << 0 << 0;
}

void UnusedBytesTest::onlyTheGap()
{
    QFETCH(quint64, number);
    QFETCH(int, kind);
    QFETCH(int, cells);
    QFETCH(int, start);
    QFETCH(int, from);
    QFETCH(int, to);
    Content page = pageOf(static_cast<std::uint8_t>(kind), static_cast<unsigned>(cells),
                          static_cast<unsigned>(start), number == 1 ? 100 : 0);
    Content expected = page;
    std::fill(expected.begin() + from, expected.begin() + to, std::uint8_t{0});
    clearUnusedBytes(page, number, pageBody);
    QVERIFY(page == expected);
}

void UnusedBytesTest::theMap()
{
    // 4,056 bytes hold 811 entries: page 2 is for 3 to 813, page 814 for the next.
    for (std::uint64_t number = 3; number <= 813; ++number)
        QCOMPARE(mapPageOf(number, pageBody), 2U);
    QVERIFY(isMapPage(2, pageBody) && isMapPage(814, pageBody) && !isMapPage(813, pageBody));
    QVERIFY(!isMapPage(1, pageBody));
}

void UnusedBytesTest::whoIsGoneIsOnNoPage_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void UnusedBytesTest::whoIsGoneIsOnNoPage()
{
    QFETCH(unsigned, seed);
    const QTemporaryDir folder;
    const auto place = lived(std::filesystem::path(folder.path().toStdString()) / "v", seed);
    QVERIFY(place);
    Connection& connection = place->connection;
    const Caseload& caseload = place->caseload;
    QVERIFY(caseload.gone().size() > 20);

    // Opened anew: nothing of it is kept in memory, and the log is gone.
    connection.reset();
    connection = connectionTo(*place->vault);
    QVERIFY(connection);
    const Bytes pages = pagesOf(connection.get());
    QVERIFY(pages.size() > 50 * pageSize);
    for (const std::string& word : caseload.gone())
        QVERIFY2(!holds(pages, word), word.c_str());
    QCOMPARE(ask(connection.get(), "PRAGMA integrity_check"), std::string("ok"));
    for (const auto& [word, rows] : caseload.here()) {
        QCOMPARE(ask(connection.get(), "SELECT count(*) FROM record WHERE stream = '" + word + "'"),
                 std::to_string(rows));
        QVERIFY(rows == 0 || holds(pages, word));
    }
}

void UnusedBytesTest::aCopyIsCleanAsWell()
{
    const QTemporaryDir folder;
    const auto place = lived(std::filesystem::path(folder.path().toStdString()) / "v", 7);
    QVERIFY(place);
    Connection& connection = place->connection;
    const Caseload& caseload = place->caseload;
    // The backup copies pages as the connection's cache has them, the moved bytes among them.
    auto other =
        Vault::create((std::filesystem::path(folder.path().toStdString()) / "other"), bytesOf(passphrase));
    QVERIFY(other.ok());
    auto target = connectionTo(*other.value().vault);
    QVERIFY(target);
    sqlite3_backup* backup = sqlite3_backup_init(target.get(), "main", connection.get(), "main");
    QVERIFY(backup);
    QCOMPARE(sqlite3_backup_step(backup, -1), SQLITE_DONE);
    QCOMPARE(sqlite3_backup_finish(backup), SQLITE_OK);
    target.reset();
    target = connectionTo(*other.value().vault);
    QVERIFY(target);
    const Bytes pages = pagesOf(target.get());
    QVERIFY(pages.size() > 50 * pageSize);
    for (const std::string& word : caseload.gone())
        QVERIFY2(!holds(pages, word), word.c_str());
}

QTEST_GUILESS_MAIN(UnusedBytesTest)
#include "tst_unused_bytes.moc"
