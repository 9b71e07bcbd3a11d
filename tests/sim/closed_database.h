// The database of a closed vault, read by plain SQL: what is on the disk, whoever wrote it.
#pragma once

#include "tests/sim/nodes.h"

#include <functional>

struct sqlite3;
struct sqlite3_stmt;

namespace doorstep::sim {

class ClosedDatabase {
public:
    /// Throws Violation (I-7) when the vault or its database does not open.
    explicit ClosedDatabase(Machine& machine);
    ~ClosedDatabase();
    ClosedDatabase(const ClosedDatabase&) = delete;
    ClosedDatabase& operator=(const ClosedDatabase&) = delete;

    /// One row of an answer.
    class Row {
    public:
        explicit Row(sqlite3_stmt* statement)
            : m_statement(statement)
        {}
        [[nodiscard]] std::int64_t number(int column) const;
        [[nodiscard]] Bytes bytes(int column) const;
        [[nodiscard]] bool isNull(int column) const;
        template <typename Id>
        [[nodiscard]] Id id(int column) const
        {
            return Id::from(bytes(column)).value_or(Id{});
        }

    private:
        sqlite3_stmt* m_statement;
    };
    void each(const char* sql, const std::function<void(const Row&)>& use);
    /// Is it on any page of the database, in use or free, as somebody with the device's keys would read it?
    [[nodiscard]] bool holds(BytesView needle);

private:
    std::unique_ptr<crypto::Vault> m_vault;
    sqlite3* m_connection = nullptr;
};

} // namespace doorstep::sim
