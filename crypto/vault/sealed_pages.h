// The readable pages of a vault's files as they lie on the disk, without SQLite: for salvage.
#pragma once

#include "crypto/vault/disk.h"
#include "crypto/vault/sealer.h"

#include <map>
#include <memory>
#include <optional>

namespace doorstep::crypto {

/// Page by page: the newest version in the log that was committed, else the one in the database file. Old
/// pages put back are not noticed here. Reads only. One thread.
class SealedPages {
public:
    using Page = std::array<std::uint8_t, layout::pageSize>;

    /// A missing log is an empty one. NotFound, Storage: when the database file cannot be read at all.
    [[nodiscard]] static Result<SealedPages> open(Disk& disk, const Sealer& sealer,
                                                  const std::filesystem::path& database,
                                                  const std::filesystem::path& log);
    /// Pages the database had when it was last whole, as far as that can be known.
    [[nodiscard]] std::uint64_t count() const noexcept { return m_count; }
    /// nullptr when neither file holds an authentic version. Valid until the next call.
    [[nodiscard]] const Page* read(std::uint64_t number);
    /// Bytes at the end of each page that SQLite leaves alone.
    [[nodiscard]] std::size_t reserve() const noexcept { return m_sealer->reserve(); }
    /// Frames of the log that authenticate, and that do not.
    [[nodiscard]] std::uint64_t framesRead() const noexcept { return m_framesRead; }
    [[nodiscard]] std::uint64_t framesDamaged() const noexcept { return m_framesDamaged; }

private:
    explicit SealedPages(const Sealer& sealer)
        : m_sealer(&sealer)
    {}
    void scanLog();

    const Sealer* m_sealer;
    std::unique_ptr<DiskFile> m_database;
    std::unique_ptr<DiskFile> m_log;
    std::uint64_t m_count = 0;
    std::uint64_t m_framesRead = 0;
    std::uint64_t m_framesDamaged = 0;
    std::map<std::uint64_t, std::uint64_t> m_inLog; ///< page -> its last committed frame
    Page m_page{};
};

} // namespace doorstep::crypto
