// The real backend: a vault folder, the sync engine and the network.
#pragma once

#include "app/store/repair.h"
#include "app/store/tablet.h"
#include "app/viewmodels/vault_backend.h"
#include "sync/tablet/qt_connectivity.h"

#include <filesystem>

namespace doorstep::viewmodels {

/// Owns store::Tablet, the sync engine with its driver, and the transport. Clock, Random and the network,
/// where there is one, must outlive it.
class TabletBackend final : public VaultBackend {
public:
    /// The way to the office whose keys these are; without one, HTTPS over the network.
    using MakeTransport = std::function<std::unique_ptr<wire::Transport>(const std::vector<Hash32>& pins)>;

    TabletBackend(std::filesystem::path folder, Clock& clock, Random& random,
                  crypto::VaultOptions options = {}, const sync::Connectivity* network = nullptr,
                  MakeTransport transport = {});
    ~TabletBackend() override;

    bool exists() const override;
    bool isOpen() const override { return m_tablet != nullptr; }
    Ways ways() override;
    Status open(BytesView passphrase) override;
    Status openWithRecovery(BytesView code) override;
    Status openWithPin(BytesView digits) override;
    Result<std::string> create(BytesView passphrase) override;
    store::Repair* repair() override { return m_repair.get(); }
    int safetyCopyStep() override;
    void close() override;
    store::Access& access() override { return m_tablet->access(); }
    void armPin() override;
    void turnTo(const std::filesystem::path& folder) override;
    void disarmPin() override { m_pin.forget(); }
    crypto::KdfParams newKdfParams() override;
    std::string suggestPassphrase() override;
    store::PeopleStore& people() override { return m_tablet->people(); }
    store::PlanStore& plans() override { return m_tablet->plans(); }
    store::PurchaseStore& purchases() override { return m_tablet->purchases(); }
    store::CaseStore& cases() override { return m_tablet->cases(); }
    store::StatusStore& status() override { return m_tablet->status(); }
    store::TypedTexts& typedTexts() override { return m_tablet->typedTexts(); }
    store::Forms& forms() override { return m_tablet->forms(); }
    store::ConflictStore& conflicts() override { return m_tablet->conflicts(); }
    void startSync(SyncFinished finished) override;
    void startEnrolment(const std::string& ticket, EnrolFinished finished) override;
    void watchSync(SyncChanged changed) override;
    void hintSync(SyncHint hint) override;
    Result<store::SyncWishes> syncWishes() override { return m_tablet->contact().wishes(); }
    Result<std::optional<std::int64_t>> clockAheadMs() override { return m_tablet->contact().clockAheadMs(); }
    Status wishSync(const store::SyncWishes& wishes) override;
    Result<store::Lease> lease() override;

private:
    [[nodiscard]] Status makeEngine();
    void syncChanged(const sync::SyncDriver::State& state);
    Status take(Result<std::unique_ptr<crypto::Vault>> vault);

    std::filesystem::path m_folder;
    Clock& m_clock;
    Random& m_random;
    crypto::VaultOptions m_options;
    MakeTransport m_makeTransport;
    std::unique_ptr<crypto::Unlock> m_unlock;
    crypto::Pin m_pin; ///< armed when the tablet is opened, outlives its closing
    const sync::Connectivity* m_network;
    sync::QtAlarm m_alarm;
    SyncChanged m_syncChanged;
    std::vector<SyncFinished> m_pressed; ///< to be told when the next run ends
    int m_runsSeen = 0;
    // Reverse order of destruction: engine and enrolment before the transport, all before the tablet.
    std::unique_ptr<store::Tablet> m_tablet;
    std::unique_ptr<store::Repair> m_repair; ///< never together with m_tablet
    std::unique_ptr<wire::Transport> m_transport;
    std::unique_ptr<sync::SyncDriver> m_driver;
    std::unique_ptr<sync::SyncEngine> m_engine;
    std::unique_ptr<sync::Enrolment> m_enrolment;
};

} // namespace doorstep::viewmodels
