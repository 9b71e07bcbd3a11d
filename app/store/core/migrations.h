// The schema as data: numbered steps, applied in order, each whole or not at all.
#pragma once

#include "app/store/core/database.h"

#include <span>

namespace doorstep::store {

struct Migration {
    int version = 0;
    const char* sql = "";
};
/// Versions 1, 2, 3 ... A released step is never edited; a change of the schema is a new step.
[[nodiscard]] std::span<const Migration> migrations();

/// Brings the schema up to the last of `steps`. NewerVersion, with nothing touched, when it is beyond that.
void migrate(Database& db, std::span<const Migration> steps);
[[nodiscard]] int schemaVersion(Database& db);

} // namespace doorstep::store
