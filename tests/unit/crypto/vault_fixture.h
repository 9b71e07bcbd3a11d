// What the vault's tests share: a folder, a vault in it, SQL in one line, files as bytes.
#pragma once

#include "crypto/vault/vault.h"

#include <memory>
#include <string>

#include <sqlite3.h>

namespace doorstep::crypto::test {

inline constexpr std::string_view passphrase = "correct horse battery staple";

using Connection = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

/// Opens the vault's database and prepares it; null when either fails (why is in `error`, if given).
[[nodiscard]] Connection connectionTo(const Vault& vault, Error* error = nullptr);
/// Opens without preparing.
[[nodiscard]] Connection connectRaw(const std::string& path, const std::string& vfs, int flags);
/// SQLITE_OK or the extended error code.
[[nodiscard]] int run(sqlite3* connection, const std::string& sql);
/// All rows as text, columns divided by '|', rows by '\n'; "error <code>" on failure.
[[nodiscard]] std::string ask(sqlite3* connection, const std::string& sql);

[[nodiscard]] Bytes readAll(const std::filesystem::path& file);
void writeAll(const std::filesystem::path& file, BytesView content);
/// Names in the folder, sorted, divided by spaces.
[[nodiscard]] std::string namesIn(const std::filesystem::path& folder);
/// Header, database, log and tags, as a power cut or kill would leave them; not the lock file.
/// Clean::No: the folder stays, with its lock file, and files that `from` has not are removed.
enum class Clean { Yes, No };
void copyVault(const std::filesystem::path& from, const std::filesystem::path& to, Clean clean = Clean::Yes);

} // namespace doorstep::crypto::test
