// Goal: a change of the data key may stop anywhere and nothing is lost: the records open, with what they
// held, and a later opening brings the change to its end or undoes it.
// Method: a disk that stops at its k-th step, for every k, also in the middle of a write; then the folder is
// opened on a whole disk. Killed at every step; torn and full at some, at all with DOORSTEP_EVERY_STEP=1.
#include "crypto/vault/disk.h"
#include "crypto/vault/header_file.h"
#include "crypto/vault/rotation.h"
#include "crypto/vault/snapshot.h"
#include "vault_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace doorstep;
using namespace doorstep::crypto;
using namespace doorstep::crypto::test;
namespace fs = std::filesystem;

namespace {

// Dead from the k-th step on: what comes after it does not happen, as after a kill.
struct Stop {
    int stepsLeft = -1; ///< -1: never stops
    bool tearsWrite = false;
    bool isDead = false;
    ErrorCode code = ErrorCode::Storage;
    int steps = 0;

    bool die()
    {
        ++steps;
        if (stepsLeft == 0)
            isDead = true;
        else if (stepsLeft > 0)
            --stepsLeft;
        return isDead;
    }
    [[nodiscard]] Error error() const { return {code, "The test stopped the disk."}; }
};

class StoppingFile final : public DiskFile {
public:
    StoppingFile(std::unique_ptr<DiskFile> real, Stop& stop)
        : m_real(std::move(real))
        , m_stop(stop)
    {}
    Result<std::size_t> readAt(std::span<std::uint8_t> out, std::int64_t offset) override
    {
        return m_stop.isDead ? Result<std::size_t>(m_stop.error()) : m_real->readAt(out, offset);
    }
    Status writeAt(BytesView data, std::int64_t offset) override
    {
        if (m_stop.isDead)
            return m_stop.error();
        if (m_stop.die()) {
            if (m_stop.tearsWrite) {
                [[maybe_unused]] const Status half = m_real->writeAt(data.first(data.size() / 2), offset);
            }
            return m_stop.error();
        }
        return m_real->writeAt(data, offset);
    }
    Status truncate(std::int64_t size) override
    {
        return m_stop.isDead || m_stop.die() ? Status(m_stop.error()) : m_real->truncate(size);
    }
    Result<std::int64_t> size() override { return m_real->size(); }
    Status sync() override { return m_stop.isDead || m_stop.die() ? Status(m_stop.error()) : m_real->sync(); }

private:
    std::unique_ptr<DiskFile> m_real;
    Stop& m_stop;
};

class StoppingDisk final : public Disk {
public:
    Stop stop;
    Result<std::unique_ptr<DiskFile>> open(const fs::path& file, Mode mode) override
    {
        if (stop.isDead || (mode != Mode::Read && stop.die()))
            return stop.error();
        auto opened = m_real->open(file, mode);
        if (!opened)
            return opened.error();
        return std::unique_ptr<DiskFile>(std::make_unique<StoppingFile>(std::move(opened).value(), stop));
    }
    Status rename(const fs::path& from, const fs::path& to) override
    {
        return stop.isDead || stop.die() ? Status(stop.error()) : m_real->rename(from, to);
    }
    Status remove(const fs::path& file) override
    {
        return stop.isDead || stop.die() ? Status(stop.error()) : m_real->remove(file);
    }
    Status syncFolder(const fs::path& folder) override
    {
        return stop.isDead || stop.die() ? Status(stop.error()) : m_real->syncFolder(folder);
    }

private:
    std::shared_ptr<Disk> m_real = makeSystemDisk();
};

} // namespace

class TestVaultRotation : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_temporary;
    fs::path m_original;
    SecretBytes m_recovery;
    std::string m_content;

    [[nodiscard]] fs::path freshCopy() const
    {
        const fs::path folder = fs::path(m_temporary.path().toStdString()) / "copy";
        copyVault(m_original, folder);
        return folder;
    }
    [[nodiscard]] static std::string contentOf(const Vault& vault)
    {
        const Connection connection = connectionTo(vault);
        if (!connection)
            return "does not open";
        return ask(connection.get(), "SELECT count(*), sum(length(x)) FROM t") +
               ask(connection.get(), "PRAGMA integrity_check");
    }
    [[nodiscard]] static bool sealsUnder(const fs::path& folder, const VaultHeader& header)
    {
        return !fs::exists(folder / "vault.db.next") && header.rotation.state == RotationState::None;
    }
    // Steps of a whole change on a disk that never stops; counted from its beginning.
    int stepsOfAll()
    {
        const auto disk = std::make_shared<StoppingDisk>();
        auto vault = Vault::openWithRecovery(freshCopy(), m_recovery.view(), {nullptr, disk, {}});
        const int before = disk->stop.steps;
        return rotateDataKey(vault.value(), bytesOf(passphrase)).ok() ? disk->stop.steps - before : 0;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(initialise().ok());
        m_original = fs::path(m_temporary.path().toStdString()) / "original";
        auto created = Vault::create(m_original, bytesOf(passphrase));
        QVERIFY(created.ok());
        m_recovery = std::move(created.value().recoverySecret);
        const Connection connection = connectionTo(*created.value().vault);
        QCOMPARE(run(connection.get(), "CREATE TABLE t(x); INSERT INTO t VALUES(randomblob(9000)); "
                                       "INSERT INTO t VALUES('kept')"),
                 SQLITE_OK);
        m_content = ask(connection.get(), "SELECT count(*), sum(length(x)) FROM t") + "ok";
    }

    void aNewKeyReplacesTheOldOne()
    {
        const fs::path folder = freshCopy();
        fs::create_directory(folder / "old");
        fs::copy_file(folder / "vault.hdr", folder / "old" / "vault.hdr");
        auto opened = Vault::open(folder, bytesOf(passphrase));
        std::unique_ptr<Vault> vault = std::move(opened).value();
        const SecretBytes before = vault->subKey(KeyPurpose::Blobs, 1);
        QCOMPARE(rotateDataKey(vault, bytesOf("wrong")).error().code, ErrorCode::WrongPassphrase);
        QCOMPARE(contentOf(*vault), m_content); // and the vault goes on
        std::uint64_t pagesDone = 0;
        std::uint64_t pagesInAll = 0;
        RotationOptions options;
        options.progress = [&](std::uint64_t made, std::uint64_t all) {
            QCOMPARE(made, pagesDone + 1);
            pagesDone = made;
            pagesInAll = all;
        };
        const auto recovery = rotateDataKey(vault, bytesOf(passphrase), options);
        QVERIFY(recovery.ok());
        QVERIFY(pagesInAll >= 4 && pagesDone == pagesInAll);
        QCOMPARE(contentOf(*vault), m_content);
        QVERIFY(!vault->subKey(KeyPurpose::Blobs, 1).equals(before));
        QVERIFY(vault->recoveryFits(recovery.value().view()) && !vault->recoveryFits(m_recovery.view()));
        QCOMPARE(vault->scrub({}).value().damagedPages, std::uint64_t{0});
        vault.reset();
        QVERIFY(Vault::open(folder, bytesOf(passphrase)).ok());
        QVERIFY(Vault::openWithRecovery(folder, recovery.value().view()).ok());
        // The key file from before, with its passphrase, opens nothing any more.
        fs::remove(folder / "vault.hdr.copy");
        fs::copy_file(folder / "old" / "vault.hdr", folder / "vault.hdr",
                      fs::copy_options::overwrite_existing);
        QCOMPARE(Vault::open(folder, bytesOf(passphrase)).error().code, ErrorCode::WrongVault);
    }

    void stoppedAtEveryStep_data()
    {
        QTest::addColumn<bool>("tears");
        QTest::addColumn<bool>("full");
        QTest::addColumn<int>("stride");
        const bool all = qEnvironmentVariableIsSet("DOORSTEP_EVERY_STEP");
        QTest::newRow("killed") << false << false << 1;
        QTest::newRow("killed in the middle of a write") << true << false << (all ? 1 : 4);
        QTest::newRow("the disk is full from there on, for good") << false << true << (all ? 1 : 7);
    }
    void stoppedAtEveryStep()
    {
        QFETCH(bool, tears);
        QFETCH(bool, full);
        QFETCH(int, stride);
        const int steps = stepsOfAll();
        QVERIFY(steps > 20);
        int finished = 0;
        for (int step = 0; step < steps; step += stride) {
            const fs::path folder = freshCopy();
            SecretBytes given;
            {
                const auto disk = std::make_shared<StoppingDisk>();
                auto opened = Vault::openWithRecovery(folder, m_recovery.view(), {nullptr, disk, {}});
                QVERIFY(opened.ok());
                std::unique_ptr<Vault> vault = std::move(opened).value();
                disk->stop.stepsLeft = step;
                disk->stop.tearsWrite = tears;
                disk->stop.code = full ? ErrorCode::DiskFull : ErrorCode::Storage;
                const auto changed = rotateDataKey(vault, bytesOf(passphrase));
                if (changed)
                    given = changed.value().clone();
            }
            const auto vault = Vault::open(folder, bytesOf(passphrase)); // the passphrase always opens it
            QVERIFY2(vault.ok(),
                     qPrintable(QStringLiteral("step %1: %2")
                                    .arg(step)
                                    .arg(QString::fromStdString(vault ? "" : vault.error().text))));
            QCOMPARE(contentOf(*vault.value()), m_content);
            const auto header = findHeader(*makeSystemDisk(), folder);
            QVERIFY(header.ok() && sealsUnder(folder, header.value().header));
            finished += vault.value()->recoveryFits(m_recovery.view()) ? 0 : 1;
            if (!given.empty())
                QVERIFY(vault.value()->recoveryFits(given.view()));
        }
        QVERIFY2(finished > 0 && finished < steps, "stopped on one side of the change only");
    }

    void cancelledChangesNothing()
    {
        const fs::path folder = freshCopy();
        auto opened = Vault::openWithRecovery(folder, m_recovery.view());
        std::unique_ptr<Vault> vault = std::move(opened).value();
        RotationOptions options;
        int asked = 0;
        options.cancelled = [&] { return ++asked == 3; };
        QCOMPARE(rotateDataKey(vault, bytesOf(passphrase), options).error().code, ErrorCode::Refused);
        QVERIFY(vault && vault->recoveryFits(m_recovery.view()));
        QCOMPARE(contentOf(*vault), m_content);
        QVERIFY(!fs::exists(folder / "vault.db.next"));
    }

    void aDamagedPageLeavesTheOldKey()
    {
        const fs::path folder = freshCopy();
        Bytes pages = readAll(folder / "vault.db");
        pages[pages.size() - 9] ^= 1;
        writeAll(folder / "vault.db", pages);
        auto opened = Vault::openWithRecovery(folder, m_recovery.view());
        QVERIFY(opened.ok());
        std::unique_ptr<Vault> vault = std::move(opened).value();
        QCOMPARE(rotateDataKey(vault, bytesOf(passphrase)).error().code, ErrorCode::Damaged);
        QVERIFY(vault && vault->recoveryFits(m_recovery.view()));
        QVERIFY(readAll(folder / "vault.db") == pages);
    }

    void copiesUnderTheOldKeyGo()
    {
        const fs::path folder = freshCopy();
        auto opened = Vault::openWithRecovery(folder, m_recovery.view());
        std::unique_ptr<Vault> vault = std::move(opened).value();
        {
            const Connection connection = connectionTo(*vault);
            auto job = SnapshotJob::begin(*vault, connection.get(), 1, 1);
            QVERIFY(job.ok() && job.value()->finish().ok());
        }
        const auto copies = snapshots(*vault);
        QCOMPARE(copies.value().size(), std::size_t{1});
        const fs::path file = snapshotFile(*vault, copies.value().front());
        QVERIFY(fs::exists(file));
        QVERIFY(rotateDataKey(vault, bytesOf(passphrase)).ok());
        QVERIFY(snapshots(*vault).value().empty() && !fs::exists(file));
    }

    void anOpenConnectionIsNotPulledAway()
    {
        const fs::path folder = freshCopy();
        auto opened = Vault::openWithRecovery(folder, m_recovery.view());
        std::unique_ptr<Vault> vault = std::move(opened).value();
        const Connection connection = connectionTo(*vault);
        QCOMPARE(ask(connection.get(), "SELECT count(*) FROM t"), std::string("2"));
        QVERIFY(!rotateDataKey(vault, bytesOf(passphrase)).ok());
        QCOMPARE(run(connection.get(), "INSERT INTO t VALUES('more')"), SQLITE_OK);
    }
};

QTEST_APPLESS_MAIN(TestVaultRotation)
#include "tst_vault_rotation.moc"
