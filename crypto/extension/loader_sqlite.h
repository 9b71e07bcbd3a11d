// The SQLite of the program that loaded the extension; there must never be a second one in the process.
#pragma once

struct sqlite3_api_routines;

namespace doorstep::crypto {

/// Every sqlite3_... call of this module goes through the table from here on. False when that library is
/// older than what the vault needs (3.31).
[[nodiscard]] bool useLoadersSqlite(const sqlite3_api_routines* routines);

} // namespace doorstep::crypto
