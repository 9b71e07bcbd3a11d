// What the harness works on: the vault, or plain SQLite as the control that must pass the same checks.
#pragma once

#include "tests/unit/crypto/vault_fixture.h"

#include "crypto/vault/disk.h"
#include "crypto/vault/key_store.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace doorstep::crypto::test {

/// A database in a folder, opened and closed again and again.
class Subject {
public:
    virtual ~Subject() = default;
    /// Empty: opened, or why not.
    [[nodiscard]] virtual std::string open() = 0;
    virtual void close() = 0;
    /// What the subject itself has to say about its files while it is open; empty: all is well.
    [[nodiscard]] virtual std::string selfCheck() = 0;
    /// Replaces the recovery secret (of a vault). False: an error was returned.
    [[nodiscard]] virtual bool renewSecret() = 0;
    /// An opening with a secret that is wrong, while closed.
    virtual void knockWithWrongSecret() = 0;

    [[nodiscard]] sqlite3* db() const noexcept { return m_connection.get(); }

protected:
    Connection m_connection{nullptr, &sqlite3_close};
};

/// A key store in memory: what a device remembers while a disk is cut, copied or put back.
class MemoryKeyStore final : public KeyStore {
public:
    Result<std::optional<SecretBytes>> get(std::string_view name) override;
    Status put(std::string_view name, BytesView value) override;
    Status remove(std::string_view name) override;
    std::string notProtected() const override { return {}; }
    std::map<std::string, Bytes, std::less<>> values;
};

class VaultSubject final : public Subject {
public:
    /// secrets: every recovery secret that may open it, the newest last; tried from the newest on.
    VaultSubject(std::filesystem::path folder, std::vector<Bytes>& secrets, VaultOptions options);
    ~VaultSubject() override { close(); }
    std::string open() override;
    void close() final;
    std::string selfCheck() override;
    bool renewSecret() override;
    void knockWithWrongSecret() override;
    /// Index of the secret that opened it.
    [[nodiscard]] std::size_t openedWith() const noexcept { return m_openedWith; }
    [[nodiscard]] Vault* vault() const noexcept { return m_vault.get(); }

private:
    std::filesystem::path m_folder;
    std::vector<Bytes>& m_secrets;
    VaultOptions m_options;
    std::unique_ptr<Vault> m_vault;
    std::size_t m_openedWith = 0;
};

class PlainSubject final : public Subject {
public:
    PlainSubject(std::filesystem::path folder, std::string vfs);
    std::string open() override;
    void close() override { m_connection.reset(); }
    std::string selfCheck() override { return {}; }
    bool renewSecret() override { return true; }
    void knockWithWrongSecret() override {}

private:
    std::filesystem::path m_folder;
    std::string m_vfs;
};

} // namespace doorstep::crypto::test
