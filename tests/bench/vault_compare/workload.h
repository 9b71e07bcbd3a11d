// The data and the rows of the comparison; every engine gets exactly the same.
#pragma once

#include "tests/bench/vault_compare/engine.h"
#include "tests/bench/vault_compare/measure.h"

#include <functional>
#include <vector>

namespace doorstep::bench {

/// A row of the table. scale shrinks the counts for a smoke run; 1 is the documented size.
struct Row {
    const char* name;
    Measured (*run)(Engine&, double scale);
    bool vaultOnly = false;
};
[[nodiscard]] const std::vector<Row>& rows();

/// SQLite's speedtest1 at size 40, WAL, exclusive lock; needs VAULT_COMPARE_SPEEDTEST in the environment.
[[nodiscard]] Measured speedtest(Engine& engine, double scale);

/// Makes the data sets that the reading rows share.
void prepareSets(Engine& engine, double scale);

// --- data.cpp: about 1,000 bytes of text and three indexed columns, one of them unique
[[nodiscard]] std::string codeOf(std::int64_t id);
[[nodiscard]] std::string bodyOf(std::int64_t id);
/// Two words that do occur.
[[nodiscard]] std::string queryOf(std::int64_t number);
struct Record {
    std::int64_t id;
    std::string code;
    std::int64_t kind;
    std::int64_t due;
    std::string body;
};
/// Records 1..count, made before the clock starts.
[[nodiscard]] std::vector<Record> makeRecords(std::int64_t count);
void makeTable(const Connection& connection);
void insertRecords(const Connection& connection, std::span<const Record> records,
                   std::int64_t perTransaction);
/// A number below `limit` that looks random and is the same in every run.
[[nodiscard]] std::int64_t pick(std::uint64_t seed, std::int64_t limit);

} // namespace doorstep::bench
