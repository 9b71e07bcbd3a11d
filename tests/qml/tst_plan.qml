// Goal: a plan is built, saved by itself, added up and checked against the rules; nobody presses "save".
// Method: typing into the plan's pages and reading totals, rule results and what a new session finds.
import QtQuick
import QtTest
import Doorstep.ViewModels

UiTest {
    name: "Plan"

    function openSection(section) {
        press("openPlan")
        tryCompare(session.plan, "state", PlanEditor.Ready, 5000)
        settle()
        press("section-" + section)
    }
    function test_startAPlan() {
        beginAtAlder()
        compare(session.plan.state, PlanEditor.NoDraft)
        press("openPlan")
        press("startDraft")
        tryCompare(session.plan, "state", PlanEditor.Ready, 5000)
        settle()
        verify(session.plan.rules.blocking > 0, "an empty plan may not be agreed")
        verify(!session.plan.rules.mayAgree)
    }
    function test_noOrganisationIsChosenForAnybody() {
        beginAtAlder()
        press("openPlan")
        item("organisation").currentIndex = -1
        press("startDraft")
        compare(session.plan.state, PlanEditor.NoDraft)
        compare(item("organisation").errorText, "Choose the organisation that is responsible")
    }
    /// Whatever was to be stored of a removal is stored by now.
    function untilSaved() {
        tryVerify(() => session.plan.savedText.startsWith("Saved on this tablet"), 5000)
        settle()
    }
    function test_aRemovedNeedComesBackAsItWas() {
        beginAtAlder("giveWaiting")
        openSection("spending")
        press("change-L1")
        press("need-N1")
        press("lineContinue")
        press("backLink")
        press("section-needs")
        const before = session.plan.needs.count
        const words = item("N1").text
        mouseClick(item("remove-N1"))
        twoFrames()
        compare(session.plan.needs.count, before - 1)
        compare(session.plan.removedText, "Need N1 was removed: " + words)
        verify(item("undo").activeFocus, "a keyboard goes on where the need was")
        untilSaved()
        keyClick(Qt.Key_Space)
        settle()
        compare(session.plan.needs.count, before)
        compare(item("N1").text, words)
        compare(findVisible(view, "undo"), null)
        press("needsContinue")
        press("section-spending")
        press("change-L1")
        verify(item("need-N1").checked, "what named it names it again")
        press("need-N1")
        session.plan.saveNow()
        settle()
        verify(!session.patient.changedSinceAgreed, "it is the same need, not one like it")
    }
    function test_aRemovedOutcomeKeepsWhatCouldNotBeRead() {
        beginAtAlder("giveDraft")
        openSection("needs")
        type("due-O1", "soon")
        mouseClick(item("remove-O1"))
        twoFrames()
        compare(findVisible(view, "due-O1"), null)
        press("undo")
        compare(item("due-O1").text, "soon")
    }
    function test_aRemovedLineComesBackUntilThePageIsLeft() {
        beginAtAlder("giveWaiting")
        openSection("spending")
        const before = session.plan.totalText
        press("change-L1")
        press("lineRemove")
        verify(session.plan.totalText !== before)
        untilSaved()
        tryVerify(() => session.patient.changedSinceAgreed, 5000, "it is away, whatever is offered")
        press("undo")
        compare(session.plan.totalText, before)
        verify(item("change-L1").activeFocus)
        session.plan.saveNow()
        settle()
        tryVerify(() => !session.patient.changedSinceAgreed, 5000, "it is the same line, not one like it")
        press("change-L1")
        press("lineRemove")
        press("backLink")
        settle()
        compare(session.plan.removedText, "")
        press("section-spending")
        compare(findVisible(view, "undo"), null)
        tryVerify(() => session.patient.changedSinceAgreed, 5000)
    }
    function test_aLineRemovedFromTheCheckIsGoneForTheRulesAndComesBack() {
        beginAtAlder("giveDraft")
        openSection("spending")
        press("addLine")
        type("lineItem", "Cookery course")
        type("lineQuantity", "8")
        type("linePrice", "15.25")
        press("lineContinue")
        settle()
        press("backLink")
        press("openCheck")
        tryVerify(() => session.plan.rules.blocking > 0, 5000)
        const blocking = session.plan.rules.blocking
        const finding = item("finding-R-33")
        reveal(finding)
        mouseClick(findVisible(finding, "goTo"))
        settle()
        press("lineRemove")
        settle()
        tryCompare(session.plan.rules, "blocking", 0, 5000)
        press("undo")
        session.plan.saveNow()
        settle()
        tryCompare(session.plan.rules, "blocking", blocking, 5000)
    }
    function test_addALineAndSeeTotalsAndRules() {
        beginAtAlder("giveDraft")
        compare(session.plan.rules.blocking, 0)
        const before = session.plan.lines.count
        openSection("spending")
        compare(item("planTotal").text, "Plan total £450.00")
        press("addLine")
        type("lineItem", "Cookery course")
        type("lineQuantity", "8")
        type("linePrice", "15.25")
        compare(item("lineTotal").text, "£122.00")
        press("lineContinue")
        settle()
        tryCompare(session.plan, "totalText", "£572.00")
        compare(session.plan.lines.count, before + 1)
        // A line that serves nothing stands before the agreement (R-33) until it says what it is for.
        tryVerify(() => session.plan.rules.blocking > 0, 5000)
        press("change-L4")
        press("outcome-O1")
        press("lineContinue")
        tryCompare(session.plan.rules, "blocking", 0, 5000)
    }
    function test_errorsComeOnContinueOnly() {
        beginAtAlder("giveDraft")
        openSection("spending")
        press("change-L1")
        type("linePrice", "a lot")
        compare(session.plan.line.errorList.length, 0, "nothing is said while typing")
        press("lineContinue")
        compare(session.plan.line.errorList.length, 1)
        compare(item("linePrice").text, "a lot", "what was typed stays")
        type("linePrice", "50")
        press("lineContinue")
        verify(findVisible(view, "linePrice") === null, "the page is left")
    }
    function test_savedWithoutAButton() {
        beginAtAlder("giveDraft")
        openSection("risks")
        type("contingency", "Ring the day centre")
        verify(session.plan.savedText.startsWith("Saving"))
        tryVerify(() => session.plan.savedText.startsWith("Saved on this tablet"), 5000)
        session.lock()
        tryCompare(session, "state", AppSession.Locked, 5000)
        session.unlock(passphrase)
        tryCompare(session, "state", AppSession.Open, 20000)
        session.openPatient(world.alder)
        tryCompare(session.plan, "contingency", "Ring the day centre", 5000)
    }
    function test_lockSavesWhatWasJustTyped() {
        beginAtAlder("giveDraft")
        openSection("needs")
        session.plan.setNeed(0, "Sleeps very badly")
        session.lock()
        tryCompare(session, "state", AppSession.Locked, 5000)
        session.unlock(passphrase)
        tryCompare(session, "state", AppSession.Open, 20000)
        session.openPatient(world.alder)
        tryCompare(session.plan, "state", PlanEditor.Ready, 5000)
        compare(session.plan.needs.data(session.plan.needs.index(0, 0), PlanTextModel.TextRole), "Sleeps very badly")
    }
    function test_profiledScheduleMendsAShortMonth() {
        beginAtAlder("giveDraft")
        session.plan.editLineByRef("L1")
        session.plan.line.spend = "1"
        settle()
        press("openPlan")
        press("section-payments")
        verify(item("shortfall").text.includes("month 1"), "all is needed in month 1, a third is paid by then")
        press("makeProfiled")
        settle()
        verify(session.plan.profiled)
        verify(findVisible(view, "shortfall") === null)
    }
    function test_overTheIndicativeBudgetIsSaid() {
        beginAtAlder("giveDraft")
        openSection("spending")
        type("indicativeBudget", "400")
        compare(item("budgetLeft").text, "£50.00 over the indicative budget of £400.00")
        type("indicativeBudget", "500")
        compare(item("budgetLeft").text, "£50.00 left of £500.00")
    }
}
