// Goal: in the patient's hands the tablet shows this patient's plan and nothing else until the PIN.
// Method: handed over from the patient's page and from signing; keys, wrong PINs, no PIN, and a signature.
import QtQuick
import QtTest
import Doorstep.ViewModels

UiTest {
    id: root

    name: "HandOver"

    function handed() { return findChild(root.view, "mainFlow").handedOver }
    function givePin() {
        root.session.access.setPin("482913", "482913")
        tryCompare(root.session.access, "hasPin", true, 20000)
        settle()
    }
    function pressHanded(name) {
        twoFrames() // a button may just have come
        item("handOverPage").reveal(item(name))
        twoFrames()
        mouseClick(item(name))
        settle()
    }
    function typePin(digits) {
        item("comeBackPin").field.text = digits
        pressHanded("comeBackButton")
        settle()
    }

    function test_onlyThePlanCanBeReached() {
        beginAtAlder("giveDraft")
        givePin()
        press("handOver")
        verify(handed())
        for (const name of ["rail", "banner", "stack", "railPeople", "backLink", "openPlan"])
            compare(findVisible(root.view, name), null, name + " is gone")
        verify(item("handedSentence").text.length > 0)
        // Round and round with Tab: the focus never leaves the page.
        const page = item("handOverPage")
        for (let i = 0; i < 20; ++i) {
            keyClick(Qt.Key_Tab)
            const focused = page.Window.activeFocusItem
            let at = focused
            while (at && at !== page)
                at = at.parent
            verify(at === page || focused === null, "focus stays with the patient")
        }
        keyClick(Qt.Key_Escape)
        keyClick(Qt.Key_Back)
        verify(handed())
    }
    function test_thePinBringsBack() {
        beginAtAlder("giveDraft")
        givePin()
        press("handOver")
        pressHanded("giveBack")
        typePin("111222")
        verify(handed())
        compare(item("comeBackPin").errorText, "That is not the PIN.")
        compare(item("comeBackPin").text, "", "nobody can read it back")
        typePin("482913")
        tryVerify(() => !handed(), 10000)
        verify(item("openPlan"))
        compare(root.session.state, AppSession.Open)
    }
    function test_threeWrongPinsLock() {
        beginAtAlder("giveDraft")
        givePin()
        press("handOver")
        pressHanded("giveBack")
        for (const digits of ["111222", "333444", "555666"]) {
            root.session.access.comeBack(digits)
            settle()
        }
        tryCompare(root.session, "state", AppSession.Locked, 10000)
        verify(root.world.isEmptyOfPatients())
    }
    function test_withoutAPinItLocks() {
        beginAtAlder("giveDraft")
        press("handOver")
        settle()
        pressHanded("giveBack")
        tryCompare(root.session, "state", AppSession.Locked, 10000)
    }
    function test_aSignatureDrawnThereCounts() {
        beginAtAlder("giveDraft")
        givePin()
        const flow = findChild(root.view, "mainFlow")
        flow.showPlan()
        flow.showSign()
        settle()
        reveal(item("handOverToSign"))
        mouseClick(item("handOverToSign"))
        settle()
        verify(item("handedText").text.includes(root.session.agreement.statement))
        const pad = item("handedPad")
        item("handOverPage").reveal(pad)
        twoFrames()
        const place = item("giveBack").y
        mousePress(pad, 40, 60)
        for (let i = 0; i < 12; ++i)
            mouseMove(pad, 40 + i * 12, 60 + (i % 3) * 14, -1, Qt.LeftButton)
        mouseRelease(pad, 180, 70)
        verify(!root.session.agreement.ink.empty)
        twoFrames()
        compare(item("giveBack").y, place, "the button to give back does not move when there is a signature to clear")
        pressHanded("giveBack")
        settle()
        typePin("482913")
        tryVerify(() => !handed(), 10000)
        verify(!root.session.agreement.ink.empty, "it is still there for the seal")
        verify(item("agreeButton"))
    }
}
