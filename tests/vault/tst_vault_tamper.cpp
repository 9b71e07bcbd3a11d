// Goal: every change to a vault's files is told before a wrong row is returned, or is proven to be of no
// effect. Method: every byte of every file flipped, each judged by a whole opening; pages, slots, logs and
// files moved, put back, cut and swapped; random flips all over a large vault. The table of outcomes is
// printed: what has no effect is listed by place.
#include "tests/vault/scene.h"
#include "tests/vault/tampering.h"

#include "crypto/vault/layout.h"

#include <QtTest>

#include <set>

#include <fcntl.h>
#include <unistd.h>

using namespace doorstep;
using namespace doorstep::crypto;
using namespace doorstep::crypto::test;
namespace fs = std::filesystem;

namespace {

using Change = std::function<void(Image&, const History&)>;

constexpr auto page = static_cast<std::ptrdiff_t>(layout::pageSize);

Bytes pageOf(const Image& image, std::ptrdiff_t number)
{
    const Bytes& file = image.at("vault.db");
    return {file.begin() + (number - 1) * page, file.begin() + number * page};
}

void putPage(Image& image, std::ptrdiff_t number, const Bytes& content)
{
    std::copy(content.begin(), content.end(), image["vault.db"].begin() + (number - 1) * page);
}

// A page of rows that is not the same in two images, and present in both; 0: none.
std::ptrdiff_t changedPage(const Image& a, const Image& b)
{
    const auto pages =
        static_cast<std::ptrdiff_t>(std::min(a.at("vault.db").size(), b.at("vault.db").size())) / page;
    for (std::ptrdiff_t number = pages; number > 0; --number) {
        if (pageOf(a, number) != pageOf(b, number))
            return number;
    }
    return 0;
}

} // namespace

class TestVaultTamper : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_temporary{temporaryTemplate()};
    std::unique_ptr<History> m_history;
    std::unique_ptr<History> m_other; ///< another vault with the same rows

    struct Tally {
        std::array<std::size_t, 5> counts{};
        std::map<std::size_t, Outcome> quiet; ///< offset -> Harmless or Earlier
        std::size_t mostCommitsLost = 0;
    };

    // Of the key files and of what the tables of tags hold every bit; of the rest one bit of each byte, and
    // the scrub's own test below goes through every bit of the pages.
    static bool everyBitOf(const std::string& name, std::size_t at)
    {
        if (name.starts_with("vault.tags"))
            return at >= layout::tagListAt || at % layout::tagHeadDistance < layout::sealedTagHeadSize;
        return name.starts_with("vault.hdr");
    }

    Tally flipAll(const Image& base, const std::string& name, std::size_t stride) const
    {
        Tally tally;
        for (std::size_t at = 0; at < base.at(name).size(); at += stride) {
            const bool everyBit = fullRun() && everyBitOf(name, at);
            for (unsigned bit = 0; bit < 8; ++bit) {
                if (!everyBit && bit != at % 8)
                    continue;
                Image changed = base;
                changed[name][at] ^= static_cast<std::uint8_t>(1u << bit);
                const auto seen = m_history->open(changed, base);
                ++tally.counts[static_cast<std::size_t>(seen.outcome)];
                tally.mostCommitsLost = std::max(tally.mostCommitsLost, seen.commitsLost);
                if (seen.outcome == Outcome::Harmless || seen.outcome == Outcome::Earlier)
                    tally.quiet.emplace(at, seen.outcome);
                if (seen.outcome == Outcome::Wrong)
                    qWarning("%s, byte %zu, bit %u: %s", name.c_str(), at, bit, seen.words.c_str());
            }
        }
        return tally;
    }

    static void print(const char* state, const std::string& name, const Tally& tally, std::size_t stride)
    {
        QString line = QStringLiteral("%1 %2:").arg(QLatin1String(state), QString::fromStdString(name));
        for (std::size_t i = 0; i < tally.counts.size(); ++i) {
            if (tally.counts[i] > 0)
                line += QStringLiteral(" %1 %2,").arg(tally.counts[i]).arg(QLatin1String(outcomeNames[i]));
        }
        // Neighbours of one kind in one word.
        for (auto it = tally.quiet.begin(); it != tally.quiet.end();) {
            auto last = it;
            auto next = std::next(it);
            while (next != tally.quiet.end() && next->second == it->second &&
                   next->first - last->first <= stride)
                last = next++;
            line += QStringLiteral(" [%1..%2 %3]")
                        .arg(it->first)
                        .arg(last->first)
                        .arg(QLatin1String(outcomeNames[static_cast<std::size_t>(it->second)]));
            it = next;
        }
        qInfo("%s", qPrintable(line));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(initialise().ok());
        const fs::path folder = m_temporary.path().toStdString();
        m_history = std::make_unique<History>(folder / "one");
        m_other = std::make_unique<History>(folder / "two");
        QVERIFY(m_history->ready() && m_other->ready());
        // Untouched, each of them opens at its newest commit.
        for (const Image* image : {&m_history->closedEarly(), &m_history->inUseEarly(),
                                   &m_history->closedLate(), &m_history->inUseLate()})
            QCOMPARE(m_history->open(*image, *image).outcome, Outcome::Harmless);
    }

    void everyByteOfEveryFile_data()
    {
        QTest::addColumn<bool>("inUse");
        QTest::addColumn<QString>("file");
        for (const bool inUse : {false, true}) {
            for (const auto& [name, content] : inUse ? m_history->inUseLate() : m_history->closedLate()) {
                if (!inUse || name != "vault.hdr") // the same file
                    QTest::addRow("%s %s", inUse ? "in use" : "closed", name.c_str())
                        << inUse << QString::fromStdString(name);
            }
        }
    }

    void everyByteOfEveryFile()
    {
        QFETCH(bool, inUse);
        QFETCH(QString, file);
        const std::string name = file.toStdString();
        const Image& base = inUse ? m_history->inUseLate() : m_history->closedLate();
        const std::size_t size = base.at(name).size();
        // A whole opening for each flip: of every byte, or of a share of them.
        const std::size_t share = size <= 1'024 ? 2 : size / 250;
        const std::size_t stride = fullRun() ? 1 : share;
        const Tally tally = flipAll(base, name, stride);
        print(inUse ? "in use" : "closed", name, tally, stride);
        QCOMPARE(tally.counts[static_cast<std::size_t>(Outcome::Wrong)], std::size_t{0});
        // Only the end of the log may be lost without a word, as after a power cut.
        if (name == "vault.db-wal")
            QVERIFY(tally.mostCommitsLost <= 2);
        else
            QCOMPARE(tally.counts[static_cast<std::size_t>(Outcome::Earlier)], std::size_t{0});
        if (name == "vault.db" && !inUse)
            QCOMPARE(tally.counts[static_cast<std::size_t>(Outcome::Harmless)], std::size_t{0});
    }

    void everyBitOfTheDatabaseIsFoundByTheScrub()
    {
        putImage(m_history->tryFolder(), m_history->closedLate());
        const auto vault = Vault::openWithRecovery(m_history->tryFolder(), m_history->secrets().front());
        QVERIFY(vault.ok());
        const Bytes& whole = m_history->closedLate().at("vault.db");
        const int file = ::open((m_history->tryFolder() / "vault.db").c_str(), O_WRONLY | O_CLOEXEC);
        QVERIFY(file >= 0);
        std::size_t tried = 0;
        std::size_t missed = 0;
        for (std::size_t bit = 0; bit < whole.size() * 8; bit += fullRun() ? 1 : 37) {
            const auto flipped = static_cast<std::uint8_t>(whole[bit / 8] ^ (1u << (bit % 8)));
            ++tried;
            QCOMPARE(::pwrite(file, &flipped, 1, static_cast<off_t>(bit / 8)), ssize_t{1});
            missed += vault.value()->scrub({}).value().damagedPages == 1 ? 0 : 1;
            QCOMPARE(::pwrite(file, &whole[bit / 8], 1, static_cast<off_t>(bit / 8)), ssize_t{1});
        }
        ::close(file);
        QCOMPARE(vault.value()->scrub({}).value().damagedPages, 0u);
        qInfo("%zu bits flipped one by one, %zu missed", tried, missed);
        QCOMPARE(missed, std::size_t{0});
    }

    void randomFlipsAllOverALargeVault()
    {
        const fs::path folder = fs::path(m_temporary.path().toStdString()) / "large";
        const auto created = Vault::create(folder, bytesOf(passphrase));
        const Vault& vault = *created.value().vault;
        const std::size_t rows = fullRun() ? 27'000 : 700;
        QCOMPARE(
            run(connectionTo(vault).get(),
                "CREATE TABLE t(a INTEGER PRIMARY KEY, b BLOB);WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
                "SELECT i+1 FROM n WHERE i<" +
                    std::to_string(rows) + ") INSERT INTO t SELECT i,zeroblob(3900) FROM n"),
            SQLITE_OK);
        const std::size_t size = fs::file_size(folder / "vault.db");
        const std::size_t flips = fullRun() ? 100'000 : 2'000;
        const int file = ::open((folder / "vault.db").c_str(), O_RDWR | O_CLOEXEC);
        QVERIFY(file >= 0);
        const std::uint64_t seed = seedOr(77);
        Dice dice(seed);
        std::size_t done = 0;
        while (done < flips) {
            // Many at once, each in a page of its own: the scrub must count them all, no more and no less.
            std::map<std::uint64_t, std::pair<off_t, std::uint8_t>> before; // by page
            while (before.size() < std::min<std::size_t>(flips - done, fullRun() ? 2'000 : 200)) {
                const std::uint64_t bit = dice.below(size * 8);
                const auto at = static_cast<off_t>(bit / 8);
                if (before.contains(bit / 8 / layout::pageSize))
                    continue;
                std::uint8_t byte = 0;
                QCOMPARE(::pread(file, &byte, 1, at), ssize_t{1});
                before[bit / 8 / layout::pageSize] = {at, byte};
                byte = static_cast<std::uint8_t>(byte ^ (1u << (bit % 8)));
                QCOMPARE(::pwrite(file, &byte, 1, at), ssize_t{1});
            }
            QCOMPARE(vault.scrub({}).value().damagedPages, before.size());
            for (const auto& [number, byte] : before)
                QCOMPARE(::pwrite(file, &byte.second, 1, byte.first), ssize_t{1});
            done += before.size();
        }
        ::close(file);
        QCOMPARE(vault.scrub({}).value().damagedPages, 0u);
        qInfo("seed %llu: %zu random flips over %zu bytes, all found", static_cast<unsigned long long>(seed),
              done, size);
    }

    void filesMovedPutBackAndCut_data();
    void filesMovedPutBackAndCut()
    {
        QFETCH(bool, inUse);
        QFETCH(int, change);
        QFETCH(QString, expected);
        const Image& base = inUse ? m_history->inUseLate() : m_history->closedLate();
        Image changed = base;
        m_changes[static_cast<std::size_t>(change)](changed, *m_other);
        QVERIFY(changed != base);
        const auto seen = m_history->open(changed, base);
        const char* outcome = outcomeNames[static_cast<std::size_t>(seen.outcome)];
        qInfo("%s %s", outcome, seen.words.c_str());
        QVERIFY2(expected.split(QLatin1Char('|')).contains(QLatin1String(outcome)), outcome);
        if (seen.outcome != Outcome::Refused)
            return;
        // A refusal leaves the evidence as it was found.
        Image after = imageOf(m_history->tryFolder());
        for (const auto& [name, content] : changed) {
            if (name != "vault.hdr" && name != "vault.hdr.copy") // counts the attempt
                QVERIFY2(after[name] == content, name.c_str());
        }
    }

    void anOldFolderIsToldByTheKeyStore()
    {
        auto store = std::make_shared<MemoryKeyStore>();
        const Image& late = m_history->closedLate();
        QCOMPARE(m_history->open(late, late, store).outcome, Outcome::Harmless);
        QVERIFY(!store->values.empty());
        putImage(m_history->tryFolder(), m_history->closedEarly());
        const auto opened =
            Vault::openWithRecovery(m_history->tryFolder(), m_history->secrets().front(), {store, {}, {}});
        QVERIFY(opened.ok());
        QVERIFY(opened.value()->olderThanRemembered().has_value());
        QVERIFY(opened.value()->acceptOlder().ok());
        QVERIFY(!opened.value()->olderThanRemembered().has_value());
    }

private:
    void addRow(const char* name, bool inUse, const QString& expected, Change change)
    {
        QTest::newRow(name) << inUse << static_cast<int>(m_changes.size()) << expected;
        m_changes.push_back(std::move(change));
    }
    void addPageRows();
    void addLogAndTagRows();
    std::vector<Change> m_changes;
};

void TestVaultTamper::filesMovedPutBackAndCut_data()
{
    QTest::addColumn<bool>("inUse");
    QTest::addColumn<int>("change");
    QTest::addColumn<QString>("expected");
    addPageRows();
    addLogAndTagRows();
}

void TestVaultTamper::addPageRows()
{
    const QString told = QStringLiteral("refused|found by the scrub");
    const auto row = [this](auto... all) { addRow(all...); };
    const auto early = [this]() -> const Image& { return m_history->closedEarly(); };

    // --- pages
    row("two pages swapped", false, told, [](Image& image, const History&) {
        const Bytes third = pageOf(image, 3);
        putPage(image, 3, pageOf(image, 4));
        putPage(image, 4, third);
    });
    row("a page of another vault", false, told,
        [](Image& image, const History& other) { putPage(image, 4, pageOf(other.closedLate(), 4)); });
    row("an old page put back", false, told, [=](Image& image, const History&) {
        putPage(image, changedPage(early(), image), pageOf(early(), changedPage(early(), image)));
    });
    row("an old page and the old tags put back", false, told, [=](Image& image, const History&) {
        putPage(image, changedPage(early(), image), pageOf(early(), changedPage(early(), image)));
        putTags(image, early());
    });
    row("the old database put back", false, told,
        [=](Image& image, const History&) { image["vault.db"] = early().at("vault.db"); });
    row("the whole old folder, no key store", false, QStringLiteral("earlier commit"),
        [=](Image& image, const History&) { image = early(); });
    row("a page cut off", false, told, [](Image& image, const History&) {
        image["vault.db"].resize(image["vault.db"].size() - layout::pageSize);
    });
    row("a byte cut off", false, told, [](Image& image, const History&) { image["vault.db"].pop_back(); });
    row("a byte added", false, told, [](Image& image, const History&) { image["vault.db"].push_back(0); });
    row("a page of zeros added", false, told, [](Image& image, const History&) {
        image["vault.db"].resize(image["vault.db"].size() + layout::pageSize);
    });
    row("the last page twice", false, told, [](Image& image, const History&) {
        const Bytes last = pageOf(image, static_cast<std::ptrdiff_t>(image["vault.db"].size()) / page);
        append(image["vault.db"], last);
    });
    row("the database deleted", false, told, [](Image& image, const History&) { image.erase("vault.db"); });
}

void TestVaultTamper::addLogAndTagRows()
{
    const QString told = QStringLiteral("refused|found by the scrub");
    const auto row = [this](auto... all) { addRow(all...); };
    const auto early = [this]() -> const Image& { return m_history->closedEarly(); };

    // --- the log
    row("the log deleted", true, told, [](Image& image, const History&) { image.erase("vault.db-wal"); });
    row("the log emptied", true, told, [](Image& image, const History&) { image["vault.db-wal"].clear(); });
    row("the log cut to its header", true, QStringLiteral("refused|earlier commit"),
        [](Image& image, const History&) { image["vault.db-wal"].resize(layout::sealedWalHeaderSize); });
    row("the log's last frame cut off", true, QStringLiteral("earlier commit"),
        [](Image& image, const History&) {
            image["vault.db-wal"].resize(image["vault.db-wal"].size() - layout::sealedFrameSize);
        });
    row("a log of an earlier generation", true, told, [this](Image& image, const History&) {
        image["vault.db-wal"] = m_history->inUseEarly().at("vault.db-wal");
    });
    row("an old log beside a closed database", false, told, [this](Image& image, const History&) {
        image["vault.db-wal"] = m_history->inUseEarly().at("vault.db-wal");
    });
    row("the latest log beside the closed database before it", false, told,
        [this](Image& image, const History&) {
            image["vault.db-wal"] = m_history->inUseLate().at("vault.db-wal");
        });
    row("two frames swapped", true, told, [](Image& image, const History&) {
        auto first = image["vault.db-wal"].begin() + layout::sealedWalHeaderSize;
        std::swap_ranges(first, first + layout::sealedFrameSize, first + layout::sealedFrameSize);
    });

    // --- the tags
    row("the tags deleted", false, told, [](Image& image, const History&) { putTags(image, {}); });
    row("the tags of the other vault", false, told,
        [](Image& image, const History& other) { putTags(image, other.closedLate()); });
    row("older tags put back", false, told, [=](Image& image, const History&) { putTags(image, early()); });
    row("older tags put back under a log", true, told,
        [=](Image& image, const History&) { putTags(image, early()); });
    row("the two tag files swapped", false, QStringLiteral("refused|no effect"),
        [](Image& image, const History&) { std::swap(image["vault.tags0"], image["vault.tags1"]); });

    // --- files of another vault
    for (const char* name : {"vault.hdr", "vault.db", "vault.tags0"})
        row(qPrintable(QStringLiteral("another vault's %1").arg(QLatin1String(name))), false,
            QLatin1String(name) == QLatin1String("vault.tags0") ? QStringLiteral("refused|no effect") : told,
            [name](Image& image, const History& other) {
                if (other.closedLate().contains(name))
                    image[name] = other.closedLate().at(name);
            });
    row("another vault's log", true, told, [](Image& image, const History& other) {
        image["vault.db-wal"] = other.inUseLate().at("vault.db-wal");
    });
}

int main(int argc, char** argv)
{
    TestVaultTamper test;
    return execute(test, argc, argv);
}
#include "tst_vault_tamper.moc"
