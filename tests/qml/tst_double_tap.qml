// Goal: two taps are one record, however close they come and however slow the disk is. Method: the button is
// tapped twice, 20, 50, 100 and 300 ms apart, over a store that takes two seconds.
import QtQuick
import QtTest
import Doorstep.Testing
import Doorstep.Ui
import Doorstep.ViewModels

UiTest {
    id: root

    name: "DoubleTap"

    function flow() { return findChild(root.view, "mainFlow") }
    /// How many changes came of it.
    function tapTwice(name, apartMs) {
        settle()
        root.session.sync.refresh()
        settle()
        const before = root.session.sync.waitingCount
        const target = item(name)
        reveal(target)
        const at = target.mapToItem(root.view, target.width / 2, target.height / 2)
        root.world.slowOnceMs = 2000
        mouseClick(root.view, at.x, at.y)
        wait(apartMs)
        mouseClick(root.view, at.x, at.y)
        settle()
        root.session.sync.refresh()
        settle()
        compare(root.world.slowOnceMs, 0, "the store was slow")
        return root.session.sync.waitingCount - before
    }
    function taps() { return [20, 50, 100, 300].map((ms) => ({ "tag": ms + " ms", "ms": ms })) }
    function test_purchase_data() { return taps() }
    function test_purchase(row) {
        beginAtAlder("giveDecision")
        flow().showPurchases()
        flow().showNewPurchase()
        root.session.purchase.line = 0
        root.session.purchase.item = "Aqua shoes"
        root.session.purchase.amount = "18.50"
        compare(tapTwice("recordButton", row.ms), 1)
        compare(root.session.purchase.purchases.count, 1)
    }
    function test_agreement_data() { return taps() }
    function test_agreement(row) {
        beginAtAlder("giveDraft")
        flow().showPlan()
        flow().showCheck()
        flow().showSign()
        settle()
        root.session.agreement.verbal = true
        root.session.agreement.seenAlone = true
        root.session.agreement.confirmed = true
        compare(tapTwice("agreeButton", row.ms), 1)
        compare(root.session.agreement.state, AgreementViewModel.Agreed)
    }
    function test_review_data() { return taps() }
    function test_review(row) {
        beginAtAlder("giveDecision")
        flow().showCase()
        flow().showEvent("reviewHeld", "Hold a review")
        settle()
        for (let i = 0; i < 4; ++i)
            root.session.event.set("heading" + i, "Yes")
        for (let i = 0; i < root.session.event.goals.length; ++i)
            root.session.event.answerGoal(i, 1)
        root.session.event.outcome = 0
        root.session.event.set("until", "01-Nov-2012")
        compare(tapTwice("recordEvent", row.ms), 1)
        verify(root.session.event.isRecorded)
    }
    function test_reversal_data() { return taps() }
    function test_reversal(row) {
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
        root.session.reversal.amount = "5"
        root.session.reversal.reason = "One shoe"
        compare(tapTwice("reversalRecord", row.ms), 1)
    }
    function test_choice_data() { return taps() }
    function test_choice(row) {
        beginAtAlder("giveConflict")
        flow().showConflicts()
        settle()
        flow().showConflict(root.session.conflicts.rows[0].key)
        root.session.conflicts.choice = 1
        compare(tapTwice("conflictSave", row.ms), 1)
        compare(root.session.conflicts.count, 0)
    }
}
