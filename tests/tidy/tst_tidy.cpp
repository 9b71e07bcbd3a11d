// Goal: the architecture's include table and the size habits hold for every file.
// Method: the rules are functions; first they are tried on texts that break them, then on the whole tree.
#include "tests/tidy/rules.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace {

QDir root()
{
    return QDir(QStringLiteral(DOORSTEP_SOURCE_DIR));
}

QString read(const QString& path)
{
    QFile file(root().filePath(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList filesUnder(const QStringList& folders, const QStringList& endings)
{
    QStringList result;
    for (const QString& folder : folders) {
        QDirIterator it(root().filePath(folder), endings, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            result << root().relativeFilePath(it.next());
    }
    result.sort();
    return result;
}

QStringList cppFiles()
{
    return filesUnder({QStringLiteral("crypto"), QStringLiteral("app"), QStringLiteral("sync"),
                       QStringLiteral("qml"), QStringLiteral("platforms"), QStringLiteral("tests")},
                      {QStringLiteral("*.h"), QStringLiteral("*.cpp")});
}

} // namespace

class TidyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rulesFindWhatBreaksThem_data();
    void rulesFindWhatBreaksThem();
    void includeTable();
    void sizes();
    void bannedCalls();
    void purposeLines();
    void qmlSizes();
    void qmlRuleFindsWhatBreaksIt_data();
    void qmlRuleFindsWhatBreaksIt();
    void qmlSpeaksThroughTranslationsAndWorksNothingOut();
    void everyTestIsRegistered();
    void topLevelIsFixed();
    void foldersExplainThemselves();
};

void TidyTest::rulesFindWhatBreaksThem_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("includes");
    QTest::addColumn<int>("sizes");
    QTest::addColumn<int>("banned");
    const auto row = [](const char* name, const char* path, const QString& text, int includes, int sizes,
                        int banned) {
        QTest::newRow(name) << QString::fromLatin1(path) << text << includes << sizes << banned;
    };
    row("crypto includes Qt", "crypto/a.cpp", QStringLiteral("#include <QString>\n"), 1, 0, 0);
    row("crypto includes itself", "crypto/a.cpp", QStringLiteral("#include \"crypto/b.h\"\n"), 0, 0, 0);
    row("domain includes wire", "app/domain/a.h", QStringLiteral("#include \"sync/wire/cbor.h\"\n"), 1, 0, 0);
    row("domain includes base", "app/domain/a.h", QStringLiteral("#include \"crypto/base/bytes.h\"\n"), 0, 0,
        0);
    row("domain includes crypto proper", "app/domain/a.h", QStringLiteral("#include \"crypto/crypto.h\"\n"),
        1, 0, 0);
    row("tablet includes store", "sync/tablet/a.h", QStringLiteral("#include \"app/store/tablet.h\"\n"), 1, 0,
        0);
    row("office includes tablet", "sync/office/a.h", QStringLiteral("#include \"sync/tablet/engine.h\"\n"), 1,
        0, 0);
    row("camera includes a view model", "app/camera/a.h",
        QStringLiteral("#include \"app/viewmodels/receipt_camera.h\"\n"), 1, 0, 0);
    row("camera includes its port", "app/camera/a.h",
        QStringLiteral("#include \"app/viewmodels/live_camera.h\"\n"), 0, 0, 0);
    row("a generated file", "app/ctl/a.cpp", QStringLiteral("#include \"a.moc\"\n"), 0, 0, 0);
    row("a long line", "crypto/a.cpp", QString(120, QLatin1Char('x')), 0, 1, 0);
    row("a long file", "crypto/a.cpp", QString(401, QLatin1Char('\n')), 0, 1, 0);
    row("a long function", "crypto/a.cpp",
        QStringLiteral("{\n") + QString(71, QLatin1Char('\n')) + QStringLiteral("}\n"), 0, 1, 0);
    row("the wall clock", "sync/tablet/a.cpp", QStringLiteral("QDateTime::currentDateTimeUtc();\n"), 0, 0, 1);
    row("a context property", "app/main.cpp", QStringLiteral("setContextProperty(x);\n"), 0, 0, 1);
}

void TidyTest::rulesFindWhatBreaksThem()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QTEST(int(tidy::includeFindings(path, text).size()), "includes");
    QTEST(int(tidy::sizeFindings(path, text).size()), "sizes");
    QTEST(int(tidy::bannedFindings(path, text).size()), "banned");
}

void TidyTest::includeTable()
{
    QStringList findings;
    for (const QString& path : cppFiles())
        findings << tidy::includeFindings(path, read(path));
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(QLatin1Char('\n'))));
}

void TidyTest::sizes()
{
    QStringList findings;
    for (const QString& path : cppFiles())
        findings << tidy::sizeFindings(path, read(path));
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(QLatin1Char('\n'))));
}

void TidyTest::bannedCalls()
{
    QStringList findings;
    for (const QString& path : cppFiles())
        findings << tidy::bannedFindings(path, read(path));
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(QLatin1Char('\n'))));
}

void TidyTest::purposeLines()
{
    QStringList findings;
    for (const QString& path : cppFiles())
        findings << tidy::purposeFindings(path, read(path));
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(QLatin1Char('\n'))));
}

void TidyTest::qmlSizes()
{
    QStringList findings;
    for (const QString& path :
         filesUnder({QStringLiteral("qml"), QStringLiteral("tests")}, {QStringLiteral("*.qml")})) {
        const qsizetype lines = read(path).count(QLatin1Char('\n'));
        if (lines > tidy::linesMax)
            findings << QStringLiteral("%1: %2 lines").arg(path).arg(lines);
    }
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(QLatin1Char('\n'))));
}

void TidyTest::qmlRuleFindsWhatBreaksIt_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("findings");
    QTest::newRow("words") << QStringLiteral("    text: \"Save the plan\"") << 1;
    QTest::newRow("one word") << QStringLiteral("    heading: \"Plan\"") << 1;
    QTest::newRow("translated") << QStringLiteral("    text: qsTr(\"Save the plan\")") << 0;
    QTest::newRow("half translated") << QStringLiteral("    text: ok ? qsTr(\"Saved\") : \"Not saved\"") << 1;
    QTest::newRow("a quote inside") << QStringLiteral("    text: qsTr(\"Say \\\"yes\\\" or no\")") << 0;
    QTest::newRow("a key") << QStringLiteral("    tone: \"purple\"") << 0;
    QTest::newRow("a name for tests") << QStringLiteral("    objectName: \"Save button\"") << 0;
    QTest::newRow("a date worked out") << QStringLiteral("    text: new Date().getFullYear()") << 1;
    QTest::newRow("a number read") << QStringLiteral("    value: parseFloat(field.text)") << 1;
}

void TidyTest::qmlRuleFindsWhatBreaksIt()
{
    QFETCH(QString, line);
    QTEST(int(tidy::qmlFindings(QStringLiteral("qml/pages/A.qml"), line).size()), "findings");
}

void TidyTest::qmlSpeaksThroughTranslationsAndWorksNothingOut()
{
    QStringList findings;
    for (const QString& path : filesUnder({QStringLiteral("qml")}, {QStringLiteral("*.qml")})) {
        if (!path.startsWith(QStringLiteral("qml/gallery/"))) // for those who build pages, in English
            findings << tidy::qmlFindings(path, read(path));
    }
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(QLatin1Char('\n'))));
}

void TidyTest::everyTestIsRegistered()
{
    QStringList missing;
    for (const QString& path :
         filesUnder({QStringLiteral("tests")}, {QStringLiteral("tst_*.cpp"), QStringLiteral("tst_*.qml"),
                                                QStringLiteral("test_*.py")})) {
        const QString folder = path.section(QLatin1Char('/'), 0, -2);
        const QString name = QFileInfo(path).completeBaseName();
        // Named whole, or by its last words in a list: tst_store_drafts as "drafts".
        const QString list = read(folder + QStringLiteral("/CMakeLists.txt"));
        bool named = list.contains(name);
        for (int words = 1; !named && words <= name.count(QLatin1Char('_')); ++words)
            named = list.contains(QRegularExpression(
                        QStringLiteral("\\b%1\\b").arg(name.section(QLatin1Char('_'), words)))) &&
                    list.contains(QStringLiteral("tst_"));
        if (!named)
            missing << path;
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
}

void TidyTest::topLevelIsFixed()
{
    const QStringList allowed{QStringLiteral("app"),    QStringLiteral("qml"),       QStringLiteral("sync"),
                              QStringLiteral("crypto"), QStringLiteral("platforms"), QStringLiteral("tests"),
                              QStringLiteral("build")};
    for (const QString& folder : root().entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QVERIFY2(allowed.contains(folder), qPrintable(folder));
}

void TidyTest::foldersExplainThemselves()
{
    for (const char* folder :
         {"crypto", "app", "app/domain", "app/store", "app/documents", "app/viewmodels", "app/camera",
          "app/ctl", "qml", "sync", "sync/wire", "sync/tablet", "sync/office", "platforms",
          "platforms/linux", "tests"}) {
        const QString path = QString::fromLatin1(folder) + QStringLiteral("/README.md");
        QVERIFY2(read(path).size() > 200, qPrintable(path));
    }
}

QTEST_APPLESS_MAIN(TidyTest)
#include "tst_tidy.moc"
