// One pass over all words; the first letter that differs decides what the mistake can only have been.
#include "app/store/core/near_words.h"

#include <algorithm>

namespace doorstep::store {

bool isNear(QStringView typed, QStringView word)
{
    const qsizetype shared = std::min(typed.size(), word.size());
    qsizetype at = 0;
    while (at < shared && typed[at] == word[at])
        ++at;
    if (at == typed.size())
        return false; // begins with it
    const QStringView typedRest = typed.sliced(at + 1);
    if (word.size() == at)
        return typedRest.isEmpty(); // one letter more at the end
    const QStringView rest = word.sliced(at);
    return rest.startsWith(typedRest) ||                  // one letter more
           rest.sliced(1).startsWith(typedRest) ||        // another letter
           rest.sliced(1).startsWith(typed.sliced(at)) || // one letter less
           (rest.size() > 1 && !typedRest.isEmpty() && rest[0] == typedRest[0] && rest[1] == typed[at] &&
            rest.sliced(2).startsWith(typedRest.sliced(1))); // two swapped
}

void NearWords::add(const QString& words)
{
    for (const QString& word : words.split(u' ', Qt::SkipEmptyParts)) {
        if (word.size() < shortest - 1 || m_known.contains(word))
            continue;
        m_known.insert(word);
        (word[0].isDigit() ? m_numbers : m_words).push_back(word);
    }
}

QStringList NearWords::near(const QString& typed) const
{
    QStringList found;
    const bool number = !typed.isEmpty() && typed[0].isDigit();
    if (typed.size() < (number ? shortestNumber : shortest))
        return found;
    for (const QString& word : number ? m_numbers : m_words) {
        if (isNear(typed, word))
            found.append(word);
    }
    const auto off = [&typed](const QString& word) { return std::abs(word.size() - typed.size()); };
    std::sort(found.begin(), found.end(), [&off](const QString& a, const QString& b) {
        return std::pair(off(a), a) < std::pair(off(b), b);
    });
    if (found.size() > static_cast<qsizetype>(most))
        found.resize(static_cast<qsizetype>(most));
    return found;
}

} // namespace doorstep::store
