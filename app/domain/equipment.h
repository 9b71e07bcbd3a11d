// What becomes of a thing that was bought: where it is, where its money is, who owns and repairs it.
#pragma once

#include "app/domain/plan.h"
#include "app/domain/purchase.h"

#include <span>

namespace doorstep::domain {

struct ItemStep {
    ItemState from;
    ItemState to;
};
struct MoneyStep {
    MoneyState from;
    MoneyState to;
};
/// The usual order of things. A step outside it is recorded all the same and shown as unusual: what happened
/// is never refused.
[[nodiscard]] std::span<const ItemStep> itemSteps();
[[nodiscard]] std::span<const MoneyStep> moneySteps();
[[nodiscard]] bool isUsual(ItemState from, ItemState to);
[[nodiscard]] bool isUsual(MoneyState from, MoneyState to);
/// The thing has left the person: Returned, Disposed, Lost, Stolen, Transferred.
[[nodiscard]] bool isGone(ItemState state);

[[nodiscard]] QString itemStateKey(ItemState state); ///< "inUse"
[[nodiscard]] std::optional<ItemState> itemStateFromKey(const QString& key);
[[nodiscard]] QString describe(ItemState state);     ///< "In use"
[[nodiscard]] QString moneyStateKey(MoneyState state);
[[nodiscard]] std::optional<MoneyState> moneyStateFromKey(const QString& key);
[[nodiscard]] QString describe(MoneyState state);
[[nodiscard]] QString ownerKey(Owner owner); ///< "nhs", "person", "thirdParty", "school", "unstated"
[[nodiscard]] std::optional<Owner> ownerFromKey(const QString& key);

/// Where a purchase stands after its events.
struct PurchaseStanding {
    ItemState item = ItemState::Delivered; ///< a purchase is recorded when it was made: it is there
    MoneyState money = MoneyState::Paid;   ///< and paid; Evidenced with a receipt
    QDate inUseSince;
    QDate lastServiced;   ///< the end of the last repair, or the last service written down
    QString serialNumber; ///< the latest that was written down
    int unusual = 0;      ///< events outside the usual order
    bool operator==(const PurchaseStanding&) const = default;
};
/// Events in order of their day, those of one day as given. Pure.
[[nodiscard]] PurchaseStanding standingOf(const Purchase& purchase, std::span<const PurchaseEvent> events);

/// NHS-bought stays NHS property; money handed over usually makes the person owner.
[[nodiscard]] Owner usualOwner(Model model);
/// Who pays for repair, by ownership.
[[nodiscard]] QString repairText(Owner owner);
/// Who owns it: as written down, else as usual for the line's model (Direct for what is outside any plan).
[[nodiscard]] Owner ownerOf(const Purchase& purchase, const Plan* plan);

/// When the next service falls due: the interval after the last one, or after it came into use. Invalid: no
/// interval, not in use, or gone.
[[nodiscard]] QDate nextService(const Purchase& purchase, const PurchaseStanding& standing);
[[nodiscard]] bool underWarranty(const Purchase& purchase, const QDate& on);

/// Local term, not law: give back what the NHS owns, and what cost more than `returnAbove` with over a year
/// of its expected life left.
inline constexpr Pence returnAbove{50'000};
[[nodiscard]] bool shouldComeBack(const Purchase& purchase, Owner owner, const QDate& on);

/// A price above the approved one (R-34, local term): within 5 % and £25.00 the coordinator may accept it
/// with a note; above, the office decides.
enum class PriceCheck : quint8 { Within = 1, CoordinatorMayAccept = 2, OfficeDecides = 3 };
inline constexpr int priceTolerancePercent = 5;
inline constexpr Pence priceToleranceMax{2'500};
[[nodiscard]] PriceCheck checkPrice(Pence approved, Pence asked);
/// Quotes asked for by value (local term): 1 under £500.00, 2 up to £2,000.00, else 3.
[[nodiscard]] int quotesFor(Pence price);

/// Same picture, or the same supplier, day and amount. A purchase is never like itself.
[[nodiscard]] bool looksAlike(const Purchase& a, const Purchase& b);

} // namespace doorstep::domain
