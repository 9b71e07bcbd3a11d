// Goal: the Welsh texts fit their sources, the main screens have no gap, and the program finds them.
// Method: the translation file read as XML; then the interface's language switched and asked.
#include "app/viewmodels/interface_language.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QtTest>

using namespace doorstep::viewmodels;

namespace {

struct Message {
    QString context;
    QString source;
    QString translation;
    bool finished = false;
};

QList<Message> readMessages()
{
    QFile file(QStringLiteral(DOORSTEP_SOURCE_DIR "/qml/translations/doorstep_cy.ts"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    Message message;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            message.context = xml.readElementText();
        else if (xml.name() == u"source")
            message.source = xml.readElementText();
        else if (xml.name() == u"translation") {
            message.finished = xml.attributes().value(QStringLiteral("type")).isEmpty();
            message.translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            messages << message;
        }
    }
    return messages;
}

QStringList placeHolders(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("%[0-9]"));
    QStringList found;
    for (auto each = pattern.globalMatch(text); each.hasNext();)
        found << each.next().captured();
    found.sort();
    return found;
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void placeHoldersAreTheSame()
    {
        const QList<Message> messages = readMessages();
        QVERIFY(messages.size() > 500);
        for (const Message& message : messages) {
            if (message.finished)
                QVERIFY2(placeHolders(message.source) == placeHolders(message.translation),
                         qPrintable(message.source));
        }
    }
    void everyTextIsTranslated()
    {
        for (const Message& message : readMessages())
            QVERIFY2(message.finished && !message.translation.isEmpty(),
                     qPrintable(message.context + QStringLiteral(": ") + message.source));
    }
    void theProgramFindsThem()
    {
        InterfaceLanguage language;
        language.use(QStringLiteral("cy"));
        QCOMPARE(QCoreApplication::translate("Rail", "Today"), QStringLiteral("Heddiw"));
        // What is not translated stays in English.
        QCOMPARE(QCoreApplication::translate("Rail", "No such text"), QStringLiteral("No such text"));
        language.use(QStringLiteral("en"));
        QCOMPARE(QCoreApplication::translate("Rail", "Today"), QStringLiteral("Today"));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_viewmodels_translations.moc"
