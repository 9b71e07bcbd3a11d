// The parts around a plan's lines as values: a map of what differs from "not recorded", nothing else.
#pragma once

#include "app/domain/care_event.h"
#include "sync/wire/codecs.h"
#include "sync/wire/shape.h"

namespace doorstep::wire {

/// Draft fields from 17 on, one a member of the care record. A part that is not recorded is null; a sealed
/// plan leaves it out, so that plans from before these parts existed keep their bytes.
void addCareFields(const domain::CareRecord& care, FieldMap& fields);
/// False when the number is none of them. Null reads as not recorded.
bool readCareField(std::uint64_t number, const Reader& reader, domain::CareRecord& care);
[[nodiscard]] bool isCareField(std::uint64_t number);

/// Null when there is nothing to say.
[[nodiscard]] Value lineCareValue(const domain::LineCare& care);
[[nodiscard]] domain::LineCare readLineCare(const Reader& reader);
[[nodiscard]] Value outcomeDetailValue(const domain::OutcomeDetail& detail);
[[nodiscard]] domain::OutcomeDetail readOutcomeDetail(const Reader& reader);

/// The record of Kind::CareEvent; its entity id is not part of it.
[[nodiscard]] Bytes encodeCareEvent(const domain::CareEvent& event);
[[nodiscard]] Result<domain::CareEvent> decodeCareEvent(const EntityId& id, BytesView record);

} // namespace doorstep::wire
