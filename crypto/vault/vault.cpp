// Making and opening a vault, and its key slots.
#include "crypto/vault/vault.h"

#include "crypto/vault/connection.h"
#include "crypto/vault/vault_impl.h"

#include <sodium.h>

#include <cstdlib>

namespace doorstep::crypto {

using namespace layout;

namespace {

SecretBytes purposeKey(const SecretBytes& dataKey, KeyPurpose purpose, std::uint64_t id)
{
    std::string context = "dsvault0";
    context.back() = static_cast<char>('0' + static_cast<std::uint32_t>(purpose));
    return deriveSubKey(dataKey, id, context);
}

Status checkNewPassphrase(BytesView passphrase, KdfParams params)
{
    const KdfParams floor = KdfParams::floor();
    if (passphrase.empty())
        return Error{ErrorCode::InvalidInput, "The passphrase must not be empty."};
    if (params.passes < floor.passes || params.memoryKiB < floor.memoryKiB)
        return Error{ErrorCode::InvalidInput,
                     "The passphrase would be too easy to guess with these settings."};
    return done();
}

std::uintmax_t sizeOf(const std::filesystem::path& file)
{
    std::error_code failure;
    const auto size = std::filesystem::file_size(file, failure);
    return failure ? 0 : size;
}

bool isThere(const std::filesystem::path& file)
{
    std::error_code failure;
    return std::filesystem::exists(file, failure);
}

// One page and no log is what an interrupted create() leaves: no record was ever in it.
bool holdsRecords(const std::filesystem::path& folder)
{
    return sizeOf(folder / databaseFileName) > pageSize || sizeOf(folder / walFileName) > 0;
}

Status checkNothingToOverwrite(const std::filesystem::path& folder)
{
    if (isThere(folder / headerFileName) || holdsRecords(folder))
        return Error{ErrorCode::AlreadyExists,
                     "There are records in this folder already; they are left as they are."};
    return done();
}

// A whole, empty database that is in WAL mode from its first byte: no rollback journal is ever opened.
std::array<std::uint8_t, pageSize> emptyDatabase()
{
    std::array<std::uint8_t, pageSize> page{};
    std::copy_n("SQLite format 3", 16, page.begin());
    putBig(&page[16], pageSize, 2);
    page[18] = page[19] = 2; // WAL
    page[20] = pageReserve;
    page[21] = 64;
    page[22] = page[23] = 32;
    putBig(&page[24], 1, 4); // change counter, and the version it is valid for
    putBig(&page[28], 1, 4); // pages
    putBig(&page[52], 1, 4); // auto-vacuum ...
    putBig(&page[64], 1, 4); // ... incremental: a full VACUUM has to fit in memory
    putBig(&page[92], 1, 4);
    putBig(&page[96], static_cast<std::uint64_t>(sqlite3_libversion_number()), 4);
    page[100] = 0x0d; // an empty leaf
    putBig(&page[105], pageBody, 2);
    return page;
}

VaultOptions complete(VaultOptions options)
{
    if (!options.disk)
        options.disk = makeSystemDisk();
    return options;
}

Result<std::unique_ptr<SealedVfs>> makeVfs(const Sealer& sealer, const std::filesystem::path& folder,
                                           const VaultOptions& options)
{
    return SealedVfs::make(sealer, (folder / databaseFileName).string(), options.vfsBelow);
}

Result<std::filesystem::path> canonicalFolder(const std::filesystem::path& folder)
{
    std::error_code failure;
    auto path = std::filesystem::canonical(folder, failure);
    if (failure)
        return errorOfSystem(failure.value());
    return path;
}

struct Located {
    std::filesystem::path folder;
    FileDescriptor lock;
    VaultHeader header;
};

// All that can be said before a key is tried.
Result<Located> locate(const VaultOptions& options, const std::filesystem::path& givenFolder)
{
    const Error nothing{ErrorCode::NotFound, "There are no records in this folder yet."};
    auto folder = canonicalFolder(givenFolder);
    if (!folder)
        return folder.error().code == ErrorCode::NotFound ? nothing : folder.error();
    if (!isThere(folder.value() / headerFileName)) {
        if (!holdsRecords(folder.value()))
            return nothing;
        return Error{
            ErrorCode::Damaged,
            "The key file of these records is missing. Ask your technical support to put a copy of it back."};
    }
    auto lock = lockFolder(folder.value());
    if (!lock)
        return lock.error();
    auto header = VaultHeader::read(*options.disk, folder.value());
    if (!header)
        return header.error();
    if (!options.repair && sizeOf(folder.value() / databaseFileName) < pageSize)
        return Error{ErrorCode::Damaged,
                     "The file with the records is missing or cut off. Please restore a backup."};
    return Located{std::move(folder).value(), std::move(lock).value(), std::move(header).value()};
}

void countAttempt(Disk& disk, const Located& located, std::uint32_t attempts)
{
    VaultHeader header = located.header;
    header.failedAttempts = attempts;
    // The counter informs, it does not guard (a copy of the disk knows no counter): a disk that
    // cannot be written must not keep its owner out.
    [[maybe_unused]] const Status written = header.write(disk, located.folder);
}

} // namespace

Vault::Impl::Impl(std::filesystem::path where, FileDescriptor lockFile, VaultHeader ownHeader,
                  SecretBytes key, VaultOptions given)
    : folder(std::move(where))
    , lock(std::move(lockFile))
    , options(std::move(given))
    , header(std::move(ownHeader))
    , dataKey(std::move(key))
    , sealer(header.vaultId, purposeKey(dataKey, KeyPurpose::Database, 0),
             purposeKey(dataKey, KeyPurpose::Wal, 0))
{}

Result<std::unique_ptr<Vault::Impl>> Vault::Impl::openSlot(const std::filesystem::path& folder, SlotKind kind,
                                                           BytesView secret, const VaultOptions& given)
{
    const VaultOptions options = complete(given);
    auto located = locate(options, folder);
    if (!located)
        return located.error();
    Located& at = located.value();
    const std::uint32_t attempts = at.header.failedAttempts;
    auto key = at.header.unwrap(kind, secret);
    if (!key) {
        if (key.error().code == ErrorCode::WrongPassphrase && attempts < UINT32_MAX)
            countAttempt(*options.disk, at, attempts + 1);
        return key.error();
    }
    if (attempts > 0)
        countAttempt(*options.disk, at, 0);
    at.header.failedAttempts = 0;
    auto impl = std::make_unique<Impl>(std::move(at.folder), std::move(at.lock), std::move(at.header),
                                       std::move(key).value(), options);
    impl->failedAttemptsBefore = attempts;
    auto vfs = makeVfs(impl->sealer, impl->folder, impl->options);
    if (!vfs)
        return vfs.error();
    impl->vfs = std::move(vfs).value();
    return impl;
}

Vault::Vault(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{}
Vault::~Vault() = default;

Result<Vault::Created> Vault::create(const std::filesystem::path& folder, BytesView passphrase,
                                     KdfParams params, const VaultOptions& given)
{
    const VaultOptions options = complete(given);
    if (auto usable = checkNewPassphrase(passphrase, params); !usable)
        return usable.error();
    if (auto free = checkNothingToOverwrite(folder); !free)
        return free.error();
    if (auto made = makePrivateFolder(std::filesystem::absolute(folder)); !made)
        return made.error();
    auto path = canonicalFolder(folder);
    if (!path)
        return path.error();
    auto lock = lockFolder(path.value());
    if (!lock)
        return lock.error();
    if (auto free = checkNothingToOverwrite(path.value()); !free)
        return free.error();

    SecretBytes dataKey = SecretBytes::random(32);
    SecretBytes recovery = SecretBytes::random(16);
    VaultHeader header;
    randombytes_buf(header.vaultId.value.data(), header.vaultId.value.size());
    header.keyCheck = VaultHeader::keyCheckOf(dataKey);
    if (auto wrapped = header.wrap(SlotKind::Passphrase, dataKey, passphrase, params); !wrapped)
        return wrapped.error();
    if (auto wrapped = header.wrap(SlotKind::Recovery, dataKey, recovery.view(), {}); !wrapped)
        return wrapped.error();
    auto impl =
        std::make_unique<Impl>(path.value(), std::move(lock).value(), header, std::move(dataKey), options);
    // The header is the last to appear: a vault exists when all of it does.
    auto page = emptyDatabase();
    impl->sealer.sealPage(1, page);
    const auto database = path.value() / databaseFileName;
    if (auto written = replaceFile(*options.disk, database, path.value() / databaseTemporaryName, page);
        !written)
        return written.error();
    if (auto written = header.write(*options.disk, path.value()); !written)
        return written.error();
    auto vfs = makeVfs(impl->sealer, impl->folder, impl->options);
    if (!vfs)
        return vfs.error();
    impl->vfs = std::move(vfs).value();
    return Created{std::unique_ptr<Vault>(new Vault(std::move(impl))), std::move(recovery)};
}

Result<std::unique_ptr<Vault>> Vault::open(const std::filesystem::path& folder, BytesView passphrase,
                                           const VaultOptions& options)
{
    auto impl = Impl::openSlot(folder, SlotKind::Passphrase, passphrase, options);
    if (!impl)
        return impl.error();
    return std::unique_ptr<Vault>(new Vault(std::move(impl).value()));
}

Result<std::unique_ptr<Vault>> Vault::openWithRecovery(const std::filesystem::path& folder,
                                                       BytesView recoverySecret, const VaultOptions& options)
{
    auto impl = Impl::openSlot(folder, SlotKind::Recovery, recoverySecret, options);
    if (!impl)
        return impl.error();
    return std::unique_ptr<Vault>(new Vault(std::move(impl).value()));
}

const std::filesystem::path& Vault::folder() const noexcept
{
    return m_impl->folder;
}
std::string Vault::databasePath() const
{
    return (m_impl->folder / databaseFileName).string();
}
const std::string& Vault::vfsName() const noexcept
{
    return m_impl->vfs->name();
}
EntityId Vault::vaultId() const noexcept
{
    return m_impl->header.vaultId;
}
std::uint32_t Vault::failedAttemptsBefore() const noexcept
{
    return m_impl->failedAttemptsBefore;
}
std::uint64_t Vault::authenticationFailures() const noexcept
{
    return m_impl->sealer.failures();
}

Status Vault::prepareConnection(sqlite3* connection) const
{
    if (!m_impl->vfs->serves(connection))
        return Error{ErrorCode::InvalidInput,
                     "The records must be opened through their own encrypted storage."};
    if (m_impl->options.repair)
        return Error{ErrorCode::InvalidInput, "These records were unlocked for repair only."};
    return prepareVaultConnection(connection);
}

SecretBytes Vault::subKey(KeyPurpose purpose, std::uint64_t id) const
{
    return purposeKey(m_impl->dataKey, purpose, id);
}

Status Vault::changePassphrase(BytesView oldPassphrase, BytesView newPassphrase, KdfParams params)
{
    if (const auto key = m_impl->header.unwrap(SlotKind::Passphrase, oldPassphrase); !key)
        return key.error();
    return setPassphrase(newPassphrase, params);
}

Status Vault::setPassphrase(BytesView newPassphrase, KdfParams params)
{
    if (auto usable = checkNewPassphrase(newPassphrase, params); !usable)
        return usable;
    VaultHeader changed = m_impl->header;
    if (auto wrapped = changed.wrap(SlotKind::Passphrase, m_impl->dataKey, newPassphrase, params); !wrapped)
        return wrapped;
    if (auto written = changed.write(*m_impl->options.disk, m_impl->folder); !written)
        return written;
    m_impl->header = changed;
    return done();
}

Result<SecretBytes> Vault::renewRecovery()
{
    SecretBytes secret = SecretBytes::random(16);
    VaultHeader changed = m_impl->header;
    if (auto wrapped = changed.wrap(SlotKind::Recovery, m_impl->dataKey, secret.view(), {}); !wrapped)
        return wrapped.error();
    if (auto written = changed.write(*m_impl->options.disk, m_impl->folder); !written)
        return written.error();
    m_impl->header = changed;
    return secret;
}

} // namespace doorstep::crypto
