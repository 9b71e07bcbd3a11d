// Goal: at the door it is clear whether this is the right person, and what will be agreed can be read in easy read.
// Method: both pages are reached as a person does, used, and left.
import QtQuick
import QtTest
import Doorstep.Testing
import Doorstep.Ui
import Doorstep.ViewModels

UiTest {
    id: root

    name: "Visit"

    function flow() { return findChild(root.view, "mainFlow") }
    function tick(index) {
        press("identifier-" + index)
        settle()
    }
    function test_threeIdentifiers() {
        beginAtAlder("giveDraft")
        compare(item("openVisit").text, "Identify the patient")
        press("openVisit")
        settle()
        verify(root.session.visit.identifiers.length >= 4)
        compare(item("visitGo").enabled, false)
        const number = root.session.visit.identifiers.findIndex((one) => one.question.includes("NHS number"))
        verify(number >= 0)
        tick(number)
        tick(0)
        compare(item("visitGo").enabled, false, "two are not enough")
        verify(item("identified").text.startsWith("Not identified"))
        tick(1)
        compare(item("visitGo").enabled, true)
        verify(item("identified").text.includes("NHS number"))
        tick(1)
        compare(item("visitGo").enabled, false, "one taken back")
        tick(1)
        press("visitGo")
        settle()
        compare(item("openVisit").text, "Start of the visit")
        verify(item("patientRoad").text.includes("date of birth"))

        // It is known where the plan is signed, and for this patient alone.
        flow().showPlan()
        flow().showCheck()
        flow().showSign()
        settle()
        verify(item("signIdentified").text.includes("NHS number"))
        compare(findVisible(root.view, "signVisit"), null)
        root.session.openPatient(root.world.hazel)
        settle()
        compare(root.session.visit.identified, false)
    }
    function test_identifiedTodayCountsForTheRule() {
        beginAtAlder("giveDraft")
        flow().showPlan()
        flow().showCheck()
        settle()
        verify(findVisible(root.view, "finding-R-104") !== null)
        flow().showPatient()
        for (let i = 0; i < 3; ++i)
            root.session.visit.setFits(i, true)
        flow().showPlan()
        flow().showCheck()
        settle()
        tryVerify(() => findVisible(root.view, "finding-R-104") === null, 5000)
        verify(root.session.care.open("support"))
        flow().showSection("support")
        settle()
        verify(item("care-topic:identity.who").text.includes("date of birth"))
    }
    function test_whatThePlanSaysOfCommunication() {
        beginAtAlder("giveDraft")
        compare(item("communicationRow").value, "")
        verify(root.session.care.open("communication"))
        root.session.care.set("access.needs", "Speak slowly, he lip-reads")
        root.session.care.choose("access.format", 3)
        root.session.plan.saveNow()
        settle()
        compare(item("communicationRow").value, "Speak slowly, he lip-reads\nCopies: Easy read")
        press("openVisit")
        settle()
        verify(root.session.visit.road.some((one) => one.text === "Speak slowly, he lip-reads, Copies: Easy read"))
    }
    function test_fromTheSignatureAndBack() {
        beginAtAlder("giveDraft")
        flow().showPlan()
        flow().showCheck()
        flow().showSign()
        settle()
        type("present", "Her daughter")
        press("signVisit")
        settle()
        for (let i = 0; i < 3; ++i)
            tick(i)
        press("visitGo")
        settle()
        verify(item("signIdentified").text.length > 0)
        compare(item("present").text, "Her daughter")
    }
    function test_easyRead() {
        beginAtAlder("giveDraft")
        flow().showPlan()
        flow().showCheck()
        flow().showSign()
        settle()
        type("present", "Her daughter")
        press("showEasyRead")
        settle()
        const ideas = root.session.agreement.ideas
        verify(ideas.length > 5)
        verify(ideas.some((one) => one.isHeading))
        verify(ideas.some((one) => one.text.includes("£")), "the money")
        const first = item("easyIdea")
        compare(first.text, ideas[0].text)
        verify(first.font.pixelSize > Theme.bodySize, "large")
        press("easyBack")
        settle()
        compare(item("present").text, "Her daughter")
    }
    function test_nobodyVisitsTheDeceased() {
        beginAtAlder("giveDraft")
        verify(item("openVisit"))
        root.session.openPatient(root.world.hazel)
        tryCompare(root.session.patient, "deceased", true, 10000)
        settle()
        compare(findVisible(root.view, "openVisit"), null)
        compare(findVisible(root.view, "patientRoad"), null)
    }
}
