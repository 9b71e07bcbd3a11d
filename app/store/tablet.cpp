// Opening a vault folder as a tablet's store.
#include "app/store/tablet.h"

#include "app/store/core/derived.h"
#include "app/store/core/identity.h"
#include "app/store/core/migrations.h"
#include "app/store/core/pictures.h"
#include "app/store/core/repositories.h"
#include "app/store/core/verifying.h"

namespace doorstep::store {
namespace {

constexpr std::size_t passphraseCharactersMin = 12;
constexpr std::size_t passphraseWordsMin = 4;
constexpr int busyTimeoutNone = 0; // one connection; nobody to wait for

bool isLongEnough(BytesView passphrase)
{
    std::size_t characters = 0;
    std::size_t words = 0;
    bool inWord = false;
    for (const std::uint8_t byte : passphrase) {
        if ((byte & 0xc0) != 0x80) // continuation bytes of UTF-8 are no characters of their own
            ++characters;
        const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte >= 0x80;
        if (letter && !inWord)
            ++words;
        inWord = letter;
    }
    return characters >= passphraseCharactersMin || words >= passphraseWordsMin;
}

std::unique_ptr<Core> openCore(std::unique_ptr<crypto::Vault> vault, Clock& clock, Random& random)
{
    auto connection = std::make_unique<SQLite::Database>(vault->databasePath(),
                                                         SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE,
                                                         busyTimeoutNone, vault->vfsName());
    needDone(vault->prepareConnection(connection->getHandle()));
    return std::make_unique<Core>(std::move(vault), std::move(connection), clock, random);
}

void prepare(Core& core)
{
    migrate(core.db, migrations());
    core.identity = loadIdentity(core);
    rebuildDerivedIfOld(core);
    collectOrphanPictures(core);
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
    StatusRepository status{*core};
    SyncRepository sync{*core};
    EnrolRepository enrolment{*core};
};

Tablet::Tablet(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{}
Tablet::~Tablet() = default;

Result<Tablet::Created> Tablet::create(const std::filesystem::path& folder, BytesView passphrase,
                                       Clock& clock, Random& random, crypto::KdfParams params)
{
    if (!isLongEnough(passphrase)) {
        return Error{ErrorCode::InvalidInput,
                     "Please choose a passphrase of at least 12 characters, or of at least four words."};
    }
    return guarded([&] {
        crypto::Vault::Created created = need(crypto::Vault::create(folder, passphrase, params));
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
                                             Clock& clock, Random& random)
{
    return guarded([&] {
        auto core = openCore(need(crypto::Vault::open(folder, passphrase)), clock, random);
        prepare(*core);
        return std::unique_ptr<Tablet>(new Tablet(std::make_unique<Impl>(std::move(core))));
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
wire::EnrolStorage& Tablet::enrolment()
{
    return m_impl->enrolment;
}

QString Tablet::staffName() const
{
    const auto& identity = m_impl->core->identity;
    return identity ? QString::fromStdString(identity->device.staffName) : QString();
}

Result<Tablet::VerifyReport> Tablet::verify()
{
    return guarded([&] { return verifyAll(*m_impl->core); });
}

} // namespace doorstep::store
