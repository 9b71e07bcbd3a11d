// Goal: reviews over everybody, overdue first, and a review held from the list; a purchase taken back. Method:
// an approved plan two years later; a purchase and its reversals.
import QtQuick
import QtTest
import Doorstep.Testing
import Doorstep.Ui
import Doorstep.ViewModels

UiTest {
    id: root

    name: "Reviews"

    function flow() { return findChild(root.view, "mainFlow") }

    function test_theListAndAReviewFromIt() {
        beginOpen("giveOverdueReview")
        press("railReviews")
        settle()
        verify(item("reviewsSummary").text.startsWith("Overdue: "))
        verify(root.session.reviews.overdueCount > 0)
        verify(item("reviewRow-0"), "overdue first")
        press("startReview-0")
        tryVerify(() => findVisible(root.view, "recordEvent") !== null, 10000)
        settle()
        compare(root.session.patientKey, root.world.alder)
        press("recordEvent")
        compare(root.session.event.errors.heading0 !== undefined, true, "four questions")
        verify(root.session.event.errors.until !== undefined, "the next date")
        verify(root.session.event.errors.outcome !== undefined)
        for (let i = 0; i < 4; ++i)
            type("reviewHeading-" + i, "It does")
        verify(root.session.event.goals.length > 0)
        for (let i = 0; i < root.session.event.goals.length; ++i) {
            verify(root.session.event.errors["goal" + root.session.event.goals[i].ref] !== undefined)
            root.session.event.answerGoal(i, 0)
        }
        root.session.event.outcome = 1
        type("eventUntil", "01-Jan-2040")
        press("recordEvent")
        verify(root.session.event.errors.until !== undefined, "not later than in 12 months")
        type("eventUntil", "01-May-2015")
        press("recordEvent")
        tryVerify(() => root.session.event.isRecorded, 10000)
        settle()
        verify(item("eventDone").heading.startsWith("Recorded"))
        press("eventPlan")
        settle()
        compare(root.session.plan.state, PlanEditor.Ready)
        verify(item("section-risks"), "the draft is the next version")
        compare(root.session.reviews.overdueCount === 0
                || root.session.file.history.some((one) => one.what.includes("eview")), true)
    }
    function test_noneIsDue() {
        beginOpen()
        press("railReviews")
        settle()
        verify(item("reviewsSummary").text.startsWith("No review"))
    }
    function test_aPurchaseIsTakenBack() {
        beginAtAlder("giveDecision")
        root.session.purchase.line = 0
        root.session.purchase.item = "Aqua shoes"
        root.session.purchase.amount = "18.50"
        root.session.purchase.record()
        tryCompare(root.session.purchase, "state", PurchaseEditor.Recorded, 10000)
        settle()
        flow().showPurchases()
        press("reverse")
        settle()
        compare(item("reversalAmount").text, "18.50")
        type("reversalAmount", "20")
        press("reversalRecord")
        compare(root.session.reversal.errorList.length, 2, "more than was paid, and no reason")
        type("reversalAmount", "8.50")
        type("reversalReason", "One pair went back to the shop")
        press("reversalRecord")
        tryVerify(() => root.session.reversal.doneText.length > 0, 10000)
        settle()
        verify(item("reversalDone").heading.includes("£8.50"))
        compare(root.session.purchase.purchases.count, 1, "beside it, not instead of it")
        press("reverse")
        settle()
        verify(item("reversalSentence").text.includes("£10.00 is left"))
        compare(item("reversalAmount").text, "10.00")
        type("reversalReason", "The rest as well")
        press("reversalRecord")
        tryVerify(() => root.session.reversal.doneText.length > 0, 10000)
        settle()
        compare(findVisible(root.view, "reverse"), null, "nothing is left to take back")
    }
}
