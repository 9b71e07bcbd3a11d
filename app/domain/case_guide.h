// What can be done next with a file, and what stands in the way: the table of transitions as answers for
// people. Endings count only when their guards hold; what happened is recorded all the same.
#pragma once

#include "app/domain/workflow.h"

namespace doorstep::domain {

/// One step from where the file stands.
struct NextStep {
    Step step = Step::PlanStarted;
    CaseState to = CaseState::Any;
    Actor who = Actor::Coordinator;
    QString why; ///< what stands in the way, a sentence; empty = it can be done now
    bool operator==(const NextStep&) const = default;
};
/// In the order of the table. Reasons and the answers of a review are given with the step itself, so they are
/// asked for in words and do not stand in the way.
[[nodiscard]] std::vector<NextStep> nextSteps(CaseState state, const CaseFacts& facts);

/// What an event says for itself (reasons, four answers, by what the care goes on), with what the rules say
/// of the plan. `findings`: of the plan in force with its events, this one included.
[[nodiscard]] CaseFacts factsOf(const CareEvent& event, std::span<const Finding> findings);
/// Why the event may not be carried out, in the guard's words; empty when it may, and for events that are
/// only facts. A reduction or an ending without its reason, or before its notice has run, and a closing that
/// leaves things open. Plan: the one in force, for its notice.
[[nodiscard]] QString guardWords(CaseState state, const CareEvent& event, const Plan& plan,
                                 std::span<const Finding> findings);

/// An event that is recorded and does not move the file.
struct NotCounted {
    EntityId event;
    QString why;
    bool operator==(const NotCounted&) const = default;
};
/// Stopping, reducing and closing whose guards do not hold, oldest first. Every other event counts as it is:
/// what happened is true whatever is missing in it.
[[nodiscard]] std::vector<NotCounted> notCounted(const Plan& plan, std::span<const CareEvent> events,
                                                 std::span<const Finding> findings);
/// The events without those.
[[nodiscard]] std::vector<CareEvent> countedOnly(std::span<const CareEvent> events,
                                                 std::span<const NotCounted> left);

[[nodiscard]] QString describe(Step step);   ///< "Give notice that the payments stop"
[[nodiscard]] QString stepKey(Step step);    ///< "noticeGiven"
[[nodiscard]] QString describe(Actor actor); ///< "the office"
/// The event by which somebody records the step; nullopt where a plan or a decision is the step.
[[nodiscard]] std::optional<EventKind> eventOf(Step step);

} // namespace doorstep::domain
