// The new database beside the old one, proven, and then the change that rotation ends with.
#include "crypto/vault/conversion.h"

#include "crypto/vault/connection.h"
#include "crypto/vault/database_copy.h"
#include "crypto/vault/rotation_steps.h"

#include <sqlite3.h>

namespace doorstep::crypto {

using namespace layout;

namespace {

using Connection = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

Error storageError()
{
    return {ErrorCode::Storage, "The storage of this device reported an error. Nothing was changed."};
}

Result<Connection> connect(const std::string& file, const SealedVfs& vfs)
{
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &raw, SQLITE_OPEN_READWRITE, vfs.name().c_str());
    Connection connection(raw, &sqlite3_close);
    if (code != SQLITE_OK)
        return storageError();
    return connection;
}

Result<Connection> connectPrepared(const std::string& file, const SealedVfs& vfs)
{
    auto connection = connect(file, vfs);
    if (!connection)
        return connection;
    if (auto prepared = prepareVaultConnection(connection.value().get()); !prepared)
        return prepared.error();
    return connection;
}

/// The new database while it is made: its own seals, table and VFS.
class NextDatabase {
public:
    NextDatabase(const Vault& vault, Cipher cipher)
        : m_vault(vault)
        , m_inside(VaultAccess::of(vault))
        , m_disk(*m_inside.options.disk)
        , m_file(m_inside.folder / databaseNextName)
        , m_sealer(m_inside.header.vaultId, sealerKeys(m_inside.dataKey, cipher), cipher)
        , m_table(m_disk, m_sealer, m_clock, m_file)
    {}

    Status make()
    {
        if (auto empty = writeEmpty(); !empty)
            return empty;
        auto vfs =
            SealedVfs::make({m_sealer, m_table, m_disk, m_clock}, m_file.string(), m_inside.options.vfsBelow);
        if (!vfs)
            return vfs.error();
        if (auto filled = fill(*vfs.value()); !filled)
            return filled;
        return prove();
    }

private:
    Status writeEmpty()
    {
        auto page = emptyDatabase(m_sealer.reserve());
        m_sealer.sealPage(1, page);
        const auto file = m_disk.open(m_file, Disk::Mode::CreateNew);
        if (!file)
            return file.error();
        if (auto written = file.value()->writeAt(page, 0); !written)
            return written;
        if (auto synced = file.value()->sync(); !synced)
            return synced;
        TagTable::Tag tag{};
        std::copy_n(&page[pageTagAt], tagSize, tag.begin());
        return m_table.writeFresh(1, {tag});
    }

    Status fill(const SealedVfs& vfs)
    {
        auto from = connect(m_vault.databasePath(), *m_inside.vfs);
        if (!from)
            return from.error();
        sqlite3* const source = from.value().get();
        if (auto prepared = m_vault.prepareConnection(source); !prepared)
            return prepared;
        {
            auto into = connectPrepared(m_file.string(), vfs);
            if (!into)
                return into.error();
            if (auto copied = copyDatabase(source, into.value().get()); !copied)
                return copied;
            if (auto ended = end(into.value()); !ended)
                return ended;
        }
        // A connection that has seen none of it before.
        auto again = connectPrepared(m_file.string(), vfs);
        if (!again)
            return again.error();
        if (auto same = sameDatabase(source, again.value().get()); !same)
            return same;
        if (auto ended = end(again.value()); !ended)
            return ended;
        return sqlite3_close(from.value().release()) == SQLITE_OK ? done() : Status(storageError());
    }

    // Everything is in the database, and no log is left.
    static Status end(Connection& connection)
    {
        const int code = sqlite3_wal_checkpoint_v2(connection.get(), nullptr, SQLITE_CHECKPOINT_TRUNCATE,
                                                   nullptr, nullptr);
        const int closed = sqlite3_close(connection.release());
        if ((code & 0xff) == SQLITE_FULL)
            return Error{ErrorCode::DiskFull,
                         "There is no room for the new database on this disk. Nothing was changed."};
        return code == SQLITE_OK && closed == SQLITE_OK ? done() : Status(storageError());
    }

    // Page by page as the disk holds them, those that no row uses included; then the table that goes with it.
    Status prove()
    {
        const std::string log = m_file.string() + "-wal";
        std::error_code failure;
        if (std::filesystem::exists(log, failure))
            return storageError();
        auto tags = TagTable::tagsIn(m_disk, m_file);
        if (!tags)
            return tags.error();
        m_table.load(true);
        const auto file = m_disk.open(m_file, Disk::Mode::Read);
        if (!file)
            return file.error();
        std::array<std::uint8_t, pageSize> page{};
        if (m_table.problem() != TagTable::Problem::None || m_table.pages() != tags.value().size())
            return storageError();
        for (std::uint64_t number = 1; number <= m_table.pages(); ++number) {
            if (number == lockBytePage)
                continue;
            const auto got = file.value()->readAt(page, static_cast<std::int64_t>((number - 1) * pageSize));
            if (!got || got.value() != pageSize || tags.value()[number - 1] != *m_table.tagOf(number) ||
                !m_sealer.openPage(number, page))
                return storageError();
        }
        page.fill(0);
        // The next of these records, not of what a key store remembers: an older copy stays one.
        if (auto tabled = m_table.writeFresh(m_inside.table->highestEpoch() + 1, std::move(tags).value());
            !tabled)
            return tabled;
        return m_disk.syncFolder(m_inside.folder);
    }

    const Vault& m_vault;
    const Vault::Impl& m_inside;
    Disk& m_disk;
    std::filesystem::path m_file;
    SystemClock m_clock;
    Sealer m_sealer;
    TagTable m_table;
};

// The new database is whole: from here it is the vault's.
VaultHeader converted(const VaultHeader& before, Cipher to)
{
    VaultHeader header = before;
    header.cipher = to;
    header.rotation = {};
    header.rotation.state = RotationState::Switching;
    header.rotation.cipher = before.cipher;
    return header;
}

} // namespace

Status sweepConversion(Disk& disk, const std::filesystem::path& folder)
{
    const auto file = folder / databaseNextName;
    const auto tables = TagTable::filesOf(file);
    // The database goes last: as long as it is there, there is something to sweep.
    for (const std::string& name : {file.string() + "-wal", tables[0].string() + ".new", tables[0].string(),
                                    tables[1].string(), file.string()}) {
        if (auto swept = disk.remove(name); !swept)
            return swept;
    }
    return done();
}

Status convertCipher(std::unique_ptr<Vault>& vault, Cipher to)
{
    if (vault->cipher() == to)
        return Error{ErrorCode::Refused, std::string("This vault is sealed with ") + nameOf(to) +
                                             " already. Nothing was changed."};
    if (auto sensible = cipherIsWorthwhile(to); !sensible)
        return sensible;
    return rebuildDatabase(vault, to);
}

Status rebuildDatabase(std::unique_ptr<Vault>& vault, Cipher to)
{
    if (auto known = cipherIsHere(to); !known)
        return known;
    Vault::Impl& inside = VaultAccess::of(*vault);
    if (auto emptied = emptyLog(*vault); !emptied)
        return emptied;
    Disk& disk = *inside.options.disk;
    if (auto swept = sweepConversion(disk, inside.folder); !swept)
        return swept;
    if (auto made = NextDatabase(*vault, to).make(); !made) {
        [[maybe_unused]] const Status swept = sweepConversion(disk, inside.folder);
        return made;
    }
    if (const ChangeOutcome begun = inside.take(converted(inside.header, to));
        begun.change == Change::TakenBack) {
        [[maybe_unused]] const Status swept = sweepConversion(disk, inside.folder);
        return begun.error;
    }
    // The opening puts the new database in its place, and would do so after a kill.
    return VaultAccess::startAgain(vault, VaultAccess::end(vault));
}

} // namespace doorstep::crypto
