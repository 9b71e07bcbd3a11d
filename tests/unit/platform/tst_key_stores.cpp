// Goal: what is put into a key store comes back, also in another process; a missing or hanging service ends
// in words and soon.
// Method: the file store in a folder of its own; the Secret Service with the real GNOME Keyring on a bus of
// its own (the test runs itself inside dbus-run-session); a bus socket that nobody ever answers on.
#include "platforms/linux/key_stores.h"

#include "crypto/crypto.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace doorstep;
using namespace doorstep::crypto;
namespace fs = std::filesystem;

namespace {

constexpr const char* insideFlag = "DOORSTEP_TEST_INSIDE_BUS";

// Put, read, replace, remove: the same for every store. Empty when all went well.
QByteArray useStore(KeyStore& store)
{
    const Bytes first{0, 1, 2, 0, 255, 10};
    const Bytes second(300, 7);
    const auto holds = [&](const Bytes& expected) {
        const auto got = store.get("vault-test");
        return got && got.value() && doorstep::copyOf(got.value()->view()) == expected;
    };
    const auto before = store.get("vault-test");
    if (!before)
        return "get: " + QByteArray::fromStdString(before.error().text);
    if (before.value())
        return "something was there";
    if (const auto put = store.put("vault-test", first); !put)
        return "put: " + QByteArray::fromStdString(put.error().text);
    if (!holds(first))
        return "not what was put";
    if (!store.put("vault-test", second).ok() || !holds(second))
        return "not what replaced it";
    if (!store.put("vault-other", first).ok() || !holds(second))
        return "names are mixed up";
    if (!store.remove("vault-test").ok() || !store.remove("vault-test").ok())
        return "not removed";
    const auto after = store.get("vault-test");
    return after && !after.value() ? QByteArray() : QByteArray("still there");
}

// Somebody has connected to the bus.
bool isAsked(int bus)
{
    pollfd waiting{bus, POLLIN, 0};
    return bus >= 0 && ::poll(&waiting, 1, 0) == 1;
}

// Runs inside the session bus: starts the keyring, then uses it.
int inside()
{
    QProcess keyring;
    keyring.start(qEnvironmentVariable("DOORSTEP_KEYRING"),
                  {QStringLiteral("--unlock"), QStringLiteral("--components=secrets")});
    keyring.write("test\n");
    keyring.closeWriteChannel();
    // It goes into the background when it answers; a call before that would start a second one. It ends
    // with the bus.
    if (!keyring.waitForFinished(20'000))
        return 2;
    auto store = platform::makeSecretServiceStore(std::chrono::seconds(20));
    const QByteArray problem = useStore(*store);
    const bool chosen = platform::makeKeyStore()->notProtected().empty();
    fprintf(stderr, "%s%s\n", problem.constData(), chosen ? "" : " not chosen");
    return problem.isEmpty() && chosen ? 0 : 1;
}

} // namespace

class TestKeyStores : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_temporary;

private Q_SLOTS:
    void initTestCase() { QVERIFY(initialise().ok()); }

    void files()
    {
        const fs::path folder = fs::path(m_temporary.path().toStdString()) / "state" / "doorstep";
        auto store = platform::makeFileKeyStore(folder);
        QCOMPARE(useStore(*store), QByteArray());
        QVERIFY(!store->notProtected().empty());
        struct stat status {};
        QCOMPARE(::stat(folder.c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777u, 0700u);
        QCOMPARE(::stat((folder / "vault-other.key").c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777u, 0600u);
        // Another process, or the next start, finds it.
        QVERIFY(platform::makeFileKeyStore(folder)->get("vault-other").value().has_value());
        for (const char* name : {"", "../x", "a/b", ".", "a b"})
            QVERIFY(!store->put(name, Bytes{1}).ok());
    }

    void theSecretService()
    {
        const QString bus = qEnvironmentVariable("DOORSTEP_DBUS_RUN");
        if (bus.isEmpty())
            QSKIP("gnome-keyring-daemon and dbus-run-session are not installed");
        QProcess session;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QString::fromLatin1(insideFlag), QStringLiteral("1"));
        environment.insert(QStringLiteral("HOME"), m_temporary.path());
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_temporary.filePath(QStringLiteral("data")));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_temporary.path());
        environment.remove(QStringLiteral("DOORSTEP_KEY_STORE"));
        session.setProcessEnvironment(environment);
        session.setProcessChannelMode(QProcess::MergedChannels);
        session.start(bus, {QStringLiteral("--"), QCoreApplication::applicationFilePath()});
        QVERIFY(session.waitForFinished(60'000));
        QVERIFY2(session.exitCode() == 0, session.readAll().constData());
    }

    void nobodyAnswers_data()
    {
        QTest::addColumn<bool>("listens");
        QTest::newRow("no bus at the address") << false;
        QTest::newRow("a bus that never answers") << true;
    }
    void nobodyAnswers()
    {
        QFETCH(bool, listens);
        const QByteArray path = m_temporary.filePath(QStringLiteral("bus")).toUtf8();
        ::unlink(path.constData());
        int socket = -1;
        if (listens) {
            socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
            sockaddr_un address{};
            address.sun_family = AF_UNIX;
            qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
            QCOMPARE(::bind(socket, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
            QCOMPARE(::listen(socket, 4), 0);
        }
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + path);
        qputenv("XDG_STATE_HOME", m_temporary.path().toUtf8());
        // A tablet that starts asks nobody: the store's own limit would be what one waits for.
        const auto later = platform::makeKeyStore();
        QVERIFY(!isAsked(socket));
        QVERIFY(!later->notProtected().empty());
        QCOMPARE(isAsked(socket), listens);
        QElapsedTimer since;
        since.start();
        auto store = platform::makeSecretServiceStore(std::chrono::milliseconds(300));
        const auto got = store->get("vault-test");
        QVERIFY(!got.ok() && got.error().code == ErrorCode::Offline);
        QVERIFY(!store->put("vault-test", Bytes{1}).ok());
        QVERIFY2(since.elapsed() < 10'000, "a start would hang");
        // The product falls back to files then.
        QVERIFY(!platform::makeKeyStore()->notProtected().empty());
        qputenv("DOORSTEP_KEY_STORE", "none");
        QVERIFY(!platform::makeKeyStore());
        qunsetenv("DOORSTEP_KEY_STORE");
        if (socket >= 0)
            ::close(socket);
    }
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (qEnvironmentVariableIsSet(insideFlag))
        return initialise().ok() ? inside() : 3;
    TestKeyStores test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_key_stores.moc"
