// Goal: a signature keeps every point through resize and rotation; an agreement is of the text shown, and
// nothing says "at the office" before the office signed for it.
// Method: strokes by mouse and touch on the pad of the sign page; sync with and without an office.
import QtQuick
import QtTest
import Doorstep.ViewModels

UiTest {
    name: "Agree"

    function toSignPage() {
        beginAtAlder("giveDraft")
        press("openPlan")
        press("openCheck")
        settle()
        press("openSign")
        tryCompare(session.agreement, "state", AgreementViewModel.Ready, 5000)
        settle()
    }
    function pad() {
        const target = item("signaturePad")
        reveal(target)
        return target
    }
    function draw(target, points) {
        mousePress(target, 20, 20)
        for (let i = 1; i < points; ++i)
            mouseMove(target, 20 + i * 4, 20 + (i % 9) * 3, -1, Qt.LeftButton)
        mouseRelease(target, 20 + points * 4, 20)
    }
    function test_theTextIsTheReadBack() {
        toSignPage()
        verify(item("readBack").text.startsWith("This is the care plan of Alder Synthetic"))
        compare(item("readBack").text, session.agreement.text)
    }
    function test_mouseKeepsEveryPoint() {
        toSignPage()
        const before = page().flickable.contentY
        draw(pad(), 40)
        compare(session.agreement.ink.strokeCount, 1)
        verify(session.agreement.ink.pointCount >= 40, "40 points, not " + session.agreement.ink.pointCount)
    }
    function test_touchKeepsEveryPointAndThePageStays() {
        toSignPage()
        const target = pad()
        const before = page().flickable.contentY
        const touch = touchEvent(target)
        touch.press(0, target, 30, 10).commit()
        for (let i = 1; i < 40; ++i)
            touch.move(0, target, 30 + i, 10 + i * 3).commit()
        touch.release(0, target, 70, 130).commit()
        verify(session.agreement.ink.pointCount >= 40, "40 points, not " + session.agreement.ink.pointCount)
        verify(Math.abs(page().flickable.contentY - before) < 1, "the page did not scroll under the hand")
    }
    function test_resizeAndNewPageKeepTheStrokes() {
        toSignPage()
        draw(pad(), 20)
        const points = session.agreement.ink.pointCount
        view.width = 800
        view.height = 1280
        twoFrames()
        compare(session.agreement.ink.pointCount, points)
        draw(pad(), 20)
        compare(session.agreement.ink.strokeCount, 2)
        press("backLink")
        press("openSign")
        settle()
        compare(session.agreement.ink.strokeCount, 2, "the same text: the signature stays")
    }
    function test_agreeNeedsSignatureWitnessAndCoordinator() {
        toSignPage()
        press("agreeButton")
        compare(session.agreement.state, AgreementViewModel.Ready)
        compare(session.agreement.errorList.map((error) => error.field).join(), "signature,present,confirmed",
                "down the page")
        verify(session.agreement.errors.signature !== undefined)
        verify(session.agreement.errors.present !== undefined)
        verify(session.agreement.errors.confirmed !== undefined)
    }
    function agreeNow() {
        toSignPage()
        draw(pad(), 30)
        const aloud = item("readAloud")
        const place = aloud.y
        press("seenAlone")
        compare(aloud.y, place, "what stands below does not jump from under a finger")
        verify(!item("present").enabled)
        press("confirmed")
        press("agreeButton")
        settle()
        compare(JSON.stringify(session.agreement.errorList), "[]")
        tryCompare(session.agreement, "state", AgreementViewModel.Agreed, 10000)
        settle()
    }
    function test_agreedIsNotAtTheOffice() {
        agreeNow()
        verify(item("agreedPanel").text.startsWith("It is not at the office until"))
        press("agreedDone")
        compare(item("planState").text, "Agreed, not yet at the office")
        verify(!session.sync.allAtOffice)
        verify(session.sync.waitingCount > 0)
        verify(session.sync.railText.endsWith("not yet at the office"))
    }
    function test_atTheOfficeOnceItSigned() {
        agreeNow()
        world.officeReachable = false
        session.sync.syncNow()
        tryCompare(session.sync, "running", false, 5000)
        settle()
        verify(!session.sync.allAtOffice, "no connection, no green")
        verify(session.sync.problemText.length > 0)
        world.officeReachable = true
        session.sync.syncNow()
        tryCompare(session.sync, "running", false, 5000)
        settle()
        verify(session.sync.allAtOffice)
        tryCompare(item("agreedPanel"), "text", "The office has signed for it.")
        press("agreedDone")
        tryVerify(() => session.patient.planStateText.startsWith("At the office"), 5000)
    }
    function test_verballyWitnessedNeedsNoStroke() {
        toSignPage()
        session.agreement.verbal = true
        verify(findVisible(view, "signaturePad") === null)
        type("present", "Nobody")
        press("confirmed")
        press("agreeButton")
        tryCompare(session.agreement, "state", AgreementViewModel.Agreed, 10000)
    }
    function test_changedPlanIsNotAgreed() {
        toSignPage()
        draw(pad(), 30)
        session.plan.contingency = "Something the patient was not shown"
        session.plan.saveNow()
        settle()
        press("seenAlone")
        press("confirmed")
        press("agreeButton")
        settle()
        compare(session.agreement.state, AgreementViewModel.Ready)
        verify(session.agreement.errors.agree !== undefined, "the store refuses: the text shown is another")
    }
}
