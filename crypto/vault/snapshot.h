// Verified copies of the database, made while it is in use, and putting one back.
#pragma once

#include "crypto/vault/vault.h"

#include <atomic>
#include <optional>
#include <thread>
#include <vector>

struct sqlite3_backup;

namespace doorstep::crypto {

/// What is known of one verified copy.
struct SnapshotInfo {
    std::uint32_t slot = 0;   ///< its place among the vault's copies; changes hands
    std::uint64_t number = 0; ///< 1, 2, ... of this vault, never used twice
    std::uint64_t pages = 0;
    std::int64_t takenWallMs = 0; ///< the device's claim; for display only
    std::uint64_t mark = 0;       ///< how far the records had come, in the owner's own counting
    Hash32 digest;                ///< BLAKE2b-256 of the copy as it lies on the disk
    Cipher cipher =
        Cipher::XChaCha20Poly1305; ///< of its pages; one of another cipher than the vault's is none
};

/// Copies that are kept. The oldest is removed when one more has been verified, never before.
inline constexpr std::size_t snapshotsKept = 3;

/// Newest first. Only copies whose sealed description opens with this vault's key; the pages are not read.
[[nodiscard]] Result<std::vector<SnapshotInfo>> snapshots(const Vault& vault);
[[nodiscard]] std::filesystem::path snapshotFile(const Vault& vault, const SnapshotInfo& snapshot);
/// Reads the whole copy again: every page authentic and the file the one that was verified. Damaged,
/// NotFound.
[[nodiscard]] Status verifySnapshot(const Vault& vault, const SnapshotInfo& snapshot);

/// Removes every other copy, one that cannot be read included. `keep` is verified first, page by page:
/// Damaged or NotFound, and nothing was removed.
[[nodiscard]] Status keepOnlySnapshot(const Vault& vault, const SnapshotInfo& keep);

/// One copy under way. Pages are copied a few at a time on the thread of the connection, which may be used
/// and written between the steps; the finished copy is then synced and verified on a thread of the job's
/// own. Nothing counts before that: a job that is dropped, fails or dies with the process leaves what the
/// next job sweeps. The job must end before the connection is closed and before the vault.
class SnapshotJob {
public:
    /// DiskFull when there is clearly no room. wallMs and mark: see SnapshotInfo.
    [[nodiscard]] static Result<std::unique_ptr<SnapshotJob>> begin(const Vault& vault, sqlite3* connection,
                                                                    std::int64_t wallMs, std::uint64_t mark);
    ~SnapshotJob();
    SnapshotJob(const SnapshotJob&) = delete;
    SnapshotJob& operator=(const SnapshotJob&) = delete;

    /// A page costs some 10 microseconds on a small processor; one step stays well under 5 ms.
    static constexpr int pagesAStep = 64;
    enum class Progress { Copying, Verifying, Done };
    /// Copying: more to copy. Verifying: call again later, there is nothing to do. After an error the job is
    /// over and has cleaned up.
    [[nodiscard]] Result<Progress> step(int pages = pagesAStep);
    /// All the rest at once; blocks.
    [[nodiscard]] Result<SnapshotInfo> finish();

private:
    SnapshotJob(const Vault& vault, SnapshotInfo info, std::filesystem::path file);
    [[nodiscard]] Status openCopy(sqlite3* connection);
    void closeCopy();
    void discard();
    void verify();

    const Vault& m_vault;
    SnapshotInfo m_info;
    std::filesystem::path m_file;
    sqlite3* m_copy = nullptr;
    sqlite3_backup* m_backup = nullptr;
    std::thread m_verifier;
    std::atomic<bool> m_stop{false};
    std::atomic<bool> m_verified{false};
    std::optional<Error> m_error; ///< written by the verifier before m_verified
    bool m_counts = false;        ///< the copy is one of the vault's
};

/// What a vault says of itself after a copy was put back, until its owner has dealt with it.
struct RestoredMark {
    SnapshotInfo snapshot;
    std::int64_t restoredWallMs = 0;
};

/// Makes the copy the database. The vault must be unlocked for repair. The copy is verified first; the
/// files that were there are moved into a folder of their own beside it ("damaged-1", ...) and kept. Stopped
/// at any point, the vault is as before, or says that its database is missing and can be restored again.
struct Restored {
    SnapshotInfo snapshot;
    std::filesystem::path aside;
};
[[nodiscard]] Result<Restored> restoreSnapshot(const Vault& vault, const SnapshotInfo& snapshot,
                                               std::int64_t wallMs);
/// nullopt when nothing was restored since clearRestoredMark().
[[nodiscard]] Result<std::optional<RestoredMark>> restoredMark(const Vault& vault);
[[nodiscard]] Status clearRestoredMark(const Vault& vault);

} // namespace doorstep::crypto
