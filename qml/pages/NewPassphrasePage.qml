// After the recovery code: the tablet is open, and a passphrase that is known again comes first.
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property AppSession session

    function submit() {
        root.session.chooseNewPassphrase(first.text, second.text)
        first.text = ""
        second.text = ""
    }

    heading: qsTr("Choose a new passphrase")
    Component.onCompleted: first.focusField()

    NhsErrorSummary {
        objectName: "newPassphraseErrors"
        width: parent.width
        errors: root.session.errorText.length > 0 ? [{ "field": "passphrase", "text": root.session.errorText }] : []
        onChosen: first.focusField()
    }
    NhsText {
        width: parent.width
        text: qsTr("The recovery code fits. It was read out, so it is used up: after this a new one is made and shown once.")
    }
    PassphraseIdea { width: parent.width; access: root.session.access }
    NhsField {
        id: first

        objectName: "newPassphrase"
        width: parent.width
        fieldWidth: 560
        label: qsTr("New passphrase")
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
        objectName: "newPassphraseButton"
        text: root.session.busy ? qsTr("Changing the passphrase") : qsTr("Continue")
        enabled: !root.session.busy
        onClicked: root.submit()
    }
}
