// "Check the records": every page of the database file, whether SQLite would read it or not.
#include "crypto/vault/vault_impl.h"

#include <sodium.h>

#include <set>

#include <fcntl.h>
#include <sys/stat.h>

namespace doorstep::crypto {

using namespace layout;

namespace {

std::int64_t sizeOfFile(int descriptor)
{
    struct stat status {};
    return ::fstat(descriptor, &status) == 0 ? status.st_size : -1;
}

// Pages that the current generation of the log holds whole; a checkpoint will write them again.
std::set<std::uint64_t> pagesInLog(const std::filesystem::path& folder, const Sealer& sealer)
{
    std::set<std::uint64_t> pages;
    // This file takes no locks of SQLite, so it may be closed again.
    const FileDescriptor log(::open((folder / walFileName).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    Bytes sealed(sealedFrameSize);
    Bytes header(walHeaderSize);
    Bytes frame(frameSize);
    const std::span<std::uint8_t> headerUnit(sealed.data(), sealedWalHeaderSize);
    if (!log.isOpen() || !readExactly(log.get(), headerUnit, 0) ||
        !sealer.openUnit(0, headerUnit, header.data()))
        return pages;
    for (std::uint64_t unit = 1; readExactly(log.get(), sealed, sealedUnitOffset(unit)); ++unit) {
        const bool ours = sealer.openUnit(unit, sealed, frame.data()) &&
                          std::equal(&header[walSaltAt], &header[walSaltAt] + saltSize, &frame[frameSaltAt]);
        if (!ours)
            break;
        pages.insert(getBig(frame.data(), 4));
    }
    sodium_memzero(frame.data(), frame.size());
    return pages;
}

} // namespace

Result<ScrubReport> Vault::scrub(const std::function<void(std::uint64_t, std::uint64_t)>& progress) const
{
    if (!m_impl->scrubbed.isOpen())
        m_impl->scrubbed = FileDescriptor(::open(databasePath().c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    const int descriptor = m_impl->scrubbed.get();
    const std::int64_t size = descriptor < 0 ? -1 : sizeOfFile(descriptor);
    if (size < 0)
        return errorOfSystem(errno);
    ScrubReport report;
    report.pages = (static_cast<std::uint64_t>(size) + pageSize - 1) / pageSize;
    std::set<std::uint64_t> damaged;
    std::array<std::uint8_t, pageSize> page{};
    for (std::uint64_t number = 1; number <= report.pages; ++number) {
        const auto at = static_cast<std::int64_t>((number - 1) * pageSize);
        if (number != lockBytePage &&
            (!readExactly(descriptor, page, at) || !m_impl->sealer.openPage(number, page)))
            damaged.insert(number);
        if (progress)
            progress(number, report.pages);
    }
    sodium_memzero(page.data(), page.size());
    if (!damaged.empty()) {
        for (const std::uint64_t number : pagesInLog(m_impl->folder, m_impl->sealer))
            damaged.erase(number);
    }
    report.damagedPages = damaged.size();
    return report;
}

} // namespace doorstep::crypto
