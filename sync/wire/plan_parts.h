// Parts of a plan that the draft's fields and the sealed record write in the same way.
#pragma once

#include "sync/wire/codecs.h"
#include "sync/wire/shape.h"

namespace doorstep::wire {

/// Fields of Kind::Draft, every one of them.
[[nodiscard]] FieldMap draftFields(const domain::Plan& plan);
/// Missing fields keep what `plan` has; unknown ones are passed over. Another type clears `ok`.
void readDraftFields(const FieldMap& fields, domain::Plan& plan, bool& ok);

/// [[month, pence], ...]
[[nodiscard]] Value spendValue(const std::vector<domain::PlannedSpend>& spend);
[[nodiscard]] std::vector<domain::PlannedSpend> readSpend(const Reader& reader);

[[nodiscard]] inline Value toValue(domain::Pence amount)
{
    return Value(static_cast<std::int64_t>(amount.value));
}
[[nodiscard]] inline domain::Pence readPence(const Reader& reader)
{
    return domain::Pence{reader.integer()};
}

} // namespace doorstep::wire
