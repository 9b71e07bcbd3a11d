// House rules as functions over a file's text; the include table of the architecture stands here as data.
#include "tests/tidy/rules.h"

#include <QList>
#include <QRegularExpression>

namespace tidy {
namespace {

QString at(const QString& path, int line, const QString& what)
{
    return QStringLiteral("%1:%2: %3").arg(path).arg(line).arg(what);
}

struct Banned {
    const char* pattern;
    const char* instead;
    QStringList allowedIn;
};

const QList<Banned>& bannedCalls()
{
    static const QList<Banned> list{
        {"QDateTime::currentDateTime|QDate::currentDate|QTime::currentTime|QDateTime::currentMSecs|"
         "system_clock::now|steady_clock::now|\\btime\\(nullptr\\)",
         "take the time from Clock",
         {QStringLiteral("crypto/system_ports.cpp"), QStringLiteral("tests/")}},
        {"QRandomGenerator|std::random_device|std::mt19937|\\brand\\(\\)",
         "take randomness from Random",
         {QStringLiteral("tests/")}},
        {"setContextProperty|qmlRegister[A-Z]", "use QML_ELEMENT and setInitialProperties", {}},
        {"::instance\\(\\)",
         "hand the object in",
         {QStringLiteral("sync/tablet/qt_connectivity.cpp")}}, // QNetworkInformation has no other door
        {"qWait\\(|QThread::sleep|QThread::msleep", "wait for a condition: QTRY_...", {}},
        {"\\bTODO\\b|\\bFIXME\\b|\\bXXX\\b", "finish it or say in the README what is not there yet", {}},
        {"QSqlDatabase", "the vault is opened through app/store", {}},
    };
    return list;
}

} // namespace

const QList<LayerRule>& layerRules()
{
    static const QString base = QStringLiteral("crypto/base/");
    static const QString cryptoAll = QStringLiteral("crypto/");
    static const QString domain = QStringLiteral("app/domain/");
    static const QString wire = QStringLiteral("sync/wire/");
    static const QStringList noQt{QStringLiteral("Q")};
    static const QStringList noUi{QStringLiteral("QQuick"),  QStringLiteral("QQml"),
                                  QStringLiteral("QGui"),    QStringLiteral("QNetwork"),
                                  QStringLiteral("QWidget"), QStringLiteral("QPainter")};
    static const QList<LayerRule> rules{
        {"crypto/base/", {base}, {QStringLiteral("Q"), QStringLiteral("sodium"), QStringLiteral("sqlite3")}},
        {"crypto/", {cryptoAll}, noQt},
        {"platforms/", {QStringLiteral("platforms/"), cryptoAll}, noQt},
        {"app/domain/",
         {domain, base},
         noUi + QStringList{QStringLiteral("sodium"), QStringLiteral("sqlite3")}},
        {"sync/wire/", {wire, domain, cryptoAll}, noUi + QStringList{QStringLiteral("sqlite3")}},
        {"app/store/", {QStringLiteral("app/store/"), wire, domain, cryptoAll}, noUi},
        {"sync/tablet/",
         {QStringLiteral("sync/tablet/"), wire, domain, cryptoAll},
         {QStringLiteral("QQuick"), QStringLiteral("QQml"), QStringLiteral("sqlite3"),
          QStringLiteral("SQLiteCpp")}},
        {"app/documents/",
         {QStringLiteral("app/documents/"), domain, base},
         {QStringLiteral("QNetwork"), QStringLiteral("sqlite3"), QStringLiteral("sodium")}},
        {"sync/office/import/", {QStringLiteral("sync/office/import/"), domain, base}, noUi},
        {"sync/office/", {QStringLiteral("sync/office/"), wire, domain, cryptoAll}, noUi},
        {"app/viewmodels/",
         {QStringLiteral("app/viewmodels/"), QStringLiteral("app/store/"), QStringLiteral("app/documents/"),
          QStringLiteral("sync/tablet/"), wire, domain, cryptoAll},
         {QStringLiteral("sqlite3"), QStringLiteral("SQLiteCpp"), QStringLiteral("sodium")}},
        {"app/camera/",
         {QStringLiteral("app/camera/"), QStringLiteral("app/viewmodels/live_camera.h")},
         {QStringLiteral("QQuick"), QStringLiteral("QQml"), QStringLiteral("QNetwork"),
          QStringLiteral("sqlite3"), QStringLiteral("sodium")}},
        {"qml/", {QStringLiteral("qml/"), QStringLiteral("app/viewmodels/")}, {QStringLiteral("sqlite3")}},
        {"app/ctl/",
         {QStringLiteral("app/ctl/"), QStringLiteral("platforms/"), QStringLiteral("app/store/"),
          QStringLiteral("app/documents/"), QStringLiteral("sync/tablet/"), wire, domain, cryptoAll},
         {QStringLiteral("QQuick"), QStringLiteral("QQml"), QStringLiteral("sqlite3")}},
    };
    return rules;
}

const LayerRule* ruleFor(const QString& path)
{
    const LayerRule* best = nullptr;
    for (const LayerRule& rule : layerRules()) {
        const QString folder = QString::fromLatin1(rule.folder);
        if (path.startsWith(folder) && (!best || folder.size() > QString::fromLatin1(best->folder).size()))
            best = &rule;
    }
    return best;
}

QStringList includeFindings(const QString& path, const QString& text)
{
    const LayerRule* rule = ruleFor(path);
    if (!rule)
        return {};
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"));
    QStringList findings;
    int number = 0;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        ++number;
        const QRegularExpressionMatch match = include.match(line);
        if (!match.hasMatch())
            continue;
        const QString what = match.captured(2);
        const auto startsWith = [&what](const QString& prefix) { return what.startsWith(prefix); };
        const bool generated = what.endsWith(QStringLiteral(".moc")) || !what.contains(QLatin1Char('/'));
        if (match.captured(1) == QLatin1String("\"") && !generated &&
            std::none_of(rule->mayInclude.begin(), rule->mayInclude.end(), startsWith))
            findings << at(
                path, number,
                QStringLiteral("%1 may not include %2").arg(QString::fromLatin1(rule->folder), what));
        if (match.captured(1) == QLatin1String("<") &&
            std::any_of(rule->neverSystem.begin(), rule->neverSystem.end(), startsWith))
            findings << at(
                path, number,
                QStringLiteral("%1 may not include <%2>").arg(QString::fromLatin1(rule->folder), what));
    }
    return findings;
}

QStringList sizeFindings(const QString& path, const QString& text)
{
    QStringList findings;
    const QStringList lines = text.split(QLatin1Char('\n'));
    if (lines.size() - 1 > linesMax)
        findings << at(path, linesMax,
                       QStringLiteral("%1 lines, at most %2").arg(lines.size() - 1).arg(linesMax));
    // A function's body opens with a brace at the start of a line and closes with one there.
    int opened = -1;
    for (int i = 0; i < lines.size(); ++i) {
        if (lines[i].size() > columnsMax)
            findings << at(path, i + 1,
                           QStringLiteral("%1 columns, at most %2").arg(lines[i].size()).arg(columnsMax));
        if (lines[i] == QLatin1String("{"))
            opened = i;
        if (lines[i] == QLatin1String("}") && opened >= 0) {
            if (i - opened - 1 > functionLinesMax)
                findings << at(path, opened + 1,
                               QStringLiteral("a function of %1 lines, at most %2")
                                   .arg(i - opened - 1)
                                   .arg(functionLinesMax));
            opened = -1;
        }
    }
    return findings;
}

QStringList bannedFindings(const QString& path, const QString& text)
{
    QStringList findings;
    for (const Banned& banned : bannedCalls()) {
        const auto covers = [&path](const QString& prefix) { return path.startsWith(prefix); };
        if (std::any_of(banned.allowedIn.begin(), banned.allowedIn.end(), covers) ||
            path.startsWith(QStringLiteral("tests/tidy/")))
            continue;
        const QRegularExpression pattern(QString::fromLatin1(banned.pattern));
        int number = 0;
        const QStringList lines = text.split(QLatin1Char('\n'));
        for (const QString& line : lines) {
            ++number;
            if (pattern.match(line).hasMatch())
                findings << at(path, number, QString::fromLatin1(banned.instead));
        }
    }
    return findings;
}

QStringList qmlFindings(const QString& path, const QString& text)
{
    // A literal with two words, or one that begins with a capital, is for people; what stands in qsTr is
    // well, and names for programs are lower case or stand where they are known to.
    static const QRegularExpression literal(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\""));
    static const QRegularExpression words(QStringLiteral("\\p{L}{2,} +\\p{L}|^\\p{Lu}\\p{Ll}"));
    static const QRegularExpression known(QStringLiteral(
        "^\\s*(import |//|\\*)|objectName|[fF]amily: \"|Cymraeg|Qt\\.createComponent|\\.qml\"|\"\\w+Page\"|"
        "\"MainFlow\""));
    static const QRegularExpression logic(
        QStringLiteral("new Date|Date\\.|parseInt|parseFloat|Number\\(|JSON\\.|XMLHttpRequest|LocalStorage|"
                       "toLocale|Math\\.random|\\beval\\("));
    QStringList findings;
    int number = 0;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (QString line : lines) {
        ++number;
        if (known.match(line).hasMatch())
            continue;
        if (logic.match(line).hasMatch())
            findings << at(path, number, QStringLiteral("a view model works this out"));
        line.remove(QRegularExpression(QStringLiteral("qsTr\\(\"(?:[^\"\\\\]|\\\\.)*\"\\)")));
        for (auto match = literal.globalMatch(line); match.hasNext();) {
            if (words.match(match.next().captured(1)).hasMatch())
                findings << at(path, number, QStringLiteral("words for people go through qsTr"));
        }
    }
    return findings;
}

QStringList purposeFindings(const QString& path, const QString& text)
{
    const QString first = text.section(QLatin1Char('\n'), 0, 0);
    if (first.startsWith(QStringLiteral("// ")) && first.size() > 10)
        return {};
    return {at(path, 1, QStringLiteral("the first line says what the file is for"))};
}

} // namespace tidy
