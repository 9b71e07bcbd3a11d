// Copies the pages under the next key and lets the copy take the place of the database.
#include "crypto/vault/rotation_steps.h"

#include "crypto/vault/snapshot_files.h"

#include <sqlite3.h>

namespace doorstep::crypto {

using namespace layout;

namespace {

using Page = std::array<std::uint8_t, pageSize>;

std::int64_t offsetOf(std::uint64_t number)
{
    return static_cast<std::int64_t>((number - 1) * pageSize);
}

// False at the end of the file.
Result<bool> readPage(DiskFile& file, std::uint64_t number, Page& page)
{
    const auto got = file.readAt(page, offsetOf(number));
    if (!got)
        return got.error();
    return got.value() == pageSize;
}

Sealer sealerOf(const VaultHeader& header, const SecretBytes& key)
{
    return {header.vaultId, sealerKeys(key, header.cipher), header.cipher};
}

Error damagedPage()
{
    return {ErrorCode::Damaged, "A part of the records is damaged, so the key was not changed. Please "
                                "check the records first."};
}

// One page of the copy: taken as it is when a run before this one wrote it, else made from the old one.
Status copyPage(DiskFile& from, DiskFile& to, std::uint64_t number, const Sealer& before,
                const TagTable::Tag* newest, const Sealer& after, bool& goOn)
{
    Page page{};
    if (goOn) {
        const auto there = readPage(to, number, page);
        if (!there)
            return there.error();
        if (there.value() && after.openPage(number, page))
            return done();
        goOn = false; // everything behind the first page that is not whole is made anew
    }
    const auto there = readPage(from, number, page);
    if (!there)
        return there.error();
    const bool isNewest = newest && std::equal(newest->begin(), newest->end(), &page[pageTagAt]);
    if (!there.value() || !isNewest || !before.openPage(number, page))
        return damagedPage();
    after.sealPage(number, page);
    return to.writeAt(page, offsetOf(number));
}

Status copyPages(Disk& disk, const std::filesystem::path& folder, const Sealer& before, const Sealer& after,
                 const RotationOptions& steps)
{
    const auto from = disk.open(folder / databaseFileName, Disk::Mode::Read);
    if (!from)
        return from.error();
    Page first{};
    const auto there = readPage(*from.value(), 1, first);
    if (there && there.value() && after.openPage(1, first))
        return done(); // the copy is in its place already; only the header was behind
    const auto to = disk.open(folder / databaseNextName, Disk::Mode::Create);
    if (!to)
        return to.error();
    const auto size = from.value()->size();
    if (!size)
        return size.error();
    if (size.value() % static_cast<std::int64_t>(pageSize) != 0)
        return damagedPage();
    const std::uint64_t pages = static_cast<std::uint64_t>(size.value()) / pageSize;
    const SystemClock clock;
    TagTable tags(disk, before, clock, folder / databaseFileName);
    tags.load();
    if (tags.problem() != TagTable::Problem::None)
        return tags.problemAsError();
    bool goOn = true;
    for (std::uint64_t number = 1; number <= pages; ++number) {
        if (steps.cancelled && steps.cancelled())
            return Error{ErrorCode::Refused,
                         "The change of the key was stopped. The old key is still in use."};
        if (number != lockBytePage) {
            auto copied =
                copyPage(*from.value(), *to.value(), number, before, tags.tagOf(number), after, goOn);
            if (!copied)
                return copied;
        }
        if (steps.progress)
            steps.progress(number, pages);
    }
    if (auto cut = to.value()->truncate(size.value()); !cut)
        return cut;
    if (auto synced = to.value()->sync(); !synced)
        return synced;
    auto copied = TagTable::tagsIn(disk, folder / databaseNextName);
    if (!copied)
        return copied.error();
    TagTable next(disk, after, clock, folder / databaseNextName);
    if (auto tabled = next.writeFresh(tags.highestEpoch() + 1, std::move(copied).value()); !tabled)
        return tabled;
    return disk.syncFolder(folder);
}

// The copy is whole: from here the new key is the vault's.
VaultHeader switched(const VaultHeader& before, const SecretBytes& oldKey, const SecretBytes& newKey)
{
    VaultHeader header = before;
    std::erase_if(header.slots, [](const KeySlot& slot) { return slot.opens == SlotOpens::DataKey; });
    for (KeySlot& slot : header.slots)
        slot.opens = SlotOpens::DataKey;
    header.keyCheck = VaultHeader::keyCheckOf(newKey);
    header.cipher = before.rotation.cipher;
    header.rotation.state = RotationState::Switching;
    header.rotation.cipher = before.cipher;
    header.wrapOther(newKey, oldKey);
    header.prove(newKey);
    return header;
}

// The table of tags goes first and the database last: while the copy is not in its place, all is done again.
Status putCopyInPlace(Disk& disk, const std::filesystem::path& folder)
{
    const auto tables = TagTable::filesOf(folder / databaseFileName);
    const auto tabled = disk.rename(TagTable::filesOf(folder / databaseNextName)[0], tables[0]);
    if (!tabled && tabled.error().code != ErrorCode::NotFound)
        return tabled;
    if (auto swept = disk.remove(tables[1]); !swept)
        return swept;
    if (auto synced = disk.syncFolder(folder); !synced)
        return synced;
    const auto renamed = disk.rename(folder / databaseNextName, folder / databaseFileName);
    if (!renamed && renamed.error().code != ErrorCode::NotFound) // not there: done before
        return renamed;
    return disk.syncFolder(folder);
}

} // namespace

Status finishRotation(const VaultOptions& options, LocatedVault& at, SecretBytes& dataKey,
                      const RotationOptions& steps)
{
    Disk& disk = *options.disk;
    VaultHeader& header = at.found.header;
    if (header.rotation.state == RotationState::Copying) {
        auto next = header.unwrapOther(dataKey);
        if (!next)
            return next.error();
        const auto copied =
            copyPages(disk, at.folder, sealerOf(header, dataKey), sealerOf(header, next.value()), steps);
        if (!copied)
            return copied;
        VaultHeader changed = switched(header, dataKey, next.value());
        if (auto written = writeHeader(disk, at.folder, changed); !written)
            return written;
        header = std::move(changed);
        dataKey = std::move(next).value();
    }
    if (header.rotation.state == RotationState::Switching) {
        if (auto placed = putCopyInPlace(disk, at.folder); !placed)
            return placed;
        VaultHeader changed = header;
        changed.rotation = {};
        changed.prove(dataKey);
        if (auto written = writeHeader(disk, at.folder, changed); !written)
            return written;
        header = std::move(changed);
    }
    return done();
}

Status cancelRotation(const VaultOptions& options, LocatedVault& at, const SecretBytes& dataKey)
{
    VaultHeader changed = at.found.header;
    if (changed.rotation.state != RotationState::Copying)
        return done();
    std::erase_if(changed.slots, [](const KeySlot& slot) { return slot.opens == SlotOpens::NextKey; });
    changed.rotation = {};
    changed.prove(dataKey);
    if (auto written = writeHeader(*options.disk, at.folder, changed); !written)
        return written;
    at.found.header = std::move(changed);
    if (auto swept = options.disk->remove(TagTable::filesOf(at.folder / databaseNextName)[0]); !swept)
        return swept;
    return options.disk->remove(at.folder / databaseNextName);
}

// The last connection's end removes the log.
Status emptyLog(const Vault& vault)
{
    sqlite3* connection = nullptr;
    int code = sqlite3_open_v2(vault.databasePath().c_str(), &connection, SQLITE_OPEN_READWRITE,
                               vault.vfsName().c_str());
    Status prepared = done();
    if (code == SQLITE_OK)
        prepared = vault.prepareConnection(connection);
    if (code == SQLITE_OK && prepared)
        code = sqlite3_wal_checkpoint_v2(connection, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    const int closed = sqlite3_close(connection);
    if (!prepared)
        return prepared;
    if (code == SQLITE_BUSY || closed != SQLITE_OK)
        return Error{ErrorCode::InUse, "These records are in use. Close them first; nothing was changed."};
    if (code != SQLITE_OK)
        return Error{ErrorCode::Storage,
                     "The storage of this device reported an error. Nothing was changed."};
    return done();
}

void dropOldSnapshots(const Vault::Impl& vault)
{
    const auto slots = readSlots(vault);
    for (std::size_t i = 0; i < slots.size(); ++i) {
        if (slots[i].state == SnapshotSlot::State::Unreadable) {
            // One that stays is of no use to anybody without the old key.
            [[maybe_unused]] const Status removed = removeSnapshot(vault, static_cast<std::uint32_t>(i));
        }
    }
}

} // namespace doorstep::crypto
