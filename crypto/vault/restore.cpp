// Putting a verified copy in the place of a damaged database, and the note that says so.
#include "crypto/vault/snapshot.h"

#include "crypto/vault/snapshot_files.h"

#include <cstring>

namespace doorstep::crypto {

using namespace layout;

namespace {

constexpr const char* restoringFileName = "vault.db.restoring";
constexpr const char* markFileName = "vault.restored";
constexpr std::size_t markBytesMax = 4'096;
constexpr std::size_t copyChunkBytes = 1024 * 1024;

Bytes markContext(const Vault::Impl& vault)
{
    Bytes context = copyOf(bytesOf("doorstep restored 1"));
    append(context, vault.header.vaultId.view());
    return context;
}

Status copyFile(Disk& disk, const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (auto swept = disk.remove(to); !swept)
        return swept;
    const auto source = disk.open(from, Disk::Mode::Read);
    if (!source)
        return source.error();
    const auto target = disk.open(to, Disk::Mode::CreateNew);
    if (!target)
        return target.error();
    Bytes chunk(copyChunkBytes);
    for (std::int64_t at = 0;;) {
        const auto got = source.value()->readAt(chunk, at);
        if (!got)
            return got.error();
        if (got.value() == 0)
            break;
        if (auto put = target.value()->writeAt(BytesView(chunk).first(got.value()), at); !put)
            return put;
        at += static_cast<std::int64_t>(got.value());
    }
    return target.value()->sync();
}

Result<std::filesystem::path> makeAside(const Vault::Impl& vault)
{
    for (int number = 1;; ++number) {
        const auto folder = vault.folder / ("damaged-" + std::to_string(number));
        std::error_code failure;
        if (std::filesystem::exists(folder, failure))
            continue;
        if (auto made = makePrivateFolder(folder); !made)
            return made.error();
        return folder;
    }
}

// The log goes first and the database last: whatever stops this, no log ever lies beside a database that it
// was not written for.
Status moveAside(const Vault::Impl& vault, const std::filesystem::path& aside)
{
    Disk& disk = *vault.options.disk;
    const auto tables = TagTable::filesOf(databaseFileName);
    for (const auto& name : {std::filesystem::path(walFileName), tables[0], tables[1],
                             std::filesystem::path(databaseFileName)}) {
        auto moved = disk.rename(vault.folder / name, aside / name);
        if (!moved && moved.error().code != ErrorCode::NotFound)
            return moved;
    }
    if (auto kept = disk.syncFolder(aside); !kept)
        return kept;
    return disk.syncFolder(vault.folder);
}

Status writeMark(const Vault::Impl& vault, const SnapshotInfo& snapshot, std::int64_t wallMs)
{
    Bytes plain(8);
    putBig(&plain[0], static_cast<std::uint64_t>(wallMs), 8);
    append(plain, encodeSnapshot(snapshot));
    const auto file = vault.folder / markFileName;
    return replaceFile(*vault.options.disk, file, file.string() + ".new",
                       seal(snapshotKey(vault), plain, markContext(vault)));
}

} // namespace

Result<Restored> restoreSnapshot(const Vault& vault, const SnapshotInfo& snapshot, std::int64_t wallMs)
{
    const Vault::Impl& impl = VaultAccess::of(vault);
    if (!impl.options.repair)
        return Error{ErrorCode::InvalidInput, "The records must be unlocked for repair to restore a copy."};
    Disk& disk = *impl.options.disk;
    const auto fresh = impl.folder / restoringFileName;
    if (auto sound = verifySnapshot(vault, snapshot); !sound)
        return sound.error();
    if (auto copied = copyFile(disk, snapshotFile(impl, snapshot.slot), fresh); !copied) {
        [[maybe_unused]] const Status swept = disk.remove(fresh);
        return copied.error();
    }
    const auto digest = digestOfCopy(impl, fresh, snapshot.pages);
    if (!digest || digest.value() != snapshot.digest)
        return Error{ErrorCode::Storage, "The copy could not be put in place: this device's storage did not "
                                         "return what was written to it. Nothing was changed."};
    auto aside = makeAside(impl);
    if (!aside)
        return aside.error();
    if (auto moved = moveAside(impl, aside.value()); !moved)
        return moved.error();
    if (auto marked = writeMark(impl, snapshot, wallMs); !marked)
        return marked.error();
    // The table that goes with the copy comes before it: without a database it says nothing.
    auto tags = TagTable::tagsIn(disk, fresh);
    if (!tags)
        return tags.error();
    if (auto tabled = impl.table->writeFresh(impl.nextEpoch(), std::move(tags).value()); !tabled)
        return tabled.error();
    if (auto placed = disk.rename(fresh, impl.folder / databaseFileName); !placed)
        return placed.error();
    if (auto kept = disk.syncFolder(impl.folder); !kept)
        return kept.error();
    return Restored{snapshot, std::move(aside).value()};
}

Result<std::optional<RestoredMark>> restoredMark(const Vault& vault)
{
    const Vault::Impl& impl = VaultAccess::of(vault);
    const auto sealed = readFile(*impl.options.disk, impl.folder / markFileName, markBytesMax);
    if (!sealed && sealed.error().code == ErrorCode::NotFound)
        return std::optional<RestoredMark>();
    if (!sealed)
        return sealed.error();
    const auto plain = crypto::open(snapshotKey(impl), sealed.value(), markContext(impl));
    const auto snapshot =
        plain && plain->size() > 8 ? decodeSnapshot(BytesView(*plain).subspan(8)) : std::nullopt;
    if (!snapshot)
        return Error{ErrorCode::Damaged, "The note that these records were restored from a copy is damaged."};
    return std::optional(RestoredMark{*snapshot, static_cast<std::int64_t>(getBig(plain->data(), 8))});
}

Status clearRestoredMark(const Vault& vault)
{
    const Vault::Impl& impl = VaultAccess::of(vault);
    if (auto gone = impl.options.disk->remove(impl.folder / markFileName); !gone)
        return gone;
    return impl.options.disk->syncFolder(impl.folder);
}

} // namespace doorstep::crypto
