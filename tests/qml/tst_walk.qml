// Goal: every screen, in every size and language, can be read, touched and reached by keyboard, and is
// pictured. Method: the real interface over a real vault is led to each page; a ScreenWalker measures what
// stands there, page length by page length, and saves it. One mode a run: DOORSTEP_WALK=800x1280,200
import QtQuick
import QtTest
import Doorstep.Testing
import Doorstep.Ui
import Doorstep.ViewModels

WalkTest {
    id: root

    name: "Walk"

    function test_1_aNewTablet() {
        begin("giveNothing", AppSession.NeedsVault)
        see("create")
        keyboard("create")
        item("displayLink").clicked()
        see("display")
        item("backLink").clicked()
        root.session.access.suggest()
        root.session.create("one thing", "another")
        see("create-problem")
        root.session.create(root.passphrase, root.passphrase)
        tryCompare(root.session, "state", AppSession.RecoveryCode, 20000)
        see("recovery-code")
        root.session.recoveryCodeNoted()
        tryCompare(root.session, "state", AppSession.NeedsEnrolment, 20000)
        see("enrol")
        root.session.enrol("DSTP1-ABC")
        tryVerify(() => root.session.enrolDigits.length > 0, 10000)
        see("enrol-digits")
        noProblems()
    }
    function test_2_locked() {
        begin()
        see("unlock")
        keyboard("unlock")
        root.session.unlock("not the passphrase")
        tryVerify(() => root.session.errorText.length > 0, 20000)
        see("unlock-problem")
        item("useRecovery").clicked()
        see("unlock-recovery")
        root.session.unlock(root.passphrase)
        tryCompare(root.session, "state", AppSession.Open, 20000)
        root.session.access.setPin("482913", "482913")
        tryCompare(root.session.access, "hasPin", true, 20000)
        settle()
        root.session.lock()
        tryCompare(root.session, "pinTriesLeft", 5, 10000)
        see("unlock-pin")
        root.session.unlockWithRecovery(root.world.recoveryCode)
        tryCompare(root.session, "state", AppSession.NewPassphrase, 20000)
        see("new-passphrase")
        noProblems()
    }
    function test_3_inTrouble() {
        begin("giveWrongTries")
        see("unlock-ten-wrong")
        cleanup()
        begin("giveDamage")
        root.session.unlock(root.passphrase)
        tryCompare(root.session, "state", AppSession.Damaged, 20000)
        see("damaged")
        cleanup()
        begin("giveOlderCopy")
        root.session.unlock(root.passphrase)
        tryCompare(root.session, "state", AppSession.OlderCopy, 20000)
        see("older-copy")
        cleanup()
        begin("giveLongAbsence")
        root.world.officeReachable = false
        root.session.unlock(root.passphrase)
        tryCompare(root.session, "state", AppSession.NoContact, 20000)
        tryCompare(root.session, "busy", false, 5000)
        see("no-contact")
        root.world.officeReachable = true
        noProblems()
    }
    function test_4_people() {
        beginOpen("giveDecision")
        flow().showPeople()
        see("people")
        keyboard("people")
        root.session.people.searchText = "zzz"
        see("people-nobody")
        root.session.people.searchText = ""
        for (const [who, name] of [[root.world.rowan, "restricted"], [root.world.hazel, "deceased"],
                                   [root.world.alder, "patient"]]) {
            root.session.openPatient(who)
            see(name)
        }
        keyboard("patient")
        flow().showVisit()
        see("visit")
        keyboard("visit")
        for (let i = 0; i < 3; ++i)
            root.session.visit.setFits(i, true)
        see("visit-identified")
        noProblems()
    }
    function test_5_plan() {
        beginAtAlder("giveDraft")
        flow().showPlan()
        see("plan")
        keyboard("plan")
        for (const section of ["about", "communication", "needs", "spending", "payments", "account", "acting", "risks",
                               "legalRisks", "support", "review", "copies"]) {
            flow().showPatient()
            flow().showPlan()
            flow().showSection(section)
            see("plan-" + section)
            keyboard("plan-" + section)
        }
        root.session.plan.editLine(0)
        flow().showLine()
        see("plan-line")
        flow().showPatient()
        flow().showPlan()
        flow().showCheck()
        see("check")
        flow().showSign()
        settle()
        root.session.agreement.agree()
        see("sign")
        keyboard("sign")
        item("showEasyRead").clicked()
        see("easy-read")
        keyboard("easy-read")
        noProblems()
    }
    function test_6_after() {
        beginAtAlder("giveDecision")
        flow().showDecision()
        see("decision")
        flow().showPatient()
        flow().showPurchases()
        see("purchases-none")
        flow().showNewPurchase()
        root.session.purchase.record()
        see("purchase-problem")
        root.session.purchase.startNew()
        root.session.purchase.line = root.session.purchase.lineChoices.length - 1
        root.session.purchase.item = "Bus fare because the ambulance did not come"
        root.session.purchase.amount = "12.50"
        root.session.purchase.reason = "The ambulance did not come"
        root.session.purchase.addPicture(root.world.receiptPicture())
        settle()
        root.world.plugCameras(2)
        see("purchase")
        keyboard("purchase")
        const day = root.session.purchase.boughtOn
        pictureOfBefore()
        root.session.purchase.line = 0
        root.session.purchase.boughtOn = "01-Jan-2012"
        root.session.purchase.removePicture(0)
        see("purchase-asked")
        keyboard("purchase-asked")
        root.session.purchase.takeWaiting()
        settle()
        root.session.purchase.undoRemovePicture()
        root.session.purchase.removePicture(1)
        root.session.purchase.boughtOn = day
        root.session.purchase.line = root.session.purchase.lineChoices.length - 1
        seeTheCamera()
        root.session.purchase.record()
        tryCompare(root.session.purchase, "state", PurchaseEditor.Recorded, 10000)
        see("purchases")
        item("receiptThumb").clicked()
        see("receipt")
        flow().goBack()
        item("reverse").clicked()
        see("reversal")
        keyboard("reversal")
        root.session.reversal.amount = "100"
        root.session.reversal.record()
        see("reversal-problem")
        root.session.reversal.amount = "2.50"
        root.session.reversal.reason = "Entered twice"
        root.session.reversal.record()
        settle()
        see("purchases-taken-back")
        flow().showNewPurchase()
        root.session.purchase.item = "Another bus fare"
        flow().goBack()
        see("purchases-begun")
        noProblems()
    }
    /// One that was taken while somebody else's form was the last.
    function pictureOfBefore() {
        for (const who of [root.world.rowan, root.world.alder]) {
            root.session.openPatient(who)
            settle()
            flow().showPatient()
            flow().showPurchases()
            flow().showNewPurchase()
            settle()
            if (who === root.world.rowan)
                root.world.takePicture(300)
        }
    }
    function seeTheCamera() {
        const camera = root.session.camera
        flow().showCamera()
        tryCompare(camera, "state", ReceiptCamera.Live, 5000)
        see("camera")
        keyboard("camera")
        camera.take()
        wait(450) // the time of a double tap
        see("camera-taken")
        camera.use()
        tryCompare(camera, "state", ReceiptCamera.Kept, 10000)
        wait(450)
        see("camera-kept")
        camera.again()
        tryCompare(camera, "state", ReceiptCamera.Live, 5000)
        root.world.unplugCamera()
        see("camera-unplugged")
        flow().goBack()
        settle()
        root.session.purchase.removePicture(1)
        settle()
    }
    function test_7_sync() {
        beginOpen("giveDraft")
        flow().showSync()
        see("sync-waiting")
        keyboard("sync")
        root.world.officeReachable = false
        root.session.sync.syncNow()
        settle()
        see("sync-problem")
        root.world.officeReachable = true
        root.session.sync.syncNow()
        settle()
        see("sync-done")
        flow().showAccess()
        see("access")
        keyboard("access")
        root.session.access.setPin("1", "2")
        see("access-problem")
        item("saveName").clicked()
        see("access-name-problem")
        flow().goBack()
        flow().showDisplay()
        see("display-open")
        noProblems()
    }
    function test_8_today() {
        beginOpen("giveDecision")
        see("today")
        keyboard("today")
        root.session.openPatient(root.world.alder)
        settle()
        flow().showMoney()
        see("money")
        keyboard("money")
        flow().showPatient()
        flow().showCase()
        see("case")
        keyboard("case")
        flow().showEvent("reviewHeld", "Hold a review")
        see("event-review")
        keyboard("event-review")
        root.session.event.record()
        settle()
        see("event-problem")
        flow().goBack()
        flow().showEvent("stopped", "Stop the payments")
        see("event-stopped")
        noProblems()
    }
    function test_8_reviews() {
        beginOpen("giveOverdueReview")
        flow().showReviews()
        see("reviews")
        keyboard("reviews")
        flow().startReview(root.world.alder)
        tryVerify(() => findVisible(root.view, "recordEvent") !== null, 10000)
        root.session.event.record()
        see("review-problem")
        keyboard("review")
        for (let i = 0; i < 4; ++i)
            root.session.event.set("heading" + i, "Yes, it does")
        for (let i = 0; i < root.session.event.goals.length; ++i)
            root.session.event.answerGoal(i, 1)
        root.session.event.outcome = 1
        root.session.event.set("until", "01-May-2015")
        root.session.event.record()
        tryVerify(() => root.session.event.isRecorded, 10000)
        see("review-done")
        noProblems()
    }
    function test_8_wrongClock() {
        beginOpen("giveWrongClock")
        flow().showSync()
        see("sync-wrong-clock")
        noProblems()
    }
    function test_8_conflicts() {
        beginAtAlder("giveConflict")
        see("patient-conflict")
        flow().showPlan()
        see("plan-conflict")
        flow().showSection("risks")
        see("plan-risks-conflict")
        flow().goBack()
        flow().showCheck()
        see("check-conflict")
        flow().showSync()
        see("sync-conflict")
        flow().showConflicts()
        see("conflicts")
        keyboard("conflicts")
        flow().showConflict(root.session.conflicts.rows[0].key)
        root.session.conflicts.choice = 2
        see("conflict")
        keyboard("conflict")
        noProblems()
    }
    function test_8_leaving() {
        beginOpen("giveDraft")
        flow().showSync()
        flow().showLeave()
        see("leave")
        keyboard("leave")
        root.session.logOut()
        tryCompare(root.session, "state", AppSession.Locked, 10000)
        settle()
        item("somebodyNew").clicked()
        see("unlock-somebody-new")
        root.session.addStaff("Robin")
        tryCompare(root.session, "state", AppSession.NeedsVault, 10000)
        see("create-another")
        root.session.create(root.passphrase, root.passphrase)
        tryCompare(root.session, "state", AppSession.RecoveryCode, 20000)
        root.session.recoveryCodeNoted()
        tryCompare(root.session, "state", AppSession.NeedsEnrolment, 20000)
        root.session.lock()
        tryCompare(root.session, "state", AppSession.Locked, 10000)
        settle()
        see("unlock-who")
        noProblems()
    }
    function test_9_handOver() {
        beginAtAlder("giveDraft")
        root.session.access.setPin("482913", "482913")
        tryCompare(root.session.access, "hasPin", true, 20000)
        flow().handOver(false)
        see("handed-plan")
        keyboard("handed-plan")
        item("giveBack").clicked()
        see("handed-pin")
        root.session.access.comeBack("111222")
        settle()
        see("handed-wrong")
        root.session.access.comeBack("482913")
        tryCompare(flow(), "handedOver", false, 10000)
        flow().showSign()
        settle()
        flow().handOver(true)
        see("handed-sign")
        noProblems()
    }
    function test_firstRun() {
        root.firstRun = true
        beginOpen()
        root.firstRun = false
        for (let i = 0; i < 4; ++i) {
            see("tour-" + (i + 1))
            if (i === 0)
                keyboard("tour")
            item("tourNext").clicked()
        }
        settle()
        verify(item("roadCard"))
        verify(root.world.display.tourSeen)
        noProblems()
    }
    function test_8_reading() {
        beginAtAlder("giveDraft")
        flow().showHelp()
        see("help")
        keyboard("help")
        root.session.help.query = "R-34"
        see("help-found")
        flow().showTopic("rule:R-34")
        see("help-topic")
        flow().showLeaflets()
        see("leaflets")
        keyboard("leaflets")
        flow().showLeaflet("holding-the-money")
        see("leaflet")
        root.session.leaflets.easyRead = true
        see("leaflet-easy-read")
        root.session.leaflets.easyRead = false
        noProblems()
    }
}
