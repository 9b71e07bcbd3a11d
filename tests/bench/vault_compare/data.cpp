// Made-up records: the same for every engine and every run.
#include "tests/bench/vault_compare/workload.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace doorstep::bench {

namespace {

constexpr std::int64_t vocabulary = 5'000;
constexpr std::size_t bodyBytes = 1'000;

std::uint64_t mix(std::uint64_t x)
{
    x += 0x9e37'79b9'7f4a'7c15;
    x = (x ^ (x >> 30)) * 0xbf58'476d'1ce4'e5b9;
    x = (x ^ (x >> 27)) * 0x94d0'49bb'1331'11eb;
    return x ^ (x >> 31);
}

std::string wordOf(std::int64_t number)
{
    constexpr std::array syllables = {"ba", "den", "fo", "gar", "hi", "kul", "le", "mon", "na", "por",
                                      "qui", "ras", "so", "tem", "u", "vel", "wi", "xan", "yo", "zet"};
    std::string word;
    for (std::int64_t rest = number + 20; rest > 0; rest /= 20)
        word += syllables[static_cast<std::size_t>(rest % 20)];
    return word;
}

// Few words are frequent, most are rare.
std::int64_t wordNumber(std::uint64_t seed)
{
    const double even = static_cast<double>(mix(seed) >> 11) / 9007199254740992.0;
    return static_cast<std::int64_t>(even * even * even * static_cast<double>(vocabulary));
}

} // namespace

std::int64_t pick(std::uint64_t seed, std::int64_t limit)
{
    return static_cast<std::int64_t>(mix(seed) % static_cast<std::uint64_t>(limit));
}

std::string codeOf(std::int64_t id)
{
    std::array<char, 17> text{};
    std::snprintf(text.data(), text.size(), "%016llx",
                  static_cast<unsigned long long>(mix(static_cast<std::uint64_t>(id))));
    return text.data();
}

std::string bodyOf(std::int64_t id)
{
    std::string body;
    for (std::uint64_t word = 0; body.size() < bodyBytes; ++word)
        body += wordOf(wordNumber(static_cast<std::uint64_t>(id) * 1'000 + word)) + ' ';
    body.resize(bodyBytes);
    return body;
}

std::string queryOf(std::int64_t number)
{
    const auto seed = static_cast<std::uint64_t>(number) * 2;
    return wordOf(10 + pick(seed, 300)) + ' ' + wordOf(10 + pick(seed + 1, 300));
}

void makeTable(const Connection& connection)
{
    connection.run("CREATE TABLE record(id INTEGER PRIMARY KEY, code TEXT NOT NULL, kind INTEGER NOT NULL,"
                   " due INTEGER NOT NULL, body TEXT NOT NULL);"
                   "CREATE UNIQUE INDEX record_code ON record(code);"
                   "CREATE INDEX record_kind ON record(kind);"
                   "CREATE INDEX record_due ON record(due);");
}

std::vector<Record> makeRecords(std::int64_t count)
{
    std::vector<Record> records;
    records.reserve(static_cast<std::size_t>(count));
    for (std::int64_t id = 1; id <= count; ++id) {
        const auto seed = static_cast<std::uint64_t>(id);
        records.push_back({id, codeOf(id), pick(seed, 200), 20'000 + pick(seed + 77, 3'650), bodyOf(id)});
    }
    return records;
}

void insertRecords(const Connection& connection, std::span<const Record> records,
                   std::int64_t perTransaction)
{
    const Statement insert(connection, "INSERT INTO record VALUES(?,?,?,?,?)");
    const Statement begin(connection, "BEGIN");
    const Statement commit(connection, "COMMIT");
    std::int64_t open = 0;
    for (const Record& record : records) {
        if (perTransaction > 1 && open == 0)
            begin.execute();
        insert.bind(1, record.id);
        insert.bind(2, record.code);
        insert.bind(3, record.kind);
        insert.bind(4, record.due);
        insert.bind(5, record.body);
        insert.execute();
        if (perTransaction > 1 && ++open == perTransaction) {
            commit.execute();
            open = 0;
        }
    }
    if (open > 0)
        commit.execute();
}

} // namespace doorstep::bench
