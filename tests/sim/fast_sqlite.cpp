// Stands before the shared SQLite's own functions, as fast_sodium.cpp does before libsodium's: a statement
// that its owner is done with stays prepared for the next one of the same text, and a quarter of a seed's
// time is not spent on parsing. What a statement does is not touched.
#include <sqlite3.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <dlfcn.h>

namespace {

template <typename Function>
Function* real(const char* name)
{
    auto* found = reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
    if (!found)
        std::abort();
    return found;
}

using Kept = std::map<std::string, std::vector<sqlite3_stmt*>, std::less<>>;

std::map<sqlite3*, Kept>& kept()
{
    static auto* all = new std::map<sqlite3*, Kept>; // outlives every connection
    return *all;
}

/// SQLite ends statements of its own (full text search) while a connection closes.
bool closing = false;

/// Statements whose preparing has no effect of its own.
bool isPlain(std::string_view sql)
{
    constexpr std::string_view words[] = {"SELECT ", "INSERT ",  "UPDATE ",  "DELETE ",   "BEGIN",
                                          "COMMIT",  "ROLLBACK", "RELEASE ", "SAVEPOINT "};
    return std::any_of(std::begin(words), std::end(words),
                       [sql](std::string_view word) { return sql.starts_with(word); });
}

void letGo(sqlite3* connection)
{
    static auto* const finalize = real<decltype(sqlite3_finalize)>("sqlite3_finalize");
    const auto found = kept().find(connection);
    if (found == kept().end())
        return;
    for (const auto& [sql, statements] : found->second)
        for (sqlite3_stmt* statement : statements)
            finalize(statement);
    kept().erase(found);
}

} // namespace

extern "C" {

int sqlite3_prepare_v2(sqlite3* connection, const char* sql, int size, sqlite3_stmt** out, const char** tail)
{
    static auto* const function = real<decltype(sqlite3_prepare_v2)>("sqlite3_prepare_v2");
    const std::string_view text(sql,
                                size < 0 ? std::strlen(sql) : strnlen(sql, static_cast<std::size_t>(size)));
    if (const auto of = kept().find(connection); of != kept().end()) {
        if (const auto found = of->second.find(text); found != of->second.end() && !found->second.empty()) {
            *out = found->second.back();
            found->second.pop_back();
            if (tail)
                *tail = sql + text.size();
            return SQLITE_OK;
        }
    }
    return function(connection, sql, size, out, tail);
}

int sqlite3_finalize(sqlite3_stmt* statement)
{
    static auto* const function = real<decltype(sqlite3_finalize)>("sqlite3_finalize");
    const char* sql = statement ? sqlite3_sql(statement) : nullptr;
    if (closing || !sql || !isPlain(sql))
        return function(statement);
    const int code = sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    kept()[sqlite3_db_handle(statement)][sql].push_back(statement);
    return code;
}

int sqlite3_close(sqlite3* connection)
{
    static auto* const function = real<decltype(sqlite3_close)>("sqlite3_close");
    letGo(connection);
    closing = true;
    const int code = function(connection);
    closing = false;
    return code;
}

int sqlite3_close_v2(sqlite3* connection)
{
    static auto* const function = real<decltype(sqlite3_close_v2)>("sqlite3_close_v2");
    letGo(connection);
    closing = true;
    const int code = function(connection);
    closing = false;
    return code;
}
}
