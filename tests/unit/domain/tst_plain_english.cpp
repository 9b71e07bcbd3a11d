// Goal: whatever is said to a patient is said in plain English. Method: every such text of the domain,
// sentence by sentence: at most 15 words, no word from the list of office words, no abbreviation but NHS,
// ends as a sentence.
#include "plan_samples.h"

#include "app/domain/care_event_tables.h"
#include "app/domain/decision.h"
#include "app/domain/money_words.h"
#include "app/domain/readback.h"
#include "app/domain/reviews.h"
#include "app/domain/rules.h"
#include "app/domain/workflow.h"
#include "tests/unit/domain/plain_english.h"

#include <QtTest>

using namespace doorstep;
using namespace doorstep::domain;
using doorstep::testing::problemsOf;

class TestPlainEnglish : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void texts_data()
    {
        QTest::addColumn<QString>("text");
        for (const RuleInfo& rule : ruleTable())
            QTest::newRow(rule.id) << QString::fromUtf8(rule.patient);
        for (const ReasonCode& code : reasonCodes())
            QTest::newRow(code.code) << QString::fromUtf8(code.patient);
        for (const auto& codes : {endReasons(), repaymentReasons(), reviewOutcomes()})
            for (const CodeWords& code : codes)
                QTest::newRow(code.key) << QString::fromUtf8(code.text);
        for (const char* heading : reviewHeadings())
            QTest::newRow(heading) << QString::fromUtf8(heading);
        for (const auto& word : Words<EventKind>::all)
            QTest::newRow(word.key) << QString::fromUtf8(word.text);
        for (int state = 0; state <= static_cast<int>(CaseState::Deceased); ++state)
            QTest::newRow(qPrintable(caseStateKey(static_cast<CaseState>(state))))
                << patientWords(static_cast<CaseState>(state));
        for (int kind = 1; kind <= static_cast<int>(TaskKind::LookAgain); ++kind) {
            DueTask task;
            task.kind = static_cast<TaskKind>(kind);
            QTest::newRow(qPrintable(taskKey(task.kind))) << patientWords(task);
        }
    }

    void texts()
    {
        QFETCH(QString, text);
        const QStringList problems = problemsOf(text);
        QVERIFY2(problems.isEmpty(), qPrintable(text + u'\n' + problems.join(u'\n')));
    }

    void moneyIsASentence()
    {
        for (const Left& left : {Left{}, Left{{30'000}, {2'900}, {}}, Left{{30'000}, {31'000}, {500}}}) {
            const QStringList problems = problemsOf(moneyLeftSentence(left));
            QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
        }
    }

    /// The plan as it is read out. It names dates, money and days, so a sentence may have 21 words; what a
    /// notional budget is stands in the same sentence.
    void thePlanReadOut()
    {
        for (const QString& line :
             readBack(samples::plan(), samples::person()).split(u'\n', Qt::SkipEmptyParts)) {
            QStringList problems = problemsOf(line.endsWith(u':') ? line.chopped(1) + u'.' : line, 21);
            problems.removeAll(QStringLiteral("office word: notional"));
            problems.removeAll(QStringLiteral("abbreviation: PCT")); // a name
            problems.removeAll(QStringLiteral("abbreviation: GP"));  // as everybody says
            QVERIFY2(problems.isEmpty(), qPrintable(line + u'\n' + problems.join(u'\n')));
        }
    }

    /// The test itself must be able to fail.
    void badTextsAreFound()
    {
        QVERIFY(!problemsOf(QStringLiteral("Your eligibility is being determined.")).isEmpty());
        QVERIFY(!problemsOf(QStringLiteral("The PCT decides.")).isEmpty());
        QVERIFY(!problemsOf(QStringLiteral("No full stop")).isEmpty());
        QVERIFY(!problemsOf(
                     QStringLiteral("One two three four five six seven eight nine ten eleven twelve thirteen "
                                    "fourteen fifteen sixteen."))
                     .isEmpty());
        QVERIFY(problemsOf(QStringLiteral("The NHS pays for this. You can ask us why.")).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestPlainEnglish)
#include "tst_plain_english.moc"
