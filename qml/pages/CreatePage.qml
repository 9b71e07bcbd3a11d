// A tablet that holds nothing yet: choose the passphrase.
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property AppSession session
    property bool displayOffered: false
    signal displayWanted()

    function submit() {
        root.session.create(first.text, second.text)
        first.text = ""
        second.text = ""
    }

    heading: qsTr("Choose a passphrase for this tablet")

    NhsText {
        objectName: "createFor"
        width: parent.width
        text: qsTr("For %1").arg(root.session.staff.currentName)
        bold: true
        visible: root.session.staff.names.length > 1
    }
    NhsErrorSummary {
        width: parent.width
        errors: root.session.errorText.length > 0 ? [{ "field": "passphrase", "text": root.session.errorText }] : []
        onChosen: first.focusField()
    }
    NhsText {
        width: parent.width
        text: qsTr("Everything on this tablet is encrypted with it. You type it after each restart.")
    }
    PassphraseIdea { width: parent.width; access: root.session.access }
    NhsField {
        id: first

        objectName: "newPassphrase"
        width: parent.width
        fieldWidth: 560
        label: qsTr("Passphrase")
        hint: qsTr("At least 12 characters, or four words")
        errorText: root.session.errorText
        echoMode: TextInput.Password
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase | Qt.ImhHiddenText
    }
    NhsField {
        id: second

        objectName: "newPassphraseAgain"
        width: parent.width
        fieldWidth: 560
        label: qsTr("The same passphrase again")
        echoMode: TextInput.Password
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase | Qt.ImhHiddenText
        onAccepted: root.submit()
    }
    NhsButton {
        objectName: "createButton"
        text: root.session.busy ? qsTr("Preparing the tablet") : qsTr("Continue")
        enabled: !root.session.busy
        onClicked: root.submit()
    }
    NhsLink {
        objectName: "notMe"
        text: qsTr("Back to the others")
        visible: root.session.staff.names.length > 1
        onClicked: root.session.chooseStaff(0)
    }
    NhsLink {
        objectName: "displayLink"
        text: qsTr("Text size, contrast and language")
        visible: root.displayOffered
        onClicked: root.displayWanted()
    }
}
