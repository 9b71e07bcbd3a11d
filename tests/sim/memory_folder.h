// A node's disk: a folder of files in memory that survives its process, can die between any two calls, can
// be full, and can lose what was not synced. The vault's files and SQLite's live in it.
#pragma once

#include "crypto/vault/disk.h"
#include "tests/vault/power_cut.h"

#include <memory>

namespace doorstep::sim {

using crypto::test::Image;

/// One folder. It exists on the machine as well, for the vault's lock and for nothing else. One thread.
class MemoryFolder {
public:
    /// `path`: absolute; made, with a page of nothing in the place of the database.
    explicit MemoryFolder(std::filesystem::path path);
    ~MemoryFolder();
    MemoryFolder(const MemoryFolder&) = delete;
    MemoryFolder& operator=(const MemoryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return m_path; }
    /// Exactly these files, all of them durable. Nothing may be open.
    void load(const Image& image);
    /// As a killed process leaves it.
    [[nodiscard]] Image image() const;

    /// Unsynced changes are followed from now on, so that powerLost() can take them away.
    void followPower();
    void forgetPower() { m_power.reset(); }
    /// What the power cut left takes the place of the files. Nothing may be open.
    void powerLost(std::uint64_t seed);

    /// The process dies with the n-th change from now: it is not made, and every call after it fails.
    void dieAfter(std::uint64_t changes) noexcept { m_changesLeft = changes; }
    [[nodiscard]] bool dead() const noexcept { return m_dead; }
    [[nodiscard]] bool willDie() const noexcept { return m_dead || m_changesLeft; }
    /// A new process: calls work again.
    void revive() noexcept;
    /// Writes that need space fail while it is set.
    void setFull(bool full) noexcept { m_full = full; }
    [[nodiscard]] std::uint64_t changes() const noexcept { return m_changes; }

    /// The port for the vault's own files.
    [[nodiscard]] std::shared_ptr<crypto::Disk> disk();
    /// Name of the SQLite VFS that serves every MemoryFolder of this process.
    [[nodiscard]] static const std::string& vfsName();

    // --- for the VFS and the Disk
    using File = std::shared_ptr<Bytes>;
    [[nodiscard]] static MemoryFolder* holding(std::string_view file);
    [[nodiscard]] std::string nameOf(std::string_view file) const;
    [[nodiscard]] File find(const std::string& name) const;
    [[nodiscard]] File create(const std::string& name);
    enum class Outcome { Done, Dead, Full };
    [[nodiscard]] Outcome write(const std::string& name, Bytes& file, BytesView data, std::int64_t offset);
    [[nodiscard]] Outcome truncate(const std::string& name, Bytes& file, std::int64_t size);
    [[nodiscard]] Outcome sync(const std::string& name);
    [[nodiscard]] Outcome syncFolder();
    [[nodiscard]] Outcome remove(const std::string& name);
    [[nodiscard]] Outcome rename(const std::string& from, const std::string& to);

private:
    /// The vault asks the system itself for the size of its database and, to erase itself, for the names of
    /// its key files; what is in them goes through the ports.
    void putPlaceholder(const std::string& name) const;
    /// False when the process dies here, or is dead.
    [[nodiscard]] bool alive();
    void note(crypto::test::Step step);

    std::filesystem::path m_path;
    std::string m_prefix;
    std::map<std::string, File> m_files;
    std::unique_ptr<crypto::test::PowerCut> m_power;
    std::optional<std::uint64_t> m_changesLeft;
    std::uint64_t m_changes = 0;
    bool m_dead = false;
    bool m_full = false;
};

} // namespace doorstep::sim
