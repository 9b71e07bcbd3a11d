// Plain English, as far as a program can tell: short sentences, no office words, no abbreviations.
#pragma once

#include <QRegularExpression>
#include <QStringList>

namespace doorstep::testing {

inline constexpr qsizetype wordsMax = 15;

/// Words of the office, of the law and of medicine that have a plain one beside them.
inline const QStringList& officeWords()
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

/// What is not plain about a text; empty = nothing. Names in “quotes” are words being explained.
inline QStringList problemsOf(const QString& text, qsizetype most = wordsMax)
{
    QStringList problems;
    static const QRegularExpression quoted(QStringLiteral("\u201C[^\u201D]*\u201D"));
    const QString trimmed = QString(text).replace(quoted, QStringLiteral("name")).trimmed();
    if (!trimmed.endsWith(u'.') && !trimmed.endsWith(u'?'))
        problems << QStringLiteral("does not end as a sentence");
    static const QRegularExpression ends(QStringLiteral("[.?!:]\\s*"));
    static const QRegularExpression gaps(QStringLiteral("[\\s,;]+"));
    static const QRegularExpression capitals(QStringLiteral("\\b[A-Z]{2,}\\b"));
    for (const QString& sentence : trimmed.split(ends, Qt::SkipEmptyParts)) {
        const QStringList words = sentence.split(gaps, Qt::SkipEmptyParts);
        if (words.size() > most)
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

} // namespace doorstep::testing
