// A rollback journal that never leaves memory.
#include "crypto/vault/sealed_file.h"

#include <sodium.h>

#include <cstring>
#include <new>

namespace doorstep::crypto {

namespace {

// SQLite wants one while VACUUM INTO fills a new file. An interrupted copy is thrown away, not rolled
// back after a crash, so nothing is lost by keeping it here; on a disk it would be plain pages.
class MemoryJournal final : public SealedFile {
public:
    ~MemoryJournal() override { wipe(); }

    int read(std::uint8_t* out, int amount, std::int64_t offset) noexcept override
    {
        const auto wanted = static_cast<std::size_t>(amount);
        const auto at = std::min(static_cast<std::size_t>(offset), m_content.size());
        const std::size_t got = std::min(wanted, m_content.size() - at);
        if (got > 0)
            std::memcpy(out, m_content.data() + at, got);
        std::memset(out + got, 0, wanted - got);
        return got == wanted ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
    }

    int write(const std::uint8_t* data, int amount, std::int64_t offset) noexcept override
    try {
        const auto end = static_cast<std::size_t>(offset) + static_cast<std::size_t>(amount);
        if (m_content.size() < end)
            m_content.resize(end);
        std::memcpy(m_content.data() + offset, data, static_cast<std::size_t>(amount));
        return SQLITE_OK;
    } catch (const std::bad_alloc&) {
        return SQLITE_NOMEM;
    }

    int truncate(std::int64_t size) noexcept override
    {
        if (static_cast<std::size_t>(size) < m_content.size())
            m_content.resize(static_cast<std::size_t>(size));
        return SQLITE_OK;
    }

    int sync(int) noexcept override { return SQLITE_OK; }

    int size(std::int64_t& out) noexcept override
    {
        out = static_cast<std::int64_t>(m_content.size());
        return SQLITE_OK;
    }

private:
    void wipe() noexcept
    {
        if (!m_content.empty())
            sodium_memzero(m_content.data(), m_content.size());
    }
    Bytes m_content;
};

} // namespace

std::unique_ptr<SealedFile> makeMemoryJournal()
{
    return std::make_unique<MemoryJournal>();
}

} // namespace doorstep::crypto
