// What the vault thread owns, behind one interface: the real tablet, or a fake in tests.
#pragma once

#include "app/store/people_store.h"
#include "app/store/plan_store.h"
#include "app/store/purchase_store.h"
#include "app/store/status_store.h"
#include "sync/tablet/engine.h"
#include "sync/tablet/enrolment.h"

#include <functional>
#include <string>

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
    [[nodiscard]] virtual Status open(BytesView passphrase) = 0;
    /// The recovery code, to be shown once.
    [[nodiscard]] virtual Result<std::string> create(BytesView passphrase) = 0;
    /// Keys leave memory. A run of the sync engine ends first.
    virtual void close() = 0;

    [[nodiscard]] virtual store::PeopleStore& people() = 0;
    [[nodiscard]] virtual store::PlanStore& plans() = 0;
    [[nodiscard]] virtual store::PurchaseStore& purchases() = 0;
    [[nodiscard]] virtual store::StatusStore& status() = 0;

    /// `finished` comes exactly once, never from inside the call, unless close() comes first.
    virtual void startSync(SyncFinished finished) = 0;
    virtual void startEnrolment(const std::string& ticket, EnrolFinished finished) = 0;
};

} // namespace doorstep::viewmodels
