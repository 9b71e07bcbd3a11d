// Purchases are facts: accepted and counted always, flagged where the plan or the money does not cover them.
#include "sync/office/money.h"

#include "sync/office/apply.h"
#include "sync/wire/codecs.h"
#include "sync/wire/fields.h"

#include <algorithm>

namespace doorstep::office {

namespace {

namespace bt = wire::field::budgetTotal;

EntityId patientOf(const Applying& applying)
{
    return *EntityId::from(applying.change.stream.view());
}

std::int64_t sum(Database& database, std::string_view sql, const EntityId& patient, domain::Model model)
{
    return database.row(sql, "n", {patient, static_cast<int>(model)})->number(0);
}

/// Recomputes one total after its entries changed, in the same transaction.
void updateTotal(Applying& applying, domain::Model model)
{
    const EntityId patient = patientOf(applying);
    const BudgetSums sums = sumOfEntries(applying.database(), patient, model);
    const EntityId id = budgetTotalId(patient, model);
    applying.putDerived(id, wire::Kind::BudgetTotal,
                        {{bt::model, wire::Value(static_cast<int>(model))},
                         {bt::allocated, wire::Value(sums.allocated)},
                         {bt::authorised, wire::Value(sums.authorised)},
                         {bt::spent, wire::Value(sums.spent)},
                         {bt::reversed, wire::Value(sums.reversed)},
                         {bt::available, wire::Value(sums.available())}});
    applying.raiseAlert("overspend", id, "More was bought than the office authorised.", sums.available() < 0);
}

/// Where a purchase stands against the plan it names and the plan in force.
struct Standing {
    domain::Model model = domain::Model::Direct; ///< money outside any plan counts as the patient's own
    bool approved = false;
};

Standing standingOf(Applying& applying, const domain::Purchase& purchase)
{
    Standing standing;
    if (!purchase.planHash || !purchase.line)
        return standing;
    const auto row = applying.database().row("SELECT bytes FROM plan WHERE hash = :p0 AND patient = :p1", "b",
                                             {*purchase.planHash, patientOf(applying)});
    const auto sealed = row ? wire::decodeSealedPlan(row->bytes(0)) : Result<wire::SealedPlan>(Error{});
    const domain::Line* line = sealed.ok() ? sealed.value().plan.line(*purchase.line) : nullptr;
    if (!line)
        return standing;
    standing.model = line->model;
    const auto force = planInForce(applying.database(), patientOf(applying));
    if (!force || force->plan != *purchase.planHash)
        return standing;
    const auto record = wire::decodeDecisionRecord(force->decisionRecord);
    const auto decision =
        record.ok() ? wire::decodeDecision(record.value().decisionBytes) : Result<domain::Decision>(Error{});
    if (!decision.ok())
        return standing;
    const auto& lines = decision.value().lines;
    standing.approved = std::any_of(lines.begin(), lines.end(), [line](const domain::LineDecision& each) {
        return each.line == line->id && each.approved;
    });
    return standing;
}

bool looksLikeAnother(Applying& applying, const domain::Purchase& purchase)
{
    for (const Hash32& page : purchase.receiptPages) {
        if (applying.database().row("SELECT 1 FROM blob_ref b JOIN purchase p ON p.id = b.entity"
                                    " WHERE b.stream = :p0 AND b.hash = :p1 AND p.id <> :p2",
                                    "n", {applying.change.stream, page, purchase.id}))
            return true;
    }
    return applying.database()
        .row("SELECT 1 FROM purchase WHERE patient = :p0 AND supplier = :p1 AND pence = :p2 AND bought_on = "
             ":p3"
             " AND invoice = :p4",
             "n",
             {patientOf(applying), purchase.supplier.toStdString(),
              static_cast<std::int64_t>(purchase.amount.value),
              purchase.boughtOn.toString(Qt::ISODate).toStdString(), purchase.invoice.toStdString()})
        .has_value();
}

} // namespace

EntityId budgetTotalId(const EntityId& patient, domain::Model model)
{
    Bytes name = copyOf(bytesOf("budget-total"));
    append(name, patient.view());
    name.push_back(static_cast<std::uint8_t>(model));
    return crypto::blake2b128(name);
}

BudgetSums sumOfEntries(Database& database, const EntityId& patient, domain::Model model)
{
    BudgetSums sums;
    sums.model = model;
    sums.authorised = sum(database,
                          "SELECT COALESCE(SUM(pence), 0) FROM budget_entry"
                          " WHERE patient = :p0 AND model = :p1",
                          patient, model);
    sums.allocated = sums.authorised;
    sums.spent =
        sum(database, "SELECT COALESCE(SUM(pence), 0) FROM purchase WHERE patient = :p0 AND model = :p1",
            patient, model);
    sums.reversed = sum(database,
                        "SELECT COALESCE(SUM(r.pence), 0) FROM reversal r"
                        " JOIN purchase p ON p.id = r.purchase WHERE p.patient = :p0 AND p.model = :p1",
                        patient, model);
    return sums;
}

std::optional<BudgetSums> storedTotal(Database& database, const EntityId& patient, domain::Model model)
{
    const auto row = Streams(database).find(*StreamId::from(patient.view()), budgetTotalId(patient, model));
    const auto fields = row ? wire::decodePayload(row->payload) : Result<wire::StampedFields>(Error{});
    if (!fields.ok())
        return std::nullopt;
    const auto number = [&fields](std::uint64_t field) {
        const auto at = fields.value().find(field);
        return at == fields.value().end() ? 0 : at->second.value.asInt().value_or(0);
    };
    return BudgetSums{model, number(bt::allocated), number(bt::authorised), number(bt::spent),
                      number(bt::reversed)};
}

Bytes encodeBudgetEntry(domain::Model model, EntryType type, std::int64_t pence, const Hash32& decision)
{
    wire::Value entry;
    entry.set(0, 1);
    entry.set(1, static_cast<int>(model));
    entry.set(2, static_cast<int>(type));
    entry.set(3, pence);
    entry.set(4, decision);
    return wire::encode(entry);
}

std::optional<PlanInForce> planInForce(Database& database, const EntityId& patient)
{
    const int approve = static_cast<int>(domain::DecisionKind::Approve);
    const int withdraw = static_cast<int>(domain::DecisionKind::Withdraw);
    const auto row =
        database.row("SELECT d.plan, d.hash, d.record FROM decision d WHERE d.patient = :p0 AND d.kind = :p1"
                     " AND NOT EXISTS (SELECT 1 FROM decision w WHERE w.plan = d.plan AND w.kind = :p2 AND "
                     "w.number > d.number)"
                     " ORDER BY d.number DESC LIMIT 1",
                     "ttb", {patient, approve, withdraw});
    if (!row)
        return std::nullopt;
    return PlanInForce{row->id<Hash32>(0), row->id<Hash32>(1), row->bytes(2)};
}

std::string recordBudgetEntry(Applying& applying, const wire::Op& op)
{
    const auto entry = wire::decode(op.record);
    const wire::Value none;
    const auto member = [&](std::uint64_t key) -> const wire::Value& {
        const wire::Value* found = entry.ok() ? entry.value().at(key) : nullptr;
        return found ? *found : none;
    };
    const auto model = member(1).asInt();
    const auto type = member(2).asInt();
    const auto pence = member(3).asInt();
    const auto decision = member(4).asId<Hash32>();
    if (!model || *model < 1 || *model > 3 || !type || !pence || !decision)
        return "value-out-of-range";
    applying.database().run(
        "INSERT INTO budget_entry (id, patient, model, type, pence, decision, srv_ms)"
        " VALUES (:p0, :p1, :p2, :p3, :p4, :p5, :p6)",
        {op.entity, patientOf(applying), *model, *type, *pence, *decision, applying.office.nowMs()});
    updateTotal(applying, static_cast<domain::Model>(*model));
    return {};
}

std::string recordPurchase(Applying& applying, const wire::Op& op)
{
    const auto decoded = wire::decodePurchase(op.entity, patientOf(applying), op.record);
    if (!decoded.ok())
        return "value-out-of-range";
    const domain::Purchase& purchase = decoded.value();
    if (purchase.amount.value <= 0 || purchase.amount > domain::amountMax)
        return "value-out-of-range";
    const Standing standing = standingOf(applying, purchase);
    const bool duplicate = looksLikeAnother(applying, purchase);
    applying.database().run("INSERT INTO purchase (id, patient, model, plan, line, supplier, pence, "
                            "bought_on, invoice, record, srv_ms)"
                            " VALUES (:p0, :p1, :p2, :p3, :p4, :p5, :p6, :p7, :p8, :p9, :p10)",
                            {op.entity, patientOf(applying), static_cast<int>(standing.model),
                             purchase.planHash, purchase.line, purchase.supplier.toStdString(),
                             static_cast<std::int64_t>(purchase.amount.value),
                             purchase.boughtOn.toString(Qt::ISODate).toStdString(),
                             purchase.invoice.toStdString(), op.record, applying.office.nowMs()});
    updateTotal(applying, standing.model);
    if (purchase.outOfPocket)
        applying.raiseAlert("out-of-pocket", op.entity,
                            "The person paid this themselves before any approval. Please say yes or no.");
    if (!standing.approved)
        applying.raiseAlert("not-approved", op.entity, "This was bought outside the approved plan.");
    if (duplicate) {
        applying.raiseAlert("duplicate", op.entity,
                            "Another purchase has the same receipt, or the same supplier, date, amount and "
                            "invoice.");
    }
    return {};
}

std::string recordReversal(Applying& applying, const wire::Op& op)
{
    const auto decoded = wire::decodeReversal(op.entity, op.record);
    if (!decoded.ok() || decoded.value().amount.value <= 0)
        return "value-out-of-range";
    const domain::Reversal& reversal = decoded.value();
    const auto row = applying.database().row(
        "SELECT p.pence - COALESCE((SELECT SUM(r.pence) FROM reversal r WHERE r.purchase = p.id), 0), p.model"
        " FROM purchase p WHERE p.id = :p0 AND p.patient = :p1",
        "nn", {reversal.purchase, patientOf(applying)});
    if (!row)
        return "refers-unknown";
    if (reversal.amount.value > row->number(0))
        return "reversal-too-large";
    applying.database().run("INSERT INTO reversal (id, purchase, pence, srv_ms) VALUES (:p0, :p1, :p2, :p3)",
                            {op.entity, reversal.purchase, static_cast<std::int64_t>(reversal.amount.value),
                             applying.office.nowMs()});
    updateTotal(applying, static_cast<domain::Model>(row->number(1)));
    return {};
}

std::string recordPurchaseEvent(Applying& applying, const wire::Op& op)
{
    const auto decoded = wire::decodePurchaseEvent(op.entity, op.record);
    if (!decoded.ok())
        return "value-out-of-range";
    const domain::PurchaseEvent& event = decoded.value();
    if (!applying.database().row("SELECT 1 FROM purchase WHERE id = :p0 AND patient = :p1", "n",
                                 {event.purchase, patientOf(applying)}))
        return "refers-unknown";
    // Somebody has to look at these; a later event does not take that away by itself.
    if (event.item == domain::ItemState::Lost || event.item == domain::ItemState::Stolen)
        applying.raiseAlert("equipment-gone", event.purchase, "Equipment was lost or stolen.");
    if (event.money)
        applying.raiseAlert("purchase-queried", event.purchase, "The money for a purchase is in question.",
                            *event.money == domain::MoneyState::Queried);
    return {};
}

} // namespace doorstep::office
