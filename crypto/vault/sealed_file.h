// What stands behind one file that SQLite has open through the vault's VFS.
#pragma once

#include "crypto/vault/kept_pages.h"

#include <memory>

#include <sqlite3.h>

namespace doorstep::crypto {

/// SQLite's view of a file: byte offsets and amounts of plain text. Results are SQLite's codes.
/// No function throws. Used by one connection at a time, as SQLite guarantees.
class SealedFile {
public:
    virtual ~SealedFile() = default;
    virtual int read(std::uint8_t* out, int amount, std::int64_t offset) noexcept = 0;
    virtual int write(const std::uint8_t* data, int amount, std::int64_t offset) noexcept = 0;
    virtual int truncate(std::int64_t size) noexcept = 0;
    virtual int sync(int flags) noexcept = 0;
    virtual int size(std::int64_t& out) noexcept = 0;
};

/// What the vault's own two files share; outlives them.
struct OwnFiles {
    TagTable& table;
    KeptPages& kept;
};
/// The vault's own database file. `real` is the open file of the system's VFS; it outlives this object.
[[nodiscard]] std::unique_ptr<SealedFile> makeDatabaseFile(const Sealer& sealer, sqlite3_file* real,
                                                           const OwnFiles& own);
/// Another file under the vault's key: a copy. Its own table is written whenever it is synced; null when
/// the file was there before, then its pages are bound to their places only.
[[nodiscard]] std::unique_ptr<SealedFile> makeCopyFile(const Sealer& sealer, sqlite3_file* real,
                                                       std::unique_ptr<TagTable> copied, const TagTable& own);
/// The write-ahead log; own: null for that of a copy.
[[nodiscard]] std::unique_ptr<SealedFile> makeWalFile(const Sealer& sealer, sqlite3_file* real,
                                                      const OwnFiles* own);
/// The rollback journal of a copy being made (VACUUM INTO): it lives in memory and never reaches a disk.
[[nodiscard]] std::unique_ptr<SealedFile> makeMemoryJournal();

/// Counts and logs what did not authenticate; returns SQLITE_IOERR_DATA.
[[nodiscard]] int reportDamage(const Sealer& sealer, const char* what, std::uint64_t index) noexcept;

} // namespace doorstep::crypto
