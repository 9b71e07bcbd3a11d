// "Check the records": every page of the database file, whether SQLite would read it or not.
#include "crypto/vault/recovered_log.h"
#include "crypto/vault/vault_impl.h"

#include <sodium.h>

namespace doorstep::crypto {

using namespace layout;

namespace {

bool readWhole(DiskFile& file, std::span<std::uint8_t> out, std::int64_t at)
{
    const auto size = file.readAt(out, at);
    return size && size.value() == out.size();
}

enum class PageState { Whole, Old, Damaged };

PageState stateOf(DiskFile& file, std::uint64_t number, const Sealer& sealer, const TagTable::Tag* newest,
                  Sealer::Page page)
{
    if (number == lockBytePage)
        return PageState::Whole;
    if (!readWhole(file, page, static_cast<std::int64_t>((number - 1) * pageSize)))
        return PageState::Damaged;
    const bool isNewest = newest && std::equal(newest->begin(), newest->end(), &page[pageTagAt]);
    if (!sealer.openPage(number, page))
        return PageState::Damaged;
    return isNewest ? PageState::Whole : PageState::Old;
}

} // namespace

Result<ScrubReport> Vault::scrub(const std::function<bool(std::uint64_t, std::uint64_t)>& progress) const
{
    TagTable& table = *m_impl->table;
    if (!table.inUse()) {
        m_impl->scrubbed.reset();
        table.load(true);
    }
    if (!m_impl->scrubbed) {
        auto opened = m_impl->options.disk->open(databasePath(), Disk::Mode::Read);
        if (!opened)
            return opened.error();
        m_impl->scrubbed = std::move(opened).value();
    }
    const auto size = m_impl->scrubbed->size();
    if (!size)
        return size.error();

    ScrubReport report;
    report.tableIsWhole = table.epoch() > 0;
    const std::uint64_t pagesThere = (static_cast<std::uint64_t>(size.value()) + pageSize - 1) / pageSize;
    RecoveredLog log; // what SQLite will still bring into the database
    if (report.tableIsWhole && table.log() == TagTable::Log::Live)
        log = readAsRecovery(*m_impl->options.disk, m_impl->folder / walFileName, m_impl->sealer,
                             table.salt());
    // Pages behind the size that the log says are cut off by the next checkpoint.
    report.pages = log.size > 0 ? log.size : std::max(pagesThere, table.pages());
    std::array<std::uint8_t, pageSize> page{};
    for (std::uint64_t number = 1; number <= report.pages && !report.cancelled; ++number) {
        if (log.pages.count(number) == 0) {
            const PageState state =
                stateOf(*m_impl->scrubbed, number, m_impl->sealer, table.tagOf(number), page);
            const bool old = state == PageState::Old && report.tableIsWhole;
            report.oldPages += old ? 1 : 0;
            report.damagedPages += state == PageState::Damaged || old ? 1 : 0;
        }
        report.cancelled = progress && !progress(number, report.pages);
    }
    sodium_memzero(page.data(), page.size());
    return report;
}

} // namespace doorstep::crypto
