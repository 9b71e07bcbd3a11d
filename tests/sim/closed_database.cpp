// Opens what a tablet left behind, as its next start would.
#include "tests/sim/closed_database.h"

#include "crypto/vault/layout.h"
#include "tests/sim/oracle.h"

#include <sqlite3.h>

#include <algorithm>

namespace doorstep::sim {

ClosedDatabase::ClosedDatabase(Machine& machine)
{
    auto vault = machine.openVault();
    if (!vault.ok())
        violated("I-7", machine.name + " does not open: " + vault.error().text);
    m_vault = std::move(vault).value();
    const int opened = sqlite3_open_v2(m_vault->databasePath().c_str(), &m_connection, SQLITE_OPEN_READWRITE,
                                       m_vault->vfsName().c_str());
    const Status ready = opened == SQLITE_OK ? m_vault->prepareConnection(m_connection)
                                             : Status(Error{ErrorCode::Storage, "not opened"});
    if (!ready.ok()) {
        sqlite3_close(m_connection);
        violated("I-7", machine.name + "'s database does not open: " + ready.error().text);
    }
}

ClosedDatabase::~ClosedDatabase()
{
    sqlite3_close(m_connection);
}

std::int64_t ClosedDatabase::Row::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

Bytes ClosedDatabase::Row::bytes(int column) const
{
    const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_statement, column));
    return data ? Bytes(data, data + sqlite3_column_bytes(m_statement, column)) : Bytes{};
}

bool ClosedDatabase::Row::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

void ClosedDatabase::each(const char* sql, const std::function<void(const Row&)>& use)
{
    sqlite3_stmt* statement = nullptr;
    const int prepared = sqlite3_prepare_v2(m_connection, sql, -1, &statement, nullptr);
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> owner(statement, &sqlite3_finalize);
    int code = prepared;
    if (prepared == SQLITE_OK) {
        while ((code = sqlite3_step(statement)) == SQLITE_ROW)
            use(Row(statement));
    }
    if (code != SQLITE_DONE)
        violated("I-7", std::string("a table cannot be read: ") + sql);
}

bool ClosedDatabase::holds(BytesView needle)
{
    sqlite3_file* file = nullptr;
    sqlite3_int64 size = 0;
    if (sqlite3_file_control(m_connection, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file ||
        file->pMethods->xFileSize(file, &size) != SQLITE_OK)
        violated("I-7", "the database's file cannot be read");
    Bytes pages(static_cast<std::size_t>(size));
    constexpr std::size_t pageSize = crypto::layout::pageSize;
    for (std::size_t at = 0; at + pageSize <= pages.size(); at += pageSize)
        if (file->pMethods->xRead(file, &pages[at], pageSize, static_cast<sqlite3_int64>(at)) != SQLITE_OK)
            violated("I-7", "a page of the database cannot be read");
    return std::search(pages.begin(), pages.end(), needle.begin(), needle.end()) != pages.end();
}

} // namespace doorstep::sim
