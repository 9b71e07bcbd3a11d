// Events after a decision.
#include "app/domain/case_since.h"

namespace doorstep::domain {

std::vector<CareEvent> sinceDecision(std::span<const CareEvent> events, const QDate& decidedOn,
                                     const std::function<bool(const EntityId&)>& recordedBefore)
{
    std::vector<CareEvent> since;
    for (const CareEvent& event : events) {
        if (event.on > decidedOn || (event.on == decidedOn && !recordedBefore(event.id)))
            since.push_back(event);
    }
    return since;
}

} // namespace doorstep::domain
