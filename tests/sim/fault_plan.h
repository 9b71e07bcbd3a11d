// What one seed does to the world: how many take part, how they work, and how much of each fault there is.
#pragma once

#include "tests/sim/chance.h"

#include <string>

namespace doorstep::sim {

/// Shares are permille. Each seed draws its own scale of every fault, nothing and extreme included: a fault
/// that is possible is not yet one that is exercised.
struct FaultPlan {
    std::size_t tablets = 2;
    std::size_t patients = 1;
    int actions = 40;
    std::int64_t pauseMs = 60'000; ///< between two actions, on average

    // per message
    unsigned requestLost = 0;
    unsigned answerLost = 0;
    unsigned answerCut = 0;
    unsigned duplicated = 0;
    unsigned badGateway = 0;
    unsigned captivePortal = 0;
    unsigned late = 0; ///< far beyond the time-out
    std::int64_t delayMs = 80;
    unsigned partition = 0; ///< per action: a tablet goes offline for a while

    // per action
    unsigned tabletRestart = 0;
    unsigned tabletKilled = 0; ///< at one of the next changes of its disk
    unsigned officeRestart = 0;
    unsigned officeKilled = 0;
    bool powerFollowed = false; ///< a killed node loses what it had not synced
    unsigned diskFull = 0;
    unsigned clockJump = 0;
    std::int64_t clockJumpMs = 0;
    unsigned officeRestored = 0; ///< to an older copy of its disk
    unsigned tabletRestored = 0;
    unsigned tabletCloned = 0;
    unsigned reassign = 0; ///< of what the office does

    // the mix of work
    unsigned sameField = 300; ///< share of edits that go to the one field everybody edits
    unsigned syncAfterWork = 500;
    unsigned pictures = 0;
    bool draftBefore = true; ///< one draft made and pulled by all before the tablets part

    [[nodiscard]] static FaultPlan draw(Chance& chance);
    [[nodiscard]] std::string inWords() const;
};

} // namespace doorstep::sim
