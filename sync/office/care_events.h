// Events of plans at the office, and what they make due.
#pragma once

#include "app/domain/case_guide.h"
#include "app/domain/reviews.h"
#include "app/domain/workflow.h"
#include "sync/office/plans.h"

namespace doorstep::office {

/// Oldest first. Inside Database::read or write; throws StorageFailure.
[[nodiscard]] std::vector<domain::CareEvent> careEventsOf(Database& database, const EntityId& patient);
/// Where a person's newest plan stands, by the workflow that the tablet runs too.
[[nodiscard]] domain::CaseState caseStateOf(Office& office, const EntityId& patient);

/// A person's file as the office judges it: by the plan in force, the events that count and the rules with
/// the organisation's weights.
struct CaseAtOffice {
    domain::CaseState state = domain::CaseState::Any;
    std::optional<PlanView> inForce;
    std::vector<domain::CareEvent> events; ///< all, oldest first
    std::vector<domain::NotCounted> notCounted;
    std::vector<domain::Finding> findings; ///< of the plan in force
    bool deceased = false;
};
/// `extra`: an event as if it were recorded already.
[[nodiscard]] CaseAtOffice caseAtOffice(Office& office, const EntityId& patient,
                                        const domain::CareEvent* extra = nullptr);
/// The same with the patient's plans at hand, oldest submission first: for lists over many.
[[nodiscard]] CaseAtOffice judgeCase(Office& office, const EntityId& patient,
                                     const std::vector<const PlanView*>& plans,
                                     const domain::CareEvent* extra = nullptr);
/// The office carries an event out: unlike the record of what happened on a tablet, an ending, a reduction, a
/// pause or an answer is refused, in the guard's words, while its guard does not hold. Inside
/// Database::write.
[[nodiscard]] Result<domain::CareEvent> carryOut(Office& office, const EntityId& patient,
                                                 domain::CareEvent event, const StaffId& actor);

/// The worklist over every plan in force.
struct DueAtOffice {
    domain::DueRow row;
    std::string nhsNumber;
};
[[nodiscard]] std::vector<DueAtOffice> dueAtOffice(Office& office, const QDate& horizon);

} // namespace doorstep::office
