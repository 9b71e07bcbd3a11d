// The journal: one user-visible save is one signed, chained change. Entries are never edited.
#pragma once

#include "app/store/core/core.h"

namespace doorstep::store {

/// Number, chain and time of the next change: what a sealed record names before the change exists.
struct NextChange {
    std::uint64_t dseq = 1;
    Hash32 previous;
    wire::Hlc hlc;
    wire::ClockEvidence clock;
};
/// Inside the transaction that saves it.
[[nodiscard]] NextChange nextChange(Core& core);

struct Save {
    StreamId stream;
    std::vector<wire::Op> ops; ///< at most opsMax
    std::vector<Hash32> blobs;
    bool cosign = false; ///< seal, agreement, submission, purchase, reversal
};
/// Signs, chains and stores the change and brings view and records up to date. In the caller's transaction.
/// Refused before enrolment, InvalidInput when it is too long to be sent.
wire::Change saveChange(Core& core, const NextChange& next, Save save);
/// Several changes where one cannot hold all operations; in order, in the caller's one transaction.
void saveInParts(Core& core, const StreamId& stream, std::vector<wire::Op> ops);

} // namespace doorstep::store
