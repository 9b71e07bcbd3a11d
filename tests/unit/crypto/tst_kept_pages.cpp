// Goal: pages kept in clear are never other than what the files hold, and the ones that come back stay.
// Method: a model that remembers everything beside them through random operations; then each rule by itself;
// then a vault whose file is changed under an open connection, and one whose writes fail.
#include "crypto/vault/kept_pages.h"

#include "tests/unit/crypto/vault_fixture.h"

#include <QTest>
#include <QTemporaryDir>

#include <map>
#include <random>

#include <sodium.h>

using namespace doorstep;
using namespace doorstep::crypto;
using namespace doorstep::crypto::layout;
using namespace doorstep::crypto::test;

namespace {

using Content = std::array<std::uint8_t, pageSize>;

/// A page that can be told from every other; its reserved bytes are zeros, as SQLite's are.
Content contentOf(std::uint64_t version)
{
    Content content{};
    for (std::size_t at = 0; at < pageBody; at += 8)
        putBig(&content[at], version * 0x9e37'79b9'7f4a'7c15 + at, 8);
    return content;
}
KeptPages::Tag tagOf(std::uint64_t version)
{
    KeptPages::Tag tag{};
    putBig(tag.data(), version, 8);
    return tag;
}
bool is(const std::uint8_t* found, std::uint64_t version)
{
    const Content expected = contentOf(version);
    return found && std::equal(expected.begin(), expected.end(), found);
}

void readTwice(KeptPages& kept, std::uint64_t number, std::uint64_t version)
{
    for (int i = 0; i < 2; ++i) {
        if (!kept.page(number, tagOf(version)))
            kept.pageRead(number, tagOf(version), contentOf(version));
    }
}

} // namespace

class KeptPagesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void neverOtherThanTheFiles_data();
    void neverOtherThanTheFiles();
    void keptTheSecondTime();
    void onlyTheNewestTag();
    void whatStreamsPastDoesNotPushOut();
    void framesBecomePages();
    void aCheckpointOfAnotherContentEndsTheFrame();
    void reservedBytesAreTheLogsOwn();
    void aFrameWrittenAgainAndTheEndOfTheLog();
    void aLongLogLeavesRoomForReading();
    void forgottenIsForgotten();
    void oneFileAtATime();
    void theDiskIsReadByTheScrub();
};

void KeptPagesTest::neverOtherThanTheFiles_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<unsigned>("pages");
    QTest::newRow("few pages") << 1U << 60U;
    QTest::newRow("as many as fit") << 2U << 500U;
    QTest::newRow("many more") << 3U << 4'000U;
    QTest::newRow("numbers that share their places") << 4U << 100'000U;
}

void KeptPagesTest::neverOtherThanTheFiles()
{
    QFETCH(unsigned, seed);
    QFETCH(unsigned, pages);
    std::mt19937 dice(seed);
    const auto below = [&dice](unsigned limit) { return static_cast<std::uint64_t>(dice() % limit); };
    KeptPages kept;
    std::map<std::uint64_t, std::uint64_t> database;                     // page -> version
    std::map<std::uint64_t, std::pair<std::uint64_t, std::uint64_t>> log; // frame -> page, version
    std::uint64_t lastFrame = 0;
    std::uint64_t version = 0;
    std::size_t found = 0;
    for (int step = 0; step < 60'000; ++step) {
        // Numbers near each other often, and any of them sometimes.
        const std::uint64_t number =
            1 + (below(4) != 0 ? below(std::min(pages, 400U)) * 7 % pages : below(pages));
        const auto now = database.find(number);
        switch (below(12)) {
        default: {
            if (now == database.end())
                break;
            const std::uint8_t* page = kept.page(number, tagOf(now->second));
            QVERIFY(!page || is(page, now->second));
            found += page ? 1 : 0;
            if (!page)
                kept.pageRead(number, tagOf(now->second), contentOf(now->second));
            break;
        }
        case 5:
        case 6:
        case 7: // a new frame, or one written over
            if (lastFrame > 0 && below(20) == 0)
                lastFrame -= below(static_cast<unsigned>(lastFrame));
            log[++lastFrame] = {number, ++version};
            kept.frameWritten(lastFrame, number, contentOf(version));
            break;
        case 8:
        case 9: {
            if (lastFrame == 0)
                break;
            const std::uint64_t unit = 1 + below(static_cast<unsigned>(lastFrame));
            const std::uint8_t* frame = kept.frame(unit);
            QVERIFY(!frame || is(frame, log.at(unit).second));
            found += frame ? 1 : 0;
            // Now and then it goes into the database, as a checkpoint does it, the newest frame or not.
            if (below(2) == 0) {
                const auto& [page, content] = log.at(unit);
                database[page] = content;
                kept.pageWritten(page, tagOf(content), contentOf(content));
            }
            break;
        }
        case 10:
            if (below(30) == 0) {
                kept.framesEndBefore(lastFrame / 2 + 1);
                lastFrame /= 2;
            } else if (below(100) == 0) {
                kept.pagesEndWith(pages / 2);
                database.erase(database.upper_bound(pages / 2), database.end());
            }
            break;
        case 11:
            database[number] = ++version;
            kept.pageWritten(number, tagOf(version), contentOf(version));
            break;
        }
    }
    QVERIFY2(found > 500, qPrintable(QString::number(found)));
}

void KeptPagesTest::keptTheSecondTime()
{
    KeptPages kept;
    kept.pageRead(5, tagOf(1), contentOf(1));
    QVERIFY(!kept.page(5, tagOf(1)));
    kept.pageRead(5, tagOf(1), contentOf(1));
    QVERIFY(is(kept.page(5, tagOf(1)), 1));
    // Asked for again only after as many others as there are places: not kept.
    kept.pageRead(6, tagOf(2), contentOf(2));
    for (std::uint64_t number = 1'000; number < 1'000 + KeptPages::capacity; ++number)
        kept.pageRead(number, tagOf(number), contentOf(number));
    kept.pageRead(6, tagOf(2), contentOf(2));
    QVERIFY(!kept.page(6, tagOf(2)));
}

void KeptPagesTest::onlyTheNewestTag()
{
    KeptPages kept;
    readTwice(kept, 5, 1);
    QVERIFY(!kept.page(5, tagOf(2)));
    QVERIFY(!kept.page(5, tagOf(1))); // once refuted it is gone
}

void KeptPagesTest::whatStreamsPastDoesNotPushOut()
{
    KeptPages kept;
    constexpr std::uint64_t often = KeptPages::capacity - 80;
    for (std::uint64_t number = 1; number <= often; ++number)
        readTwice(kept, number, number);
    std::size_t lost = 0;
    for (std::uint64_t i = 0; i < 20'000; ++i) {
        const std::uint64_t number = 1 + i % often;
        lost += kept.page(number, tagOf(number)) ? 0 : 1;
        const std::uint64_t passing = 10'000 + i * 31 % 15'000;
        if (!kept.page(passing, tagOf(passing)))
            kept.pageRead(passing, tagOf(passing), contentOf(passing));
    }
    QVERIFY2(lost == 0, qPrintable(QString::number(lost)));
}

void KeptPagesTest::framesBecomePages()
{
    KeptPages kept;
    kept.frameWritten(1, 7, contentOf(1));
    QVERIFY(is(kept.frame(1), 1));
    QVERIFY(!kept.page(7, tagOf(1))); // the database does not hold it yet
    kept.frameWritten(2, 7, contentOf(2));
    QVERIFY(!kept.frame(1));
    QVERIFY(is(kept.frame(2), 2));
    kept.pageWritten(7, tagOf(2), contentOf(2));
    QVERIFY(is(kept.frame(2), 2));
    QVERIFY(is(kept.page(7, tagOf(2)), 2));
    kept.framesEndBefore(0);
    QVERIFY(!kept.frame(2));
    QVERIFY(is(kept.page(7, tagOf(2)), 2));
    kept.frameWritten(1, 7, contentOf(3));
    QVERIFY(!kept.page(7, tagOf(2)));
    kept.framesEndBefore(1); // given up
    QVERIFY(!kept.frame(1) && !kept.page(7, tagOf(2)));
}

void KeptPagesTest::aCheckpointOfAnotherContentEndsTheFrame()
{
    KeptPages kept;
    kept.frameWritten(4, 7, contentOf(1));
    kept.pageWritten(7, tagOf(9), contentOf(9));
    QVERIFY(!kept.frame(4));
    QVERIFY(is(kept.page(7, tagOf(9)), 9));
}

void KeptPagesTest::reservedBytesAreTheLogsOwn()
{
    KeptPages kept;
    Content odd = contentOf(1);
    odd[pageBody + 3] = 1;
    kept.frameWritten(4, 7, odd);
    QVERIFY(std::equal(odd.begin(), odd.end(), kept.frame(4)));
    kept.pageWritten(7, tagOf(1), odd);
    QVERIFY(is(kept.page(7, tagOf(1)), 1)); // they come out of a sealed page as zeros
    QVERIFY(!kept.frame(4));
}

void KeptPagesTest::aFrameWrittenAgainAndTheEndOfTheLog()
{
    KeptPages kept;
    kept.frameWritten(1, 7, contentOf(1));
    kept.frameWritten(2, 8, contentOf(2));
    kept.frameWritten(2, 9, contentOf(3)); // another page in the place of a given up one
    QVERIFY(is(kept.frame(2), 3));
    kept.pageWritten(8, tagOf(2), contentOf(2));
    QVERIFY(!kept.page(8, tagOf(2)));
    kept.framesEndBefore(2);
    QVERIFY(is(kept.frame(1), 1));
    QVERIFY(!kept.frame(2));
}

void KeptPagesTest::aLongLogLeavesRoomForReading()
{
    KeptPages kept;
    for (std::uint64_t unit = 1; unit <= 2'000; ++unit)
        kept.frameWritten(unit, unit, contentOf(unit));
    std::size_t inLog = 0;
    for (std::uint64_t unit = 1; unit <= 2'000; ++unit)
        inLog += kept.frame(unit) ? 1 : 0;
    QCOMPARE(inLog, KeptPages::capacityForLog);
    readTwice(kept, 5'000, 5'000);
    QVERIFY(is(kept.page(5'000, tagOf(5'000)), 5'000));
    for (std::uint64_t unit = 1; unit <= 2'000; ++unit)
        kept.pageWritten(unit, tagOf(unit), contentOf(unit));
    kept.framesEndBefore(0);
    for (std::uint64_t unit = 1; unit <= KeptPages::capacityForLog; ++unit)
        QVERIFY(is(kept.page(unit, tagOf(unit)), unit));
}

void KeptPagesTest::forgottenIsForgotten()
{
    KeptPages kept;
    readTwice(kept, 5, 1);
    kept.frameWritten(1, 7, contentOf(2));
    kept.forget();
    QVERIFY(!kept.page(5, tagOf(1)) && !kept.frame(1));
    readTwice(kept, 5, 1);
    QVERIFY(is(kept.page(5, tagOf(1)), 1));
}

void KeptPagesTest::oneFileAtATime()
{
    KeptPages kept;
    QVERIFY(kept.take());
    readTwice(kept, 5, 1);
    QVERIFY(!kept.take());
    kept.giveBack();
    QVERIFY(!kept.page(5, tagOf(1)));
    QVERIFY(kept.take());
}

void KeptPagesTest::theDiskIsReadByTheScrub()
{
    const QTemporaryDir temporary;
    const std::filesystem::path folder = std::filesystem::path(temporary.path().toStdString()) / "vault";
    const auto created = Vault::create(folder, bytesOf(passphrase));
    QVERIFY(created.ok());
    const Vault& vault = *created.value().vault;
    const Connection connection = connectionTo(vault);
    QCOMPARE(run(connection.get(), "PRAGMA cache_size=4; CREATE TABLE t(a INTEGER PRIMARY KEY, b);"
                                   "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<60)"
                                   "INSERT INTO t SELECT i, zeroblob(3000) FROM n;"
                                   "UPDATE t SET b='row ' || a; PRAGMA wal_checkpoint(TRUNCATE)"),
             SQLITE_OK);
    const std::string rows = ask(connection.get(), "SELECT * FROM t");
    const auto size = std::filesystem::file_size(vault.databasePath());
    Bytes whole = readAll(vault.databasePath());
    Bytes changed = whole;
    for (std::size_t at = pageSize + 100; at < changed.size(); at += pageSize)
        changed[at] ^= 1;
    // In place: another descriptor of the file, closed, would take SQLite's locks with it.
    std::FILE* file = std::fopen(vault.databasePath().c_str(), "r+b");
    QVERIFY(file && std::fwrite(changed.data(), 1, changed.size(), file) == changed.size());
    std::fflush(file);
    // What was authenticated before is answered, or the change is told: never anything else.
    const std::string after = ask(connection.get(), "SELECT * FROM t");
    QVERIFY2(after == rows || after == "error " + std::to_string(SQLITE_IOERR_DATA), after.c_str());
    QCOMPARE(vault.scrub({}).value().damagedPages, size / pageSize - 1);
    std::fclose(file);
}

QTEST_APPLESS_MAIN(KeptPagesTest)
#include "tst_kept_pages.moc"
