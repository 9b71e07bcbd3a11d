// What VACUUM does, over two connections.
#include "crypto/vault/database_copy.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include <sqlite3.h>

namespace doorstep::crypto {

namespace {

using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

// Nothing of a transaction leaves memory before its end, so none may grow without bound.
constexpr int rowsPerTransaction = 2'000;
constexpr std::int64_t bytesPerTransaction = 8 * 1024 * 1024;

// Those of a database itself, kept in its first page.
constexpr const char* numbers[] = {"user_version", "application_id"};

Error errorOf(sqlite3* connection)
{
    const int code = sqlite3_extended_errcode(connection);
    if ((code & 0xff) == SQLITE_FULL)
        return {ErrorCode::DiskFull,
                "There is no room for the new database on this disk. Nothing was changed."};
    if (code == SQLITE_IOERR_DATA || (code & 0xff) == SQLITE_CORRUPT)
        return {ErrorCode::Damaged,
                "A part of the records is damaged, so nothing was changed. Please check the "
                "records first."};
    return {ErrorCode::Storage, "The new database could not be written. Nothing was changed."};
}

Error differs()
{
    return {ErrorCode::Damaged,
            "The new database did not come out like the old one, so the old one stays. Please "
            "check the records."};
}

Statement prepare(sqlite3* connection, const std::string& sql)
{
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(connection, sql.c_str(), static_cast<int>(sql.size()), &statement, nullptr);
    return {statement, &sqlite3_finalize};
}

Status execute(sqlite3* connection, const std::string& sql)
{
    return sqlite3_exec(connection, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK
               ? done()
               : Status(errorOf(connection));
}

std::string quoted(const std::string& name)
{
    std::string text = "\"";
    for (const char letter : name)
        text.append(letter == '"' ? 2 : 1, letter);
    return text + "\"";
}

std::string textAt(sqlite3_stmt* statement, int column)
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
    return text ? std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(statement, column)))
                : std::string();
}

Result<std::string> oneValue(sqlite3* connection, const std::string& sql)
{
    const Statement statement = prepare(connection, sql);
    if (!statement || sqlite3_step(statement.get()) != SQLITE_ROW)
        return errorOf(connection);
    return textAt(statement.get(), 0);
}

struct Entry {
    std::string type;
    std::string name;
    std::string sql;
    bool stored = false; ///< has pages of its own
};

Result<std::vector<Entry>> entriesOf(sqlite3* connection)
{
    const Statement all =
        prepare(connection, "SELECT type, name, sql, coalesce(rootpage, 0) > 0 FROM sqlite_schema "
                            "ORDER BY rowid");
    std::vector<Entry> entries;
    int code = SQLITE_ERROR;
    while (all && (code = sqlite3_step(all.get())) == SQLITE_ROW)
        entries.push_back({textAt(all.get(), 0), textAt(all.get(), 1), textAt(all.get(), 2),
                           sqlite3_column_int(all.get(), 3) != 0});
    if (code != SQLITE_DONE)
        return errorOf(connection);
    return entries;
}

/// One table's columns that are stored, its row id first where it has one that can be named.
class Table {
public:
    [[nodiscard]] static Result<Table> of(sqlite3* connection, const std::string& name)
    {
        Table table(name);
        const Statement columns =
            prepare(connection, "SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0");
        if (!columns)
            return errorOf(connection);
        sqlite3_bind_text(columns.get(), 1, name.c_str(), static_cast<int>(name.size()), SQLITE_TRANSIENT);
        int code = SQLITE_ERROR;
        while ((code = sqlite3_step(columns.get())) == SQLITE_ROW)
            table.m_names.push_back(quoted(textAt(columns.get(), 0)));
        if (code != SQLITE_DONE || table.m_names.empty())
            return errorOf(connection);
        for (const char* rowid : {"rowid", "_rowid_", "oid"}) {
            const bool taken =
                std::any_of(table.m_names.begin(), table.m_names.end(), [&](const std::string& each) {
                    return sqlite3_stricmp(each.c_str(), quoted(rowid).c_str()) == 0;
                });
            if (taken || !prepare(connection, std::string("SELECT ") + rowid + " FROM " + quoted(name)))
                continue;
            table.m_names.insert(table.m_names.begin(), rowid);
            break;
        }
        return table;
    }

    [[nodiscard]] int columns() const { return static_cast<int>(m_names.size()); }
    // In the order of the table itself: an index may not be asked in its place.
    [[nodiscard]] std::string selection() const
    {
        return "SELECT " + list() + " FROM " + quoted(m_name) + " NOT INDEXED";
    }
    [[nodiscard]] std::string insertion() const
    {
        std::string places = "?";
        for (std::size_t i = 1; i < m_names.size(); ++i)
            places += ",?";
        return "INSERT INTO " + quoted(m_name) + "(" + list() + ") VALUES(" + places + ")";
    }

private:
    explicit Table(std::string name)
        : m_name(std::move(name))
    {}
    [[nodiscard]] std::string list() const
    {
        std::string text;
        for (const std::string& name : m_names)
            text += (text.empty() ? "" : ",") + name;
        return text;
    }
    std::string m_name;
    std::vector<std::string> m_names;
};

Status copyRows(sqlite3* from, sqlite3* into, const std::string& name)
{
    const auto table = Table::of(from, name);
    if (!table)
        return table.error();
    const Statement rows = prepare(from, table.value().selection());
    if (!rows)
        return errorOf(from);
    const Statement insert = prepare(into, table.value().insertion());
    if (!insert)
        return errorOf(into);
    int count = 0;
    std::int64_t bytes = 0;
    int code = SQLITE_ERROR;
    while ((code = sqlite3_step(rows.get())) == SQLITE_ROW) {
        for (int column = 0; column < table.value().columns(); ++column) {
            sqlite3_bind_value(insert.get(), column + 1, sqlite3_column_value(rows.get(), column));
            const int type = sqlite3_column_type(rows.get(), column);
            if (type == SQLITE_TEXT || type == SQLITE_BLOB)
                bytes += sqlite3_column_bytes(rows.get(), column);
        }
        const int put = sqlite3_step(insert.get());
        sqlite3_reset(insert.get());
        if (put != SQLITE_DONE)
            return errorOf(into);
        if (++count < rowsPerTransaction && bytes < bytesPerTransaction)
            continue;
        if (auto kept = execute(into, "COMMIT; BEGIN IMMEDIATE"); !kept)
            return kept;
        count = 0;
        bytes = 0;
    }
    sqlite3_clear_bindings(insert.get());
    return code == SQLITE_DONE ? done() : Status(errorOf(from));
}

// Views, triggers and search tables are words in the schema alone: they are written as words, so that making
// them does nothing to what is there already.
Status copyWords(sqlite3* from, sqlite3* into)
{
    const Statement words = prepare(from, "SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema "
                                          "WHERE coalesce(rootpage, 0) = 0 ORDER BY rowid");
    const Statement insert = prepare(into, "INSERT INTO sqlite_schema VALUES(?,?,?,?,?)");
    if (!words)
        return errorOf(from);
    if (!insert)
        return errorOf(into);
    int code = SQLITE_ERROR;
    while ((code = sqlite3_step(words.get())) == SQLITE_ROW) {
        for (int column = 0; column < 5; ++column)
            sqlite3_bind_value(insert.get(), column + 1, sqlite3_column_value(words.get(), column));
        const int put = sqlite3_step(insert.get());
        sqlite3_reset(insert.get());
        if (put != SQLITE_DONE)
            return errorOf(into);
    }
    return code == SQLITE_DONE ? done() : Status(errorOf(from));
}

Status begin(sqlite3* from, sqlite3* into)
{
    sqlite3_set_authorizer(into, nullptr, nullptr);
    sqlite3_db_config(into, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    sqlite3_db_config(into, SQLITE_DBCONFIG_WRITABLE_SCHEMA, 1, nullptr);
    const auto encoding = oneValue(from, "PRAGMA encoding");
    if (!encoding)
        return encoding.error();
    // What is stored was allowed when it was stored; a copy judges nothing.
    return execute(into,
                   "PRAGMA encoding = '" + encoding.value() +
                       "'; PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; BEGIN IMMEDIATE");
}

// A row of values that are the same to the last bit.
bool sameRow(sqlite3_stmt* first, sqlite3_stmt* second, int columns)
{
    for (int column = 0; column < columns; ++column) {
        const int type = sqlite3_column_type(first, column);
        if (type != sqlite3_column_type(second, column))
            return false;
        if (type == SQLITE_INTEGER) {
            if (sqlite3_column_int64(first, column) != sqlite3_column_int64(second, column))
                return false;
        } else if (type == SQLITE_FLOAT) {
            const double one = sqlite3_column_double(first, column);
            const double other = sqlite3_column_double(second, column);
            if (std::memcmp(&one, &other, sizeof one) != 0)
                return false;
        } else if (type != SQLITE_NULL) {
            const void* one = sqlite3_column_blob(first, column);
            const void* other = sqlite3_column_blob(second, column);
            const int size = sqlite3_column_bytes(first, column);
            if (size != sqlite3_column_bytes(second, column) ||
                (size > 0 && std::memcmp(one, other, static_cast<std::size_t>(size)) != 0))
                return false;
        }
    }
    return true;
}

Status sameRows(sqlite3* first, sqlite3* second, const std::string& sql)
{
    const Statement one = prepare(first, sql);
    const Statement other = prepare(second, sql);
    if (!one)
        return errorOf(first);
    if (!other)
        return errorOf(second);
    for (;;) {
        const int oneCode = sqlite3_step(one.get());
        const int otherCode = sqlite3_step(other.get());
        if (oneCode != SQLITE_ROW && oneCode != SQLITE_DONE)
            return errorOf(first);
        if (otherCode != SQLITE_ROW && otherCode != SQLITE_DONE)
            return errorOf(second);
        if (oneCode != otherCode)
            return differs();
        if (oneCode == SQLITE_DONE)
            return done();
        if (!sameRow(one.get(), other.get(), sqlite3_column_count(one.get())))
            return differs();
    }
}

} // namespace

Status copyDatabase(sqlite3* from, sqlite3* into)
{
    const auto entries = entriesOf(from);
    if (!entries)
        return entries.error();
    if (auto begun = begin(from, into); !begun)
        return begun;
    const auto each = [&](const char* type, const auto& what) -> Status {
        for (const Entry& entry : entries.value()) {
            if (entry.type != type || !entry.stored)
                continue;
            if (auto made = what(entry); !made)
                return made;
        }
        return done();
    };
    const auto isCounter = [](const Entry& entry) { return entry.name == "sqlite_sequence"; };
    // SQLite makes the counters itself, with the first table that wants one; and the indexes that have no
    // words.
    const auto make = [&](const Entry& entry) {
        return isCounter(entry) || entry.sql.empty() ? done() : execute(into, entry.sql);
    };
    const auto fill = [&](const Entry& entry) {
        return isCounter(entry) ? done() : copyRows(from, into, entry.name);
    };
    // Last, over what filling the tables has counted.
    const auto count = [&](const Entry& entry) -> Status {
        if (!isCounter(entry))
            return done();
        if (auto emptied = execute(into, "DELETE FROM sqlite_sequence"); !emptied)
            return emptied;
        return copyRows(from, into, entry.name);
    };
    if (auto made = each("table", make); !made)
        return made;
    if (auto filled = each("table", fill); !filled)
        return filled;
    if (auto counted = each("table", count); !counted)
        return counted;
    if (auto made = each("index", make); !made)
        return made;
    if (auto written = copyWords(from, into); !written)
        return written;
    for (const char* number : numbers) {
        const auto value = oneValue(from, std::string("PRAGMA ") + number);
        if (!value)
            return value.error();
        if (auto set = execute(into, std::string("PRAGMA ") + number + " = " + value.value()); !set)
            return set;
    }
    return execute(into, "COMMIT");
}

Status sameDatabase(sqlite3* first, sqlite3* second)
{
    const auto entries = entriesOf(first);
    if (!entries)
        return entries.error();
    // Where an entry stands in the schema, and on which page its tree begins, may differ.
    if (auto same = sameRows(first, second,
                             "SELECT type, name, tbl_name, coalesce(rootpage, 0) > 0, sql "
                             "FROM sqlite_schema ORDER BY type, name");
        !same)
        return same;
    for (const char* number : numbers) {
        if (auto same = sameRows(first, second, std::string("PRAGMA ") + number); !same)
            return same;
    }
    for (const Entry& entry : entries.value()) {
        if (entry.type != "table" || !entry.stored)
            continue;
        const auto table = Table::of(first, entry.name);
        if (!table)
            return table.error();
        if (auto same = sameRows(first, second, table.value().selection()); !same)
            return same;
    }
    const auto checked = oneValue(second, "PRAGMA integrity_check(1)");
    if (!checked)
        return checked.error();
    return checked.value() == "ok" ? done() : Status(differs());
}

} // namespace doorstep::crypto
