// The passphrase opens the vault; the PIN does within the session, the recovery code when nothing else does.
pragma ComponentBehavior: Bound
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property AppSession session
    property bool displayOffered: false
    signal displayWanted()
    readonly property bool pinOffered: session.pinTriesLeft > 0
    property string wanted: ""
    property bool somebodyNew: false
    readonly property string way: wanted === "recovery" || session.recoveryNeeded ? "recovery"
        : wanted !== "passphrase" && pinOffered ? "pin" : "passphrase"
    /// What was said about another way in is of no help here.
    property bool problemIsOld: false
    readonly property string problem: problemIsOld ? "" : session.errorText

    function submit() {
        root.problemIsOld = false
        if (root.way === "pin")
            root.session.unlockWithPin(field.text)
        else if (root.way === "recovery")
            root.session.unlockWithRecovery(field.text)
        else
            root.session.unlock(field.text)
        field.text = ""
    }
    function choose(way) {
        field.text = ""
        root.problemIsOld = true
        root.wanted = way
    }

    heading: way === "recovery" ? qsTr("Enter your recovery code") : qsTr("Unlock this tablet")
    onWayChanged: {
        field.text = ""
        field.focusField()
    }
    onSomebodyNewChanged: newcomer.setSource("NewStaffCard.qml", { "objectName": "newPerson", "session": root.session })
    Component.onCompleted: field.focusField()

    NhsErrorSummary {
        objectName: "unlockErrors"
        width: parent.width
        errors: root.problem.length > 0 ? [{ "field": root.way, "text": root.problem }] : []
        onChosen: field.focusField()
    }
    // What is not asked for is not made before the first frame, and what takes a file of its own is not read: by
    // name here, in Repeaters of none or one below.
    Loader {
        id: staff

        readonly property bool several: root.session.staff.names.length > 1

        width: parent.width
        visible: staff.several
        onSeveralChanged: staff.show()
        Component.onCompleted: staff.show()

        function show() {
            if (staff.several)
                staff.setSource("WhoAreYou.qml", { "objectName": "whoAreYou", "session": root.session })
            else
                staff.source = ""
        }
    }
    NhsText {
        objectName: "unlockIntro"
        width: parent.width
        text: root.session.recoveryNeeded
            ? qsTr("The passphrase was wrong ten times. Nothing is lost: ring your office for the recovery code of this tablet. You need no connection.")
            : root.way === "recovery"
            ? qsTr("Ring your office: after two people there have checked that it is you, they read the code out. You need no connection.")
            : root.way === "pin" ? qsTr("The tablet was locked, not restarted, so your PIN opens it.")
            : qsTr("Everything on this tablet is encrypted. Your passphrase is the key.")
    }
    // One field for the three ways: what is not asked for need not be made.
    NhsField {
        id: field

        objectName: root.way === "pin" ? "pin" : root.way === "recovery" ? "recoveryInput" : "passphrase"
        width: parent.width
        fieldWidth: root.way === "pin" ? 240 : 560
        label: root.way === "pin" ? qsTr("PIN") : root.way === "recovery" ? qsTr("Recovery code") : qsTr("Passphrase")
        hint: root.way === "recovery" ? qsTr("26 letters and digits. Small letters and missing hyphens do not matter.")
            : root.way !== "pin" ? ""
            : root.session.pinTriesLeft === 1 ? qsTr("One try left, then the passphrase is needed")
            : qsTr("%1 tries, then the passphrase is needed").arg(root.session.pinTriesLeft)
        errorText: root.problem
        echoMode: root.way === "recovery" ? TextInput.Normal : TextInput.Password
        // Separate bits, so a sum. With "|" the engine of Qt 6.4 would not have this compiled ahead of time, and would
        // read all names that Qt has for anything before the first frame.
        inputMethodHints: Qt.ImhSensitiveData + Qt.ImhNoPredictiveText
            + (root.way === "pin" ? Qt.ImhDigitsOnly + Qt.ImhHiddenText
               : root.way === "recovery" ? Qt.ImhPreferUppercase : Qt.ImhNoAutoUppercase + Qt.ImhHiddenText)
        onAccepted: root.submit()
    }
    NhsText {
        objectName: "waitText"
        width: parent.width
        text: root.way === "passphrase" && root.session.waitSeconds > 0
            ? root.session.waitSeconds === 1 ? qsTr("Try again in 1 second.")
                                             : qsTr("Try again in %1 seconds.").arg(root.session.waitSeconds)
            : ""
        bold: true
        visible: text.length > 0
    }
    NhsButton {
        objectName: "unlockButton"
        text: root.session.busy ? qsTr("Unlocking") : qsTr("Unlock")
        enabled: !root.session.busy && (root.way !== "passphrase" || root.session.waitSeconds === 0)
        onClicked: root.submit()
    }
    Repeater {
        model: root.way !== "passphrase" && !root.session.recoveryNeeded ? 1 : 0

        NhsLink {
            objectName: "usePassphrase"
            text: qsTr("Use the passphrase")
            onClicked: root.choose("passphrase")
        }
    }
    Repeater {
        model: root.way !== "pin" && root.pinOffered ? 1 : 0

        NhsLink {
            objectName: "usePin"
            text: qsTr("Use the PIN")
            onClicked: root.choose("pin")
        }
    }
    NhsLink {
        objectName: "useRecovery"
        text: qsTr("I have forgotten my passphrase")
        visible: root.way !== "recovery"
        onClicked: root.choose("recovery")
    }
    Repeater {
        model: root.session.staff.severalPossible && !root.somebodyNew ? 1 : 0

        NhsLink {
            objectName: "somebodyNew"
            text: qsTr("Somebody new uses this tablet")
            onClicked: root.somebodyNew = true
        }
    }
    Loader {
        id: newcomer

        width: parent.width
        visible: root.somebodyNew
    }
    NhsInset {
        width: parent.width
        text: qsTr("Nobody can read the tablet without the passphrase or its recovery code. Nothing is deleted by wrong tries.")
    }
    NhsLink {
        objectName: "displayLink"
        text: qsTr("Text size, contrast and language")
        visible: root.displayOffered
        onClicked: root.displayWanted()
    }
}
