// Goal: the Welsh texts fit their sources, the main screens have no gap, and the program finds them.
// Method: the translation file read as XML; then the interface's language switched and asked.
#include "app/domain/case_guide.h"
#include "app/domain/equipment.h"
#include "app/domain/reviews.h"
#include "app/store/plan_store.h"
#include "app/viewmodels/domain_words.h"
#include "app/viewmodels/interface_language.h"
#include "app/viewmodels/sync_view_model.h"

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
            message.translation = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
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
            // Forms of number stand one under the other, each with its place holders.
            for (const QString& form : message.translation.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
                if (message.finished)
                    QVERIFY2(placeHolders(message.source) == placeHolders(form), qPrintable(message.source));
            }
        }
    }
    void everyTextIsTranslated()
    {
        for (const Message& message : readMessages())
            QVERIFY2(message.finished && !message.translation.isEmpty(),
                     qPrintable(message.context + QStringLiteral(": ") + message.source));
    }
    void whatTheRecordsBringHasWordsToo()
    {
        using namespace doorstep;
        QSet<QString> said;
        const auto all = [&said](auto last) {
            using E = decltype(last);
            for (int value = 0; value <= static_cast<int>(last); ++value)
                said << domain::describe(static_cast<E>(value));
        };
        all(domain::TaskKind::LookAgain);
        all(domain::Urgency::Overdue);
        all(domain::DueBecause::Overspent);
        all(domain::CaseState::Deceased);
        all(domain::EventKind::Closed);
        all(domain::Gender::Other);
        all(domain::Model::Direct);
        for (int state = 0; state <= static_cast<int>(store::PlanState::CannotVerify); ++state)
            said << store::describe(static_cast<store::PlanState>(state));
        said.remove(QString());
        QVERIFY(said.size() > 60);
        const QStringList known = knownWords();
        InterfaceLanguage language;
        language.use(QStringLiteral("cy"));
        for (const QString& words : said) {
            QVERIFY2(known.contains(words), qPrintable(words));
            QVERIFY2(inWords(words) != words, qPrintable(words));
        }
        language.use(QStringLiteral("en"));
    }
    void theProgramFindsThem()
    {
        InterfaceLanguage language;
        language.use(QStringLiteral("cy"));
        QCOMPARE(QCoreApplication::translate("Rail", "Today"), QStringLiteral("Heddiw"));
        // Classes name themselves with their namespaces, the file does not.
        QCOMPARE(SyncViewModel::tr("Not enrolled"),
                 QCoreApplication::translate("SyncViewModel", "Not enrolled"));
        QVERIFY(SyncViewModel::tr("Not enrolled") != QStringLiteral("Not enrolled"));
        // What is not translated stays in English.
        QCOMPARE(QCoreApplication::translate("Rail", "No such text"), QStringLiteral("No such text"));
        language.use(QStringLiteral("en"));
        QCOMPARE(QCoreApplication::translate("Rail", "Today"), QStringLiteral("Today"));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_viewmodels_translations.moc"
