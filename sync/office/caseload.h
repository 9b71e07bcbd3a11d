// Whose caseload a person is on, since when and until when.
#pragma once

#include "sync/office/office.h"

namespace doorstep::office {

// Everything here runs inside a transaction and throws StorageFailure.

/// Takes the person off somebody's caseload. What they made before and send later is kept for whoever takes
/// over; their tablet removes the person once it has sent everything. False when they did not have the
/// person.
[[nodiscard]] Result<bool> unassign(Office& office, const EntityId& patient, const StaffId& staff,
                                    const StaffId& actor);
/// The assignment ends by itself at that time (cover for a colleague); nullopt: it does not.
void setEnd(Office& office, const EntityId& patient, const StaffId& staff,
            const std::optional<std::int64_t>& endsMs);
/// Ends what has come to its end. Cheap when nothing has.
void endDueGrants(Office& office);

} // namespace doorstep::office
