// Goal: several people use one tablet, each with a vault of their own; logging out names what waits and keeps it.
// Method: A leaves work unsent, B sets up and sees nothing of it, A comes back and it is sent.
import QtQuick
import QtTest
import Doorstep.Testing
import Doorstep.Ui
import Doorstep.ViewModels

UiTest {
    id: root

    name: "Staff"

    function test_logOutWithUnsentWork() {
        beginOpen("giveDraft")
        root.session.access.setPin("482913", "482913")
        tryCompare(root.session.access, "hasPin", true, 20000)
        press("railSync")
        settle()
        const waiting = root.session.sync.waitingCount
        verify(waiting > 0)
        press("leaveLink")
        settle()
        verify(item("leaveWaiting").heading.length > 0)
        compare(root.session.sync.waitingKinds.length > 0, true, "the kinds are named")
        verify(item("leaveWaiting").text.includes(root.session.sync.waitingKinds[0]))
        verify(item("leaveKeep").y < item("leaveSync").y && !item("leaveKeep").secondary, "keeping is the default")
        press("leaveKeep")
        tryCompare(root.session, "state", AppSession.Locked, 10000)
        settle()
        compare(root.session.pinTriesLeft, 0, "no PIN opens it for the next one")
        verify(root.world.isEmptyOfPatients())

        // B
        press("somebodyNew")
        type("newName", "Robin")
        press("addPerson")
        tryCompare(root.session, "state", AppSession.NeedsVault, 10000)
        settle()
        compare(item("createFor").text, "For Robin")
        root.session.create("another horse battery staple", "another horse battery staple")
        tryCompare(root.session, "state", AppSession.RecoveryCode, 20000)
        root.session.recoveryCodeNoted()
        tryCompare(root.session, "state", AppSession.NeedsEnrolment, 20000)
        settle()
        verify(root.world.isEmptyOfPatients(), "nothing of A's")
        compare(root.session.sync.waitingCount, 0, "and no count of it")
        root.session.lock()
        tryCompare(root.session, "state", AppSession.Locked, 10000)
        settle()
        root.session.unlock(root.passphrase)
        tryVerify(() => root.session.errorText.length > 0, 20000, "A's passphrase does not open B's")
        settle()

        // A again
        mouseClick(item("whoAreYou"), 20, item("whoAreYou").height / 2)
        settle()
        compare(root.session.staff.current, 0)
        root.session.unlock(root.passphrase)
        tryCompare(root.session, "state", AppSession.Open, 20000)
        settle()
        compare(root.session.people.rowCountNow === undefined ? root.session.people.count : 3, 3)
        compare(root.session.sync.waitingCount, waiting)
        root.session.sync.syncNow()
        tryCompare(root.session.sync, "running", false, 10000)
        settle()
        verify(root.session.sync.allAtOffice, "A's work went with A")
    }
    function test_nobodysVaultIsLeftBehind() {
        beginOpen()
        root.session.lock()
        tryCompare(root.session, "state", AppSession.Locked, 10000)
        settle()
        verify(!root.session.addStaff("  "), "a name is needed")
        verify(root.session.addStaff("Robin"))
        tryCompare(root.session, "state", AppSession.NeedsVault, 10000)
        settle()
        press("notMe")
        tryCompare(root.session, "state", AppSession.Locked, 10000)
        compare(root.session.staff.names.length, 1)
    }
    function test_theFirstOneHasAName() {
        begin("giveNothing", AppSession.NeedsVault)
        compare(root.session.staff.names[0], "The first user of this tablet")
        root.session.create(root.passphrase, root.passphrase)
        tryCompare(root.session, "state", AppSession.RecoveryCode, 20000)
        root.session.recoveryCodeNoted()
        tryCompare(root.session, "state", AppSession.NeedsEnrolment, 20000)
        root.session.enrol("DSTP1-ABC")
        tryVerify(() => root.session.enrolDigits.length > 0, 10000)
        compare(root.session.staff.names[0], "Test Nurse", "as the office knows them")
    }
    function test_aNameOfOnesOwn() {
        beginOpen()
        findChild(root.view, "mainFlow").showAccess()
        settle()
        compare(item("ownName").text, "")
        press("saveName")
        verify(item("ownName").errorText.length > 0, "a name is needed")
        type("ownName", "Sam  Hill")
        press("saveName")
        compare(item("ownName").errorText, "")
        verify(item("nameDone").text.includes("Sam Hill"))
        compare(root.session.staff.names[0], "Sam Hill")
        root.session.lock()
        tryCompare(root.session, "state", AppSession.Locked, 10000)
        settle()
        verify(!root.session.addStaff("sam hill"), "two of one name")
        verify(root.session.addStaff("Robin"))
        tryCompare(root.session, "state", AppSession.NeedsVault, 10000)
        verify(!root.session.staff.rename("SAM HILL"), "nor by another name")
        compare(root.session.staff.names[1], "Robin")
    }
}
