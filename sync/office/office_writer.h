// The office's own writes: the same signed changes as a tablet's, through the same code.
#pragma once

#include "sync/office/office.h"

namespace doorstep::office {

[[nodiscard]] wire::Op appendOp(const EntityId& entity, wire::Kind kind, Bytes record);
[[nodiscard]] wire::Op createOp(const EntityId& entity, wire::Kind kind,
                                const std::map<std::uint64_t, wire::Value>& fields);
/// A SET of the fields that differ from the stored row, based on their present stamps; nullopt when none
/// does.
[[nodiscard]] std::optional<wire::Op> setOp(const EntityId& entity, wire::Kind kind,
                                            const std::map<std::uint64_t, wire::Value>& fields,
                                            const wire::StampedFields& stored);

/// Signs the operations as the office's device and applies them, inside the transaction under way. More than
/// a change can hold becomes several changes. `actor`: the member of staff who acts. Refused when the rules
/// of merging say no.
[[nodiscard]] Status writeAsOffice(Office& office, const StreamId& stream, std::vector<wire::Op> ops,
                                   const StaffId& actor);

/// Where what an author saw under another number is now.
using Renamed = std::map<wire::ChangeId, wire::ChangeId>;
/// Signs a change of a tablet's rescue file anew with the office's own device, with "imported from ..." as
/// its app build, applies and logs it. `renamed` learns its new name. The outcome says when it was refused.
[[nodiscard]] Result<wire::Outcome> importAsOffice(Office& office, const DeviceRow& author,
                                                   const wire::Change& original, Renamed& renamed);

} // namespace doorstep::office
