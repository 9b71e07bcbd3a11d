// Private to the visit file reader: its "plan" member.
#pragma once

#include "app/documents/json_node.h"
#include "app/domain/plan.h"

namespace doorstep::documents {

/// Ids stay zero; organisation is filled by the caller.
[[nodiscard]] domain::Plan readPlan(const JsonNode& node);
[[nodiscard]] domain::Pence readPence(const JsonNode& node, const char* member, qint64 min = 0);
/// `member` is a list of whole numbers of pence.
[[nodiscard]] std::vector<domain::Pence> readPenceList(const JsonNode& node, const char* member);

} // namespace doorstep::documents
