// Reading plans with everything that refers to them.
#include "sync/office/plans.h"

#include "sync/wire/codecs.h"

#include <array>

namespace doorstep::office {

namespace {

constexpr std::array<std::pair<PlanState, const char*>, 8> names = {{
    {PlanState::Sealed, "Sealed"},
    {PlanState::Agreed, "Agreed"},
    {PlanState::Submitted, "Submitted"},
    {PlanState::Approved, "Approved"},
    {PlanState::PartApproved, "PartApproved"},
    {PlanState::Returned, "Returned"},
    {PlanState::Refused, "Refused"},
    {PlanState::Withdrawn, "Withdrawn"},
}};

constexpr const char* columns = "ttbttttt";
constexpr const char* selectPlans =
    "SELECT p.hash, p.patient, p.bytes, p.author, p.device, p.flags, COALESCE(n.nhs, ''),"
    " (SELECT MAX(a.hash) FROM agreement a WHERE a.plan = p.hash)"
    " FROM plan p LEFT JOIN patient n ON n.id = p.patient"
    " LEFT JOIN entity e ON e.stream = p.patient AND e.id = substr(p.hash, 1, 32)";
// What came in one push has one time: the stream's own order decides which version is the newer one.
constexpr const char* oldestFirst = " ORDER BY p.srv_ms, e.seq, p.hash";

PlanState stateOf(const PlanView& view)
{
    if (view.decision) {
        switch (view.decision->decision.kind) {
        case domain::DecisionKind::Return:
            return PlanState::Returned;
        case domain::DecisionKind::Refuse:
            return PlanState::Refused;
        case domain::DecisionKind::Withdraw:
            return PlanState::Withdrawn;
        case domain::DecisionKind::Approve:
            break;
        }
        for (const domain::LineDecision& line : view.decision->decision.lines)
            if (!line.approved)
                return PlanState::PartApproved;
        return PlanState::Approved;
    }
    if (view.submittedMs)
        return PlanState::Submitted;
    return view.agreement ? PlanState::Agreed : PlanState::Sealed;
}

void readDecision(Database& database, PlanView& view)
{
    const auto row = database.row(
        "SELECT hash, record FROM decision WHERE plan = :p0 ORDER BY number DESC LIMIT 1", "tb", {view.hash});
    if (!row)
        return;
    const auto record = wire::decodeDecisionRecord(row->bytes(1));
    auto decision = record.ok() ? wire::decodeDecision(record.value().decisionBytes)
                                : Result<domain::Decision>(record.error());
    if (!decision.ok())
        throw StorageFailure("a stored decision cannot be read");
    view.decision = PlanDecision{row->id<Hash32>(0), std::move(decision).value()};
}

void readPurchases(Database& database, PlanView& view)
{
    for (const ResultRow& row :
         database.rows("SELECT id, record, (SELECT COALESCE(SUM(r.pence), 0) FROM reversal r WHERE "
                       "r.purchase = purchase.id)"
                       " FROM purchase WHERE patient = :p0 AND plan = :p1 ORDER BY srv_ms, bought_on, id",
                       "tbn", {view.patient, view.hash})) {
        auto purchase = wire::decodePurchase(row.id<EntityId>(0), view.patient, row.bytes(1));
        if (!purchase.ok())
            throw StorageFailure("a stored purchase cannot be read");
        PlanPurchase entry{std::move(purchase).value(), row.number(2), 0, 0};
        for (const Hash32& page : entry.purchase.receiptPages) {
            const bool complete =
                database
                    .row("SELECT 1 FROM blob WHERE hash = :p0 AND stream = :p1 AND complete = 1", "n",
                         {page, view.patient})
                    .has_value();
            ++(complete ? entry.receiptsComplete : entry.receiptsComing);
        }
        view.purchases.push_back(std::move(entry));
    }
}

PlanView viewFrom(Office& office, const ResultRow& row)
{
    Database& database = office.database();
    auto sealed = wire::decodeSealedPlan(row.bytes(2));
    if (!sealed.ok())
        throw StorageFailure("a stored plan cannot be read");
    PlanView view;
    view.hash = row.id<Hash32>(0);
    view.patient = row.id<EntityId>(1);
    view.sealed = std::move(sealed).value();
    view.author = row.id<StaffId>(3);
    view.device = row.id<DeviceId>(4);
    view.flags = row.text(5);
    view.nhsNumber = row.text(6);
    view.agreement = row.optionalId<Hash32>(7);
    if (const auto submission =
            database.row("SELECT s.agreement, s.srv_ms FROM submission s"
                         " LEFT JOIN entity e ON e.stream = :p0 AND e.id = s.id WHERE s.plan = :p1"
                         " ORDER BY s.srv_ms DESC, e.seq DESC LIMIT 1",
                         "tn", {view.patient, view.hash})) {
        view.agreement = submission->id<Hash32>(0);
        view.submittedMs = submission->number(1);
    }
    readDecision(database, view);
    readPurchases(database, view);
    for (const domain::Model model : domain::allModels) {
        if (const auto total = storedTotal(database, view.patient, model))
            view.budgets.push_back(*total);
    }
    view.blobsMissing = static_cast<std::size_t>(
        database
            .row("SELECT COUNT(*) FROM plan_blob pb WHERE pb.plan = :p0 AND NOT EXISTS (SELECT 1 FROM blob b"
                 " WHERE b.hash = pb.blob AND b.stream = :p1 AND b.complete = 1)",
                 "n", {view.hash, view.patient})
            ->number(0));
    view.state = stateOf(view);
    return view;
}

} // namespace

const char* planStateName(PlanState state)
{
    for (const auto& [each, name] : names)
        if (each == state)
            return name;
    return "Sealed";
}

std::optional<PlanState> planStateFrom(const std::string& name)
{
    for (const auto& [state, each] : names)
        if (QString::fromStdString(name).compare(QString::fromLatin1(each), Qt::CaseInsensitive) == 0)
            return state;
    return std::nullopt;
}

std::vector<PlanView> plansOf(Office& office, const EntityId& patient)
{
    std::vector<PlanView> plans;
    for (const ResultRow& row : office.database().rows(
             std::string(selectPlans) + " WHERE p.patient = :p0" + oldestFirst, columns, {patient}))
        plans.push_back(viewFrom(office, row));
    return plans;
}

std::vector<PlanView> listPlans(Office& office, std::optional<PlanState> state)
{
    std::vector<PlanView> plans;
    for (const ResultRow& row : office.database().rows(std::string(selectPlans) + oldestFirst, columns)) {
        PlanView view = viewFrom(office, row);
        if (!state || view.state == *state)
            plans.push_back(std::move(view));
    }
    return plans;
}

Result<PlanView> findPlan(Office& office, const std::string& hash)
{
    const bool usable = hash.size() >= 8 && hash.size() <= 64 &&
                        hash.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos;
    if (!usable)
        return Error{ErrorCode::InvalidInput, "Give the plan's hash, or at least eight characters of it."};
    const std::string low = QString::fromStdString(hash).toLower().toStdString();
    const ResultRows found =
        office.database().rows(std::string(selectPlans) + " WHERE p.hash LIKE :p0", columns, {low + "%"});
    if (found.empty())
        return Error{ErrorCode::NotFound, "The office has no such plan."};
    if (found.size() > 1)
        return Error{ErrorCode::Conflict, "Several plans begin like this; give more of the hash."};
    return viewFrom(office, found.front());
}

} // namespace doorstep::office
