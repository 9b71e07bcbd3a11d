// What an opened vault holds. Private to the vault's own source files.
#pragma once

#include "crypto/vault/header_file.h"
#include "crypto/vault/key_store.h"
#include "crypto/vault/sealed_vfs.h"
#include "crypto/vault/vault.h"

namespace doorstep::crypto {

/// Sub-key of a data key; every file's key comes from here.
[[nodiscard]] SecretBytes purposeKey(const SecretBytes& dataKey, KeyPurpose purpose, std::uint64_t id);
[[nodiscard]] SealerKeys sealerKeys(const SecretBytes& dataKey, Cipher cipher);
/// A whole, empty database that is in WAL mode from its first byte: no rollback journal is ever opened.
[[nodiscard]] std::array<std::uint8_t, layout::pageSize> emptyDatabase(std::size_t reserve);
/// "The passphrase was wrong ten times ..."
[[nodiscard]] Error passphraseTriesUsedUp();
/// Under which name the key store keeps the key of a vault's device slot.
[[nodiscard]] std::string deviceKeyName(const EntityId& vaultId);
/// InvalidInput for an empty passphrase or settings below the floor.
[[nodiscard]] Status checkNewPassphrase(BytesView passphrase, KdfParams params);

/// A vault's folder before any key is known.
struct LocatedVault {
    std::filesystem::path folder; ///< canonical
    FileDescriptor lock;
    FoundHeader found;
};
/// The options with every default filled in.
[[nodiscard]] VaultOptions completed(VaultOptions options);
/// All that can be said before a key is tried; the options are completed().
/// NotFound, InUse, ReadOnly, Damaged, NewerVersion, OlderVersion.
[[nodiscard]] Result<LocatedVault> locateVault(const VaultOptions& options,
                                               const std::filesystem::path& folder);

struct Vault::Impl {
    Impl(std::filesystem::path where, FileDescriptor lockFile, VaultHeader ownHeader, SecretBytes key,
         VaultOptions given);
    /// Counts a passphrase on disk before it is tried.
    [[nodiscard]] static Result<std::unique_ptr<Impl>> openSlot(const std::filesystem::path& folder,
                                                                SlotKind kind, BytesView secret,
                                                                const VaultOptions& options);
    /// The data key is proven: puts the header's files in order, checks that the records are this key's
    /// and registers the VFS.
    [[nodiscard]] static Result<std::unique_ptr<Impl>> start(LocatedVault located, SecretBytes dataKey,
                                                             const VaultOptions& options);
    /// A change of keys that was under way is brought to its end first, or given up where it cannot be:
    /// the records open in either case.
    [[nodiscard]] static Status settleRotation(LocatedVault& located, SecretBytes& dataKey,
                                               const VaultOptions& options);
    /// Proves, writes and, unless it is taken back, from then on uses the changed header.
    [[nodiscard]] ChangeOutcome take(VaultHeader changed);
    /// False when not one page or log unit looked at is of this key.
    [[nodiscard]] bool holdsOwnRecords() const;

    std::filesystem::path folder;
    FileDescriptor lock;
    VaultOptions options; ///< its disk is never null here
    VaultHeader header;
    SecretBytes dataKey;
    Sealer sealer;
    SystemClock clock;
    std::unique_ptr<TagTable> table;
    std::unique_ptr<SealedVfs> vfs;
    std::uint32_t failedAttemptsBefore = 0;
    bool headerRestored = false;
    /// Stays open while SQLite has the database open: closing any descriptor of a file drops the locks
    /// that SQLite holds on that file through another one.
    mutable std::unique_ptr<DiskFile> scrubbed;

    /// Compares with what the KeyStore remembers. A store that fails changes nothing.
    void compareAge();
    /// Higher than any that these records are known to have had.
    [[nodiscard]] std::uint64_t nextEpoch() const;
    /// Puts the present age there, unless an older one waits for a person's word.
    [[nodiscard]] Status rememberAge();
    std::optional<Vault::Older> older;
    bool ageCompared = false;          ///< the store answered at the opening
    std::uint64_t rememberedEpoch = 0; ///< as put there last by this vault
};

/// What a log left by a crash is about to be written into: every page must be readable, in the database or
/// in the log, before one of them is touched. Damaged otherwise. Nothing to do, and nothing read, without a
/// log. To be called before SQLite holds locks on the files.
[[nodiscard]] Status proveSound(const Vault::Impl& vault);

/// The inside of a vault, for the source files beside this one.
struct VaultAccess {
    [[nodiscard]] static Vault::Impl& of(const Vault& vault) noexcept { return *vault.m_impl; }
    /// With the data key itself, which must be this vault's: for those who kept it sealed.
    [[nodiscard]] static Result<std::unique_ptr<Vault>>
    openWithKey(const std::filesystem::path& folder, SecretBytes dataKey, const VaultOptions& options);
    [[nodiscard]] static std::unique_ptr<Vault> make(std::unique_ptr<Vault::Impl> impl)
    {
        return std::unique_ptr<Vault>(new Vault(std::move(impl)));
    }
    /// What is left of an open vault without its VFS: enough to start it again. `vault` is null afterwards;
    /// nobody has a connection any more.
    struct Ended {
        LocatedVault at;
        SecretBytes dataKey;
        VaultOptions options;
    };
    [[nodiscard]] static Ended end(std::unique_ptr<Vault>& vault);
    /// `vault` is what start() makes of it.
    [[nodiscard]] static Status startAgain(std::unique_ptr<Vault>& vault, Ended ended);
};

} // namespace doorstep::crypto
