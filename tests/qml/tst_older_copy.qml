// Goal: an older copy of the records is told before anything is shown, and used only by choice.
// Method: the folder of the vault is put back while the device's key store remembers a later state.
import QtQuick
import QtTest
import Doorstep.ViewModels

UiTest {
    name: "OlderCopy"

    function beginOlder() {
        begin("giveOlderCopy")
        session.unlock(passphrase)
        tryCompare(session, "state", AppSession.OlderCopy, 20000)
        settle()
    }
    function test_bothTimesAreTold() {
        beginOlder()
        verify(item("olderCopyText").text.includes("This tablet remembers them as they were at"))
        verify(!item("useOlderCopy").enabled, "not without consent")
        verify(world.isEmptyOfPatients())
    }
    function test_leavingLocks() {
        beginOlder()
        mouseClick(item("leaveOlderCopy"))
        tryCompare(session, "state", AppSession.Locked)
        session.unlock(passphrase)
        tryCompare(session, "state", AppSession.OlderCopy, 20000)
    }
    function test_itIsUsedByChoice() {
        beginOlder()
        mouseClick(item("olderConsent"))
        twoFrames()
        mouseClick(item("useOlderCopy"))
        tryCompare(session, "state", AppSession.Open, 20000)
        settle()
        verify(session.sync.putBackText.length > 0, "the office is asked first")
    }
}
