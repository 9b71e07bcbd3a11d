// What the whole window shows: locked, being set up, or open.
import QtQuick
import Doorstep.ViewModels

Item {
    id: root

    required property AppSession session
    property DisplaySettings display: null
    /// Before the tablet is open; afterwards the flow has a place for it.
    property bool displayWanted: false
    /// A vault of its own with made-up patients: marked on every screen.
    property bool training: false
    readonly property alias view: loader.item
    readonly property string page: session.state === AppSession.Open ? "MainFlow"
        : displayWanted ? "DisplayPage"
        : session.state === AppSession.Locked ? "UnlockPage"
        : session.state === AppSession.NeedsVault ? "CreatePage"
        : session.state === AppSession.RecoveryCode ? "RecoveryCodePage"
        : session.state === AppSession.NewPassphrase ? "NewPassphrasePage"
        : session.state === AppSession.Damaged ? "DamagedPage"
        : session.state === AppSession.OlderCopy ? "OlderCopyPage"
        : session.state === AppSession.NoContact ? "NoContactPage"
        : session.state === AppSession.NeedsEnrolment ? "EnrolPage" : ""
    readonly property var given: ({
        "MainFlow": { "objectName": "mainFlow", "session": session, "display": display },
        "DisplayPage": { "objectName": "displayPage", "display": display },
        "UnlockPage": { "objectName": "unlockPage", "session": session, "displayOffered": display !== null },
        "CreatePage": { "objectName": "createPage", "session": session, "displayOffered": display !== null },
        "RecoveryCodePage": { "objectName": "recoveryPage", "session": session },
        "NewPassphrasePage": { "objectName": "newPassphrasePage", "session": session },
        "DamagedPage": { "objectName": "damagedPage", "session": session },
        "OlderCopyPage": { "objectName": "olderCopyPage", "session": session },
        "NoContactPage": { "objectName": "noContactPage", "session": session },
        "EnrolPage": { "objectName": "enrolPage", "session": session }
    })
    property Component next: null

    function showPage() {
        if (root.page.length > 0)
            loader.setSource(root.page + ".qml", root.given[root.page])
        else
            loader.source = ""
    }

    onPageChanged: root.showPage()
    Component.onCompleted: root.showPage()

    Binding {
        target: Theme
        property: "textScale"
        value: root.display ? root.display.textPercent / 100 : 1
    }
    Binding {
        target: Theme
        property: "highContrast"
        value: root.display ? root.display.highContrast : false
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }
    // By file name: what the locked tablet does not show need not be there before it shows.
    Loader {
        id: loader

        objectName: "sessionLoader"
        anchors.fill: parent
        anchors.margins: root.training ? Theme.trainingEdge : 0
        anchors.topMargin: root.training ? Theme.trainingHead : 0
        focus: true
    }
    Connections {
        target: loader.item
        ignoreUnknownSignals: true
        function onDisplayWanted() { root.displayWanted = true }
        function onBack() { root.displayWanted = false }
    }
    // While somebody types the passphrase, what comes next is made ready.
    Timer {
        interval: 300
        running: root.page === "UnlockPage"
        onTriggered: root.next = root.next ?? Qt.createComponent("MainFlow.qml", Component.Asynchronous, root)
    }
    Loader {
        anchors.fill: parent
        active: root.training
        source: "TrainingFrame.qml"
    }
}
