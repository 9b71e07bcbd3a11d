// The office's tables, as a list of migrations.
#pragma once

#include <span>
#include <vector>

namespace doorstep::office {

/// Statements that take the database from one version to the next, in one transaction with the number.
struct Migration {
    const char* title;
    std::vector<const char*> statements;
};
/// In order; the version of a database is the number of migrations that ran.
[[nodiscard]] std::span<const Migration> migrations();

} // namespace doorstep::office
