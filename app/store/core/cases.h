// Events of a person's plan out of the records; shared by cases, drafts and agreeing.
#pragma once

#include "app/domain/care_event.h"
#include "app/domain/workflow.h"
#include "app/store/case_store.h"
#include "app/store/core/core.h"

namespace doorstep::store {

/// Oldest first by the day they happened, then in the order they were recorded.
[[nodiscard]] std::vector<domain::CareEvent> careEventsOf(Core& core, const EntityId& patient);
[[nodiscard]] std::vector<domain::Purchase> boughtBy(Core& core, const EntityId& patient);
/// What the organisation changed; empty when nothing was received.
[[nodiscard]] std::vector<domain::RuleOverride> overridesOf(Core& core);
/// The state of the newest plan in the words of the workflow.
[[nodiscard]] domain::CaseState caseStateFrom(PlanState state);

class CaseRepository final : public CaseStore {
public:
    explicit CaseRepository(Core& core)
        : m_core(core)
    {}
    [[nodiscard]] Result<domain::CareEvent> record(const EntityId& patient, domain::CareEvent event) override;
    [[nodiscard]] Result<CaseView> view(const EntityId& patient) const override;
    [[nodiscard]] Result<std::vector<DuePerson>> due(const QDate& horizon) const override;
    [[nodiscard]] Result<std::vector<domain::RuleOverride>> overrides() const override;

private:
    Core& m_core;
};

} // namespace doorstep::store
