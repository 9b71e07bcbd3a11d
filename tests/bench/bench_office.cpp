// What an office of many plans waits for: its worklist, its payments, its return, one file. The plans come
// there as they do in life (drafted, agreed, synced, decided) in a sealed database on the disk.
// DOORSTEP_OFFICE_PLANS sets how many (1,500: one tablet holds at most 2,000 people).
#include "tests/support/care_case.h"

#include "sync/office/care_events.h"
#include "sync/office/payment_list.h"
#include "sync/office/report.h"

#include <benchmark/benchmark.h>

using namespace doorstep;
using namespace doorstep::test;

namespace {

int planCount()
{
    const int given = qEnvironmentVariableIntValue("DOORSTEP_OFFICE_PLANS");
    return given > 0 ? given : 1'500;
}

/// Synced in parts, as the days of a year bring them.
constexpr int part = 500;

WholeProduct& county()
{
    static const std::unique_ptr<WholeProduct> whole = [] {
        std::vector<domain::Person> people;
        for (int i = 0; i < planCount(); ++i)
            people.push_back(madeUpPerson(300 + i));
        auto all = std::make_unique<WholeProduct>(people);
        for (int begun = 0; begun < planCount(); begun += part) {
            std::vector<std::pair<int, Hash32>> agreed;
            for (int i = begun; i < std::min(begun + part, planCount()); ++i) {
                CareCase one(*all, *people[static_cast<std::size_t>(i)].nhsNumber);
                one.draft();
                agreed.emplace_back(i, must(one.agree(), "agree"));
                one.happens(domain::EventKind::ReviewAsked);
            }
            require(!all->sync().error, "sync");
            CareCase any(*all, *people.front().nhsNumber);
            for (const auto& [i, plan] : agreed)
                (void)must(any.decide(plan), "decide");
        }
        return all;
    }();
    return *whole;
}

template <typename List>
void list(benchmark::State& state, List make)
{
    WholeProduct& all = county();
    std::size_t rows = 0;
    for (auto _ : state) {
        const auto found = must(
            all.office->database().read([&]() -> Result<decltype(make(all))> { return make(all); }), "list");
        rows = found.size();
    }
    state.counters["rows"] = static_cast<double>(rows);
    state.counters["plans"] = planCount();
}

void worklistOfTheOffice(benchmark::State& state)
{
    list(state, [](WholeProduct& all) { return office::dueAtOffice(*all.office, QDate(2012, 12, 31)); });
}
BENCHMARK(worklistOfTheOffice)->Unit(benchmark::kSecond)->UseRealTime()->Iterations(3);

void paymentsOfAMonth(benchmark::State& state)
{
    list(state, [](WholeProduct& all) {
        return office::paymentsBetween(*all.office, QDate(2011, 8, 1), QDate(2011, 8, 31));
    });
}
BENCHMARK(paymentsOfAMonth)->Unit(benchmark::kSecond)->UseRealTime()->Iterations(3);

void returnOfAQuarter(benchmark::State& state)
{
    list(state, [](WholeProduct& all) {
        return office::reportOn(*all.office, QDate(2011, 7, 1), QDate(2011, 9, 30)).rows;
    });
}
BENCHMARK(returnOfAQuarter)->Unit(benchmark::kSecond)->UseRealTime()->Iterations(3);

void oneFile(benchmark::State& state)
{
    list(state, [](WholeProduct& all) {
        const EntityId patient = all.patientId(*madeUpPerson(300).nhsNumber);
        return office::caseAtOffice(*all.office, patient).events;
    });
}
BENCHMARK(oneFile)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
