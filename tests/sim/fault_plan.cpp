// Drawing the scales.
#include "tests/sim/fault_plan.h"

namespace doorstep::sim {

namespace {

/// Nothing in half of the seeds; else small, middling or extreme.
unsigned scale(Chance& chance, unsigned small, unsigned extreme)
{
    const std::uint64_t die = chance.below(10);
    if (die < 5)
        return 0;
    if (die < 8)
        return small;
    return die == 8 ? (small + extreme) / 2 : extreme;
}

std::int64_t anyOf(Chance& chance, std::initializer_list<std::int64_t> values)
{
    return *(values.begin() + static_cast<std::ptrdiff_t>(chance.below(values.size())));
}

} // namespace

FaultPlan FaultPlan::draw(Chance& chance)
{
    FaultPlan plan;
    plan.tablets = static_cast<std::size_t>(anyOf(chance, {1, 2, 2, 2, 3, 3, 4}));
    plan.patients = static_cast<std::size_t>(anyOf(chance, {1, 1, 1, 2, 3}));
    plan.actions = static_cast<int>(anyOf(chance, {10, 20, 20, 30, 50}));
    plan.pauseMs = anyOf(chance, {2'000, 30'000, 600'000, 7'200'000});
    plan.requestLost = scale(chance, 50, 500);
    plan.answerLost = scale(chance, 50, 500);
    plan.answerCut = scale(chance, 20, 300);
    plan.duplicated = scale(chance, 50, 500);
    plan.badGateway = scale(chance, 20, 300);
    plan.captivePortal = scale(chance, 20, 300);
    plan.late = scale(chance, 30, 300);
    plan.delayMs = anyOf(chance, {1, 80, 600, 5'000});
    plan.partition = scale(chance, 50, 300);
    plan.tabletRestart = scale(chance, 20, 200);
    plan.tabletKilled = scale(chance, 40, 300);
    plan.officeRestart = scale(chance, 20, 100);
    plan.officeKilled = scale(chance, 40, 300);
    plan.powerFollowed = chance.permille(300);
    plan.diskFull = scale(chance, 10, 60);
    plan.clockJump = scale(chance, 30, 200);
    plan.clockJumpMs = anyOf(chance, {60'000, 3'600'000, 86'400'000, 31'536'000'000, 315'360'000'000});
    plan.officeRestored = scale(chance, 15, 60);
    plan.tabletRestored = chance.permille(150) ? 20 : 0;
    plan.tabletCloned = chance.permille(100) ? 20 : 0;
    plan.sameField = static_cast<unsigned>(anyOf(chance, {0, 200, 500, 900}));
    plan.syncAfterWork = static_cast<unsigned>(anyOf(chance, {100, 400, 900}));
    plan.pictures = static_cast<unsigned>(anyOf(chance, {0, 0, 300, 800}));
    plan.draftBefore = chance.permille(800);
    const unsigned reassign = scale(chance, 100, 500);
    plan.reassign = plan.pictures == 0 ? reassign : 0; // a picture of somebody who is gone stops the sync
    return plan;
}

std::string FaultPlan::inWords() const
{
    const auto part = [](const char* name, std::int64_t value) {
        return value == 0 ? std::string() : std::string(" ") + name + "=" + std::to_string(value);
    };
    return "tablets=" + std::to_string(tablets) + part("patients", static_cast<std::int64_t>(patients)) +
           part("actions", actions) + part("pause", pauseMs) + part("request-lost", requestLost) +
           part("answer-lost", answerLost) + part("cut", answerCut) + part("duplicated", duplicated) +
           part("gateway", badGateway) + part("portal", captivePortal) + part("late", late) +
           part("delay", delayMs) + part("partition", partition) + part("tablet-restart", tabletRestart) +
           part("tablet-killed", tabletKilled) + part("office-restart", officeRestart) +
           part("office-killed", officeKilled) + part("power", powerFollowed) + part("full", diskFull) +
           part("clock-jump", clockJump) + part("jump-ms", clockJumpMs) +
           part("office-restored", officeRestored) + part("tablet-restored", tabletRestored) +
           part("tablet-cloned", tabletCloned) + part("reassign", reassign) + part("same-field", sameField) +
           part("sync-after-work", syncAfterWork) + part("pictures", pictures) +
           part("draft-before", draftBefore);
}

} // namespace doorstep::sim
