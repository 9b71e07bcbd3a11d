// What happened on a file so far: agreements, decisions and purchases beside the events recorded by hand.
#pragma once

#include "app/store/case_store.h"
#include "app/store/purchase_store.h"

#include <QVariantList>

namespace doorstep::viewmodels {

/// Beyond this, older purchases are only counted: their own page has them all.
inline constexpr std::size_t historyPurchasesMax = 20;

/// What the tablet holds besides the events.
struct FileFacts {
    std::vector<store::PlanVersion> versions;
    std::vector<store::PurchaseView> purchases;
};

/// {on, what, detail, counts, why}, newest first; of one day: purchases, events, decision, agreement. Days of
/// agreements and decisions are those of the device's time zone.
[[nodiscard]] QVariantList fileHistory(const store::CaseView& view, const FileFacts& facts);

} // namespace doorstep::viewmodels
