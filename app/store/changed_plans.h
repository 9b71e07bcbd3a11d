// Whose plan was changed since it was agreed: for lists, where nobody's versions are read one by one.
#pragma once

#include "app/store/people_store.h"

#include <set>

namespace doorstep::store {

/// What a list of people can tell besides, when it knows their drafts. On the thread of the store.
class ChangedPlans {
public:
    virtual ~ChangedPlans() = default;
    /// Those of these people whose draft is no longer the plan that was agreed last; asks nothing about who
    /// has no agreed plan. Errors as of PeopleStore::list().
    [[nodiscard]] virtual Result<std::set<EntityId>>
    changedSinceAgreed(const std::vector<PersonSummary>& of) const = 0;
};
/// Of these people of the store; nobody when it is one that knows no drafts.
[[nodiscard]] Result<std::set<EntityId>> changedSinceAgreed(const PeopleStore& people,
                                                            const std::vector<PersonSummary>& of);

} // namespace doorstep::store
