// SOCI in one file: binding, fetching, transactions and migrations.
#include "sync/office/database.h"

#include "sync/office/schema.h"

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <spdlog/spdlog.h>

#include <list>
#include <map>

namespace doorstep::office {

namespace {

/// Storage for one column while a statement runs; SOCI keeps pointers into it.
struct Target {
    char kind;
    long long number = 0;
    std::string text;
    soci::blob blob;
    soci::indicator indicator = soci::i_null;

    Target(char column, soci::session& session)
        : kind(column)
        , blob(session)
    {}

    [[nodiscard]] Cell cell()
    {
        if (indicator == soci::i_null)
            return nullptr;
        if (kind == 'n')
            return static_cast<std::int64_t>(number);
        if (kind == 't')
            return text;
        Bytes bytes(blob.get_len());
        if (!bytes.empty())
            blob.read(0, reinterpret_cast<char*>(bytes.data()), bytes.size());
        return bytes;
    }
};

/// Owns what SOCI's `use` elements point to until the statement is done.
struct Source {
    long long number = 0;
    std::string text;
    soci::blob blob;
    soci::indicator indicator = soci::i_ok;
    char kind = 't';

    Source(const Cell& cell, soci::session& session)
        : blob(session)
        , kind(kindOf(cell))
    {}

    /// An empty blob must not become NULL: SOCI binds a null pointer for it, so it is kept as empty text.
    [[nodiscard]] static char kindOf(const Cell& cell)
    {
        const auto* bytes = std::get_if<Bytes>(&cell.data());
        if (bytes && !bytes->empty())
            return 'b';
        return std::holds_alternative<long long>(cell.data()) ? 'n' : 't';
    }

    /// A value of the kind it was made with.
    void set(const Cell& cell)
    {
        indicator = cell.isNull() ? soci::i_null : soci::i_ok;
        if (const auto* n = std::get_if<long long>(&cell.data())) {
            number = *n;
        } else if (const auto* t = std::get_if<std::string>(&cell.data())) {
            text = *t;
        } else if (const auto* b = std::get_if<Bytes>(&cell.data()); b && !b->empty()) {
            blob.trim(0);
            blob.append(reinterpret_cast<const char*>(b->data()), b->size());
        } else {
            text.clear();
        }
    }
};

/// Prepared once for its text, columns and kinds of parameters; run as often as it is needed.
class Statement {
public:
    Statement(soci::session& session, std::string_view sql, std::string_view columns,
              const std::vector<Cell>& parameters)
        : m_statement(session)
    {
        for (const char column : columns) {
            Target& target = m_targets.emplace_back(column, session);
            if (column == 'n')
                m_statement.exchange(soci::into(target.number, target.indicator));
            else if (column == 't')
                m_statement.exchange(soci::into(target.text, target.indicator));
            else
                m_statement.exchange(soci::into(target.blob, target.indicator));
        }
        for (const Cell& parameter : parameters) {
            Source& source = m_sources.emplace_back(parameter, session);
            if (source.kind == 'n')
                m_statement.exchange(soci::use(source.number, source.indicator));
            else if (source.kind == 't')
                m_statement.exchange(soci::use(source.text, source.indicator));
            else
                m_statement.exchange(soci::use(source.blob, source.indicator));
        }
        m_statement.alloc();
        m_statement.prepare(std::string(sql));
        m_statement.define_and_bind();
    }

    void run(const std::vector<Cell>& parameters)
    {
        bind(parameters);
        m_statement.execute(true);
    }

    [[nodiscard]] ResultRows fetch(const std::vector<Cell>& parameters)
    {
        bind(parameters);
        ResultRows rows;
        m_statement.execute();
        while (m_statement.fetch()) {
            std::vector<Cell> cells;
            cells.reserve(m_targets.size());
            for (Target& target : m_targets)
                cells.push_back(target.cell());
            rows.emplace_back(std::move(cells));
        }
        return rows;
    }

private:
    void bind(const std::vector<Cell>& parameters)
    {
        auto source = m_sources.begin();
        for (const Cell& parameter : parameters)
            (source++)->set(parameter);
    }

    std::list<Target> m_targets;
    std::list<Source> m_sources;
    soci::statement m_statement;
};

/// What a statement is known by. Kinds differ where a parameter may be null or an empty blob.
std::string nameOf(std::string_view sql, std::string_view columns, const std::vector<Cell>& parameters)
{
    std::string name(sql);
    name.append(1, '\0').append(columns).append(1, '\0');
    for (const Cell& parameter : parameters)
        name.push_back(Source::kindOf(parameter));
    return name;
}

constexpr std::size_t preparedMax = 400;

/// A pragma may leave rows unread, which would hold a lock; a kept statement holds its last values, and keys
/// are not to lie about in them.
bool isWorthKeeping(std::string_view sql)
{
    return !sql.starts_with("PRAGMA") && sql.find("secret") == std::string_view::npos;
}

} // namespace

struct Database::Impl {
    soci::session session;
    std::map<std::string, Statement, std::less<>> prepared; ///< goes before the session
    bool open = false;                                      ///< a transaction is

    /// Runs work(statement) with a prepared one; one that failed is not kept.
    template <typename Work>
    auto with(std::string_view sql, std::string_view columns, const std::vector<Cell>& parameters,
              Work&& work)
    {
        if (!isWorthKeeping(sql)) {
            Statement once(session, sql, columns, parameters);
            return work(once);
        }
        const std::string name = nameOf(sql, columns, parameters);
        auto found = prepared.find(name);
        if (found == prepared.end()) {
            if (prepared.size() >= preparedMax) // statements with figures in their text: they come once
                prepared.clear();
            found = prepared.try_emplace(name, session, sql, columns, parameters).first;
        }
        try {
            return work(found->second);
        } catch (const soci::soci_error&) {
            prepared.erase(found);
            throw;
        }
    }
};

std::int64_t ResultRow::number(std::size_t column) const
{
    if (isNull(column))
        return 0;
    const auto* value = std::get_if<long long>(&m_cells.at(column).data());
    if (!value)
        throw StorageFailure("a column of the database has another type");
    return *value;
}

std::uint64_t ResultRow::unsignedNumber(std::size_t column) const
{
    const std::int64_t value = number(column);
    if (value < 0)
        throw StorageFailure("a number in the database is negative");
    return static_cast<std::uint64_t>(value);
}

const std::string& ResultRow::text(std::size_t column) const
{
    static const std::string none;
    if (isNull(column))
        return none;
    const auto* value = std::get_if<std::string>(&m_cells.at(column).data());
    if (!value)
        throw StorageFailure("a column of the database has another type");
    return *value;
}

const Bytes& ResultRow::bytes(std::size_t column) const
{
    static const Bytes none;
    if (isNull(column))
        return none;
    const auto* value = std::get_if<Bytes>(&m_cells.at(column).data());
    if (!value)
        throw StorageFailure("a column of the database has another type");
    return *value;
}

Database::Database(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{}
Database::~Database() = default;

Result<std::unique_ptr<Database>> Database::connect(const std::string& parameters, const crypto::Vault* vault)
{
    auto database = std::unique_ptr<Database>(new Database(std::make_unique<Impl>()));
    try {
        database->m_impl->session.open(soci::sqlite3, parameters);
    } catch (const soci::soci_error&) {
        return Error{ErrorCode::Storage, "The office's database cannot be opened."};
    }
    if (vault) {
        if (Status ready = vault->prepareConnection(database->connection()); !ready.ok())
            return ready.error();
    }
    if (Status migrated = database->migrate(); !migrated.ok())
        return migrated.error();
    return database;
}

Result<std::unique_ptr<Database>> Database::open(const crypto::Vault& vault)
{
    if (vault.databasePath().find('"') != std::string::npos)
        return Error{ErrorCode::InvalidInput, "The data folder's name must not have a quotation mark in it."};
    return connect("dbname=\"" + vault.databasePath() + "\" vfs=" + vault.vfsName(), &vault);
}

Result<std::unique_ptr<Database>> Database::openInMemory()
{
    return connect("dbname=:memory:", nullptr);
}

::sqlite3* Database::connection()
{
    auto* backend = static_cast<soci::sqlite3_session_backend*>(m_impl->session.get_backend());
    return reinterpret_cast<::sqlite3*>(backend->conn_);
}

void Database::run(std::string_view sql, const std::vector<Cell>& parameters)
{
    try {
        m_impl->with(sql, "", parameters, [&](Statement& statement) { statement.run(parameters); });
    } catch (const soci::soci_error& error) {
        throw StorageFailure(error.get_error_message()); // what() would add the values
    }
}

ResultRows Database::rows(std::string_view sql, std::string_view columns, const std::vector<Cell>& parameters)
{
    try {
        return m_impl->with(sql, columns, parameters,
                            [&](Statement& statement) { return statement.fetch(parameters); });
    } catch (const soci::soci_error& error) {
        throw StorageFailure(error.get_error_message()); // what() would add the values
    }
}

std::optional<ResultRow> Database::row(std::string_view sql, std::string_view columns,
                                       const std::vector<Cell>& parameters)
{
    ResultRows found = rows(sql, columns, parameters);
    if (found.empty())
        return std::nullopt;
    return std::move(found.front());
}

void Database::begin()
{
    run("BEGIN IMMEDIATE");
    m_impl->open = true;
}

void Database::commit()
{
    run("COMMIT");
    m_impl->open = false;
}

void Database::rollback() noexcept
{
    if (!m_impl->open)
        return;
    m_impl->open = false;
    try {
        run("ROLLBACK");
    } catch (const StorageFailure&) {
        // SQLite has rolled back by itself (disk full, I/O error): the transaction is gone either way.
        spdlog::warn("storage: a transaction had already been rolled back");
    }
}

void Database::undoPart()
{
    run("ROLLBACK TO SAVEPOINT part");
    run("RELEASE SAVEPOINT part");
}

Error Database::failed(const StorageFailure& failure) const
{
    const std::string_view what = failure.what();
    // The database's own words only: no statement and no value, so that the log stays free of records.
    spdlog::error("storage: {}", what);
    if (what.find("full") != std::string_view::npos)
        return {ErrorCode::DiskFull, "The office's disk is full; nothing was changed."};
    return {ErrorCode::Storage, "The office's database could not do this; nothing was changed."};
}

int Database::schemaVersion()
{
    return static_cast<int>(row("PRAGMA user_version", "n")->number(0));
}

Status Database::migrate()
{
    return read([this]() -> Status {
        const int newest = static_cast<int>(migrations().size());
        int version = schemaVersion();
        if (version > newest) {
            return Error{ErrorCode::NewerVersion,
                         "This data folder was written by a later version of doorstep-office."};
        }
        for (; version < newest; ++version) {
            const Migration& migration = migrations()[static_cast<std::size_t>(version)];
            Status applied = write([&]() -> Status {
                for (const char* statement : migration.statements)
                    run(statement);
                run("PRAGMA user_version = " + std::to_string(version + 1));
                return done();
            });
            if (!applied.ok())
                return applied;
        }
        return done();
    });
}

} // namespace doorstep::office
