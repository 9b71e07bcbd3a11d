// One world in which every rule is content, and for each evaluated rule a change that it must notice.
#pragma once

#include "plan_samples.h"

#include <functional>

namespace doorstep::samples {

struct World {
    domain::Plan plan = samples::plan();
    domain::Person person = samples::person();
    std::vector<domain::PilotScheme> schemes{samples::scheme()};
    std::vector<domain::CareEvent> events;
    std::vector<domain::Purchase> purchases;
    std::vector<domain::RuleOverride> overrides;
    QDate today{2011, 6, 20};
    [[nodiscard]] std::vector<domain::Finding> findings() const
    {
        return domain::evaluate({plan, person, schemes, today, events, purchases, overrides});
    }
    domain::CareEvent& add(domain::EventKind kind, const QDate& on)
    {
        events.push_back({});
        events.back().kind = kind;
        events.back().on = on;
        return events.back();
    }
};

struct Proof {
    const char* rule;
    const char* row; ///< what the change is
    std::function<void(World&)> spoil;
    const char* finding; ///< "BLOCK line:L1"; others may come with it
};
[[nodiscard]] const std::vector<Proof>& proofs();

} // namespace doorstep::samples
