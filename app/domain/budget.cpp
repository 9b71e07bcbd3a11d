// Remaining money, from a plan, its decision and what was bought.
#include "app/domain/budget.h"

#include <algorithm>

namespace doorstep::domain {

namespace {

bool isApproved(const Decision& decision, const EntityId& line)
{
    return decision.kind == DecisionKind::Approve &&
           std::none_of(decision.lines.begin(), decision.lines.end(),
                        [&line](const LineDecision& each) { return each.line == line && !each.approved; });
}

void addSpent(Left& left, const SpentMoney& spent)
{
    left.spent += spent.net;
    if (spent.provisional)
        left.provisional += spent.net;
}

} // namespace

BudgetLeft budgetLeft(const Plan* plan, const Decision* decision, std::span<const SpentMoney> spent)
{
    BudgetLeft result;
    std::map<Model, Left> models;
    if (plan) {
        for (const Line& line : plan->lines)
            result.lines.push_back({line.id, {}});
    }
    if (plan && decision) {
        for (std::size_t i = 0; i < plan->lines.size(); ++i) {
            if (isApproved(*decision, plan->lines[i].id))
                result.lines[i].money.authorised = plan->lines[i].total;
        }
        for (const auto& [model, pence] : decision->authorised)
            models[model].authorised = pence;
    }
    for (const SpentMoney& each : spent) {
        const Line* line = plan && each.purchase->line ? plan->line(*each.purchase->line) : nullptr;
        if (line)
            addSpent(result.lines[static_cast<std::size_t>(line - plan->lines.data())].money, each);
        else
            result.outsidePlan += each.net;
        if (!line || line->isNhsMoney()) // what others pay for is kept apart
            addSpent(models[line ? line->model : Model::Direct], each);
    }
    for (const auto& [model, money] : models) {
        if (money == Left{})
            continue;
        result.models.push_back({model, money});
        result.all.authorised += money.authorised;
        result.all.spent += money.spent;
        result.all.provisional += money.provisional;
    }
    return result;
}

} // namespace doorstep::domain
