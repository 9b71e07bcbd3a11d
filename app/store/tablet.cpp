// Opening a vault folder as a tablet's store.
#include "app/store/tablet.h"

#include "app/store/core/cases.h"
#include "app/store/core/derived.h"
#include "app/store/core/identity.h"
#include "app/store/core/migrations.h"
#include "app/store/core/pictures.h"
#include "app/store/core/purge.h"
#include "app/store/core/repositories.h"
#include "app/store/core/safety.h"
#include "app/store/core/standing.h"
#include "app/store/core/verifying.h"

namespace doorstep::store {
namespace {

constexpr int busyTimeoutNone = 0; // one connection; nobody to wait for

std::unique_ptr<Core> openCore(std::unique_ptr<crypto::Vault> vault, Clock& clock, Random& random)
{
    auto connection = std::make_unique<SQLite::Database>(vault->databasePath(),
                                                         SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE,
                                                         busyTimeoutNone, vault->vfsName());
    needDone(vault->prepareConnection(connection->getHandle()));
    auto disk = vault->disk();
    return std::make_unique<Core>(std::move(vault), std::move(connection), clock, random, std::move(disk));
}

void prepare(Core& core)
{
    copyBeforeMigration(core);
    migrate(core.db, migrations());
    watchStandings(core);
    adoptRestoredMark(core);
    core.identity = loadIdentity(core);
    rememberOfficeKey(core);
    rebuildDerivedIfOld(core);
    loadKept(core);
    // Of a store that was put back, the rows of later pictures are in the damaged one that was kept. A disk
    // that does not let go of rubbish keeps nobody out.
    if (!keepsDamagedFiles(core) && !putBack(core))
        static_cast<void>(guarded([&] { collectLooseFiles(core); }));
}

} // namespace

namespace {

/// Carries out the office's verified order; always ends with Refused.
[[noreturn]] void obeyAndErase(std::unique_ptr<Core> core)
{
    const std::filesystem::path folder = core->vault->folder();
    const std::shared_ptr<crypto::Disk> disk = core->vault->disk();
    core.reset();
    needDone(eraseVault(*disk, folder));
    fail(ErrorCode::Refused, "The office has ended this tablet's use. Its records have been erased from it.");
}

} // namespace

struct Tablet::Impl {
    explicit Impl(std::unique_ptr<Core> openedCore)
        : core(std::move(openedCore))
    {}
    std::unique_ptr<Core> core;
    PeopleRepository people{*core};
    PlanRepository plans{*core};
    PurchaseRepository purchases{*core};
    CaseRepository cases{*core};
    ConflictRepository conflicts{*core};
    StatusRepository status{*core};
    SyncRepository sync{*core};
    EnrolRepository enrolment{*core};
    ExchangeRepository exchange{*core};
    Access access{*core};
    TypedTexts typedTexts{*core};
    Contact contact{*core};
    Forms forms{*core};
    std::unique_ptr<crypto::SnapshotJob> copy; ///< ends before the connection it copies from
    bool copyFailed = false;                   ///< not tried again before the next opening
    std::optional<std::uint64_t> copyLooked;   ///< revision of the store when none was due
    std::int64_t copyPurged = 0;               ///< purgedInCopies() when the copy was begun
};

Tablet::Tablet(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{}
Tablet::~Tablet() = default;

Result<Tablet::Created> Tablet::create(const std::filesystem::path& folder, BytesView passphrase,
                                       Clock& clock, Random& random, crypto::KdfParams params,
                                       const crypto::VaultOptions& options)
{
    if (auto usable = checkPassphrase(passphrase); !usable)
        return usable.error();
    return guarded([&] {
        crypto::Vault::Created created = need(crypto::Vault::create(folder, passphrase, params, options));
        auto core = openCore(std::move(created.vault), clock, random);
        migrate(core->db, migrations());
        core->db.transaction(
            [&] { putSetting(core->db, key::recoverySecret, created.recoverySecret.view()); });
        prepare(*core);
        return Created{std::unique_ptr<Tablet>(new Tablet(std::make_unique<Impl>(std::move(core)))),
                       crypto::toCrockford(created.recoverySecret.view())};
    });
}

Result<std::unique_ptr<Tablet>> Tablet::open(const std::filesystem::path& folder, BytesView passphrase,
                                             Clock& clock, Random& random,
                                             const crypto::VaultOptions& options)
{
    auto vault = crypto::Vault::open(folder, passphrase, options);
    if (!vault)
        return vault.error();
    return openWith(std::move(vault).value(), clock, random);
}

Result<std::unique_ptr<Tablet>> Tablet::openWith(std::unique_ptr<crypto::Vault> vault, Clock& clock,
                                                 Random& random, const crypto::SecretBytes& newRecovery)
{
    return guarded([&] {
        auto core = openCore(std::move(vault), clock, random);
        prepare(*core);
        if (isToBeErased(*core))
            obeyAndErase(std::move(core));
        auto tablet = std::unique_ptr<Tablet>(new Tablet(std::make_unique<Impl>(std::move(core))));
        if (!newRecovery.empty())
            tablet->access().keepRecovery(newRecovery);
        tablet->access().mendRecovery();
        return tablet;
    });
}

bool Tablet::exists(const std::filesystem::path& folder)
{
    std::error_code error;
    return std::filesystem::exists(folder / "vault.hdr", error) ||
           std::filesystem::exists(folder / "vault.db", error);
}

PeopleStore& Tablet::people()
{
    return m_impl->people;
}
PlanStore& Tablet::plans()
{
    return m_impl->plans;
}
CaseStore& Tablet::cases()
{
    return m_impl->cases;
}

ConflictStore& Tablet::conflicts()
{
    return m_impl->conflicts;
}
bool Tablet::toBeErased() const
{
    const auto ordered = guarded([&] { return isToBeErased(*m_impl->core); });
    return ordered.ok() && ordered.value();
}

Status Tablet::erase(std::unique_ptr<Tablet> tablet)
{
    if (!tablet->toBeErased())
        return Error{ErrorCode::Refused, "The office has not ordered this tablet to be erased."};
    const std::filesystem::path folder = tablet->m_impl->core->vault->folder();
    const std::shared_ptr<crypto::Disk> disk = tablet->m_impl->core->vault->disk();
    tablet.reset();
    return eraseVault(*disk, folder);
}

PurchaseStore& Tablet::purchases()
{
    return m_impl->purchases;
}
StatusStore& Tablet::status()
{
    return m_impl->status;
}
wire::SyncStorage& Tablet::sync()
{
    return m_impl->sync;
}
TypedTexts& Tablet::typedTexts()
{
    return m_impl->typedTexts;
}

Contact& Tablet::contact()
{
    return m_impl->contact;
}

Forms& Tablet::forms()
{
    return m_impl->forms;
}

Access& Tablet::access()
{
    return m_impl->access;
}
wire::ExchangeStorage& Tablet::exchange()
{
    return m_impl->exchange;
}
wire::EnrolStorage& Tablet::enrolment()
{
    return m_impl->enrolment;
}

QString Tablet::staffName() const
{
    const auto& identity = m_impl->core->identity;
    return identity ? QString::fromStdString(identity->device.staffName) : QString();
}

Result<Tablet::VerifyReport> Tablet::verify(const VerifyProgress& progress)
{
    return guarded([&] { return verifyAll(*m_impl->core, progress); });
}

Result<Tablet::CopyStep> Tablet::safetyCopyStep()
{
    return guarded([&] {
        Impl& impl = *m_impl;
        Core& core = *impl.core;
        if (!impl.copy) {
            if (impl.copyFailed || impl.copyLooked == core.db.revision())
                return CopyStep::NothingDue;
            impl.copyFailed = true; // until it is known to be well
            impl.copyLooked = core.db.revision();
            const std::uint64_t mark = ownChanges(core);
            impl.copyPurged = purgedInCopies(core);
            if (impl.copyPurged == 0 &&
                !copyIsDue(need(crypto::snapshots(*core.vault)), mark, core.clock.wallMs())) {
                impl.copyFailed = false;
                return CopyStep::NothingDue;
            }
            impl.copy = need(crypto::SnapshotJob::begin(*core.vault, core.db.raw().getHandle(),
                                                        core.clock.wallMs(), mark));
        }
        const auto progress = impl.copy->step();
        if (!progress.ok() || progress.value() == crypto::SnapshotJob::Progress::Done)
            impl.copy.reset();
        switch (need(progress)) {
        case crypto::SnapshotJob::Progress::Copying:
            return CopyStep::CallSoon;
        case crypto::SnapshotJob::Progress::Verifying:
            return CopyStep::CallLater;
        case crypto::SnapshotJob::Progress::Done:
            break;
        }
        impl.copyFailed = false;
        dropOlderCopies(core, need(crypto::snapshots(*core.vault)).front(), impl.copyPurged);
        return CopyStep::NothingDue;
    });
}

Result<bool> Tablet::copiesHoldPurged() const
{
    return guarded([&] {
        Core& core = *m_impl->core;
        return purgedInCopies(core) > 0 && !need(crypto::snapshots(*core.vault)).empty();
    });
}

Result<crypto::SnapshotInfo> Tablet::makeSafetyCopy()
{
    return guarded([&] {
        Core& core = *m_impl->core;
        m_impl->copy.reset();
        const std::int64_t purged = purgedInCopies(core);
        const auto job = need(crypto::SnapshotJob::begin(*core.vault, core.db.raw().getHandle(),
                                                         core.clock.wallMs(), ownChanges(core)));
        const crypto::SnapshotInfo fresh = need(job->finish());
        dropOlderCopies(core, fresh, purged);
        return fresh;
    });
}

Result<std::vector<crypto::SnapshotInfo>> Tablet::safetyCopies() const
{
    return crypto::snapshots(*m_impl->core->vault);
}

} // namespace doorstep::store
