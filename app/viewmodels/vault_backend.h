// What the vault thread owns, behind one interface: the real tablet, or a fake in tests.
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
#include "crypto/vault/unlock.h"
#include "sync/tablet/engine.h"
#include "sync/tablet/enrolment.h"
#include "sync/tablet/sync_driver.h"

#include <filesystem>
#include <functional>
#include <string>

namespace doorstep::store {
class Repair;
}

namespace doorstep::viewmodels {

/// Everything on the tablet that needs an opened vault. Lives and dies on the vault thread; every method
/// is called there. The repositories exist only while isOpen().
class VaultBackend {
public:
    using SyncFinished = std::function<void(const sync::SyncReport&)>;
    using EnrolFinished = std::function<void(Result<sync::Enrolled>)>;

    virtual ~VaultBackend() = default;
    [[nodiscard]] virtual bool exists() const = 0;
    [[nodiscard]] virtual bool isOpen() const = 0;
    /// What would open it now, and when the next passphrase is taken.
    struct Ways {
        crypto::Unlock::State unlock;
        std::uint32_t pinTriesLeft = 0; ///< 0: no PIN, or not in this session
    };
    [[nodiscard]] virtual Ways ways() = 0;
    [[nodiscard]] virtual Status open(BytesView passphrase) = 0;
    /// Errors as of crypto::Unlock::withRecoveryCode.
    [[nodiscard]] virtual Status openWithRecovery(BytesView code) = 0;
    /// Errors as of crypto::Pin::open.
    [[nodiscard]] virtual Status openWithPin(BytesView digits) = 0;
    /// The recovery code, to be shown once.
    [[nodiscard]] virtual Result<std::string> create(BytesView passphrase) = 0;
    /// The store that open() found damaged, unlocked for repair; null at any other time.
    [[nodiscard]] virtual store::Repair* repair() { return nullptr; }
    /// A few milliseconds of work on a safety copy; milliseconds until it should be asked again.
    [[nodiscard]] virtual int safetyCopyStep() { return 3'600'000; }
    /// Another person's vault from here on. What was open is closed, and no PIN of the one before opens
    /// anything.
    virtual void turnTo(const std::filesystem::path& folder) = 0;
    /// No PIN opens it again: the passphrase is needed. For logging out.
    virtual void disarmPin() = 0;
    /// Keys leave memory. A run of the sync engine ends first.
    virtual void close() = 0;

    /// While isOpen().
    [[nodiscard]] virtual store::Access& access() = 0;
    /// After the stored PIN changed: what is kept for opening again follows.
    virtual void armPin() = 0;
    /// Argon2id settings for a new passphrase on this device; may take a second.
    [[nodiscard]] virtual crypto::KdfParams newKdfParams() = 0;
    /// Words for a passphrase, drawn by chance.
    [[nodiscard]] virtual std::string suggestPassphrase() = 0;

    [[nodiscard]] virtual store::PeopleStore& people() = 0;
    [[nodiscard]] virtual store::PlanStore& plans() = 0;
    [[nodiscard]] virtual store::PurchaseStore& purchases() = 0;
    [[nodiscard]] virtual store::CaseStore& cases() = 0;
    [[nodiscard]] virtual store::StatusStore& status() = 0;
    [[nodiscard]] virtual store::TypedTexts& typedTexts() = 0;
    [[nodiscard]] virtual store::Forms& forms() = 0;
    [[nodiscard]] virtual store::ConflictStore& conflicts() = 0;

    /// `finished` comes exactly once, never from inside the call, unless close() comes first.
    virtual void startSync(SyncFinished finished) = 0;
    // Sync that runs by itself, from watchSync() to close(). Backends without one do nothing of the kind.
    using SyncChanged = std::function<void(const sync::SyncDriver::State&)>;
    /// `changed` comes on the vault thread.
    virtual void watchSync(SyncChanged changed) { static_cast<void>(changed); }
    enum class SyncHint { Edited, Recorded, Network, InFront };
    virtual void hintSync(SyncHint hint) { static_cast<void>(hint); }
    [[nodiscard]] virtual Result<store::SyncWishes> syncWishes() { return store::SyncWishes{}; }
    [[nodiscard]] virtual Status wishSync(const store::SyncWishes& wishes)
    {
        static_cast<void>(wishes);
        return done();
    }
    /// How long the office has not been heard. While isOpen().
    [[nodiscard]] virtual Result<store::Lease> lease() { return store::Lease{}; }
    /// As of store::Contact. While isOpen().
    [[nodiscard]] virtual Result<std::optional<std::int64_t>> clockAheadMs()
    {
        return std::optional<std::int64_t>{};
    }
    virtual void startEnrolment(const std::string& ticket, EnrolFinished finished) = 0;
};

} // namespace doorstep::viewmodels
