// What happened to a plan since it was decided.
#pragma once

#include "app/domain/care_event.h"

#include <functional>

namespace doorstep::domain {

/// The events after the decision, in order. Days alone do not tell: those of its own day that were recorded
/// before it led to it, and are left out.
[[nodiscard]] std::vector<CareEvent>
sinceDecision(std::span<const CareEvent> events, const QDate& decidedOn,
              const std::function<bool(const EntityId&)>& recordedBefore);

} // namespace doorstep::domain
