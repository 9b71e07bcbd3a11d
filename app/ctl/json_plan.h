// Plans, schedules, versions and decisions as JSON. A plan has the shape of the visit files' "plan".
#pragma once

#include "app/domain/schedule.h"
#include "app/store/plan_store.h"

#include <QJsonArray>
#include <QJsonObject>

namespace doorstep::ctl {

[[nodiscard]] QJsonObject planJson(const domain::Plan& plan);
[[nodiscard]] QJsonObject totalsJson(const domain::PlanTotals& totals);
/// {"lumpPence", "recurringPence", "instalments", "flatShortfall": {"pence", "month"} | null}
[[nodiscard]] QJsonObject scheduleJson(const domain::ModelSchedule& schedule);
/// By model key.
[[nodiscard]] QJsonObject schedulesJson(const std::vector<domain::ModelSchedule>& schedules);
[[nodiscard]] QString decisionKindKey(domain::DecisionKind kind); ///< "approve" ...
[[nodiscard]] QJsonObject versionJson(const store::PlanVersion& version);
[[nodiscard]] QJsonArray versionsJson(const std::vector<store::PlanVersion>& versions);

} // namespace doorstep::ctl
