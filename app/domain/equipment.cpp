// The two chains of states as tables, and the terms of ownership, service and price.
#include "app/domain/equipment.h"

#include <algorithm>
#include <array>

namespace doorstep::domain {

namespace {

using I = ItemState;
using M = MoneyState;

constexpr std::array itemTable{
    ItemStep{I::Planned, I::Approved},   ItemStep{I::Approved, I::Ordered},
    ItemStep{I::Approved, I::Delivered}, ItemStep{I::Ordered, I::Delivered},
    ItemStep{I::Delivered, I::InUse},    ItemStep{I::Delivered, I::Returned},
    ItemStep{I::InUse, I::InRepair},     ItemStep{I::InRepair, I::InUse},
    ItemStep{I::InRepair, I::Disposed},  ItemStep{I::InUse, I::Returned},
    ItemStep{I::InUse, I::Disposed},     ItemStep{I::InUse, I::Lost},
    ItemStep{I::InUse, I::Stolen},       ItemStep{I::InUse, I::Transferred},
    ItemStep{I::Delivered, I::Lost},     ItemStep{I::Delivered, I::Stolen},
    ItemStep{I::Lost, I::InUse},         ItemStep{I::Stolen, I::InUse},
};
constexpr std::array moneyTable{
    MoneyStep{M::Committed, M::Invoiced},   MoneyStep{M::Committed, M::Paid},
    MoneyStep{M::Invoiced, M::Paid},        MoneyStep{M::Paid, M::Evidenced},
    MoneyStep{M::Evidenced, M::Reconciled}, MoneyStep{M::Paid, M::Queried},
    MoneyStep{M::Evidenced, M::Queried},    MoneyStep{M::Invoiced, M::Queried},
    MoneyStep{M::Queried, M::Paid},         MoneyStep{M::Queried, M::Evidenced},
    MoneyStep{M::Queried, M::Reconciled},
};

template <typename State>
struct Words {
    State state;
    const char* key;
    const char* text;
};
constexpr std::array itemWords{
    Words<I>{I::Planned, "planned", "Planned"},
    Words<I>{I::Approved, "approved", "Approved"},
    Words<I>{I::Ordered, "ordered", "Ordered"},
    Words<I>{I::Delivered, "delivered", "Delivered"},
    Words<I>{I::InUse, "inUse", "In use"},
    Words<I>{I::InRepair, "inRepair", "Being repaired"},
    Words<I>{I::Returned, "returned", "Given back"},
    Words<I>{I::Disposed, "disposed", "Disposed of"},
    Words<I>{I::Lost, "lost", "Lost"},
    Words<I>{I::Stolen, "stolen", "Stolen"},
    Words<I>{I::Transferred, "transferred", "Passed on"},
};
constexpr std::array moneyWords{
    Words<M>{M::Committed, "committed", "Promised"},
    Words<M>{M::Invoiced, "invoiced", "Billed"},
    Words<M>{M::Paid, "paid", "Paid"},
    Words<M>{M::Evidenced, "evidenced", "Paid, with receipt"},
    Words<M>{M::Reconciled, "reconciled", "Checked"},
    Words<M>{M::Queried, "queried", "In question"},
};
constexpr std::array ownerWords{
    Words<Owner>{Owner::Unstated, "unstated", "Not said who pays for repairs."},
    Words<Owner>{Owner::Nhs, "nhs", "It belongs to the NHS, and the NHS repairs it."},
    Words<Owner>{Owner::Person, "person", "It belongs to the person, who pays for repairs."},
    Words<Owner>{Owner::ThirdParty, "thirdParty",
                 "It belongs to the organisation that holds the budget, which "
                 "pays for repairs."},
    Words<Owner>{Owner::School, "school", "It belongs to the school, which pays for repairs."},
};

template <typename State, std::size_t N>
const Words<State>* rowOf(const std::array<Words<State>, N>& table, State state)
{
    const auto row =
        std::find_if(table.begin(), table.end(), [state](const auto& words) { return words.state == state; });
    return row == table.end() ? nullptr : &*row;
}
template <typename State, std::size_t N>
QString keyOf(const std::array<Words<State>, N>& table, State state)
{
    const auto* row = rowOf(table, state);
    return row ? QString::fromLatin1(row->key) : QString();
}
template <typename State, std::size_t N>
QString textOf(const std::array<Words<State>, N>& table, State state)
{
    const auto* row = rowOf(table, state);
    return row ? QString::fromLatin1(row->text) : QString();
}
template <typename State, std::size_t N>
std::optional<State> stateOf(const std::array<Words<State>, N>& table, const QString& key)
{
    for (const auto& row : table) {
        if (key == QLatin1String(row.key))
            return row.state;
    }
    return std::nullopt;
}

template <typename Table, typename State>
bool isInTable(const Table& table, State from, State to)
{
    return from == to || std::any_of(table.begin(), table.end(),
                                     [&](const auto& step) { return step.from == from && step.to == to; });
}

} // namespace

std::span<const ItemStep> itemSteps()
{
    return itemTable;
}
std::span<const MoneyStep> moneySteps()
{
    return moneyTable;
}
bool isUsual(ItemState from, ItemState to)
{
    return isInTable(itemTable, from, to);
}
bool isUsual(MoneyState from, MoneyState to)
{
    return isInTable(moneyTable, from, to);
}
bool isGone(ItemState state)
{
    return state == I::Returned || state == I::Disposed || state == I::Lost || state == I::Stolen ||
           state == I::Transferred;
}

QString itemStateKey(ItemState state)
{
    return keyOf(itemWords, state);
}
std::optional<ItemState> itemStateFromKey(const QString& key)
{
    return stateOf(itemWords, key);
}
QString describe(ItemState state)
{
    return textOf(itemWords, state);
}
QString moneyStateKey(MoneyState state)
{
    return keyOf(moneyWords, state);
}
std::optional<MoneyState> moneyStateFromKey(const QString& key)
{
    return stateOf(moneyWords, key);
}
QString describe(MoneyState state)
{
    return textOf(moneyWords, state);
}
QString ownerKey(Owner owner)
{
    return keyOf(ownerWords, owner);
}
std::optional<Owner> ownerFromKey(const QString& key)
{
    return stateOf(ownerWords, key);
}

PurchaseStanding standingOf(const Purchase& purchase, std::span<const PurchaseEvent> events)
{
    std::vector<PurchaseEvent> inOrder(events.begin(), events.end());
    std::stable_sort(inOrder.begin(), inOrder.end(),
                     [](const PurchaseEvent& a, const PurchaseEvent& b) { return a.on < b.on; });
    PurchaseStanding standing;
    standing.serialNumber = purchase.serialNumber;
    if (!purchase.receiptPages.empty())
        standing.money = M::Evidenced;
    for (const PurchaseEvent& event : inOrder) {
        if (event.item) {
            standing.unusual += isUsual(standing.item, *event.item) ? 0 : 1;
            if (*event.item == I::InUse && !standing.inUseSince.isValid())
                standing.inUseSince = event.on;
            if (*event.item == I::InUse && standing.item == I::InRepair)
                standing.lastServiced = event.on;
            standing.item = *event.item;
        }
        if (event.money) {
            standing.unusual += isUsual(standing.money, *event.money) ? 0 : 1;
            standing.money = *event.money;
        }
        if (event.serviced)
            standing.lastServiced = event.on;
        if (!event.serialNumber.trimmed().isEmpty())
            standing.serialNumber = event.serialNumber.trimmed();
    }
    return standing;
}

Owner usualOwner(Model model)
{
    return model == Model::Notional ? Owner::Nhs : Owner::Person;
}

QString repairText(Owner owner)
{
    return textOf(ownerWords, owner);
}

Owner ownerOf(const Purchase& purchase, const Plan* plan)
{
    if (purchase.equipment.owner != Owner::Unstated)
        return purchase.equipment.owner;
    const Line* line = plan && purchase.line ? plan->line(*purchase.line) : nullptr;
    return usualOwner(line ? line->model : Model::Direct);
}

QDate nextService(const Purchase& purchase, const PurchaseStanding& standing)
{
    const int months = purchase.equipment.serviceMonths;
    const QDate since = standing.lastServiced.isValid() ? standing.lastServiced : standing.inUseSince;
    if (months <= 0 || !since.isValid() || isGone(standing.item))
        return {};
    return since.addMonths(months);
}

bool underWarranty(const Purchase& purchase, const QDate& on)
{
    return purchase.equipment.warrantyUntil.isValid() && on.isValid() && on >= purchase.boughtOn &&
           on <= purchase.equipment.warrantyUntil;
}

bool shouldComeBack(const Purchase& purchase, Owner owner, const QDate& on)
{
    if (owner == Owner::Nhs)
        return true;
    const int life = purchase.equipment.lifeMonths;
    return purchase.amount > returnAbove && life > 0 && on.addMonths(12) < purchase.boughtOn.addMonths(life);
}

PriceCheck checkPrice(Pence approved, Pence asked)
{
    if (asked <= approved)
        return PriceCheck::Within;
    const Pence more = asked - approved;
    const bool within = more <= priceToleranceMax &&
                        multiply(more, 100'000) <= multiply(approved, 1'000 * priceTolerancePercent);
    return within ? PriceCheck::CoordinatorMayAccept : PriceCheck::OfficeDecides;
}

int quotesFor(Pence price)
{
    if (price < Pence{50'000})
        return 1;
    return price <= Pence{200'000} ? 2 : 3;
}

bool looksAlike(const Purchase& a, const Purchase& b)
{
    if (a.id == b.id && !a.id.isZero())
        return false;
    const bool samePicture =
        std::any_of(a.receiptPages.begin(), a.receiptPages.end(), [&b](const Hash32& page) {
            return std::find(b.receiptPages.begin(), b.receiptPages.end(), page) != b.receiptPages.end();
        });
    const QString supplier = a.supplier.simplified().toCaseFolded();
    return samePicture || (!supplier.isEmpty() && supplier == b.supplier.simplified().toCaseFolded() &&
                           a.amount == b.amount && a.boughtOn == b.boughtOn);
}

} // namespace doorstep::domain
