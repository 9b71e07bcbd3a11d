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

unsigned shareOf(Chance& chance, std::initializer_list<std::int64_t> values)
{
    return static_cast<unsigned>(anyOf(chance, values));
}

void drawNetwork(FaultPlan& plan, Chance& chance)
{
    plan.delayMs = anyOf(chance, {1, 80, 600, 5'000});
    plan.pageBytes = anyOf(chance, {0, 0, 1, 8'192}); // 1: the least there is
    plan.pictureBytes = anyOf(chance, {0, 1});
    if (chance.permille(350))
        return; // a quiet line, so that other troubles come through
    plan.requestLost = scale(chance, 50, 500);
    plan.answerLost = scale(chance, 50, 500);
    plan.answerCut = scale(chance, 20, 300);
    plan.duplicated = scale(chance, 50, 500);
    plan.badGateway = scale(chance, 20, 300);
    plan.captivePortal = scale(chance, 20, 300);
    plan.late = scale(chance, 30, 300);
    plan.partition = scale(chance, 50, 300);
}

void drawMachines(FaultPlan& plan, Chance& chance)
{
    plan.tabletRestart = scale(chance, 40, 250);
    plan.officeRestart = scale(chance, 30, 150);
    plan.clockJump = scale(chance, 50, 250);
    plan.clockJumpMs = anyOf(chance, {60'000, 3'600'000, 86'400'000, 31'536'000'000, 315'360'000'000});
    if (chance.permille(400))
        return;
    plan.tabletKilled = scale(chance, 80, 400);
    plan.syncKilled = scale(chance, 100, 500);
    plan.officeKilled = scale(chance, 80, 400);
    plan.closeKilled = scale(chance, 200, 700);
    plan.powerFollowed = chance.permille(500);
    plan.diskFull = scale(chance, 20, 100);
}

/// Half of the seeds have one rare trouble, so that it happens more than once in a blue moon.
void drawRare(FaultPlan& plan, Chance& chance)
{
    plan.officeVerified = shareOf(chance, {0, 300, 1000});
    switch (chance.below(8)) {
    case 0:
    case 1:
        plan.officeCopied = shareOf(chance, {200, 400});
        plan.officeRestored = shareOf(chance, {100, 250});
        break;
    case 2:
        plan.tabletRestored = shareOf(chance, {60, 150});
        break;
    case 3:
        plan.tabletCloned = shareOf(chance, {60, 200});
        break;
    case 4:
        plan.officeCopied = 250;
        plan.officeVerified = 1000;
        plan.leap = shareOf(chance, {100, 300});
        plan.officeRestored = scale(chance, 30, 100);
        break;
    default:
        break;
    }
}

void drawWork(FaultPlan& plan, Chance& chance)
{
    plan.officeShare = shareOf(chance, {100, 150, 300, 500});
    if (plan.officeRestored > 0 && chance.permille(500))
        plan.officeShare = 500; // what the office itself lost, it must not say again in other words
    if (chance.permille(350))
        plan.handOver = shareOf(chance, {300, 600, 900});
    if (chance.permille(150))
        plan.stopTablet = shareOf(chance, {60, 150, 400});
    plan.sameField = shareOf(chance, {0, 200, 500, 900});
    plan.syncAfterWork = shareOf(chance, {100, 400, 900});
    plan.workInSync = shareOf(chance, {0, 200, 700});
    plan.pictures = shareOf(chance, {0, 0, 300, 800});
}

} // namespace

FaultPlan FaultPlan::draw(Chance& chance)
{
    FaultPlan plan;
    plan.shape.tablets = static_cast<std::size_t>(anyOf(chance, {1, 2, 2, 2, 2, 3, 4}));
    plan.shape.patients = static_cast<std::size_t>(anyOf(chance, {1, 1, 1, 2, 3}));
    plan.shape.draft = chance.permille(800);
    plan.actions = static_cast<int>(anyOf(chance, {3, 5, 6, 8, 12, 20}));
    plan.pauseMs = anyOf(chance, {2'000, 30'000, 600'000, 7'200'000});
    drawNetwork(plan, chance);
    drawMachines(plan, chance);
    drawRare(plan, chance);
    drawWork(plan, chance);
    return plan;
}

std::span<const FaultPlan::Kind> FaultPlan::kinds()
{
    static constexpr Kind all[] = {{"leap", &FaultPlan::leap},
                                   {"request-lost", &FaultPlan::requestLost},
                                   {"answer-lost", &FaultPlan::answerLost},
                                   {"cut", &FaultPlan::answerCut},
                                   {"duplicated", &FaultPlan::duplicated},
                                   {"gateway", &FaultPlan::badGateway},
                                   {"portal", &FaultPlan::captivePortal},
                                   {"late", &FaultPlan::late},
                                   {"partition", &FaultPlan::partition},
                                   {"tablet-restart", &FaultPlan::tabletRestart},
                                   {"tablet-killed", &FaultPlan::tabletKilled},
                                   {"sync-killed", &FaultPlan::syncKilled},
                                   {"office-restart", &FaultPlan::officeRestart},
                                   {"office-killed", &FaultPlan::officeKilled},
                                   {"close-killed", &FaultPlan::closeKilled},
                                   {"full", &FaultPlan::diskFull},
                                   {"clock-jump", &FaultPlan::clockJump},
                                   {"office-copied", &FaultPlan::officeCopied},
                                   {"verified", &FaultPlan::officeVerified},
                                   {"office-restored", &FaultPlan::officeRestored},
                                   {"tablet-restored", &FaultPlan::tabletRestored},
                                   {"tablet-cloned", &FaultPlan::tabletCloned},
                                   {"hand-over", &FaultPlan::handOver},
                                   {"stop", &FaultPlan::stopTablet},
                                   {"in-sync", &FaultPlan::workInSync},
                                   {"pictures", &FaultPlan::pictures}};
    return all;
}

std::string FaultPlan::inWords() const
{
    const auto part = [](const char* name, std::int64_t value) {
        return value == 0 ? std::string() : std::string(" ") + name + "=" + std::to_string(value);
    };
    std::string words = "tablets=" + std::to_string(shape.tablets) +
                        part("patients", static_cast<std::int64_t>(shape.patients)) +
                        part("draft", shape.draft) + part("actions", actions) + part("pause", pauseMs) +
                        part("delay", delayMs) + part("page", pageBytes) + part("piece", pictureBytes) +
                        part("power", powerFollowed) + part("jump-ms", clockJumpMs) +
                        part("office-share", officeShare) + part("same-field", sameField) +
                        part("sync-after-work", syncAfterWork);
    for (const Kind& kind : kinds())
        words += part(kind.name, this->*kind.share);
    return words;
}

} // namespace doorstep::sim
