// A session over a real vault in a folder: unlocked, and with a patient opened.
#pragma once

#include "app/viewmodels/app_session.h"
#include "app/viewmodels/tablet_backend.h"
#include "app/viewmodels/texts.h"
#include "tests/unit/store/fixture.h"

#include <QtTest>

namespace doorstep::testing {

class OpenedTablet {
public:
    using Session = viewmodels::AppSession;

    explicit OpenedTablet(const std::filesystem::path& folder, Session::Options options = {.autoSync = false})
        : session(
              [this, folder] {
                  return std::make_unique<viewmodels::TabletBackend>(folder, clock, random,
                                                                     crypto::VaultOptions{});
              },
              clock, std::move(options))
    {
        isOpen = QTest::qWaitFor([this] { return session.state() == Session::State::Locked; }) && unlock();
    }
    OpenedTablet(const std::filesystem::path& folder, const QString& patient)
        : OpenedTablet(folder)
    {
        isOpen = isOpen && openPlan(patient);
    }
    [[nodiscard]] bool unlock()
    {
        session.unlock(QString::fromUtf8(passphrase.data(), passphrase.size()));
        return QTest::qWaitFor([this] { return session.state() == Session::State::Open; }, 30'000);
    }
    [[nodiscard]] bool openPlan(const QString& patient)
    {
        session.openPatient(patient);
        return QTest::qWaitFor([&] {
            return session.patientKey() == patient &&
                   session.plan()->state() == viewmodels::PlanEditor::State::Ready;
        });
    }
    /// Every question to the vault is answered.
    [[nodiscard]] bool settle()
    {
        return QTest::qWaitFor([this] { return session.pendingJobs() == 0; }, 30'000);
    }

    HandClock clock;
    SystemRandom random;
    Session session;
    bool isOpen = false;
};

} // namespace doorstep::testing
