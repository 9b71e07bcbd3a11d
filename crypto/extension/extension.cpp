// Entry point: registers the VFS, and sees to every connection that the process opens afterwards.
#include "crypto/extension/loader_sqlite.h"
#include "crypto/extension/shell_vfs.h"

#include "crypto/vault/connection.h"

#define SQLITE_CORE 1
#include <sqlite3ext.h>

namespace doorstep::crypto {

namespace {

int refuse(char** message, int code, const std::string& sentence)
{
    ShellVfs::installed()->setMessage(sentence);
    sqlite3_log(code, "%s", sentence.c_str());
    *message = sqlite3_mprintf("%s", sentence.c_str());
    return code;
}

void answerMessage(sqlite3_context* context, int, sqlite3_value**)
{
    const std::string text = ShellVfs::installed()->message();
    sqlite3_result_text(context, text.c_str(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

int prepareVault(sqlite3* connection, char** message)
{
    if (auto prepared = prepareVaultConnection(connection); !prepared) {
        const int code = sqlite3_extended_errcode(connection);
        return refuse(message, code == SQLITE_OK ? SQLITE_ERROR : code, prepared.error().text);
    }
    if (ShellVfs::installed()->isReadOnly(sqlite3_db_filename(connection, "main"))) {
        // The log stays as it is: not even closing may move it into the database.
        sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        return sqlite3_exec(connection, "PRAGMA query_only=ON", nullptr, nullptr, nullptr);
    }
    return SQLITE_OK;
}

// SQLite calls this for every connection, before anybody else has it.
int seeToConnection(sqlite3* connection, char** message, const sqlite3_api_routines*)
{
    sqlite3_create_function_v2(connection, "doorstep_message", 0, SQLITE_UTF8, nullptr, answerMessage,
                               nullptr, nullptr, nullptr);
    ShellVfs& vfs = *ShellVfs::installed();
    if (vfs.serves(connection))
        return prepareVault(connection, message);
    const char* file = sqlite3_db_filename(connection, "main");
    if (file && *file && vfs.anyVaultOpen())
        return refuse(message, SQLITE_PERM,
                      "While a vault is open no other database file is: a copy of the records would lie in "
                      "clear. Use VACUUM INTO for a sealed copy.");
    return SQLITE_OK;
}

} // namespace

} // namespace doorstep::crypto

extern "C" __attribute__((visibility("default"))) int
sqlite3_doorstepvault_init(sqlite3*, char** message, const sqlite3_api_routines* routines)
{
    using namespace doorstep::crypto;
    const bool newEnough = useLoadersSqlite(routines);
    const char* problem = newEnough ? nullptr : "SQLite 3.31 or newer is needed";
    if (newEnough && (!initialise().ok() || ShellVfs::install() != SQLITE_OK))
        problem = "the vault's code could not be started";
    if (problem) {
        *message = sqlite3_mprintf("%s", problem);
        return SQLITE_ERROR;
    }
    const int rc = sqlite3_auto_extension(reinterpret_cast<void (*)()>(seeToConnection));
    return rc == SQLITE_OK ? SQLITE_OK_LOAD_PERMANENTLY : rc;
}
