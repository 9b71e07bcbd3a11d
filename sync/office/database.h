// The office's database: SOCI behind a handful of verbs, on one connection, on one thread.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "crypto/vault/vault.h"

#include <atomic>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

struct sqlite3;

namespace doorstep::office {

/// A statement could not be carried out. Thrown inside a transaction only; Database::write and
/// Database::read roll back and turn it into an Error, so that it never leaves the office's core.
class StorageFailure : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// One value of a statement. Identifiers and hashes are kept as lower-case hexadecimal text, so that the same
/// statements serve another engine; longer byte strings as BLOB.
class Cell {
public:
    Cell(std::nullptr_t) {}
    Cell(bool value)
        : m_data(static_cast<long long>(value))
    {}
    Cell(int value)
        : m_data(static_cast<long long>(value))
    {}
    Cell(std::int64_t value)
        : m_data(static_cast<long long>(value))
    {}
    Cell(std::uint64_t value)
        : m_data(static_cast<long long>(value))
    {}
    Cell(std::string value)
        : m_data(std::move(value))
    {}
    Cell(std::string_view value)
        : m_data(std::string(value))
    {}
    Cell(const char* value)
        : m_data(std::string(value))
    {}
    Cell(Bytes value)
        : m_data(std::move(value))
    {}
    template <std::size_t N, typename Tag>
    Cell(const FixedBytes<N, Tag>& value)
        : m_data(value.hex())
    {}
    template <typename T>
    Cell(const std::optional<T>& value)
    {
        if (value)
            *this = Cell(*value);
    }

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::nullptr_t>(m_data); }
    [[nodiscard]] const std::variant<std::nullptr_t, long long, std::string, Bytes>& data() const
    {
        return m_data;
    }

private:
    std::variant<std::nullptr_t, long long, std::string, Bytes> m_data;
};

/// One line of an answer. Asking for another type than was selected, or for an identifier that is none,
/// throws StorageFailure: the row is damaged.
class ResultRow {
public:
    explicit ResultRow(std::vector<Cell> cells)
        : m_cells(std::move(cells))
    {}
    [[nodiscard]] bool isNull(std::size_t column) const { return m_cells.at(column).isNull(); }
    /// Null reads as 0, "" and no bytes.
    [[nodiscard]] std::int64_t number(std::size_t column) const;
    [[nodiscard]] std::uint64_t unsignedNumber(std::size_t column) const;
    [[nodiscard]] const std::string& text(std::size_t column) const;
    [[nodiscard]] const Bytes& bytes(std::size_t column) const;
    template <typename Id>
    [[nodiscard]] Id id(std::size_t column) const
    {
        const auto id = Id::fromHexText(text(column));
        if (!id)
            throw StorageFailure("an identifier in the database is not readable");
        return *id;
    }
    template <typename Id>
    [[nodiscard]] std::optional<Id> optionalId(std::size_t column) const
    {
        return isNull(column) ? std::nullopt : std::optional<Id>(id<Id>(column));
    }

private:
    std::vector<Cell> m_cells;
};
using ResultRows = std::vector<ResultRow>;

/// One connection. One thread at a time. The vault must outlive it.
class Database {
public:
    /// Opens the database of the vault and brings it to the present version. NewerVersion when a later
    /// program wrote it; Damaged when pages do not authenticate.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const crypto::Vault& vault);
    /// Without a vault, in memory; for tests of statements.
    [[nodiscard]] static Result<std::unique_ptr<Database>> openInMemory();
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// A statement without an answer. Parameters are ":p0", ":p1" ... in order. Throws StorageFailure.
    void run(std::string_view sql, const std::vector<Cell>& parameters = {});
    /// All rows. columns: one letter each, 't' text, 'n' number, 'b' bytes. Throws StorageFailure.
    [[nodiscard]] ResultRows rows(std::string_view sql, std::string_view columns,
                                  const std::vector<Cell>& parameters = {});
    /// The first row, if any.
    [[nodiscard]] std::optional<ResultRow> row(std::string_view sql, std::string_view columns,
                                               const std::vector<Cell>& parameters = {});

    /// Runs body() in one transaction (BEGIN IMMEDIATE): committed when it returns a value, rolled back when
    /// it returns an Error or a statement fails. T is Result<...>.
    template <typename Body>
    [[nodiscard]] auto write(Body&& body) -> decltype(body())
    {
        try {
            begin();
            auto result = body();
            if (result.ok())
                commit();
            else
                rollback();
            return result;
        } catch (const StorageFailure& failure) {
            rollback();
            return failed(failure);
        }
    }
    /// The same for reading: one snapshot, nothing to commit.
    template <typename Body>
    [[nodiscard]] auto read(Body&& body) -> decltype(body())
    {
        try {
            return body();
        } catch (const StorageFailure& failure) {
            return failed(failure);
        }
    }
    /// Part of a transaction that can be taken back on its own.
    void savepoint() { run("SAVEPOINT part"); }
    void keepPart() { run("RELEASE SAVEPOINT part"); }
    void undoPart();

    /// Something that tablets wait for has moved; whoever waits looks again after the transaction.
    void touch() noexcept { ++m_touches; }
    /// Grows with every touch(). Any thread.
    [[nodiscard]] const std::atomic<std::uint64_t>& touches() const noexcept { return m_touches; }
    /// For copying the database while it is open.
    [[nodiscard]] ::sqlite3* connection();

    /// Brings the schema to `version` (tests stop early); the newest by default.
    [[nodiscard]] Status migrate();
    [[nodiscard]] int schemaVersion();

private:
    struct Impl;
    explicit Database(std::unique_ptr<Impl> impl);
    [[nodiscard]] static Result<std::unique_ptr<Database>> connect(const std::string& parameters,
                                                                   const crypto::Vault* vault);
    void begin();
    void commit();
    void rollback() noexcept;
    [[nodiscard]] Error failed(const StorageFailure& failure) const;
    std::unique_ptr<Impl> m_impl;
    std::atomic<std::uint64_t> m_touches{0};
};

} // namespace doorstep::office
