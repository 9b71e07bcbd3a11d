// Two texts word by word: what both have, and what only one of them has.
#pragma once

#include <QString>
#include <QVariantList>

namespace doorstep::viewmodels {

/// {word, own} for each word of `text`: own = it is not in `other` at this place. By the longest common
/// sequence of words; texts of more than wordsMax words are compared as far as that, the rest counts as own.
[[nodiscard]] QVariantList wordDiff(const QString& text, const QString& other);
inline constexpr int diffWordsMax = 600;

} // namespace doorstep::viewmodels
