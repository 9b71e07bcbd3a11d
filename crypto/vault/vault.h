// A vault: one folder, sealed. See vault_format.md beside this file.
#pragma once

#include "crypto/base/result.h"
#include "crypto/crypto.h"
#include "crypto/vault/cipher.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

struct sqlite3;

namespace doorstep::crypto {

/// What a sub-key of the data key is for. Numbers are on disk for ever.
enum class KeyPurpose : std::uint32_t { Database = 1, Wal = 2, Tags = 3, Blobs = 4, Snapshots = 5 };

class Disk;
class KeyStore;

/// So many wrong passphrases in a row, and only the recovery code opens the vault. Nothing is destroyed.
inline constexpr std::uint32_t passphraseTriesMax = 10;

/// What an opened vault stands on. The defaults are the product's; tests put faults in between.
struct VaultOptions {
    /// Remembers the epoch outside the vault; null: an old copy of the whole folder goes unnoticed.
    std::shared_ptr<KeyStore> keyStore;
    /// The files that are not SQLite's; null: the system's.
    std::shared_ptr<Disk> disk;
    /// Name of the registered SQLite VFS that does the reading and writing; empty: the default one.
    std::string vfsBelow;
    /// Unlocks although the database is missing, damaged or not the one the vault last knew: for salvage,
    /// restoring a copy and making a rescue file. Nothing but the count of tries is written, and no
    /// connection can be prepared.
    bool repair = false;
    /// Of a vault that is made; one that is there says itself. See convertCipher().
    Cipher cipher = Cipher::XChaCha20Poly1305;
};

struct ScrubReport {
    std::uint64_t pages = 0;        ///< that the database has, or should have
    std::uint64_t damagedPages = 0; ///< unreadable, missing, too many, or not the newest
    std::uint64_t oldPages = 0;     ///< of these: whole, but an older state of the page
    bool tableIsWhole = true;       ///< false: whether a page is the newest could not be told
    bool cancelled = false;         ///< then the counts are of the pages looked at so far
};

/// How far a vault has come: a count of its durable changes of state, and when (wall clock, for display).
struct VaultAge {
    std::uint64_t epoch = 0;
    std::int64_t timeMs = 0; ///< milliseconds since 1970
};

/// An opened vault. Holds the folder's lock file (flock), so that a second process is told "in use",
/// and registers a VFS of its own name with SQLite; open the database with that name, on one connection.
/// The vault must outlive every connection made through it. One thread at a time.
class Vault {
public:
    struct Created {
        std::unique_ptr<Vault> vault;
        SecretBytes recoverySecret; ///< 16 bytes; show as toCrockford() once, or seal to the office
    };

    /// Makes the folder (0700) and a new vault in it. AlreadyExists when one is there: never overwrites.
    [[nodiscard]] static Result<Created> create(const std::filesystem::path& folder, BytesView passphrase,
                                                KdfParams params = KdfParams::floor(),
                                                const VaultOptions& options = {});
    /// NotFound, WrongPassphrase (proven at the header), Refused (passphraseTriesMax reached), Damaged
    /// (header), WrongVault, NewerVersion, OlderVersion, InUse, ReadOnly. The try is counted on disk before
    /// it is made. Go through Unlock where a person types: it adds the waiting time.
    [[nodiscard]] static Result<std::unique_ptr<Vault>>
    open(const std::filesystem::path& folder, BytesView passphrase, const VaultOptions& options = {});
    [[nodiscard]] static Result<std::unique_ptr<Vault>> openWithRecovery(const std::filesystem::path& folder,
                                                                         BytesView recoverySecret,
                                                                         const VaultOptions& options = {});
    /// With the key that this device's key store keeps for it, without a passphrase. NotFound when there
    /// is no device slot or the store does not have its key, Offline when it does not answer; else as open.
    [[nodiscard]] static Result<std::unique_ptr<Vault>> openWithDevice(const std::filesystem::path& folder,
                                                                       const VaultOptions& options);
    ~Vault();
    Vault(const Vault&) = delete;
    Vault& operator=(const Vault&) = delete;

    [[nodiscard]] const std::filesystem::path& folder() const noexcept;
    [[nodiscard]] std::string databasePath() const;
    /// Where files that belong to the vault's records go as well; never null.
    [[nodiscard]] std::shared_ptr<Disk> disk() const noexcept;
    /// Name for sqlite3_open_v2 / SQLiteCpp / SOCI ("vfs=...").
    [[nodiscard]] const std::string& vfsName() const noexcept;
    /// Call on the raw handle right after opening and before any other statement: exclusive lock,
    /// synchronous FULL, cache_spill off, temp_store memory, checks that WAL is on, installs the
    /// authorizer (no ATTACH, no journal_mode ... pragmas). Error::Damaged when pages do not authenticate.
    [[nodiscard]] Status prepareConnection(sqlite3* connection) const;
    /// 32 bytes, derived from the data key.
    [[nodiscard]] SecretBytes subKey(KeyPurpose purpose, std::uint64_t id) const;
    /// What its pages and log are sealed with.
    [[nodiscard]] Cipher cipher() const noexcept;
    /// 16 bytes, the vault's identity (in clear in the header).
    [[nodiscard]] EntityId vaultId() const noexcept;

    /// Re-wraps the data key; no page is rewritten. The old passphrase must open the slot. After an error the
    /// old one is valid, unless the text says that the new one is: the disk then failed at the very last step
    /// and would not take the change back.
    [[nodiscard]] Status changePassphrase(BytesView oldPassphrase, BytesView newPassphrase, KdfParams params);
    /// Needs the opened vault only: for "forgotten passphrase" after openWithRecovery.
    [[nodiscard]] Status setPassphrase(BytesView newPassphrase, KdfParams params);
    /// Replaces the recovery slot; the old secret no longer opens the vault. 16 bytes, to be shown once
    /// or sealed to the office. For "after use a new one is made".
    [[nodiscard]] Result<SecretBytes> renewRecovery();
    /// True when this is the secret of the recovery slot. Instant. False for one that was renewed since,
    /// also by a change of the data key that somebody else finished.
    [[nodiscard]] bool recoveryFits(BytesView secret) const;
    /// The recovery secret sealed to officeKey(); empty before enrolment. InvalidInput for a secret that
    /// does not fit.
    [[nodiscard]] Result<Bytes> recoverySealedToOffice(BytesView secret) const;
    /// Lets this device open the vault without the passphrase: a random key in VaultOptions::keyStore opens
    /// a slot of its own. Whoever can use this account on this device, and whoever takes both disk and key
    /// store, then needs no passphrase; what KeyStore::notProtected() says applies. Off unless asked for.
    [[nodiscard]] Status addDeviceSlot();
    /// Takes the slot away, and the key out of the store if it answers.
    [[nodiscard]] Status removeDeviceSlot();
    [[nodiscard]] bool hasDeviceSlot() const noexcept;
    /// The office's key for what only the office may open; zeros before enrolment. Kept in the header,
    /// proven by the data key.
    [[nodiscard]] BoxPublicKey officeKey() const noexcept;
    [[nodiscard]] Status setOfficeKey(const BoxPublicKey& key);
    /// True when vault.hdr was missing or damaged and its copy has taken its place at this opening.
    [[nodiscard]] bool headerRestored() const noexcept;
    /// Wrong passphrases given since the opening before this one.
    [[nodiscard]] std::uint32_t failedAttemptsBefore() const noexcept;
    /// Reads and authenticates every page of the database file. Connections should be idle. A page that
    /// a checkpoint left torn but the log still holds whole is not damage. progress(done, total) may be
    /// empty; false from it ends the work.
    [[nodiscard]] Result<ScrubReport>
    scrub(const std::function<bool(std::uint64_t, std::uint64_t)>& progress) const;
    /// The first thing found wrong since the database was opened last, in words for a person.
    [[nodiscard]] std::optional<Error> damageFound() const;
    /// +1 or more at every checkpoint, beginning and end of a log; 0 when the table of tags is unreadable.
    [[nodiscard]] std::uint64_t epoch() const noexcept;
    /// With a KeyStore: set when this device remembers a later state than the one found here, that is,
    /// when an older copy of the whole folder was put in its place. The vault opens; a person decides.
    struct Older {
        VaultAge found;
        VaultAge remembered;
    };
    [[nodiscard]] std::optional<Older> olderThanRemembered() const;
    /// The older state is the one to go on with from now on.
    [[nodiscard]] Status acceptOlder();
    /// Number of reads through SQLite that did not authenticate since opening.
    [[nodiscard]] std::uint64_t authenticationFailures() const noexcept;

    struct Impl; ///< for the vault's own source files; see vault_impl.h

private:
    friend struct VaultAccess;
    explicit Vault(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace doorstep::crypto
