// How much one request carries over a line that may not hold.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace doorstep::sync {

/// What is under way when a connection breaks is lost with it, so pieces shrink when the line breaks under
/// them and grow again while it holds, each time more hesitantly: a line that breaks at the same place for
/// ever must not be tried for ever. Kept over runs, as a line stays bad for a while. In bytes.
class PieceSize {
public:
    /// Begins with `first`, between the two others. Much less than the largest is a word of caution: it grows
    /// slowly.
    constexpr PieceSize(std::size_t smallest, std::size_t largest, std::size_t first)
        : m_smallest(smallest)
        , m_largest(largest)
        , m_bytes(std::clamp(first, smallest, largest))
        , m_unhurt(first >= largest / 4)
    {}

    [[nodiscard]] constexpr std::size_t bytes() const { return m_bytes; }

    /// `bytes` came, after so long. A piece that takes many seconds is too large for its line even where the
    /// line holds: a tablet that is put away in the middle of it fetches it again. As long as nothing spoke
    /// against it, a piece that came quickly, and was not a small one, is followed by twice as much.
    constexpr void arrived(std::size_t bytes, std::int64_t tookMs)
    {
        if (tookMs > slowMs) {
            m_bytes = std::max(m_bytes / 2, m_smallest);
            m_unhurt = false;
            m_held = 0;
        } else if (m_unhurt) {
            if (tookMs < quickMs && bytes >= m_bytes / 2)
                m_bytes = std::min(m_bytes * 2, m_largest);
        } else {
            held();
        }
    }

    constexpr void broke()
    {
        m_unhurt = false;
        if (m_bytes > m_smallest)
            m_patience = std::min(m_patience * 2, patienceMax);
        // Not even one of the smallest came through: worth its headers all the same.
        m_bytes = m_bytes <= m_smallest && m_held == 0
                      ? std::max(m_bytes / 2, std::min(m_smallest, leastBytes))
                      : std::max(m_bytes / 4, m_smallest);
        m_held = 0;
    }

    constexpr void held()
    {
        if (m_bytes == m_largest || ++m_held < m_patience)
            return;
        m_held = 0;
        m_bytes = std::min(m_bytes * 2, m_largest);
    }

private:
    static constexpr int patienceMax = 256;
    static constexpr std::size_t leastBytes = 4 * 1024;
    static constexpr std::int64_t slowMs = 8'000;
    static constexpr std::int64_t quickMs = 2'000;

    std::size_t m_smallest;
    std::size_t m_largest;
    std::size_t m_bytes;
    int m_patience = 8; ///< pieces that must arrive before a larger one is tried
    int m_held = 0;
    bool m_unhurt; ///< no piece broke or was slow
};

} // namespace doorstep::sync
