// Plans as JSON for scripts and the console.
#pragma once

#include "sync/office/plans.h"

namespace doorstep::office {

[[nodiscard]] std::string plansAsJson(const std::vector<PlanView>& plans);

} // namespace doorstep::office
