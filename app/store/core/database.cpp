// Statement cache and single settings.
#include "app/store/core/database.h"

namespace doorstep::store {

Bytes Query::bytes(int column)
{
    const SQLite::Column value = m_statement->getColumn(column);
    const auto* data = static_cast<const std::uint8_t*>(value.getBlob());
    const int size = value.getBytes();
    return data ? Bytes(data, data + size) : Bytes{};
}

crypto::SecretBytes Query::secret(int column)
{
    const SQLite::Column value = m_statement->getColumn(column);
    const auto* data = static_cast<const std::uint8_t*>(value.getBlob());
    return crypto::SecretBytes::copyOf({data, static_cast<std::size_t>(value.getBytes())});
}

void Query::GiveBack::operator()(SQLite::Statement* statement) const
{
    std::unique_ptr<SQLite::Statement> owned(statement);
    try {
        owned->tryReset();
        owned->clearBindings();
        cache->emplace(sql, std::move(owned));
    } catch (...) {
        // A statement that cannot be reset is not worth keeping; it is finalised here.
    }
}

Query Database::prepare(std::string_view sql)
{
    std::unique_ptr<SQLite::Statement> statement;
    if (const auto found = m_cache.find(sql); found != m_cache.end()) {
        statement = std::move(found->second);
        m_cache.erase(found);
    } else {
        statement = std::make_unique<SQLite::Statement>(*m_connection, std::string(sql));
    }
    return Query({statement.release(), Query::GiveBack{&m_cache, std::string(sql)}});
}

std::optional<Bytes> setting(Database& db, const char* key)
{
    Query query = db.query("SELECT value FROM setting WHERE key = ?", key);
    return query.next() ? std::optional(query.bytes(0)) : std::nullopt;
}

std::optional<std::int64_t> settingNumber(Database& db, const char* key)
{
    const auto bytes = setting(db, key);
    if (!bytes || bytes->size() != 8)
        return std::nullopt;
    std::uint64_t value = 0;
    for (const std::uint8_t byte : *bytes)
        value = (value << 8) | byte;
    return static_cast<std::int64_t>(value);
}

crypto::SecretBytes settingSecret(Database& db, const char* key)
{
    Query query = db.query("SELECT value FROM setting WHERE key = ?", key);
    return query.next() ? query.secret(0) : crypto::SecretBytes();
}

void putSetting(Database& db, const char* key, BytesView value)
{
    db.run(
        "INSERT INTO setting(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value",
        key, value);
}

void putSettingNumber(Database& db, const char* key, std::int64_t value)
{
    Bytes bytes(8);
    auto left = static_cast<std::uint64_t>(value);
    for (std::size_t i = 8; i-- > 0; left >>= 8)
        bytes[i] = static_cast<std::uint8_t>(left & 0xff);
    putSetting(db, key, bytes);
}

void dropSetting(Database& db, const char* key)
{
    db.run("DELETE FROM setting WHERE key = ?", key);
}

} // namespace doorstep::store
