// Goal: help and leaflets are found by touch from where one is, and a copy of the plan or the list of purchases
// is left behind. Method: pressing what a person would press; the files that were written are looked at.
import QtQuick
import QtTest
import Doorstep.ViewModels

UiTest {
    name: "Reading"

    function flow() { return findChild(view, "mainFlow") }

    function test_helpForThisScreenAndBack() {
        beginAtAlder("giveDraft")
        press("openPlan")
        press("section-payments")
        press("helpLink")
        compare(page().heading, "How the money is managed and paid")
        verify(item("helpText").text.length > 20)
        press("backLink")
        compare(page().helpKey, "screen:payments", "back where one was")
    }
    function test_searchForgivesAMistake() {
        beginOpen()
        press("railHelp")
        compare(page().heading, "Help")
        type("helpSearch", "licencces")
        compare(session.help.topics.count, 1)
        press("topic-about:licences")
        compare(page().heading, "Licences")
        press("backLink")
        compare(item("helpSearch").text, "licencces", "the search is still there")
        type("helpSearch", "r-34")
        press("topic-rule:R-34")
        verify(page().heading.startsWith("R-34"))
    }
    function test_leafletsInBothForms() {
        beginAtAlder()
        press("openLeaflets")
        verify(!flow().aboutPatient, "no patient's banner above what the family reads")
        press("leaflet-your-choice")
        verify(item("leafletText").text.startsWith("Nobody has to"))
        session.leaflets.easyRead = true
        twoFrames()
        verify(item("leafletIdea").text.startsWith("A personal health budget is your choice"))
        const file = world.paperPlace("choice.pdf")
        session.leaflets.savePdf(file)
        verify(world.isPdf(file))
        verify(item("paperDone").heading.includes("choice.pdf"))
        press("nextLeaflet")
        compare(page().heading, "Six things that guide us")
    }
    function test_aCopyIsLeftAfterTheDecision() {
        beginAtAlder("giveDecision")
        press("openDecision")
        verify(item("leaveCopy") !== null)
        for (const [kind, name] of [[PatientPapers.Plan, "plan.pdf"], [PatientPapers.PlanEasyRead, "plan-easy-read.pdf"]]) {
            compare(session.papers.fileName(kind), name)
            const file = world.paperPlace(name)
            session.papers.save(kind, file)
            settle()
            tryVerify(() => world.isPdf(file), 5000)
            verify(item("paperDone").heading.includes(name))
        }
        compare(item("copyForm").currentIndex, 0)
        item("copyForm").chosen(1)
        twoFrames()
        compare(findVisible(view, "paperDone"), null, "it was said of the other form")
        item("copyForm").chosen(0)
        session.papers.save(PatientPapers.Plan, world.paperPlace("plan.pdf"))
        settle()
        verify(item("paperDone").visible)
        press("backLink")
        press("openPurchases")
        press("backLink")
        press("openDecision")
        compare(findVisible(view, "paperDone"), null, "nor on another page")
    }
    function test_easyReadIsChosenForWhoAsksForIt() {
        beginAtAlder("giveDecision")
        press("openPlan")
        press("section-communication")
        item("care-access.format").chosen(3)
        session.plan.saveNow()
        settle()
        press("backLink")
        press("backLink")
        press("openDecision")
        compare(item("copyForm").currentIndex, 1)
        compare(item("leaveCopy").kind, PatientPapers.PlanEasyRead)
        item("copyForm").chosen(0)
        compare(item("leaveCopy").kind, PatientPapers.Plan, "it can be another one all the same")
    }
    function test_aListOfPurchasesIsLeft() {
        beginAtAlder("giveDecision")
        press("openPurchases")
        verify(findVisible(view, "purchaseList") === null, "nothing to list yet")
        session.purchase.startNew()
        session.purchase.line = session.purchase.lineChoices.length - 1
        session.purchase.item = "Bus fare"
        session.purchase.amount = "12.50"
        session.purchase.reason = "The ambulance did not come"
        session.purchase.record()
        tryCompare(session.purchase, "state", PurchaseEditor.Recorded, 10000)
        settle()
        verify(item("purchaseList") !== null)
        const file = world.paperPlace("purchases.pdf")
        session.papers.save(PatientPapers.Purchases, file)
        settle()
        tryVerify(() => world.isPdf(file), 5000)
    }
    function test_nothingComesOutOfALockedTablet() {
        beginAtAlder("giveDecision")
        session.lock()
        tryCompare(session, "state", AppSession.Locked, 5000)
        const file = world.paperPlace("locked.pdf")
        session.papers.save(PatientPapers.Plan, file)
        settle()
        verify(!world.isPdf(file))
    }
}
