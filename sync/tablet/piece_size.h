// How much one request carries over a line that may not hold.
#pragma once

#include <algorithm>
#include <cstddef>

namespace doorstep::sync {

/// What is under way when a connection breaks is lost with it, so pieces shrink when the line breaks under
/// them and grow again while it holds, each time more hesitantly: a line that breaks at the same place for
/// ever must not be tried for ever. Kept over runs, as a line stays bad for a while. In bytes.
class PieceSize {
public:
    /// Begins with `first`, between the two others.
    constexpr PieceSize(std::size_t smallest, std::size_t largest, std::size_t first)
        : m_smallest(smallest)
        , m_largest(largest)
        , m_bytes(std::clamp(first, smallest, largest))
    {}

    [[nodiscard]] constexpr std::size_t bytes() const { return m_bytes; }

    constexpr void broke()
    {
        if (m_bytes > m_smallest)
            m_patience = std::min(m_patience * 2, patienceMax);
        m_bytes = std::max(m_bytes / 4, m_smallest);
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

    std::size_t m_smallest;
    std::size_t m_largest;
    std::size_t m_bytes;
    int m_patience = 8; ///< pieces that must arrive before a larger one is tried
    int m_held = 0;
};

} // namespace doorstep::sync
