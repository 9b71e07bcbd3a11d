// What is left: by line, by delivery model and of the whole budget; what the office has not seen is marked.
#pragma once

#include "app/domain/decision.h"
#include "app/domain/plan.h"
#include "app/domain/purchase.h"

#include <span>

namespace doorstep::domain {

struct Left {
    Pence authorised;
    Pence spent;       ///< net of what was taken back; provisional ones included
    Pence provisional; ///< the part of spent that the office has not signed for
    bool operator==(const Left&) const = default;
    [[nodiscard]] Pence left() const { return authorised - spent; } ///< may be below nothing
};
struct LineLeft {
    EntityId line;
    Left money;
    bool operator==(const LineLeft&) const = default;
};
struct ModelLeft {
    Model model = Model::Direct;
    Left money;
    bool operator==(const ModelLeft&) const = default;
};
struct BudgetLeft {
    std::vector<LineLeft> lines;   ///< every line of the plan, in its order
    std::vector<ModelLeft> models; ///< those with authorised or spent money
    Pence outsidePlan;             ///< spent on no line of this plan; counted under Direct
    Left all;
    bool operator==(const BudgetLeft&) const = default;
};

/// A purchase net of its reversals, and whether the office has it.
struct SpentMoney {
    const Purchase* purchase = nullptr;
    Pence net;
    bool provisional = false;
};
/// decision may be null: nothing is authorised then. Lines that it declines have no authorised money.
[[nodiscard]] BudgetLeft budgetLeft(const Plan* plan, const Decision* decision,
                                    std::span<const SpentMoney> spent);

} // namespace doorstep::domain
