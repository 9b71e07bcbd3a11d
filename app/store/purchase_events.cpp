// What happened to purchases since they were made, and the money left by line, model and budget.
#include "app/store/core/journal.h"
#include "app/store/core/plans.h"
#include "app/store/core/purchases.h"
#include "app/store/core/repositories.h"

namespace doorstep::store {

using domain::PurchaseEvent;
using wire::Kind;
using wire::Op;

std::vector<PurchaseEvent> eventsOf(Core& core, const EntityId& patient)
{
    std::vector<PurchaseEvent> events;
    for (const StoredRecord& stored : recordsOf(core, streamOf(patient), Kind::PurchaseEvent)) {
        // What the office refused did not happen, as far as anybody else knows.
        if (stored.delivery != Delivery::NeedsAttention)
            events.push_back(need(wire::decodePurchaseEvent(stored.entity, stored.record)));
    }
    return events;
}

std::vector<PurchaseEvent> eventsOf(const std::vector<PurchaseEvent>& events, const EntityId& purchase)
{
    std::vector<PurchaseEvent> own;
    for (const PurchaseEvent& event : events) {
        if (event.purchase == purchase)
            own.push_back(event);
    }
    return own;
}

Status PurchaseRepository::note(PurchaseEvent event)
{
    return guarded([&] {
        static_cast<void>(m_core.requireIdentity());
        require(event.item || event.money || event.serviced, ErrorCode::InvalidInput,
                "Please say what happened to the purchase.");
        require(event.on.isValid(), ErrorCode::InvalidInput, "Please enter the day it happened.");
        require(event.on <= m_core.today().addDays(1), ErrorCode::InvalidInput,
                "The day it happened lies in the future.");
        m_core.db.transaction([&] {
            const auto stream = streamOfRecord(m_core, Kind::Purchase, event.purchase);
            require(stream.has_value(), ErrorCode::NotFound, "This purchase is not on this tablet.");
            static_cast<void>(requirePerson(m_core, patientOf(*stream)));
            Op op{Op::Code::Append, m_core.random.make<EntityId>(), Kind::PurchaseEvent, {}, {}, {}, {}, {}};
            op.record = wire::encodePurchaseEvent(event);
            Save save;
            save.stream = *stream;
            save.cosign = true;
            save.ops.push_back(std::move(op));
            saveChange(m_core, nextChange(m_core), std::move(save));
        });
    });
}

Result<domain::BudgetLeft> PurchaseRepository::budget(const EntityId& patient) const
{
    return guarded([&] {
        static_cast<void>(requirePerson(m_core, patient));
        const std::vector<PlanVersion> versions = versionsOf(m_core, patient);
        const std::optional<PlanVersion> inForce = inForceOf(versions);
        const PlanVersion* plan = inForce ? &*inForce : versions.empty() ? nullptr : &versions.front();
        const std::vector<KnownPurchase> purchases = purchasesOf(m_core, patient);
        const std::vector<KnownReversal> reversals = reversalsOf(m_core, patient);
        std::vector<domain::SpentMoney> spent;
        for (const KnownPurchase& known : purchases) {
            bool provisional = !known.stored.seq.has_value();
            for (const KnownReversal& back : reversals)
                provisional =
                    provisional || (back.reversal.purchase == known.purchase.id && !back.stored.seq);
            spent.push_back({&known.purchase,
                             known.purchase.amount - reversedOf(reversals, known.purchase.id), provisional});
        }
        // The same plan as in moneyLeft(): one whose time has passed keeps what was agreed and spent.
        return domain::budgetLeft(plan ? &plan->sealed.plan : nullptr,
                                  inForce ? &inForce->decision->decision : nullptr, spent);
    });
}

} // namespace doorstep::store
