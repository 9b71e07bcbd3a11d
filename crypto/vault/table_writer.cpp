// Columns as the new table declares them, rows as the old one stored them.
#include "crypto/vault/table_writer.h"

#include <algorithm>

namespace doorstep::crypto {

namespace {

std::string quoted(const std::string& name)
{
    std::string text = "\"";
    for (const char letter : name)
        text.append(letter == '"' ? 2 : 1, letter);
    return text + "\"";
}

int bindStored(sqlite3_stmt* statement, int at, const StoredValue& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return sqlite3_bind_int64(statement, at, *number);
    if (const auto* real = std::get_if<double>(&value))
        return sqlite3_bind_double(statement, at, *real);
    if (const auto* text = std::get_if<std::string>(&value))
        return sqlite3_bind_text(statement, at, text->c_str(), static_cast<int>(text->size()),
                                 SQLITE_TRANSIENT);
    if (const auto* bytes = std::get_if<Bytes>(&value))
        return bytes->empty() ? sqlite3_bind_zeroblob(statement, at, 0)
                              : sqlite3_bind_blob(statement, at, bytes->data(),
                                                  static_cast<int>(bytes->size()), SQLITE_TRANSIENT);
    return sqlite3_bind_null(statement, at);
}

} // namespace

TableWriter::Statement TableWriter::prepare(sqlite3* connection, const std::string& sql)
{
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(connection, sql.c_str(), static_cast<int>(sql.size()), &statement, nullptr);
    return {statement, &sqlite3_finalize};
}

TableWriter::TableWriter(sqlite3* into, const std::string& name)
    : m_into(into)
{
    m_hasRowids = static_cast<bool>(prepare(into, "SELECT rowid FROM " + quoted(name)));
    readColumns(name);
    m_insert = prepare(into, insertion(name));
}

void TableWriter::readColumns(const std::string& name)
{
    const Statement columns =
        prepare(m_into, "SELECT name, pk, type FROM pragma_table_xinfo(?) WHERE hidden = 0");
    sqlite3_bind_text(columns.get(), 1, name.c_str(), -1, SQLITE_TRANSIENT);
    std::vector<std::pair<int, std::size_t>> key;
    std::string type;
    while (columns && sqlite3_step(columns.get()) == SQLITE_ROW) {
        const auto text = [&](int at) {
            const auto* found = reinterpret_cast<const char*>(sqlite3_column_text(columns.get(), at));
            return std::string(found ? found : "");
        };
        if (const int place = sqlite3_column_int(columns.get(), 1); place > 0) {
            key.emplace_back(place, m_names.size());
            type = text(2);
        }
        m_names.push_back(text(0));
    }
    std::sort(key.begin(), key.end());
    if (m_hasRowids && key.size() == 1 && sqlite3_stricmp(type.c_str(), "INTEGER") == 0)
        m_alias = key.front().second;
    // Without row ids the key's columns are stored first.
    if (!m_hasRowids) {
        for (const auto& [place, column] : key)
            m_order.push_back(column);
    }
    for (std::size_t column = 0; column < m_names.size(); ++column) {
        if (std::find(m_order.begin(), m_order.end(), column) == m_order.end())
            m_order.push_back(column);
    }
}

TableWriter::Put TableWriter::put(const StoredRow& row)
{
    sqlite3_reset(m_insert.get());
    sqlite3_clear_bindings(m_insert.get());
    // A column added later is missing in older rows and becomes NULL; where the table forbids that, the row
    // is refused and counted rather than given a value nobody stored.
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        const auto place = static_cast<int>(m_order[i]) + 1;
        if (m_alias && *m_alias == m_order[i])
            sqlite3_bind_int64(m_insert.get(), place, row.rowid);
        else if (i < row.values.size())
            bindStored(m_insert.get(), place, row.values[i]);
    }
    if (m_hasRowids && !m_alias)
        sqlite3_bind_int64(m_insert.get(), static_cast<int>(m_names.size()) + 1, row.rowid);
    const int code = sqlite3_step(m_insert.get()) & 0xff;
    sqlite3_reset(m_insert.get());
    if (code == SQLITE_DONE)
        return Put::Stored;
    return code == SQLITE_CONSTRAINT || code == SQLITE_MISMATCH ? Put::Refused : Put::Failed;
}

std::string TableWriter::insertion(const std::string& name) const
{
    std::string columns;
    std::string places;
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        columns += (i ? ", " : "") + quoted(m_names[i]);
        places += (i ? ", ?" : "?") + std::to_string(i + 1);
    }
    if (m_hasRowids && !m_alias) {
        columns += ", rowid";
        places += ", ?" + std::to_string(m_names.size() + 1);
    }
    return "INSERT INTO " + quoted(name) + "(" + columns + ") VALUES(" + places + ")";
}

} // namespace doorstep::crypto
