// Goal: a store that does not open is explained, nothing happens without a choice, and each choice does what it
// says. Method: a damaged vault, unlocked with the right passphrase, and the buttons of the page.
import QtQuick
import QtTest
import Doorstep.ViewModels

UiTest {
    name: "Damaged"

    function beginDamaged() {
        begin("giveDamage")
        session.unlock(passphrase)
        tryCompare(session, "state", AppSession.Damaged, 20000)
        settle()
    }
    function test_whatIsKnownAndTheChoicesAreShown() {
        beginDamaged()
        verify(item("damagedReason").text.includes("Nothing was changed or deleted"))
        verify(session.errorText.length > 0)
        compare(session.repair.copies.length, 1)
        verify(session.repair.copies[0].includes("1 change made on this tablet"))
        verify(item("lossText").text.includes("not in this copy"))
        verify(!item("restoreButton").enabled, "not without consent")
        verify(session.repair.canRescue)
    }
    function test_aWrongPassphraseIsNotDamage() {
        begin("giveDamage")
        session.unlock("not the passphrase")
        tryVerify(() => session.errorText.length > 0, 20000)
        compare(session.state, AppSession.Locked)
    }
    function test_tryingAgainLeadsBack() {
        beginDamaged()
        mouseClick(item("tryAgain"))
        tryCompare(session, "state", AppSession.Locked)
        compare(session.repair.copies.length, 0)
    }
    function test_theCopyIsUsedAfterConsent() {
        beginDamaged()
        mouseClick(item("restoreConsent"))
        twoFrames()
        verify(item("restoreButton").enabled)
        session.repair.restore()
        tryCompare(session.repair, "restored", true, 20000)
        settle()
        verify(item("repairOutcome").text.includes("copy is in place"))
        mouseClick(item("tryAgain"))
        tryCompare(session, "state", AppSession.Locked)
        session.unlock(passphrase)
        tryCompare(session, "state", AppSession.Open, 20000)
        settle()
        verify(session.sync.putBackText.includes("put back to the copy"))
        verify(!session.sync.allAtOffice)
    }
}
