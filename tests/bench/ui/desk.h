// A tablet with thousands of patients for the interface's benchmark, and the office it syncs with.
#pragma once

#include "app/viewmodels/app_session.h"
#include "tests/support/whole_product.h"

namespace doorstep::bench {

/// A made-up person whose name is one of many thousand, so that a search has work to do.
[[nodiscard]] domain::Person person(int index);

/// The caseload on disk: `patients` people, the first `plans` of them with a plan in force, the next with one
/// that waits and with a draft. The tablet is closed afterwards.
[[nodiscard]] std::unique_ptr<test::WholeProduct> makeDesk(int patients, int plans);
/// The office touches every patient's record: as many rows for the next sync.
void changeEverybody(test::WholeProduct& all, int patients);
/// A session over that tablet that opens with passphrase(). Without an office the sync finds no connection.
[[nodiscard]] std::unique_ptr<viewmodels::AppSession> makeSession(const std::filesystem::path& tablet,
                                                                  test::HandClock& clock, Random& random,
                                                                  office::Handler* office);
[[nodiscard]] QString passphrase();
/// Milliseconds that the derivation of its key takes on this machine now; the best of three.
[[nodiscard]] double derivationMs();

} // namespace doorstep::bench
