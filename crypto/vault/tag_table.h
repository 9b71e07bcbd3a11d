// vault.tags0 and vault.tags1: which pages, which log and which age belong together. See vault_format.md.
#pragma once

#include "crypto/base/ports.h"
#include "crypto/vault/disk.h"
#include "crypto/vault/sealer.h"

#include <sqlite3.h>

namespace doorstep::crypto {

/// The tag of every page of one database file, what its log means, and a count of all changes of both
/// (the epoch). Functions that SQLite's callbacks call neither throw nor leave a half state: after a
/// failure the table knows that the disk holds the old or the new, and acts for both.
class TagTable {
public:
    using Tag = std::array<std::uint8_t, layout::tagSize>;
    using Salt = std::array<std::uint8_t, layout::saltSize>;
    enum class Log : std::uint32_t {
        None = 1,  ///< the database holds everything; no log has a frame
        Spare = 2, ///< the database holds everything; the log of this generation may still lie there
        Live = 3,  ///< the log of this generation must be there, and counts
    };
    enum class Problem {
        None,
        TableMissing, ///< neither file has a head and list that authenticate
        Unreadable,   ///< the disk refuses to read them
        LogMissing,
        LogOfOtherGeneration,
        LogPutBack,
        PageDamaged,
        PageOld, ///< authentic, but not the one that was written last
        PagesMissing,
        PagesTooMany,
    };

    /// The files lie beside `database` (x.db: x.tags0, x.tags1). Nothing is read before load().
    TagTable(Disk& disk, const Sealer& sealer, const Clock& clock, const std::filesystem::path& database);
    [[nodiscard]] static std::array<std::filesystem::path, 2> filesOf(const std::filesystem::path& database);

    /// Forgets what was known and reads the files. What is wrong is in problem() afterwards. A list that this
    /// object proved or wrote itself, and that the head in force still names, is read again only when `anew`.
    void load(bool anew = false) noexcept;
    /// The files anew, without a log, for a database file just made or restored whose pages have these tags.
    /// epoch: higher than any these records ever had.
    [[nodiscard]] Status writeFresh(std::uint64_t epoch, std::vector<Tag> tags);
    /// The same with the tags noted so far; SQLite's code.
    [[nodiscard]] int writeCopy(std::uint64_t epoch) noexcept;
    /// The tags of a database file as it lies on the disk; the caller has proven its pages.
    [[nodiscard]] static Result<std::vector<Tag>> tagsIn(Disk& disk, const std::filesystem::path& database);

    [[nodiscard]] Log log() const noexcept { return m_log; }
    [[nodiscard]] const Salt& salt() const noexcept { return m_salt; }
    [[nodiscard]] std::uint64_t pages() const noexcept { return m_tags.size(); }
    /// Null for a page behind the end.
    [[nodiscard]] const Tag* tagOf(std::uint64_t page) const noexcept
    {
        return page >= 1 && page <= m_tags.size() ? &m_tags[page - 1] : nullptr;
    }
    /// Of what is sure to be on disk.
    [[nodiscard]] std::uint64_t epoch() const noexcept { return m_epoch; }
    /// The highest that any head had, in force or not.
    [[nodiscard]] std::uint64_t highestEpoch() const noexcept { return m_lastEpoch; }
    [[nodiscard]] std::int64_t timeMs() const noexcept { return m_timeMs; }

    [[nodiscard]] Problem problem() const noexcept { return m_problem; }
    /// In words for a person; of code Damaged but for Unreadable.
    [[nodiscard]] Error problemAsError() const;
    /// The first one is kept.
    void found(Problem problem) noexcept;
    /// True when nothing of these files may be believed or changed any more.
    [[nodiscard]] bool refuses() const noexcept { return m_refuses; }

    // --- SQLite's order of things; each answers SQLite's code, and a failure stops what was to follow.
    /// Before a page of the database is written: the log must be known to count.
    [[nodiscard]] int beforePageWrite() noexcept
    {
        return m_certain && m_log == Log::Live ? SQLITE_OK : relive();
    }
    /// The page will be written with this tag.
    [[nodiscard]] int notePage(std::uint64_t page, const std::uint8_t* tag) noexcept;
    [[nodiscard]] int noteSize(std::uint64_t pages) noexcept;
    /// All pages of a checkpoint are on disk.
    [[nodiscard]] int databaseSynced() noexcept;
    /// Before the log's header is overwritten, or the log cut to nothing or deleted.
    [[nodiscard]] int beforeLogEnds() noexcept;
    /// The header of a new generation is on disk, none of its frames is.
    [[nodiscard]] int generationBegins(const Salt& salt) noexcept;
    [[nodiscard]] bool isLive(const Salt& salt) const noexcept
    {
        return m_certain && m_log == Log::Live && m_salt == salt;
    }
    /// The log has no frame any more, and the disk knows. A failure leaves a state that is as good.
    void logIsEmpty() noexcept;
    /// Frames that the database may not hold yet.
    void noteFrames() noexcept { m_framesWait = true; }
    [[nodiscard]] bool framesWait() const noexcept { return m_framesWait; }
    /// The database file as the system sees it, while SQLite has it open.
    void databaseOpened(sqlite3_file* real) noexcept
    {
        ++m_users;
        m_database = real;
    }
    void databaseClosed(sqlite3_file* real) noexcept
    {
        --m_users;
        if (m_database == real)
            m_database = nullptr;
    }
    [[nodiscard]] bool inUse() const noexcept { return m_users > 0; }

private:
    struct Place {
        std::size_t file = 0;
        std::size_t head = 0;
    };
    struct Head {
        Place at;
        std::uint64_t epoch = 0;
        std::uint64_t pages = 0;
        Log log = Log::None;
        Salt salt{};
        std::int64_t timeMs = 0;
        Sealer::Seal list{};
    };
    void readFiles();
    [[nodiscard]] bool readHeads(std::size_t file, std::vector<Head>& heads);
    [[nodiscard]] bool adopt(const Head& head);
    using SealedHead = std::array<std::uint8_t, layout::sealedTagHeadSize>;
    [[nodiscard]] SealedHead sealed(const Head& head) const;
    [[nodiscard]] Status write(Head& head, bool withList);
    void believe(const Head& head) noexcept;
    void adopted(const Head& head) noexcept;
    [[nodiscard]] Result<DiskFile*> fileToWrite(std::size_t file);
    [[nodiscard]] int save(Log log, const Salt& salt) noexcept;
    [[nodiscard]] int relive() noexcept;
    void confirm() noexcept;

    Disk& m_disk;
    const Sealer& m_sealer;
    const Clock& m_clock;
    std::array<std::filesystem::path, 2> m_paths;
    std::array<std::unique_ptr<DiskFile>, 2> m_files; ///< opened for writing at the first save
    bool m_folderWaits = false;                       ///< a file was made; the folder must be synced

    // What is sure to be on disk, unless a save failed since (then that one may be there as well).
    Place m_at;
    std::uint64_t m_epoch = 0;
    std::int64_t m_timeMs = 0;
    Log m_log = Log::None;
    Salt m_salt{};
    Sealer::Seal m_listSeal{};
    std::uint64_t m_listPages = 0;
    bool m_certain = false;
    bool m_unconfirmed = false; ///< as read: a save that was interrupted may be in the system's cache only

    std::uint64_t m_sureEpoch = 0; ///< m_epoch before the last load(), when the disk was sure to hold it

    std::uint64_t m_lastEpoch = 0; ///< the highest ever tried
    std::vector<Tag> m_tags;       ///< of the pages as written last
    bool m_listChanged = false;    ///< since the list on disk
    bool m_framesWait = false;
    Salt m_liveSalt{}; ///< of the last generation that counted
    bool m_wasLive = false;
    sqlite3_file* m_database = nullptr;
    int m_users = 0;
    Problem m_problem = Problem::None;
    bool m_refuses = false;
    std::optional<Error> m_readError;
};

} // namespace doorstep::crypto
