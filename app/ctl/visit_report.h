// A played visit as JSON.
#pragma once

#include "app/ctl/visit_player.h"

#include <QJsonObject>

namespace doorstep::ctl {

/// Keys as documented in the README; "schedules" are the flat figures, in the shape of the files' "expect".
[[nodiscard]] QJsonObject visitJson(const VisitReport& report);

} // namespace doorstep::ctl
