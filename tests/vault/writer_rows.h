// What the writer writes, for the writer and for those who look at what it left.
#pragma once

#include "tests/unit/crypto/vault_fixture.h"

namespace doorstep::crypto::test {

inline constexpr const char* writerSchema = "CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT, c BLOB);"
                                            "CREATE INDEX tb ON t(b);"
                                            "CREATE VIRTUAL TABLE f USING fts5(x);";

/// Row a, its words in the full-text index, and of the older rows only the last 200 keep their blob.
inline std::string rowTransaction(std::uint64_t row)
{
    const std::string id = std::to_string(row);
    return "BEGIN;INSERT INTO t VALUES(" + id + ",'row " + id + "',zeroblob(" +
           std::to_string(row * 7 % 3000) + "));SAVEPOINT s;UPDATE t SET b=b||'x' WHERE a>" + id +
           "-5;ROLLBACK TO s;" + "UPDATE t SET c=NULL WHERE a=" + id + "-200;INSERT INTO f(rowid,x) VALUES(" +
           id + ",'word" + id + " row');DELETE FROM f WHERE rowid=" + id + "-200;COMMIT;";
}

inline std::uint64_t rowsIn(sqlite3* connection)
{
    return std::stoull(ask(connection, "SELECT ifnull(max(a),0) FROM t"));
}

} // namespace doorstep::crypto::test
