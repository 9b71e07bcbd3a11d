// After the plan: the decision, what happens next, money, purchases.
import QtQuick
import Doorstep.ViewModels

Item {
    id: root

    required property AppSession session
    required property Trail trail
    readonly property var pages: ({ "decision": decisionPage, "case": casePage, "event": eventPage,
        "money": moneyPage, "purchases": purchasesPage, "purchase": purchasePage, "receipt": receiptPage,
        "reversal": reversalPage, "camera": cameraPage })
    readonly property var asProperties: ["event", "receipt"]
    signal planWanted()

    function prepare(page, about) {
        if (page === "event")
            root.session.event.open(about.kind)
        else if (page === "purchase")
            root.session.purchase.begin()
        else if (page === "reversal")
            root.session.reversal.open(about.key)
        else if (page === "camera") // nobody comes back to a camera that is on: after a lock, the form
            return root.session.camera.state !== ReceiptCamera.Off
        return true
    }
    function showDecision() { root.trail.go("decision") }
    function showMoney() { root.trail.go("money") }
    function showCase() { root.trail.go("case") }
    function showEvent(kind, title) { root.trail.go("event", { "kind": kind, "title": title }) }
    function showPurchases() { root.trail.go("purchases") }
    function showNewPurchase() { root.trail.go("purchase") }
    function showCamera() {
        root.session.camera.open()
        root.trail.go("camera")
    }
    function showReversal(key) { root.trail.go("reversal", { "key": key }) }
    function showReceipt(picture) { root.trail.go("receipt", { "picture": picture }) }

    Component {
        id: decisionPage

        DecisionPage {
            decision: root.session.decision
            patient: root.session.patient
            papers: root.session.papers
            onBack: root.trail.back()
        }
    }
    Component {
        id: moneyPage

        MoneyPage {
            moneyLeft: root.session.moneyLeft
            cash: root.session.cash
            onBack: root.trail.back()
            onPurchasesWanted: root.showPurchases()
        }
    }
    Component {
        id: casePage

        CasePage {
            file: root.session.file
            patient: root.session.patient
            onBack: root.trail.back()
            onEventWanted: (kind, title) => root.showEvent(kind, title)
        }
    }
    Component {
        id: eventPage

        EventPage {
            file: root.session.file
            form: root.session.event
            kind: ""
            title: ""
            onBack: root.trail.back()
            onFinished: root.trail.back()
            onPlanWanted: root.planWanted()
        }
    }
    Component {
        id: reversalPage

        ReversalPage {
            reversal: root.session.reversal
            onBack: root.trail.back()
            onFinished: root.trail.back()
        }
    }
    Component {
        id: purchasesPage

        PurchasesPage {
            purchase: root.session.purchase
            papers: root.session.papers
            onBack: root.trail.back()
            onNewWanted: root.showNewPurchase()
            reversal: root.session.reversal
            onReverseWanted: (key) => root.showReversal(key)
            onReceiptWanted: (picture) => root.showReceipt(picture)
        }
    }
    Component {
        id: receiptPage

        ReceiptPage {
            purchase: root.session.purchase
            picture: ""
            onBack: root.trail.back()
        }
    }
    Component {
        id: purchasePage

        PurchasePage {
            purchase: root.session.purchase
            camera: root.session.camera
            onCameraWanted: root.showCamera()
            onBack: root.trail.back()
            onFinished: root.trail.back()
        }
    }
    Component {
        id: cameraPage

        CameraPage {
            camera: root.session.camera
            onBack: root.trail.back()
        }
    }
}
