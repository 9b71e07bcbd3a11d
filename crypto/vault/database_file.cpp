// The database file: page n sealed at its place, nothing in clear.
#include "crypto/vault/sealed_file.h"

#include <sodium.h>

#include <cstring>

namespace doorstep::crypto {

using namespace layout;

namespace {

constexpr auto pageSizeSigned = static_cast<std::int64_t>(pageSize);

class DatabaseFile final : public SealedFile {
public:
    DatabaseFile(const Sealer& sealer, sqlite3_file* real)
        : m_sealer(sealer)
        , m_real(real)
    {}
    ~DatabaseFile() override { sodium_memzero(m_page.data(), m_page.size()); }

    int read(std::uint8_t* out, int amount, std::int64_t offset) noexcept override
    {
        while (amount > 0) {
            const std::int64_t page = offset / pageSizeSigned + 1;
            const std::int64_t within = offset % pageSizeSigned;
            const auto part = static_cast<int>(std::min<std::int64_t>(amount, pageSizeSigned - within));
            if (const int rc = fetch(page); rc != SQLITE_OK) {
                std::memset(out, 0, static_cast<std::size_t>(amount));
                if (rc == SQLITE_IOERR_DATA && offset == 0 && amount == 100)
                    return answerHeaderProbe(out);
                return rc == SQLITE_IOERR_DATA
                           ? reportDamage(m_sealer, "page", static_cast<std::uint64_t>(page))
                           : rc;
            }
            std::memcpy(out, m_page.data() + within, static_cast<std::size_t>(part));
            out += part;
            offset += part;
            amount -= part;
        }
        return SQLITE_OK;
    }

    int write(const std::uint8_t* data, int amount, std::int64_t offset) noexcept override
    {
        if (amount != static_cast<int>(pageSize) || offset % pageSizeSigned != 0)
            return SQLITE_IOERR_WRITE;
        std::memcpy(m_page.data(), data, pageSize);
        if (offset == 0) {
            // A database with other pages, or that uses the last 40 bytes itself, would lose data here.
            if (m_page[16] != pageSize >> 8 || m_page[17] != 0 || m_page[20] != pageReserve)
                return SQLITE_IOERR_WRITE;
            // A copy made by VACUUM INTO is born with a rollback journal; whoever opens it next finds a WAL.
            m_page[18] = m_page[19] = 2;
        }
        m_sealer.sealPage(static_cast<std::uint64_t>(offset / pageSizeSigned + 1), m_page);
        return m_real->pMethods->xWrite(m_real, m_page.data(), amount, offset);
    }

    int truncate(std::int64_t size) noexcept override { return m_real->pMethods->xTruncate(m_real, size); }
    int sync(int flags) noexcept override { return m_real->pMethods->xSync(m_real, flags); }

    int size(std::int64_t& out) noexcept override
    {
        sqlite3_int64 size = 0;
        const int rc = m_real->pMethods->xFileSize(m_real, &size);
        out = size;
        return rc;
    }

private:
    // Into m_page. SQLITE_IOERR_SHORT_READ past the end, SQLITE_IOERR_DATA when not authentic.
    int fetch(std::int64_t page) noexcept
    {
        const std::int64_t at = (page - 1) * pageSizeSigned;
        const int rc = m_real->pMethods->xRead(m_real, m_page.data(), static_cast<int>(pageSize), at);
        if (rc == SQLITE_IOERR_SHORT_READ) {
            std::int64_t fileSize = 0;
            if (const int failed = size(fileSize); failed != SQLITE_OK)
                return failed;
            return fileSize > at ? SQLITE_IOERR_DATA : SQLITE_IOERR_SHORT_READ;
        }
        if (rc != SQLITE_OK)
            return rc;
        return m_sealer.openPage(static_cast<std::uint64_t>(page), m_page) ? SQLITE_OK : SQLITE_IOERR_DATA;
    }

    // SQLite looks at these 100 bytes before it looks at the log. A checkpoint that was interrupted in
    // page 1 is legal, the log still has the page: so say what every vault says, and no more. When the
    // log does not have it, the read of page 1 itself fails.
    static int answerHeaderProbe(std::uint8_t* out) noexcept
    {
        std::memcpy(out, "SQLite format 3", 16);
        putBig(out + 16, pageSize, 2);
        out[18] = out[19] = 2;
        out[20] = pageReserve;
        out[21] = 64;
        out[22] = out[23] = 32;
        return SQLITE_OK;
    }

    const Sealer& m_sealer;
    sqlite3_file* m_real;
    std::array<std::uint8_t, pageSize> m_page{};
};

} // namespace

std::unique_ptr<SealedFile> makeDatabaseFile(const Sealer& sealer, sqlite3_file* real)
{
    return std::make_unique<DatabaseFile>(sealer, real);
}

int reportDamage(const Sealer& sealer, const char* what, std::uint64_t index) noexcept
{
    sealer.countFailure();
    sqlite3_log(SQLITE_IOERR_DATA, "vault: %s %llu does not authenticate", what,
                static_cast<unsigned long long>(index));
    return SQLITE_IOERR_DATA;
}

} // namespace doorstep::crypto
