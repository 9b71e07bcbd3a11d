// An older copy of the records was put on this tablet: both times, and the two ways on.
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property AppSession session

    heading: qsTr("These records are older than they should be")

    NhsInset {
        objectName: "olderCopyText"
        width: parent.width
        tone: "amber"
        heading: qsTr("What is known")
        text: root.session.olderCopyText + " "
            + qsTr("Somebody may have put an older copy of the records here. Nothing was changed.")
    }
    NhsInset {
        objectName: "olderCopyError"
        width: parent.width
        tone: "red"
        heading: qsTr("That did not work")
        text: root.session.errorText
        visible: text.length > 0
    }
    NhsButton {
        objectName: "leaveOlderCopy"
        text: qsTr("Lock and ask technical support")
        onClicked: root.session.lock()
    }
    NhsCard {
        width: parent.width
        heading: qsTr("Go on with the older records")

        NhsText {
            width: parent.width
            text: qsTr("What you recorded after that time is not on this tablet. What was sent is at the office. Before this tablet sends anything, it asks the office what it has.")
        }
        NhsCheck {
            id: consent

            objectName: "olderConsent"
            width: parent.width
            text: qsTr("I know why these records are older")
        }
        NhsButton {
            objectName: "useOlderCopy"
            text: root.session.busy ? qsTr("Working") : qsTr("Use these records")
            secondary: true
            enabled: consent.checked && !root.session.busy
            onClicked: root.session.useOlderCopy()
        }
    }
}
