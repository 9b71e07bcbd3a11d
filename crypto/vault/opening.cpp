// Opening a vault: what can be said before a key is tried, the try, and what the proven key finds.
#include "crypto/vault/rotation_steps.h"
#include "crypto/vault/vault_impl.h"

namespace doorstep::crypto {

using namespace layout;

namespace {

constexpr std::uint64_t pagesLookedAt = 32;

std::uintmax_t sizeOf(const std::filesystem::path& file)
{
    std::error_code failure;
    const auto size = std::filesystem::file_size(file, failure);
    return failure ? 0 : size;
}

Error missingHeader(const std::filesystem::path& folder)
{
    // One page and no log is what an interrupted create() leaves: no record was ever in it.
    if (sizeOf(folder / databaseFileName) > pageSize || sizeOf(folder / walFileName) > 0)
        return {ErrorCode::Damaged,
                "The key file of these records is missing. Ask your technical support to put a copy of it "
                "back."};
    return {ErrorCode::NotFound, "There are no records in this folder yet."};
}

// A disk that cannot be written must not keep its owner out: then the wait before the next try, which is
// counted in memory as well, is all there is.
void note(Disk& disk, const LocatedVault& located, std::uint32_t attempts)
{
    FoundHeader noted = located.found;
    noted.header.failedAttempts = attempts;
    [[maybe_unused]] const Status written = writeAttempts(disk, located.folder, noted);
}

} // namespace

Error passphraseTriesUsedUp()
{
    return {ErrorCode::Refused, "The passphrase was wrong ten times. These records now open with the "
                                "recovery code only. Ask your office for it; nothing is lost."};
}

VaultOptions completed(VaultOptions options)
{
    if (!options.disk)
        options.disk = makeSystemDisk();
    return options;
}

Result<LocatedVault> locateVault(const VaultOptions& options, const std::filesystem::path& givenFolder)
{
    Disk& disk = *options.disk;
    std::error_code failure;
    auto folder = std::filesystem::canonical(givenFolder, failure);
    if (failure) {
        const Error error = errorOfSystem(failure.value());
        return error.code == ErrorCode::NotFound ? missingHeader(givenFolder) : error;
    }
    // Before the lock file is made: a folder that holds no vault stays as it is.
    const auto there = findHeader(disk, folder);
    if (!there)
        return there.error().code == ErrorCode::NotFound ? missingHeader(folder) : there.error();
    if (auto known = cipherIsHere(there.value().header.cipher); !known)
        return known.error();
    auto lock = lockFolder(folder);
    if (!lock)
        return lock.error();
    auto found = findHeader(disk, folder);
    if (!found)
        return found.error();
    if (auto known = cipherIsHere(found.value().header.cipher); !known) // changed since
        return known.error();
    if (!options.repair && sizeOf(folder / databaseFileName) < pageSize)
        return Error{ErrorCode::Damaged,
                     "The file with the records is missing or cut off. Please restore a backup."};
    return LocatedVault{std::move(folder), std::move(lock).value(), std::move(found).value()};
}

Result<std::unique_ptr<Vault::Impl>> Vault::Impl::openSlot(const std::filesystem::path& folder, SlotKind kind,
                                                           BytesView secret, const VaultOptions& given)
{
    const VaultOptions options = completed(given);
    auto located = locateVault(options, folder);
    if (!located)
        return located.error();
    LocatedVault& at = located.value();
    const std::uint32_t attempts = at.found.header.failedAttempts;
    if (kind == SlotKind::Passphrase) {
        if (attempts >= passphraseTriesMax)
            return passphraseTriesUsedUp();
        note(*options.disk, at, attempts + 1); // before the try: a killed process has had its try
    }
    auto key = at.found.header.unwrap(kind, secret);
    if (!key) {
        if (kind == SlotKind::Passphrase && key.error().code != ErrorCode::WrongPassphrase)
            note(*options.disk, at, attempts); // no try was made
        return key.error();
    }
    if (kind == SlotKind::Passphrase || attempts > 0)
        note(*options.disk, at, 0);
    at.found.header.failedAttempts = 0;
    auto impl = start(std::move(at), std::move(key).value(), options);
    if (impl)
        impl.value()->failedAttemptsBefore = attempts;
    return impl;
}

Result<std::unique_ptr<Vault::Impl>> Vault::Impl::start(LocatedVault located, SecretBytes dataKey,
                                                        const VaultOptions& options)
{
    const bool changing = located.found.header.rotation.state != RotationState::None;
    if (auto settled = settleRotation(located, dataKey, options); !settled)
        return settled.error();
    auto impl = std::make_unique<Impl>(located.folder, std::move(located.lock), located.found.header,
                                       std::move(dataKey), options);
    if (!options.repair && !impl->holdsOwnRecords()) {
        return Error{ErrorCode::WrongVault,
                     "The key file in this folder belongs to other records, or these are damaged from end to "
                     "end. Nothing was changed. Ask your technical support."};
    }
    if (!options.repair) {
        const Status mended = mendHeaderFiles(*options.disk, located.folder, located.found);
        impl->headerRestored = located.found.fromCopy && mended.ok();
    }
    if (changing && !options.repair)
        dropOldSnapshots(*impl);
    std::error_code failure;
    if (!options.repair && std::filesystem::exists(impl->folder / databaseNextName, failure)) {
        // Takes up room, and no more: what cannot be removed now goes at the next opening.
        [[maybe_unused]] const Status swept = sweepConversion(*options.disk, impl->folder);
    }
    auto vfs = SealedVfs::make({impl->sealer, *impl->table, *impl->options.disk, impl->clock},
                               (impl->folder / databaseFileName).string(), impl->options.vfsBelow);
    if (!vfs)
        return vfs.error();
    impl->vfs = std::move(vfs).value();
    impl->table->load();
    impl->compareAge();
    return impl;
}

Status Vault::Impl::settleRotation(LocatedVault& located, SecretBytes& dataKey, const VaultOptions& options)
{
    if (options.repair || located.found.header.rotation.state == RotationState::None)
        return done();
    if (located.found.fromCopy) {
        if (auto mended = mendHeaderFiles(*options.disk, located.folder, located.found); !mended)
            return mended;
        located.found.fromCopy = false;
    }
    const Status finished = finishRotation(options, located, dataKey, {});
    if (finished || located.found.header.rotation.state != RotationState::Copying)
        return finished;
    return cancelRotation(options, located, dataKey); // no space, or a page is damaged: as it was before
}

VaultAccess::Ended VaultAccess::end(std::unique_ptr<Vault>& vault)
{
    const std::unique_ptr<Vault::Impl> impl = std::move(vault->m_impl);
    vault.reset();
    impl->vfs.reset();
    return {{impl->folder, std::move(impl->lock), {impl->header, false}},
            std::move(impl->dataKey),
            impl->options};
}

Status VaultAccess::startAgain(std::unique_ptr<Vault>& vault, Ended ended)
{
    auto started = Vault::Impl::start(std::move(ended.at), std::move(ended.dataKey), ended.options);
    if (!started)
        return started.error();
    vault = make(std::move(started).value());
    return done();
}

Result<std::unique_ptr<Vault>> VaultAccess::openWithKey(const std::filesystem::path& folder,
                                                        SecretBytes dataKey, const VaultOptions& given)
{
    const VaultOptions options = completed(given);
    auto located = locateVault(options, folder);
    if (!located)
        return located.error();
    const VaultHeader& header = located.value().found.header;
    if (header.keyCheck != VaultHeader::keyCheckOf(dataKey)) {
        return Error{ErrorCode::WrongPassphrase,
                     "These records were given another key since. Please enter your passphrase."};
    }
    if (!header.isProvenBy(dataKey))
        return damagedHeader();
    auto impl = Vault::Impl::start(std::move(located).value(), std::move(dataKey), options);
    if (!impl)
        return impl.error();
    return make(std::move(impl).value());
}

// A torn first page is legal after a crash, so one page is not enough to say "not ours".
bool Vault::Impl::holdsOwnRecords() const
{
    const auto database = options.disk->open(folder / databaseFileName, Disk::Mode::Read);
    if (!database)
        return true; // the error that SQLite meets says more
    const std::uint64_t pages = sizeOf(folder / databaseFileName) / pageSize;
    const std::uint64_t step = std::max<std::uint64_t>(1, pages / pagesLookedAt);
    std::array<std::uint8_t, pageSize> page{};
    for (std::uint64_t number = 1; number <= pages; number += step) {
        const auto got = database.value()->readAt(page, static_cast<std::int64_t>((number - 1) * pageSize));
        if (got && got.value() == pageSize && sealer.openPage(number, page))
            return true;
    }
    const auto log = options.disk->open(folder / walFileName, Disk::Mode::Read);
    if (!log)
        return false;
    std::array<std::uint8_t, sealedWalHeaderSizeMax> room{};
    const std::span<std::uint8_t> sealed(room.data(), sealer.sealedWalHeaderSize());
    std::array<std::uint8_t, walHeaderSize> plain{};
    const auto got = log.value()->readAt(sealed, 0);
    return got && got.value() == sealed.size() && sealer.openUnit(0, sealed, plain.data());
}

} // namespace doorstep::crypto
