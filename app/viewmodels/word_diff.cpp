// Longest common sequence of words.
#include "app/viewmodels/word_diff.h"

#include <QRegularExpression>
#include <QVariantMap>

#include <algorithm>
#include <vector>

namespace doorstep::viewmodels {

QVariantList wordDiff(const QString& text, const QString& other)
{
    static const QRegularExpression space(QStringLiteral("\\s+"));
    const QStringList mine = text.split(space, Qt::SkipEmptyParts);
    const QStringList theirs = other.split(space, Qt::SkipEmptyParts);
    const auto n = static_cast<std::size_t>(std::min<qsizetype>(mine.size(), diffWordsMax));
    const auto m = static_cast<std::size_t>(std::min<qsizetype>(theirs.size(), diffWordsMax));
    const auto at = [m](std::size_t i, std::size_t j) { return i * (m + 1) + j; };
    const auto word = [](const QStringList& list, std::size_t i) -> const QString& {
        return list[static_cast<qsizetype>(i)];
    };
    // longest[i][j]: common words of what follows i and j.
    std::vector<int> longest((n + 1) * (m + 1), 0);
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t j = m; j-- > 0;)
            longest[at(i, j)] = word(mine, i) == word(theirs, j)
                                    ? longest[at(i + 1, j + 1)] + 1
                                    : std::max(longest[at(i + 1, j)], longest[at(i, j + 1)]);
    }
    QVariantList words;
    std::size_t j = 0;
    for (std::size_t i = 0; i < static_cast<std::size_t>(mine.size()); ++i) {
        bool own = i >= n || j >= m;
        while (!own && word(mine, i) != word(theirs, j)) {
            if (longest[at(i + 1, j)] >= longest[at(i, j + 1)])
                own = true;
            else
                own = ++j >= m;
        }
        if (!own)
            ++j;
        words << QVariantMap{{QStringLiteral("word"), word(mine, i)}, {QStringLiteral("own"), own}};
    }
    return words;
}

} // namespace doorstep::viewmodels
