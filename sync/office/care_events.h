// Events of plans at the office, and what they make due.
#pragma once

#include "app/domain/reviews.h"
#include "app/domain/workflow.h"
#include "sync/office/plans.h"

namespace doorstep::office {

/// Oldest first. Inside Database::read or write; throws StorageFailure.
[[nodiscard]] std::vector<domain::CareEvent> careEventsOf(Database& database, const EntityId& patient);
/// Where a person's newest plan stands, by the workflow that the tablet runs too.
[[nodiscard]] domain::CaseState caseStateOf(Office& office, const EntityId& patient);

/// The worklist over every plan in force.
struct DueAtOffice {
    domain::DueRow row;
    std::string nhsNumber;
};
[[nodiscard]] std::vector<DueAtOffice> dueAtOffice(Office& office, const QDate& horizon);

} // namespace doorstep::office
