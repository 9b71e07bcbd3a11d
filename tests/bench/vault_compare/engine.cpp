// Opens a database as each engine wants it, and then gives all of them the same settings.
#include "tests/bench/vault_compare/engine.h"

#include "crypto/vault/connection.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <vector>

#include <sodium.h>

namespace doorstep::bench {

namespace {

constexpr const char* rawKeyHex = "2b7e151628aed2a6abf7158809cf4f3c762e7160f38b4da56a784d9045190cfe";

bool isThere(const std::filesystem::path& file)
{
    std::error_code failure;
    return std::filesystem::exists(file, failure);
}

} // namespace

void giveUp(const std::string& why)
{
    std::fprintf(stderr, "vault-compare: %s\n", why.c_str());
    std::exit(1);
}

void require(bool condition, const std::string& what)
{
    if (!condition)
        giveUp(what);
}

void Connection::run(const std::string& sql) const
{
    if (sqlite3_exec(get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        giveUp(sql + ": " + sqlite3_errmsg(get()));
}

std::string Connection::value(const std::string& sql) const
{
    const Statement statement(*this, sql.c_str());
    std::string text;
    if (statement.step()) {
        if (const auto* found = sqlite3_column_text(statement.get(), 0))
            text = reinterpret_cast<const char*>(found);
    }
    return text;
}

Statement::Statement(const Connection& connection, const char* sql)
    : m_handle(nullptr, &sqlite3_finalize)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(connection.get(), sql, -1, &statement, nullptr) != SQLITE_OK)
        giveUp(std::string(sql) + ": " + sqlite3_errmsg(connection.get()));
    m_handle.reset(statement);
}

bool Statement::step() const
{
    const int code = sqlite3_step(m_handle.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        giveUp(std::string(sqlite3_sql(m_handle.get())) + ": " +
               sqlite3_errmsg(sqlite3_db_handle(m_handle.get())));
    return code == SQLITE_ROW;
}

Engine::Engine(const std::string& name, std::filesystem::path folder)
    : m_folder(std::move(folder))
{
    const std::string engine = name.substr(0, name.find(':'));
    if (engine != name)
        m_cipher = name.substr(engine.size() + 1);
    if (engine == "plain")
        m_kind = Kind::Plain;
    else if (engine == "vault")
        m_kind = Kind::Vault;
    else if (engine == "sqlcipher")
        m_kind = Kind::SqlCipher;
    else if (engine == "sqlite3mc")
        m_kind = Kind::Sqlite3mc;
    else
        giveUp("there is no engine of the name " + name);
    if (m_kind == Kind::Vault && !m_cipher.empty()) {
        const auto cipher = crypto::cipherNamed(m_cipher);
        require(cipher.has_value(), "there is no cipher of the name " + m_cipher);
        const Status known = crypto::cipherIsHere(*cipher);
        require(known.ok(), m_cipher + " needs a newer libsodium");
    }
    std::filesystem::create_directories(m_folder);
}

void Engine::unlock(const std::string& set)
{
    if (m_kind != Kind::Vault) {
        std::filesystem::create_directories(folderOf(set));
        return;
    }
    if (m_vaults.contains(set))
        return;
    if (isThere(folderOf(set) / "vault.hdr")) {
        auto opened = crypto::Vault::open(folderOf(set), bytesOf(passphrase));
        require(opened.ok(), "the vault of " + set + " does not open");
        m_vaults[set] = std::move(opened).value();
    } else {
        crypto::VaultOptions options;
        if (const auto cipher = crypto::cipherNamed(m_cipher))
            options.cipher = *cipher;
        auto created =
            crypto::Vault::create(folderOf(set), bytesOf(passphrase), crypto::KdfParams::floor(), options);
        require(created.ok(), "the vault of " + set + " cannot be made");
        m_vaults[set] = std::move(created.value().vault);
    }
}

void Engine::warm(const std::string& set) const
{
    std::vector<char> piece(1 << 20);
    for (const auto& entry : std::filesystem::directory_iterator(folderOf(set))) {
        std::ifstream stream(entry.path(), std::ios::binary);
        while (stream.read(piece.data(), static_cast<std::streamsize>(piece.size()))) {
        }
    }
}

void Engine::forget(const std::string& set)
{
    m_vaults.erase(set);
    std::filesystem::remove_all(folderOf(set));
}

void Engine::giveKey(sqlite3* handle) const
{
    if (m_cipher == "nokey")
        return;
    std::string sql;
    if (m_kind == Kind::SqlCipher)
        sql = "PRAGMA key = \"x'" + std::string(rawKeyHex) + "'\"";
    if (m_kind == Kind::Sqlite3mc && !m_cipher.empty())
        sql = "PRAGMA cipher = '" + m_cipher + "';";
    if (m_kind == Kind::Sqlite3mc)
        sql += "PRAGMA key = 'raw:" + std::string(rawKeyHex) + "'";
    if (sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        giveUp(std::string("the key is refused: ") + sqlite3_errmsg(handle));
}

std::string Engine::pathOf(const std::string& set) const
{
    return m_kind == Kind::Vault ? m_vaults.at(set)->databasePath() : (folderOf(set) / "data.db").string();
}

Connection Engine::connect(const std::string& set) const
{
    sqlite3* handle = nullptr;
    const bool sealedByUs = m_kind == Kind::Vault;
    const std::string path = pathOf(set);
    const char* vfs = sealedByUs ? m_vaults.at(set)->vfsName().c_str() : nullptr;
    const int flags = SQLITE_OPEN_READWRITE | (sealedByUs ? 0 : SQLITE_OPEN_CREATE);
    const int code = sqlite3_open_v2(path.c_str(), &handle, flags, vfs);
    Connection connection(handle);
    require(code == SQLITE_OK, "cannot open " + path);
    giveKey(handle);
    return connection;
}

Connection Engine::open(const std::string& set, const Settings& settings)
{
    unlock(set);
    Connection connection = connect(set);
    // Exclusive before the first read, as the vault needs it; then the same for everybody.
    connection.run("PRAGMA locking_mode=EXCLUSIVE");
    require(connection.value("PRAGMA journal_mode=WAL") == "wal", "the log is not on");
    if (settings.product) {
        const Status ready = m_kind == Kind::Vault ? vault(set).prepareConnection(connection.get())
                                                   : crypto::prepareVaultConnection(connection.get());
        require(ready.ok(), "the application's settings are refused");
        return connection;
    }
    connection.run("PRAGMA synchronous=" + std::string(settings.synchronous) +
                   "; PRAGMA cache_spill=OFF; PRAGMA temp_store=MEMORY; PRAGMA secure_delete=OFF;"
                   "PRAGMA wal_autocheckpoint=1000; PRAGMA cache_size=-" +
                   std::to_string(settings.cacheKiB));
    return connection;
}

std::string Engine::identity()
{
    const Connection connection = open("identity", {});
    std::string text = std::string("SQLite ") + sqlite3_libversion();
    if (m_kind == Kind::Vault)
        text = std::string(crypto::nameOf(vault("identity").cipher())) + " by libsodium " +
               sodium_version_string() + ", " + text;
    if (m_kind == Kind::SqlCipher) {
        const std::string version = connection.value("PRAGMA cipher_version");
        require(!version.empty(), "this is not SQLCipher");
        text = "SQLCipher " + version + ", " + text;
    }
    if (m_kind == Kind::Sqlite3mc) {
        const std::string version = connection.value("SELECT sqlite3mc_version()");
        require(!version.empty(), "this is not SQLite3MultipleCiphers");
        const std::string cipher = m_cipher.empty() ? connection.value("PRAGMA cipher") : m_cipher;
        text = version + ", " + cipher + ", " + text;
    }
    connection.run("CREATE TABLE IF NOT EXISTS proof(x)");
    connection.run("PRAGMA wal_checkpoint(TRUNCATE)");
    const bool encrypts = m_kind != Kind::Plain && m_cipher != "nokey";
    require(sealed("identity") == encrypts, "the file on disk is not what it should be");
    return text;
}

bool Engine::sealed(const std::string& set) const
{
    const auto file = folderOf(set) / (m_kind == Kind::Vault ? "vault.db" : "data.db");
    std::ifstream stream(file, std::ios::binary);
    std::string start(16, ' ');
    stream.read(start.data(), 16);
    return stream.gcount() == 16 && start.compare(0, 15, "SQLite format 3") != 0;
}

} // namespace doorstep::bench
