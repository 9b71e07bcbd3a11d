// SQLite's functions, each passed on to the loader's library. The vault is linked in unchanged; what it calls
// is found here first, so the module needs no SQLite of its own and works with a statically linked shell.
#include "crypto/extension/loader_sqlite.h"

#include <array>
#include <cstdarg>

#define SQLITE_CORE 1 // the table's type only, not the macros that rename every function
#include <sqlite3ext.h>

namespace {

const sqlite3_api_routines* loader = nullptr;

} // namespace

bool doorstep::crypto::useLoadersSqlite(const sqlite3_api_routines* routines)
{
    loader = routines;
    return routines->libversion_number() >= 3'031'000;
}

#define PASS_ON(result, function, member, parameters, arguments)                                             \
    result sqlite3_##function parameters                                                                     \
    {                                                                                                        \
        return loader->member arguments;                                                                     \
    }

extern "C" {

// Who loads an extension has started the library.
int sqlite3_initialize(void)
{
    return SQLITE_OK;
}
PASS_ON(int, libversion_number, libversion_number, (void), ())
PASS_ON(const char*, libversion, libversion, (void), ())

PASS_ON(int, open_v2, open_v2, (const char* file, sqlite3** db, int flags, const char* vfs),
        (file, db, flags, vfs))
PASS_ON(int, close, close, (sqlite3 * db), (db))
PASS_ON(int, close_v2, close_v2, (sqlite3 * db), (db))
PASS_ON(int, exec, exec,
        (sqlite3 * db, const char* sql, int (*row)(void*, int, char**, char**), void* argument, char** error),
        (db, sql, row, argument, error))
PASS_ON(int, errcode, errcode, (sqlite3 * db), (db))
PASS_ON(int, extended_errcode, extended_errcode, (sqlite3 * db), (db))
PASS_ON(int, extended_result_codes, extended_result_codes, (sqlite3 * db, int on), (db, on))
PASS_ON(const char*, errmsg, errmsg, (sqlite3 * db), (db))
PASS_ON(const char*, errstr, errstr, (int code), (code))
PASS_ON(int, changes, changes, (sqlite3 * db), (db))
PASS_ON(sqlite3_int64, last_insert_rowid, last_insert_rowid, (sqlite3 * db), (db))
PASS_ON(int, get_autocommit, get_autocommit, (sqlite3 * db), (db))
PASS_ON(int, busy_timeout, busy_timeout, (sqlite3 * db, int milliseconds), (db, milliseconds))
PASS_ON(int, db_readonly, db_readonly, (sqlite3 * db, const char* schema), (db, schema))
PASS_ON(const char*, db_filename, db_filename, (sqlite3 * db, const char* schema), (db, schema))
PASS_ON(int, wal_checkpoint_v2, wal_checkpoint_v2,
        (sqlite3 * db, const char* schema, int mode, int* logFrames, int* copiedFrames),
        (db, schema, mode, logFrames, copiedFrames))
PASS_ON(int, file_control, file_control, (sqlite3 * db, const char* schema, int operation, void* argument),
        (db, schema, operation, argument))
PASS_ON(int, set_authorizer, set_authorizer,
        (sqlite3 * db, int (*ask)(void*, int, const char*, const char*, const char*, const char*),
         void* data),
        (db, ask, data))
PASS_ON(void, progress_handler, progress_handler,
        (sqlite3 * db, int steps, int (*ask)(void*), void* data), (db, steps, ask, data))
PASS_ON(int, create_function_v2, create_function_v2,
        (sqlite3 * db, const char* name, int count, int flags, void* data,
         void (*call)(sqlite3_context*, int, sqlite3_value**),
         void (*step)(sqlite3_context*, int, sqlite3_value**), void (*last)(sqlite3_context*),
         void (*destroy)(void*)),
        (db, name, count, flags, data, call, step, last, destroy))
PASS_ON(int, auto_extension, auto_extension, (void (*entry)(void)), (entry))
PASS_ON(void*, user_data, user_data, (sqlite3_context * context), (context))
PASS_ON(void, result_text, result_text,
        (sqlite3_context * context, const char* text, int size, void (*destroy)(void*)),
        (context, text, size, destroy))
PASS_ON(void, result_null, result_null, (sqlite3_context * context), (context))

PASS_ON(int, prepare_v2, prepare_v2,
        (sqlite3 * db, const char* sql, int size, sqlite3_stmt** statement, const char** tail),
        (db, sql, size, statement, tail))
PASS_ON(int, step, step, (sqlite3_stmt * statement), (statement))
PASS_ON(int, reset, reset, (sqlite3_stmt * statement), (statement))
PASS_ON(int, finalize, finalize, (sqlite3_stmt * statement), (statement))
PASS_ON(int, clear_bindings, clear_bindings, (sqlite3_stmt * statement), (statement))
PASS_ON(const char*, sql, sql, (sqlite3_stmt * statement), (statement))
PASS_ON(int, stmt_busy, stmt_busy, (sqlite3_stmt * statement), (statement))
PASS_ON(int, stmt_readonly, stmt_readonly, (sqlite3_stmt * statement), (statement))
PASS_ON(sqlite3_stmt*, next_stmt, next_stmt, (sqlite3 * db, sqlite3_stmt* statement), (db, statement))
PASS_ON(sqlite3*, db_handle, db_handle, (sqlite3_stmt * statement), (statement))
PASS_ON(int, bind_int, bind_int, (sqlite3_stmt * statement, int at, int value), (statement, at, value))
PASS_ON(int, bind_int64, bind_int64, (sqlite3_stmt * statement, int at, sqlite3_int64 value),
        (statement, at, value))
PASS_ON(int, bind_double, bind_double, (sqlite3_stmt * statement, int at, double value),
        (statement, at, value))
PASS_ON(int, bind_null, bind_null, (sqlite3_stmt * statement, int at), (statement, at))
PASS_ON(int, bind_zeroblob, bind_zeroblob, (sqlite3_stmt * statement, int at, int size),
        (statement, at, size))
PASS_ON(int, bind_text, bind_text,
        (sqlite3_stmt * statement, int at, const char* text, int size, void (*destroy)(void*)),
        (statement, at, text, size, destroy))
PASS_ON(int, bind_blob, bind_blob,
        (sqlite3_stmt * statement, int at, const void* bytes, int size, void (*destroy)(void*)),
        (statement, at, bytes, size, destroy))
PASS_ON(int, column_count, column_count, (sqlite3_stmt * statement), (statement))
PASS_ON(const char*, column_name, column_name, (sqlite3_stmt * statement, int at), (statement, at))
PASS_ON(int, column_type, column_type, (sqlite3_stmt * statement, int at), (statement, at))
PASS_ON(int, column_int, column_int, (sqlite3_stmt * statement, int at), (statement, at))
PASS_ON(sqlite3_int64, column_int64, column_int64, (sqlite3_stmt * statement, int at), (statement, at))
PASS_ON(double, column_double, column_double, (sqlite3_stmt * statement, int at), (statement, at))
PASS_ON(const unsigned char*, column_text, column_text, (sqlite3_stmt * statement, int at), (statement, at))
PASS_ON(const void*, column_blob, column_blob, (sqlite3_stmt * statement, int at), (statement, at))
PASS_ON(int, column_bytes, column_bytes, (sqlite3_stmt * statement, int at), (statement, at))

PASS_ON(sqlite3_backup*, backup_init, backup_init,
        (sqlite3 * to, const char* toSchema, sqlite3* from, const char* fromSchema),
        (to, toSchema, from, fromSchema))
PASS_ON(int, backup_step, backup_step, (sqlite3_backup * backup, int pages), (backup, pages))
PASS_ON(int, backup_pagecount, backup_pagecount, (sqlite3_backup * backup), (backup))
PASS_ON(int, backup_remaining, backup_remaining, (sqlite3_backup * backup), (backup))
PASS_ON(int, backup_finish, backup_finish, (sqlite3_backup * backup), (backup))

PASS_ON(sqlite3_vfs*, vfs_find, vfs_find, (const char* name), (name))
PASS_ON(int, vfs_register, vfs_register, (sqlite3_vfs * vfs, int makeDefault), (vfs, makeDefault))
PASS_ON(int, vfs_unregister, vfs_unregister, (sqlite3_vfs * vfs), (vfs))
PASS_ON(const char*, uri_parameter, uri_parameter, (const char* file, const char* name), (file, name))
PASS_ON(int, uri_boolean, uri_boolean, (const char* file, const char* name, int otherwise),
        (file, name, otherwise))
PASS_ON(const char*, filename_database, filename_database, (const char* name), (name))

PASS_ON(void, randomness, randomness, (int size, void* out), (size, out))
PASS_ON(void, free, free, (void* memory), (memory))
PASS_ON(int, stricmp, stricmp, (const char* a, const char* b), (a, b))
PASS_ON(int, strnicmp, strnicmp, (const char* a, const char* b, int size), (a, b, size))

char* sqlite3_snprintf(int size, char* out, const char* format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char* text = loader->xvsnprintf(size, out, format, arguments);
    va_end(arguments);
    return text;
}
char* sqlite3_mprintf(const char* format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char* text = loader->vmprintf(format, arguments);
    va_end(arguments);
    return text;
}
void sqlite3_log(int code, const char* format, ...)
{
    std::array<char, 512> text{};
    va_list arguments;
    va_start(arguments, format);
    loader->xvsnprintf(static_cast<int>(text.size()), text.data(), format, arguments);
    va_end(arguments);
    loader->log(code, "%s", text.data());
}
// The vault uses the operations that take a number and a place for the answer, and no others.
int sqlite3_db_config(sqlite3* db, int operation, ...)
{
    va_list arguments;
    va_start(arguments, operation);
    const int value = va_arg(arguments, int);
    int* answer = va_arg(arguments, int*);
    va_end(arguments);
    return loader->db_config(db, operation, value, answer);
}

} // extern "C"
