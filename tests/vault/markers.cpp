// Finding words in bytes, and judging bytes.
#include "tests/vault/markers.h"

#include <array>

namespace doorstep::crypto::test {

Markers::Markers(std::size_t count, std::uint64_t seed)
    : m_starts(65'536)
{
    Dice dice(seed);
    const auto add = [this](std::string_view window, std::size_t word) {
        m_windows.emplace(window, word);
        m_starts[static_cast<std::size_t>(static_cast<std::uint8_t>(window[0]) * 256 +
                                          static_cast<std::uint8_t>(window[1]))] = true;
    };
    for (std::size_t i = 0; i < count; ++i) {
        std::string word;
        for (int n = 0; n < 16; ++n)
            word += static_cast<char>('a' + dice.below(26));
        for (const bool bigEndian : {false, true}) {
            const Bytes wide = utf16(word, bigEndian);
            const std::string_view text(reinterpret_cast<const char*>(wide.data()), wide.size());
            for (std::size_t at = 0; at + windowSize <= text.size(); at += 2)
                add(text.substr(at, windowSize), i);
        }
        for (std::size_t at = 0; at + windowSize <= word.size(); ++at)
            add(std::string_view(word).substr(at, windowSize), i);
        m_words.push_back(std::move(word));
    }
}

Bytes Markers::utf16(const std::string& word, bool bigEndian)
{
    Bytes wide;
    for (const char letter : word) {
        wide.push_back(bigEndian ? 0 : static_cast<std::uint8_t>(letter));
        wide.push_back(bigEndian ? static_cast<std::uint8_t>(letter) : 0);
    }
    return wide;
}

void Markers::scan(BytesView bytes, std::set<std::size_t>& found) const
{
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    for (std::size_t at = 0; at + windowSize <= text.size(); ++at) {
        if (!m_starts[static_cast<std::size_t>(bytes[at] * 256 + bytes[at + 1])])
            continue;
        if (const auto hit = m_windows.find(text.substr(at, windowSize)); hit != m_windows.end())
            found.insert(hit->second);
    }
}

double chiSquare(BytesView bytes)
{
    std::array<double, 256> counts{};
    for (const std::uint8_t byte : bytes)
        ++counts[byte];
    const double expected = static_cast<double>(bytes.size()) / 256;
    double sum = 0;
    for (const double count : counts)
        sum += (count - expected) * (count - expected) / expected;
    return sum;
}

} // namespace doorstep::crypto::test
