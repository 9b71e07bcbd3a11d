// Rules over a plan of 200 lines, and the worklist of 10,000 plans: what a person waits for after each key.
#include "app/domain/reviews.h"
#include "app/domain/rules.h"

#include <benchmark/benchmark.h>

using namespace doorstep;
using namespace doorstep::domain;

namespace {

Plan planOf(int lines)
{
    Plan plan;
    plan.organisation = QStringLiteral("5QL");
    plan.firstPayment = QDate(2011, 7, 4);
    plan.firstReview = QDate(2011, 10, 3);
    plan.scheduleKind = ScheduleKind::Profiled;
    for (int i = 1; i <= 20; ++i) {
        plan.needs.push_back({{}, QStringLiteral("N%1").arg(i), QStringLiteral("A need")});
        plan.outcomes.push_back({{}, QStringLiteral("O%1").arg(i), QStringLiteral("An outcome"), {}});
    }
    for (int i = 1; i <= lines; ++i) {
        Line line;
        line.ref = QStringLiteral("L%1").arg(i);
        line.item = QStringLiteral("Thing");
        line.model = static_cast<Model>(1 + i % 3);
        line.quantityThousandths = 12'000;
        line.unitPrice = {1000};
        line.total = {12'000};
        line.outcomeRefs = {QStringLiteral("O%1").arg(1 + i % 20)};
        line.needRefs = {QStringLiteral("N%1").arg(1 + i % 20)};
        for (int month = 1; month <= 12; ++month)
            line.spend.push_back({month, {1000}});
        plan.lines.push_back(line);
    }
    return plan;
}

void rulesOverAPlan(benchmark::State& state)
{
    const Plan plan = planOf(static_cast<int>(state.range(0)));
    const Person person;
    for (auto _ : state)
        benchmark::DoNotOptimize(evaluate({plan, person, {}, QDate(2011, 6, 20)}));
}
BENCHMARK(rulesOverAPlan)->Arg(20)->Arg(200)->Unit(benchmark::kMillisecond);

/// The same in the middle of its life, with weights of the organisation: what both sides do at every sync.
void rulesOverALife(benchmark::State& state)
{
    const Plan plan = planOf(static_cast<int>(state.range(0)));
    const Person person;
    std::vector<CareEvent> events(20);
    for (std::size_t i = 0; i < events.size(); ++i) {
        events[i].kind = i % 2 ? EventKind::ReviewHeld : EventKind::HealthChanged;
        events[i].on = QDate(2011, 7, 4).addDays(static_cast<int>(i) * 7);
    }
    std::vector<Purchase> purchases(100);
    for (Purchase& purchase : purchases)
        purchase.amount = {1'000};
    const std::vector<RuleOverride> overrides = {
        {QStringLiteral("R-46"), Severity::Require, QStringLiteral("Every copy counts.")},
        {QStringLiteral("R-101"), Severity::Require, QStringLiteral("We ask everybody.")}};
    for (auto _ : state)
        benchmark::DoNotOptimize(
            evaluate({plan, person, {}, QDate(2011, 12, 1), events, purchases, overrides}));
}
BENCHMARK(rulesOverALife)->Arg(200)->Unit(benchmark::kMillisecond);

void worklist(benchmark::State& state)
{
    const Person person;
    std::vector<Plan> plans;
    std::vector<CareEvent> events(3);
    events[0].kind = EventKind::FirstPayment;
    events[1].kind = EventKind::ReviewHeld;
    events[2].kind = EventKind::HealthChanged;
    for (std::size_t i = 0; i < events.size(); ++i)
        events[i].on = QDate(2011, 7, 4).addMonths(static_cast<int>(i) * 2);
    for (int i = 0; i < state.range(0); ++i) {
        plans.push_back(planOf(8));
        plans.back().firstPayment = QDate(2011, 1, 1).addDays(i % 365);
    }
    std::vector<ReviewCase> cases;
    for (const Plan& plan : plans)
        cases.push_back({plan, person, events, QDate(2011, 12, 1)});
    for (auto _ : state)
        benchmark::DoNotOptimize(dueList(cases, QDate(2012, 12, 31)));
}
BENCHMARK(worklist)->Arg(10'000)->Unit(benchmark::kMillisecond);

} // namespace
