// The opened tablet: rail, banner and the trail of pages. Pages say what is wanted, flows decide what comes.
import QtQuick
import Doorstep.ViewModels

Item {
    id: root

    required property AppSession session
    property DisplaySettings display: null
    readonly property bool portrait: width < height
    readonly property var shown: trail.currentItem
    readonly property bool aboutPatient: shown ? shown.aboutPatient : false
    readonly property alias currentPage: trail.currentItem
    property string place: "today"
    property bool handedOver: false
    property bool signing: false

    // --- for Trail: the places of the rail and the patient's page
    readonly property var pages: ({ "today": todayPage, "people": peoplePage, "patient": patientPage,
        "reviews": reviewsPage })
    readonly property var asProperties: []
    function prepare(page, about) { return true }

    function goTo(place) {
        if (place === "lock")
            root.session.lock()
        else if (place === "sync")
            root.showSync()
        else if (place === "help")
            root.showHelp()
        else if (place === "reviews")
            root.showReviews()
        else if (place === "today")
            root.showToday()
        else
            root.showPeople()
    }
    function begin(place, pages) {
        root.place = place
        trail.start(pages)
    }
    function showReviews() { root.begin("reviews", [{ "page": "reviews" }]) }
    function showPeople() { root.begin("people", [{ "page": "people" }]) }
    function showSync() { root.begin("sync", [{ "page": "sync" }]) }
    function showHelp() { root.begin("help", [{ "page": "help" }]) }
    function showToday() { root.begin("today", [{ "page": "today" }]) }
    function showPatient() { root.begin("people", [{ "page": "people" }, { "page": "patient" }]) }
    function showTopic(key) { reading.showTopic(key) }
    function showLeaflets() { reading.showLeaflets() }
    function showLeaflet(key) { reading.showLeaflet(key) }
    function showTour() { reading.showTour() }
    function showMoney() { after.showMoney() }
    function showCase() { after.showCase() }
    function showEvent(kind, title) { after.showEvent(kind, title) }
    function showDecision() { after.showDecision() }
    function showPurchases() { after.showPurchases() }
    function showNewPurchase() { after.showNewPurchase() }
    function showCamera() { after.showCamera() }
    function showReceipt(picture) { after.showReceipt(picture) }
    function showReversal(key) { after.showReversal(key) }
    function showConflicts() { office.showConflicts() }
    function showConflict(key) { office.showConflict(key) }
    function showLeave() { office.showLeave() }
    function showDisplay() { office.showDisplay() }
    function showAccess() { office.showAccess() }
    function showPlan() { planning.showPlan() }
    function showSection(section) { planning.showSection(section) }
    function showLine() { planning.showLine() }
    function showCheck() { planning.showCheck() }
    function showVisit() { planning.showVisit() }
    function showEasyRead() { planning.showEasyRead() }
    function showSign() { planning.showSign() }
    function goBack() { trail.back() }
    /// Everything else is gone from the screen, the keyboard and the screen reader until the PIN.
    function handOver(toSign) {
        root.signing = toSign
        root.handedOver = true
        handed.sourceComponent = handOverPage
    }
    function takeBack() {
        handed.sourceComponent = null
        root.handedOver = false
        trail.forceActiveFocus()
    }

    /// A review from the list of all: the patient's file, and the form on it.
    function startReview(key) {
        returning.wanted = { "rail": "reviews", "patient": key,
            "trail": [{ "page": "reviews" }, { "page": "event",
                "about": { "kind": "reviewHeld", "title": qsTr("Hold the review"),
                    "from": qsTr("Reviews") } }] }
        root.session.openPatient(key)
    }

    /// Back to where one was; the first time somebody opens the tablet, the tour.
    Component.onCompleted: {
        root.showToday()
        if (root.display && !root.display.tourSeen)
            root.showTour()
        else
            returning.go(root.session.place.kept)
    }

    Connections {
        target: root.session
        function onPatientOpened() {
            if (returning.wanted === null)
                root.showPatient()
        }
    }
    Returning {
        id: returning

        objectName: "returning"
        flow: root
        session: root.session
        trail: trail
    }
    Connections {
        target: trail.currentItem
        ignoreUnknownSignals: true
        function onHelpWanted(key) { root.showTopic(key) }
    }
    ReadingFlow {
        id: reading

        session: root.session
        trail: trail
        display: root.display
        onDisplayWanted: root.showDisplay()
    }
    PlanFlow {
        id: planning

        session: root.session
        trail: trail
        onPatientWanted: root.showPatient()
        onConflictsWanted: root.showConflicts()
        onHandOverWanted: root.handOver(true)
    }
    CaseFlow {
        id: after

        session: root.session
        trail: trail
        onPlanWanted: root.showPlan()
    }
    OfficeFlow {
        id: office

        session: root.session
        trail: trail
        display: root.display
    }
    Loader {
        id: handed

        objectName: "handed"
        anchors.fill: parent
        visible: root.handedOver
        focus: root.handedOver
        onLoaded: handed.forceActiveFocus()
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
        Trail {
            id: trail

            objectName: "stack"
            y: banner.height
            width: parent.width
            height: parent.height - banner.height
            focus: true
            flows: [root, reading, planning, after, office]
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
        id: reviewsPage

        ReviewsPage {
            reviews: root.session.reviews
            onPersonChosen: (key) => root.session.openPatient(key)
            onReviewWanted: (key) => root.startReview(key)
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
        id: patientPage

        PatientPage {
            patient: root.session.patient
            conflicts: root.session.conflicts
            visit: root.session.visit
            onConflictsWanted: root.showConflicts()
            onVisitWanted: root.showVisit()
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
}
