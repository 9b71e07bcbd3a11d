// The one SQL connection of a tablet: statements kept prepared, and a transaction that cannot stay open.
#pragma once

#include "app/store/core/failure.h"
#include "crypto/base/bytes.h"
#include "crypto/secret_bytes.h"

#include <QString>
#include <SQLiteCpp/SQLiteCpp.h>

#include <map>
#include <memory>

namespace doorstep::store {

// --- how values become parameters
inline void bindValue(SQLite::Statement& s, int at, std::nullopt_t)
{
    s.bind(at);
}
inline void bindValue(SQLite::Statement& s, int at, const std::string& text)
{
    s.bind(at, text);
}
inline void bindValue(SQLite::Statement& s, int at, const char* text)
{
    s.bind(at, text);
}
inline void bindValue(SQLite::Statement& s, int at, const QString& text)
{
    s.bind(at, text.toStdString());
}
/// An empty blob is a blob and not NULL.
inline void bindValue(SQLite::Statement& s, int at, BytesView bytes)
{
    s.bind(at, bytes.empty() ? static_cast<const void*>("") : bytes.data(), static_cast<int>(bytes.size()));
}
inline void bindValue(SQLite::Statement& s, int at, const Bytes& bytes)
{
    bindValue(s, at, BytesView(bytes));
}
template <std::size_t N, typename Tag>
void bindValue(SQLite::Statement& s, int at, const FixedBytes<N, Tag>& id)
{
    bindValue(s, at, id.view());
}
template <typename T>
requires(std::is_integral_v<T> || std::is_enum_v<T>) void bindValue(SQLite::Statement& s, int at, T number)
{
    s.bind(at, static_cast<std::int64_t>(number));
}
template <typename T>
void bindValue(SQLite::Statement& s, int at, const std::optional<T>& value)
{
    if (value)
        bindValue(s, at, *value);
    else
        s.bind(at);
}

/// A statement under way; goes back to the database's cache when it dies. Use one at a time per object.
class Query {
public:
    /// False at the end.
    [[nodiscard]] bool next() { return m_statement->executeStep(); }
    [[nodiscard]] bool isNull(int column) { return m_statement->getColumn(column).isNull(); }
    [[nodiscard]] std::int64_t integer(int column) { return m_statement->getColumn(column).getInt64(); }
    [[nodiscard]] std::uint64_t number(int column) { return static_cast<std::uint64_t>(integer(column)); }
    [[nodiscard]] std::optional<std::uint64_t> optionalNumber(int column)
    {
        return isNull(column) ? std::nullopt : std::optional(number(column));
    }
    [[nodiscard]] Bytes bytes(int column);
    [[nodiscard]] std::string text(int column) { return m_statement->getColumn(column).getString(); }
    [[nodiscard]] crypto::SecretBytes secret(int column);
    /// Damaged when the blob has another length.
    template <typename Id>
    [[nodiscard]] Id id(int column)
    {
        const auto found = Id::from(bytes(column));
        if (!found)
            fail(ErrorCode::Damaged, "A record in the store on this tablet is damaged.");
        return *found;
    }

private:
    friend class Database;
    struct GiveBack {
        std::multimap<std::string, std::unique_ptr<SQLite::Statement>, std::less<>>* cache = nullptr;
        std::string sql;
        void operator()(SQLite::Statement* statement) const;
    };
    explicit Query(std::unique_ptr<SQLite::Statement, GiveBack> statement)
        : m_statement(std::move(statement))
    {}
    std::unique_ptr<SQLite::Statement, GiveBack> m_statement;
};

/// Throws SQLite::Exception and Failure. One thread.
class Database {
public:
    explicit Database(std::unique_ptr<SQLite::Database> connection)
        : m_connection(std::move(connection))
    {}
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    template <typename... Parameters>
    [[nodiscard]] Query query(std::string_view sql, const Parameters&... parameters)
    {
        Query query = prepare(sql);
        int at = 0;
        (bindValue(*query.m_statement, ++at, parameters), ...);
        return query;
    }
    /// Rows changed.
    template <typename... Parameters>
    int run(std::string_view sql, const Parameters&... parameters)
    {
        Query statement = query(sql, parameters...);
        return statement.m_statement->exec();
    }
    /// The first column of the first row, which must be there: for counts and sums.
    template <typename... Parameters>
    [[nodiscard]] std::int64_t scalar(std::string_view sql, const Parameters&... parameters)
    {
        Query statement = query(sql, parameters...);
        return statement.next() ? statement.integer(0) : 0;
    }
    /// All or nothing: commits when `f` returns, rolls back when it throws. Transactions do not nest.
    template <typename F>
    auto transaction(F&& f)
    {
        SQLite::Transaction transaction(*m_connection, SQLite::TransactionBehavior::IMMEDIATE);
        ++m_revision;
        if constexpr (std::is_void_v<std::invoke_result_t<F>>) {
            f();
            transaction.commit();
        } else {
            auto result = f();
            transaction.commit();
            return result;
        }
    }
    /// Grows with every transaction: what was worked out from rows of an older one may be stale.
    [[nodiscard]] std::uint64_t revision() const noexcept { return m_revision; }
    [[nodiscard]] SQLite::Database& raw() noexcept { return *m_connection; }

private:
    [[nodiscard]] Query prepare(std::string_view sql);
    std::unique_ptr<SQLite::Database> m_connection;
    std::multimap<std::string, std::unique_ptr<SQLite::Statement>, std::less<>> m_cache;
    std::uint64_t m_revision = 0;
};

// --- single values under a name
[[nodiscard]] std::optional<Bytes> setting(Database& db, const char* key);
[[nodiscard]] std::optional<std::int64_t> settingNumber(Database& db, const char* key);
[[nodiscard]] crypto::SecretBytes settingSecret(Database& db, const char* key); ///< empty when absent
void putSetting(Database& db, const char* key, BytesView value);
void putSettingNumber(Database& db, const char* key, std::int64_t value);
void dropSetting(Database& db, const char* key);

} // namespace doorstep::store
