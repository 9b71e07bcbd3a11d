// Baselines and recorded runs.
#include "tests/vault/scene.h"

#include <QDir>
#include <QtTest>

#include <cstdlib>

namespace doorstep::crypto::test {

namespace fs = std::filesystem;

QString temporaryTemplate()
{
    const fs::path memory = "/dev/shm";
    std::error_code failure;
    const auto space = fs::space(memory, failure);
    const bool usable = !failure && space.available > 512u * 1024 * 1024;
    return (usable ? QString::fromStdString(memory.string()) : QDir::tempPath()) +
           QStringLiteral("/doorstep-vault-XXXXXX");
}

Scene::Scene(SubjectKind kind)
    : m_kind(kind)
    , m_temporary(temporaryTemplate())
{
    const fs::path first = folder("first");
    if (kind == SubjectKind::Vault) {
        auto created = Vault::create(first, bytesOf(passphrase));
        if (!created)
            return;
        m_secret = doorstep::copyOf(created.value().recoverySecret.view());
        const Connection connection = connectionTo(*created.value().vault);
        m_ready = connection && run(connection.get(), workloadSchema) == SQLITE_OK;
    } else {
        fs::create_directories(first);
        PlainSubject plain(first, {});
        m_ready = plain.open().empty() && run(plain.db(), workloadSchema) == SQLITE_OK;
    }
    m_baseline = imageOf(first);
}

fs::path Scene::folder(const char* name) const
{
    return fs::path(m_temporary.path().toStdString()) / name;
}

std::unique_ptr<Subject> Scene::subject(const fs::path& folder, std::vector<Bytes>& secrets,
                                        RecordedFolder* record, const std::string& vfs,
                                        std::shared_ptr<KeyStore> keyStore) const
{
    if (m_kind == SubjectKind::Plain)
        return std::make_unique<PlainSubject>(folder, vfs);
    VaultOptions options;
    options.vfsBelow = vfs;
    options.keyStore = std::move(keyStore);
    if (record)
        options.disk = makeRecordingDisk(*record);
    return std::make_unique<VaultSubject>(folder, secrets, options);
}

Recorded record(const Scene& scene, const WorkloadOptions& options, Fault fault)
{
    Recorded recorded;
    recorded.secrets = {scene.secret()};
    const fs::path folder = scene.folder("live");
    putImage(folder, scene.baseline());
    RecordedFolder watched(folder);
    watched.setFault(fault);
    const RecordingVfs vfs(watched);
    const auto subject = scene.subject(folder, recorded.secrets, &watched, vfs.name());
    recorded.opened = subject->open().empty();
    if (recorded.opened)
        recorded.account = runWorkload(*subject, watched, options);
    watched.stop();
    recorded.left = imageOf(folder);
    subject->close();
    recorded.log = watched.log();
    recorded.faultsGiven = watched.faultsGiven();
    for (const FaultKind kind : {FaultKind::NoSpace, FaultKind::Io, FaultKind::ShortWrite})
        recorded.calls[kind] = watched.callsFor(kind);
    return recorded;
}

bool fullRun()
{
    const char* asked = std::getenv("DOORSTEP_VAULT_CRASH");
    return asked && std::string_view(asked) == "full";
}

int execute(QObject& test, int argc, char** argv)
{
    if (fullRun())
        qputenv("QTEST_FUNCTION_TIMEOUT", "14400000"); // ms
    return QTest::qExec(&test, argc, argv);
}

std::uint64_t seedOr(std::uint64_t seed)
{
    const char* asked = std::getenv("DOORSTEP_VAULT_SEED");
    return asked ? std::strtoull(asked, nullptr, 10) : seed;
}

} // namespace doorstep::crypto::test
