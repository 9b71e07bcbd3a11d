// Goal: nothing that goes into a vault can be read in any file, log line or core of the process.
// Method: a thousand random words go through tables, indexes, blobs, the full-text index, sorts, temporary
// tables, rollbacks, VACUUM and copies; every byte ever written through SQLite's VFS or the vault's Disk, and
// every file in the folder and in the temporary folder, is searched for them and measured. Plain SQLite,
// which hides nothing, shows that the search finds.
#include "tests/vault/markers.h"
#include "tests/vault/scene.h"

#include "crypto/vault/conversion.h"
#include "crypto/vault/layout.h"
#include "crypto/vault/rotation.h"
#include "crypto/vault/snapshot.h"

#include <QtTest>

#include <csignal>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace doorstep;
using namespace doorstep::crypto;
using namespace doorstep::crypto::test;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t markerCount = 1'000;

std::vector<std::string>& logLines()
{
    static std::vector<std::string> lines;
    return lines;
}

void keepLogLine(void*, int, const char* text)
{
    logLines().emplace_back(text);
}

bool bindAndRun(sqlite3* db, const char* sql, const std::string& word)
{
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v2(db, sql, -1, &raw, nullptr) != SQLITE_OK)
        return false;
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(raw, &sqlite3_finalize);
    const Bytes wide = Markers::utf16(word, false);
    sqlite3_bind_text(raw, 1, word.c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_bind_blob(raw, 2, wide.data(), static_cast<int>(wide.size()), SQLITE_TRANSIENT);
    sqlite3_bind_text16(raw, 3, wide.data(), static_cast<int>(wide.size()), SQLITE_TRANSIENT);
    return sqlite3_step(raw) == SQLITE_DONE;
}

// Every way a word takes through the database; all of them committed or rolled back somewhere.
bool liveWith(sqlite3* db, const Markers& markers, const std::string& copy)
{
    if (run(db, "CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT, c BLOB, d TEXT);CREATE VIRTUAL TABLE f USING "
                "fts5(x);CREATE TEMP TABLE k(b TEXT, c BLOB);CREATE INDEX temp.kb ON k(b)") != SQLITE_OK)
        return false;
    const auto& words = markers.words();
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool ok =
            run(db, i % 10 == 0 ? "BEGIN" : "SELECT 1") == SQLITE_OK &&
            bindAndRun(db, "INSERT INTO t(b,c,d) VALUES(?1,?2,?3||hex(zeroblob(200)))", words[i]) &&
            bindAndRun(db, "INSERT INTO f(x) VALUES('before '||?1||' after')", words[i]) &&
            bindAndRun(db, "INSERT INTO k VALUES(?1,?2)", words[i]) &&
            run(db, i % 10 == 9 ? (i % 50 == 49 ? "ROLLBACK" : "COMMIT") : "SELECT 1") == SQLITE_OK;
        if (!ok)
            return false;
        // What was rolled back comes again, so that every word has been on its way to the disk.
        if (i % 50 == 49) {
            for (std::size_t again = i - 9; again <= i; ++again) {
                if (!bindAndRun(db, "INSERT INTO t(b,c,d) VALUES(?1,?2,?3)", words[again]))
                    return false;
            }
        }
    }
    // Each word a table, a column and a statement's text once, as far as that goes: names are content too.
    const std::string named = "CREATE TABLE " + words[0] + "(" + words[1] + " TEXT);INSERT INTO " + words[0] +
                              " VALUES('" + words[2] + "');";
    const bool sorted =
        run(db, named +
                    "CREATE INDEX tb ON t(b);CREATE INDEX tcd ON t(c,d);"
                    "SELECT count(*) FROM (SELECT d||b AS s FROM t ORDER BY s DESC);"
                    "SELECT count(DISTINCT d||b) FROM t;SELECT max(s) FROM (SELECT group_concat(d) AS s FROM "
                    "t GROUP BY substr(b,1,1));INSERT INTO f(f) VALUES('optimize')") == SQLITE_OK;
    return sorted &&
           run(db, "SAVEPOINT s;UPDATE t SET d=b||d;ROLLBACK TO s;RELEASE s;DELETE FROM t WHERE "
                   "a%7=3;UPDATE t SET b=b||'x' WHERE a%11=1") == SQLITE_OK &&
           run(db, "VACUUM") == SQLITE_OK && run(db, "VACUUM INTO '" + copy + "'") == SQLITE_OK &&
           run(db, "PRAGMA incremental_vacuum;DELETE FROM t WHERE a%2=0") == SQLITE_OK;
}

} // namespace

class TestVaultSecrecy : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_temporary{temporaryTemplate()};
    fs::path m_scratch; ///< TMPDIR of this process
    std::uint64_t m_seed = 0;

    struct Life {
        std::vector<Step> log;
        std::set<std::size_t> found;
        std::size_t bytes = 0;
    };

    std::size_t scanFolder(const fs::path& folder, const Markers& markers, std::set<std::size_t>& found) const
    {
        std::size_t bytes = 0;
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            const std::string name = entry.path().filename().string();
            markers.scan(bytesOf(name), found);
            if (!entry.is_regular_file())
                continue;
            const Bytes content = readAll(entry.path());
            bytes += content.size();
            markers.scan(content, found);
        }
        return bytes;
    }

    // A whole life of the subject in a folder of its own, and all that it left or ever wrote.
    [[nodiscard]] Life live(SubjectKind kind, const Markers& markers) const
    {
        const Scene scene(kind);
        const fs::path folder = scene.folder("secret");
        putImage(folder, scene.baseline());
        std::vector<Bytes> secrets{scene.secret()};
        RecordedFolder watched(folder);
        Life life;
        {
            const RecordingVfs vfs(watched);
            const auto subject = scene.subject(folder, secrets, &watched, vfs.name());
            if (!subject->open().empty() || !liveWith(subject->db(), markers, (folder / "copy.db").string()))
                return life;
            life.bytes += scanFolder(folder, markers, life.found); // in the middle: the log is there
            subject->close();
        }
        life.bytes += scanFolder(folder, markers, life.found);
        life.bytes += scanFolder(m_scratch, markers, life.found);
        life.log = watched.log();
        for (const Step& step : life.log) {
            life.bytes += step.data.size();
            markers.scan(step.data, life.found);
            markers.scan(bytesOf(step.name), life.found);
        }
        return life;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_scratch = fs::path(m_temporary.path().toStdString()) / "scratch";
        fs::create_directories(m_scratch);
        qputenv("TMPDIR", m_scratch.c_str());
        qputenv("SQLITE_TMPDIR", m_scratch.c_str());
        QCOMPARE(sqlite3_config(SQLITE_CONFIG_LOG, keepLogLine, nullptr), SQLITE_OK);
        QVERIFY(initialise().ok());
        m_seed = seedOr(std::random_device()());
        qInfo("seed %llu", static_cast<unsigned long long>(m_seed));
    }

    void theSearchFindsWhatIsInClear()
    {
        const Markers markers(markerCount, m_seed);
        const Life life = live(SubjectKind::Plain, markers);
        QVERIFY(!life.log.empty());
        QCOMPARE(life.found.size(), markerCount);
    }

    void nothingIsInClear()
    {
        const Markers markers(markerCount, m_seed);
        const Life life = live(SubjectKind::Vault, markers);
        QVERIFY(life.log.size() > 1'000);
        for (const std::string& line : logLines()) {
            std::set<std::size_t> inLine;
            markers.scan(bytesOf(line), inLine);
            QVERIFY2(inLine.empty(), "a word in SQLite's log");
        }
        qInfo("%zu bytes searched, %zu of %zu words found", life.bytes, life.found.size(), markerCount);
        QCOMPARE(life.found.size(), std::size_t{0});
        QVERIFY(fs::is_empty(m_scratch));
    }

    void copiesAndANewKeyHideThemToo()
    {
        const Markers markers(markerCount, m_seed);
        const fs::path folder = fs::path(m_temporary.path().toStdString()) / "copies";
        auto created = Vault::create(folder, bytesOf(markers.words()[0])); // the passphrase is one of them
        QVERIFY(created.ok());
        std::unique_ptr<Vault> vault = std::move(created).value().vault;
        std::set<std::size_t> found;
        {
            const Connection connection = connectionTo(*vault);
            QVERIFY(liveWith(connection.get(), markers, (folder / "copy.db").string()));
            auto job = SnapshotJob::begin(*vault, connection.get(), 1, 1);
            QVERIFY(job.ok());
            QVERIFY(job.value()->finish().ok());
            QVERIFY(scanFolder(folder, markers, found) > 2 * fs::file_size(folder / "vault.db"));
        }
        int steps = 0;
        RotationOptions options;
        options.progress = [&](std::uint64_t, std::uint64_t) {
            if (++steps % 100 == 1)
                scanFolder(folder, markers, found);
        };
        QVERIFY(rotateDataKey(vault, bytesOf(markers.words()[0]), options).ok());
        QVERIFY(steps > 100);
        scanFolder(folder, markers, found);
        QVERIFY(rebuildDatabase(vault, vault->cipher()).ok());
        scanFolder(folder, markers, found);
        scanFolder(m_scratch, markers, found);
        QCOMPARE(found.size(), std::size_t{0});
    }

    void onlyTheVaultsOwnFilesAreMade()
    {
        const Markers markers(markerCount, m_seed);
        for (const Step& step : live(SubjectKind::Vault, markers).log) {
            const bool own =
                step.name.empty() || step.name.starts_with("vault.") || step.name.starts_with("copy.");
            QVERIFY2(own && !step.name.ends_with("-journal") && !step.name.ends_with("-shm"),
                     step.name.c_str());
        }
    }

    void everyPageLooksRandomAndNoNonceComesTwice()
    {
        const Markers markers(markerCount, m_seed);
        std::size_t pages = 0;
        std::size_t odd = 0;
        std::set<Bytes> nonces;
        for (const Step& step : live(SubjectKind::Vault, markers).log) {
            // Frames of a transaction are written together.
            const bool log = step.data.size() % layout::sealedFrameSize == 0;
            const bool page = step.data.size() == layout::pageSize;
            const std::size_t size = log ? layout::sealedFrameSize : step.data.size();
            for (std::size_t at = 0; (log || page) && at < step.data.size(); at += size) {
                ++pages;
                const BytesView unit = BytesView(step.data).subspan(at, size);
                const double value = chiSquare(unit.first(4'096));
                odd += value < chiSquareMin || value > chiSquareMax ? 1 : 0;
                const BytesView nonce = unit.subspan(log ? 0 : layout::pageNonceAt, layout::nonceSize);
                QVERIFY(nonces.emplace(nonce.begin(), nonce.end()).second);
            }
        }
        qInfo("%zu pages and frames, %zu outside the bounds, no nonce twice", pages, odd);
        QVERIFY(pages > 1'000);
        QCOMPARE(odd, std::size_t{0});
    }

    void plainPagesDoNotLookRandom()
    {
        const Markers markers(markerCount, m_seed);
        std::size_t pages = 0;
        std::size_t odd = 0;
        for (const Step& step : live(SubjectKind::Plain, markers).log) {
            if (step.data.size() != layout::pageSize)
                continue;
            ++pages;
            odd += chiSquare(step.data) > chiSquareMax ? 1 : 0;
        }
        QVERIFY(pages > 1'000);
        QCOMPARE(odd, pages);
    }

    void aCrashLeavesNoCore()
    {
        rlimit limit{};
        QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
        QVERIFY(limit.rlim_max <= 1); // not 0: only at 1 the kernel hands nothing to a collecting program
#ifndef __SANITIZE_ADDRESS__
        QCOMPARE(prctl(PR_GET_DUMPABLE), 0);
#endif
        const fs::path folder = fs::path(m_temporary.path().toStdString()) / "core";
        fs::create_directories(folder);
        const pid_t child = ::fork();
        if (child == 0) {
            if (::chdir(folder.c_str()) != 0)
                ::_exit(1);
            ::signal(SIGSEGV, SIG_DFL);
            ::kill(::getpid(), SIGSEGV);
            ::_exit(1);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        QVERIFY(!WCOREDUMP(status));
        QVERIFY(fs::is_empty(folder));
    }
};

int main(int argc, char** argv)
{
    TestVaultSecrecy test;
    return execute(test, argc, argv);
}
#include "tst_vault_secrecy.moc"
