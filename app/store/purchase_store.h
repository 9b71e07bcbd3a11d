// Purchases and receipts.
#pragma once

#include "app/domain/budget.h"
#include "app/domain/equipment.h"
#include "app/domain/rules.h"
#include "app/store/plan_store.h"

namespace doorstep::store {

struct ReceiptImage {
    Bytes jpeg; ///< as prepared: metadata stripped, at most 15 MiB
    QString mime;
    Bytes thumb = {}; ///< small JPEG of it for lists, at most thumbBytesMax; empty = none
};
inline constexpr std::size_t thumbBytesMax = 64 * 1024;

struct ReceiptState {
    Hash32 hash;
    qint64 sizeBytes = 0;
    Delivery delivery = Delivery::OnTablet; ///< of the picture itself (blob receipt)
    QString problem;                        ///< plain words when it cannot be shown or sent
};

struct PurchaseView {
    domain::Purchase purchase;
    domain::Pence reversedAmount;
    Delivery delivery = Delivery::OnTablet;
    QString attention;
    std::vector<ReceiptState> receipts;
    std::vector<domain::Finding> findings;         ///< R-57, R-61 ...
    std::vector<domain::PurchaseEvent> events;     ///< as recorded
    domain::PurchaseStanding standing;             ///< after them
    domain::Owner owner = domain::Owner::Unstated; ///< as written down, else as usual for the model
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
    /// A picture of a purchase that is not recorded yet: sealed in its file now, so that nobody has to hold
    /// it. With a form (the patient it is about) it stays until a purchase names it or it is dropped; without
    /// one it is gone, and unreadable for ever, when the tablet is closed before. `name`: for the person.
    [[nodiscard]] virtual Result<Hash32> keepPicture(const ReceiptImage& image, const EntityId& form = {},
                                                     const QString& name = {}) = 0;
    struct KeptReceipt {
        Hash32 hash;
        QString name;
        qint64 sizeBytes = 0;
    };
    /// The pictures of a form, in the order they were taken: also after the process died.
    [[nodiscard]] virtual Result<std::vector<KeptReceipt>> keptPictures(const EntityId& form) const = 0;
    /// Taken off the form, or the form was left. done() as well when it is recorded or was never kept.
    [[nodiscard]] virtual Status dropPicture(const Hash32& hash) = 0;
    /// Pictures first (sealed files, synced to disk), then the purchase and its receipts as one change. Its
    /// pages are the kept pictures it names already, then `receipts`.
    /// InvalidInput: amount <= 0, no item, no date, date in the future of the tablet clock by over a day.
    /// NotFound: a page it names was never kept.
    [[nodiscard]] virtual Result<domain::Purchase> record(domain::Purchase purchase,
                                                          const std::vector<ReceiptImage>& receipts) = 0;
    [[nodiscard]] virtual Status reverse(const EntityId& purchase, domain::Pence amount,
                                         const QString& reason) = 0;
    /// What happened to a purchase: delivered, in repair, given back, billed, questioned, serviced ... Never
    /// refused for its order. InvalidInput: nothing said, no day, a day in the future.
    [[nodiscard]] virtual Status note(domain::PurchaseEvent event) = 0;
    /// Left on each line, model and the whole, by the plan in force, else the newest agreed one (nothing is
    /// authorised then). Purchases the office has not signed for are counted and marked.
    [[nodiscard]] virtual Result<domain::BudgetLeft> budget(const EntityId& patient) const = 0;
    [[nodiscard]] virtual Result<std::vector<PurchaseView>> list(const EntityId& patient) const = 0;
    /// A purchase with the same picture, or the same supplier, date and amount; nullopt when none.
    [[nodiscard]] virtual Result<std::optional<EntityId>>
    looksLike(const domain::Purchase& purchase, const std::vector<ReceiptImage>& receipts) const = 0;
    [[nodiscard]] virtual Result<std::vector<MoneyLeft>> moneyLeft(const EntityId& patient) const = 0;
    /// The picture, opened and its hash checked; kept ones too.
    [[nodiscard]] virtual Result<Bytes> receipt(const Hash32& hash) const = 0;
    /// Its small version, checked in the same way. NotFound when it has none.
    [[nodiscard]] virtual Result<Bytes> receiptThumb(const Hash32& hash) const = 0;
};

} // namespace doorstep::store
