// Work that arrived after its author had given the person away: kept, shown, taken over by a person's word.
#pragma once

#include "sync/office/apply.h"

namespace doorstep::office {

struct LateWork {
    DeviceId device;
    std::uint64_t dseq = 0;
    EntityId patient;
    std::string author; ///< name of the member of staff; empty when unknown
    std::vector<wire::Kind> kinds;
    std::int64_t arrivedMs = 0;
    enum class State { Waiting = 1, Taken = 2, Refused = 3 };
    State state = State::Waiting;
    std::string note;    ///< why it could not be taken
    std::string takenBy; ///< name
};

// Inside a transaction; throw StorageFailure.
/// Oldest first; those that wait, or all.
[[nodiscard]] std::vector<LateWork> lateWork(Office& office, bool all);
/// Takes over what waits of this change, or of the whole person when no change is named; in the order it was
/// made. What does not fit any more is marked with the reason and stays kept. The outcome that its tablet was
/// told does not change.
struct Adopted {
    int taken = 0;
    int conflicts = 0; ///< fields with two versions that came of it
    int refused = 0;
};
[[nodiscard]] Result<Adopted> adopt(Office& office, const EntityId& patient,
                                    const std::optional<wire::ChangeId>& change, const StaffId& by);

} // namespace doorstep::office
