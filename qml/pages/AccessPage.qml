// Changing the passphrase, and the PIN that opens the tablet again within a session.
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property AccessViewModel access
    required property TabletStaff staff
    property bool nameRefused: false
    property bool nameSaved: false
    readonly property int secretHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase | Qt.ImhHiddenText

    function changePassphrase() {
        root.access.changePassphrase(old.text, fresh.text, again.text)
        old.text = ""
        fresh.text = ""
        again.text = ""
    }
    function saveName() {
        root.nameSaved = root.staff.rename(ownName.text)
        root.nameRefused = !root.nameSaved
        if (root.nameRefused)
            ownName.focusField()
    }
    function setPin() {
        root.access.setPin(pin.text, pinAgain.text)
        pin.text = ""
        pinAgain.text = ""
    }

    helpKey: "screen:access"
    heading: qsTr("Passphrase and PIN")
    backText: qsTr("Back to sync")
    Component.onCompleted: root.access.load()

    NhsErrorSummary {
        objectName: "accessErrors"
        width: parent.width
        errors: root.access.errorText.length > 0
            ? [{ "field": root.access.errorField, "text": root.access.errorText }] : []
        onChosen: (field) => field === "pin" ? pin.focusField() : old.focusField()
    }
    NhsInset {
        objectName: "accessDone"
        width: parent.width
        tone: "green"
        text: root.access.doneText
        visible: text.length > 0
    }
    NhsCard {
        width: parent.width
        heading: qsTr("PIN")

        NhsText {
            width: parent.width
            text: root.access.hasPin
                ? qsTr("A PIN is set. It opens the tablet after a lock, with five tries. After a restart the passphrase is needed.")
                : qsTr("A PIN opens the tablet quickly after a lock. It never opens a tablet that was switched off.")
        }
        NhsField {
            id: pin

            objectName: "newPin"
            width: parent.width
            fieldWidth: 240
            label: root.access.hasPin ? qsTr("Another PIN") : qsTr("PIN")
            hint: qsTr("6 to 12 digits")
            errorText: root.access.errorField === "pin" ? root.access.errorText : ""
            echoMode: TextInput.Password
            inputMethodHints: root.secretHints | Qt.ImhDigitsOnly
        }
        NhsField {
            id: pinAgain

            objectName: "newPinAgain"
            width: parent.width
            fieldWidth: 240
            label: qsTr("The same PIN again")
            echoMode: TextInput.Password
            inputMethodHints: root.secretHints | Qt.ImhDigitsOnly
            onAccepted: root.setPin()
        }
        NhsButton {
            objectName: "setPinButton"
            text: qsTr("Set the PIN")
            enabled: !root.access.busy
            onClicked: root.setPin()
        }
        NhsLink {
            objectName: "removePin"
            text: qsTr("Remove the PIN")
            visible: root.access.hasPin
            onClicked: root.access.removePin()
        }
    }
    NhsCard {
        width: parent.width
        heading: qsTr("Change the passphrase")

        NhsField {
            id: old

            objectName: "oldPassphrase"
            width: parent.width
            fieldWidth: 560
            label: qsTr("Passphrase as it is now")
            errorText: root.access.errorField === "passphrase" ? root.access.errorText : ""
            echoMode: TextInput.Password
            inputMethodHints: root.secretHints
        }
        PassphraseIdea { width: parent.width; access: root.access }
        NhsField {
            id: fresh

            objectName: "freshPassphrase"
            width: parent.width
            fieldWidth: 560
            label: qsTr("New passphrase")
            hint: qsTr("At least 12 characters, or four words")
            echoMode: TextInput.Password
            inputMethodHints: root.secretHints
        }
        NhsField {
            id: again

            objectName: "freshPassphraseAgain"
            width: parent.width
            fieldWidth: 560
            label: qsTr("The new passphrase again")
            echoMode: TextInput.Password
            inputMethodHints: root.secretHints
            onAccepted: root.changePassphrase()
        }
        NhsButton {
            objectName: "changePassphraseButton"
            text: root.access.busy ? qsTr("Please wait") : qsTr("Change the passphrase")
            enabled: !root.access.busy
            onClicked: root.changePassphrase()
        }
    }
    NhsCard {
        width: parent.width
        heading: qsTr("Your name on the unlock screen")
        visible: root.staff.severalPossible

        NhsText {
            width: parent.width
            text: qsTr("When several people use this tablet, each chooses their name there. Everybody at the tablet sees it.")
        }
        NhsField {
            id: ownName

            objectName: "ownName"
            width: parent.width
            fieldWidth: 560
            label: qsTr("Your name")
            text: root.staff.ownName
            errorText: root.nameRefused ? qsTr("Type a name that nobody else has on this tablet.") : ""
            onAccepted: root.saveName()
        }
        NhsInset {
            objectName: "nameDone"
            width: parent.width
            tone: "green"
            text: qsTr("The unlock screen says: %1").arg(root.staff.ownName)
            visible: root.nameSaved
        }
        NhsButton {
            objectName: "saveName"
            text: qsTr("Save the name")
            secondary: true
            onClicked: root.saveName()
        }
    }
}
