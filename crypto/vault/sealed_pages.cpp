// Finds the newest committed version of every page, whatever is broken around it.
#include "crypto/vault/sealed_pages.h"

#include "crypto/vault/recovered_log.h"
#include "crypto/vault/vault_impl.h"

#include <sodium.h>

#include <vector>

namespace doorstep::crypto {

using namespace layout;

namespace {

struct Frame {
    std::uint64_t unit;
    std::uint64_t page;
    std::uint64_t commitPages; ///< 0: not the last of its transaction
    std::uint32_t generation;  ///< SQLite counts it up whenever the log starts anew
};

bool readWhole(DiskFile& file, std::span<std::uint8_t> out, std::int64_t offset)
{
    const auto got = file.readAt(out, offset);
    return got.ok() && got.value() == out.size();
}

} // namespace

Result<SealedPages> SealedPages::open(Disk& disk, const Sealer& sealer, const std::filesystem::path& database,
                                      const std::filesystem::path& log)
{
    SealedPages pages(sealer);
    auto file = disk.open(database, Disk::Mode::Read);
    if (!file)
        return file.error();
    pages.m_database = std::move(file).value();
    const auto size = pages.m_database->size();
    if (!size)
        return size.error();
    pages.m_count = (static_cast<std::uint64_t>(size.value()) + pageSize - 1) / pageSize;
    if (auto opened = disk.open(log, Disk::Mode::Read)) {
        pages.m_log = std::move(opened).value();
        pages.scanLog();
    }
    return pages;
}

void SealedPages::scanLog()
{
    Bytes sealed(m_sealer->sealedFrameSize());
    Bytes plain(frameSize);
    std::vector<Frame> frames;
    std::uint32_t newest = 0;
    for (std::uint64_t unit = 1; readWhole(*m_log, sealed, m_sealer->sealedUnitOffset(unit)); ++unit) {
        if (!m_sealer->openUnit(unit, sealed, plain.data())) {
            ++m_framesDamaged;
            continue;
        }
        const Frame frame{unit, getBig(&plain[0], 4), getBig(&plain[frameCommitAt], 4),
                          static_cast<std::uint32_t>(getBig(&plain[frameSaltAt], 4))};
        // Nearer than half the number's range, counted round: the same order after an overflow.
        if (frames.empty() || static_cast<std::int32_t>(frame.generation - newest) > 0)
            newest = frame.generation;
        frames.push_back(frame);
    }
    // A log started anew has a header of its own before its first frame; what follows is then all old.
    std::array<std::uint8_t, walHeaderSize> header{};
    const std::span<std::uint8_t> headerUnit(sealed.data(), m_sealer->sealedWalHeaderSize());
    if (readWhole(*m_log, headerUnit, 0) && m_sealer->openUnit(0, headerUnit, header.data()))
        newest = static_cast<std::uint32_t>(getBig(&header[walSaltAt], 4));
    std::map<std::uint64_t, std::uint64_t> open;
    for (const Frame& frame : frames) {
        if (frame.generation != newest)
            continue;
        ++m_framesRead;
        open[frame.page] = frame.unit;
        if (frame.commitPages == 0)
            continue;
        for (const auto& [page, unit] : open)
            m_inLog[page] = unit;
        open.clear();
        m_count = frame.commitPages;
    }
    std::fill(plain.begin(), plain.end(), std::uint8_t{0});
}

const SealedPages::Page* SealedPages::read(std::uint64_t number)
{
    if (number == 0 || number > m_count || number == lockBytePage)
        return nullptr;
    if (const auto found = m_inLog.find(number); found != m_inLog.end()) {
        Bytes sealed(m_sealer->sealedFrameSize());
        Bytes plain(frameSize);
        if (readWhole(*m_log, sealed, m_sealer->sealedUnitOffset(found->second)) &&
            m_sealer->openUnit(found->second, sealed, plain.data())) {
            std::copy_n(plain.begin() + frameHeaderSize, pageSize, m_page.begin());
            return &m_page;
        }
    }
    if (!readWhole(*m_database, m_page, static_cast<std::int64_t>((number - 1) * pageSize)) ||
        !m_sealer->openPage(number, m_page))
        return nullptr;
    return &m_page;
}

Status proveSound(const Vault::Impl& vault)
{
    if (vault.table->log() != TagTable::Log::Live)
        return done(); // the log will not be read
    std::error_code failure;
    const auto log = std::filesystem::file_size(vault.folder / walFileName, failure);
    if (failure || log == 0)
        return done();
    const RecoveredLog recovered =
        readAsRecovery(*vault.options.disk, vault.folder / walFileName, vault.sealer, vault.table->salt());
    const auto database = vault.options.disk->open(vault.folder / databaseFileName, Disk::Mode::Read);
    if (!database)
        return database.error();
    const std::uint64_t count = recovered.size != 0 ? recovered.size : vault.table->pages();
    std::array<std::uint8_t, pageSize> page{};
    bool sound = true;
    for (std::uint64_t number = 1; number <= count && sound; ++number) {
        if (number == lockBytePage || recovered.pages.count(number) != 0)
            continue;
        sound = readWhole(*database.value(), page, static_cast<std::int64_t>((number - 1) * pageSize)) &&
                vault.sealer.openPage(number, page);
    }
    sodium_memzero(page.data(), page.size());
    if (sound)
        return done();
    return Error{ErrorCode::Damaged, "Some of the stored records are damaged, and the last changes wait "
                                     "to be added to them. Nothing was changed: a verified copy or a "
                                     "rescue file can help."};
}

} // namespace doorstep::crypto
