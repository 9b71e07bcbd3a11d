// Random words that must not be found again, and a look at bytes that tells whether they look random.
#pragma once

#include "tests/vault/recorded_folder.h"

#include <set>
#include <string>
#include <vector>

namespace doorstep::crypto::test {

/// Words of 16 random letters. A find is 12 bytes of a word in UTF-8, or 6 characters of it in UTF-16 of
/// either byte order: so a word is found in parts of it too, and never by chance (26^-6 * 2^-48, and less).
class Markers {
public:
    Markers(std::size_t count, std::uint64_t seed);
    [[nodiscard]] const std::vector<std::string>& words() const noexcept { return m_words; }
    [[nodiscard]] static Bytes utf16(const std::string& word, bool bigEndian);
    /// Indexes of the words found anywhere in the bytes, added to `found`.
    void scan(BytesView bytes, std::set<std::size_t>& found) const;

private:
    static constexpr std::size_t windowSize = 12;
    std::vector<std::string> m_words;
    std::map<std::string, std::size_t, std::less<>> m_windows;
    std::vector<bool> m_starts; ///< by the first two bytes
};

/// Chi-square of the byte values of 4,096 bytes, 255 degrees of freedom.
[[nodiscard]] double chiSquare(BytesView bytes);
/// Of truly random bytes one page in a thousand million lies outside these two (Wilson-Hilferty, six standard
/// deviations each way): text lies far above, a pattern that counts through the values below. The upper bound
/// is an entropy of 7.927 bits a byte; random pages have 7.955.
inline constexpr double chiSquareMin = 141;
inline constexpr double chiSquareMax = 415;

} // namespace doorstep::crypto::test
