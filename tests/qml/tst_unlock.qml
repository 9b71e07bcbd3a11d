// Goal: the tablet opens with the passphrase and with nothing else, and a lock leaves nothing behind.
// Method: keys typed into the unlock screen over a real vault.
import QtQuick
import QtTest
import Doorstep.ViewModels

UiTest {
    name: "Unlock"

    function test_wrongPassphraseIsSaidInWords() {
        begin()
        type("passphrase", "not the passphrase")
        keyClick(Qt.Key_Return)
        tryVerify(() => session.errorText.length > 0, 20000)
        compare(session.state, AppSession.Locked)
        verify(item("unlockErrors").errors.length === 1)
        compare(item("passphrase").text, "", "nobody can read it back")
    }
    function test_thirdWrongTryMustWait() {
        begin()
        for (let i = 0; i < 3; ++i) {
            session.unlock("wrong number " + i)
            tryCompare(session, "busy", false, 20000)
        }
        verify(session.waitSeconds > 0)
        verify(!item("unlockButton").enabled)
        verify(item("waitText").text.includes("seconds"))
    }
    function test_rightPassphraseOpens() {
        begin()
        type("passphrase", passphrase)
        mouseClick(item("unlockButton"))
        tryCompare(session, "state", AppSession.Open, 20000)
        settle()
        compare(session.errorText, "")
        compare(session.people.count, 3)
    }
    function test_lockEmptiesEverything() {
        beginOpen("giveDecision")
        session.openPatient(world.alder)
        settle()
        verify(!world.isEmptyOfPatients())
        mouseClick(item("railLock"))
        tryCompare(session, "state", AppSession.Locked)
        verify(world.isEmptyOfPatients())
        session.unlock(passphrase)
        tryCompare(session, "state", AppSession.Open, 20000)
    }
}
