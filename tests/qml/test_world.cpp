// Lays out the desk and stands in for the network.
#include "tests/qml/test_world.h"

#include "app/camera/loaded_camera.h"
#include "app/store/passphrase_words.h"
#include "app/store/repair.h"
#include "app/viewmodels/texts.h"
#include "sync/wire/fields.h"
#include "tests/support/memory_key_store.h"

#include <QDir>
#include <QFile>
#include <QSemaphore>

namespace doorstep::testing {

namespace {

/// A vault folder with the test's office instead of engine and network.
class DeskBackend final : public viewmodels::VaultBackend {
public:
    DeskBackend(Desk& desk, const std::atomic<bool>& reachable, std::atomic<int>& slowOnceMs,
                const crypto::VaultOptions& options)
        : m_desk(desk)
        , m_reachable(reachable)
        , m_slowOnceMs(slowOnceMs)
        , m_options(options)
        , m_folder(desk.folder())
        , m_unlock(std::make_unique<crypto::Unlock>(m_folder, desk.clock, options))
    {}

    bool exists() const override { return store::Tablet::exists(m_folder); }
    bool isOpen() const override { return m_tablet != nullptr; }
    Ways ways() override { return {m_unlock->state(), m_pin.triesLeft()}; }
    Status open(BytesView words) override
    {
        m_repair.reset();
        auto opened = take(m_unlock->withPassphrase(words));
        if (!opened && opened.error().code == ErrorCode::Damaged)
            m_repair = got(store::Repair::open(m_folder, words, m_desk.clock));
        return opened;
    }
    Status openWithRecovery(BytesView code) override
    {
        return take(m_unlock->withRecoveryCode({reinterpret_cast<const char*>(code.data()), code.size()}));
    }
    Status openWithPin(BytesView digits) override { return take(m_pin.open(digits)); }
    store::Access& access() override { return m_tablet->access(); }
    void armPin() override { m_tablet->access().arm(m_pin); }
    crypto::KdfParams newKdfParams() override { return crypto::KdfParams::floor(); }
    std::string suggestPassphrase() override
    {
        const crypto::SecretBytes words = store::suggestPassphrase(m_desk.random);
        return {reinterpret_cast<const char*>(words.data()), words.size()};
    }
    Result<std::string> create(BytesView words) override
    {
        auto created = store::Tablet::create(m_folder, words, m_desk.clock, m_desk.random);
        if (!created)
            return created.error();
        m_tablet = std::move(created.value().tablet);
        return std::move(created.value().recoveryCode);
    }
    void turnTo(const std::filesystem::path& folder) override
    {
        close();
        disarmPin();
        m_folder = folder;
        m_unlock = std::make_unique<crypto::Unlock>(m_folder, m_desk.clock, m_options);
    }
    void disarmPin() override { m_pin.forget(); }
    void close() override
    {
        m_tablet.reset();
        m_repair.reset();
    }
    store::Repair* repair() override { return m_repair.get(); }
    store::PeopleStore& people() override { return m_tablet->people(); }
    store::PlanStore& plans() override { return slow().plans(); }
    store::PurchaseStore& purchases() override { return slow().purchases(); }
    store::CaseStore& cases() override { return slow().cases(); }
    store::StatusStore& status() override { return m_tablet->status(); }
    store::TypedTexts& typedTexts() override { return m_tablet->typedTexts(); }
    store::Forms& forms() override { return m_tablet->forms(); }
    store::ConflictStore& conflicts() override { return slow().conflicts(); }
    void startSync(SyncFinished finished) override
    {
        sync::SyncReport report;
        wire::SyncAttempt attempt;
        attempt.endedWallMs = m_desk.clock.wallMs();
        if (m_reachable) {
            report.changesAcknowledged = got(m_tablet->status().status()).changesWaiting;
            m_desk.office.sync(*m_tablet);
            report.reachedOffice = attempt.reachedOffice = true;
        } else {
            report.error = attempt.error = Error{ErrorCode::Offline, "There is no connection."};
        }
        static_cast<void>(got(m_tablet->sync().recordAttempt(attempt)));
        QMetaObject::invokeMethod(
            &m_later, [finished = std::move(finished), report] { finished(report); }, Qt::QueuedConnection);
    }
    Result<store::SyncWishes> syncWishes() override { return m_tablet->contact().wishes(); }
    Result<std::optional<std::int64_t>> clockAheadMs() override { return m_tablet->contact().clockAheadMs(); }
    Status wishSync(const store::SyncWishes& wishes) override { return m_tablet->contact().wish(wishes); }
    Result<store::Lease> lease() override
    {
        return m_tablet->contact().lease({"desk", m_desk.clock.monotonic});
    }
    void startEnrolment(const std::string&, EnrolFinished finished) override
    {
        QMetaObject::invokeMethod(
            &m_later,
            [finished = std::move(finished)] {
                finished(sync::Enrolled{"Test Nurse", "X99", "402713"});
            },
            Qt::QueuedConnection);
    }

private:
    store::Tablet& slow()
    {
        if (const int slowMs = m_slowOnceMs.exchange(0); slowMs > 0)
            static_cast<void>(QSemaphore().tryAcquire(1, slowMs)); // a slow disk: nobody releases it
        return *m_tablet;
    }
    Status take(Result<std::unique_ptr<crypto::Vault>> vault)
    {
        if (!vault)
            return vault.error();
        auto opened = store::Tablet::openWith(std::move(vault).value(), m_desk.clock, m_desk.random);
        if (!opened)
            return opened.error();
        m_tablet = std::move(opened).value();
        armPin();
        return done();
    }

    Desk& m_desk;
    const std::atomic<bool>& m_reachable;
    std::atomic<int>& m_slowOnceMs;
    crypto::VaultOptions m_options;
    std::filesystem::path m_folder;
    std::unique_ptr<crypto::Unlock> m_unlock;
    crypto::Pin m_pin;
    std::unique_ptr<store::Tablet> m_tablet;
    std::unique_ptr<store::Repair> m_repair;
    QObject m_later; ///< on the vault thread, as the backend is made there
};

} // namespace

TestWorld::TestWorld(QObject* parent)
    : QObject(parent)
    , m_desk(Desk::withPerson())
{
    // Temporary files of the product are looked through as well: see plainPictures().
    qputenv("TMPDIR", m_desk->temporary.path().toLocal8Bit());
    m_desk->person.gender = domain::Gender::Male;
    m_display.setTourSeen(true);
    m_desk->office.addPerson(m_desk->person);
    m_rowan = personNamed(QStringLiteral("Rowan"), QStringLiteral("SYNTHETIC"), QStringLiteral("9990953147"),
                          QStringLiteral("LS2 7UE"));
    m_rowan.confidentiality = domain::Confidentiality::Restricted;
    m_rowan.telephones = {QStringLiteral("01632 960001")};
    m_desk->office.addPerson(m_rowan);
    m_hazel = personNamed(QStringLiteral("Hazel"), QStringLiteral("SYNTHETIC"), QStringLiteral("9990953155"),
                          QStringLiteral("LS3 1AA"));
    m_hazel.died = QDate(2012, 3, 3);
    m_desk->office.addPerson(m_hazel);
    m_desk->office.pullAll(*m_desk->tablet);
}

TestWorld::~TestWorld()
{
    m_session.reset(); // before the desk its thread works at
    if (m_temporaryBefore.isNull())
        qunsetenv("TMPDIR");
    else
        qputenv("TMPDIR", m_temporaryBefore);
}

void TestWorld::giveNothing()
{
    m_desk->tablet.reset();
    std::filesystem::remove_all(m_desk->folder());
}

void TestWorld::giveDraft()
{
    m_desk->saveGoodDraft();
}

void TestWorld::giveDecision()
{
    giveWaiting();
    const auto versions = got(m_desk->tablet->plans().versions(m_desk->patient()));
    const store::PlanVersion& agreed = versions.front();
    domain::Decision decision =
        m_desk->office.nextDecision(agreed.planHash, agreed.agreementHash, domain::DecisionKind::Approve);
    for (const domain::Line& line : versions.front().sealed.plan.lines) {
        const bool approved = line.ref != QStringLiteral("L2");
        decision.lines.push_back({line.id, approved,
                                  approved ? QString() : QString::fromLatin1(domain::reasonCodes()[0].code),
                                  approved ? QString() : QStringLiteral("It is not linked to an outcome.")});
        if (approved)
            decision.authorised[line.model] += line.total;
    }
    m_desk->office.decide(m_desk->patient(), decision);
    m_desk->office.sync(*m_desk->tablet);
}

void TestWorld::giveDamage()
{
    giveDraft();
    static_cast<void>(got(m_desk->tablet->makeSafetyCopy()));
    m_desk->tablet.reset();
    QFile database(QString::fromStdString((m_desk->folder() / "vault.db").string()));
    if (!database.open(QIODevice::ReadWrite))
        qFatal("no database");
    database.write(QByteArray(200, 'x'));
}

void TestWorld::giveOlderCopy()
{
    m_options.keyStore = std::make_shared<MemoryKeyStore>();
    m_desk->tablet.reset();
    const std::filesystem::path copy = m_desk->folder().string() + "-copy";
    std::filesystem::copy(m_desk->folder(), copy, std::filesystem::copy_options::recursive);
    {
        const auto words = bytesOf(passphrase);
        const auto tablet =
            got(store::Tablet::open(m_desk->folder(), words, m_desk->clock, m_desk->random, m_options));
        static_cast<void>(got(tablet->access().renewRecovery()));
    }
    std::filesystem::remove_all(m_desk->folder());
    std::filesystem::rename(copy, m_desk->folder());
}

void TestWorld::giveLongAbsence()
{
    giveDraft();
    constexpr std::int64_t dayMs = 86'400'000;
    static_cast<void>(got(m_desk->tablet->contact().lease({"desk", m_desk->clock.monotonic})));
    m_desk->clock.wall += 15 * dayMs;
    m_desk->clock.monotonic += 15 * dayMs;
}

void TestWorld::giveWrongClock()
{
    giveDraft();
    constexpr std::int64_t dayMs = 86'400'000;
    static_cast<void>(got(m_desk->tablet->sync().learnOffset(3 * 365 * dayMs)));
}

void TestWorld::begin()
{
    m_desk->tablet.reset(); // the session's thread opens it again
    for (std::uint32_t i = 0; i < m_wrongTries; ++i)
        static_cast<void>(crypto::Vault::open(m_desk->folder(), bytesOf("wrong")));
    makeSession();
    Q_EMIT sessionChanged();
}

void TestWorld::restart()
{
    m_session.reset();
    makeSession();
    Q_EMIT sessionChanged();
}

std::shared_ptr<viewmodels::LiveCamera> TestWorld::liveCamera() const
{
    if (qEnvironmentVariableIsSet("DOORSTEP_TEST_CAMERA_PID")) // test_camera_pipewire.py
        return std::make_shared<camera::LoadedCamera>(
            camera::libraryBeside(QStringLiteral(DOORSTEP_CAMERA_FOLDER)));
    return m_camera;
}

void TestWorld::makeSession()
{
    m_session = std::make_unique<viewmodels::AppSession>(
        [this] { return std::make_unique<DeskBackend>(*m_desk, m_reachable, m_slowOnceMs, m_options); },
        m_desk->clock,
        viewmodels::AppSession::Options{.autoSync = false,
                                        .firstVault = m_desk->folder(),
                                        .camera = std::make_shared<viewmodels::FolderCamera>(cameraFolder()),
                                        .liveCamera = liveCamera(),
                                        .cameraWaits = {.lookMs = 0, .tapMs = 400}});
}

void TestWorld::giveConflict()
{
    namespace cf = wire::field::conflict;
    using wire::Value;
    giveDraft();
    m_desk->office.sync(*m_desk->tablet);
    const EntityId draft = got(m_desk->tablet->plans().draft(m_desk->patient()))->id;
    const auto device = DeviceId::from(Bytes(16, 9)).value();
    StaffId stranger;
    stranger.value[0] = 1;
    const qint64 officeMs = m_desk->clock.wall - 3'600'000;
    const Value theirs(Value::Array{Value("A neighbour helps with the bins and holds a key."),
                                    Value(wire::ChangeId{device, 4}.bytes()), Value(stranger), Value(device),
                                    Value(static_cast<std::uint64_t>(officeMs - 7'200'000)),
                                    Value(static_cast<std::uint64_t>(officeMs))});
    m_desk->office.setFields(m_desk->stream(), wire::Kind::Conflict, EntityId::from(Bytes(16, 0x44)).value(),
                             {{cf::entity, Value(draft)},
                              {cf::fieldNumber, Value(wire::field::draft::contingency)},
                              {cf::base, Value("A neighbour helps.")},
                              {cf::current, Value()},
                              {cf::alternatives, Value(Value::Array{theirs})},
                              {cf::open, Value(true)}});
    m_desk->office.pullAll(*m_desk->tablet);
}

void TestWorld::giveOverdueReview()
{
    giveDecision();
    constexpr qint64 twoYearsMs = 730LL * 86'400'000;
    m_desk->clock.wall += twoYearsMs;
}

QUrl TestWorld::paperPlace(const QString& name) const
{
    return QUrl::fromLocalFile(m_desk->temporary.filePath(name));
}

bool TestWorld::isPdf(const QUrl& file) const
{
    QFile pdf(file.toLocalFile());
    return pdf.open(QIODevice::ReadOnly) && pdf.read(5) == "%PDF-";
}

bool TestWorld::isEmptyOfPatients() const
{
    return m_session->people()->rowCountNow() == 0 && m_session->patient()->name().isEmpty() &&
           m_session->patient()->plainPlan().isEmpty() && m_session->people()->answers().isEmpty() &&
           m_session->due()->rowCountNow() == 0 && m_session->cash()->payments().isEmpty() &&
           m_session->moneyLeft()->rowCountNow() == 0 && m_session->file()->history().isEmpty() &&
           m_session->plan()->plan() == domain::Plan{} && m_session->agreement()->text().isEmpty() &&
           m_session->decision()->lines()->rowCountNow() == 0 &&
           m_session->purchase()->purchases()->rowCountNow() == 0;
}

QString TestWorld::alder() const
{
    return viewmodels::toKey(m_desk->person.id);
}

QString TestWorld::rowan() const
{
    return viewmodels::toKey(m_rowan.id);
}

QString TestWorld::hazel() const
{
    return viewmodels::toKey(m_hazel.id);
}

} // namespace doorstep::testing
