// Fields and values of a draft in words, for choosing between two versions of one of them.
#pragma once

#include "app/store/core/overlay.h"

namespace doorstep::store {

/// "Contingency", "Line L2: figures"; `row` is the entity the field belongs to. Field 0: the entity itself.
[[nodiscard]] QString fieldInWords(const ViewRow& row, std::uint64_t field);
/// The same for a program: "contingency", "riskText"; "care" for what surrounds the lines; "L2", "N1", "O3"
/// for anything of a line, need or outcome.
[[nodiscard]] QString fieldKey(const ViewRow& row, std::uint64_t field);
[[nodiscard]] QString valueInWords(wire::Kind kind, std::uint64_t field, const wire::Value& value);
/// A text somebody may write instead of choosing.
[[nodiscard]] bool isFreeText(wire::Kind kind, std::uint64_t field);

} // namespace doorstep::store
