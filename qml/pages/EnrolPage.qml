// Joining the tablet to an office with the ticket the administrator made.
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property AppSession session
    readonly property bool done: session.enrolDigits.length > 0
    property bool differ: false

    heading: done ? qsTr("Compare the six digits") : qsTr("Enrol this tablet")

    NhsErrorSummary {
        width: parent.width
        errors: root.session.errorText.length > 0 ? [{ "field": "ticket", "text": root.session.errorText }] : []
        onChosen: ticket.focusField()
    }
    NhsText {
        width: parent.width
        text: qsTr("The office's administrator makes an enrolment ticket for you. It works once and for a short time. You need a connection for this step only.")
        visible: !root.done
    }
    NhsTextArea {
        id: ticket

        objectName: "ticket"
        width: parent.width
        label: qsTr("Enrolment ticket")
        hint: qsTr("Type or paste the whole ticket")
        errorText: root.session.errorText
        visible: !root.done
        area.inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
    }
    NhsButton {
        objectName: "enrolButton"
        text: root.session.busy ? qsTr("Asking the office") : qsTr("Enrol")
        enabled: !root.session.busy && ticket.text.trim().length > 0
        visible: !root.done
        onClicked: root.session.enrol(ticket.text)
    }
    NhsText {
        width: parent.width
        text: qsTr("The administrator sees six digits too, with 'doorstep-office device list'. Compare them before you go on.")
        visible: root.done
    }
    NhsInset {
        objectName: "enrolDiffer"
        width: parent.width
        tone: "red"
        heading: qsTr("Do not go on with this tablet")
        text: qsTr("Somebody may stand between this tablet and the office. Ring the office: the administrator withdraws this tablet with 'doorstep-office device revoke' and gives you a new ticket for another one.")
        visible: root.done && root.differ
    }
    NhsCard {
        width: parent.width
        visible: root.done

        Text {
            width: parent.width
            text: root.session.enrolDigits
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 32
            color: Theme.text
            font.family: Theme.fontFamily
            font.pixelSize: 64
            font.bold: true
            font.letterSpacing: 8
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Six digits %1").arg(root.session.enrolDigits.split("").join(" "))
        }
        NhsText {
            width: parent.width
            text: qsTr("Enrolled for %1").arg(root.session.enrolledAs)
        }
    }
    NhsButton {
        objectName: "enrolSeen"
        text: qsTr("The digits are the same")
        visible: root.done && !root.differ
        enabled: !root.session.busy
        onClicked: root.session.enrolmentSeen()
    }
    NhsButton {
        objectName: "enrolDifferent"
        text: qsTr("The digits are different")
        secondary: true
        visible: root.done && !root.differ
        onClicked: root.differ = true
    }
    NhsButton {
        text: qsTr("Lock")
        secondary: true
        visible: !root.done || root.differ
        onClicked: root.session.lock()
    }
}
