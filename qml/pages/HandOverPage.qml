// The tablet in the patient's hands: this one plan in large plain words, or the text and the signature box.
// Nothing else can be reached; the way back is the coordinator's PIN.
pragma ComponentBehavior: Bound
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property AccessViewModel access
    required property PatientViewModel patient
    /// With an agreement that waits for a signature: its text and the box.
    property AgreementViewModel agreement: null
    readonly property bool signing: agreement !== null && agreement.state === AgreementViewModel.Ready
    property bool leaving: false
    readonly property int largeSize: Math.round(26 * (1 + (Theme.textScale - 1) * 0.7))
    signal cameBack()
    signal lockWanted()

    function giveBack() {
        if (!root.access.hasPin)
            return root.lockWanted()
        root.leaving = true
    }
    function submit() {
        root.access.comeBack(pin.text)
        pin.text = ""
    }

    heading: root.leaving ? qsTr("For the care coordinator") : root.signing ? qsTr("This is what you agree to") : qsTr("Your plan")
    Component.onCompleted: root.access.load()

    Connections {
        target: root.access
        function onCameBack() { root.cameBack() }
        function onMustLock() { root.lockWanted() }
    }
    NhsCard {
        width: parent.width
        visible: !root.leaving

        Repeater {
            model: root.signing ? [] : root.patient.plainPlan

            NhsText {
                required property string modelData

                objectName: "handedSentence"
                width: parent ? parent.width : 0
                text: modelData
                font.pixelSize: root.largeSize
            }
        }
        NhsText {
            objectName: "handedText"
            width: parent.width
            text: root.signing ? root.agreement.text + "\n" + root.agreement.statement : ""
            font.pixelSize: root.largeSize
            lineHeight: 1.35
            visible: root.signing
        }
    }
    FieldLabel {
        width: parent.width
        label: qsTr("Sign here")
        visible: root.signing && !root.leaving && !root.agreement.verbal
    }
    Rectangle {
        width: parent.width
        height: Math.round(width / 3) + 4
        color: Theme.white
        border.width: pad.activeFocus ? 4 : 2
        border.color: Theme.border
        visible: root.signing && !root.leaving && !root.agreement.verbal

        SignaturePad {
            id: pad

            objectName: "handedPad"
            anchors.fill: parent
            anchors.margins: 2
            ink: root.agreement ? root.agreement.ink : null
            activeFocusOnTab: true
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Signature box")
        }
    }
    // Its place is there from the start: a button that moves away under a finger is another one's press.
    NhsButton {
        objectName: "handedClear"
        text: qsTr("Clear the signature")
        secondary: true
        visible: root.signing && !root.leaving && !root.agreement.verbal
        enabled: root.agreement !== null && !root.agreement.ink.empty
        onClicked: root.agreement.ink.clear()
    }
    NhsButton {
        objectName: "giveBack"
        text: qsTr("Give the tablet back")
        visible: !root.leaving
        onClicked: root.giveBack()
    }
    NhsField {
        id: pin

        objectName: "comeBackPin"
        width: parent.width
        fieldWidth: 240
        label: qsTr("PIN")
        hint: qsTr("After three wrong ones the tablet locks")
        errorText: root.access.errorField === "pin" ? root.access.errorText : ""
        visible: root.leaving
        onVisibleChanged: if (visible)
            focusField()
        echoMode: TextInput.Password
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhDigitsOnly | Qt.ImhHiddenText
        onAccepted: root.submit()
    }
    Flow {
        width: parent.width
        spacing: Theme.space
        visible: root.leaving

        NhsButton {
            objectName: "comeBackButton"
            text: qsTr("Continue")
            enabled: !root.access.busy
            onClicked: root.submit()
        }
        NhsButton {
            objectName: "stayButton"
            text: qsTr("Back to the plan")
            secondary: true
            onClicked: root.leaving = false
        }
    }
}
