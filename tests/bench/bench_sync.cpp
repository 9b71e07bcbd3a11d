// Syncing 1,000 changes through both ends of the real product, without a socket in between.
#include "tests/support/whole_product.h"

#include <benchmark/benchmark.h>

using namespace doorstep;
using namespace doorstep::test;

namespace {

constexpr int changes = 1'000;

void pushThousandChanges(benchmark::State& state)
{
    for (auto _ : state) {
        state.PauseTiming();
        auto all = std::make_unique<WholeProduct>(std::vector{madeUpPerson(1)});
        auto plan = must(all->tablet->plans().startDraft(all->patientId(*madeUpPerson(1).nhsNumber),
                                                         QStringLiteral("5QE")),
                         "draft");
        for (int count = 0; count < changes; ++count) {
            plan.contingency = QStringLiteral("Plan for version %1 of this text.").arg(count);
            plan = must(all->tablet->plans().saveDraft(plan), "save");
        }
        const std::size_t up = all->network->bytesUp();
        state.ResumeTiming();
        const auto report = all->sync();
        state.PauseTiming();
        require(!report.error && must(all->tablet->status().status(), "status").allAtOffice(),
                "all at the office");
        state.counters["bytes_up_per_change"] = static_cast<double>(all->network->bytesUp() - up) / changes;
        all.reset();
        state.ResumeTiming();
    }
}
BENCHMARK(pushThousandChanges)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);

void nothingToDo(benchmark::State& state)
{
    WholeProduct all({madeUpPerson(1)});
    for (auto _ : state)
        require(!all.sync().error, "sync");
}
BENCHMARK(nothingToDo)->Unit(benchmark::kMicrosecond)->UseRealTime();

} // namespace
