// Pages in clear, in guarded memory: what the system's cache is to plain SQLite.
#pragma once

#include "crypto/vault/tag_table.h"

#include <atomic>
#include <memory>

namespace doorstep::crypto {

/// At most 1.9 MiB of the vault's own database. What SQLite's cache has no room for, plain SQLite finds in
/// clear in the system's cache; the system's cache of a vault is sealed, so without this the inner pages of
/// an index are opened for every record, and what a checkpoint copies from the log is opened moments after
/// it was sealed.
///
/// An entry is a page that was authenticated and was the newest by the table of tags, or that was written
/// without an error; a page is given out only while its tag is still the newest. A write that failed empties
/// all of it: what the disk then holds has to be read. Memory is taken piece by piece as it is needed, locked
/// as far as the system's limit goes, in no core, and wiped when a page leaves it. Null and "not kept" are
/// always right answers. Neither throws nor is thread safe, but for take().
class KeptPages {
public:
    static constexpr std::size_t capacity = 480;
    /// The rest stays for reading, however long the log is.
    static constexpr std::size_t capacityForLog = capacity - 32;
    using Tag = TagTable::Tag;
    using Page = std::span<const std::uint8_t, layout::pageSize>;

    /// reserve: bytes at the end of a page that come out of the database as zeros, whatever went in.
    explicit KeptPages(std::size_t reserve = layout::pageReserve);
    ~KeptPages();
    KeptPages(const KeptPages&) = delete;
    KeptPages& operator=(const KeptPages&) = delete;

    /// True for one open database file at a time; from any thread.
    [[nodiscard]] bool take() noexcept { return !m_taken.exchange(true); }
    void giveBack() noexcept
    {
        forget();
        m_taken.store(false);
    }

    /// The page as the database file holds it, or null. Valid until the next call.
    [[nodiscard]] const std::uint8_t* page(std::uint64_t number, const Tag& newest) noexcept;
    /// Read from the file, authentic and newest. Kept the second time that it is read within a while: pages
    /// of a table stream past, and those of an index come back.
    void pageRead(std::uint64_t number, const Tag& tag, Page plain) noexcept;
    /// Written to the file with this tag.
    void pageWritten(std::uint64_t number, const Tag& tag, Page plain) noexcept;
    /// The database ends with this page.
    void pagesEndWith(std::uint64_t number) noexcept;

    /// The page in this frame of the log, or null. Valid until the next call.
    [[nodiscard]] const std::uint8_t* frame(std::uint64_t unit) noexcept;
    /// Written to the log, with this page of the database in it.
    void frameWritten(std::uint64_t unit, std::uint64_t number, Page plain) noexcept;
    /// No frame from this one on counts any more.
    void framesEndBefore(std::uint64_t unit) noexcept;

    /// Wipes all of it and gives the memory back.
    void forget() noexcept;

private:
    using Index = std::uint16_t;
    static constexpr Index none = 0xffff;
    static constexpr std::size_t pieces = 8;
    static constexpr std::size_t pagesInPiece = capacity / pieces;
    static constexpr std::size_t buckets = 1024;

    /// frame 0: not in the log. Neither frame nor inDatabase: free.
    struct Slot {
        std::uint32_t number = 0; ///< SQLite counts pages and frames in 32 bits
        std::uint32_t frame = 0;
        bool inDatabase = false;
        bool asked = false; ///< since the search for room came past
        Tag tag{};
        Index nextOfNumber = none;
        Index nextOfFrame = none;
    };
    struct Asked {
        std::uint32_t number = 0;
        std::uint32_t at = 0;
    };
    struct Free {
        void operator()(std::uint8_t* memory) const noexcept;
    };
    struct Lists;

    [[nodiscard]] std::uint8_t* bytesOf(Index slot) const noexcept;
    [[nodiscard]] Index findNumber(std::uint64_t number) const noexcept;
    [[nodiscard]] Index findFrame(std::uint64_t unit) const noexcept;
    /// A slot for the page, with memory behind it; none when nothing may go.
    [[nodiscard]] Index makeRoom(std::uint64_t number) noexcept;
    [[nodiscard]] Index unused() noexcept;
    [[nodiscard]] bool onlyInLog(const Slot& slot) const noexcept { return slot.frame && !slot.inDatabase; }
    void setFrame(Index slot, std::uint64_t unit) noexcept;
    void endFrame(Index slot) noexcept;
    void release(Index slot) noexcept;
    [[nodiscard]] bool askedLately(std::uint64_t number) noexcept;

    std::size_t m_reserve;
    std::unique_ptr<Lists> m_lists;
    std::array<std::unique_ptr<std::uint8_t, Free>, pieces> m_pieces;
    std::size_t m_onlyInLog = 0;
    std::size_t m_hand = 0;
    std::uint32_t m_asks = 0;
    std::atomic<bool> m_taken{false};
};

} // namespace doorstep::crypto
