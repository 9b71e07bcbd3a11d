// Notices a walk through the file and reads ahead of it.
#include "crypto/vault/read_ahead.h"

#include <algorithm>

namespace doorstep::crypto {

using namespace layout;

// Not wiped first: memory that is never walked through is never touched.
ReadAhead::ReadAhead()
    : m_sealed(std::make_unique_for_overwrite<std::uint8_t[]>(window * pageSize))
{}

const std::uint8_t* ReadAhead::find(sqlite3_file* real, std::uint64_t page, std::uint64_t pagesThere) noexcept
{
    m_steps = page > m_last && page - m_last <= near ? std::min(m_steps + 1, walk) : 0;
    m_last = page;
    if (page >= m_first && page - m_first < m_count)
        return &m_sealed[(page - m_first) * pageSize];
    if (!walking() || page >= pagesThere)
        return nullptr;
    m_first = page;
    m_count = std::min(window, pagesThere - page + 1);
    const int rc = real->pMethods->xRead(real, m_sealed.get(), static_cast<int>(m_count * pageSize),
                                         static_cast<std::int64_t>((page - 1) * pageSize));
    // Whatever is wrong there is said when the page in question is read alone.
    if (rc != SQLITE_OK)
        m_count = 0;
    return rc == SQLITE_OK ? m_sealed.get() : nullptr;
}

} // namespace doorstep::crypto
