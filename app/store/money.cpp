// Purchases as a list, what looks like a purchase made before, and the money left.
#include "app/store/core/pictures.h"
#include "app/store/core/plans.h"
#include "app/store/core/purchases.h"
#include "app/store/core/repositories.h"
#include "sync/wire/fields.h"

#include <map>

namespace doorstep::store {

using domain::Model;
using domain::Pence;
using domain::Purchase;
using wire::Kind;

std::vector<KnownPurchase> purchasesOf(Core& core, const EntityId& patient)
{
    std::vector<KnownPurchase> purchases;
    for (StoredRecord& stored : recordsOf(core, streamOf(patient), Kind::Purchase)) {
        Purchase purchase = need(wire::decodePurchase(stored.entity, patient, stored.record));
        purchases.push_back({std::move(purchase), std::move(stored)});
    }
    return purchases;
}

std::vector<KnownReversal> reversalsOf(Core& core, const EntityId& patient)
{
    std::vector<KnownReversal> reversals;
    for (StoredRecord& stored : recordsOf(core, streamOf(patient), Kind::Reversal)) {
        domain::Reversal reversal = need(wire::decodeReversal(stored.entity, stored.record));
        reversals.push_back({std::move(reversal), std::move(stored)});
    }
    return reversals;
}

Pence reversedOf(const std::vector<KnownReversal>& reversals, const EntityId& purchase)
{
    Pence sum;
    for (const KnownReversal& known : reversals) {
        // What the office refused to take back is not taken back.
        if (known.reversal.purchase == purchase && known.stored.delivery != Delivery::NeedsAttention)
            sum += known.reversal.amount;
    }
    return sum;
}

namespace {

const PlanVersion* versionOf(const std::vector<PlanVersion>& versions, const std::optional<Hash32>& plan)
{
    for (const PlanVersion& version : versions) {
        if (plan && version.planHash == *plan)
            return &version;
    }
    return nullptr;
}

/// Money outside any plan counts as the patient's own: the office counts the same way.
Model modelOf(const std::vector<PlanVersion>& versions, const Purchase& purchase)
{
    const PlanVersion* version = versionOf(versions, purchase.planHash);
    const domain::Line* line = version && purchase.line ? version->sealed.plan.line(*purchase.line) : nullptr;
    return line ? line->model : Model::Direct;
}

std::vector<ReceiptState> receiptsOf(Core& core, const Purchase& purchase)
{
    std::vector<ReceiptState> receipts;
    for (const Hash32& page : purchase.receiptPages) {
        const auto picture = findPicture(core, streamOf(purchase.patient), page);
        if (!picture) // taken on another tablet
            continue;
        Delivery delivery = picture->atOffice ? Delivery::AtOffice : Delivery::OnTablet;
        const QString problem = pictureProblem(core, *picture);
        if (!picture->atOffice && !problem.isEmpty())
            delivery = Delivery::NeedsAttention;
        receipts.push_back({page, static_cast<qint64>(picture->sizeBytes), delivery, problem});
    }
    return receipts;
}

/// What purchases before this one spent on its line, net of what was taken back.
Pence spentBefore(const std::vector<KnownPurchase>& purchases, const std::vector<KnownReversal>& reversals,
                  const Purchase& purchase)
{
    Pence spent;
    for (const KnownPurchase& known : purchases) {
        if (known.purchase.id == purchase.id)
            break;
        if (purchase.line && known.purchase.line == purchase.line &&
            known.purchase.planHash == purchase.planHash)
            spent += known.purchase.amount - reversedOf(reversals, known.purchase.id);
    }
    return spent;
}

struct Totals {
    Pence authorised;
    Pence spent;
};

/// The office's own figures, as pulled.
std::map<Model, Totals> officeTotals(Core& core, const EntityId& patient)
{
    namespace f = wire::field::budgetTotal;
    std::map<Model, Totals> totals;
    for (const ViewRow& row : viewRows(core, streamOf(patient), Kind::BudgetTotal)) {
        const auto number = [&](std::uint64_t field) {
            const auto found = row.fields.find(field);
            return found == row.fields.end() ? std::int64_t{0} : found->second.value.asInt().value_or(0);
        };
        const std::int64_t model = number(f::model);
        if (model < 1 || model > 3)
            continue;
        Totals& total = totals[static_cast<Model>(model)];
        total.authorised = Pence{number(f::authorised)};
        total.spent = Pence{number(f::spent)} - Pence{number(f::reversed)};
    }
    return totals;
}

/// Own purchases, less own reversals, that the pulled figure does not hold yet: those no pull has brought
/// back.
std::map<Model, Pence> unsentOf(const std::vector<PlanVersion>& versions,
                                const std::vector<KnownPurchase>& purchases,
                                const std::vector<KnownReversal>& reversals)
{
    std::map<Model, Pence> unsent;
    std::map<EntityId, Model> models;
    for (const KnownPurchase& known : purchases) {
        const Model model = modelOf(versions, known.purchase);
        models[known.purchase.id] = model;
        if (!known.stored.seq)
            unsent[model] += known.purchase.amount;
    }
    for (const KnownReversal& known : reversals) {
        const auto model = models.find(known.reversal.purchase);
        if (!known.stored.seq && known.stored.delivery != Delivery::NeedsAttention && model != models.end())
            unsent[model->second] -= known.reversal.amount;
    }
    return unsent;
}

} // namespace

Result<std::vector<PurchaseView>> PurchaseRepository::list(const EntityId& patient) const
{
    return guarded([&] {
        static_cast<void>(requirePerson(m_core, patient));
        const std::vector<PlanVersion> versions = versionsOf(m_core, patient);
        const std::vector<KnownPurchase> purchases = purchasesOf(m_core, patient);
        const std::vector<KnownReversal> reversals = reversalsOf(m_core, patient);
        const std::vector<domain::PurchaseEvent> events = eventsOf(m_core, patient);
        std::vector<PurchaseView> views;
        for (const KnownPurchase& known : purchases) {
            PurchaseView view;
            view.purchase = known.purchase;
            view.reversedAmount = reversedOf(reversals, known.purchase.id);
            view.delivery = known.stored.delivery;
            view.attention = known.stored.attention;
            view.receipts = receiptsOf(m_core, known.purchase);
            const PlanVersion* version = versionOf(versions, known.purchase.planHash);
            view.findings =
                domain::evaluatePurchase(known.purchase, version ? &version->sealed.plan : nullptr,
                                         spentBefore(purchases, reversals, known.purchase));
            view.events = eventsOf(events, known.purchase.id);
            view.standing = domain::standingOf(known.purchase, view.events);
            view.owner = domain::ownerOf(known.purchase, version ? &version->sealed.plan : nullptr);
            views.push_back(std::move(view));
        }
        return views;
    });
}

Result<std::optional<EntityId>> PurchaseRepository::looksLike(const Purchase& purchase,
                                                              const std::vector<ReceiptImage>& receipts) const
{
    return guarded([&]() -> std::optional<EntityId> {
        Purchase candidate = purchase;
        for (const ReceiptImage& receipt : receipts)
            candidate.receiptPages.push_back(crypto::sha256(receipt.jpeg));
        const std::vector<KnownReversal> reversals = reversalsOf(m_core, purchase.patient);
        for (const KnownPurchase& known : purchasesOf(m_core, purchase.patient)) {
            const Purchase& other = known.purchase;
            // A wrong purchase is taken back and entered again: that is no duplicate.
            if (other.id == purchase.id || reversedOf(reversals, other.id) >= other.amount)
                continue;
            if (domain::looksAlike(candidate, other))
                return other.id;
        }
        return std::nullopt;
    });
}

Result<std::vector<MoneyLeft>> PurchaseRepository::moneyLeft(const EntityId& patient) const
{
    return guarded([&] {
        static_cast<void>(requirePerson(m_core, patient));
        const std::vector<PlanVersion> versions = versionsOf(m_core, patient);
        const std::map<Model, Totals> office = officeTotals(m_core, patient);
        const std::map<Model, Pence> unsent =
            unsentOf(versions, purchasesOf(m_core, patient), reversalsOf(m_core, patient));
        std::map<Model, MoneyLeft> left;
        if (const auto inForce = inForceOf(versions)) {
            for (const auto& [model, pence] : inForce->decision->decision.authorised)
                left[model].authorised = pence;
        }
        for (const auto& [model, total] : office)
            left[model].spentAtOffice = total.spent;
        for (const auto& [model, pence] : unsent)
            left[model].spentUnsent = pence;
        std::vector<MoneyLeft> result;
        for (auto& [model, money] : left) {
            money.model = model;
            result.push_back(money);
        }
        return result;
    });
}

} // namespace doorstep::store
