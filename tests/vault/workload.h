// A stretch of life of a database, the same each time: what was done, and what was acknowledged.
#pragma once

#include "tests/vault/recorded_folder.h"
#include "tests/vault/subject.h"

#include <set>

namespace doorstep::crypto::test {

/// Tables, indexes and a full-text index; to be run once before a workload.
extern const char* const workloadSchema;

/// 64 bits over every row of every table, in order; 0 when anything could not be read.
[[nodiscard]] std::uint64_t digestOf(sqlite3* connection);

/// What somebody who believed every answer would know.
struct Account {
    /// states[i] after i acknowledged transactions; acknowledgedAt[i - 1]: length of the log at that moment.
    std::vector<std::uint64_t> states;
    std::vector<std::size_t> acknowledgedAt;
    /// The same for recovery secrets: secretAt[i] is when secret i was acknowledged.
    std::vector<std::size_t> secretAt;
    /// States of transactions whose COMMIT returned an error since the last one that did not, with their
    /// statements: a crash or a new opening may bring back one of them, for its frames may be in the log.
    std::map<std::uint64_t, std::string> undecided;
    /// The states before one was brought back by a new opening: nobody has synced it since, for nobody was
    /// told that it is there. Until the next acknowledgement a power cut may take it away again.
    std::set<std::uint64_t> fallBack;
    std::size_t errors = 0; ///< SQL statements or openings that returned an error
    bool secretUndecided = false;
    std::string lie; ///< not empty: an answer that was not true
};

struct WorkloadOptions {
    std::uint64_t seed = 1;
    int steps = 150;
    /// Also renew the recovery secret and knock with a wrong one (of a vault).
    bool secrets = true;
    /// Next to no cache of SQLite's own, so that nearly every look at a page goes to the VFS. Not where reads
    /// fail: FTS5 of SQLite 3.40.1 then leaves its index and its table apart (the control shows it as well).
    bool smallCache = false;
};

/// Runs to the end, or until the subject cannot be opened. The subject is open at the beginning and may be
/// closed at the end. `log` is what acknowledgements are timed by.
[[nodiscard]] Account runWorkload(Subject& subject, const RecordedFolder& log,
                                  const WorkloadOptions& options);

/// Opens what a crash left and looks at all of it: empty, or what is wrong. Then writes, closes and opens
/// again.
[[nodiscard]] std::string verdictOn(Subject& subject, const std::set<std::uint64_t>& allowed);

} // namespace doorstep::crypto::test
