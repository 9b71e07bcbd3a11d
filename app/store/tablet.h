// The tablet's store: an opened vault and the repositories on it. Composition roots make one per vault
// folder.
#pragma once

#include "app/store/access.h"
#include "app/store/case_store.h"
#include "app/store/conflict_store.h"
#include "app/store/contact.h"
#include "app/store/forms.h"
#include "app/store/people_store.h"
#include "app/store/plan_store.h"
#include "app/store/purchase_store.h"
#include "app/store/status_store.h"
#include "app/store/typed_texts.h"
#include "crypto/base/ports.h"
#include "crypto/vault/snapshot.h"
#include "sync/wire/exchange.h"
#include "sync/wire/ports.h"

#include <filesystem>
#include <memory>

namespace doorstep::store {

/// Everything that is on the tablet, on one connection. All of it, sub-objects included, belongs to one
/// thread: the one that uses it first. Clock and Random must outlive it.
class Tablet {
public:
    struct Created {
        std::unique_ptr<Tablet> tablet;
        std::string recoveryCode; ///< Crockford text; show once
    };
    /// AlreadyExists when the folder holds a vault. InvalidInput for a passphrase under 12 characters
    /// (4 words of letters are accepted too).
    [[nodiscard]] static Result<Created> create(const std::filesystem::path& folder, BytesView passphrase,
                                                Clock& clock, Random& random,
                                                crypto::KdfParams params = crypto::KdfParams::floor(),
                                                const crypto::VaultOptions& options = {});
    /// As Vault::open; also NewerVersion when the schema is from a later build (nothing is changed then).
    [[nodiscard]] static Result<std::unique_ptr<Tablet>> open(const std::filesystem::path& folder,
                                                              BytesView passphrase, Clock& clock,
                                                              Random& random,
                                                              const crypto::VaultOptions& options = {});
    /// On a vault that was opened already: by crypto::Unlock, a PIN, or with a new data key, whose recovery
    /// secret is kept then. Errors as of open().
    [[nodiscard]] static Result<std::unique_ptr<Tablet>>
    openWith(std::unique_ptr<crypto::Vault> vault, Clock& clock, Random& random,
             const crypto::SecretBytes& newRecovery = {});
    /// True when the folder holds a vault (whether or not it can be opened).
    [[nodiscard]] static bool exists(const std::filesystem::path& folder);
    /// The office has ordered this tablet to be erased, the order was verified, and all that the order is to
    /// wait for is at the office. The next opening carries it out: keys first, then files; it ends with
    /// Refused, and there is no vault any more.
    [[nodiscard]] bool toBeErased() const;
    /// The same at once. Refused, with nothing touched, when no such order was verified.
    [[nodiscard]] static Status erase(std::unique_ptr<Tablet> tablet);
    ~Tablet();

    [[nodiscard]] PeopleStore& people();
    [[nodiscard]] PlanStore& plans();
    [[nodiscard]] PurchaseStore& purchases();
    [[nodiscard]] CaseStore& cases();
    [[nodiscard]] ConflictStore& conflicts();
    [[nodiscard]] StatusStore& status();
    /// Passphrase, recovery code, PIN.
    [[nodiscard]] Access& access();
    /// Days without contact, and what a person chose for the sync.
    [[nodiscard]] Contact& contact();
    /// What was typed into a draft and cannot be read yet.
    [[nodiscard]] TypedTexts& typedTexts();
    /// Forms begun and not recorded yet, and where on the screen one was.
    [[nodiscard]] Forms& forms();
    [[nodiscard]] wire::SyncStorage& sync();
    /// For sync by file.
    [[nodiscard]] wire::ExchangeStorage& exchange();
    [[nodiscard]] wire::EnrolStorage& enrolment();
    /// The plan's coordinator: name on the staff card; empty before enrolment.
    [[nodiscard]] QString staffName() const;
    /// Vault scrub, integrity_check, journal chain and signatures, every decision's check, every blob's hash.
    struct VerifyReport {
        std::uint64_t pages = 0, damagedPages = 0;
        std::uint64_t journalEntries = 0;
        std::uint64_t decisions = 0, decisionsVerified = 0;
        std::uint64_t blobs = 0, thumbs = 0; ///< pictures, and small versions of them
        /// Named like picture files, but no record knows them: they are left alone.
        std::uint64_t strangePictureFiles = 0;
        std::vector<std::string> problems; ///< plain words; empty = all is well
    };
    /// What is being checked ("Pages", "Pictures"), how much of it is done, and how much there is. May be
    /// empty.
    using VerifyProgress = std::function<void(const char* what, std::uint64_t done, std::uint64_t total)>;
    [[nodiscard]] Result<VerifyReport> verify(const VerifyProgress& progress = {});

    /// Verified copies of the whole store, made while it is in use; see crypto/vault/snapshot.h. A step
    /// begins a copy when one is due, copies a few pages or looks whether the copy is verified yet, and takes
    /// a few milliseconds at most. A copy that cannot be made is an error once and is tried again at the next
    /// opening; the store is never the worse for it.
    enum class CopyStep { NothingDue, CallSoon, CallLater };
    [[nodiscard]] Result<CopyStep> safetyCopyStep();
    /// Records of somebody were removed that older copies still hold. The next copy takes their place; in the
    /// app safetyCopyStep() makes it by itself.
    [[nodiscard]] Result<bool> copiesHoldPurged() const;
    /// One copy now, whether due or not; blocks until it is verified.
    [[nodiscard]] Result<crypto::SnapshotInfo> makeSafetyCopy();
    /// Newest first.
    [[nodiscard]] Result<std::vector<crypto::SnapshotInfo>> safetyCopies() const;

private:
    struct Impl;
    explicit Tablet(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace doorstep::store
