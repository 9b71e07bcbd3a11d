// Goal: kill -9 at any moment loses no acknowledged commit. Method: a small program writes and tells each
// commit on a pipe; it is killed after a while, the vault is opened and looked at, round after round in the
// same vault. DOORSTEP_VAULT_ROUNDS sets the number of rounds.
#include "tests/vault/scene.h"
#include "tests/vault/writer_rows.h"

#include <QtTest>

#include <csignal>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace doorstep;
using namespace doorstep::crypto;
using namespace doorstep::crypto::test;
namespace fs = std::filesystem;

namespace {

struct Writer {
    pid_t process = -1;
    int acknowledgements = -1;
};

Writer startWriter(const fs::path& folder, const std::string& secretHex)
{
    int ends[2] = {-1, -1};
    if (::pipe(ends) != 0)
        return {};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, ends[0]);
    std::string program = DOORSTEP_VAULT_WRITER;
    std::string where = folder.string();
    std::string secret = secretHex;
    char* const arguments[] = {program.data(), where.data(), secret.data(), nullptr};
    Writer writer;
    if (::posix_spawn(&writer.process, program.c_str(), &actions, nullptr, arguments, environ) != 0)
        writer.process = -1;
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    writer.acknowledgements = ends[0];
    return writer;
}

} // namespace

class TestVaultKill : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_temporary;
    fs::path m_folder;
    std::vector<Bytes> m_secrets;
    std::uint64_t m_acknowledged = 0;

    // Lets the writer run, kills it, and hears what it had to say. False: it ended by itself.
    bool killOne(Dice& dice)
    {
        const Writer writer = startWriter(m_folder, toHex(m_secrets.front()));
        if (writer.process < 0)
            return false;
        std::uint64_t row = 0;
        // A third dies at any time after the start, the others after a number of commits.
        const std::uint64_t commits = dice.chance(33) ? 0 : 1 + dice.below(60);
        for (std::uint64_t i = 0;
             i < commits && ::read(writer.acknowledgements, &row, sizeof row) == sizeof row; ++i)
            m_acknowledged = row;
        ::usleep(static_cast<useconds_t>(dice.below(commits == 0 ? 60'000 : 5'000)));
        ::kill(writer.process, SIGKILL);
        int status = 0;
        ::waitpid(writer.process, &status, 0);
        while (::read(writer.acknowledgements, &row, sizeof row) == sizeof row)
            m_acknowledged = row;
        ::close(writer.acknowledgements);
        if (!WIFSIGNALED(status))
            qWarning("the writer ended with %d", WEXITSTATUS(status));
        return WIFSIGNALED(status);
    }

    [[nodiscard]] std::string look()
    {
        VaultSubject subject(m_folder, m_secrets, {});
        if (const std::string why = subject.open(); !why.empty())
            return "does not open: " + why;
        const std::uint64_t rows = rowsIn(subject.db());
        if (rows != m_acknowledged && rows != m_acknowledged + 1) // the last may be committed but not told
            return std::to_string(m_acknowledged) + " acknowledged, " + std::to_string(rows) + " there";
        m_acknowledged = rows;
        if (ask(subject.db(), "SELECT count(*) FROM t WHERE b='row '||a") != std::to_string(rows))
            return "rows are missing or wrong";
        if (ask(subject.db(), "PRAGMA integrity_check") != "ok")
            return "integrity_check";
        if (run(subject.db(), "INSERT INTO f(f) VALUES('integrity-check')") != SQLITE_OK)
            return "the full-text index";
        return subject.selfCheck();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(initialise().ok());
        m_folder = fs::path(m_temporary.path().toStdString()) / "vault";
        const auto created = Vault::create(m_folder, bytesOf(passphrase));
        QVERIFY(created.ok());
        m_secrets.push_back(doorstep::copyOf(created.value().recoverySecret.view()));
        QCOMPARE(run(connectionTo(*created.value().vault).get(), writerSchema), SQLITE_OK);
    }

    void whatWasToldSurvives()
    {
        const char* asked = std::getenv("DOORSTEP_VAULT_ROUNDS");
        const int rounds = asked ? std::atoi(asked) : fullRun() ? 1'000 : 25;
        const std::uint64_t seed = seedOr(9);
        Dice dice(seed);
        for (int round = 0; round < rounds; ++round) {
            QVERIFY2(killOne(dice), "the writer was not killed");
            const std::string why = look();
            QVERIFY2(why.empty(), qPrintable(QStringLiteral("seed %1, round %2: %3")
                                                 .arg(seed)
                                                 .arg(round)
                                                 .arg(QString::fromStdString(why))));
        }
        QVERIFY(m_acknowledged > static_cast<std::uint64_t>(rounds));
        qInfo("seed %llu: %d kills, %llu commits, all there", static_cast<unsigned long long>(seed), rounds,
              static_cast<unsigned long long>(m_acknowledged));
    }
};

int main(int argc, char** argv)
{
    TestVaultKill test;
    qputenv("QTEST_FUNCTION_TIMEOUT", "14400000"); // ms; the rounds are for the caller to choose
    return QTest::qExec(&test, argc, argv);
}
#include "tst_vault_kill.moc"
