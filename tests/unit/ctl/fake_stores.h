// The three stores in memory, with a switch that "kills" the program at any chosen call.
#pragma once

#include "app/store/people_store.h"
#include "app/store/plan_store.h"
#include "app/store/purchase_store.h"

namespace doorstep::tests {

/// What survives a kill: the tablet's disk.
struct Disk {
    std::vector<domain::Person> people;
    std::optional<domain::Plan> draft;
    std::vector<store::PlanVersion> versions; ///< newest first
    std::vector<store::PurchaseView> purchases;
    int saves = 0; ///< changes that were really written
    int ids = 0;

    template <typename Id>
    Id newId()
    {
        Id id;
        id.value[0] = 1;
        id.value[14] = static_cast<std::uint8_t>(++ids / 256);
        id.value[15] = static_cast<std::uint8_t>(ids % 256);
        return id;
    }
};

/// Counts writes; the write number `killAt` fails before (or, with `afterWrite`, after) it reached the disk.
struct Killer {
    int killAt = 0; ///< 0 = never
    bool afterWrite = false;
    int writes = 0;
};

class FakePeople final : public store::PeopleStore {
public:
    explicit FakePeople(Disk& disk)
        : m_disk(disk)
    {}
    Result<std::vector<store::PersonSummary>> list(int, int) const override;
    Result<std::vector<store::PersonSummary>> search(const QString&, int) const override;
    Result<std::vector<store::PersonSummary>> standing(const std::vector<store::PlanState>&) const override;
    Result<domain::Person> byId(const EntityId& id) const override;
    Result<domain::Person> byNhsNumber(const domain::NhsNumber& number) const override;
    Result<std::vector<domain::PilotScheme>> schemes() const override;

private:
    Disk& m_disk;
};

class FakePlans final : public store::PlanStore {
public:
    FakePlans(Disk& disk, Killer& killer)
        : m_disk(disk)
        , m_killer(killer)
    {}
    Result<std::optional<domain::Plan>> draft(const EntityId& patient) const override;
    Result<domain::Plan> startDraft(const EntityId& patient, const QString& organisation) override;
    Result<domain::Plan> saveDraft(domain::Plan plan) override;
    Result<std::vector<domain::Finding>> check(const EntityId& patient) const override;
    Result<Shown> textToShow(const EntityId& patient) const override;
    Result<store::Agreed> agreeAndSubmit(const EntityId& patient, const Hash32& textShown,
                                         const domain::Agreement& agreement, const QString& message) override;
    Result<std::vector<store::PlanVersion>> versions(const EntityId& patient) const override;
    Result<std::optional<store::PlanVersion>> inForce(const EntityId& patient) const override;

private:
    Disk& m_disk;
    Killer& m_killer;
};

class FakePurchases final : public store::PurchaseStore {
public:
    FakePurchases(Disk& disk, Killer& killer)
        : m_disk(disk)
        , m_killer(killer)
    {}
    Result<Hash32> keepPicture(const store::ReceiptImage& image, const EntityId& form,
                               const QString& name) override;
    Result<std::vector<KeptReceipt>> keptPictures(const EntityId& form) const override;
    Status dropPicture(const Hash32& hash) override;
    Result<domain::Purchase> record(domain::Purchase purchase,
                                    const std::vector<store::ReceiptImage>& receipts) override;
    Status reverse(const EntityId& purchase, domain::Pence amount, const QString& reason) override;
    Status note(domain::PurchaseEvent event) override;
    Result<domain::BudgetLeft> budget(const EntityId& patient) const override;
    Result<std::vector<store::PurchaseView>> list(const EntityId& patient) const override;
    Result<std::optional<EntityId>>
    looksLike(const domain::Purchase& purchase,
              const std::vector<store::ReceiptImage>& receipts) const override;
    Result<std::vector<store::MoneyLeft>> moneyLeft(const EntityId& patient) const override;
    Result<Bytes> receipt(const Hash32& hash) const override;
    Result<Bytes> receiptThumb(const Hash32& hash) const override;

private:
    Disk& m_disk;
    Killer& m_killer;
};

} // namespace doorstep::tests
