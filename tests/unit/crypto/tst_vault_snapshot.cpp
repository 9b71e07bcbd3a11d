// Goal: a copy that counts is whole and can take the place of a damaged database; making one never harms or
// holds up the records. Method: copies made while rows are written, on full disks, stopped half way, damaged
// afterwards; restored into folders damaged in several ways.
#include "crypto/vault/layout.h"
#include "crypto/vault/snapshot.h"
#include "refusing_disk.h"
#include "vault_fixture.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

using namespace doorstep;
using namespace doorstep::crypto;
using namespace doorstep::crypto::test;
namespace fs = std::filesystem;

class TestVaultSnapshot : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_folder;
    std::unique_ptr<Vault> m_vault;
    Connection m_connection{nullptr, &sqlite3_close};

    void must(const std::string& sql)
    {
        const int code = run(m_connection.get(), sql);
        QVERIFY2(code == SQLITE_OK, (sql + ": " + std::to_string(code)).c_str());
    }
    [[nodiscard]] std::string rows() const { return ask(m_connection.get(), "SELECT count(*) FROM t"); }
    SnapshotInfo take(std::int64_t wallMs, std::uint64_t mark = 0)
    {
        auto job = SnapshotJob::begin(*m_vault, m_connection.get(), wallMs, mark);
        if (!job)
            qFatal("%s", job.error().text.c_str());
        auto taken = job.value()->finish();
        if (!taken)
            qFatal("%s", taken.error().text.c_str());
        return taken.value();
    }
    void close()
    {
        m_connection.reset();
        m_vault.reset();
    }
    [[nodiscard]] std::unique_ptr<Vault> openForRepair() const
    {
        VaultOptions options;
        options.repair = true;
        auto vault = Vault::open(m_folder, bytesOf(passphrase), options);
        if (!vault)
            qFatal("%s", vault.error().text.c_str());
        return std::move(vault).value();
    }
    void reopen()
    {
        auto vault = Vault::open(m_folder, bytesOf(passphrase));
        QVERIFY2(vault.ok(), vault.ok() ? "" : vault.error().text.c_str());
        m_vault = std::move(vault).value();
        Error error;
        m_connection = connectionTo(*m_vault, &error);
        QVERIFY2(m_connection, error.text.c_str());
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(initialise().ok()); }
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = fs::path(m_temporary->path().toStdString()) / "vault";
        m_vault = std::move(Vault::create(m_folder, bytesOf(passphrase)).value().vault);
        m_connection = connectionTo(*m_vault);
        must("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT)");
        must("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<500) "
             "INSERT INTO t(b) SELECT hex(randomblob(300)) FROM n");
    }
    void cleanup() { close(); }

    void aCopyHoldsWhatWasThereWhenItWasTaken()
    {
        QVERIFY(snapshots(*m_vault).value().empty());
        const SnapshotInfo taken = take(1'700'000'000'000, 42);
        QCOMPARE(taken.number, 1u);
        const auto known = snapshots(*m_vault).value();
        QCOMPARE(known.size(), std::size_t{1});
        QCOMPARE(known[0].takenWallMs, std::int64_t{1'700'000'000'000});
        QCOMPARE(known[0].mark, std::uint64_t{42});
        QVERIFY(known[0].pages > 70);
        QVERIFY(verifySnapshot(*m_vault, known[0]).ok());
        // As private as the records, and as unreadable.
        const auto file = snapshotFile(*m_vault, known[0]);
        QCOMPARE(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
        QCOMPARE(namesIn(m_folder / "snapshots"), std::string("copy0.about copy0.db"));
        const Bytes content = readAll(file);
        const std::string text(content.begin(), content.end());
        QVERIFY(text.find("SQLite") == std::string::npos);
        QVERIFY(text.find("CREATE") == std::string::npos);
    }

    void rowsWrittenBetweenTheStepsAreInTheCopyOrTheRecords()
    {
        auto job = std::move(SnapshotJob::begin(*m_vault, m_connection.get(), 1, 1)).value();
        int written = 0;
        qint64 slowestNs = 0;
        for (;;) {
            QElapsedTimer timer;
            timer.start();
            const auto progress = job->step(1);
            slowestNs = std::max(slowestNs, timer.nsecsElapsed());
            QVERIFY2(progress.ok(), progress.ok() ? "" : progress.error().text.c_str());
            if (progress.value() == SnapshotJob::Progress::Done)
                break;
            if (written < 40) {
                must("INSERT INTO t(b) VALUES('between')");
                ++written;
            }
        }
        QCOMPARE(written, 40);
        // The sanitizers and a busy machine are given room.
        QVERIFY2(slowestNs < 200'000'000, qPrintable(QString::number(slowestNs)));
        const SnapshotInfo taken = snapshots(*m_vault).value().at(0);
        QVERIFY(verifySnapshot(*m_vault, taken).ok());
        job.reset();
        QCOMPARE(rows(), std::string("540"));
    }

    void threeAreKeptAndTheOldestGoes()
    {
        for (int i = 1; i <= 6; ++i) {
            must("INSERT INTO t(b) VALUES('more')");
            QCOMPARE(take(i).number, static_cast<std::uint64_t>(i));
        }
        const auto known = snapshots(*m_vault).value();
        QCOMPARE(known.size(), std::size_t{3});
        QCOMPARE(known.front().number, 6u);
        QCOMPARE(known.back().number, 4u);
        int files = 0;
        for ([[maybe_unused]] const auto& entry : fs::directory_iterator(m_folder / "snapshots"))
            ++files;
        QCOMPARE(files, 6);
    }

    void aCopyThatWasStoppedCountsForNothingAndIsSwept()
    {
        take(1);
        {
            auto job = std::move(SnapshotJob::begin(*m_vault, m_connection.get(), 2, 0)).value();
            QVERIFY(job->step(5).ok());
        }
        QCOMPARE(namesIn(m_folder / "snapshots"), std::string("copy0.about copy0.db"));
        // And what a process that died left behind.
        writeAll(m_folder / "snapshots" / "copy1.db", Bytes(10'000, 7));
        writeAll(m_folder / "snapshots" / "copy2.about.new", Bytes(100, 7));
        QCOMPARE(snapshots(*m_vault).value().size(), std::size_t{1});
        take(3);
        QCOMPARE(namesIn(m_folder / "snapshots"), std::string("copy0.about copy0.db copy1.about copy1.db"));
    }

    void aDamagedCopyDoesNotVerifyAndIsNotRestored()
    {
        const SnapshotInfo taken = take(1);
        const auto file = snapshotFile(*m_vault, taken);
        Bytes content = readAll(file);
        content[5 * layout::pageSize + 9] ^= 1;
        writeAll(file, content);
        QCOMPARE(verifySnapshot(*m_vault, taken).error().code, ErrorCode::Damaged);
        close();
        const Bytes before = readAll(m_folder / "vault.db");
        const auto vault = openForRepair();
        QVERIFY(!restoreSnapshot(*vault, taken, 9).ok());
        QVERIFY(readAll(m_folder / "vault.db") == before);
    }

    void withoutSpaceNoCopyIsMadeAndNothingIsHarmed()
    {
        close();
        RefusingDisk disk;
        VaultOptions options;
        options.disk = disk.disk();
        options.vfsBelow = disk.vfsName();
        m_vault = std::move(Vault::open(m_folder, bytesOf(passphrase), options)).value();
        m_connection = connectionTo(*m_vault);
        for (const std::int64_t bytes : {0, 4'096, 40'960, 200'000}) {
            disk.leave(bytes);
            auto job = SnapshotJob::begin(*m_vault, m_connection.get(), 1, 0);
            const auto taken = job.ok() ? job.value()->finish() : Result<SnapshotInfo>(job.error());
            QVERIFY(!taken.ok());
            QVERIFY2(taken.error().code == ErrorCode::DiskFull, taken.error().text.c_str());
            disk.leave(-1);
            QVERIFY(snapshots(*m_vault).value().empty());
            QCOMPARE(namesIn(m_folder / "snapshots"), std::string());
        }
        must("INSERT INTO t(b) VALUES('after')");
        QCOMPARE(rows(), std::string("501"));
        close();
    }

    void aDamagedVaultIsRestored_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("every page damaged") << QStringLiteral("pages");
        QTest::newRow("database missing") << QStringLiteral("missing");
        QTest::newRow("database cut") << QStringLiteral("cut");
        QTest::newRow("database and a log that counts") << QStringLiteral("log");
    }
    void aDamagedVaultIsRestored()
    {
        QFETCH(QString, damage);
        const SnapshotInfo taken = take(1'700'000'000'000, 7);
        must("INSERT INTO t(b) VALUES('after the copy')");
        const fs::path database = m_folder / "vault.db";
        const Bytes log = damage == QStringLiteral("log") ? readAll(m_folder / "vault.db-wal") : Bytes{};
        close();
        if (!log.empty())
            writeAll(m_folder / "vault.db-wal", log);
        Bytes content = readAll(database);
        for (std::size_t at = 50; at < content.size(); at += layout::pageSize)
            content[at] ^= 8;
        if (damage == QStringLiteral("missing"))
            fs::remove(database);
        else if (damage == QStringLiteral("cut"))
            fs::resize_file(database, layout::pageSize * 3 + 5);
        else
            writeAll(database, content);
        const Bytes found = fs::exists(database) ? readAll(database) : Bytes{};
        {
            const auto vault = openForRepair();
            QVERIFY(!restoredMark(*vault).value().has_value());
            const auto restored = restoreSnapshot(*vault, snapshots(*vault).value().at(0), 1'800'000'000'000);
            QVERIFY2(restored.ok(), restored.ok() ? "" : restored.error().text.c_str());
            QCOMPARE(restored.value().snapshot.number, taken.number);
            // Nothing is thrown away.
            if (!found.empty())
                QVERIFY(readAll(restored.value().aside / "vault.db") == found);
            if (!log.empty())
                QVERIFY(readAll(restored.value().aside / "vault.db-wal") == log);
            QVERIFY(fs::exists(snapshotFile(*vault, restored.value().snapshot)));
        }
        reopen();
        QCOMPARE(rows(), std::string("500"));
        QCOMPARE(ask(m_connection.get(), "PRAGMA integrity_check"), std::string("ok"));
        const auto mark = restoredMark(*m_vault).value();
        QVERIFY(mark.has_value());
        QCOMPARE(mark->snapshot.takenWallMs, std::int64_t{1'700'000'000'000});
        QCOMPARE(mark->snapshot.mark, std::uint64_t{7});
        QCOMPARE(mark->restoredWallMs, std::int64_t{1'800'000'000'000});
        QVERIFY(clearRestoredMark(*m_vault).ok());
        QVERIFY(!restoredMark(*m_vault).value().has_value());
        must("INSERT INTO t(b) VALUES('goes on')");
        close();
        reopen();
        QCOMPARE(rows(), std::string("501"));
    }

    void aVaultInUseIsNotRestored()
    {
        const SnapshotInfo taken = take(1);
        QVERIFY(!restoreSnapshot(*m_vault, taken, 2).ok());
    }
};

QTEST_APPLESS_MAIN(TestVaultSnapshot)
#include "tst_vault_snapshot.moc"
