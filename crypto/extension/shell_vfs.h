// The VFS "doorstep" of SQLite's shell: opens a vault by its folder, its own VFS does the rest.
#pragma once

#include "crypto/extension/shell_secret.h"

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include <sqlite3.h>

namespace doorstep::crypto {

/// A vault is unlocked when its database is opened, and let go (with its lock) when the last of its files
/// is closed. Thread safe. Lives as long as the process: SQLite keeps pointers to it.
class ShellVfs {
public:
    static constexpr const char* name = "doorstep";

    /// SQLite's code.
    [[nodiscard]] static int install();
    /// Null before install().
    [[nodiscard]] static ShellVfs* installed() noexcept;

    [[nodiscard]] bool serves(sqlite3* connection) const noexcept;
    [[nodiscard]] bool anyVaultOpen() const;
    [[nodiscard]] bool isReadOnly(const std::string& databasePath) const;
    /// Why the last opening was refused, in one sentence; empty when it was not.
    [[nodiscard]] std::string message() const;
    void setMessage(std::string sentence);

private:
    struct OpenedVault {
        std::unique_ptr<Vault> vault;
        sqlite3_vfs* vfs = nullptr;
        bool readOnly = false;
    };
    /// One file that SQLite has open. `methods` is the vault's table with what the shell changes in it.
    struct Entry {
        std::shared_ptr<OpenedVault> vault;
        std::string database; ///< path of the database that the file belongs to
        sqlite3_io_methods methods{};
        const sqlite3_io_methods* inner = nullptr;
    };
    explicit ShellVfs(sqlite3_vfs* real);
    friend struct ShellVfsCalls;

    [[nodiscard]] std::shared_ptr<OpenedVault> vaultOf(const std::string& path) const;
    /// The only vault open, for a copy that VACUUM INTO makes; null when there is none or a choice.
    [[nodiscard]] std::shared_ptr<OpenedVault> onlyVault() const;
    [[nodiscard]] std::shared_ptr<OpenedVault> unlock(const char* path, bool readOnly);
    void keep(sqlite3_file* file, std::shared_ptr<OpenedVault> vault, std::string database);

    mutable std::mutex m_mutex;
    std::map<sqlite3_file*, Entry> m_files;
    std::string m_message;
    sqlite3_vfs* m_real;
    sqlite3_vfs m_vfs{};
};

} // namespace doorstep::crypto
