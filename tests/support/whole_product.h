// Tablet and office of the real product in one process, joined by a Loopback. For tests and benchmarks.
#pragma once

#include "app/store/tablet.h"
#include "sync/office/decide.h"
#include "sync/office/office.h"
#include "sync/office/plans.h"
#include "sync/tablet/engine.h"
#include "tests/support/hand_clock.h"
#include "tests/support/loopback.h"

#include <QTemporaryDir>

#include <memory>

namespace doorstep::test {

inline constexpr std::string_view passphrase = "correct horse battery staple"; ///< of both sides

struct WholeProduct {
    QTemporaryDir folder;
    HandClock clock{july2011Ms};
    SystemRandom random;
    std::unique_ptr<office::Office> office;
    std::unique_ptr<office::Handler> handler;
    std::unique_ptr<Loopback> network;
    std::unique_ptr<store::Tablet> tablet;
    StaffId coordinator;
    StaffId decider;

    /// An office with staff, one scheme over every PCT of the list, and these patients on the coordinator's
    /// caseload; a tablet, enrolled and synced. Stops the program when any of it fails.
    explicit WholeProduct(const std::vector<domain::Person>& patients);
    ~WholeProduct();

    /// A first sync of many thousand patients takes minutes; what takes longer than this is stuck.
    sync::SyncReport sync(qint64 mostMs = 600'000);
    /// Both processes die and come back: nothing but what is on the disk is left.
    void restartTablet();
    void restartOffice();
    [[nodiscard]] EntityId patientId(const domain::NhsNumber& number) const;
    [[nodiscard]] std::vector<office::PlanView> plans();
};

/// A made-up person with a valid test number; index below 90,000.
[[nodiscard]] domain::Person madeUpPerson(int index);
/// Two lines (a direct lump and a direct monthly one), one need, one outcome: passes every rule.
[[nodiscard]] domain::Plan smallPlan(domain::Plan draft);
/// A drawn signature of a few points.
[[nodiscard]] domain::Agreement drawnAgreement();
/// What stops the program when a step of a test's preparation fails.
void require(bool ok, const char* what);
template <typename T>
T must(Result<T> result, const char* what)
{
    require(result.ok(), result.ok() ? what : (std::string(what) + ": " + result.error().text).c_str());
    return std::move(result).value();
}

} // namespace doorstep::test
