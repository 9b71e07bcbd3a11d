// One need, outcome or line outside its plan: what can be brought back after it was removed.
#pragma once

#include "app/domain/plan.h"

#include <QByteArray>

#include <optional>
#include <variant>

namespace doorstep::store {

using PlanItem = std::variant<domain::Need, domain::Outcome, domain::Line>;

/// The item with everything that is stored of it, for a form (Forms). Any thread.
[[nodiscard]] QByteArray packedItem(const PlanItem& item);
/// nullopt when it is not one.
[[nodiscard]] std::optional<PlanItem> itemFrom(const QByteArray& packed);

} // namespace doorstep::store
