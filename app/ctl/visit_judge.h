// Does what came out of a visit match what its file expects? Pure.
#pragma once

#include "app/domain/visit.h"

#include <QStringList>

namespace doorstep::ctl {

/// The flat schedules of the plan, by model with cash lines.
[[nodiscard]] std::vector<domain::ModelSchedule> flatSchedules(const domain::Plan& plan);
/// One sentence a difference; empty = everything holds.
[[nodiscard]] QStringList differences(const domain::VisitExpectation& expected,
                                      const domain::PlanTotals& totals,
                                      const std::vector<domain::ModelSchedule>& flat);

} // namespace doorstep::ctl
