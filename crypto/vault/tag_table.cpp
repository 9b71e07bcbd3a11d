// Reads, judges and saves the table of tags in the order that no crash can turn into a false alarm.
#include "crypto/vault/tag_table.h"

#include <algorithm>
#include <cstring>
#include <new>

namespace doorstep::crypto {

using namespace layout;

namespace {

constexpr std::uint64_t pagesMax = 0xffff'fffe; // SQLite's own limit

int codeOf(const Status& status) noexcept
{
    if (status)
        return SQLITE_OK;
    return status.error().code == ErrorCode::DiskFull ? SQLITE_FULL : SQLITE_IOERR_FSYNC;
}

std::span<std::uint8_t> bytesOfTags(std::vector<TagTable::Tag>& tags) noexcept
{
    static_assert(sizeof(TagTable::Tag) == tagSize);
    return {reinterpret_cast<std::uint8_t*>(tags.data()), tags.size() * tagSize};
}

} // namespace

TagTable::TagTable(Disk& disk, const Sealer& sealer, const Clock& clock,
                   const std::filesystem::path& database)
    : m_disk(disk)
    , m_sealer(sealer)
    , m_clock(clock)
    , m_paths(filesOf(database))
{}

std::array<std::filesystem::path, 2> TagTable::filesOf(const std::filesystem::path& database)
{
    std::filesystem::path stem = database;
    if (stem.extension() == ".db")
        stem.replace_extension();
    return {stem.string() + tagFileEndings[0], stem.string() + tagFileEndings[1]};
}

// --- reading

void TagTable::load(bool anew) noexcept
try {
    if (anew || m_listChanged || m_problem != Problem::None)
        m_tags.clear(); // not, or not surely, the list that m_listSeal names
    // What this object wrote and synced, or synced after reading it, is as sure when it is read again.
    m_sureEpoch = m_certain ? m_epoch : 0;
    m_files = {};
    m_at = {};
    m_epoch = m_lastEpoch = 0;
    m_timeMs = 0;
    m_log = Log::None;
    m_salt = {};
    m_certain = m_unconfirmed = m_listChanged = m_framesWait = m_wasLive = m_refuses = m_folderWaits = false;
    m_problem = Problem::None;
    m_readError.reset();
    readFiles();
    if (m_problem != Problem::None)
        m_tags.clear();
} catch (const std::exception&) {
    found(Problem::Unreadable);
}

void TagTable::readFiles()
{
    std::vector<Head> heads;
    for (std::size_t file = 0; file < m_paths.size(); ++file) {
        if (!readHeads(file, heads))
            return found(Problem::Unreadable);
    }
    std::sort(heads.begin(), heads.end(), [](const Head& a, const Head& b) { return a.epoch > b.epoch; });
    if (!heads.empty())
        m_lastEpoch = heads.front().epoch;
    // The newest whose list is whole: a head or list that a crash tore was not yet relied upon.
    for (const Head& head : heads) {
        if (adopt(head))
            return;
        if (m_readError)
            return found(Problem::Unreadable);
    }
    found(Problem::TableMissing);
}

bool TagTable::readHeads(std::size_t file, std::vector<Head>& heads)
{
    const auto opened = m_disk.open(m_paths[file], Disk::Mode::Read);
    if (!opened) {
        if (opened.error().code == ErrorCode::NotFound)
            return true;
        m_readError = opened.error();
        return false;
    }
    for (std::size_t place = 0; place < 2; ++place) {
        std::array<std::uint8_t, sealedTagHeadSize> sealed{};
        std::array<std::uint8_t, tagHeadSize> plain{};
        const auto size = opened.value()->readAt(sealed, static_cast<std::int64_t>(place * tagHeadDistance));
        if (!size) {
            m_readError = size.error();
            return false;
        }
        if (size.value() != sealed.size() || !m_sealer.openTagHead(file * 2 + place, sealed, plain.data()))
            continue;
        Head head;
        head.at = {file, place};
        head.epoch = getBig(&plain[tagHeadEpochAt], 8);
        head.pages = getBig(&plain[tagHeadPagesAt], 8);
        head.log = static_cast<Log>(getBig(&plain[tagHeadLogAt], 4));
        head.timeMs = static_cast<std::int64_t>(getBig(&plain[tagHeadTimeAt], 8));
        std::copy_n(&plain[tagHeadSaltAt], saltSize, head.salt.begin());
        std::copy_n(&plain[tagHeadListAt], sealSize, head.list.begin());
        heads.push_back(head);
    }
    return true;
}

bool TagTable::adopt(const Head& head)
{
    const bool known = head.log == Log::None || head.log == Log::Spare || head.log == Log::Live;
    // An authentic head that names the list in memory by nonce and tag: reading it would bring the same.
    const bool inMemory = !m_tags.empty() && head.pages == m_tags.size() && head.list == m_listSeal;
    if (known && inMemory) {
        adopted(head);
        return true;
    }
    const auto opened = m_disk.open(m_paths[head.at.file], Disk::Mode::Read);
    if (!opened)
        m_readError = opened.error();
    if (!opened || !known || head.pages == 0 || head.pages > pagesMax)
        return false;
    const auto fileSize = opened.value()->size();
    if (!fileSize || static_cast<std::uint64_t>(fileSize.value()) < tagListAt + head.pages * tagSize)
        return false;
    std::vector<Tag> tags(head.pages);
    const auto size = opened.value()->readAt(bytesOfTags(tags), tagListAt);
    if (!size)
        m_readError = size.error();
    if (!size || size.value() != tags.size() * tagSize ||
        !m_sealer.openTagList(head.pages, bytesOfTags(tags), head.list))
        return false;
    m_tags = std::move(tags);
    adopted(head);
    return true;
}

void TagTable::adopted(const Head& head) noexcept
{
    believe(head);
    m_certain = head.epoch == m_sureEpoch;
    m_unconfirmed = !m_certain;
}

void TagTable::believe(const Head& head) noexcept
{
    m_at = head.at;
    m_epoch = head.epoch;
    m_timeMs = head.timeMs;
    m_log = head.log;
    m_salt = head.salt;
    m_listSeal = head.list;
    m_listPages = head.pages;
    m_certain = true;
    if (m_log == Log::Live) {
        m_wasLive = true;
        m_liveSalt = m_salt;
    }
}

// --- writing

Result<DiskFile*> TagTable::fileToWrite(std::size_t file)
{
    if (!m_files[file]) {
        auto opened = m_disk.open(m_paths[file], Disk::Mode::ReadWrite);
        if (!opened && opened.error().code == ErrorCode::NotFound) {
            opened = m_disk.open(m_paths[file], Disk::Mode::Create);
            m_folderWaits = true;
        }
        if (!opened)
            return opened.error();
        m_files[file] = std::move(opened).value();
    }
    return m_files[file].get();
}

TagTable::SealedHead TagTable::sealed(const Head& head) const
{
    std::array<std::uint8_t, tagHeadSize> plain{};
    putBig(&plain[tagHeadEpochAt], head.epoch, 8);
    putBig(&plain[tagHeadLogAt], static_cast<std::uint32_t>(head.log), 4);
    putBig(&plain[tagHeadPagesAt], head.pages, 8);
    putBig(&plain[tagHeadTimeAt], static_cast<std::uint64_t>(head.timeMs), 8);
    std::copy(head.salt.begin(), head.salt.end(), &plain[tagHeadSaltAt]);
    std::copy(head.list.begin(), head.list.end(), &plain[tagHeadListAt]);
    SealedHead sealed{};
    m_sealer.sealTagHead(head.at.file * 2 + head.at.head, plain, sealed.data());
    return sealed;
}

Status TagTable::write(Head& head, bool withList)
{
    auto file = fileToWrite(head.at.file);
    if (!file)
        return file.error();
    DiskFile& to = *file.value();
    if (withList) {
        std::vector<Tag> list(m_tags.size());
        m_sealer.sealTagList(head.pages, bytesOfTags(m_tags), bytesOfTags(list), head.list);
        if (auto written = to.writeAt(bytesOfTags(list), tagListAt); !written)
            return written;
        const auto end = static_cast<std::int64_t>(tagListAt + list.size() * tagSize);
        const auto size = to.size();
        if (size && size.value() > end) {
            if (auto cut = to.truncate(end); !cut)
                return cut;
        }
    }
    const auto at = static_cast<std::int64_t>(head.at.head * tagHeadDistance);
    if (auto written = to.writeAt(sealed(head), at); !written)
        return written;
    if (auto synced = to.sync(); !synced)
        return synced;
    if (m_folderWaits) {
        if (auto synced = m_disk.syncFolder(m_paths[0].parent_path()); !synced)
            return synced;
        m_folderWaits = false;
    }
    return done();
}

// The list goes to the other file, a head alone to its other place in the same file: what the disk is
// sure to hold is never overwritten. A place whose save failed is simply written again, later.
int TagTable::save(Log log, const Salt& salt) noexcept
try {
    // While the log counts the list need not know what a checkpoint has written so far: it is in the log.
    const bool withList = m_listChanged && log != Log::Live;
    Head head;
    head.at = withList ? Place{1 - m_at.file, 0} : Place{m_at.file, 1 - m_at.head};
    head.epoch = ++m_lastEpoch;
    head.pages = withList ? m_tags.size() : m_listPages;
    head.log = log;
    head.salt = salt;
    head.timeMs = m_clock.wallMs();
    head.list = m_listSeal;
    if (m_refuses)
        return SQLITE_IOERR_DATA;
    if (const Status written = write(head, withList); !written) {
        m_certain = false;
        return codeOf(written);
    }
    believe(head);
    if (withList)
        m_listChanged = false;
    return SQLITE_OK;
} catch (const std::exception&) {
    m_certain = false;
    return SQLITE_IOERR_NOMEM;
}

Status TagTable::writeFresh(std::uint64_t epoch, std::vector<Tag> tags)
{
    Head head;
    head.epoch = epoch;
    head.pages = tags.size();
    head.timeMs = m_clock.wallMs();
    std::vector<Tag> list(tags.size());
    m_sealer.sealTagList(head.pages, bytesOfTags(tags), bytesOfTags(list), head.list);
    Bytes content(tagListAt);
    const SealedHead first = sealed(head);
    std::copy(first.begin(), first.end(), content.begin());
    append(content, bytesOfTags(list));
    const std::filesystem::path temporary = m_paths[0].string() + ".new";
    if (auto written = replaceFile(m_disk, m_paths[0], temporary, content); !written)
        return written;
    return m_disk.remove(m_paths[1]);
}

Result<std::vector<TagTable::Tag>> TagTable::tagsIn(Disk& disk, const std::filesystem::path& database)
{
    const auto file = disk.open(database, Disk::Mode::Read);
    if (!file)
        return file.error();
    const auto size = file.value()->size();
    if (!size)
        return size.error();
    std::vector<Tag> tags(static_cast<std::uint64_t>(size.value()) / pageSize);
    for (std::size_t i = 0; i < tags.size(); ++i) {
        const auto got = file.value()->readAt(tags[i], static_cast<std::int64_t>(i * pageSize + pageTagAt));
        if (!got)
            return got.error();
    }
    return tags;
}

int TagTable::writeCopy(std::uint64_t epoch) noexcept
try {
    return m_tags.empty() ? SQLITE_OK : codeOf(writeFresh(epoch, m_tags));
} catch (const std::exception&) {
    return SQLITE_IOERR_NOMEM;
}

// --- SQLite's order of things

int TagTable::notePage(std::uint64_t page, const std::uint8_t* tag) noexcept
try {
    if (page > m_tags.size())
        m_tags.resize(page);
    std::copy_n(tag, tagSize, m_tags[page - 1].begin());
    m_listChanged = true;
    return SQLITE_OK;
} catch (const std::exception&) {
    return SQLITE_IOERR_NOMEM;
}

int TagTable::noteSize(std::uint64_t pages) noexcept
try {
    if (pages != m_tags.size()) {
        m_tags.resize(pages);
        m_listChanged = true;
    }
    return SQLITE_OK;
} catch (const std::exception&) {
    return SQLITE_IOERR_NOMEM;
}

// What was read is what the last process wrote, but perhaps not yet what a power cut would leave.
void TagTable::confirm() noexcept
try {
    if (!std::exchange(m_unconfirmed, false))
        return;
    const auto file = fileToWrite(m_at.file);
    m_certain = file && file.value()->sync() && m_disk.syncFolder(m_paths[0].parent_path());
} catch (const std::exception&) {
    m_certain = false;
}

int TagTable::databaseSynced() noexcept
{
    confirm();
    const bool known = m_certain && m_log != Log::Live && !m_listChanged;
    const int code = known ? SQLITE_OK : save(Log::Spare, m_liveSalt);
    if (code == SQLITE_OK)
        m_framesWait = false;
    return code;
}

int TagTable::beforeLogEnds() noexcept
{
    confirm();
    if (m_certain && m_log != Log::Live)
        return SQLITE_OK;
    // SQLite ends a log only when the database holds all of it; without durable checkpoints (synchronous
    // off) this is the moment to make that true.
    if (m_listChanged && m_database) {
        if (const int code = m_database->pMethods->xSync(m_database, SQLITE_SYNC_NORMAL); code != SQLITE_OK)
            return code;
    }
    return databaseSynced();
}

int TagTable::generationBegins(const Salt& salt) noexcept
{
    confirm();
    return isLive(salt) ? SQLITE_OK : save(Log::Live, salt);
}

void TagTable::logIsEmpty() noexcept
{
    confirm();
    if (m_certain && m_log == Log::None)
        return;
    [[maybe_unused]] const int code = save(Log::None, {});
}

int TagTable::relive() noexcept
{
    confirm();
    if (m_certain && m_log == Log::Live)
        return SQLITE_OK;
    // A failed save may have reached the disk and say that the log is spare: take that back first.
    return m_wasLive ? save(Log::Live, m_liveSalt) : SQLITE_IOERR_WRITE;
}

} // namespace doorstep::crypto
