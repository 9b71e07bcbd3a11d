// The records do not open: what is known, and the choices. Nothing happens by itself here.
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property AppSession session
    readonly property RepairViewModel repair: session.repair

    heading: qsTr("The records on this tablet cannot be opened")

    NhsInset {
        objectName: "damagedReason"
        width: parent.width
        tone: "red"
        heading: qsTr("What is known")
        text: root.session.errorText + " " + qsTr("Your passphrase is right. Nothing was changed or deleted. Choose below what to do.")
    }
    NhsInset {
        objectName: "repairError"
        width: parent.width
        tone: "red"
        heading: qsTr("That did not work")
        text: root.repair.errorText
        visible: text.length > 0
    }
    NhsInset {
        objectName: "repairOutcome"
        width: parent.width
        tone: "green"
        heading: qsTr("Done")
        text: root.repair.outcomeText
        visible: text.length > 0
    }
    NhsButton {
        objectName: "tryAgain"
        text: root.repair.restored ? qsTr("Unlock this tablet") : qsTr("Try to open them again")
        secondary: !root.repair.restored
        enabled: !root.repair.busy
        onClicked: root.session.lock()
    }
    NhsCard {
        width: parent.width
        heading: qsTr("Go back to a checked copy")
        visible: !root.repair.restored

        NhsText {
            objectName: "noCopies"
            width: parent.width
            text: qsTr("There is no checked copy on this tablet.")
            visible: root.repair.copies.length === 0
        }
        NhsRadios {
            objectName: "copies"
            width: parent.width
            label: qsTr("Which copy?")
            choices: root.repair.copies
            currentIndex: root.repair.chosen
            visible: root.repair.copies.length > 0
            onChosen: (index) => root.repair.chosen = index
        }
        NhsText {
            objectName: "lossText"
            width: parent.width
            text: root.repair.lossText
            visible: text.length > 0
        }
        NhsCheck {
            id: consent

            objectName: "restoreConsent"
            width: parent.width
            text: qsTr("I want to go on with this copy")
            visible: root.repair.copies.length > 0
        }
        NhsButton {
            objectName: "restoreButton"
            text: root.repair.busy ? qsTr("Working") : qsTr("Use this copy")
            enabled: consent.checked && !root.repair.busy
            visible: root.repair.copies.length > 0
            onClicked: root.repair.restore()
        }
    }
    NhsCard {
        width: parent.width
        heading: qsTr("Make a rescue file for the office")

        NhsText {
            width: parent.width
            text: root.repair.canRescue
                ? qsTr("It holds everything on this tablet as it is, and only the office can open it. The office can often save more than this tablet can.")
                : qsTr("This tablet was never enrolled, so no office could open a rescue file.")
        }
        NhsButton {
            objectName: "rescueButton"
            text: root.repair.busy ? qsTr("Working") : qsTr("Make the rescue file")
            secondary: true
            enabled: root.repair.canRescue && !root.repair.busy
            onClicked: root.repair.makeRescueFile()
        }
    }
}
