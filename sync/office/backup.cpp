// Backup: a sealed copy beside its key file, whole or not at all. Restore: the same the other way round.
#include "sync/office/backup.h"

#include "crypto/vault/disk.h"
#include "crypto/vault/snapshot.h"

#include <unistd.h>

#include <fstream>

namespace doorstep::office {

namespace {

namespace fs = std::filesystem;

const Error cannotWrite{ErrorCode::Storage, "The copy could not be written there; nothing was changed."};

fs::path wholePath(const fs::path& path)
{
    std::error_code error;
    fs::path whole = fs::absolute(path, error).lexically_normal();
    return whole.filename().empty() ? whole.parent_path() : whole;
}

/// Copies a file and reads it back: what is on the disk is what was meant.
Status copySurely(crypto::Disk& disk, const fs::path& from, const fs::path& to)
{
    constexpr std::size_t chunkBytes = 1024 * 1024;
    const auto source = disk.open(from, crypto::Disk::Mode::Read);
    if (!source.ok())
        return source.error();
    const auto target = disk.open(to, crypto::Disk::Mode::CreateNew);
    if (!target.ok())
        return target.error();
    Bytes chunk(chunkBytes);
    Bytes again(chunkBytes);
    std::int64_t end = 0;
    for (bool checking : {false, true}) {
        for (std::int64_t at = 0;;) {
            const auto got = source.value()->readAt(chunk, at);
            if (!got.ok())
                return got.error();
            if (got.value() == 0) {
                end = at;
                break;
            }
            const auto piece = BytesView(chunk).first(got.value());
            if (!checking) {
                if (Status put = target.value()->writeAt(piece, at); !put.ok())
                    return put;
            } else {
                const auto back = target.value()->readAt(std::span(again).first(piece.size()), at);
                if (!back.ok() || back.value() != piece.size() ||
                    !std::equal(piece.begin(), piece.end(), again.begin()))
                    return cannotWrite;
            }
            at += static_cast<std::int64_t>(got.value());
        }
        if (!checking) {
            if (Status sure = target.value()->sync(); !sure.ok())
                return sure;
        }
    }
    const auto size = target.value()->size();
    return size.ok() && size.value() == end ? done() : Status(cannotWrite);
}

/// Copies the files into a folder beside `to`, then gives it that name.
Status copyFolder(const std::vector<std::pair<fs::path, fs::path>>& files, const fs::path& to)
{
    const auto disk = crypto::makeSystemDisk();
    std::error_code error;
    if (fs::exists(to, error)) {
        return Error{ErrorCode::AlreadyExists,
                     "There is something of this name already; nothing was changed. Give a new folder."};
    }
    const fs::path unfinished = to.string() + ".new-" + std::to_string(::getpid());
    fs::remove_all(unfinished, error);
    Status copied = crypto::makePrivateFolder(unfinished / "snapshots");
    for (const auto& [from, name] : files) {
        if (!copied.ok())
            break;
        copied = copySurely(*disk, from, unfinished / name);
    }
    for (const fs::path& folder : {unfinished / "snapshots", unfinished})
        if (copied.ok())
            copied = disk->syncFolder(folder);
    if (copied.ok())
        copied = disk->rename(unfinished, to);
    if (copied.ok())
        return disk->syncFolder(to.parent_path());
    fs::remove_all(unfinished, error);
    return copied;
}

std::vector<std::pair<fs::path, fs::path>> filesOf(const fs::path& folder, const fs::path& copy)
{
    fs::path about = copy;
    about.replace_extension(".about");
    return {{folder / "vault.hdr", "vault.hdr"},
            {copy, fs::path("snapshots") / copy.filename()},
            {about, fs::path("snapshots") / about.filename()}};
}

} // namespace

Result<BackupMade> makeBackup(Office& office, const fs::path& to)
{
    const fs::path whole = wholePath(to);
    Database& database = office.database();
    const auto counted = database.read([&]() -> Result<std::uint64_t> {
        return database.row("SELECT COUNT(*) FROM change_log", "n")->unsignedNumber(0);
    });
    if (!counted.ok())
        return counted.error();
    // One thread holds the office: between this and the copy nothing is written.
    auto job =
        crypto::SnapshotJob::begin(office.vault(), database.connection(), office.nowMs(), counted.value());
    if (!job.ok())
        return job.error();
    const auto copy = job.value()->finish();
    if (!copy.ok())
        return copy.error();
    const Status copied = copyFolder(
        filesOf(office.vault().folder(), crypto::snapshotFile(office.vault(), copy.value())), whole);
    if (!copied.ok())
        return copied.error();
    const Status noted = database.write([&]() -> Status {
        database.run("UPDATE device SET durable_dseq = last_dseq WHERE durable_dseq < last_dseq");
        database.run("INSERT INTO backup (n, srv_ms, pages, changes)"
                     " SELECT COALESCE(MAX(n), 0) + 1, :p0, :p1, :p2 FROM backup",
                     {office.nowMs(), copy.value().pages, counted.value()});
        return done();
    });
    if (!noted.ok())
        return noted.error();
    return BackupMade{copy.value().pages, counted.value()};
}

Status restoreBackup(const fs::path& from, const fs::path& data, BytesView passphrase, Clock& clock,
                     Random& random)
{
    const fs::path source = wholePath(from);
    const fs::path target = wholePath(data);
    std::error_code error;
    std::vector<fs::path> copies;
    for (const auto& entry : fs::directory_iterator(source / "snapshots", error)) {
        if (entry.path().extension() == ".db")
            copies.push_back(entry.path());
    }
    if (copies.size() != 1)
        return Error{ErrorCode::NotFound, "This is not a folder that 'backup' has made."};
    if (Status copied = copyFolder(filesOf(source, copies.front()), target); !copied.ok())
        return copied;
    const auto putBack = [&]() -> Status {
        crypto::VaultOptions options;
        options.repair = true;
        auto vault = crypto::Vault::open(target, passphrase, options);
        if (!vault.ok())
            return vault.error();
        const auto known = crypto::snapshots(*vault.value());
        if (!known.ok() || known.value().empty())
            return Error{ErrorCode::Damaged, "The copy does not belong to its key file."};
        const auto restored = crypto::restoreSnapshot(*vault.value(), known.value().front(), clock.wallMs());
        if (!restored.ok())
            return restored.error();
        return crypto::clearRestoredMark(*vault.value());
    };
    const auto goOn = [&]() -> Status {
        auto office = Office::open(target, passphrase, clock, random);
        if (!office.ok())
            return office.error();
        return office.value()->database().write([&]() -> Status {
            static_cast<void>(office.value()->startEpoch("restored from a copy"));
            return done();
        });
    };
    Status restored = putBack();
    if (restored.ok())
        restored = goOn();
    if (!restored.ok())
        fs::remove_all(target, error); // made by this very call; the copy is untouched
    return restored;
}

} // namespace doorstep::office
