// Owns the stack of pages of the opened tablet: pages say what is wanted, this file decides what comes.
import QtQuick
import QtQuick.Controls.Basic
import Doorstep.ViewModels

Item {
    id: root

    required property AppSession session
    property DisplaySettings display: null
    readonly property bool portrait: width < height
    readonly property bool aboutPatient: stack.currentItem ? stack.currentItem.aboutPatient : false
    readonly property alias currentPage: stack.currentItem
    property string place: "today"
    property bool handedOver: false
    property bool signing: false
    readonly property var sections: ({ "needs": needsPage, "spending": spendingPage, "payments": paymentsPage,
                                       "risks": risksPage, "review": reviewPage })

    function goTo(place) {
        if (place === "lock")
            root.session.lock()
        else if (place === "sync")
            root.showSync()
        else if (place === "help")
            root.showHelp()
        else if (place === "today")
            root.showToday()
        else
            root.showPeople()
    }
    function showPeople() {
        root.place = "people"
        stack.replace(null, peoplePage)
    }
    function showSync() {
        root.place = "sync"
        stack.replace(null, syncPage)
    }
    function showHelp() {
        root.place = "help"
        reading.showHelp()
    }
    function showTopic(key) { reading.showTopic(key) }
    function showLeaflets() { reading.showLeaflets() }
    function showLeaflet(key) { reading.showLeaflet(key) }
    function showToday() {
        root.place = "today"
        stack.replace(null, todayPage)
    }
    function showMoney() { stack.push(moneyPage) }
    function showCase() { stack.push(casePage) }
    function showEvent(kind, title) { stack.push(eventPage, { "kind": kind, "title": title }) }
    function showTour() { stack.push(tourPage) }
    /// Everything else is gone from the screen, the keyboard and the screen reader until the PIN.
    function handOver(toSign) {
        root.signing = toSign
        root.handedOver = true
        handed.sourceComponent = handOverPage
        Qt.callLater(() => handed.forceActiveFocus())
    }
    function takeBack() {
        handed.sourceComponent = null
        root.handedOver = false
        stack.forceActiveFocus()
    }
    function showDisplay() { stack.push(displayPage) }
    function showAccess() { stack.push(accessPage) }
    function showPatient() {
        root.place = "people"
        stack.replace(null, [peoplePage, patientPage])
    }
    function showPlan() { stack.push(planPage) }
    function showSection(section) {
        if (root.session.care.open(section))
            stack.push(carePage)
        else
            stack.push(root.sections[section] ?? paymentsPage)
    }
    function showLine() { stack.push(linePage) }
    function showCheck() {
        root.session.plan.saveNow()
        stack.push(checkPage)
    }
    function showSign() {
        root.session.prepareAgreement()
        stack.push(signPage)
    }
    function showDecision() { stack.push(decisionPage) }
    function showPurchases() { stack.push(purchasesPage) }
    function showNewPurchase() {
        root.session.purchase.startNew()
        stack.push(purchasePage)
    }
    function showReceipt(picture) { stack.push(receiptPage, { "picture": picture }) }
    function goBack() { stack.pop() }

    /// The first time somebody opens the tablet.
    Component.onCompleted: if (root.display && !root.display.tourSeen)
        root.showTour()

    Connections {
        target: root.session
        function onPatientOpened() { root.showPatient() }
    }
    Connections {
        target: stack.currentItem
        ignoreUnknownSignals: true
        function onHelpWanted(key) { root.showTopic(key) }
    }
    ReadingFlow {
        id: reading

        session: root.session
        stack: stack
        onTourWanted: root.showTour()
        onDisplayWanted: root.showDisplay()
    }
    Loader {
        id: handed

        objectName: "handed"
        anchors.fill: parent
        visible: root.handedOver
        focus: root.handedOver
    }
    Rail {
        id: rail

        visible: !root.handedOver
        objectName: "rail"
        x: 0
        y: root.portrait ? root.height - height : 0
        width: root.portrait ? root.width : implicitWidth
        height: root.portrait ? implicitHeight : root.height
        upright: !root.portrait
        sync: root.session.sync
        current: root.place
        onWanted: (place) => root.goTo(place)
    }
    Item {
        visible: !root.handedOver
        x: root.portrait ? 0 : rail.width
        width: root.width - x
        height: root.portrait ? root.height - rail.height : root.height

        PatientBanner {
            id: banner

            objectName: "banner"
            width: parent.width
            height: root.aboutPatient ? implicitHeight : 0
            visible: root.aboutPatient
            patient: root.session.patient
        }
        StackView {
            id: stack

            objectName: "stack"
            y: banner.height
            width: parent.width
            height: parent.height - banner.height
            initialItem: todayPage
            focus: true
            clip: true
            pushEnter: null
            pushExit: null
            popEnter: null
            popExit: null
            replaceEnter: null
            replaceExit: null
        }
    }

    Component {
        id: todayPage

        TodayPage {
            due: root.session.due
            people: root.session.people
            sync: root.session.sync
            onPersonChosen: (key) => root.session.openPatient(key)
            onSyncWanted: root.showSync()
            onPeopleWanted: root.showPeople()
        }
    }
    Component {
        id: handOverPage

        HandOverPage {
            objectName: "handOverPage"
            access: root.session.access
            patient: root.session.patient
            agreement: root.signing ? root.session.agreement : null
            onCameBack: root.takeBack()
            onLockWanted: root.session.lock()
        }
    }
    Component {
        id: moneyPage

        MoneyPage {
            moneyLeft: root.session.moneyLeft
            cash: root.session.cash
            onBack: root.goBack()
            onPurchasesWanted: root.showPurchases()
        }
    }
    Component {
        id: casePage

        CasePage {
            file: root.session.file
            onBack: root.goBack()
            onEventWanted: (kind, title) => root.showEvent(kind, title)
        }
    }
    Component {
        id: eventPage

        EventPage {
            file: root.session.file
            kind: ""
            title: ""
            onBack: root.goBack()
            onFinished: root.goBack()
        }
    }
    Component {
        id: tourPage

        TourPage {
            onFinished: {
                if (root.display)
                    root.display.tourSeen = true
                root.goBack()
            }
        }
    }
    Component {
        id: peoplePage

        PeoplePage {
            people: root.session.people
            onPersonChosen: (key) => root.session.openPatient(key)
        }
    }
    Component {
        id: syncPage

        SyncPage {
            sync: root.session.sync
            onAccessWanted: root.showAccess()
            onDisplayWanted: root.showDisplay()
        }
    }
    Component {
        id: displayPage

        DisplayPage { display: root.display; onBack: root.goBack() }
    }
    Component {
        id: accessPage

        AccessPage { access: root.session.access; onBack: root.goBack() }
    }
    Component {
        id: patientPage

        PatientPage {
            patient: root.session.patient
            onBack: root.showPeople()
            onPlanWanted: root.showPlan()
            onDecisionWanted: root.showDecision()
            onPurchasesWanted: root.showPurchases()
            onLeafletsWanted: root.showLeaflets()
            onMoneyWanted: root.showMoney()
            onCaseWanted: root.showCase()
            onHandOverWanted: root.handOver(false)
        }
    }
    Component {
        id: planPage

        PlanPage {
            plan: root.session.plan
            care: root.session.care
            patientName: root.session.patient.spokenName
            onBack: root.goBack()
            onSectionWanted: (section) => root.showSection(section)
            onCheckWanted: root.showCheck()
        }
    }
    Component {
        id: carePage

        PlanCarePage { care: root.session.care; plan: root.session.plan; onBack: root.goBack() }
    }
    Component {
        id: needsPage

        PlanNeedsPage { plan: root.session.plan; onBack: root.goBack() }
    }
    Component {
        id: spendingPage

        PlanSpendingPage { plan: root.session.plan; onBack: root.goBack(); onLineWanted: root.showLine() }
    }
    Component {
        id: linePage

        LinePage { plan: root.session.plan; onBack: root.goBack() }
    }
    Component {
        id: paymentsPage

        PlanPaymentsPage { plan: root.session.plan; onBack: root.goBack() }
    }
    Component {
        id: risksPage

        PlanRisksPage { plan: root.session.plan; onBack: root.goBack() }
    }
    Component {
        id: reviewPage

        PlanReviewPage { plan: root.session.plan; onBack: root.goBack() }
    }
    Component {
        id: checkPage

        CheckPage {
            plan: root.session.plan
            onBack: root.goBack()
            onSectionWanted: (section, lineRef) => {
                if (lineRef.length > 0 && root.session.plan.editLineByRef(lineRef))
                    root.showLine()
                else
                    root.showSection(section)
            }
            onSignWanted: root.showSign()
        }
    }
    Component {
        id: signPage

        SignPage {
            agreement: root.session.agreement
            papers: root.session.papers
            onBack: root.goBack()
            onFinished: root.showPatient()
            onHandOverWanted: root.handOver(true)
        }
    }
    Component {
        id: decisionPage

        DecisionPage {
            decision: root.session.decision
            papers: root.session.papers
            onBack: root.goBack()
        }
    }
    Component {
        id: purchasesPage

        PurchasesPage {
            purchase: root.session.purchase
            papers: root.session.papers
            onBack: root.goBack()
            onNewWanted: root.showNewPurchase()
            onReceiptWanted: (picture) => root.showReceipt(picture)
        }
    }
    Component {
        id: receiptPage

        ReceiptPage {
            purchase: root.session.purchase
            picture: ""
            onBack: root.goBack()
        }
    }
    Component {
        id: purchasePage

        PurchasePage {
            purchase: root.session.purchase
            onBack: root.goBack()
            onFinished: root.goBack()
        }
    }
}
