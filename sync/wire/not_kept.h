// What a tablet sends in the place of a change it was allowed to let go of, when an office asks for it again.
#pragma once

#include "sync/wire/change.h"

namespace doorstep::wire {

/// The office once had the change, kept it in a verified copy, and was then put back to an older one. The
/// number and its place in the chain are all that is left here; with them the changes after it can still be
/// taken. On the wire it takes the place of a change: {0: 2, 1: device, 2: dseq, 3: prev, 7: stream, 13:
/// chain}, signed by the device under a label of its own ("csync/notkept/1").
struct NotKept {
    DeviceId device;
    std::uint64_t dseq = 0;
    Hash32 prev;     ///< chain before it
    StreamId stream; ///< whom it was about
    Hash32 chain;    ///< chainHash() of the change that is not kept
    bool operator==(const NotKept&) const = default;
};

/// The outcome's problem at the office and on the tablet: rejected, and nobody can help it here.
inline constexpr const char* notKeptProblem = "not-kept";

[[nodiscard]] SignedChange signNotKept(const NotKept& notKept, const crypto::SignKeyPair& device);
/// InvalidInput for anything else, a change included.
[[nodiscard]] Result<NotKept> decodeNotKept(BytesView body);
[[nodiscard]] bool verifyNotKept(const SignedChange& notKept, const crypto::PublicKey& device);

} // namespace doorstep::wire
