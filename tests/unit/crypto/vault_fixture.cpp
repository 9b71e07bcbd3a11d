// The helpers of the vault's tests.
#include "vault_fixture.h"

#include <fstream>
#include <iterator>
#include <set>

namespace doorstep::crypto::test {

Connection connectRaw(const std::string& path, const std::string& vfs, int flags)
{
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &raw, flags, vfs.empty() ? nullptr : vfs.c_str());
    Connection connection(raw, &sqlite3_close);
    if (code != SQLITE_OK)
        connection.reset();
    return connection;
}

Connection connectionTo(const Vault& vault, Error* error)
{
    Connection connection = connectRaw(vault.databasePath(), vault.vfsName(), SQLITE_OPEN_READWRITE);
    if (!connection) {
        if (error)
            *error = {ErrorCode::Storage, "not opened"};
        return connection;
    }
    if (const auto prepared = vault.prepareConnection(connection.get()); !prepared) {
        if (error)
            *error = prepared.error();
        connection.reset();
    }
    return connection;
}

int run(sqlite3* connection, const std::string& sql)
{
    const int code = sqlite3_exec(connection, sql.c_str(), nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? code : sqlite3_extended_errcode(connection);
}

std::string ask(sqlite3* connection, const std::string& sql)
{
    std::string rows;
    const auto addRow = [](void* to, int count, char** values, char**) {
        auto& text = *static_cast<std::string*>(to);
        for (int i = 0; i < count; ++i)
            text.append(i ? "|" : text.empty() ? "" : "\n").append(values[i] ? values[i] : "NULL");
        return 0;
    };
    if (sqlite3_exec(connection, sql.c_str(), addRow, &rows, nullptr) != SQLITE_OK)
        return "error " + std::to_string(sqlite3_extended_errcode(connection));
    return rows;
}

Bytes readAll(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    return doorstep::copyOf(bytesOf(text));
}

void writeAll(const std::filesystem::path& file, BytesView content)
{
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream.write(reinterpret_cast<const char*>(content.data()), static_cast<std::streamsize>(content.size()));
}

std::string namesIn(const std::filesystem::path& folder)
{
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    std::string text;
    for (const auto& name : names)
        text.append(text.empty() ? "" : " ").append(name);
    return text;
}

void copyVault(const std::filesystem::path& from, const std::filesystem::path& to, Clean clean)
{
    if (clean == Clean::Yes)
        std::filesystem::remove_all(to);
    std::filesystem::create_directories(to);
    for (const char* name : {"vault.hdr", "vault.db", "vault.db-wal", "vault.tags0", "vault.tags1"}) {
        // Into the files that are there: a vault may have them open.
        if (std::filesystem::exists(from / name))
            writeAll(to / name, readAll(from / name));
        else
            std::filesystem::remove(to / name);
    }
}

} // namespace doorstep::crypto::test
