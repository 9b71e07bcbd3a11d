// Goal: decisions, purchases and sync are shown as they can be proven, never better.
// Method: a decided plan on the desk, purchases typed in, an office that answers or does not.
import QtQuick
import QtTest
import Doorstep.ViewModels

UiTest {
    name: "After"

    function test_decisionLineByLine() {
        beginAtAlder("giveDecision")
        press("openDecision")
        settle()
        verify(session.decision.verified)
        verify(item("decisionCheck").heading.includes("checked"))
        compare(session.decision.declinedCount, 1)
        const declined = item("decision-L2")
        verify(declined.decided && !declined.approved)
        compare(declined.reason, "It is not linked to an outcome.")
        verify(declined.patientReason.length > 0)
        verify(item("decision-L1").approved)
    }
    function changeContingency(text) {
        session.plan.contingency = text
        session.plan.saveNow()
        settle()
    }
    function test_aChangedDraftSaysThatTheDecisionIsNotAboutIt() {
        beginAtAlder("giveDecision")
        compare(item("openPlan").text, "Change the plan")
        verify(item("changeHint").text.includes("starts a new version"))
        compare(findVisible(view, "changedNote"), null)
        const before = session.plan.contingency
        press("openPlan")
        settle()
        compare(findVisible(view, "changedNote"), null)
        changeContingency("Ring the duty nurse")
        compare(item("changedNote").heading, "Changed since it was agreed")
        press("backLink")
        compare(item("changedNote").text,
                "The approved plan stays in force until the changed one is agreed and approved.")
        compare(item("openPlan").text, "Continue the changes")
        compare(findVisible(view, "changeHint"), null)
        for (const page of ["openDecision", "openCase"]) {
            press(page)
            settle()
            verify(item("changedNote").visible, page)
            press("backLink")
        }
        changeContingency(before)
        compare(findVisible(view, "changedNote"), null, "as it was agreed again")
        compare(item("openPlan").text, "Change the plan")
    }
    function rowOfAlder() {
        press("railPeople")
        settle()
        const list = item("peopleList")
        for (let i = 0; i < list.count; ++i) {
            if (list.itemAtIndex(i).name.includes("Alder"))
                return list.itemAtIndex(i)
        }
        return null
    }
    function test_theListSaysThatAPlanWasChanged() {
        beginAtAlder("giveDecision")
        const before = session.plan.contingency
        compare(rowOfAlder().stateText, "Approved in part")
        changeContingency("Ring the duty nurse")
        compare(rowOfAlder().stateText, "Changed since it was agreed")
        compare(rowOfAlder().stateColour, "yellow")
        press("railToday")
        settle()
        compare(session.people.answers[0].text, "Approved in part: tell the patient what was declined and why. "
                + "The plan was changed since it was agreed.")
        changeContingency(before)
        compare(rowOfAlder().stateText, "Approved in part")
    }
    function test_aChangeWhileTheOfficeDecides() {
        beginAtAlder("giveWaiting")
        compare(item("openPlan").text, "Change the plan")
        changeContingency("Ring the duty nurse")
        verify(item("changedNote").text.startsWith("The office decides on the plan as it was agreed."))
        compare(item("openPlan").text, "Continue the changes")
        press("railToday")
        settle()
        compare(item("dueList").itemAtIndex(0).because,
                "At the office, waiting for a decision. Changed since it was agreed.")
    }
    function test_whatHappenedHasAgreementDecisionAndPurchase() {
        beginAtAlder("giveDecision")
        fillPurchase(0, "120")
        press("recordButton")
        tryCompare(session.purchase, "state", PurchaseEditor.Recorded, 10000)
        settle()
        const what = session.file.history.map((one) => one.what)
        for (const text of ["The plan was agreed", "Decision of the office: Approved in part", "Bought: Thing"])
            verify(what.includes(text), text + " is in " + what)
        verify(session.file.history.every((one) => one.on.length > 0))
    }
    function fillPurchase(line, amount) {
        press("openPurchases")
        press("newPurchase")
        session.purchase.line = line
        type("purchaseItem", "Thing")
        type("purchaseAmount", amount)
    }
    function test_aDateBeforeThePlanStartsIsAskedAbout() {
        beginAtAlder("giveDecision")
        fillPurchase(0, "1")
        type("purchaseDate", "01-Jan-2010")
        press("recordButton")
        tryCompare(session.purchase, "state", PurchaseEditor.Recorded, 10000)
        settle()
        const flow = findChild(view, "mainFlow")
        flow.showPatient()
        flow.showPurchases()
        settle()
        verify(item("flags").text.includes("Is the date right? Write down why. (R-57)"), item("flags").text)
    }
    function test_purchaseShowsMoneyBeforeAndAfter() {
        beginAtAlder("giveDecision")
        fillPurchase(0, "120")
        const money = item("moneyBeforeAfter")
        compare(money.heading, "Direct payment: £300.00 left before this purchase")
        compare(money.text, "£180.00 left after it")
        session.purchase.addPicture(world.receiptPicture())
        settle()
        compare(session.purchase.pictures.length, 1)
        tryCompare(item("takenThumb"), "state", ReceiptView.Ready, 5000)
        press("recordButton")
        tryCompare(session.purchase, "state", PurchaseEditor.Recorded, 10000)
        settle()
        verify(item("purchaseDone").heading.includes("£120.00"))
        compare(session.purchase.purchases.count, 1)
        verify(!session.sync.allAtOffice)
        tryCompare(item("receiptThumbView"), "state", ReceiptView.Ready, 5000)
        verify(findVisible(view, "pictureProblem") === null)
        press("receiptThumb")
        tryCompare(item("receiptFull"), "state", ReceiptView.Ready, 5000)
        fuzzyCompare(item("receiptFull").aspect, 1.5, 0.01)
        press("backLink")
        press("newPurchase")
        session.purchase.line = 0
        verify(session.purchase.beforeText.includes("£180.00"), "what only this tablet knows counts")
    }
    function test_takenPicturesGoWithTheForm() {
        beginAtAlder("giveDecision")
        fillPurchase(0, "120")
        const file = world.receiptPicture() // once: it is being read while it would be written again
        session.purchase.addPicture(file)
        session.purchase.addPicture(file)
        settle()
        tryVerify(() => session.purchase.errors.picture === "This picture is in the list already", 20000)
        compare(session.purchase.pictures.length, 1, "the same picture is taken once")
        compare(world.pictureFiles(), 2)
        session.purchase.removePicture(0)
        settle()
        compare(world.pictureFiles(), 2, "it can still be put back")
        session.purchase.forgetRemovedPicture()
        settle()
        compare(world.pictureFiles(), 0)
        session.purchase.addPicture(world.receiptPicture())
        session.purchase.startNew() // while it is being sealed
        settle()
        compare(session.purchase.pictures.length, 0)
        compare(world.pictureFiles(), 0)
    }
    function test_aPageTakenOffComesBackInItsPlace() {
        beginAtAlder("giveDecision")
        fillPurchase(0, "120")
        for (let page = 0; page < 3; ++page) {
            session.purchase.addPicture(world.receiptPage(page))
            settle()
        }
        const names = () => session.purchase.pictures.map((one) => one.name)
        const before = names()
        compare(before.length, 3)
        press("removePicture-1")
        settle()
        compare(names(), [before[0], before[2]])
        compare(session.purchase.removedText, before[1] + " was taken off the purchase")
        verify(item("undo").activeFocus, "a keyboard goes on where the page was")
        keyClick(Qt.Key_Space)
        settle()
        compare(names(), before)
        verify(item("removePicture-1").activeFocus)
        compare(findVisible(view, "undo"), null)
        session.purchase.removePicture(0)
        press("recordButton")
        tryCompare(session.purchase, "state", PurchaseEditor.Recorded, 10000)
        settle()
        compare(world.pictureFiles(), 4, "two pages with their small versions: the third is gone")
    }
    function test_aDateBeforeThePlanStartsIsAskedAboutAtOnce() {
        beginAtAlder("giveDecision")
        fillPurchase(0, "12")
        const first = session.plan.firstPayment
        type("purchaseDate", first)
        compare(findVisible(view, "dateQuestion"), null)
        compare(findVisible(view, "purchaseReason"), null)
        type("purchaseDate", "01-Jan-2012")
        compare(item("dateQuestion").heading, "The plan starts on " + first + ". Is the date right?")
        verify(item("purchaseReason").label.includes("before the plan starts"))
        press("recordButton")
        tryCompare(session.purchase, "state", PurchaseEditor.Recorded, 10000, "it is never in the way")
    }
    function test_aDamagedPictureIsSaidWhereItIsLookedFor() {
        beginAtAlder("giveDecision")
        fillPurchase(0, "120")
        session.purchase.addPicture(world.receiptPicture())
        settle()
        session.purchase.record()
        tryCompare(session.purchase, "state", PurchaseEditor.Recorded, 10000)
        settle()
        world.damagePictures()
        press("receiptThumb")
        tryCompare(item("receiptFull"), "state", ReceiptView.Failed, 5000)
        verify(item("receiptProblem").text.includes("damaged"))
        press("backLink")
        session.purchase.refresh()
        settle()
        compare(item("pictureProblem").text, "The picture is damaged on this tablet. Please take it again.")
        compare(session.purchase.purchases.count, 1)
    }
    function test_outsideThePlanIsRecordedWithAReason() {
        beginAtAlder("giveDecision")
        fillPurchase(session.purchase.lineChoices.length - 1, "5")
        press("recordButton")
        compare(session.purchase.errorList.length, 1)
        verify(session.purchase.errors.reason !== undefined)
        type("purchaseReason", "The bus did not run")
        press("recordButton")
        tryCompare(session.purchase, "state", PurchaseEditor.Recorded, 10000)
    }
    function test_theSameTwiceIsNoticed() {
        beginAtAlder("giveDecision")
        for (let round = 0; round < 2; ++round) {
            session.purchase.startNew()
            session.purchase.line = 0
            session.purchase.item = "Cycle"
            session.purchase.supplier = "Shop"
            session.purchase.amount = "10"
            session.purchase.record()
            settle()
        }
        verify(session.purchase.looksTwice)
        compare(session.purchase.purchases.count, 1)
        session.purchase.record()
        settle()
        compare(session.purchase.purchases.count, 2, "recorded all the same when told so")
    }
    function test_whatIsBegunAndNotRecordedIsNeverGreen() {
        beginAtAlder("giveDecision")
        press("railSync")
        press("syncNow")
        tryCompare(session.sync, "running", false, 5000)
        tryCompare(session.sync, "allAtOffice", true, 5000)
        session.purchase.startNew()
        session.purchase.item = "Cycle"
        tryCompare(session.sync, "begunCount", 1, 5000)
        settle()
        compare(session.sync.waitingCount, 0)
        compare(session.sync.waiting.count, 1)
        compare(item("syncTruth").tone, "yellow")
        compare(item("railSync").detail, "1 begun, not recorded")
        verify(item("syncTruth").text.startsWith("Only this tablet has"))
        session.purchase.startNew()
        tryCompare(session.sync, "begunCount", 0, 5000)
        settle()
        compare(item("syncTruth").tone, "green")
    }
    function test_syncPageNeverGreenWhileSomethingWaits() {
        beginAtAlder("giveDraft")
        world.officeReachable = false
        press("railSync")
        settle()
        verify(session.sync.waitingCount > 0)
        compare(item("syncTruth").tone, "yellow")
        press("syncNow")
        tryCompare(session.sync, "running", false, 5000)
        settle()
        compare(item("syncTruth").tone, "yellow", "an attempt is no receipt")
        verify(item("syncProblem").text.length > 0)
        world.officeReachable = true
        press("syncNow")
        tryCompare(session.sync, "running", false, 5000)
        settle()
        compare(session.sync.waitingCount, 0)
        compare(item("syncTruth").tone, "green")
        verify(findVisible(view, "syncProblem") === null)
        verify(item("railSync").detail.startsWith("All at the office"))
    }
}
