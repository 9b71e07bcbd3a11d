// Goal: the program's promises to scripts: exit codes, reasons on stderr, nothing half done, one process a
// vault. Method: the built doorstepctl as a process, on vaults in a temporary folder.
#include "app/store/tablet.h"
#include "crypto/crypto.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace doorstep;

namespace {

const QString passphrase = QStringLiteral("correct horse battery staple");

struct Ran {
    int code = -1;
    QByteArray out;
    QByteArray error;
};

} // namespace

class DoorstepctlTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void exitCodes_data();
    void exitCodes();
    void createTwice();
    void wrongPassphraseChangesNothing();
    void passphraseFile();
    void secondProcessIsTold();
    void statusOfANewVault();
    void brokenVisits_data();
    void brokenVisits();
    void recoveryCodeIsShownOnce();
    void leafletAsPdf();

private:
    Ran run(const QStringList& arguments, const QString& secret = passphrase) const;
    [[nodiscard]] QString vault() const { return m_folder.filePath(QStringLiteral("vault")); }
    [[nodiscard]] QByteArray header() const;
    QTemporaryDir m_folder;
    QByteArray m_created;
};

Ran DoorstepctlTest::run(const QStringList& arguments, const QString& secret) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DOORSTEP_PASSPHRASE"));
    if (!secret.isEmpty())
        environment.insert(QStringLiteral("DOORSTEP_PASSPHRASE"), secret);
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(QStringLiteral(DOORSTEP_BIN_DIR "/doorstepctl"), arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray DoorstepctlTest::header() const
{
    QFile file(vault() + QStringLiteral("/vault.hdr"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void DoorstepctlTest::initTestCase()
{
    const Ran created =
        run({QStringLiteral("--vault"), vault(), QStringLiteral("create"), QStringLiteral("--json")});
    QVERIFY2(created.code == 0, created.error.constData());
    m_created = created.out;
}

void DoorstepctlTest::exitCodes_data()
{
    QTest::addColumn<QString>("arguments"); // "@" = the vault, "%" = a folder without one
    QTest::addColumn<int>("code");
    QTest::newRow("help") << "--help" << 0;
    QTest::newRow("help of a command") << "plan set --help" << 0;
    QTest::newRow("nothing") << "" << 2;
    QTest::newRow("no vault named") << "status" << 2;
    QTest::newRow("no command") << "--vault @" << 2;
    QTest::newRow("unknown command") << "--vault @ frobnicate" << 2;
    QTest::newRow("unknown option") << "--vault @ status --loud" << 2;
    QTest::newRow("passphrase as an argument") << "--vault @ --passphrase secret status" << 2;
    QTest::newRow("enrol without a ticket") << "--vault @ enrol" << 2;
    QTest::newRow("plan without a command") << "--vault @ plan" << 2;
    QTest::newRow("value that does not fit") << "--vault @ plan set 9990953139 months=x" << 2;
    QTest::newRow("field that does not exist") << "--vault @ plan set 9990953139 colour=blue" << 2;
    QTest::newRow("line with a wrong model") << "--vault @ plan line 9990953139 --model cash" << 2;
    QTest::newRow("agree without a method") << "--vault @ plan agree 9990953139" << 2;
    QTest::newRow("agree both ways") << "--vault @ plan agree 9990953139 --verbal --strokes f" << 2;
    QTest::newRow("purchase without an amount")
        << "--vault @ purchase add 9990953139 --item X --supplier Y" << 2;
    QTest::newRow("export of nothing") << "--vault @ export 9990953139" << 2;
    QTest::newRow("leaflets") << "--vault @ leaflet list" << 0;
    QTest::newRow("one leaflet in easy read") << "--vault @ leaflet show your-rights --easy-read" << 0;
    QTest::newRow("a leaflet that is not there") << "--vault @ leaflet show nothing" << 1;
    QTest::newRow("leaflet without a file") << "--vault @ leaflet pdf your-rights" << 2;
    QTest::newRow("help on a rule") << "--vault @ guide show rule:R-34" << 0;
    QTest::newRow("help with a typing mistake") << "--vault @ guide search licencces" << 0;
    QTest::newRow("help on nothing") << "--vault @ guide show nothing" << 1;
    QTest::newRow("a cipher of no name") << "--vault @ vault convert --cipher rot13" << 2;
    QTest::newRow("convert to nothing") << "--vault @ vault convert" << 2;
    QTest::newRow("convert to what it is") << "--vault @ vault convert --cipher xchacha20poly1305" << 1;
    QTest::newRow("convert nothing") << "--vault % vault convert --cipher xchacha20poly1305" << 1;
    QTest::newRow("wait for ever") << "--vault @ sync --wait 99999999" << 2;
    QTest::newRow("watch and wait") << "--vault @ sync --watch --wait 3" << 2;
    QTest::newRow("an end without a watch") << "--vault @ sync --for 3" << 2;
    QTest::newRow("both files") << "--vault @ sync --to-file a --from-file b" << 2;
    QTest::newRow("pause of another word") << "--vault @ sync --pause perhaps" << 2;
    QTest::newRow("pause on") << "--vault @ sync --pause on" << 0;
    QTest::newRow("pause off") << "--vault @ sync --pause off" << 0;
    QTest::newRow("file before enrolment") << "--vault @ sync --to-file a" << 1;
    QTest::newRow("watch before enrolment") << "--vault @ sync --watch --for 1" << 1;
    QTest::newRow("answer that is not there") << "--vault @ sync --from-file nothing" << 1;
    QTest::newRow("no vault there") << "--vault % status" << 1;
    QTest::newRow("not enrolled") << "--vault @ sync" << 1;
    QTest::newRow("ticket that is none") << "--vault @ enrol DOORSTEP1.nonsense" << 1;
    QTest::newRow("nobody of this number") << "--vault @ show 9990953139" << 1;
    QTest::newRow("number with a wrong check digit") << "--vault @ show 9990953138" << 1;
    QTest::newRow("visit file that is not there") << "--vault @ visit none.json" << 1;
    QTest::newRow("patients of a new vault") << "--vault @ patients" << 0;
    QTest::newRow("search") << "--vault @ search alder" << 0;
    QTest::newRow("unlock-test") << "--vault @ unlock-test" << 0;
    QTest::newRow("verify") << "--vault @ verify" << 0;
    QTest::newRow("options behind the command") << "status --vault @ --json" << 0;
}

void DoorstepctlTest::exitCodes()
{
    QFETCH(QString, arguments);
    QFETCH(int, code);
    QStringList list = arguments.split(u' ', Qt::SkipEmptyParts);
    list.replaceInStrings(QStringLiteral("@"), vault());
    list.replaceInStrings(QStringLiteral("%"), m_folder.filePath(QStringLiteral("nothing")));
    const Ran ran = run(list);
    QVERIFY2(ran.code == code, ran.out + ran.error);
    QVERIFY2(code == 0 || !ran.error.isEmpty(), "a reason stands on stderr");
    QVERIFY2(!QDir(m_folder.filePath(QStringLiteral("nothing"))).exists(), "a question makes no folder");
}

void DoorstepctlTest::leafletAsPdf()
{
    const QString path = m_folder.filePath(QStringLiteral("leaflet.pdf"));
    const QStringList words =
        QStringLiteral("leaflet pdf your-rights %1 --easy-read --vault").arg(path).split(u' ');
    const Ran ran = run(words + QStringList{m_folder.filePath(QStringLiteral("nothing"))});
    QVERIFY2(ran.code == 0, ran.error.constData());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-"));
}

void DoorstepctlTest::createTwice()
{
    const QByteArray before = header();
    QVERIFY(!before.isEmpty());
    const Ran ran = run({QStringLiteral("--vault"), vault(), QStringLiteral("create")});
    QCOMPARE(ran.code, 1);
    QCOMPARE(header(), before);
}

void DoorstepctlTest::wrongPassphraseChangesNothing()
{
    const Ran ran = run({QStringLiteral("--vault"), vault(), QStringLiteral("unlock-test")},
                        QStringLiteral("not the passphrase at all"));
    QCOMPARE(ran.code, 1);
    QVERIFY(ran.error.toLower().contains("passphrase"));
    QCOMPARE(ran.out, QByteArray());
    QCOMPARE(run({QStringLiteral("--vault"), vault(), QStringLiteral("unlock-test")}).code, 0);
}

void DoorstepctlTest::passphraseFile()
{
    const QString path = m_folder.filePath(QStringLiteral("passphrase"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(passphrase.toUtf8() + "\nsecond line\n");
    file.close();
    const QStringList arguments{QStringLiteral("--vault"), vault(), QStringLiteral("unlock-test"),
                                QStringLiteral("--passphrase-file")};
    QCOMPARE(run(arguments + QStringList{path}, QString()).code, 0);
    QCOMPARE(run(arguments + QStringList{path + QStringLiteral(".none")}, QString()).code, 1);
    const Ran none = run(arguments.mid(0, 3), QString());
    QCOMPARE(none.code, 1);
    QVERIFY(none.error.contains("--passphrase-file"));
}

void DoorstepctlTest::secondProcessIsTold()
{
    QVERIFY(crypto::initialise().ok());
    SystemClock clock;
    SystemRandom random;
    auto first = store::Tablet::open(vault().toStdString(), bytesOf(passphrase.toStdString()), clock, random);
    QVERIFY2(first.ok(), first.ok() ? "" : first.error().text.c_str());
    const Ran second = run({QStringLiteral("--vault"), vault(), QStringLiteral("status")});
    QCOMPARE(second.code, 1);
    QVERIFY2(second.error.toLower().contains("use") || second.error.toLower().contains("open"), second.error);
    first.value().reset();
    QCOMPARE(run({QStringLiteral("--vault"), vault(), QStringLiteral("status")}).code, 0);
}

void DoorstepctlTest::statusOfANewVault()
{
    const Ran ran =
        run({QStringLiteral("--vault"), vault(), QStringLiteral("status"), QStringLiteral("--json")});
    const QJsonObject status = QJsonDocument::fromJson(ran.out).object();
    QCOMPARE(status[QStringLiteral("enrolled")], QJsonValue(false));
    QCOMPARE(status[QStringLiteral("allAtOffice")],
             QJsonValue(false)); // nothing waits, and nothing is proven
    QCOMPARE(status[QStringLiteral("changesWaiting")], QJsonValue(0));
    QVERIFY(status[QStringLiteral("lastReceiptOfficeMs")].isNull());
}

void DoorstepctlTest::brokenVisits_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray(R"({"format": "doorstep-visit/1", "id": "P1")");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("another format") << QByteArray(R"({"format": "something/2"})");
    QTest::newRow("patient is a number") << QByteArray(R"({"format": "doorstep-visit/1", "patient": 7})");
    QTest::newRow("not text") << QByteArray("\x00\xff\xfe\x80", 4);
    QTest::newRow("larger than any visit") << QByteArray(2'000'000, ' ');
}

void DoorstepctlTest::brokenVisits()
{
    QFETCH(QByteArray, content);
    const QString path = m_folder.filePath(QStringLiteral("visit.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(content);
    file.close();
    const Ran ran = run({QStringLiteral("--vault"), vault(), QStringLiteral("visit"), path});
    QCOMPARE(ran.code, 1);
    QVERIFY(!ran.error.isEmpty());
    QCOMPARE(ran.out, QByteArray());
}

void DoorstepctlTest::recoveryCodeIsShownOnce()
{
    const QString code =
        QJsonDocument::fromJson(m_created).object()[QStringLiteral("recoveryCode")].toString();
    QVERIFY(code.size() >= 26);
    const Ran status =
        run({QStringLiteral("--vault"), vault(), QStringLiteral("status"), QStringLiteral("--json")});
    QVERIFY(!status.out.contains(code.toUtf8()));
    QDir folder(vault());
    for (const QFileInfo& info : folder.entryInfoList(QDir::Files)) {
        QFile file(info.absoluteFilePath());
        if (file.open(QIODevice::ReadOnly))
            QVERIFY2(!file.readAll().contains(code.toUtf8()), "the code is nowhere on the disk");
    }
}

QTEST_GUILESS_MAIN(DoorstepctlTest)
#include "tst_doorstepctl.moc"
