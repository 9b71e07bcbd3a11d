// Sync by file on the tablet's side: makes the file for the office, and takes the office's answer.
#pragma once

#include "sync/tablet/sync_runs.h"
#include "sync/wire/exchange.h"

namespace doorstep::sync {

struct HandedOver {
    int changes = 0;
    int pictures = 0;
    int picturesLeft = 0; ///< for the next file
    int streamsLeft =
        0; ///< of a caseload larger than one request may name: nothing new of these comes by file
};

/// Everything that waits, and the question for what is new, sealed to the office. Nothing counts as sent:
/// that takes the answer. Unauthorised before enrolment.
[[nodiscard]] Result<std::pair<HandedOver, Bytes>>
makeExchangeFile(wire::SyncStorage& storage, wire::ExchangeStorage& exchange, const Clock& clock);
/// Takes an answer: signed receipts, then records, exactly as over the line. May be taken twice. NotFound: no
/// question of this tablet; Untrusted: not the office's. `report.error` says why it was not all that was
/// asked.
[[nodiscard]] Result<SyncReport> takeExchangeAnswer(wire::SyncStorage& storage,
                                                    wire::ExchangeStorage& exchange, const Clock& clock,
                                                    BytesView file);

} // namespace doorstep::sync
