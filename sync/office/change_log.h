// The log of changes and outcomes, and the chain of each device.
#pragma once

#include "sync/office/apply.h"

namespace doorstep::office {

/// Stores the change, its outcome and the device's new number and chain (which a change that the tablet does
/// not keep any more only states). device is brought up to date.
void logChange(Office& office, DeviceRow& device, const wire::Change& change,
               const wire::SignedChange& signedChange, const Applied& applied, const Hash32& chain);
[[nodiscard]] std::optional<wire::SignedChange> loggedChange(Database& database, const wire::ChangeId& id);
/// The outcome as it was given the first time, with the hash of the change it belongs to.
struct LoggedOutcome {
    wire::Outcome outcome;
    Hash32 hash;
};
[[nodiscard]] std::optional<LoggedOutcome> loggedOutcome(Database& database, const DeviceId& device,
                                                         std::uint64_t dseq);
/// The change that took the row away, which stands at `seq`, when it is one that removes it.
[[nodiscard]] std::optional<wire::Change> removalAt(Database& database, const StreamId& stream,
                                                    const EntityId& entity, std::uint64_t seq);
/// What this change set the field to; nullopt when it did not.
[[nodiscard]] std::optional<wire::Value> valueSetBy(Database& database, const wire::ChangeId& id,
                                                    const EntityId& entity, std::uint64_t field);

} // namespace doorstep::office
