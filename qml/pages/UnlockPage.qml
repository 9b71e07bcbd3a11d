// The passphrase opens the vault. A wrong one is said in plain words and makes the next try wait.
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property AppSession session

    function submit() {
        root.session.unlock(passphrase.text)
        passphrase.text = ""
    }

    heading: qsTr("Unlock this tablet")
    Component.onCompleted: passphrase.focusField()

    NhsErrorSummary {
        id: summary

        objectName: "unlockErrors"
        width: parent.width
        errors: root.session.errorText.length > 0 ? [{ "field": "passphrase", "text": root.session.errorText }] : []
        onChosen: passphrase.focusField()
    }
    NhsText {
        width: parent.width
        text: qsTr("Everything on this tablet is encrypted. Your passphrase is the key.")
    }
    NhsField {
        id: passphrase

        objectName: "passphrase"
        width: parent.width
        fieldWidth: 560
        label: qsTr("Passphrase")
        errorText: root.session.errorText
        echoMode: TextInput.Password
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase | Qt.ImhHiddenText
        onAccepted: root.submit()
    }
    NhsText {
        objectName: "waitText"
        width: parent.width
        text: root.session.waitSeconds > 0
            ? qsTr("Wait %1 seconds before you try again.").arg(root.session.waitSeconds) : ""
        bold: true
        visible: text.length > 0
    }
    NhsButton {
        objectName: "unlockButton"
        text: root.session.busy ? qsTr("Unlocking") : qsTr("Unlock")
        enabled: !root.session.busy && root.session.waitSeconds === 0
        onClicked: root.submit()
    }
    NhsInset {
        width: parent.width
        text: qsTr("Nobody can read the tablet without the passphrase, not even the office. Nothing is deleted by wrong tries.")
    }
}
