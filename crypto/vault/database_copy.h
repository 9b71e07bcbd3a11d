// Every row of one database in another one of a different page layout, and the proof of it.
#pragma once

#include "crypto/base/result.h"

struct sqlite3;

namespace doorstep::crypto {

/// Into an empty database, prepared by prepareVaultConnection(): tables with their row ids, the search
/// indexes' own tables as they are, indexes, views, triggers, the counters of AUTOINCREMENT, the numbers in
/// the header. Unlike VACUUM it may also lower what a page keeps free. Takes the connection's authorizer and
/// its defences away, so that it is to be closed next. DiskFull, Damaged, Storage.
[[nodiscard]] Status copyDatabase(sqlite3* from, sqlite3* into);

/// Both have the same schema, numbers and rows, value by value and in the same order, and SQLite's own check
/// finds nothing in `second`. Damaged when not.
[[nodiscard]] Status sameDatabase(sqlite3* first, sqlite3* second);

} // namespace doorstep::crypto
