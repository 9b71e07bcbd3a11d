// Sealed pages of the database read sixteen at a time while SQLite walks through the file.
#pragma once

#include "crypto/vault/layout.h"

#include <memory>

#include <sqlite3.h>

namespace doorstep::crypto {

/// A walk is three reads that each lie one to four pages behind the one before: the pages of a table that
/// was filled together with its indexes. What is kept is as sealed as on disk, and is opened and compared
/// with the table of tags when it is asked for. For one open file that nobody else writes.
class ReadAhead {
public:
    /// Throws std::bad_alloc; nothing later does.
    ReadAhead();
    /// The sealed page (from 1), or null: then it has to be read alone. pagesThere: none behind is touched.
    [[nodiscard]] const std::uint8_t* find(sqlite3_file* real, std::uint64_t page,
                                           std::uint64_t pagesThere) noexcept;
    /// True when the page asked for last was one of a walk.
    [[nodiscard]] bool walking() const noexcept { return m_steps >= walk; }
    /// After any change of the file.
    void forget() noexcept { m_count = 0; }

private:
    static constexpr std::uint64_t window = 16;
    static constexpr std::uint64_t near = 4;
    static constexpr int walk = 2;

    std::unique_ptr<std::uint8_t[]> m_sealed;
    std::uint64_t m_first = 0;
    std::uint64_t m_count = 0;
    std::uint64_t m_last = 0;
    int m_steps = 0;
};

} // namespace doorstep::crypto
