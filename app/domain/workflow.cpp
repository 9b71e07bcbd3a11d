// The functions that read the table of transitions.
#include "app/domain/workflow.h"

#include "app/domain/rule_words.h"

#include <algorithm>

namespace doorstep::domain {

namespace {

using S = CaseState;

bool starts(const Transition& row, CaseState state, Step step)
{
    // A closed file is never opened again: a new one begins beside it.
    return row.step == step && (row.from == state || (row.from == S::Any && state != S::Closed));
}

} // namespace

std::variant<Moved, Refusal> next(CaseState state, Step step, const CaseFacts& facts)
{
    Moved moved{state, {}};
    bool found = false;
    for (const Transition& row : transitions()) {
        if (!starts(row, state, step))
            continue;
        if (row.guard && !(facts.*row.guard))
            return Refusal{ruleSays(row.refusal)};
        found = true;
        moved.state = row.to;
        moved.effects.insert(moved.effects.end(), row.effects.begin(), row.effects.end());
    }
    if (!found)
        return Refusal{Rules::tr("This cannot be done now: %1")
                           .arg(QCoreApplication::translate("Words", describe(state).toUtf8().constData()))};
    return moved;
}

std::vector<Step> openSteps(CaseState state)
{
    std::vector<Step> steps;
    for (const Transition& row : transitions()) {
        if (starts(row, state, row.step) && std::find(steps.begin(), steps.end(), row.step) == steps.end())
            steps.push_back(row.step);
    }
    return steps;
}

CaseState fold(CaseState from, std::span<const CareEvent> events)
{
    CaseState state = from;
    for (const CareEvent& event : events) {
        const auto step = stepOf(event);
        if (!step)
            continue;
        const auto rows = transitions();
        const auto row = std::find_if(rows.begin(), rows.end(),
                                      [&](const Transition& each) { return starts(each, state, *step); });
        if (row != rows.end())
            state = row->to;
    }
    return state;
}

CaseState caseState(CaseState ofPlan, bool decided, const QDate& decidedOn, std::span<const CareEvent> events,
                    bool died)
{
    const bool closed = std::any_of(events.begin(), events.end(),
                                    [](const CareEvent& event) { return event.kind == EventKind::Closed; });
    if (died)
        return closed ? CaseState::Closed : CaseState::Deceased;
    if (!decided)
        return ofPlan == CaseState::Any || ofPlan == CaseState::Planning ? fold(ofPlan, events) : ofPlan;
    std::vector<CareEvent> since;
    std::copy_if(events.begin(), events.end(), std::back_inserter(since),
                 [&decidedOn](const CareEvent& event) { return event.on >= decidedOn; });
    return fold(ofPlan, since);
}

} // namespace doorstep::domain
