// Search over the catalogue: small enough to look at every word each time.
#include "app/domain/catalogue.h"

#include <algorithm>

namespace doorstep::domain {

namespace {

constexpr int noMatch = 1'000;

/// Small letters and digits, accents taken off; whatever else divides words.
QStringList wordsOf(const QString& text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (c.category() == QChar::Mark_NonSpacing || c == u'\'' || c == QChar(0x2019))
            continue;
        plain += c.isLetterOrNumber() ? c : QChar(u' ');
    }
    static const QStringList fillers{QStringLiteral("a"),   QStringLiteral("an"),   QStringLiteral("the"),
                                     QStringLiteral("for"), QStringLiteral("of"),   QStringLiteral("and"),
                                     QStringLiteral("or"),  QStringLiteral("with"), QStringLiteral("to"),
                                     QStringLiteral("in")};
    QStringList words = plain.split(u' ', Qt::SkipEmptyParts);
    words.removeIf([](const QString& word) { return fillers.contains(word); });
    return words;
}

int mistakesAllowed(const QString& word)
{
    if (word.size() < 4)
        return 0;
    return word.size() < 8 ? 1 : 2;
}

/// 0 the word itself, 1 its beginning, 2 somewhere in it, more with typing mistakes.
int matchOf(const QString& asked, const QString& word)
{
    if (word == asked)
        return 0;
    if (word.startsWith(asked))
        return 1;
    if (asked.size() >= 4 && word.contains(asked))
        return 2;
    const int most = mistakesAllowed(asked);
    int best = most + 1;
    if (most > 0) {
        best = std::min(best, typingDistance(asked, word, most));
        // Half-typed words have mistakes too.
        if (word.size() > asked.size())
            best = std::min(best, typingDistance(asked, word.left(asked.size()), most));
    }
    return best <= most ? 3 + best : noMatch;
}

int scoreOf(const CatalogueItem& item, const QStringList& asked)
{
    const QStringList name = wordsOf(item.name);
    QStringList further = wordsOf(item.words.join(u' '));
    further << wordsOf(item.code) << wordsOf(lineKindKey(item.kind));
    int sum = 0;
    for (const QString& word : asked) {
        int best = noMatch;
        for (const QString& own : name)
            best = std::min(best, 2 * matchOf(word, own));
        for (const QString& other : further)
            best = std::min(best, 2 * matchOf(word, other) + 1); // the name itself counts for more
        if (best >= noMatch)
            return noMatch;
        sum += best;
    }
    return sum;
}

} // namespace

int typingDistance(const QString& a, const QString& b, int most)
{
    if (std::abs(a.size() - b.size()) > most)
        return most + 1;
    const auto width = static_cast<std::size_t>(b.size()) + 1;
    std::vector<int> before(width);
    std::vector<int> above(width);
    std::vector<int> row(width);
    for (std::size_t j = 0; j < width; ++j)
        above[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        int least = row[0];
        for (std::size_t j = 1; j < width; ++j) {
            const auto at = static_cast<qsizetype>(j);
            const int change = a[i - 1] == b[at - 1] ? 0 : 1;
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
            if (i > 1 && at > 1 && a[i - 1] == b[at - 2] && a[i - 2] == b[at - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > most)
            return most + 1;
        before.swap(above);
        above.swap(row);
    }
    return std::min(above[width - 1], most + 1);
}

std::vector<const CatalogueItem*> Catalogue::search(const QString& query, int limit) const
{
    const QStringList asked = wordsOf(query.left(200));
    std::vector<std::pair<int, const CatalogueItem*>> found;
    for (const CatalogueItem& item : m_items) {
        if (asked.isEmpty())
            break;
        if (const int score = scoreOf(item, asked); score < noMatch)
            found.emplace_back(score, &item);
    }
    // Equally good ones stay in the order of the catalogue, which puts the usual thing first.
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<const CatalogueItem*> result;
    for (const auto& [score, item] : found) {
        if (static_cast<int>(result.size()) == std::max(limit, 0))
            break;
        result.push_back(item);
    }
    return result;
}

} // namespace doorstep::domain
