// Sync by file: what a tablet without a network hands over, taken in as if it had come over the line.
#pragma once

#include "sync/office/office.h"
#include "sync/wire/exchange.h"

namespace doorstep::office {

/// What came of it, for the person at the desk.
struct Taken {
    DeviceId device;
    std::uint64_t changes = 0;  ///< that were new here
    std::uint64_t late = 0;     ///< of these: kept for whoever took over; see 'late list'
    std::uint64_t refused = 0;  ///< of these: stored, with the reason, and without effect
    std::uint64_t pictures = 0; ///< that were new here
    std::uint64_t known = 0;    ///< changes that were here already
    std::uint64_t renamed =
        0; ///< of the new ones: signed anew by the office, because the tablet's own numbers are taken
    std::string problem; ///< why it was not all; empty when it was
};

struct Exchanged {
    Taken taken;
    Bytes answer; ///< sealed to the tablet
};
/// WrongPassphrase: sealed to another office; Damaged; Unauthorised: not signed by a tablet of this office.
[[nodiscard]] Result<Exchanged> exchangeByFile(Office& office, BytesView file);

/// Changes of one device as they were signed, from a file: each signature and the chain are checked, those
/// the office has are passed over, and the rest enters the log in order. Never freezes a device: a different
/// content under a number that is taken, or a gap, ends it with words in `taken.problem`.
void takeChanges(Office& office, const DeviceId& device, const std::vector<wire::SignedChange>& changes,
                 Taken& taken);
/// A picture that a change of this device names. True when it is here now, whole.
[[nodiscard]] bool takePicture(Office& office, const DeviceId& device, const wire::ExchangePicture& picture,
                               Taken& taken, wire::ExchangeAnswer::Picture* answer = nullptr);

} // namespace doorstep::office
