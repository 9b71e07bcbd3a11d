// Goal: a change of the cipher may be cut off or refused by the disk anywhere: the old vault or the new one
// is whole and opens with every row, and nothing is left lying. Method: one change, recorded; after each of
// its calls the images a power cut may leave; and again for each call with that call failing. ctest walks a
// share of them, DOORSTEP_VAULT_CRASH=full all. Without AEGIS-256 the database is written anew under the same
// cipher.
#include "crypto/vault/aegis.h"
#include "crypto/vault/conversion.h"
#include "tests/vault/power_cut.h"
#include "tests/vault/scene.h"

#include <QtTest>

#include <set>

using namespace doorstep;
using namespace doorstep::crypto;
using namespace doorstep::crypto::test;
namespace fs = std::filesystem;

namespace {

constexpr const char* rows =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)"
    " INSERT INTO item SELECT i, 'item ' || i, i, zeroblob(i * 90) FROM n;"
    "INSERT INTO pair SELECT name, id FROM item; INSERT INTO word SELECT name FROM item";

/// The recorded folder with a vault in it that is converted.
struct Undertaking {
    Undertaking(const fs::path& folder, Fault fault)
        : watched(folder)
        , vfs(watched)
    {
        watched.setFault(fault);
        options.vfsBelow = vfs.name();
        options.disk = makeRecordingDisk(watched);
    }
    RecordedFolder watched;
    RecordingVfs vfs;
    VaultOptions options;
};

} // namespace

class TestVaultConvert : public QObject {
    Q_OBJECT

private:
    Scene m_scene{SubjectKind::Vault};
    std::map<int, Image> m_baselines; ///< by cipher
    std::uint64_t m_rows = 0;

    [[nodiscard]] QString problemOf(const fs::path& folder, std::set<int>& ciphers) const
    {
        const auto vault = Vault::open(folder, bytesOf(passphrase));
        if (!vault)
            return QString::fromStdString(vault.error().text);
        ciphers.insert(static_cast<int>(vault.value()->cipher()));
        if (namesIn(folder).find("next") != std::string::npos)
            return QString::fromStdString("left behind: " + namesIn(folder));
        const Connection connection = connectionTo(*vault.value());
        if (!connection || digestOf(connection.get()) != m_rows)
            return QStringLiteral("the rows are not there");
        if (ask(connection.get(), "PRAGMA integrity_check") != "ok" ||
            run(connection.get(), "INSERT INTO word(word) VALUES('integrity-check')") != SQLITE_OK)
            return QStringLiteral("SQLite finds fault");
        const auto report = vault.value()->scrub({});
        return report && report.value().damagedPages == 0 ? QString() : QStringLiteral("damaged pages");
    }

    static void ways()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::newRow("to itself") << 1 << 1;
        QTest::newRow("to AEGIS-256") << 1 << 2;
        QTest::newRow("back from AEGIS-256") << 2 << 1;
    }
    [[nodiscard]] bool canGo(int from, int to) const { return (from == 1 && to == 1) || aegisIsBuiltIn(); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(initialise().ok() && m_scene.ready());
        const fs::path folder = m_scene.folder("made");
        putImage(folder, m_scene.baseline());
        auto opened = Vault::open(folder, bytesOf(passphrase));
        QVERIFY(opened.ok());
        std::unique_ptr<Vault> vault = std::move(opened).value();
        {
            const Connection connection = connectionTo(*vault);
            QCOMPARE(run(connection.get(), rows), SQLITE_OK);
            m_rows = digestOf(connection.get());
        }
        m_baselines[1] = imageOf(folder);
        if (aegisIsBuiltIn()) {
            QVERIFY(rebuildDatabase(vault, Cipher::Aegis256).ok());
            vault.reset();
            m_baselines[2] = imageOf(folder);
        }
    }

    void mayBeCutAnywhere_data() { ways(); }
    void mayBeCutAnywhere()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        if (!canGo(from, to))
            QSKIP("libsodium here is older than 1.0.19 and has no AEGIS-256");
        putImage(m_scene.folder("live"), m_baselines.at(from));
        Undertaking work(m_scene.folder("live"), {});
        {
            auto opened = Vault::open(m_scene.folder("live"), bytesOf(passphrase), work.options);
            QVERIFY(opened.ok());
            std::unique_ptr<Vault> vault = std::move(opened).value();
            QVERIFY(rebuildDatabase(vault, static_cast<Cipher>(to)).ok());
            work.watched.stop();
        }
        const std::vector<Step>& log = work.watched.log();
        for (const Step& step : log) { // nothing of it passes the disk in clear
            const std::string written(step.data.begin(), step.data.end());
            for (const char* word : {"SQLite format", "CREATE TABLE", "item 1", "item 2"})
                QVERIFY2(written.find(word) == std::string::npos, step.name.c_str());
        }
        PowerCut cut(work.watched.start());
        const std::size_t stride = fullRun() ? 1 : std::max<std::size_t>(1, log.size() / 12);
        std::size_t images = 0;
        std::set<int> ciphers;
        for (std::size_t i = 0; i < log.size(); ++i) {
            cut.apply(log[i]);
            // The last steps, where one database takes the place of the other, are few: all of them, always.
            if (i % stride != 0 && i + 24 < log.size())
                continue;
            for (const Survival survival :
                 {Survival::Nothing, Survival::Everything, Survival::Subset, Survival::Prefix}) {
                if (survival == Survival::Prefix && !fullRun())
                    continue;
                ++images;
                putImage(m_scene.folder("image"), cut.image(survival, i));
                const QString problem = problemOf(m_scene.folder("image"), ciphers);
                QVERIFY2(problem.isEmpty(),
                         qPrintable(
                             QStringLiteral("call %1, %2: ").arg(i).arg(QString::fromStdString(log[i].name)) +
                             problem));
            }
        }
        QCOMPARE(ciphers, (std::set<int>{from, to})); // cut on both sides of the change
        qInfo("%zu calls, %zu images opened", log.size(), images);
    }

    void everyCallMayFail_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("forEver");
        for (const auto& [name, kind] :
             {std::pair{"no space", FaultKind::NoSpace}, std::pair{"I/O error", FaultKind::Io},
              std::pair{"short write", FaultKind::ShortWrite}}) {
            for (const bool forEver : {false, true}) {
                const QByteArray when = QByteArray(name) + (forEver ? ", for ever" : ", once");
                QTest::newRow(when + ", to itself") << 1 << 1 << static_cast<int>(kind) << forEver;
                QTest::newRow(when + ", to AEGIS-256") << 1 << 2 << static_cast<int>(kind) << forEver;
                QTest::newRow(when + ", back from AEGIS-256") << 2 << 1 << static_cast<int>(kind) << forEver;
            }
        }
    }
    void everyCallMayFail()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(int, kind);
        QFETCH(bool, forEver);
        if (!canGo(from, to))
            QSKIP("libsodium here is older than 1.0.19 and has no AEGIS-256");
        std::size_t failed = 0;
        std::size_t quiet = 0;
        const std::uint64_t step = fullRun() ? 1 : 37;
        for (std::uint64_t at = 0; quiet < 2; at += step) {
            putImage(m_scene.folder("live"), m_baselines.at(from));
            Undertaking work(m_scene.folder("live"), {});
            {
                auto opened = Vault::open(m_scene.folder("live"), bytesOf(passphrase), work.options);
                QVERIFY(opened.ok());
                std::unique_ptr<Vault> vault = std::move(opened).value();
                const auto fault = static_cast<FaultKind>(kind); // of the calls that come after the opening's
                work.watched.setFault({fault, work.watched.callsFor(fault) + at, forEver});
                const Status converted = rebuildDatabase(vault, static_cast<Cipher>(to));
                failed += converted.ok() ? 0 : 1;
                quiet += work.watched.faultsGiven() == 0 ? 1 : 0;
                if (!forEver)
                    work.watched.setFault({}); // one that was not given yet is not meant for what follows
                QVERIFY(!converted.ok() || (vault && static_cast<int>(vault->cipher()) == to));
                if (vault && !forEver) {
                    const Connection connection = connectionTo(*vault);
                    QVERIFY(connection && digestOf(connection.get()) == m_rows);
                }
                work.watched.stop();
            }
            std::set<int> ciphers;
            const QString problem = problemOf(m_scene.folder("live"), ciphers);
            QVERIFY2(problem.isEmpty(), qPrintable(QStringLiteral("call %1: ").arg(at) + problem));
        }
        QVERIFY(failed > 0);
        qInfo("%zu changes failed", failed);
    }
};

int main(int argc, char** argv)
{
    TestVaultConvert test;
    return execute(test, argc, argv);
}
#include "tst_vault_convert.moc"
