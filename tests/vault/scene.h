// Where the harness plays: folders in memory where there are any, and the two subjects made ready.
#pragma once

#include "tests/vault/recording_disk.h"
#include "tests/vault/recording_vfs.h"
#include "tests/vault/workload.h"

#include <QTemporaryDir>

namespace doorstep::crypto::test {

/// For QTemporaryDir: in memory where there is enough. Nothing here needs a disk to be one.
[[nodiscard]] QString temporaryTemplate();

enum class SubjectKind { Vault, Plain };

/// A fresh database with the workload's tables, closed, as files; and a place to put them.
class Scene {
public:
    explicit Scene(SubjectKind kind);
    [[nodiscard]] bool ready() const noexcept { return m_ready; }
    [[nodiscard]] SubjectKind kind() const noexcept { return m_kind; }
    [[nodiscard]] std::filesystem::path folder(const char* name) const;
    [[nodiscard]] const Image& baseline() const noexcept { return m_baseline; }
    [[nodiscard]] const Bytes& secret() const noexcept { return m_secret; }

    /// secrets may be empty for plain SQLite. record: null for an ordinary opening.
    [[nodiscard]] std::unique_ptr<Subject> subject(const std::filesystem::path& folder,
                                                   std::vector<Bytes>& secrets, RecordedFolder* record,
                                                   const std::string& vfs,
                                                   std::shared_ptr<KeyStore> keyStore = {}) const;

private:
    SubjectKind m_kind;
    QTemporaryDir m_temporary;
    Image m_baseline;
    Bytes m_secret;
    bool m_ready = false;
};

/// A workload that ran through the recording VFS and Disk, without a fault or with one.
struct Recorded {
    std::vector<Step> log;
    Account account;
    std::vector<Bytes> secrets; ///< all that were ever handed out
    std::uint64_t faultsGiven = 0;
    Image left; ///< the folder as the process left it
    std::map<FaultKind, std::uint64_t> calls;
    bool opened = false;
};
[[nodiscard]] Recorded record(const Scene& scene, const WorkloadOptions& options, Fault fault = {});

/// True when the environment asks for every case (DOORSTEP_VAULT_CRASH=full).
[[nodiscard]] bool fullRun();
/// For main(): as QTest::qExec, but a full run may take its time.
[[nodiscard]] int execute(QObject& test, int argc, char** argv);
/// From DOORSTEP_VAULT_SEED, else the given one.
[[nodiscard]] std::uint64_t seedOr(std::uint64_t seed);

} // namespace doorstep::crypto::test
