// A folder whose every change is recorded in one ordered log, and where any call can be made to fail.
#pragma once

#include "crypto/base/bytes.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace doorstep::crypto::test {

/// A small generator with a stated seed: the same on every machine and library.
class Dice {
public:
    explicit Dice(std::uint64_t seed)
        : m_state(seed)
    {}
    [[nodiscard]] std::uint64_t next() noexcept;
    /// 0 <= result < bound; bound > 0.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound) noexcept { return next() % bound; }
    [[nodiscard]] bool chance(unsigned percent) noexcept { return below(100) < percent; }

private:
    std::uint64_t m_state;
};

enum class Call { Create, Write, Truncate, Sync, Rename, Remove, SyncFolder, Read };

/// One thing that happened to the disk. Names are relative to the folder, or absolute outside it.
struct Step {
    Call call = Call::Write;
    std::string name;
    std::string other;       ///< Rename: the new name
    std::int64_t offset = 0; ///< Truncate: the new size
    Bytes data;              ///< Write
};

/// Written whole or not at all, as powersafe overwrite promises.
inline constexpr std::size_t sectorSize = 512;

/// Files as names and bytes.
using Image = std::map<std::string, Bytes>;
[[nodiscard]] Image imageOf(const std::filesystem::path& folder);
/// The folder holds exactly these files afterwards (the lock file is left alone).
void putImage(const std::filesystem::path& folder, const Image& image);

enum class FaultKind {
    None,
    NoSpace,    ///< creations, writes, renames and syncs fail as a full disk fails them
    Io,         ///< any call fails, reads too
    ShortWrite, ///< a write leaves its first part behind, up to the border of a sector, and fails
};
struct Fault {
    FaultKind kind = FaultKind::None;
    std::uint64_t at = 0; ///< counts only the calls this kind applies to, from 0
    bool forEver = false;
};

/// What the recording VFS and the recording Disk write to. The changes are also made to the real folder;
/// nothing is ever synced there. One thread.
class RecordedFolder {
public:
    /// What lies in the folder now counts as durable.
    explicit RecordedFolder(std::filesystem::path folder);

    void setFault(Fault fault);
    /// Like the power going: from now on every call fails and nothing is recorded or changed.
    void stop() noexcept { m_stopped = true; }
    [[nodiscard]] bool stopped() const noexcept { return m_stopped; }

    /// To be asked before a call is made: None, or how it has to fail.
    [[nodiscard]] FaultKind judge(Call call);
    /// How much of a write a ShortWrite leaves behind: file systems fail between blocks, not within.
    [[nodiscard]] std::size_t shortened(std::size_t size, std::int64_t offset) const noexcept;
    void record(Step step);
    [[nodiscard]] std::string nameOf(const std::filesystem::path& file) const;

    [[nodiscard]] const Image& start() const noexcept { return m_start; }
    [[nodiscard]] const std::vector<Step>& log() const noexcept { return m_log; }
    /// Calls made so far that a fault of this kind would have applied to.
    [[nodiscard]] std::uint64_t callsFor(FaultKind kind) const;
    [[nodiscard]] std::uint64_t faultsGiven() const noexcept { return m_given; }
    [[nodiscard]] const std::filesystem::path& folder() const noexcept { return m_folder; }

private:
    std::filesystem::path m_folder;
    Image m_start;
    std::vector<Step> m_log;
    Fault m_fault;
    std::map<FaultKind, std::uint64_t> m_calls;
    std::uint64_t m_given = 0;
    bool m_stopped = false;
};

} // namespace doorstep::crypto::test
