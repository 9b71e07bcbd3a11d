// Goal: the help has a topic for every screen and every rule, and a half-typed or mistyped word finds the
// right one. Method: the keys that the interface's pages name, the table of rules, and a table of searches.
#include "app/documents/help.h"
#include "app/domain/rules.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace doorstep;
using namespace doorstep::documents;

class TestHelp : public QObject {
    Q_OBJECT
    const HelpBook m_book{QStringLiteral("9.9.9")};

private Q_SLOTS:
    void everyPageThatNamesATopicHasIt()
    {
        static const QRegularExpression named(QStringLiteral("helpKey: \"([^\"]+)\""));
        const QDir pages(QStringLiteral(DOORSTEP_SOURCE_DIR "/qml/pages"));
        int count = 0;
        for (const QString& name : pages.entryList({QStringLiteral("*.qml")})) {
            QFile file(pages.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto found = named.globalMatch(QString::fromUtf8(file.readAll()));
            while (found.hasNext()) {
                const QString key = found.next().captured(1);
                if (key.endsWith(u':'))
                    continue; // made from the section's name, see below
                QVERIFY2(m_book.find(key), qPrintable(name + QStringLiteral(": ") + key));
                ++count;
            }
        }
        QVERIFY(count >= 15);
        for (const char* section :
             {"about", "communication", "acting", "legalRisks", "support", "account", "copies"})
            QVERIFY2(m_book.find(QStringLiteral("screen:") + QString::fromLatin1(section)), section);
    }
    void everyRuleIsThere()
    {
        for (const domain::RuleInfo& rule : domain::ruleTable()) {
            const HelpTopic* topic = m_book.find(QStringLiteral("rule:") + QString::fromLatin1(rule.id));
            QVERIFY2(topic, rule.id);
            QVERIFY2(topic->small.contains(QString::fromUtf8(rule.source)), rule.id);
            QVERIFY2(!topic->texts.isEmpty(), rule.id);
        }
    }
    void keysAreUniqueAndNothingIsEmpty()
    {
        QSet<QString> keys;
        for (const HelpTopic& topic : m_book.topics()) {
            QVERIFY2(!keys.contains(topic.key), qPrintable(topic.key));
            keys.insert(topic.key);
            QVERIFY2(!topic.title.isEmpty() && !topic.group.isEmpty(), qPrintable(topic.key));
        }
        QVERIFY(
            m_book.find(QStringLiteral("about:doorstep"))->texts.front().contains(QStringLiteral("9.9.9")));
    }

    void search_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("first"); // key of the best one; empty = nothing is found
        QTest::newRow("a rule by its number") << "R-34"
                                              << "rule:R-34";
        QTest::newRow("without its hyphen") << "r34"
                                            << "rule:R-34";
        QTest::newRow("a screen") << "leaflets"
                                  << "screen:leaflets";
        QTest::newRow("half a word") << "licen"
                                     << "about:licences";
        QTest::newRow("a letter too many") << "licencces"
                                           << "about:licences";
        QTest::newRow("two letters swapped") << "liecnces"
                                             << "about:licences";
        QTest::newRow("a letter missing") << "forgoten"
                                          << "recovery:passphrase";
        QTest::newRow("capitals and spaces") << "  FORGOTTEN   Passphrase "
                                             << "recovery:passphrase";
        QTest::newRow("a short word is not guessed") << "zqx"
                                                     << "";
        QTest::newRow("two mistakes are too many") << "liccencces"
                                                   << "";
        QTest::newRow("every word counts") << "passphrase zebra"
                                           << "";
    }
    void search()
    {
        QFETCH(QString, query);
        QFETCH(QString, first);
        const auto found = m_book.search(query);
        QCOMPARE(found.empty() ? QString() : found.front()->key, first);
    }
    void aNumberIsNotGuessed()
    {
        const auto found = m_book.search(QStringLiteral("R-34"));
        for (const HelpTopic* topic : found)
            QVERIFY2(topic->key == u"rule:R-34" || topic->texts.join(u' ').contains(QStringLiteral("R-34")) ||
                         topic->small.contains(QStringLiteral("R-34")),
                     qPrintable(topic->key));
    }
    void anEmptySearchIsEverythingInOrder()
    {
        const auto found = m_book.search(QStringLiteral("  "));
        QCOMPARE(found.size(), m_book.topics().size());
        QCOMPARE(found.front(), &m_book.topics().front());
    }
};

QTEST_APPLESS_MAIN(TestHelp)
#include "tst_help.moc"
