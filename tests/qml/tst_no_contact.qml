// Goal: too long without the office, nothing is shown and nothing is lost; reaching it, or its recovery code, opens the
// tablet again. Pausing the sync is kept.
// Method: fifteen days on the hand clock, with and without an office that answers.
import QtQuick
import QtTest
import Doorstep.ViewModels

UiTest {
    name: "NoContact"

    function beginLong(reachable) {
        begin("giveLongAbsence")
        world.officeReachable = reachable
        session.unlock(passphrase)
    }
    function test_closedUntilTheOfficeIsReached() {
        beginLong(false)
        tryCompare(session, "state", AppSession.NoContact, 20000)
        tryCompare(session, "busy", false, 5000)
        settle()
        verify(world.isEmptyOfPatients())
        verify(item("noContactText").text.includes("No contact with the office for 15 days"))
        verify(item("noContactText").text.includes("not yet at the office"))
        verify(item("noContactError").text.length > 0)
        world.officeReachable = true
        mouseClick(item("tryContact"))
        tryCompare(session, "state", AppSession.Open, 20000)
        settle()
        compare(session.sync.leaseText, "")
        compare(session.sync.waitingCount, 0, "what waited is at the office")
    }
    function test_anOfficeThatAnswersOpensAtOnce() {
        beginLong(true)
        tryCompare(session, "state", AppSession.Open, 20000)
    }
    function test_lockingLeadsBack() {
        beginLong(false)
        tryCompare(session, "state", AppSession.NoContact, 20000)
        tryCompare(session, "busy", false, 5000)
        settle()
        mouseClick(item("leaveNoContact"))
        tryCompare(session, "state", AppSession.Locked)
        session.unlock(passphrase)
        tryCompare(session, "state", AppSession.NoContact, 20000)
    }
    function test_aWrongClockIsSaid() {
        beginAtAlder("giveWrongClock")
        press("railSync")
        settle()
        verify(item("syncClock").visible)
        verify(item("syncClock").text.includes("behind by 3 years"), item("syncClock").text)
    }
    function test_oneChangeIsOne() {
        beginAtAlder("giveDraft")
        press("railSync")
        settle()
        compare(session.sync.clockText, "", "nothing is said about a clock that is right")
        session.sync.syncNow()
        tryVerify(() => session.sync.waitingCount === 0)
        settle()
        verify(!/\b1 (changes|pictures|records)\b/.test(item("syncOutcome").text), item("syncOutcome").text)
    }
    function test_pauseIsKept() {
        beginAtAlder("giveDraft")
        press("railSync")
        settle()
        verify(!session.sync.paused)
        press("syncPaused")
        settle()
        verify(session.sync.paused)
        verify(item("syncStanding").text.startsWith("Paused"))
        verify(item("syncQueue").text.startsWith("1 change ("), item("syncQueue").text)
        session.lock()
        tryCompare(session, "state", AppSession.Locked)
        session.unlock(passphrase)
        tryCompare(session, "state", AppSession.Open, 20000)
        tryCompare(session.sync, "paused", true, 5000)
    }
}
