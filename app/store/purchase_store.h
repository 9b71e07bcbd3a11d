// Purchases and receipts.
#pragma once

#include "app/domain/rules.h"
#include "app/store/plan_store.h"

namespace doorstep::store {

struct ReceiptImage {
    Bytes jpeg; ///< as prepared: metadata stripped, at most 15 MiB
    QString mime;
};

struct ReceiptState {
    Hash32 hash;
    qint64 sizeBytes = 0;
    Delivery delivery = Delivery::OnTablet; ///< of the picture itself (blob receipt)
};

struct PurchaseView {
    domain::Purchase purchase;
    domain::Pence reversedAmount;
    Delivery delivery = Delivery::OnTablet;
    QString attention;
    std::vector<ReceiptState> receipts;
    std::vector<domain::Finding> findings; ///< R-57, R-61 ...
};

/// Money left, with what only this tablet knows kept apart.
struct MoneyLeft {
    domain::Model model = domain::Model::Direct;
    domain::Pence authorised;    ///< by the office's verified decision; zero when none
    domain::Pence spentAtOffice; ///< the office's figure
    domain::Pence spentUnsent;   ///< own purchases the office has not signed for
    [[nodiscard]] domain::Pence left() const { return authorised - spentAtOffice - spentUnsent; }
};

class PurchaseStore {
public:
    virtual ~PurchaseStore() = default;
    /// Pictures first (sealed files, synced to disk), then the purchase and its receipts as one change.
    /// InvalidInput: amount <= 0, no item, no date, date in the future of the tablet clock by over a day.
    [[nodiscard]] virtual Result<domain::Purchase> record(domain::Purchase purchase,
                                                          const std::vector<ReceiptImage>& receipts) = 0;
    [[nodiscard]] virtual Status reverse(const EntityId& purchase, domain::Pence amount,
                                         const QString& reason) = 0;
    [[nodiscard]] virtual Result<std::vector<PurchaseView>> list(const EntityId& patient) const = 0;
    /// A purchase with the same picture, or the same supplier, date and amount; nullopt when none.
    [[nodiscard]] virtual Result<std::optional<EntityId>>
    looksLike(const domain::Purchase& purchase, const std::vector<ReceiptImage>& receipts) const = 0;
    [[nodiscard]] virtual Result<std::vector<MoneyLeft>> moneyLeft(const EntityId& patient) const = 0;
    /// The picture, opened and its hash checked.
    [[nodiscard]] virtual Result<Bytes> receipt(const Hash32& hash) const = 0;
};

} // namespace doorstep::store
