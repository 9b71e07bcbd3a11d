// Sealed settings that hold forms begun: for the transactions that record or purge.
#pragma once

#include "app/store/core/core.h"

#include <QString>

namespace doorstep::store {

[[nodiscard]] std::string formKey(const EntityId& owner, const QString& form);
/// In the transaction that records what the form held.
void dropForm(Core& core, const EntityId& owner, const QString& form);
/// In the transaction that removes a person's records.
void dropFormsOf(Core& core, const EntityId& owner);

} // namespace doorstep::store
