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
    Loader {
        id: loader

        objectName: "sessionLoader"
        anchors.fill: parent
        anchors.margins: root.training ? frame.edge : 0
        anchors.topMargin: root.training ? frame.head : 0
        focus: true
        sourceComponent: root.session.state === AppSession.Open ? mainFlow
            : root.displayWanted ? displayPage
            : root.session.state === AppSession.Locked ? unlockPage
            : root.session.state === AppSession.NeedsVault ? createPage
            : root.session.state === AppSession.RecoveryCode ? recoveryPage
            : root.session.state === AppSession.NewPassphrase ? newPassphrasePage
            : root.session.state === AppSession.Damaged ? damagedPage
            : root.session.state === AppSession.OlderCopy ? olderCopyPage
            : root.session.state === AppSession.NoContact ? noContactPage
            : root.session.state === AppSession.NeedsEnrolment ? enrolPage : null
    }
    TrainingFrame {
        id: frame

        anchors.fill: parent
        visible: root.training
    }
    Component {
        id: mainFlow

        MainFlow { objectName: "mainFlow"; session: root.session; display: root.display }
    }
    Component {
        id: displayPage

        DisplayPage { objectName: "displayPage"; display: root.display; onBack: root.displayWanted = false }
    }
    Component {
        id: unlockPage

        UnlockPage {
            objectName: "unlockPage"
            session: root.session
            displayOffered: root.display !== null
            onDisplayWanted: root.displayWanted = true
        }
    }
    Component {
        id: damagedPage

        DamagedPage { objectName: "damagedPage"; session: root.session }
    }
    Component {
        id: olderCopyPage

        OlderCopyPage { objectName: "olderCopyPage"; session: root.session }
    }
    Component {
        id: noContactPage

        NoContactPage { objectName: "noContactPage"; session: root.session }
    }
    Component {
        id: createPage

        CreatePage {
            objectName: "createPage"
            session: root.session
            displayOffered: root.display !== null
            onDisplayWanted: root.displayWanted = true
        }
    }
    Component {
        id: recoveryPage

        RecoveryCodePage { objectName: "recoveryPage"; session: root.session }
    }
    Component {
        id: newPassphrasePage

        NewPassphrasePage { objectName: "newPassphrasePage"; session: root.session }
    }
    Component {
        id: enrolPage

        EnrolPage { objectName: "enrolPage"; session: root.session }
    }
}
