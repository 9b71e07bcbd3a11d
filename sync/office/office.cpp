// Making and opening the office's data folder.
#include "sync/office/office.h"

#include "crypto/vault/unlock.h"
#include "sync/office/age_store.h"
#include "sync/office/certificate.h"
#include "sync/office/office_writer.h"
#include "sync/office/staff.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <csignal>

namespace doorstep::office {

namespace {
constexpr const char* unfinishedMark = ".new-";
}

wire::Problem storageProblem(const Error& error)
{
    const bool full = error.code == ErrorCode::DiskFull;
    return {full ? "storage-full" : "overloaded", full ? 507 : 503, error.text, "after", {}};
}

Office::Office(std::unique_ptr<crypto::Vault> vault, Clock& clock, Random& random)
    : m_clock(clock)
    , m_random(random)
    , m_vault(std::move(vault))
{}

Office::~Office() = default;

namespace {

/// Folders that an interrupted init left beside `folder`; those of a process that still runs are not touched.
void removeUnfinished(const std::filesystem::path& folder)
{
    const std::string prefix = folder.filename().string() + unfinishedMark;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder.parent_path(), error)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with(prefix))
            continue;
        const std::string digits = name.substr(prefix.size());
        pid_t process = 0;
        const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), process);
        const bool whole = problem == std::errc() && end == digits.data() + digits.size() && process > 0;
        if (whole && (process == ::getpid() || (::kill(process, 0) != 0 && errno == ESRCH)))
            std::filesystem::remove_all(entry.path(), error);
    }
}

/// Makes a rename in this folder durable.
void syncFolder(const std::filesystem::path& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

Result<Office::Made> Office::init(const std::filesystem::path& folder, BytesView passphrase,
                                  const std::string& organisation, const std::string& administrator,
                                  Clock& clock, Random& random)
{
    std::error_code error;
    std::filesystem::path whole = std::filesystem::absolute(folder, error).lexically_normal();
    if (whole.filename().empty())
        whole = whole.parent_path(); // "DIR/"
    if (std::filesystem::exists(whole, error) && !std::filesystem::is_empty(whole, error)) {
        return Error{ErrorCode::AlreadyExists,
                     "There is something in this folder already; nothing was changed. Give another --data."};
    }
    std::filesystem::create_directories(whole.parent_path(), error);
    removeUnfinished(whole);
    // Made beside its place and moved there when complete: a data folder is there whole or not at all.
    const std::filesystem::path unfinished = whole.string() + unfinishedMark + std::to_string(::getpid());
    auto made = make(unfinished, passphrase, organisation, administrator, clock, random);
    if (made.ok())
        std::filesystem::rename(unfinished, whole, error);
    if (!made.ok() || error) {
        std::error_code ignored;
        std::filesystem::remove_all(unfinished, ignored);
        return made.ok() ? Error{ErrorCode::ReadOnly, "The data folder cannot be made there."} : made.error();
    }
    syncFolder(whole.parent_path());
    auto office = open(whole, passphrase, clock, random);
    if (!office.ok())
        return office.error();
    made.value().office = std::move(office).value();
    return made;
}

Result<Office::Made> Office::make(const std::filesystem::path& folder, BytesView passphrase,
                                  const std::string& organisation, const std::string& administrator,
                                  Clock& clock, Random& random)
{
    auto created = crypto::Vault::create(folder, passphrase);
    if (!created.ok())
        return created.error();
    Office office(std::move(created.value().vault), clock, random);
    auto database = Database::open(*office.m_vault);
    if (!database.ok())
        return database.error();
    office.m_database = std::move(database).value();
    auto keys = makeKeys(clock.wallMs());
    if (!keys.ok())
        return keys.error();
    office.m_keys = std::move(keys).value();
    const auto staff = office.m_database->write(
        [&]() -> Result<StaffId> { return office.populate(organisation, administrator); });
    if (!staff.ok())
        return staff.error();
    return Made{nullptr, std::move(created.value().recoverySecret), staff.value()};
}

Result<std::unique_ptr<Office>> Office::open(const std::filesystem::path& folder, BytesView passphrase,
                                             Clock& clock, Random& random)
{
    crypto::VaultOptions options;
    options.keyStore = makeAgeStore(folder);
    crypto::Unlock unlock(folder, clock, options);
    unlock.waitForTurn({}); // the office opens once a start, so the waiting time begins with it
    auto vault = unlock.withPassphrase(passphrase);
    if (!vault.ok())
        return vault.error();
    return openWith(std::move(vault).value(), clock, random);
}

Result<std::unique_ptr<Office>> Office::openWith(std::unique_ptr<crypto::Vault> vault, Clock& clock,
                                                 Random& random)
{
    auto office = std::unique_ptr<Office>(new Office(std::move(vault), clock, random));
    auto database = Database::open(*office->m_vault);
    if (!database.ok())
        return database.error();
    office->m_database = std::move(database).value();
    if (Status loaded = office->load(); !loaded.ok())
        return loaded.error();
    if (Status noted = office->noteOlderCopy(); !noted.ok())
        return noted.error();
    return office;
}

/// An older copy of the folder was put in its place: what tablets and cursors know of the time after it is
/// void.
Status Office::noteOlderCopy()
{
    if (!m_vault->olderThanRemembered())
        return done();
    std::optional<Epoch> fresh;
    const Status begun = m_database->write([&]() -> Status {
        fresh = startEpoch("an older copy of the data folder was found at start");
        return done();
    });
    if (!begun.ok())
        return begun;
    adoptEpoch(*fresh);
    m_foundOlder = true;
    return m_vault->acceptOlder();
}

Status Office::load()
{
    auto keys = m_database->read([this] { return loadKeys(*m_database); });
    if (!keys.ok())
        return keys.error();
    m_keys = std::move(keys).value();
    return m_database->read([this]() -> Status {
        const auto epoch = m_database->row("SELECT id FROM epoch ORDER BY n DESC LIMIT 1", "t");
        const auto reference = StreamId::fromHexText(setting("reference-stream").value_or(""));
        const auto organisationStream = StreamId::fromHexText(setting("organisation-stream").value_or(""));
        const auto administrator = StaffId::fromHexText(setting("administrator").value_or(""));
        if (!epoch || !reference || !organisationStream || !administrator)
            return Error{ErrorCode::Damaged,
                         "This data folder was not set up completely; run init in a new one."};
        m_epoch = epoch->id<Epoch>(0);
        m_organisation = setting("organisation").value_or("");
        m_reference = *reference;
        m_organisationStream = *organisationStream;
        m_administrator = *administrator;
        return done();
    });
}

Result<StaffId> Office::populate(const std::string& organisation, const std::string& administrator)
{
    storeKeys(*m_database, m_keys);
    m_reference = m_random.make<StreamId>();
    m_organisationStream = m_random.make<StreamId>();
    setSetting("organisation", organisation);
    setSetting("reference-stream", m_reference.hex());
    setSetting("organisation-stream", m_organisationStream.hex());
    m_epoch = startEpoch("set up");
    Streams streams(*m_database);
    streams.create(m_reference, wire::StreamKind::Reference);
    streams.create(m_organisationStream, wire::StreamKind::Organisation);
    m_database->run("INSERT INTO device (id, pub, staff, status, last_dseq, chain, durable_dseq, office,"
                    " enrolled_ms, seen_ms) VALUES (:p0, :p1, :p2, 1, 0, :p3, 0, 1, :p4, :p5)",
                    {m_keys.deviceId, m_keys.device.publicKey, StaffId{}, Hash32{}, nowMs(), nowMs()});

    const auto staff = addStaff(*this, administrator, "administrator");
    if (!staff.ok())
        return staff.error();
    setSetting("administrator", staff.value().hex());

    std::vector<wire::Op> ops;
    for (const auto& [key, record] : certifyKeys(m_keys, nowMs())) {
        m_database->run("INSERT INTO org_key (id, purpose, record) VALUES (:p0, :p1, :p2)",
                        {key.id, static_cast<std::uint64_t>(key.purpose), record});
        ops.push_back(appendOp(key.id, wire::Kind::OrgKey, record));
    }
    wire::DeviceCert certificate;
    certificate.device = m_keys.deviceId;
    certificate.key = m_keys.device.publicKey;
    certificate.fromMs = static_cast<std::uint64_t>(nowMs());
    ops.push_back(appendOp(*EntityId::from(m_keys.deviceId.view()), wire::Kind::DeviceCert,
                           wire::signDeviceCert(certificate, m_keys.deviceCa)));
    const auto written = writeAsOffice(*this, m_organisationStream, std::move(ops), staff.value());
    if (!written.ok())
        return written.error();
    return staff.value();
}

std::optional<std::string> Office::setting(const std::string& name)
{
    const auto row = m_database->row("SELECT value FROM setting WHERE name = :p0", "t", {name});
    return row ? std::optional<std::string>(row->text(0)) : std::nullopt;
}

void Office::setSetting(const std::string& name, const std::string& value)
{
    m_database->run("DELETE FROM setting WHERE name = :p0", {name});
    m_database->run("INSERT INTO setting (name, value) VALUES (:p0, :p1)", {name, value});
}

std::optional<DeviceRow> Office::device(const DeviceId& id)
{
    const auto row = m_database->row(
        "SELECT pub, staff, status, last_dseq, chain, durable_dseq, office, pictures FROM device WHERE id = "
        ":p0",
        "ttnntnnt", {id});
    if (!row)
        return std::nullopt;
    DeviceRow device{id,
                     row->id<crypto::PublicKey>(0),
                     row->id<StaffId>(1),
                     static_cast<DeviceStatus>(row->number(2)),
                     row->unsignedNumber(3),
                     row->id<Hash32>(4),
                     row->unsignedNumber(5),
                     row->number(6) != 0,
                     row->id<EntityId>(7)};
    if (device.status == DeviceStatus::Revoked) {
        if (const auto order = m_database->row(
                "SELECT mode, record, obeyed_ms FROM wipe_order WHERE device = :p0", "nbn", {id}))
            device.wipe = DeviceRow::Wipe{static_cast<wire::WipeMode>(order->number(0)), order->bytes(1),
                                          !order->isNull(2)};
    }
    return device;
}

void Office::logSignature(const EntityId& key, const char* what, const Hash32& hash)
{
    m_database->run("INSERT INTO signing_log (n, key_id, what, hash, srv_ms)"
                    " SELECT COALESCE(MAX(n), 0) + 1, :p0, :p1, :p2, :p3 FROM signing_log",
                    {key, what, hash, nowMs()});
}

Epoch Office::startEpoch(const std::string& reason)
{
    const auto epoch = m_random.make<Epoch>();
    m_database->run("INSERT INTO epoch (n, id, since, reason)"
                    " SELECT COALESCE(MAX(n), 0) + 1, :p0, :p1, :p2 FROM epoch",
                    {epoch, nowMs(), reason});
    return epoch;
}

Status Office::useHost(const std::string& host)
{
    if (certificateCovers(m_keys.certificate, host))
        return done();
    auto renewed = makeCertificate({host}, &m_keys.tlsKey, nowMs());
    if (!renewed.ok())
        return renewed.error();
    m_keys.certificate = renewed.value().pem;
    return done();
}

Status Office::rememberAddress(const std::string& url)
{
    return m_database->write([&]() -> Status {
        storeKeys(*m_database, m_keys);
        setSetting("url", url);
        return done();
    });
}

} // namespace doorstep::office
