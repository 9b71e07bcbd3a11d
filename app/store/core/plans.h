// Reading people, drafts and sealed plans: shared by the repositories.
#pragma once

#include "app/store/core/core.h"
#include "app/store/core/overlay.h"
#include "app/store/plan_store.h"
#include "sync/wire/codecs.h"

namespace doorstep::store {

/// A patient's stream has the patient's own id as its bytes.
[[nodiscard]] inline StreamId streamOf(const EntityId& patient)
{
    return StreamId{patient.value};
}
[[nodiscard]] inline EntityId patientOf(const StreamId& stream)
{
    return EntityId{stream.value};
}
/// First 16 bytes of a hash: the entity id of the record it names.
[[nodiscard]] EntityId entityOf(const Hash32& hash);

/// nullopt when the person is not on this tablet, or no longer (their stream is not granted).
[[nodiscard]] std::optional<domain::Person> findPerson(Core& core, const EntityId& patient);
/// NotFound when absent.
[[nodiscard]] domain::Person requirePerson(Core& core, const EntityId& patient);
[[nodiscard]] std::vector<domain::PilotScheme> schemesOf(Core& core);

/// The entities of the live draft as stored; empty when there is none.
[[nodiscard]] std::vector<ViewRow> draftRows(Core& core, const EntityId& patient);
[[nodiscard]] std::optional<domain::Plan> liveDraft(Core& core, const EntityId& patient);
/// True when a field of the draft has two versions nobody has chosen from.
[[nodiscard]] bool hasOpenConflict(Core& core, const EntityId& patient, const std::vector<ViewRow>& draft);

/// Newest first.
[[nodiscard]] std::vector<PlanVersion> versionsOf(Core& core, const EntityId& patient);
/// The version whose verified approval is the latest; nullopt when none.
[[nodiscard]] std::optional<PlanVersion> inForceOf(const std::vector<PlanVersion>& versions);
[[nodiscard]] PlanState stateOf(Core& core, const EntityId& patient);

} // namespace doorstep::store
