// Goal: after a lock and after a restart one stands where one was, with the same text, and nothing that was
// begun is gone. Method: each page is left half done, the session ends, and the next one is looked at.
import QtQuick
import QtTest
import Doorstep.Testing
import Doorstep.Ui
import Doorstep.ViewModels

UiTest {
    id: root

    name: "Place"

    function flow() { return findChild(root.view, "mainFlow") }
    function pageName() {
        const names = findChild(root.view, "stack").names
        return names[names.length - 1].page
    }
    function unlockAgain() {
        tryCompare(root.session, "state", AppSession.Locked, 20000)
        settle()
        root.session.unlock(root.passphrase)
        tryCompare(root.session, "state", AppSession.Open, 20000)
        back()
    }
    function back() {
        tryVerify(() => flow() !== null && !findChild(root.view, "returning").busy, 20000)
        settle()
    }
    function lockAndUnlock() {
        root.session.lock()
        unlockAgain()
    }
    /// Another process: nothing is left but what the store holds. `place`: the last that came into it.
    function restart(place) {
        root.view.destroy()
        root.view = null
        wait(0)
        if (place)
            root.session.place.keep(place)
        root.world.restart()
        root.view = viewOf()
        unlockAgain()
    }
    function draw(from, points) {
        const pad = item("signaturePad")
        reveal(pad)
        mousePress(pad, 20, from)
        for (let i = 1; i < points; ++i)
            mouseMove(pad, 20 + i * 4, from + (i % 9) * 3, -1, Qt.LeftButton)
        mouseRelease(pad, 20 + points * 4, from)
    }
    function test_pageFieldTextAndScroll_data() {
        return [{ "tag": "lock", "way": lockAndUnlock }, { "tag": "restart", "way": restart }]
    }
    function test_pageFieldTextAndScroll(row) {
        beginAtAlder("giveDraft")
        press("openPlan")
        press("section-risks")
        type("contingency", "The neighbour at number 7 has a key")
        const scroll = page().flickable.contentY
        const cursor = item("contingency").area.cursorPosition
        wait(700)
        row.way()
        const text = item("contingency")
        compare(text.text, "The neighbour at number 7 has a key")
        verify(text.area.activeFocus, "the same field has the focus")
        compare(text.area.cursorPosition, cursor)
        verify(Math.abs(page().flickable.contentY - scroll) < 2)
        press("backLink")
        verify(item("section-risks"), "the pages below are there as well")
    }
    function test_theSearchOfThePeople() {
        beginOpen()
        press("railPeople")
        type("searchField", "row")
        settle()
        wait(800)
        restart()
        compare(root.session.people.searchText, "row")
        compare(item("peopleList").count, 1)
    }
    function test_halfADateOfASection() {
        beginAtAlder("giveDraft")
        flow().showPlan()
        flow().showSection("communication")
        settle()
        const field = item("care-access.askedOn")
        type("care-access.askedOn", "12-Ma")
        wait(700)
        restart()
        compare(item("care-access.askedOn").text, "12-Ma")
    }
    function test_theLineThatWasOpen() {
        beginAtAlder("giveDraft")
        flow().showPlan()
        flow().showSection("spending")
        press("change-L2")
        type("linePrice", "32.5")
        wait(700)
        restart()
        compare(root.session.plan.line.ref, "L2")
        compare(item("linePrice").text, "32.5", "as it was typed, not as it would be written")
    }
    function beginPurchase() {
        beginAtAlder("giveDecision")
        press("openPurchases")
        press("newPurchase")
        root.session.purchase.line = 0
        type("purchaseItem", "Aqua shoes")
        type("purchaseAmount", "18.5")
        root.session.purchase.addPicture(root.world.receiptPicture())
        settle()
        wait(600)
    }
    function test_anUnfinishedPurchaseWithItsPicture() {
        beginPurchase()
        restart()
        compare(item("purchaseItem").text, "Aqua shoes")
        compare(item("purchaseAmount").text, "18.5")
        compare(root.session.purchase.line, 0)
        compare(root.session.purchase.pictures.length, 1)
        tryVerify(() => item("takenThumb").state !== undefined, 5000)
        press("recordButton")
        tryCompare(root.session.purchase, "state", PurchaseEditor.Recorded, 10000)
        settle()
        compare(root.session.purchase.purchases.count, 1)
        verify(item("receiptThumb"))
        restart()
        compare(root.session.purchase.pictures.length, 0, "what is recorded is no form any more")
        verify(!root.session.purchase.begun)
    }
    function test_aLongTextShowsItsBeginning() {
        beginAtAlder("giveDecision")
        flow().showNewPurchase()
        settle()
        const words = "Aqua shoes, a towel and goggles for the pool on Tuesdays, twelve weeks, with a friend who drives"
        const box = item("purchaseItem")
        box.fieldWidth = 240
        type("purchaseItem", words)
        const field = box.field
        compare(field.cursorPosition, words.length)
        keyClick(Qt.Key_Left)
        item("purchaseSupplier").focusField()
        twoFrames()
        verify(field.positionAt(field.leftPadding + 1) < 2, "out of focus its beginning is seen")
        box.focusField()
        compare(field.cursorPosition, words.length - 1, "the cursor is where it was")
        session.purchase.startNew()
        session.purchase.item = words
        item("purchaseSupplier").focusField()
        verify(field.positionAt(field.leftPadding + 1) < 2)
    }
    function test_comingBackFromTheCameraIsAColdStart() {
        beginPurchase()
        root.world.takePicture(300)
        root.world.takePicture(400)
        restart()
        settle()
        tryVerify(() => root.session.purchase.pictures.length === 3, 10000, "both pages, after the one of before")
        compare(item("purchaseItem").text, "Aqua shoes")
        compare(root.world.picturesInCamera(), 0, "what is sealed is not left lying about")
        press("recordButton")
        tryCompare(root.session.purchase, "state", PurchaseEditor.Recorded, 10000)
    }
    function test_aPictureOfBeforeIsAskedAboutAtSomebodyElsesForm() {
        beginPurchase()
        root.session.openPatient(root.world.rowan)
        settle()
        root.world.takePicture(300) // of Alder's paper, and nobody came back to Alder
        const flow = findChild(root.view, "mainFlow")
        flow.showPatient()
        flow.showNewPurchase()
        settle()
        compare(root.session.purchase.pictures.length, 0)
        compare(item("waitingPictures").heading, "1 picture was taken before this form was opened")
        root.session.openPatient(root.world.alder)
        settle()
        flow.showPatient()
        flow.showNewPurchase()
        settle()
        compare(root.session.purchase.pictures.length, 1)
        press("takeWaiting")
        settle()
        compare(root.session.purchase.pictures.length, 2)
        compare(root.world.picturesInCamera(), 0)
        compare(findVisible(root.view, "waitingPictures"), null)
    }
    function test_theFormIsFoundAgainFromThePurchases() {
        beginPurchase()
        press("backLink")
        verify(item("purchaseBegun").text.includes("Aqua shoes"))
        press("newPurchase")
        compare(item("purchaseItem").text, "Aqua shoes")
        press("purchaseAgain")
        settle()
        compare(item("purchaseItem").text, "")
        compare(root.world.pictureFiles(), 0, "thrown away means gone")
        restart()
        compare(item("purchaseItem").text, "")
    }
    /// The empty form of what is recorded would look as if it were lost.
    function test_whatIsRecordedIsNotAskedForAgain() {
        beginPurchase()
        // The process dies after the purchase is in the store and before its page is left: the place is older.
        const place = findChild(root.view, "returning").snapshot()
        compare(place.begun, true)
        root.session.purchase.amount = "18.50"
        press("recordButton")
        settle()
        compare(root.session.purchase.purchases.count, 1)
        restart(place)
        compare(pageName(), "purchases")
    }
    function test_theAgreedPlanIsNotToBeSignedAgain() {
        beginAtAlder("giveDraft")
        flow().showPlan()
        flow().showCheck()
        flow().showSign()
        settle()
        root.session.agreement.verbal = true
        root.session.agreement.seenAlone = true
        root.session.agreement.confirmed = true
        press("agreeButton")
        tryCompare(root.session.agreement, "state", AgreementViewModel.Agreed, 20000)
        settle()
        restart()
        compare(pageName(), "patient")
    }
    function test_halfASignature() {
        beginAtAlder("giveDraft")
        flow().showPlan()
        flow().showCheck()
        flow().showSign()
        settle()
        draw(20, 20)
        draw(60, 20)
        const points = root.session.agreement.ink.pointCount
        type("present", "Her daughter")
        for (const [width, height] of [[800, 1280], [1280, 800], [640, 480], [1280, 800]]) {
            root.view.width = width
            root.view.height = height
            twoFrames()
            compare(root.session.agreement.ink.pointCount, points)
        }
        wait(600)
        restart()
        compare(root.session.agreement.ink.strokeCount, 2)
        compare(root.session.agreement.ink.pointCount, points)
        compare(item("present").text, "Her daughter")
        draw(90, 10)
        compare(root.session.agreement.ink.strokeCount, 3)
        press("confirmed")
        press("agreeButton")
        tryCompare(root.session.agreement, "state", AgreementViewModel.Agreed, 10000)
    }
    function test_aSignatureUnderAnotherTextIsNone() {
        beginAtAlder("giveDraft")
        flow().showPlan()
        flow().showCheck()
        flow().showSign()
        settle()
        draw(20, 20)
        wait(600)
        press("backLink")
        root.session.plan.contingency = "Something else"
        settle()
        flow().showSign()
        settle()
        compare(root.session.agreement.ink.strokeCount, 0)
        restart()
        compare(root.session.agreement.ink.strokeCount, 0)
    }
    function test_anOpenReview() {
        beginAtAlder("giveDecision")
        flow().showCase()
        flow().showEvent("reviewHeld", "Hold a review")
        settle()
        type("reviewHeading-0", "It does, mostly")
        root.session.event.answerGoal(0, 1)
        type("eventUntil", "01-No")
        wait(600)
        restart()
        compare(item("reviewHeading-0").text, "It does, mostly")
        compare(item("eventUntil").text, "01-No")
        verify(root.session.event.goals[0].answer >= 0)
        press("recordEvent")
        verify(item("eventErrors").errors.length > 0, "a review answers its questions")
        compare(root.session.file.history.filter((one) => one.what.includes("eview")).length, 0)
    }
    function test_halfAChoiceBetweenVersions() {
        beginAtAlder("giveConflict")
        press("openConflicts")
        press("conflictOpen-0")
        root.session.conflicts.choice = root.session.conflicts.choices.length - 1
        type("conflictText", "Both help")
        wait(600)
        restart()
        compare(item("conflictText").text, "Both help")
        press("conflictSave")
        settle()
        compare(root.session.conflicts.count, 0)
        compare(root.session.plan.contingency, "Both help")
    }
    function test_whoIsNotHereAnyMoreIsNotOpened() {
        beginOpen()
        root.session.place.keep({ "rail": "people", "patient": "00112233445566778899aabbccddeeff",
            "trail": [{ "page": "people" }, { "page": "patient" }] })
        wait(600)
        root.view.destroy()
        root.view = null
        wait(0)
        root.world.restart()
        root.view = viewOf()
        unlockAgain()
        verify(item("roadCard"), "Today")
    }
}
