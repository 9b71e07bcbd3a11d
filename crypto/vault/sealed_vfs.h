// The SQLite VFS of one vault: registered under its own name, knows only the vault's files.
#pragma once

#include "crypto/base/result.h"
#include "crypto/vault/kept_pages.h"

#include <string>

#include <sqlite3.h>

namespace doorstep::crypto {

/// Opens databases and their logs, sealed; refuses every other kind of file. Registered from
/// construction to destruction; no connection may outlive it.
class SealedVfs {
public:
    /// All outlive the VFS.
    struct Parts {
        const Sealer& sealer;
        TagTable& table; ///< of the vault's own database
        Disk& disk;
        const Clock& clock;
    };
    /// databasePath: absolute and without symbolic links; this one database is never created empty.
    /// below: name of the VFS that does the work; empty for the default one.
    [[nodiscard]] static Result<std::unique_ptr<SealedVfs>>
    make(const Parts& parts, std::string databasePath, const std::string& below);
    ~SealedVfs();
    SealedVfs(const SealedVfs&) = delete;
    SealedVfs& operator=(const SealedVfs&) = delete;

    [[nodiscard]] const std::string& name() const noexcept { return m_name; }
    /// True when the connection's main database was opened through this VFS.
    [[nodiscard]] bool serves(sqlite3* connection) const noexcept;

private:
    SealedVfs(const Parts& parts, std::string databasePath, sqlite3_vfs* real);
    friend struct SealedVfsCalls;

    Parts m_parts;
    std::string m_databasePath;
    std::string m_logPath;
    std::string m_name;
    KeptPages m_kept; ///< of the vault's own database
    sqlite3_vfs* m_real;
    sqlite3_vfs m_vfs{};
};

} // namespace doorstep::crypto
