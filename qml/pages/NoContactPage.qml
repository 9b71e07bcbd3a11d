// Too long without the office: the records are safe and closed until it is reached.
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property AppSession session

    heading: qsTr("The tablet has to reach the office first")

    NhsInset {
        objectName: "noContactText"
        width: parent.width
        tone: "yellow"
        heading: qsTr("What is known")
        text: root.session.noContactText
    }
    NhsInset {
        objectName: "noContactError"
        width: parent.width
        tone: "red"
        heading: qsTr("The office was not reached")
        text: root.session.errorText
        visible: text.length > 0
    }
    NhsButton {
        objectName: "tryContact"
        text: root.session.busy ? qsTr("Asking the office") : qsTr("Ask the office now")
        enabled: !root.session.busy
        onClicked: root.session.tryContact()
    }
    NhsCard {
        width: parent.width
        heading: qsTr("Without a network")

        NhsText {
            width: parent.width
            text: qsTr("Telephone the office and ask for the recovery code of this tablet. Lock it, then choose that you have forgotten the passphrase, and type the code.")
        }
        NhsButton {
            objectName: "leaveNoContact"
            text: qsTr("Lock the tablet")
            secondary: true
            onClicked: root.session.lock()
        }
    }
}
