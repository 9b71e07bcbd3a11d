// One plan in words, for whoever decides on it.
#pragma once

#include "app/domain/person.h"
#include "sync/office/plans.h"

#include <iosfwd>

namespace doorstep::office {

/// What the person was shown and agreed to, then each line by the reference a decision names it with: item,
/// money, supplier, what it is for. Names and records: for the terminal of the office alone, never for a log.
void writePlan(std::ostream& out, const PlanView& view, const domain::Person& person);

} // namespace doorstep::office
