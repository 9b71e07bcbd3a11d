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
    function test_largeTextBeginsAtTheTopAndKeepsTheFocusInSight() {
        begin()
        session.lock()
        world.display.textPercent = 200
        view.destroy()
        view = viewOf()
        twoFrames()
        const page = item("unlockPage").flickable
        verify(page.contentHeight > page.height, "there is more than fits")
        compare(page.contentY, 0)
        view.height = 300
        tryVerify(() => page.height === 300, 2000)
        const field = item("passphrase").field
        const top = field.mapToItem(page, 0, 0).y
        verify(top >= 0 && top + field.height <= 300, "as when a keyboard comes up")
        verify(page.contentY > 0)
        world.display.textPercent = 100
    }
    function test_thirdWrongTryMustWait() {
        begin()
        for (let i = 0; i < 3; ++i) {
            session.unlock("wrong number " + i)
            tryCompare(session, "busy", false, 20000)
        }
        verify(session.waitSeconds > 0)
        verify(!item("unlockButton").enabled)
        compare(item("waitText").text, "Try again in 1 second.")
        mouseClick(item("useRecovery"))
        compare(item("recoveryInput").errorText, "", "the passphrase's error is not the code's")
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
    function test_secondPressOnTheWayInChangesNothing() {
        begin()
        // Whenever the session seems to take it, as an impatient thumb would.
        const again = () => session.unlock(passphrase)
        session.stateChanged.connect(again)
        session.unlock(passphrase)
        tryCompare(session, "state", AppSession.Open, 20000)
        settle()
        session.stateChanged.disconnect(again)
        compare(session.state, AppSession.Open)
        compare(session.errorText, "")
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
    function test_pinOpensAgainAfterALock() {
        beginOpen()
        session.access.setPin("482913", "482914")
        compare(session.access.errorText, "The two PINs differ. Type the same one twice.")
        session.access.setPin("123456", "123456")
        tryVerify(() => session.access.errorText.includes("try first"), 10000)
        session.access.setPin("482913", "482913")
        tryCompare(session.access, "hasPin", true, 20000)
        mouseClick(item("railLock"))
        tryCompare(session, "pinTriesLeft", 5, 10000)
        tryVerify(() => item("pin").field.activeFocus, 5000, "digits can be typed at once")
        type("pin", "111111")
        keyClick(Qt.Key_Return)
        tryCompare(session, "pinTriesLeft", 4, 20000)
        compare(item("pin").text, "", "nobody can read it back")
        type("pin", "482913")
        mouseClick(item("unlockButton"))
        tryCompare(session, "state", AppSession.Open, 20000)
        settle()
        compare(session.people.count, 3)
    }
    function test_fiveWrongPinsAskForThePassphrase() {
        beginOpen()
        session.access.setPin("482913", "482913")
        tryCompare(session.access, "hasPin", true, 20000)
        session.lock()
        tryCompare(session, "pinTriesLeft", 5, 10000)
        for (let i = 4; i >= 0; --i) {
            session.unlockWithPin("111111")
            tryCompare(session, "pinTriesLeft", i, 20000)
        }
        settle()
        verify(item("passphrase").visible)
        verify(session.errorText.includes("passphrase"))
    }
    function test_forgottenPassphrase() {
        begin()
        mouseClick(item("useRecovery"))
        type("recoveryInput", "not a code")
        keyClick(Qt.Key_Return)
        tryVerify(() => session.errorText.includes("26 letters"), 20000)
        session.unlockWithRecovery(world.recoveryCode)
        tryCompare(session, "state", AppSession.NewPassphrase, 20000)
        session.chooseNewPassphrase("short", "short")
        tryVerify(() => session.errorText.includes("12 characters"), 20000)
        type("newPassphrase", "a passphrase that is new")
        type("newPassphraseAgain", "a passphrase that is new")
        mouseClick(item("newPassphraseButton"))
        tryCompare(session, "state", AppSession.RecoveryCode, 20000)
        verify(session.recoveryCode.length > 26)
        verify(session.recoveryCode !== world.recoveryCode)
        mouseClick(item("recoveryNoted"))
        tryCompare(session, "state", AppSession.Open, 20000)
        settle()
        session.lock()
        tryCompare(session, "state", AppSession.Locked)
        session.unlock("a passphrase that is new")
        tryCompare(session, "state", AppSession.Open, 20000)
    }
    function test_tenWrongOnesAskForTheCode() {
        begin("giveWrongTries")
        tryCompare(session, "recoveryNeeded", true, 20000)
        verify(item("recoveryInput").visible)
        verify(item("unlockIntro").text.includes("ten times"))
    }
    function test_passphraseIsChanged() {
        beginOpen()
        mouseClick(item("railSync"))
        settle()
        view.view.showAccess()
        settle()
        session.access.changePassphrase("wrong", "another long passphrase", "another long passphrase")
        tryCompare(session.access, "errorField", "passphrase", 20000)
        session.access.suggest()
        tryVerify(() => session.access.suggestion.split(" ").length === 5, 5000)
        session.access.changePassphrase(passphrase, "another long passphrase", "another long passphrase")
        tryCompare(session.access, "doneText", "The passphrase is changed.", 20000)
        compare(session.access.suggestion, "")
        session.lock()
        tryCompare(session, "state", AppSession.Locked)
        session.unlock("another long passphrase")
        tryCompare(session, "state", AppSession.Open, 20000)
    }
}
