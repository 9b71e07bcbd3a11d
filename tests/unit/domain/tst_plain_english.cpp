// Goal: whatever is said to a patient is said in plain English. Method: every such text of the domain,
// sentence by sentence: at most 15 words, no word from the list of office words, no abbreviation but NHS,
// ends as a sentence.
#include "app/domain/care_event_tables.h"
#include "app/domain/decision.h"
#include "app/domain/readback.h"
#include "app/domain/reviews.h"
#include "app/domain/rules.h"
#include "app/domain/workflow.h"

#include <QRegularExpression>
#include <QtTest>

using namespace doorstep::domain;

namespace {

constexpr qsizetype wordsMax = 15;

/// Words of the office, of the law and of medicine that have a plain one beside them.
const QStringList& officeWords()
{
    static const QStringList words{
        QStringLiteral("commence"),    QStringLiteral("utilise"),         QStringLiteral("terminate"),
        QStringLiteral("pursuant"),    QStringLiteral("aforementioned"),  QStringLiteral("hereby"),
        QStringLiteral("clinician"),   QStringLiteral("disease"),         QStringLiteral("suffering"),
        QStringLiteral("reimburse"),   QStringLiteral("expenditure"),     QStringLiteral("remuneration"),
        QStringLiteral("provision"),   QStringLiteral("entitlement"),     QStringLiteral("eligibility"),
        QStringLiteral("eligible"),    QStringLiteral("jurisdiction"),    QStringLiteral("statutory"),
        QStringLiteral("notional"),    QStringLiteral("regulation"),      QStringLiteral("regulations"),
        QStringLiteral("authorise"),   QStringLiteral("discretion"),      QStringLiteral("shall"),
        QStringLiteral("facilitate"),  QStringLiteral("prior"),           QStringLiteral("regarding"),
        QStringLiteral("obtain"),      QStringLiteral("sufficient"),      QStringLiteral("additional"),
        QStringLiteral("assistance"),  QStringLiteral("implement"),       QStringLiteral("accordance"),
        QStringLiteral("contingency"), QStringLiteral("reconsideration"), QStringLiteral("indemnity")};
    return words;
}

QStringList problemsOf(const QString& text)
{
    QStringList problems;
    const QString trimmed = text.trimmed();
    if (!trimmed.endsWith(u'.') && !trimmed.endsWith(u'?'))
        problems << QStringLiteral("does not end as a sentence");
    static const QRegularExpression ends(QStringLiteral("[.?!:]\\s*"));
    static const QRegularExpression gaps(QStringLiteral("[\\s,;]+"));
    static const QRegularExpression capitals(QStringLiteral("\\b[A-Z]{2,}\\b"));
    for (const QString& sentence : trimmed.split(ends, Qt::SkipEmptyParts)) {
        const QStringList words = sentence.split(gaps, Qt::SkipEmptyParts);
        if (words.size() > wordsMax)
            problems << QStringLiteral("%1 words: %2").arg(words.size()).arg(sentence);
        for (const QString& word : words) {
            if (officeWords().contains(word.toLower()))
                problems << QStringLiteral("office word: ") + word;
        }
    }
    auto found = capitals.globalMatch(trimmed);
    while (found.hasNext()) {
        const QString word = found.next().captured();
        if (word != u"NHS")
            problems << QStringLiteral("abbreviation: ") + word;
    }
    static const QRegularExpression shortened(QStringLiteral("\\b(e\\.g|i\\.e|etc|ie|eg|approx|max|min)\\b"));
    if (shortened.match(trimmed).hasMatch())
        problems << QStringLiteral("shortened word");
    return problems;
}

} // namespace

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
