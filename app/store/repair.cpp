// The vault's own tools, and what a store needs on top: pictures, rebuilt lists, the question to the office.
#include "app/store/repair.h"

#include "app/store/core/identity.h"
#include "app/store/core/migrations.h"
#include "app/store/core/records.h"
#include "app/store/core/safety.h"
#include "app/store/tablet.h"
#include "crypto/vault/disk.h"

#include <algorithm>

namespace doorstep::store {
namespace {

std::uint64_t copyPictures(const std::filesystem::path& from, const std::filesystem::path& to)
{
    std::uint64_t copied = 0;
    std::error_code failure;
    if (!std::filesystem::is_directory(from, failure))
        return 0;
    needDone(crypto::makePrivateFolder(to));
    for (std::filesystem::directory_iterator at(from, failure), end; !failure && at != end;
         at.increment(failure)) {
        if (!at->is_regular_file(failure) || at->is_symlink(failure))
            continue;
        std::filesystem::copy_file(at->path(), to / at->path().filename(), failure);
        if (failure)
            fail(ErrorCode::Storage, "The pictures could not all be copied. The old records are untouched.");
        ++copied;
    }
    return copied;
}

std::unique_ptr<SQLite::Database> connect(const crypto::Vault& vault)
{
    auto connection =
        std::make_unique<SQLite::Database>(vault.databasePath(), SQLite::OPEN_READWRITE, 0, vault.vfsName());
    needDone(vault.prepareConnection(connection->getHandle()));
    return connection;
}

/// Nothing may point to what was not salvaged, and what is missing is to be sent again by the office.
void startPullingAnew(Core& core)
{
    struct Lost {
        StreamId stream;
        std::uint64_t kind;
        Bytes entity;
    };
    std::vector<Lost> lost;
    {
        Query rows = core.db.query("SELECT stream, kind, entity, payload FROM pulled WHERE flags & 3 = 0");
        while (rows.next()) {
            if (!wire::isAppendKind(static_cast<wire::Kind>(rows.number(1))))
                continue;
            const auto id = wire::ChangeId::from(rows.bytes(3));
            if (!id || !findChange(core, *id))
                lost.push_back({rows.id<StreamId>(0), rows.number(1), rows.bytes(2)});
        }
    }
    for (const Lost& row : lost)
        core.db.run("DELETE FROM pulled WHERE stream = ? AND kind = ? AND entity = ?", row.stream, row.kind,
                    row.entity);
    core.db.run("UPDATE cursor SET cursor = 0, staged_to = 0, head_seen = 0, digest = NULL");
    core.db.run("DELETE FROM stage");
    dropSetting(core.db, key::gver);
}

bool hasTable(Database& db, const char* name)
{
    return db.scalar("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?", name) > 0;
}

// Tables whose description could not be read, empty: the store opens, and what was in them is reported lost.
void createMissingTables(Database& db)
{
    if (schemaVersion(db) != migrations().back().version)
        return; // an older store: opening it brings the tables that it never had
    SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    for (const Migration& step : migrations())
        fresh.exec(step.sql);
    // The tables behind a search index are made with it, never by themselves.
    SQLite::Statement each(
        fresh, "SELECT name, sql FROM sqlite_schema AS s WHERE type = 'table' AND sql IS NOT NULL "
               "AND name NOT LIKE 'sqlite_%' AND NOT EXISTS (SELECT 1 FROM sqlite_schema AS v "
               "WHERE v.sql LIKE 'CREATE VIRTUAL%' AND s.name LIKE v.name || '_%')");
    while (each.executeStep()) {
        if (!hasTable(db, each.getColumn(0).getText()))
            db.raw().exec(each.getColumn(1).getText());
    }
}

} // namespace

Result<std::unique_ptr<Repair>> Repair::open(const std::filesystem::path& folder, BytesView passphrase,
                                             Clock& clock)
{
    crypto::VaultOptions options;
    options.repair = true;
    auto vault = crypto::Vault::open(folder, passphrase, options);
    if (!vault)
        return vault.error();
    return std::unique_ptr<Repair>(new Repair(std::move(vault).value(), clock));
}

Result<std::vector<crypto::SnapshotInfo>> Repair::copies() const
{
    return crypto::snapshots(*m_vault);
}

Result<crypto::ScrubReport>
Repair::check(const std::function<void(std::uint64_t, std::uint64_t)>& progress) const
{
    return m_vault->scrub([&](std::uint64_t done, std::uint64_t total) {
        if (progress)
            progress(done, total);
        return true;
    });
}

Result<crypto::Restored> Repair::restore(const crypto::SnapshotInfo& copy)
{
    return crypto::restoreSnapshot(*m_vault, copy, m_clock.wallMs());
}

bool Repair::canRescue() const
{
    return m_vault->officeKey() != crypto::BoxPublicKey{};
}

Result<crypto::RescueReport>
Repair::rescue(const std::filesystem::path& file,
               const std::function<void(std::uint64_t, std::uint64_t)>& progress) const
{
    if (!canRescue())
        return Error{ErrorCode::Refused, "This tablet was never enrolled, so no office could open a rescue "
                                         "file of it."};
    return crypto::makeRescueBundle(*m_vault, m_vault->officeKey(), file, progress);
}

Result<Repair::Salvaged> Repair::salvage(const std::filesystem::path& into, BytesView passphrase,
                                         Random& random)
{
    Salvaged salvaged;
    auto filled = guarded([&] {
        auto created = need(crypto::Vault::create(into, passphrase));
        salvaged.recoveryCode = crypto::toCrockford(created.recoverySecret.view());
        auto connection = connect(*created.vault);
        salvaged.report = need(crypto::salvage(*m_vault, connection->getHandle()));
        salvaged.pictures = copyPictures(m_vault->folder() / "blobs", into / "blobs");
        const auto disk = created.vault->disk();
        Core core(std::move(created.vault), std::move(connection), m_clock, random, disk);
        if (!hasTable(core.db, "setting") || !hasTable(core.db, "journal"))
            fail(ErrorCode::Damaged, "The tables of the records themselves could not be read. What was found "
                                     "is in the new folder.");
        createMissingTables(core.db);
        core.identity = loadIdentity(core);
        core.db.transaction([&] {
            startPullingAnew(core);
            putSetting(core.db, key::recoverySecret, created.recoverySecret.view());
            dropSetting(core.db, key::derivedVersion); // lists and search are worked out again at opening
        });
        notePutBack(core, 0);
    });
    if (!filled)
        return filled.error();
    auto tablet = Tablet::open(into, passphrase, m_clock, random);
    if (!tablet) {
        salvaged.problems.push_back("The new records do not open: " + tablet.error().text);
        return salvaged;
    }
    auto checked = tablet.value()->verify();
    if (checked)
        salvaged.problems = std::move(checked).value().problems;
    else
        salvaged.problems.push_back(checked.error().text);
    return salvaged;
}

} // namespace doorstep::store
