// Pragmas in the order that matters, and the authorizer that keeps them.
#include "crypto/vault/connection.h"

#include <array>
#include <memory>
#include <string>
#include <string_view>

#include <sqlite3.h>

namespace doorstep::crypto {

namespace {

struct Setting {
    const char* sql;
    const char* expected; ///< first column of the first row; null when there is nothing to compare
};

// Exclusive comes first: with the lock mode set before the first read the log's index stays in memory.
// cache_spill is off because of a bug in SQLite 3.40: a spill, ROLLBACK TO and a power cut lose commits.
constexpr std::array settings = {
    Setting{"PRAGMA locking_mode=EXCLUSIVE", "exclusive"},
    Setting{"PRAGMA synchronous=FULL", nullptr},
    Setting{"PRAGMA synchronous", "2"},
    Setting{"PRAGMA cache_spill=OFF", nullptr},
    Setting{"PRAGMA cache_spill", "0"},
    Setting{"PRAGMA temp_store=MEMORY", nullptr},
    Setting{"PRAGMA temp_store", "2"},
    Setting{"PRAGMA mmap_size=0", nullptr},
    // 16 MB of decrypted pages: 50 patients with a day's visits fill 0.55 MB of database, so a caseload that
    // has grown to thirty times that is still read without decrypting anything twice. It is a limit: what
    // is not read takes no memory.
    Setting{"PRAGMA cache_size=-16000", nullptr},
    Setting{"PRAGMA trusted_schema=OFF", nullptr},
    Setting{"PRAGMA cell_size_check=ON", nullptr},
    Setting{"SELECT count(*) FROM sqlite_schema", nullptr}, // proves page 1, and recovers the log
    Setting{"PRAGMA journal_mode", "wal"},
    Setting{"PRAGMA secure_delete=ON", "1"},
    Setting{"PRAGMA wal_autocheckpoint=1000", "1000"},
    Setting{"PRAGMA journal_size_limit=16777216", nullptr},
};

constexpr std::array<std::string_view, 11> lockedPragmas = {
    "journal_mode",         "page_size", "locking_mode", "temp_store",  "temp_store_directory",
    "data_store_directory", "mmap_size", "synchronous",  "cache_spill", "secure_delete",
    "writable_schema"};

bool equalIgnoringCase(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && sqlite3_strnicmp(a.data(), b.data(), static_cast<int>(a.size())) == 0;
}

Error errorOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return {ErrorCode::Damaged,
                "Some of the stored records are damaged. Nothing was changed: please restore a backup."};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::InUse,
                "These records are already open in another window or program on this device."};
    case SQLITE_FULL:
        return {ErrorCode::DiskFull, "This device has no free space left. Nothing was changed."};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {ErrorCode::ReadOnly,
                "The folder with the records cannot be written. Ask your technical support."};
    default:
        break;
    }
    if (code == SQLITE_IOERR_DATA)
        return errorOf(SQLITE_CORRUPT);
    return {ErrorCode::Storage, "The storage of this device reported an error."};
}

Status apply(sqlite3* connection, const Setting& setting)
{
    sqlite3_stmt* statement = nullptr;
    int code = sqlite3_prepare_v2(connection, setting.sql, -1, &statement, nullptr);
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> owner(statement, &sqlite3_finalize);
    std::string got;
    if (code == SQLITE_OK) {
        code = sqlite3_step(statement);
        if (code == SQLITE_ROW) {
            if (const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)))
                got = text;
            code = sqlite3_step(statement);
        }
    }
    if (code != SQLITE_DONE)
        return errorOf(sqlite3_extended_errcode(connection));
    if (setting.expected && got != setting.expected)
        return Error{ErrorCode::Storage, "The records could not be opened safely on this device."};
    return done();
}

// VACUUM attaches its new database by an ATTACH of its own, while it runs itself.
bool vacuumIsRunning(sqlite3* connection)
{
    sqlite3_stmt* statement = nullptr;
    while ((statement = sqlite3_next_stmt(connection, statement)) != nullptr) {
        const char* sql = sqlite3_sql(statement);
        if (!sql || !sqlite3_stmt_busy(statement))
            continue;
        std::string_view text(sql);
        text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n\f"), text.size()));
        if (equalIgnoringCase(text.substr(0, 6), "VACUUM"))
            return true;
    }
    return false;
}

int authorise(void* connection, int action, const char* first, const char* second, const char*, const char*)
{
    if (action == SQLITE_ATTACH) {
        // A URI could name another VFS, and with it a file in clear.
        const bool uri = first && equalIgnoringCase(std::string_view(first).substr(0, 5), "file:");
        return !uri && vacuumIsRunning(static_cast<sqlite3*>(connection)) ? SQLITE_OK : SQLITE_DENY;
    }
    if (action != SQLITE_PRAGMA || !first || !second)
        return SQLITE_OK;
    for (const std::string_view locked : lockedPragmas) {
        if (equalIgnoringCase(first, locked))
            return SQLITE_DENY;
    }
    return SQLITE_OK;
}

} // namespace

Status prepareVaultConnection(sqlite3* connection)
{
    sqlite3_extended_result_codes(connection, 1);
    if (sqlite3_db_readonly(connection, "main") == 1)
        return errorOf(SQLITE_READONLY);
    // Until everything below has succeeded, closing must leave the log and the database as they are.
    sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    // No statement may write the schema or a search index's own tables behind SQLite's back.
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    for (const Setting& setting : settings) {
        if (auto applied = apply(connection, setting); !applied)
            return applied;
    }
    // After a crash the log goes into the database and a new generation begins: what two crashes in one
    // generation leave behind its end could look like cut-off commits. A full disk must not keep its
    // owner out, so only damage counts here; the log serves as well.
    const Setting emptyTheLog{"PRAGMA wal_checkpoint(TRUNCATE)", nullptr};
    if (auto emptied = apply(connection, emptyTheLog); !emptied && emptied.error().code == ErrorCode::Damaged)
        return emptied;
    if (sqlite3_set_authorizer(connection, authorise, connection) != SQLITE_OK)
        return errorOf(sqlite3_extended_errcode(connection));
    sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    return done();
}

} // namespace doorstep::crypto
