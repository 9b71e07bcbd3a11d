// Saving one field durably, and searching 10,000 patients on the sealed store.
#include "tests/support/whole_product.h"

#include <benchmark/benchmark.h>
#include <sqlite3.h>

using namespace doorstep;
using namespace doorstep::test;

namespace {

constexpr int caseload = 10'000;

/// The floor: the same disk, plain SQLite, one row of the size of a change, synchronous FULL.
void plainSqliteInsert(benchmark::State& state)
{
    const QTemporaryDir folder;
    sqlite3* database = nullptr;
    require(sqlite3_open(folder.filePath(QStringLiteral("plain.db")).toUtf8(), &database) == SQLITE_OK,
            "plain");
    sqlite3_exec(database,
                 "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE change(body BLOB);", nullptr,
                 nullptr, nullptr);
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(database, "INSERT INTO change VALUES(zeroblob(400))", -1, &insert, nullptr);
    for (auto _ : state) {
        require(sqlite3_step(insert) == SQLITE_DONE, "insert");
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    sqlite3_close(database);
}
BENCHMARK(plainSqliteInsert)->Unit(benchmark::kMicrosecond)->UseRealTime();

/// One field of a draft: difference, signature, journal, overlay, sealed and synced to disk.
void saveOneField(benchmark::State& state)
{
    WholeProduct all({madeUpPerson(1)});
    const EntityId patient = all.patientId(*madeUpPerson(1).nhsNumber);
    auto plan = must(all.tablet->plans().startDraft(patient, QStringLiteral("5QE")), "draft");
    plan = must(all.tablet->plans().saveDraft(smallPlan(plan)), "save");
    int count = 0;
    for (auto _ : state) {
        plan.contingency = QStringLiteral("Plan for version %1 of this text.").arg(++count);
        plan = must(all.tablet->plans().saveDraft(plan), "save");
    }
}
BENCHMARK(saveOneField)->Unit(benchmark::kMicrosecond)->UseRealTime();

WholeProduct& bigCaseload()
{
    static const std::unique_ptr<WholeProduct> all = [] {
        std::vector<domain::Person> people;
        for (int index = 0; index < caseload; ++index)
            people.push_back(madeUpPerson(index));
        return std::make_unique<WholeProduct>(people);
    }();
    return *all;
}

void search(benchmark::State& state, const QString& text)
{
    store::PeopleStore& people = bigCaseload().tablet->people();
    std::size_t found = 0;
    for (auto _ : state) {
        const auto hits = must(people.search(text), "search");
        found = hits.size();
        benchmark::DoNotOptimize(found);
    }
    state.counters["found"] = static_cast<double>(found);
}
BENCHMARK_CAPTURE(search, one_letter, QStringLiteral("a"))->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(search, family_prefix, QStringLiteral("alderb"))->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(search, both_names, QStringLiteral("hazel cedarmaple"))->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(search, postcode, QStringLiteral("ZZ12 3AA"))->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(search, nothing_there, QStringLiteral("zebra"))->Unit(benchmark::kMicrosecond);

void listCaseload(benchmark::State& state)
{
    store::PeopleStore& people = bigCaseload().tablet->people();
    for (auto _ : state)
        benchmark::DoNotOptimize(must(people.list(0, 50), "list"));
}
BENCHMARK(listCaseload)->Unit(benchmark::kMicrosecond);

} // namespace
