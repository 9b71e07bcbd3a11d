// One table of a vault that is being filled from stored rows.
#pragma once

#include "crypto/vault/btree_reader.h"

#include <sqlite3.h>

namespace doorstep::crypto {

/// Knows how a row as SQLite stores it becomes a row of the same table elsewhere: the order of the columns in
/// tables without row ids, the row id that stands for an INTEGER PRIMARY KEY. The table must be there.
class TableWriter {
public:
    TableWriter(sqlite3* into, const std::string& name);

    [[nodiscard]] bool usable() const { return m_insert && !m_names.empty(); }
    [[nodiscard]] bool hasRowids() const { return m_hasRowids; }

    /// Refused: against the table's rules, twice included. Failed: the connection says why.
    enum class Put { Stored, Refused, Failed };
    [[nodiscard]] Put put(const StoredRow& row);

private:
    using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;
    [[nodiscard]] static Statement prepare(sqlite3* connection, const std::string& sql);
    [[nodiscard]] std::string insertion(const std::string& name) const;
    void readColumns(const std::string& name);

    sqlite3* m_into;
    std::vector<std::string> m_names;
    std::vector<std::size_t> m_order;   ///< stored place -> column
    std::optional<std::size_t> m_alias; ///< the column that is the row id
    bool m_hasRowids = false;
    Statement m_insert{nullptr, &sqlite3_finalize};
};

} // namespace doorstep::crypto
