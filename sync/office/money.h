// Integer pence: entries, purchases, reversals, and the totals that must always equal them.
#pragma once

#include "app/domain/plan.h"
#include "sync/office/office.h"

namespace doorstep::office {

/// Sums over the entries of one patient and model.
struct BudgetSums {
    domain::Model model = domain::Model::Direct;
    std::int64_t allocated = 0;
    std::int64_t authorised = 0;
    std::int64_t spent = 0;
    std::int64_t reversed = 0;
    [[nodiscard]] std::int64_t available() const { return authorised - spent + reversed; }
    bool operator==(const BudgetSums&) const = default;
};

enum class EntryType { Authorise = 1, Close = 2 };

/// From scratch, over every entry. Throws StorageFailure.
[[nodiscard]] BudgetSums sumOfEntries(Database& database, const EntityId& patient, domain::Model model);
/// The totals row as tablets see it; nullopt when there is none yet.
[[nodiscard]] std::optional<BudgetSums> storedTotal(Database& database, const EntityId& patient,
                                                    domain::Model model);
[[nodiscard]] EntityId budgetTotalId(const EntityId& patient, domain::Model model);

/// APPEND record of a budget entry.
[[nodiscard]] Bytes encodeBudgetEntry(domain::Model model, EntryType type, std::int64_t pence,
                                      const Hash32& decision);

/// The plan whose authorisation stands for this patient: the last approved one, unless withdrawn since.
struct PlanInForce {
    Hash32 plan;
    Hash32 decision;
    Bytes decisionRecord;
};
[[nodiscard]] std::optional<PlanInForce> planInForce(Database& database, const EntityId& patient);

} // namespace doorstep::office
