// One storage engine under comparison: plain SQLite, the vault, or a peer preloaded in SQLite's place.
#pragma once

#include "crypto/vault/vault.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include <sqlite3.h>

namespace doorstep::bench {

/// Ends the program with the sentence: a figure of a run that failed is no figure.
[[noreturn]] void giveUp(const std::string& why);
void require(bool condition, const std::string& what);

/// A connection that gives up on every error.
class Connection {
public:
    explicit Connection(sqlite3* handle)
        : m_handle(handle, &sqlite3_close)
    {}
    [[nodiscard]] sqlite3* get() const noexcept { return m_handle.get(); }
    void run(const std::string& sql) const;
    /// First column of the first row; empty when there is none.
    [[nodiscard]] std::string value(const std::string& sql) const;

private:
    std::unique_ptr<sqlite3, decltype(&sqlite3_close)> m_handle;
};

/// A prepared statement, bound by position from 1.
class Statement {
public:
    Statement(const Connection& connection, const char* sql);
    void bind(int at, std::int64_t number) const { sqlite3_bind_int64(m_handle.get(), at, number); }
    /// The text must live until the next reset.
    void bind(int at, const std::string& text) const
    {
        sqlite3_bind_text(m_handle.get(), at, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    }
    /// True while there are rows.
    [[nodiscard]] bool step() const;
    void reset() const { sqlite3_reset(m_handle.get()); }
    /// One execution that is expected to return nothing.
    void execute() const
    {
        while (step()) {
        }
        reset();
    }
    [[nodiscard]] sqlite3_stmt* get() const noexcept { return m_handle.get(); }

private:
    std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> m_handle;
};

/// What a row asks of its connection. `product` takes the application's own settings instead.
struct Settings {
    const char* synchronous = "NORMAL";
    int cacheKiB = 8192;
    bool product = false;
};

enum class Kind { Plain, Vault, SqlCipher, Sqlite3mc };

class Engine {
public:
    /// name: plain, vault, vault:cipher, sqlcipher, sqlite3mc, or sqlite3mc:cipher; sqlcipher:nokey and
    /// sqlite3mc:nokey are the same libraries without encryption, to tell their age from their cipher.
    Engine(const std::string& name, std::filesystem::path folder);

    [[nodiscard]] Kind kind() const noexcept { return m_kind; }
    /// Connects to a data set of that name, which is made when it is missing. Unlocks a vault first,
    /// once: the Argon2id run is no part of what is measured.
    [[nodiscard]] Connection open(const std::string& set, const Settings& settings);
    /// Makes it ready to open, so that opening can be measured.
    void unlock(const std::string& set);
    /// Reads its files once, so that the system's cache holds them.
    void warm(const std::string& set) const;
    /// Deletes the data set; no connection may be open.
    void forget(const std::string& set);
    /// Lets go of it; the next open() unlocks again.
    void lock(const std::string& set) { m_vaults.erase(set); }
    /// The unlocked vault of the set.
    [[nodiscard]] const crypto::Vault& vault(const std::string& set) { return *m_vaults.at(set); }
    /// The raw key of a peer; nothing for plain SQLite and the vault.
    void giveKey(sqlite3* handle) const;
    [[nodiscard]] std::string pathOf(const std::string& set) const;
    [[nodiscard]] std::filesystem::path folderOf(const std::string& set) const { return m_folder / set; }
    /// The library and cipher that really answered.
    [[nodiscard]] std::string identity();
    /// The first bytes of the file on disk are not SQLite's.
    [[nodiscard]] bool sealed(const std::string& set) const;

private:
    [[nodiscard]] Connection connect(const std::string& set) const;

    Kind m_kind = Kind::Plain;
    std::string m_cipher;
    std::filesystem::path m_folder;
    std::map<std::string, std::unique_ptr<crypto::Vault>> m_vaults;
};

inline constexpr std::string_view passphrase = "a long passphrase for figures";

} // namespace doorstep::bench
