// Opening and closing the two subjects.
#include "tests/vault/subject.h"

namespace doorstep::crypto::test {

Result<std::optional<SecretBytes>> MemoryKeyStore::get(std::string_view name)
{
    const auto found = values.find(name);
    if (found == values.end())
        return std::optional<SecretBytes>();
    return std::optional<SecretBytes>(SecretBytes::copyOf(found->second));
}

Status MemoryKeyStore::put(std::string_view name, BytesView value)
{
    values[std::string(name)] = doorstep::copyOf(value);
    return done();
}

Status MemoryKeyStore::remove(std::string_view name)
{
    values.erase(std::string(name));
    return done();
}

VaultSubject::VaultSubject(std::filesystem::path folder, std::vector<Bytes>& secrets, VaultOptions options)
    : m_folder(std::move(folder))
    , m_secrets(secrets)
    , m_options(std::move(options))
{}

std::string VaultSubject::open()
{
    std::string why = "no secret";
    for (std::size_t i = m_secrets.size(); i-- > 0 && !m_vault;) {
        auto opened = Vault::openWithRecovery(m_folder, m_secrets[i], m_options);
        if (opened) {
            m_vault = std::move(opened).value();
            m_openedWith = i;
        } else {
            why = "vault: " + opened.error().text;
            if (opened.error().code != ErrorCode::WrongPassphrase)
                break;
        }
    }
    if (!m_vault)
        return why;
    Error error;
    m_connection = connectionTo(*m_vault, &error);
    if (m_connection)
        return {};
    m_vault.reset();
    return "connection: " + error.text;
}

void VaultSubject::close()
{
    m_connection.reset();
    m_vault.reset();
}

std::string VaultSubject::selfCheck()
{
    const auto report = m_vault->scrub({});
    if (!report)
        return "scrub: " + report.error().text;
    if (report.value().damagedPages > 0)
        return "scrub: " + std::to_string(report.value().damagedPages) + " damaged pages";
    if (m_vault->authenticationFailures() > 0)
        return std::to_string(m_vault->authenticationFailures()) + " reads did not authenticate";
    return {};
}

bool VaultSubject::renewSecret()
{
    auto renewed = m_vault->renewRecovery();
    if (!renewed)
        return false;
    m_secrets.push_back(doorstep::copyOf(renewed.value().view()));
    return true;
}

void VaultSubject::knockWithWrongSecret()
{
    [[maybe_unused]] const auto refused = Vault::openWithRecovery(m_folder, Bytes(16, 0x55), m_options);
}

PlainSubject::PlainSubject(std::filesystem::path folder, std::string vfs)
    : m_folder(std::move(folder))
    , m_vfs(std::move(vfs))
{}

std::string PlainSubject::open()
{
    m_connection =
        connectRaw((m_folder / "vault.db").string(), m_vfs, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (!m_connection)
        return "not opened";
    sqlite3_extended_result_codes(m_connection.get(), 1);
    // The settings of a vault's connection.
    const int code = run(m_connection.get(),
                         "PRAGMA locking_mode=EXCLUSIVE;PRAGMA synchronous=FULL;PRAGMA cache_spill=OFF;"
                         "PRAGMA temp_store=MEMORY;PRAGMA cache_size=-16000;"
                         "SELECT count(*) FROM sqlite_schema;PRAGMA journal_mode=WAL;"
                         "PRAGMA secure_delete=ON;PRAGMA journal_size_limit=16777216;"
                         "PRAGMA wal_checkpoint(TRUNCATE)");
    if (code == SQLITE_OK)
        return {};
    m_connection.reset();
    return "error " + std::to_string(code);
}

} // namespace doorstep::crypto::test
