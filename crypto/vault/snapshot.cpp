// One verified copy: pages through SQLite's online backup, then sync, reading back and quick_check.
#include "crypto/vault/snapshot.h"

#include "crypto/vault/snapshot_files.h"

#include <algorithm>

#include <sqlite3.h>

namespace doorstep::crypto {

using namespace layout;

namespace {

constexpr std::uintmax_t roomLeftBytes = 16 * 1024 * 1024;

Error noRoom()
{
    return {ErrorCode::DiskFull, "There is no room for a safety copy on this device. The records themselves "
                                 "are safe; please free some space."};
}

Error copyError(int code)
{
    if ((code & 0xff) == SQLITE_FULL)
        return noRoom();
    if (code == SQLITE_IOERR_DATA || (code & 0xff) == SQLITE_CORRUPT)
        return {ErrorCode::Damaged, "A part of the records could not be read for the safety copy. Nothing "
                                    "was changed; please have the records checked."};
    return {ErrorCode::Storage,
            "The safety copy could not be made. The records themselves are as they were."};
}

// As SQLite reads a path in a URI.
std::string uriOf(const std::filesystem::path& file)
{
    std::string uri = "file:";
    for (const char letter : file.string()) {
        if (letter == '%' || letter == '?' || letter == '#') {
            const Bytes byte{static_cast<std::uint8_t>(letter)};
            uri += "%" + toHex(byte);
        } else {
            uri += letter;
        }
    }
    return uri + "?immutable=1";
}

int askedToStop(void* stop)
{
    return *static_cast<const std::atomic<bool>*>(stop) ? 1 : 0;
}

Status quickCheck(const Vault::Impl& vault, const std::filesystem::path& file, std::atomic<bool>& stop)
{
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(uriOf(file).c_str(), &raw, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI,
                                     vault.vfs->name().c_str());
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> connection(raw, &sqlite3_close);
    if (code != SQLITE_OK)
        return copyError(code);
    constexpr int stepsBetween = 2'000;
    sqlite3_progress_handler(raw, stepsBetween, askedToStop, &stop);
    std::string answer;
    const auto note = [](void* to, int, char** values, char**) {
        static_cast<std::string*>(to)->append(values[0] ? values[0] : "");
        return 0;
    };
    sqlite3_exec(raw, "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-2000", nullptr, nullptr, nullptr);
    if (const int checked = sqlite3_exec(raw, "PRAGMA quick_check(1)", note, &answer, nullptr);
        checked != SQLITE_OK)
        return copyError(sqlite3_extended_errcode(raw));
    if (answer != "ok")
        return Error{ErrorCode::Damaged, "The tables of the records do not agree with each other, so no "
                                         "safety copy was kept. Please have the records checked."};
    return done();
}

} // namespace

SnapshotJob::SnapshotJob(const Vault& vault, SnapshotInfo info, std::filesystem::path file)
    : m_vault(vault)
    , m_info(info)
    , m_file(std::move(file))
{}

SnapshotJob::~SnapshotJob()
{
    m_stop = true;
    if (m_verifier.joinable())
        m_verifier.join();
    closeCopy();
    if (!m_counts)
        discard();
}

Result<std::unique_ptr<SnapshotJob>> SnapshotJob::begin(const Vault& vault, sqlite3* connection,
                                                        std::int64_t wallMs, std::uint64_t mark)
{
    const Vault::Impl& impl = VaultAccess::of(vault);
    if (!impl.vfs->serves(connection))
        return Error{ErrorCode::InvalidInput, "The safety copy must be made of the vault's own records."};
    if (auto folder = makePrivateFolder(snapshotFolder(impl)); !folder)
        return folder.error();
    SnapshotInfo info;
    info.takenWallMs = wallMs;
    info.mark = mark;
    info.cipher = impl.header.cipher;
    info.number = 1;
    const auto slots = readSlots(impl);
    // A free place, else one whose copy nobody can read, else the oldest.
    const auto rank = [](const SnapshotSlot& slot) {
        return slot.state == SnapshotSlot::State::Free         ? std::uint64_t{0}
               : slot.state == SnapshotSlot::State::Unreadable ? std::uint64_t{1}
                                                               : slot.info.number + 1;
    };
    for (std::uint32_t i = 0; i < slots.size(); ++i) {
        if (slots[i].state == SnapshotSlot::State::Known)
            info.number = std::max(info.number, slots[i].info.number + 1);
        if (slots[i].state == SnapshotSlot::State::Free) // what a copy that never counted left behind
            [[maybe_unused]]
            const Status swept = removeSnapshot(impl, i);
        if (rank(slots[i]) < rank(slots[info.slot]))
            info.slot = i;
    }
    std::unique_ptr<SnapshotJob> job(new SnapshotJob(vault, info, snapshotFile(impl, info.slot)));
    std::error_code failure;
    const auto size = std::filesystem::file_size(impl.folder / databaseFileName, failure);
    const auto space = std::filesystem::space(impl.folder, failure);
    if (!failure && space.available < size + size / 4 + roomLeftBytes)
        return noRoom();
    if (auto opened = job->openCopy(connection); !opened)
        return opened.error();
    return job;
}

Status SnapshotJob::openCopy(sqlite3* connection)
{
    const Vault::Impl& impl = VaultAccess::of(m_vault);
    if (auto cleared = removeSnapshot(impl, m_info.slot); !cleared)
        return cleared;
    // Made by us, so that it is nobody else's to read.
    if (const auto made = impl.options.disk->open(m_file, Disk::Mode::Create); !made)
        return made.error();
    const int code =
        sqlite3_open_v2(m_file.c_str(), &m_copy, SQLITE_OPEN_READWRITE, impl.vfs->name().c_str());
    // The file is synced once at its end, and counts for nothing before: no journal, no syncs between.
    const char* settings = "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
                           "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-1000";
    if (code != SQLITE_OK || sqlite3_exec(m_copy, settings, nullptr, nullptr, nullptr) != SQLITE_OK)
        return copyError(m_copy ? sqlite3_extended_errcode(m_copy) : code);
    m_backup = sqlite3_backup_init(m_copy, "main", connection, "main");
    return m_backup ? done() : Status(copyError(sqlite3_extended_errcode(m_copy)));
}

void SnapshotJob::closeCopy()
{
    if (m_backup)
        sqlite3_backup_finish(std::exchange(m_backup, nullptr));
    if (m_copy)
        sqlite3_close(std::exchange(m_copy, nullptr));
}

void SnapshotJob::discard()
{
    [[maybe_unused]] const Status swept = removeSnapshot(VaultAccess::of(m_vault), m_info.slot);
}

Result<SnapshotJob::Progress> SnapshotJob::step(int pages)
{
    if (m_backup) {
        const int code = sqlite3_backup_step(m_backup, pages);
        if (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED)
            return Progress::Copying;
        m_info.pages = static_cast<std::uint64_t>(sqlite3_backup_pagecount(m_backup));
        closeCopy();
        if (code != SQLITE_DONE) {
            discard();
            m_error = copyError(code);
            m_verified = true;
            return *m_error;
        }
        m_verifier = std::thread([this] { verify(); });
    }
    if (!m_verified)
        return Progress::Verifying;
    if (m_error)
        return *m_error;
    return Progress::Done;
}

Result<SnapshotInfo> SnapshotJob::finish()
{
    for (;;) {
        constexpr int many = 4'096;
        const auto progress = step(many);
        if (!progress)
            return progress.error();
        if (progress.value() == Progress::Done)
            return m_info;
        if (progress.value() == Progress::Verifying)
            m_verifier.join();
    }
}

// On the job's own thread: the live connection is not touched from here.
void SnapshotJob::verify()
{
    const Vault::Impl& impl = VaultAccess::of(m_vault);
    const auto verified = [&]() -> Status {
        const auto file = impl.options.disk->open(m_file, Disk::Mode::ReadWrite);
        if (!file)
            return file.error();
        if (auto synced = file.value()->sync(); !synced)
            return synced;
        const auto digest = digestOfCopy(impl, m_file, m_info.pages, &m_stop);
        if (!digest)
            return digest.error();
        m_info.digest = digest.value();
        if (auto checked = quickCheck(impl, m_file, m_stop); !checked)
            return checked;
        if (auto folder = impl.options.disk->syncFolder(snapshotFolder(impl)); !folder)
            return folder;
        return writeDescription(impl, m_info);
    }();
    if (!verified) {
        discard();
        m_error = verified.error();
    } else {
        m_counts = true;
        auto slots = readSlots(impl);
        std::sort(slots.begin(), slots.end(),
                  [](const SnapshotSlot& a, const SnapshotSlot& b) { return a.info.number > b.info.number; });
        for (std::size_t i = snapshotsKept; i < slots.size(); ++i) {
            if (slots[i].state == SnapshotSlot::State::Known) [[maybe_unused]]
                const Status removed = removeSnapshot(impl, slots[i].info.slot);
        }
    }
    m_verified = true;
}

} // namespace doorstep::crypto
