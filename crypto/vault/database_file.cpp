// The database file: page n sealed at its place, nothing in clear.
#include "crypto/vault/read_ahead.h"
#include "crypto/vault/sealed_file.h"
#include "crypto/vault/unused_bytes.h"

#include <sodium.h>

#include <cstring>

namespace doorstep::crypto {

using namespace layout;

namespace {

constexpr auto pageSizeSigned = static_cast<std::int64_t>(pageSize);

class DatabaseFile final : public SealedFile {
public:
    DatabaseFile(const Sealer& sealer, sqlite3_file* real, const OwnFiles& own)
        : m_sealer(sealer)
        , m_real(real)
        , m_own(&own.table)
        , m_kept(own.kept.take() ? &own.kept : nullptr)
    {
        m_own->databaseOpened(real);
    }
    DatabaseFile(const Sealer& sealer, sqlite3_file* real, std::unique_ptr<TagTable> copied,
                 const TagTable& source)
        : m_sealer(sealer)
        , m_real(real)
        , m_copied(std::move(copied))
        , m_source(&source)
    {}
    ~DatabaseFile() override
    {
        if (m_kept)
            m_kept->giveBack();
        if (m_own)
            m_own->databaseClosed(m_real);
        sodium_memzero(m_page.data(), m_page.size());
        sodium_memzero(m_clean.data(), m_clean.size());
    }

    int read(std::uint8_t* out, int amount, std::int64_t offset) noexcept override
    {
        while (amount > 0) {
            const std::int64_t page = offset / pageSizeSigned + 1;
            const std::int64_t within = offset % pageSizeSigned;
            const auto part = static_cast<int>(std::min<std::int64_t>(amount, pageSizeSigned - within));
            // A whole page is opened where SQLite wants it; parts go through a page of our own.
            const bool whole = part == static_cast<int>(pageSize);
            const Sealer::Page to = whole ? Sealer::Page(out, pageSize) : Sealer::Page(m_page);
            if (const int rc = fetch(static_cast<std::uint64_t>(page), to); rc != SQLITE_OK) {
                std::memset(out, 0, static_cast<std::size_t>(amount));
                if (rc == SQLITE_IOERR_DATA && offset == 0 && amount == 100)
                    return answerHeaderProbe(out);
                return rc == SQLITE_IOERR_DATA ? damaged(static_cast<std::uint64_t>(page)) : rc;
            }
            if (!whole)
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
        const Sealer::PlainPage plain(data, pageSize);
        // A database with other pages, or that uses the last bytes itself, would lose data here.
        if (offset == 0 && (data[16] != pageSize >> 8 || data[17] != 0 || data[20] != m_sealer.reserve()))
            return SQLITE_IOERR_WRITE;
        std::copy(plain.begin(), plain.end(), m_clean.begin());
        // A copy made by VACUUM INTO is born with a rollback journal; whoever opens it next finds a WAL.
        if (offset == 0)
            m_clean[18] = m_clean[19] = 2;
        const auto page = static_cast<std::uint64_t>(offset / pageSizeSigned + 1);
        clearUnusedBytes(m_clean, page, pageSize - m_sealer.reserve());
        if (m_own) {
            if (const int rc = m_own->beforePageWrite(); rc != SQLITE_OK)
                return rc;
        }
        m_sealer.sealPage(page, m_clean, m_page);
        m_ahead.forget();
        // Noted before it is written: whatever a failed write leaves, the log still holds the page.
        if (TagTable* table = written()) {
            if (const int rc = table->notePage(page, &m_page[pageTagAt]); rc != SQLITE_OK)
                return settled(rc);
        }
        const int rc = m_real->pMethods->xWrite(m_real, m_page.data(), amount, offset);
        // Kept as SQLite knows it: that is also what the frame in the log holds, and what its checksum says.
        if (m_kept && rc == SQLITE_OK)
            m_kept->pageWritten(page, tagIn(m_page), plain);
        return settled(rc);
    }

    int truncate(std::int64_t size) noexcept override
    {
        if (m_own) {
            if (const int rc = m_own->beforePageWrite(); rc != SQLITE_OK)
                return rc;
        }
        if (TagTable* table = written()) {
            const auto pages = static_cast<std::uint64_t>(size / pageSizeSigned);
            if (const int rc = table->noteSize(pages); rc != SQLITE_OK)
                return settled(rc);
            if (m_kept)
                m_kept->pagesEndWith(pages);
        }
        m_ahead.forget();
        return settled(m_real->pMethods->xTruncate(m_real, size));
    }

    int sync(int flags) noexcept override
    {
        if (const int rc = m_real->pMethods->xSync(m_real, flags); rc != SQLITE_OK)
            return settled(rc);
        if (m_copied)
            return m_copied->writeCopy(m_source->epoch());
        return m_own ? m_own->databaseSynced() : SQLITE_OK;
    }

    int size(std::int64_t& out) noexcept override
    {
        sqlite3_int64 size = 0;
        const int rc = m_real->pMethods->xFileSize(m_real, &size);
        out = size;
        return rc;
    }

private:
    [[nodiscard]] TagTable* written() const noexcept { return m_own ? m_own : m_copied.get(); }

    // After a change that failed the disk alone knows what it holds.
    int settled(int rc) noexcept
    {
        if (m_kept && rc != SQLITE_OK)
            m_kept->forget();
        return rc;
    }

    static TagTable::Tag tagIn(Sealer::PlainPage sealed) noexcept
    {
        TagTable::Tag tag;
        std::copy_n(&sealed[pageTagAt], tagSize, tag.begin());
        return tag;
    }

    int damaged(std::uint64_t page) noexcept
    {
        if (m_own)
            m_own->found(m_problem);
        return reportDamage(m_sealer, "page", page);
    }

    // SQLITE_IOERR_SHORT_READ past the end, SQLITE_IOERR_DATA when not authentic.
    int fetch(std::uint64_t page, Sealer::Page to) noexcept
    {
        m_problem = TagTable::Problem::PageDamaged;
        if (m_own && m_own->refuses())
            return SQLITE_IOERR_DATA;
        const TagTable::Tag* tag = m_own ? m_own->tagOf(page) : nullptr;
        if (const std::uint8_t* kept = m_kept && tag ? m_kept->page(page, *tag) : nullptr) {
            std::copy_n(kept, pageSize, to.begin());
            return SQLITE_OK;
        }
        const std::uint8_t* ahead = m_own ? m_ahead.find(m_real, page, m_own->pages()) : nullptr;
        if (!ahead) {
            const auto at = static_cast<std::int64_t>((page - 1) * pageSize);
            const int rc = m_real->pMethods->xRead(m_real, to.data(), static_cast<int>(pageSize), at);
            if (rc == SQLITE_IOERR_SHORT_READ)
                return endsBefore(page, at);
            if (rc != SQLITE_OK)
                return rc;
        }
        const Sealer::PlainPage sealed(ahead ? ahead : to.data(), pageSize);
        const bool newest = !m_own || (tag && std::equal(tag->begin(), tag->end(), &sealed[pageTagAt]));
        if (!m_sealer.openPage(page, sealed, to))
            return SQLITE_IOERR_DATA;
        if (!newest) {
            m_problem = TagTable::Problem::PageOld;
            return SQLITE_IOERR_DATA;
        }
        // Page 1 is read over and over while a file is opened, and then stays with SQLite.
        if (m_kept && !m_ahead.walking() && page > 1)
            m_kept->pageRead(page, *tag, to);
        return SQLITE_OK;
    }

    int endsBefore(std::uint64_t page, std::int64_t at) noexcept
    {
        std::int64_t fileSize = 0;
        if (const int failed = size(fileSize); failed != SQLITE_OK)
            return failed;
        if (m_own && m_own->tagOf(page)) {
            m_problem = TagTable::Problem::PagesMissing;
            return SQLITE_IOERR_DATA;
        }
        return fileSize > at ? SQLITE_IOERR_DATA : SQLITE_IOERR_SHORT_READ;
    }

    // SQLite looks at these 100 bytes before it looks at the log. A checkpoint that was interrupted in
    // page 1 is legal, the log still has the page: so say what every vault says, and no more. When the
    // log does not have it, the read of page 1 itself fails.
    int answerHeaderProbe(std::uint8_t* out) const noexcept
    {
        std::memcpy(out, "SQLite format 3", 16);
        putBig(out + 16, pageSize, 2);
        out[18] = out[19] = 2;
        out[20] = static_cast<std::uint8_t>(m_sealer.reserve());
        out[21] = 64;
        out[22] = out[23] = 32;
        return SQLITE_OK;
    }

    const Sealer& m_sealer;
    sqlite3_file* m_real;
    TagTable* m_own = nullptr;          ///< the vault's, for its own database
    KeptPages* m_kept = nullptr;        ///< of the same
    std::unique_ptr<TagTable> m_copied; ///< of a copy being made
    const TagTable* m_source = nullptr; ///< of the database that is copied
    TagTable::Problem m_problem = TagTable::Problem::None;
    ReadAhead m_ahead;
    std::array<std::uint8_t, pageSize> m_page{};
    std::array<std::uint8_t, pageSize> m_clean{}; ///< what is about to be sealed
};

} // namespace

std::unique_ptr<SealedFile> makeDatabaseFile(const Sealer& sealer, sqlite3_file* real, const OwnFiles& own)
{
    return std::make_unique<DatabaseFile>(sealer, real, own);
}

std::unique_ptr<SealedFile> makeCopyFile(const Sealer& sealer, sqlite3_file* real,
                                         std::unique_ptr<TagTable> copied, const TagTable& own)
{
    return std::make_unique<DatabaseFile>(sealer, real, std::move(copied), own);
}

int reportDamage(const Sealer& sealer, const char* what, std::uint64_t index) noexcept
{
    sealer.countFailure();
    sqlite3_log(SQLITE_IOERR_DATA, "vault: %s %llu does not authenticate", what,
                static_cast<unsigned long long>(index));
    return SQLITE_IOERR_DATA;
}

} // namespace doorstep::crypto
