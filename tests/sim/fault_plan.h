// What one seed does to the world: how many take part, how they work, and how much of each fault there is.
#pragma once

#include "tests/sim/chance.h"

#include <span>
#include <string>

namespace doorstep::sim {

/// What the beginning of a world depends on.
struct Shape {
    std::size_t tablets = 2;
    std::size_t patients = 1;
    bool draft = true; ///< one draft made and pulled by all before the tablets part
    auto operator<=>(const Shape&) const = default;
};

/// Shares are permille. Each seed draws its own scale of every fault, nothing and extreme included: a fault
/// that is possible is not yet one that is exercised.
struct FaultPlan {
    Shape shape;
    int actions = 40;
    std::int64_t pauseMs = 60'000; ///< between two actions, on average
    unsigned leap = 0;             ///< share of pauses that last for weeks

    // per message
    unsigned requestLost = 0;
    unsigned answerLost = 0;
    unsigned answerCut = 0;
    unsigned duplicated = 0;
    unsigned badGateway = 0;
    unsigned captivePortal = 0;
    unsigned late = 0; ///< far beyond the time-out
    std::int64_t delayMs = 80;
    std::int64_t pageBytes = 0;    ///< the first page of a pull; 0: as large as the product has it
    std::int64_t pictureBytes = 0; ///< the first piece of a picture
    unsigned partition = 0;        ///< per action: a tablet goes offline for a while

    // per action
    unsigned tabletRestart = 0;
    unsigned tabletKilled = 0; ///< at one of the next changes of its disk
    unsigned syncKilled = 0;   ///< per run of sync: somewhere inside it
    unsigned officeRestart = 0;
    unsigned officeKilled = 0;
    unsigned closeKilled = 0;   ///< of restarts: it dies while it closes, that is, in the checkpoint
    bool powerFollowed = false; ///< a killed node loses what it had not synced
    unsigned diskFull = 0;
    unsigned clockJump = 0;
    std::int64_t clockJumpMs = 0;
    unsigned officeCopied = 0;   ///< a copy of its disk is put aside
    unsigned officeVerified = 0; ///< of these: a verified one, and the tablets hear of it
    unsigned officeRestored = 0; ///< to the copy put aside
    unsigned tabletRestored = 0;
    unsigned tabletCloned = 0;

    // the mix of work
    unsigned officeShare = 150; ///< of all actions
    unsigned handOver = 0;      ///< of what the office does: caseloads, late work
    unsigned stopTablet = 0;    ///< of what the office does: revoking, orders to erase
    unsigned sameField = 300;   ///< share of edits that go to the one field everybody edits
    unsigned syncAfterWork = 500;
    unsigned workInSync = 0; ///< of these runs: something is saved while it is under way
    unsigned pictures = 0;

    [[nodiscard]] static FaultPlan draw(Chance& chance);
    /// Every share by which something goes wrong: with 0 in its place, it does not.
    struct Kind {
        const char* name;
        unsigned FaultPlan::*share;
    };
    [[nodiscard]] static std::span<const Kind> kinds();
    [[nodiscard]] std::string inWords() const;
};

} // namespace doorstep::sim
