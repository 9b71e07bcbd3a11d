// Purchases and reversals of one person out of the records: shared by listing and money.
#pragma once

#include "app/store/core/core.h"
#include "app/store/core/records.h"

namespace doorstep::store {

struct KnownPurchase {
    domain::Purchase purchase;
    StoredRecord stored;
};
struct KnownReversal {
    domain::Reversal reversal;
    StoredRecord stored;
};
/// In the order they were recorded.
[[nodiscard]] std::vector<KnownPurchase> purchasesOf(Core& core, const EntityId& patient);
[[nodiscard]] std::vector<KnownReversal> reversalsOf(Core& core, const EntityId& patient);
/// What happened to this person's purchases; the second form keeps those of one.
[[nodiscard]] std::vector<domain::PurchaseEvent> eventsOf(Core& core, const EntityId& patient);
[[nodiscard]] std::vector<domain::PurchaseEvent> eventsOf(const std::vector<domain::PurchaseEvent>& events,
                                                          const EntityId& purchase);
[[nodiscard]] domain::Pence reversedOf(const std::vector<KnownReversal>& reversals, const EntityId& purchase);

} // namespace doorstep::store
