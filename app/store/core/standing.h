// Where everybody's newest plan stands and what is due for them, kept so that a list of thousands is only
// read.
#pragma once

#include "app/domain/reviews.h"
#include "app/store/core/core.h"
#include "app/store/people_store.h"

namespace doorstep::store {

/// Working one out takes signature checks, so it is kept in the table `standing` until something that it
/// rests on is written: watchStandings() sees to that on this connection, whoever writes.
struct Standing {
    PlanState state = PlanState::None;
    qint64 agreedMs = 0;                ///< when the newest version was agreed; 0 = there is none
    bool changed = false;               ///< the draft is no longer what was agreed then
    std::vector<domain::DueTask> tasks; ///< of the plan in force; their urgency is for who reads them
};

/// Once after the tables are there, before anything is written.
void watchStandings(Core& core);
/// Works out what is missing or too old and keeps it; one transaction, none when nothing is missing.
/// Names whose period has begun or ended since they were put on the list are made anew as well.
void bringStandingsUpToDate(Core& core);
/// Of one person, kept or worked out.
[[nodiscard]] Standing standingOf(Core& core, const EntityId& patient);
[[nodiscard]] std::vector<domain::DueTask> tasksFrom(BytesView kept);

} // namespace doorstep::store
