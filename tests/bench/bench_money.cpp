// The care domain: a year's schedule, its payments on working days, a search of the catalogue per keystroke.
#include "app/domain/catalogue.h"
#include "app/domain/payments.h"
#include "app/domain/working_days.h"

#include <benchmark/benchmark.h>

using namespace doorstep::domain;

namespace {

Plan yearOf(ScheduleKind kind)
{
    Plan plan;
    plan.firstPayment = QDate(2011, 7, 4);
    plan.scheduleKind = kind;
    for (int i = 0; i < 8; ++i) {
        Line line;
        line.model = Model::Direct;
        line.unitPrice = line.total = {120'000 + i};
        for (int month = 1; month <= 12; ++month)
            line.spend.push_back({month, {10'000}});
        plan.lines.push_back(line);
    }
    return plan;
}

void scheduleOfAYear(benchmark::State& state)
{
    const Plan plan = yearOf(static_cast<ScheduleKind>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(chosenSchedule(plan, Model::Direct));
}
BENCHMARK(scheduleOfAYear)
    ->Arg(static_cast<int>(ScheduleKind::Flat))
    ->Arg(static_cast<int>(ScheduleKind::Profiled))
    ->Arg(static_cast<int>(ScheduleKind::Weekly))
    ->Unit(benchmark::kMicrosecond);

void paymentDaysOfAYear(benchmark::State& state)
{
    const Plan plan = yearOf(ScheduleKind::Weekly);
    for (auto _ : state) {
        for (const Payment& payment : paymentsOf(plan, Model::Direct))
            benchmark::DoNotOptimize(payment.payDay());
    }
}
BENCHMARK(paymentDaysOfAYear)->Unit(benchmark::kMicrosecond);

void catalogueSearch(benchmark::State& state)
{
    const Catalogue& catalogue = Catalogue::shipped();
    const QString query = QStringLiteral("exercize bik"); // mistaken and half typed
    for (auto _ : state)
        benchmark::DoNotOptimize(catalogue.search(query));
}
BENCHMARK(catalogueSearch)->Unit(benchmark::kMicrosecond);

} // namespace
