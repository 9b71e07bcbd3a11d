// Slots with fixed names: nothing is ever looked for, and nothing can pile up.
#include "crypto/vault/snapshot_files.h"

#include <algorithm>

#include <sodium.h>

namespace doorstep::crypto {

using namespace layout;

namespace {

constexpr std::size_t descriptionSize = 4 + 8 + 8 + 8 + 8 + 32;
constexpr std::size_t descriptionBytesMax = 4'096;

std::filesystem::path descriptionFile(const Vault::Impl& vault, std::uint32_t slot)
{
    return snapshotFolder(vault) / ("copy" + std::to_string(slot) + ".about");
}

Bytes contextOf(const Vault::Impl& vault)
{
    Bytes context = copyOf(bytesOf("doorstep copy 1"));
    append(context, vault.header.vaultId.view());
    return context;
}

Error damagedCopy()
{
    return {ErrorCode::Damaged, "That copy of the records is damaged itself. Please choose another one."};
}

} // namespace

std::filesystem::path snapshotFolder(const Vault::Impl& vault)
{
    return vault.folder / "snapshots";
}

std::filesystem::path snapshotFile(const Vault::Impl& vault, std::uint32_t slot)
{
    return snapshotFolder(vault) / ("copy" + std::to_string(slot) + ".db");
}

SecretBytes snapshotKey(const Vault::Impl& vault)
{
    std::string context = "dsvault0";
    context.back() = static_cast<char>('0' + static_cast<std::uint32_t>(KeyPurpose::Snapshots));
    return deriveSubKey(vault.dataKey, 0, context);
}

Bytes encodeSnapshot(const SnapshotInfo& info)
{
    Bytes bytes(descriptionSize);
    putBig(&bytes[0], static_cast<std::uint16_t>(info.cipher), 4);
    putBig(&bytes[4], info.number, 8);
    putBig(&bytes[12], info.pages, 8);
    putBig(&bytes[20], static_cast<std::uint64_t>(info.takenWallMs), 8);
    putBig(&bytes[28], info.mark, 8);
    std::copy(info.digest.value.begin(), info.digest.value.end(), &bytes[36]);
    return bytes;
}

std::optional<SnapshotInfo> decodeSnapshot(BytesView bytes)
{
    if (bytes.size() != descriptionSize)
        return std::nullopt;
    const std::uint64_t cipher = getBig(&bytes[0], 4);
    if (cipher < 1 || cipher > cipherLast)
        return std::nullopt;
    SnapshotInfo info;
    info.cipher = static_cast<Cipher>(cipher);
    info.number = getBig(&bytes[4], 8);
    info.pages = getBig(&bytes[12], 8);
    info.takenWallMs = static_cast<std::int64_t>(getBig(&bytes[20], 8));
    info.mark = getBig(&bytes[28], 8);
    std::copy_n(&bytes[36], info.digest.value.size(), info.digest.value.begin());
    return info;
}

std::array<SnapshotSlot, snapshotSlots> readSlots(const Vault::Impl& vault)
{
    std::array<SnapshotSlot, snapshotSlots> slots;
    const SecretBytes key = snapshotKey(vault);
    for (std::uint32_t i = 0; i < snapshotSlots; ++i) {
        const auto sealed = readFile(*vault.options.disk, descriptionFile(vault, i), descriptionBytesMax);
        if (!sealed && sealed.error().code == ErrorCode::NotFound)
            continue;
        slots[i].state = SnapshotSlot::State::Unreadable;
        const auto plain = sealed.ok() ? crypto::open(key, sealed.value(), contextOf(vault)) : std::nullopt;
        const auto info = plain ? decodeSnapshot(*plain) : std::nullopt;
        if (info && info->cipher == vault.header.cipher) { // else it cannot take the database's place
            slots[i] = {SnapshotSlot::State::Known, *info};
            slots[i].info.slot = i;
        }
    }
    return slots;
}

Status writeDescription(const Vault::Impl& vault, const SnapshotInfo& info)
{
    const auto file = descriptionFile(vault, info.slot);
    return replaceFile(*vault.options.disk, file, file.string() + ".new",
                       seal(snapshotKey(vault), encodeSnapshot(info), contextOf(vault)));
}

Status removeSnapshot(const Vault::Impl& vault, std::uint32_t slot)
{
    Disk& disk = *vault.options.disk;
    const auto about = descriptionFile(vault, slot);
    if (auto gone = disk.remove(about); !gone)
        return gone;
    if (auto gone = disk.remove(about.string() + ".new"); !gone)
        return gone;
    return disk.remove(snapshotFile(vault, slot));
}

Result<Hash32> digestOfCopy(const Vault::Impl& vault, const std::filesystem::path& file, std::uint64_t pages,
                            const std::atomic<bool>* stop)
{
    auto opened = vault.options.disk->open(file, Disk::Mode::Read);
    if (!opened)
        return opened.error();
    const auto size = opened.value()->size();
    if (!size)
        return size.error();
    if (pages == 0 || size.value() != static_cast<std::int64_t>(pages * pageSize))
        return damagedCopy();
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, Hash32::sizeBytes);
    std::array<std::uint8_t, pageSize> page{};
    for (std::uint64_t number = 1; number <= pages; ++number) {
        if (stop && *stop)
            return Error{ErrorCode::Refused, "The copy was stopped."};
        const auto got = opened.value()->readAt(page, static_cast<std::int64_t>((number - 1) * pageSize));
        if (!got)
            return got.error();
        crypto_generichash_update(&state, page.data(), page.size());
        if (got.value() != pageSize || (number != lockBytePage && !vault.sealer.openPage(number, page)))
            return damagedCopy();
    }
    sodium_memzero(page.data(), page.size());
    Hash32 digest;
    crypto_generichash_final(&state, digest.value.data(), digest.value.size());
    return digest;
}

Result<std::vector<SnapshotInfo>> snapshots(const Vault& vault)
{
    std::vector<SnapshotInfo> known;
    for (const SnapshotSlot& slot : readSlots(VaultAccess::of(vault))) {
        if (slot.state == SnapshotSlot::State::Known)
            known.push_back(slot.info);
    }
    std::sort(known.begin(), known.end(),
              [](const SnapshotInfo& a, const SnapshotInfo& b) { return a.number > b.number; });
    return known;
}

std::filesystem::path snapshotFile(const Vault& vault, const SnapshotInfo& snapshot)
{
    return snapshotFile(VaultAccess::of(vault), snapshot.slot);
}

Status verifySnapshot(const Vault& vault, const SnapshotInfo& snapshot)
{
    const Vault::Impl& impl = VaultAccess::of(vault);
    const auto digest = digestOfCopy(impl, snapshotFile(impl, snapshot.slot), snapshot.pages);
    if (!digest)
        return digest.error();
    return digest.value() == snapshot.digest ? done() : Status(damagedCopy());
}

Status keepOnlySnapshot(const Vault& vault, const SnapshotInfo& keep)
{
    if (auto whole = verifySnapshot(vault, keep); !whole)
        return whole;
    const Vault::Impl& impl = VaultAccess::of(vault);
    const auto slots = readSlots(impl);
    for (std::uint32_t i = 0; i < snapshotSlots; ++i) {
        const bool kept = slots[i].state == SnapshotSlot::State::Known && slots[i].info.number == keep.number;
        if (kept)
            continue;
        // Also a free place: a copy that was never finished may lie there without a description.
        if (auto removed = removeSnapshot(impl, i); !removed)
            return removed;
    }
    return impl.options.disk->syncFolder(snapshotFolder(impl));
}

} // namespace doorstep::crypto
