// The help book: topics from the tables of texts and of rules, and looking things up in it.
#include "app/documents/help.h"

#include "app/documents/help_texts.h"
#include "app/domain/catalogue.h"
#include "app/domain/rule_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace doorstep::documents {
namespace {

constexpr int noMatch = 1'000;

QString say(const char* source)
{
    return QCoreApplication::translate("Help", source);
}

/// Small letters and digits, accents and apostrophes taken off. "R-34" is found as "r-34" and "r34".
QStringList wordsOf(const QString& text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (c.category() == QChar::Mark_NonSpacing || c == u'\'' || c == QChar(0x2019))
            continue;
        plain += c.isLetterOrNumber() || c == u'-' ? c : QChar(u' ');
    }
    QStringList words = plain.split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : QStringList(words))
        if (word.contains(u'-'))
            words << QString(word).remove(u'-') << word.split(u'-', Qt::SkipEmptyParts);
    words.removeDuplicates();
    return words;
}

/// 0 the word itself, 1 its beginning, 3 one mistake in it or in its beginning.
int matchOf(const QString& asked, const QString& word)
{
    if (word == asked)
        return 0;
    if (word.startsWith(asked))
        return 1;
    constexpr int forgivenFrom = 4;
    // A number with a mistake is another number: R-34 is not R-35.
    if (asked.size() < forgivenFrom || std::ranges::any_of(asked, [](QChar c) { return c.isDigit(); }))
        return noMatch;
    const bool near =
        domain::typingDistance(asked, word, 1) <= 1 ||
        (word.size() > asked.size() && domain::typingDistance(asked, word.left(asked.size()), 1) <= 1);
    return near ? 3 : noMatch;
}

int bestOf(const QString& asked, const QStringList& words)
{
    int best = noMatch;
    for (const QString& word : words)
        best = std::min(best, matchOf(asked, word));
    return best;
}

HelpTopic ruleTopic(const domain::RuleInfo& rule)
{
    const QString id = QString::fromLatin1(rule.id);
    HelpTopic topic{QStringLiteral("rule:") + id,
                    say(QT_TRANSLATE_NOOP("Help", "Rules")),
                    id + QStringLiteral(": ") + domain::statementWords(rule),
                    {},
                    say(QT_TRANSLATE_NOOP("Help", "Source: %1")).arg(domain::sourceWords(rule))};
    if (rule.staff[0] != '\0')
        topic.texts << say(QT_TRANSLATE_NOOP("Help", "What to do: %1")).arg(domain::staffWords(rule));
    if (rule.patient[0] != '\0')
        topic.texts << say(QT_TRANSLATE_NOOP("Help", "What to say: %1")).arg(domain::patientWords(rule));
    if (rule.elsewhere[0] != '\0')
        topic.texts << domain::elsewhereWords(rule);
    return topic;
}

} // namespace

HelpBook::HelpBook(const QString& version)
{
    // All screens stand together, whichever file says what about them.
    std::vector<HelpText> texts(helpTexts().begin(), helpTexts().end());
    const auto lastScreen = std::find_if(texts.rbegin(), texts.rend(), [](const HelpText& text) {
        return QLatin1String(text.key).startsWith(QLatin1String("screen:"));
    });
    texts.insert(lastScreen.base(), helpTextsAfter().begin(), helpTextsAfter().end());
    for (const HelpText& text : texts) {
        HelpTopic topic{QString::fromLatin1(text.key), say(text.group), say(text.title), {}, {}};
        for (const char* paragraph : text.texts)
            topic.texts << say(paragraph);
        if (topic.key == u"about:doorstep")
            topic.texts.prepend(say(QT_TRANSLATE_NOOP("Help", "Version %1")).arg(version));
        m_topics.push_back(std::move(topic));
    }
    for (const domain::RuleInfo& rule : domain::ruleTable())
        m_topics.push_back(ruleTopic(rule));
    for (const HelpTopic& topic : m_topics)
        m_words.push_back({wordsOf(topic.title),
                           wordsOf(topic.group + u' ' + topic.texts.join(u' ') + u' ' + topic.small)});
}

const HelpTopic* HelpBook::find(const QString& key) const
{
    const auto found =
        std::ranges::find_if(m_topics, [&key](const HelpTopic& topic) { return topic.key == key; });
    return found == m_topics.end() ? nullptr : &*found;
}

std::vector<const HelpTopic*> HelpBook::search(const QString& query) const
{
    const QStringList asked = query.left(200).toCaseFolded().simplified().split(u' ', Qt::SkipEmptyParts);
    std::vector<std::pair<int, const HelpTopic*>> found;
    for (std::size_t i = 0; i < m_topics.size(); ++i) {
        int sum = 0;
        for (const QString& word : asked) {
            const int best =
                std::min(2 * bestOf(word, m_words[i].title), 2 * bestOf(word, m_words[i].text) + 5);
            sum = best >= noMatch ? noMatch : sum + best;
            if (sum >= noMatch)
                break;
        }
        if (sum < noMatch)
            found.emplace_back(sum, &m_topics[i]);
    }
    std::ranges::stable_sort(found, {}, [](const auto& one) { return one.first; });
    std::vector<const HelpTopic*> result;
    for (const auto& [score, topic] : found)
        result.push_back(topic);
    return result;
}

} // namespace doorstep::documents
