// A visit file's plan laid over a draft, so that playing it twice changes nothing the second time. Pure.
#pragma once

#include "app/domain/plan.h"
#include "app/domain/purchase.h"
#include "app/store/purchase_store.h"

namespace doorstep::ctl {

/// The base with the visit's content: entities keep their ids by reference, what the visit does not speak of
/// (coordinator, account, legal bar, budget) stays, what only the base has goes. Lists in reference order.
[[nodiscard]] domain::Plan mergeVisit(const domain::Plan& base, const domain::Plan& visit,
                                      domain::ScheduleKind kind);
/// The schedule the visit ends with: profiled where flat instalments run short, else the file's own.
[[nodiscard]] domain::ScheduleKind scheduleFor(const domain::Plan& visit);
/// Does the sealed plan hold what this visit would seal?
[[nodiscard]] bool sealedByVisit(const domain::Plan& sealed, const domain::Plan& visit);

/// The same purchase: invoice, amount, date and supplier.
[[nodiscard]] bool samePurchase(const domain::Purchase& a, const domain::Purchase& b);
/// For each wanted purchase the recorded one that is it, nullopt = still to record. No recorded one counts
/// twice.
[[nodiscard]] std::vector<std::optional<std::size_t>>
matchPurchases(const std::vector<domain::Purchase>& wanted, const std::vector<store::PurchaseView>& recorded);

} // namespace doorstep::ctl
