// Making a vault, and what an opened one answers.
#include "crypto/vault/vault.h"

#include "crypto/vault/connection.h"
#include "crypto/vault/vault_impl.h"

#include <sodium.h>

namespace doorstep::crypto {

using namespace layout;

namespace {

bool isThere(const std::filesystem::path& file)
{
    std::error_code failure;
    return std::filesystem::exists(file, failure);
}

std::uintmax_t sizeOf(const std::filesystem::path& file)
{
    std::error_code failure;
    const auto size = std::filesystem::file_size(file, failure);
    return failure ? 0 : size;
}

Status checkNothingToOverwrite(const std::filesystem::path& folder)
{
    // One page and no log is what an interrupted create() leaves: no record was ever in it.
    if (isThere(folder / headerFileName) || isThere(folder / headerCopyName) ||
        sizeOf(folder / databaseFileName) > pageSize || sizeOf(folder / walFileName) > 0)
        return Error{ErrorCode::AlreadyExists,
                     "There are records in this folder already; they are left as they are."};
    return done();
}

} // namespace

std::array<std::uint8_t, pageSize> emptyDatabase(std::size_t reserve)
{
    std::array<std::uint8_t, pageSize> page{};
    std::copy_n("SQLite format 3", 16, page.begin());
    putBig(&page[16], pageSize, 2);
    page[18] = page[19] = 2; // WAL
    page[20] = static_cast<std::uint8_t>(reserve);
    page[21] = 64;
    page[22] = page[23] = 32;
    putBig(&page[24], 1, 4); // change counter, and the version it is valid for
    putBig(&page[28], 1, 4); // pages
    putBig(&page[52], 1, 4); // auto-vacuum ...
    putBig(&page[64], 1, 4); // ... incremental: a full VACUUM has to fit in memory
    putBig(&page[92], 1, 4);
    putBig(&page[96], static_cast<std::uint64_t>(sqlite3_libversion_number()), 4);
    page[100] = 0x0d; // an empty leaf
    putBig(&page[105], pageSize - reserve, 2);
    return page;
}

namespace {

// An empty folder, made if need be, and the lock on it.
Result<LocatedVault> freshFolder(const std::filesystem::path& folder)
{
    if (auto free = checkNothingToOverwrite(folder); !free)
        return free.error();
    if (auto made = makePrivateFolder(std::filesystem::absolute(folder)); !made)
        return made.error();
    std::error_code failure;
    auto path = std::filesystem::canonical(folder, failure);
    if (failure)
        return errorOfSystem(failure.value());
    auto lock = lockFolder(path);
    if (!lock)
        return lock.error();
    if (auto free = checkNothingToOverwrite(path); !free)
        return free.error();
    return LocatedVault{std::move(path), std::move(lock).value(), {}};
}

// The two ways in that every vault has.
Result<VaultHeader> freshHeader(const SecretBytes& dataKey, BytesView passphrase, BytesView recovery,
                                KdfParams params, Cipher cipher)
{
    VaultHeader header;
    header.cipher = cipher;
    randombytes_buf(header.vaultId.value.data(), header.vaultId.value.size());
    header.keyCheck = VaultHeader::keyCheckOf(dataKey);
    if (auto wrapped = header.wrap(SlotKind::Passphrase, dataKey, passphrase, params); !wrapped)
        return wrapped.error();
    if (auto wrapped = header.wrap(SlotKind::Recovery, dataKey, recovery, {}); !wrapped)
        return wrapped.error();
    header.prove(dataKey);
    return header;
}

} // namespace

SecretBytes purposeKey(const SecretBytes& dataKey, KeyPurpose purpose, std::uint64_t id)
{
    std::string context = "dsvault0";
    context.back() = static_cast<char>('0' + static_cast<std::uint32_t>(purpose));
    return deriveSubKey(dataKey, id, context);
}

SealerKeys sealerKeys(const SecretBytes& dataKey, Cipher cipher)
{
    // No two ciphers ever have the same key.
    const std::uint64_t id = cipher == Cipher::XChaCha20Poly1305 ? 0 : static_cast<std::uint64_t>(cipher);
    return {purposeKey(dataKey, KeyPurpose::Database, id), purposeKey(dataKey, KeyPurpose::Wal, id),
            purposeKey(dataKey, KeyPurpose::Tags, id)};
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

Vault::Impl::Impl(std::filesystem::path where, FileDescriptor lockFile, VaultHeader ownHeader,
                  SecretBytes key, VaultOptions given)
    : folder(std::move(where))
    , lock(std::move(lockFile))
    , options(std::move(given))
    , header(std::move(ownHeader))
    , dataKey(std::move(key))
    , sealer(header.vaultId, sealerKeys(dataKey, header.cipher), header.cipher)
    , table(std::make_unique<TagTable>(*options.disk, sealer, clock, folder / databaseFileName))
{}

ChangeOutcome Vault::Impl::take(VaultHeader changed)
{
    changed.prove(dataKey);
    ChangeOutcome outcome = changeHeader(*options.disk, folder, header, changed);
    if (outcome.change != Change::TakenBack)
        header = std::move(changed);
    return outcome;
}

Vault::Vault(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{}
Vault::~Vault()
{
    if (!m_impl)
        return; // its inside was taken on by another
    // What cannot be remembered now is remembered at the next opening.
    [[maybe_unused]] const Status remembered = m_impl->rememberAge();
}

Result<Vault::Created> Vault::create(const std::filesystem::path& folder, BytesView passphrase,
                                     KdfParams params, const VaultOptions& given)
{
    const VaultOptions options = completed(given);
    if (auto usable = checkNewPassphrase(passphrase, params); !usable)
        return usable.error();
    if (auto known = cipherIsHere(options.cipher); !known)
        return known.error();
    auto located = freshFolder(folder);
    if (!located)
        return located.error();
    LocatedVault& at = located.value();
    SecretBytes dataKey = SecretBytes::random(32);
    SecretBytes recovery = SecretBytes::random(16);
    auto header = freshHeader(dataKey, passphrase, recovery.view(), params, options.cipher);
    if (!header)
        return header.error();
    at.found.header = std::move(header).value();
    // The header is the last to appear: a vault exists when all of it does.
    const Sealer sealer(at.found.header.vaultId, sealerKeys(dataKey, options.cipher), options.cipher);
    auto page = emptyDatabase(sealer.reserve());
    sealer.sealPage(1, page);
    if (auto written =
            replaceFile(*options.disk, at.folder / databaseFileName, at.folder / databaseTemporaryName, page);
        !written)
        return written.error();
    TagTable::Tag tag{};
    std::copy_n(&page[pageTagAt], tagSize, tag.begin());
    const SystemClock clock;
    TagTable table(*options.disk, sealer, clock, at.folder / databaseFileName);
    if (auto written = table.writeFresh(1, {tag}); !written)
        return written.error();
    if (auto written = writeHeader(*options.disk, at.folder, at.found.header); !written)
        return written.error();
    auto impl = Impl::start(std::move(at), std::move(dataKey), options);
    if (!impl)
        return impl.error();
    return Created{std::unique_ptr<Vault>(new Vault(std::move(impl).value())), std::move(recovery)};
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
std::shared_ptr<Disk> Vault::disk() const noexcept
{
    return m_impl->options.disk;
}
const std::string& Vault::vfsName() const noexcept
{
    return m_impl->vfs->name();
}
Cipher Vault::cipher() const noexcept
{
    return m_impl->header.cipher;
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

std::optional<Error> Vault::damageFound() const
{
    if (m_impl->table->problem() == TagTable::Problem::None)
        return std::nullopt;
    return m_impl->table->problemAsError();
}

Status Vault::prepareConnection(sqlite3* connection) const
{
    if (!m_impl->vfs->serves(connection))
        return Error{ErrorCode::InvalidInput,
                     "The records must be opened through their own encrypted storage."};
    if (m_impl->options.repair)
        return Error{ErrorCode::InvalidInput, "These records were unlocked for repair only."};
    if (m_impl->table->refuses()) {
        m_impl->sealer.countFailure();
        return m_impl->table->problemAsError();
    }
    if (auto sound = proveSound(*m_impl); !sound)
        return sound;
    auto prepared = prepareVaultConnection(connection);
    // The table of tags knows more about what is wrong than SQLite can say.
    if (const auto damage = damageFound(); !prepared && damage)
        return *damage;
    return prepared;
}

SecretBytes Vault::subKey(KeyPurpose purpose, std::uint64_t id) const
{
    return purposeKey(m_impl->dataKey, purpose, id);
}

bool Vault::headerRestored() const noexcept
{
    return m_impl->headerRestored;
}

Status Vault::changePassphrase(BytesView oldPassphrase, BytesView newPassphrase, KdfParams params)
{
    // Somebody at an unlocked screen has no more tries than somebody at a locked one.
    FoundHeader counted{m_impl->header, false};
    if (counted.header.failedAttempts >= passphraseTriesMax)
        return passphraseTriesUsedUp();
    ++counted.header.failedAttempts;
    [[maybe_unused]] const Status noted = writeAttempts(*m_impl->options.disk, m_impl->folder, counted);
    const auto key = m_impl->header.unwrap(SlotKind::Passphrase, oldPassphrase);
    if (!key) {
        m_impl->header.failedAttempts = counted.header.failedAttempts;
        return key.error();
    }
    m_impl->header.failedAttempts = 0;
    return setPassphrase(newPassphrase, params);
}

Status Vault::setPassphrase(BytesView newPassphrase, KdfParams params)
{
    if (auto usable = checkNewPassphrase(newPassphrase, params); !usable)
        return usable;
    VaultHeader changed = m_impl->header;
    if (auto wrapped = changed.wrap(SlotKind::Passphrase, m_impl->dataKey, newPassphrase, params); !wrapped)
        return wrapped;
    const ChangeOutcome outcome = m_impl->take(std::move(changed));
    if (outcome.change == Change::Made)
        return done();
    if (outcome.change == Change::TakenBack)
        return outcome.error;
    return Error{outcome.error.code,
                 "The new passphrase is valid from now on, but this device could not confirm that it is "
                 "stored for good: keep the old one as well, and change the passphrase again soon."};
}

Result<SecretBytes> Vault::renewRecovery()
{
    SecretBytes secret = SecretBytes::random(16);
    VaultHeader changed = m_impl->header;
    if (auto wrapped = changed.wrap(SlotKind::Recovery, m_impl->dataKey, secret.view(), {}); !wrapped)
        return wrapped.error();
    const ChangeOutcome outcome = m_impl->take(std::move(changed));
    if (outcome.change == Change::TakenBack)
        return outcome.error;
    if (outcome.change == Change::InForce) {
        // Now the new one is valid, after a power cut perhaps the old one: neither may be promised.
        return Error{outcome.error.code,
                     "This device failed while it stored a new recovery code, and no recovery code is sure "
                     "to be valid: use the passphrase, and make a new code once the device works again."};
    }
    return secret;
}

bool Vault::recoveryFits(BytesView secret) const
{
    return m_impl->header.unwrap(SlotKind::Recovery, secret).ok();
}

Result<Bytes> Vault::recoverySealedToOffice(BytesView secret) const
{
    if (m_impl->header.officeKey.isZero())
        return Bytes{};
    if (!recoveryFits(secret))
        return Error{ErrorCode::InvalidInput, "That recovery code does not fit these records."};
    return sealTo(m_impl->header.officeKey, secret);
}

BoxPublicKey Vault::officeKey() const noexcept
{
    return m_impl->header.officeKey;
}

Status Vault::setOfficeKey(const BoxPublicKey& key)
{
    if (key == m_impl->header.officeKey)
        return done();
    VaultHeader changed = m_impl->header;
    changed.officeKey = key;
    const ChangeOutcome outcome = m_impl->take(std::move(changed));
    return outcome.change == Change::Made ? done() : Status(outcome.error);
}

} // namespace doorstep::crypto
