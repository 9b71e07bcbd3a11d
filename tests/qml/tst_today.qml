// Goal: Today leads to what needs the coordinator, and what happened is recorded from the patient's page.
// Method: a plan approved in part on the desk; the pages opened by touch; a first payment and a review recorded.
import QtQuick
import QtTest
import Doorstep.ViewModels

UiTest {
    id: root

    name: "Today"

    function test_anAnswerLeadsToItsPatient() {
        beginOpen("giveDecision")
        verify(item("roadCard"))
        compare(root.session.people.answers.length, 1)
        compare(root.session.people.answers[0].text, "Approved in part: tell the patient what was declined and why.")
        mouseClick(item("answer"))
        tryCompare(root.session.patient, "state", PatientViewModel.Ready, 10000)
        settle()
        verify(item("openDecision"))
        // What is typed into the search of another page changes nothing here.
        root.session.people.searchText = "nobody"
        settle()
        compare(root.session.people.answers.length, 1)
    }
    function test_whatIsDueLeadsToItsPatient() {
        beginAtAlder("giveDecision")
        findChild(root.view, "mainFlow").showEvent("reviewAsked", "Review")
        settle()
        item("eventOn").field.text = "01-Jun-2012"
        press("recordEvent")
        settle()
        press("railToday")
        settle()
        const list = item("dueList")
        tryVerify(() => list.count > 0, 10000, "the review that was asked for is due")
        const row = list.itemAtIndex(0)
        verify(row, "the row is drawn")
        verify(row.Accessible.name.includes("asked for"), row.Accessible.name)
        mouseClick(row)
        settle()
        verify(item("openDecision"))
    }
    function test_nothingNeedsAnybody() {
        beginOpen()
        compare(root.session.people.answers.length, 0)
        compare(findVisible(root.view, "answersCard"), null)
        compare(item("dueSummary").text, "Nothing is due in the next six weeks.")
        press("railPeople")
        verify(item("peopleList"))
    }
    function test_moneyMonthByMonth() {
        beginAtAlder("giveDecision")
        press("openMoney")
        verify(root.session.cash.inForce)
        compare(root.session.cash.months.length, 3)
        verify(root.session.cash.payments.length > 0)
        verify(item("moneySentence").text.includes("£"))
        verify(item("flowChart").words.length > 0)
        const bar = item("moneyLeftBar")
        compare(bar.width, bar.parent.width - 2, "nothing is spent: the bar of what is left is full")
    }
    function test_theTickIsNoTickWhenTheOfficeWasNotHeardForLong() {
        beginOpen("giveOverdueReview")
        verify(root.session.sync.allAtOffice && root.session.sync.leaseText.length > 0)
        compare(item("railSync").mark, "!")
        verify(!Qt.colorEqual(item("railSync").dot, "#7fe0a8"), "nothing is green either")
        compare(item("roadCard").heading, "Before you leave")
    }
    function test_whatHappenedIsRecorded() {
        beginAtAlder("giveDecision")
        press("openCase")
        const before = root.session.file.history.length
        findChild(root.view, "mainFlow").showEvent("firstPayment", "First payment")
        settle()
        type("eventOn", "no day")
        press("recordEvent")
        settle()
        compare(item("eventErrors").errors.length, 1)
        type("eventOn", "01-Jun-2012")
        type("eventAmount", "100")
        press("recordEvent")
        tryVerify(() => root.session.file.history.length === before + 1, 10000)
        settle()
        verify(item("caseSentence"), "back at what happens next")
        verify(!root.session.sync.allAtOffice, "it is only on this tablet yet")
    }
    function test_aReviewHasFourHeadings() {
        beginAtAlder("giveDecision")
        findChild(root.view, "mainFlow").showEvent("reviewHeld", "Review")
        settle()
        compare(root.session.file.reviewHeadings.length, 4)
        for (let i = 0; i < 4; ++i)
            verify(item("reviewHeading-" + i).label.length > 0)
    }
}
