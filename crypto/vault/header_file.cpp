// vault.hdr and vault.hdr.copy: which of them counts, and how both stay in step.
#include "crypto/vault/header_file.h"

namespace doorstep::crypto {

using namespace layout;

namespace {

constexpr std::size_t headerSizeLimit = 65'536;

Result<VaultHeader> readHeader(Disk& disk, const std::filesystem::path& file)
{
    const auto bytes = readFile(disk, file, headerSizeLimit);
    if (!bytes)
        return bytes.error().code == ErrorCode::Damaged ? damagedHeader() : bytes.error();
    return VaultHeader::decode(bytes.value());
}

Status replaceHeader(Disk& disk, const std::filesystem::path& folder, const char* name,
                     const VaultHeader& header)
{
    return replaceFile(disk, folder / name, folder / headerTemporaryName, header.encode());
}

Status writeCopy(Disk& disk, const std::filesystem::path& folder, const VaultHeader& header)
{
    auto written = replaceHeader(disk, folder, headerCopyName, header);
    if (!written) {
        [[maybe_unused]] const Status removed = disk.remove(folder / headerCopyName);
    }
    return written;
}

} // namespace

Result<FoundHeader> findHeader(Disk& disk, const std::filesystem::path& folder)
{
    auto first = readHeader(disk, folder / headerFileName);
    if (first)
        return FoundHeader{std::move(first).value(), false};
    if (first.error().code != ErrorCode::Damaged && first.error().code != ErrorCode::NotFound)
        return first.error();
    auto copy = readHeader(disk, folder / headerCopyName);
    if (copy)
        return FoundHeader{std::move(copy).value(), true};
    return first.error();
}

Status writeHeader(Disk& disk, const std::filesystem::path& folder, const VaultHeader& header)
{
    if (auto written = replaceHeader(disk, folder, headerFileName, header); !written)
        return written;
    // The change is made; the copy is made up for at the next opening when it fails now.
    [[maybe_unused]] const Status copied = writeCopy(disk, folder, header);
    return done();
}

ChangeOutcome changeHeader(Disk& disk, const std::filesystem::path& folder, const VaultHeader& before,
                           const VaultHeader& changed)
{
    bool inPlace = false;
    Status written = replaceFileSaying(disk, folder / headerFileName, folder / headerTemporaryName,
                                       changed.encode(), inPlace);
    if (!written && !inPlace)
        return {Change::TakenBack, written.error()};
    // The folder's sync failed: once more, and it may be stored after all.
    if (written || disk.syncFolder(folder)) {
        [[maybe_unused]] const Status copied = writeCopy(disk, folder, changed);
        return {Change::Made, {}};
    }
    bool isBack = false;
    [[maybe_unused]] const Status back = replaceFileSaying(
        disk, folder / headerFileName, folder / headerTemporaryName, before.encode(), isBack);
    return {isBack ? Change::TakenBack : Change::InForce, written.error()};
}

Status writeAttempts(Disk& disk, const std::filesystem::path& folder, const FoundHeader& found)
{
    return replaceHeader(disk, folder, found.fromCopy ? headerCopyName : headerFileName, found.header);
}

Status mendHeaderFiles(Disk& disk, const std::filesystem::path& folder, const FoundHeader& found)
{
    if (found.fromCopy) {
        // The damaged one may still be worth something to support; it is not ours to delete.
        if (auto kept = disk.rename(folder / headerFileName, folder / headerDamagedName);
            !kept && kept.error().code != ErrorCode::NotFound)
            return kept;
        return replaceHeader(disk, folder, headerFileName, found.header);
    }
    const auto copy = readHeader(disk, folder / headerCopyName);
    if (copy && copy.value().change == found.header.change && copy.value().proof == found.header.proof)
        return done();
    return writeCopy(disk, folder, found.header);
}

} // namespace doorstep::crypto
