// What the fuzzers share: input bytes as a list of changes to authentic bytes, and files in memory.
#pragma once

#include "crypto/vault/disk.h"
#include "crypto/vault/sealer.h"

#include <map>

#include <sqlite3.h>

namespace doorstep::crypto::fuzz {

/// Takes values off the front of the input; zeros when nothing is left.
class Input {
public:
    Input(const std::uint8_t* data, std::size_t size)
        : m_bytes(data, size)
    {}
    [[nodiscard]] bool empty() const noexcept { return m_bytes.empty(); }
    [[nodiscard]] std::uint64_t number(std::size_t sizeBytes) noexcept;
    /// 0 <= result < bound.
    [[nodiscard]] std::size_t below(std::size_t bound) noexcept;
    [[nodiscard]] BytesView bytes(std::size_t size) noexcept;
    [[nodiscard]] BytesView rest() noexcept { return bytes(m_bytes.size()); }

private:
    BytesView m_bytes;
};

/// Applies one change to the content: flip, overwrite, cut, extend, copy or swap a unit, put back an older
/// version. unit: size of the pieces that are moved; first: where they begin; older: an earlier state of the
/// same file.
void mutate(Input& input, Bytes& content, std::size_t first, std::size_t unit, const Bytes& older);

/// A file of SQLite's in memory, as the system's VFS would hand it out.
struct MemoryFile {
    MemoryFile();
    sqlite3_file base; ///< first, so that a pointer to it is a pointer to this
    Bytes content;
};

/// The vault's Disk in memory. No faults; folders are not modelled.
class MemoryDisk final : public Disk {
public:
    Result<std::unique_ptr<DiskFile>> open(const std::filesystem::path& file, Mode mode) override;
    Status rename(const std::filesystem::path& from, const std::filesystem::path& to) override;
    Status remove(const std::filesystem::path& file) override;
    Status syncFolder(const std::filesystem::path&) override { return done(); }
    std::map<std::string, Bytes> files;
};

/// Keys that are the same in every run, so that a finding can be played back.
[[nodiscard]] const Sealer& fixedSealer();
/// A broken promise: says which, and aborts.
void require(bool holds, const char* promise);

} // namespace doorstep::crypto::fuzz
