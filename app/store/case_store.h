// What happens after a plan is agreed: events, where the file stands, and what is due.
#pragma once

#include "app/domain/case_guide.h"
#include "app/domain/reviews.h"
#include "app/domain/rules.h"
#include "app/domain/workflow.h"
#include "app/store/people_store.h"

namespace doorstep::store {

struct CaseView {
    domain::CaseState state = domain::CaseState::Any;
    std::vector<domain::CareEvent> events; ///< oldest first
    std::vector<domain::DueTask> due;      ///< of the plan in force; soonest first
    std::vector<domain::Finding> findings; ///< of the plan in force with its events and purchases
    bool hasPlanInForce = false;
    std::vector<domain::NextStep> next;         ///< what can be done from here, with what stands in the way
    std::vector<domain::NotCounted> notCounted; ///< recorded endings that do not move the file, and why
};

struct DuePerson {
    domain::DueRow row;
    QString name; ///< as on the list of people
};

class CaseStore {
public:
    virtual ~CaseStore() = default;
    /// Records an event as one co-signed change, whatever is missing in it. InvalidInput: no kind, no day, or
    /// a day in the future of the tablet's clock by over a day. The same event given twice is one.
    [[nodiscard]] virtual Result<domain::CareEvent> record(const EntityId& patient,
                                                           domain::CareEvent event) = 0;
    [[nodiscard]] virtual Result<CaseView> view(const EntityId& patient) const = 0;
    /// Over everybody on this tablet, soonest first.
    [[nodiscard]] virtual Result<std::vector<DuePerson>> due(const QDate& horizon) const = 0;
    /// Rules to which the organisation gave another weight, as the office last said; by rule. Every check on
    /// this tablet goes by them.
    [[nodiscard]] virtual Result<std::vector<domain::RuleOverride>> overrides() const = 0;
};

} // namespace doorstep::store
