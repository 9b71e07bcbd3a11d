// Goal: too long without the office closes the tablet and destroys nothing; no clock decides that alone,
// neither ahead nor back; what a person chose for the sync is kept. Method: a hand clock beside a hand boot,
// moved apart in every way.
#include "tests/unit/store/fixture.h"

#include "sync/wire/policy.h"

#include <QtTest>

using namespace doorstep;
using namespace doorstep::testing;

namespace {

constexpr std::int64_t hourMs = 3'600'000;
constexpr std::int64_t dayMs = 24 * hourMs;

struct Case {
    std::unique_ptr<Desk> desk = Desk::withPerson();
    BootMoment boot{"first", 1'000};

    Case() { lease(); }
    store::Lease lease() { return got(desk->tablet->contact().lease(boot)); }
    /// Time goes by, switched on.
    void on(std::int64_t ms)
    {
        desk->clock.wall += ms;
        boot.ms += ms;
    }
    /// Switched off, and on again.
    void off(std::int64_t ms)
    {
        desk->clock.wall += ms;
        boot = {boot.boot + "+", 1'000};
        desk->reopen();
    }
};

} // namespace

class TestStoreContact : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void contactIsFresh()
    {
        Case c;
        c.on(6 * dayMs);
        const auto lease = c.lease();
        QVERIFY(lease.applies && !lease.warn && !lease.over);
        QCOMPARE(lease.daysWithout, 6);
        QVERIFY(store::inWords(lease).empty());
    }

    void warnsFromTheSeventhDayAndClosesAfterTheFourteenth()
    {
        Case c;
        c.desk->saveGoodDraft();
        c.on(7 * dayMs);
        auto lease = c.lease();
        QVERIFY(lease.warn && !lease.over);
        QCOMPARE(lease.unsent, 1);
        QVERIFY(store::inWords(lease).find("1 thing is not yet at the office") != std::string::npos);
        c.on(7 * dayMs - 1);
        QVERIFY(!c.lease().over);
        c.on(1);
        QVERIFY(c.lease().over);
        c.desk->reopen(); // stays closed, and nothing is gone
        QVERIFY(c.lease().over);
        QCOMPARE(c.desk->status().changesWaiting, 1);
        c.desk->office.sync(*c.desk->tablet);
        QVERIFY(!c.lease().over && c.lease().daysWithout == 0);
    }

    void theRecoveryCodeIsContact()
    {
        Case c;
        c.on(20 * dayMs);
        QVERIFY(c.lease().over);
        VERIFY_OK(c.desk->tablet->contact().heardByTelephone());
        QVERIFY(!c.lease().over && !c.lease().warn);
        c.on(14 * dayMs);
        QVERIFY(c.lease().over);
    }

    void aClockSetAheadLocksNobodyOut()
    {
        Case c;
        c.desk->clock.wall += 730 * dayMs;
        QCOMPARE(c.lease().daysWithout, 0);
        c.on(dayMs);
        QCOMPARE(c.lease().daysWithout, 1);
        c.off(hourMs);
        QCOMPARE(c.lease().daysWithout, 1);
        // Ahead while it was off: one boot counts a week at most.
        c.off(730 * dayMs);
        QVERIFY(!c.lease().over && c.lease().warn);
    }

    void aClockSetBackGivesNothingBack()
    {
        Case c;
        c.on(10 * dayMs);
        QCOMPARE(c.lease().daysWithout, 10);
        c.desk->clock.wall -= 3 * 365 * dayMs;
        QCOMPARE(c.lease().daysWithout, 10);
        c.off(-2 * dayMs);
        QCOMPARE(c.lease().daysWithout, 10);
        c.on(4 * dayMs);
        QVERIFY(c.lease().over);
        c.off(-365 * dayMs);
        QVERIFY2(c.lease().over, "closed stays closed");
    }

    void timeSwitchedOffCounts()
    {
        Case c;
        c.off(5 * dayMs);
        QCOMPARE(c.lease().daysWithout, 5);
        c.off(5 * dayMs);
        QCOMPARE(c.lease().daysWithout, 10);
        c.off(5 * dayMs);
        QVERIFY(c.lease().over);
    }

    void aSystemWithoutABootIsLikeOneThatBootsEachTime()
    {
        Case c;
        c.boot = {};
        static_cast<void>(c.lease());
        c.desk->clock.wall += 3 * dayMs;
        QCOMPARE(c.lease().daysWithout, 3);
        c.desk->clock.wall += 730 * dayMs;
        QCOMPARE(c.lease().daysWithout, 10);
    }

    void theOrganisationChoosesTheDays()
    {
        Case c;
        for (const auto& policy : {wire::LeasePolicy{1, 30}, wire::LeasePolicy{2, 20}})
            c.desk->office.appendRecord(c.desk->office.organisation, wire::Kind::Policy,
                                        c.desk->random.make<EntityId>(), wire::encodeLeasePolicy(policy));
        c.desk->office.sync(*c.desk->tablet);
        c.on(14 * dayMs);
        auto lease = c.lease();
        QVERIFY(!lease.over && lease.warn);
        QCOMPARE(lease.days, 20);
        QCOMPARE(lease.daysLeft(), 6);
        c.on(6 * dayMs);
        QVERIFY(c.lease().over);
    }

    void beforeEnrolmentThereIsNone()
    {
        Desk desk;
        const auto lease = got(desk.tablet->contact().lease({"boot", 40 * dayMs}));
        QVERIFY(!lease.applies && !lease.over);
    }

    void howWrongTheClockIs()
    {
        const auto desk = Desk::withPerson();
        constexpr std::int64_t threeHoursMs = 3 * 3'600'000;
        VERIFY_OK(desk->tablet->sync().learnOffset(-threeHoursMs));
        desk->reopen();
        QCOMPARE(got(desk->tablet->contact().clockAheadMs()), std::optional<std::int64_t>(threeHoursMs));
        Desk fresh;
        QVERIFY2(!got(fresh.tablet->contact().clockAheadMs()), "no office has said what time it is");
    }

    void wishesAreKept()
    {
        const auto desk = Desk::withPerson();
        QVERIFY(got(desk->tablet->contact().wishes()) == store::SyncWishes());
        VERIFY_OK(desk->tablet->contact().wish({true, false}));
        desk->reopen();
        QVERIFY((got(desk->tablet->contact().wishes()) == store::SyncWishes{true, false}));
        VERIFY_OK(desk->tablet->contact().wish({false, true}));
        QVERIFY((got(desk->tablet->contact().wishes()) == store::SyncWishes{false, true}));
    }
};

QTEST_GUILESS_MAIN(TestStoreContact)
#include "tst_store_contact.moc"
