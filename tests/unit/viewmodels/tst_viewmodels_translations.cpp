// Goal: the Welsh texts fit their sources, the main screens have no gap, and the program finds them.
// Method: the translation file read as XML; then the interface's language switched and asked.
#include "app/domain/case_guide.h"
#include "app/domain/equipment.h"
#include "app/domain/reviews.h"
#include "app/store/plan_store.h"
#include "app/viewmodels/care_fields.h"
#include "app/viewmodels/domain_words.h"
#include "app/viewmodels/interface_language.h"
#include "app/viewmodels/store_words.h"
#include "app/viewmodels/sync_view_model.h"
#include "app/viewmodels/sync_words.h"
#include "app/viewmodels/texts.h"

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
        for (int check = 0; check <= static_cast<int>(wire::DecisionCheck::OutOfDate); ++check)
            said << wire::describe(static_cast<wire::DecisionCheck>(check));
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
    /// Whatever the layers below say, with a sentence of its own or by what its code means.
    void errorsOfTheLayersBelowAreNotEnglish()
    {
        using doorstep::Error;
        using doorstep::ErrorCode;
        InterfaceLanguage language;
        language.use(QStringLiteral("cy"));
        QSet<QString> meanings;
        for (int code = 0; code <= static_cast<int>(ErrorCode::Protocol); ++code) {
            const Error error{static_cast<ErrorCode>(code), "Nobody has translated this sentence."};
            const QString text = toText(error);
            QVERIFY2(!text.isEmpty() && text != QString::fromStdString(error.text), qPrintable(text));
            meanings << text;
        }
        QCOMPARE(meanings.size(), static_cast<int>(ErrorCode::Protocol) + 1);
        QVERIFY(!meanings.contains(toText({ErrorCode::Storage, "The tablet is locked."})));
        language.use(QStringLiteral("en"));
        QCOMPARE(toText({ErrorCode::Storage, "Nobody has translated this sentence."}),
                 QStringLiteral("Nobody has translated this sentence."));
    }
    void choicesOfTheCareRecordAreNotEnglish()
    {
        using namespace doorstep;
        InterfaceLanguage language;
        domain::CareRecord care;
        int choices = 0;
        for (const char* section : {"communication", "acting", "legalRisks", "support", "account"}) {
            for (const CareField& field : careFields(QString::fromLatin1(section))) {
                if (field.kind != FieldKind::Choice && field.kind != FieldKind::Radio)
                    continue;
                const QString key = QString::fromLatin1(field.key);
                language.use(QStringLiteral("en"));
                const QStringList english = careSlot(care, key).words;
                language.use(QStringLiteral("cy"));
                const QStringList welsh = careSlot(care, key).words;
                QCOMPARE(welsh.size(), english.size());
                for (qsizetype i = 0; i < welsh.size(); ++i, ++choices)
                    QVERIFY2(welsh[i] != english[i], qPrintable(key + u' ' + english[i]));
            }
        }
        QVERIFY(choices > 20);
        language.use(QStringLiteral("en"));
    }
    /// Sentences that the store puts together, taken apart again.
    void whatTheStoreSaysOfAChangeIsNotEnglish()
    {
        InterfaceLanguage language;
        language.use(QStringLiteral("en"));
        QCOMPARE(fieldInWords(QStringLiteral("Line L1: note")), QStringLiteral("Line L1: note"));
        QCOMPARE(problemInWords(QStringLiteral("The office did not accept this (odd).")),
                 QStringLiteral("The office did not accept this (odd)."));
        language.use(QStringLiteral("cy"));
        QCOMPARE(fieldInWords(QStringLiteral("Line L1: note")), QStringLiteral("Llinell L1: nodyn"));
        for (const char* field : {"Contingency", "Indicative budget", "Need N2: text", "Outcome O1: details",
                                  "Line L3: removed by one, changed by another", "part 17 of the plan",
                                  "Removed by one, changed by another"}) {
            const QString english = QString::fromLatin1(field);
            QVERIFY2(fieldInWords(english) != english, field);
        }
        for (const char* problem : {"This person is not on your caseload at the office.",
                                    "The office did not accept this (odd)."}) {
            const QString english = QString::fromLatin1(problem);
            QVERIFY2(problemInWords(english) != english, problem);
        }
        QVERIFY(problemInWords(QStringLiteral("The office did not accept this (odd).")).contains(u"(odd)"));
        QVERIFY(kindInWords(QStringLiteral("Plan agreed and submitted")) !=
                QStringLiteral("Plan agreed and submitted"));
        language.use(QStringLiteral("en"));
    }
    void theLeaseIsNotEnglish()
    {
        using namespace doorstep;
        InterfaceLanguage language;
        for (const int without : {1, 8, 15}) {
            for (const int unsent : {0, 1, 7}) {
                const store::Lease lease{true, 14, without, true, without > 14, unsent};
                language.use(QStringLiteral("en"));
                const QString english = leaseInWords(lease);
                QCOMPARE(english, QString::fromStdString(store::inWords(lease)));
                language.use(QStringLiteral("cy"));
                const QString welsh = leaseInWords(lease);
                QVERIFY(welsh != english);
                for (const QString& sentence : english.split(QStringLiteral(". ")))
                    QVERIFY2(!welsh.contains(sentence), qPrintable(sentence));
            }
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
