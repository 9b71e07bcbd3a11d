// Goal: what is in memory does not reach the disk by a crash, and no other program may look inside.
// Method: a child process starts the crypto layer, keeps a marker in both kinds of memory and crashes in a
// folder of its own; its limits are asked for; each program's main() is looked at.
#include "crypto/crypto.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace doorstep;
using namespace doorstep::crypto;

class TestProcessGuard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCrashLeavesNoCore()
    {
        QTemporaryDir temporary;
        const pid_t child = ::fork();
        if (child == 0) {
            // Cores are allowed here until initialise() says otherwise.
            rlimit limit{};
            ::getrlimit(RLIMIT_CORE, &limit);
            limit.rlim_cur = limit.rlim_max;
            ::setrlimit(RLIMIT_CORE, &limit);
            if (::chdir(temporary.path().toLocal8Bit().constData()) != 0 || !initialise().ok())
                ::_exit(1);
            const SecretBytes guarded = SecretBytes::copyOf(bytesOf("marker of guarded memory"));
            const std::string ordinary = "marker of ordinary memory " + std::to_string(::getpid());
            ::signal(SIGABRT, SIG_DFL);
            if (guarded.size() + ordinary.size() > 0)
                std::abort();
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
        QVERIFY(!WCOREDUMP(status));
        QVERIFY(QDir(temporary.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void nobodyMayLookInside()
    {
        const pid_t child = ::fork();
        if (child == 0) {
            if (!initialise().ok())
                ::_exit(1);
            rlimit limit{};
            ::getrlimit(RLIMIT_CORE, &limit);
#ifdef __SANITIZE_ADDRESS__ // its leak checker attaches to its own process, so this build stays open
            const bool closed = true;
#else
            const bool closed = ::prctl(PR_GET_DUMPABLE) == 0;
#endif
            ::_exit(closed && limit.rlim_max <= 1 ? 0 : 2);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
    }

    void memoryThatCannotBeLockedIsStillUsable()
    {
        const pid_t child = ::fork();
        if (child == 0) {
            const rlimit none{0, 0};
            ::setrlimit(RLIMIT_MEMLOCK, &none);
            const SecretBytes secret = SecretBytes::copyOf(bytesOf("kept"));
            ::_exit(initialise().ok() && secret.equals(SecretBytes::copyOf(bytesOf("kept"))) ? 0 : 1);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(status, 0);
    }

    void everyProgramBeginsWithIt_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("doorstep") << QStringLiteral("app/main.cpp");
        QTest::newRow("doorstepctl") << QStringLiteral("app/ctl/main.cpp");
        QTest::newRow("doorstep-office") << QStringLiteral("sync/office/cli/main.cpp");
    }
    void everyProgramBeginsWithIt()
    {
        QFETCH(QString, file);
        QFile source(QStringLiteral(DOORSTEP_SOURCE_DIR "/") + file);
        QVERIFY(source.open(QIODevice::ReadOnly));
        QVERIFY(source.readAll().contains("crypto::initialise()"));
    }
};

QTEST_APPLESS_MAIN(TestProcessGuard)
#include "tst_process_guard.moc"
