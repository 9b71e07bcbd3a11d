// The words people are found by, for one that was typed with one mistake in it.
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace doorstep::store {

/// Folded words only (foldedWords). Lives as long as the opened store: what it knows is in memory, like the
/// list on the screen. A word of a person who has gone finds nobody.
class NearWords {
public:
    static constexpr qsizetype shortest = 4;       ///< letters from which on a mistake is forgiven
    static constexpr qsizetype shortestNumber = 9; ///< digits of an NHS number
    static constexpr std::size_t most = 80;

    void add(const QString& words); ///< separated by spaces
    /// Words that begin with something one letter off `typed`: one more, one less, another, or two swapped.
    /// Not those that begin with `typed` itself. At most `most`, those of the most similar length first.
    [[nodiscard]] QStringList near(const QString& typed) const;

private:
    QSet<QString> m_known;
    std::vector<QString> m_words;
    std::vector<QString> m_numbers;
};

/// True when a start of `word` is `typed` with exactly one such mistake.
[[nodiscard]] bool isNear(QStringView typed, QStringView word);

} // namespace doorstep::store
