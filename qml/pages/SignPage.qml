// The exact text that is sealed, and the patient's agreement to it.
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property AgreementViewModel agreement
    required property PatientPapers papers
    required property ConflictsViewModel conflicts
    required property VisitStart visit
    required property PatientViewModel patient
    signal handOverWanted()
    signal conflictsWanted()
    signal easyReadWanted()
    signal visitWanted()
    readonly property bool ready: agreement.state === AgreementViewModel.Ready || agreement.state === AgreementViewModel.Sealing

    aboutPatient: true
    begun: agreement.begun
    over: agreement.state === AgreementViewModel.Agreed
    backText: qsTr("Check the plan")
    helpKey: "screen:sign"
    heading: agreement.state === AgreementViewModel.Agreed ? qsTr("Agreed") : qsTr("Read and agree")

    NhsInset {
        objectName: "agreedPanel"
        width: parent.width
        tone: "blue"
        heading: root.patient.newestAtOffice ? qsTr("The plan is agreed and at the office")
            : qsTr("The plan is agreed and safe on this tablet")
        text: root.patient.newestAtOffice ? qsTr("The office has signed for it.")
            : qsTr("It is not at the office until the office has signed for it. The Sync page says when.")
        visible: root.agreement.state === AgreementViewModel.Agreed
    }
    LeaveCopy {
        objectName: "leaveCopy"
        width: parent.width
        papers: root.papers
        patient: root.patient
        visible: root.agreement.state === AgreementViewModel.Agreed
    }
    NhsButton {
        objectName: "agreedDone"
        text: qsTr("Back to the patient")
        visible: root.agreement.state === AgreementViewModel.Agreed
        onClicked: root.finished()
    }
    NhsInset {
        width: parent.width
        tone: "red"
        heading: qsTr("The plan cannot be shown")
        text: root.agreement.errorText
        visible: root.agreement.state === AgreementViewModel.Failed
    }
    NhsInset {
        objectName: "conflictNote"
        width: parent.width
        tone: "yellow"
        heading: root.conflicts.patientSentence
        text: qsTr("Somebody else wrote there too. Until you have chosen, the plan cannot be agreed.")
        visible: root.conflicts.patientCount > 0
    }
    NhsButton {
        objectName: "openConflicts"
        text: qsTr("Look at both and choose")
        secondary: true
        visible: root.conflicts.patientCount > 0
        onClicked: root.conflictsWanted()
    }
    NhsErrorSummary {
        id: summary

        objectName: "agreeErrors"
        width: parent.width
        errors: root.agreement.errorList
        onChosen: (field) => {
            const at = ({ "signerName": signerName, "relation": relation, "present": present, "confirmed": confirmed, "signature": pad })[field]
            if (at === pad || at === confirmed)
                at.forceActiveFocus(Qt.TabFocusReason)
            else if (at)
                at.focusField()
        }
    }
    NhsCard {
        width: parent.width
        heading: qsTr("This is what you agree to")
        visible: root.ready

        NhsText {
            objectName: "readBack"
            width: parent.width
            text: root.agreement.text
            lineHeight: 1.35
        }
        Rectangle { width: parent.width; height: 1; color: Theme.line }
        NhsText {
            width: parent.width
            text: root.agreement.statement
            bold: true
            lineHeight: 1.35
        }
        NhsButton {
            objectName: "showEasyRead"
            text: qsTr("Show it in easy read")
            secondary: true
            onClicked: root.easyReadWanted()
        }
        NhsButton {
            objectName: "handOverToSign"
            text: qsTr("Hand to the patient to read and sign")
            secondary: true
            onClicked: root.handOverWanted()
        }
    }
    NhsInset {
        objectName: "signIdentified"
        width: parent.width
        tone: root.visit.identified ? "blue" : "yellow"
        text: root.visit.identified ? root.visit.identifiedText
            : qsTr("You have not noted today that this is the right person (R-104).")
        visible: root.ready
    }
    NhsLink {
        objectName: "signVisit"
        text: qsTr("Identify the patient")
        visible: root.ready && !root.visit.identified
        onClicked: root.visitWanted()
    }
    NhsCard {
        width: parent.width
        heading: qsTr("Who agrees?")
        visible: root.ready

        NhsRadios {
            objectName: "signer"
            width: parent.width
            choices: [qsTr("The patient"), qsTr("A representative"), qsTr("A nominee")]
            currentIndex: root.agreement.signer
            inline: true
            onChosen: (index) => root.agreement.signer = index
        }
        NhsField {
            id: signerName

            objectName: "signerName"
            width: parent.width
            label: qsTr("Name")
            errorText: Words.under(root.agreement.errors, "signerName")
            text: root.agreement.signerName
            onEdited: (text) => root.agreement.signerName = text
        }
        NhsField {
            id: relation

            width: parent.width
            label: qsTr("Who are they to the patient?")
            errorText: Words.under(root.agreement.errors, "relation")
            text: root.agreement.relation
            visible: root.agreement.signer > 0
            onEdited: (text) => root.agreement.relation = text
        }
        NhsRadios {
            objectName: "method"
            width: parent.width
            label: qsTr("How?")
            choices: [qsTr("Signs in the box"), qsTr("Agrees verbally, witnessed by me")]
            currentIndex: root.agreement.verbal ? 1 : 0
            inline: true
            onChosen: (index) => root.agreement.verbal = index === 1
        }
        FieldLabel {
            width: parent.width
            label: qsTr("Signature")
            errorText: Words.under(root.agreement.errors, "signature")
            visible: !root.agreement.verbal
        }
        Rectangle {
            width: parent.width
            height: Math.round(width / 3) + 4
            color: Theme.white
            border.width: pad.activeFocus ? 4 : 2
            border.color: Words.under(root.agreement.errors, "signature").length > 0 && !pad.activeFocus ? Theme.red : Theme.border
            visible: !root.agreement.verbal

            Rectangle {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.margins: parent.height * 0.2
                height: 1
                color: Theme.grey
                z: 1
            }
            SignaturePad {
                id: pad

                objectName: "signaturePad"
                anchors.fill: parent
                anchors.margins: 2
                ink: root.agreement.ink
                activeFocusOnTab: true
                Accessible.role: Accessible.Graphic
                Accessible.name: root.agreement.ink.empty ? qsTr("Signature box, empty") : qsTr("Signature box, signed")
            }
        }
        NhsButton {
            objectName: "clearSignature"
            text: qsTr("Clear the signature")
            secondary: true
            visible: !root.agreement.verbal
            enabled: !root.agreement.ink.empty
            onClicked: root.agreement.ink.clear()
        }
    }
    NhsCard {
        width: parent.width
        heading: qsTr("For the coordinator")
        visible: root.ready

        NhsCheck {
            objectName: "seenAlone"
            width: parent.width
            text: qsTr("I saw the patient alone")
            checked: root.agreement.seenAlone
            onToggled: root.agreement.seenAlone = checked
        }
        NhsField {
            id: present

            objectName: "present"
            width: parent.width
            label: qsTr("Who else is present?")
            errorText: Words.under(root.agreement.errors, "present")
            text: root.agreement.present
            // Its place stays, so that nothing below jumps from under a finger.
            opacity: enabled ? 1 : 0
            enabled: !root.agreement.seenAlone
            onEdited: (text) => root.agreement.present = text
        }
        NhsCheck {
            objectName: "readAloud"
            width: parent.width
            text: qsTr("The text was read aloud")
            checked: root.agreement.readAloud
            onToggled: root.agreement.readAloud = checked
        }
        NhsTextArea {
            width: parent.width
            label: qsTr("Message to the office")
            hint: qsTr("Only if there is something to add")
            text: root.agreement.message
            onEdited: (text) => root.agreement.message = text
        }
        FieldLabel {
            width: parent.width
            errorText: Words.under(root.agreement.errors, "confirmed")
            visible: errorText.length > 0
        }
        NhsCheck {
            id: confirmed

            objectName: "confirmed"
            width: parent.width
            error: Words.under(root.agreement.errors, "confirmed").length > 0
            text: root.agreement.staffName.length > 0
                ? qsTr("I am %1. I showed this text to the person who agrees, and I sign with my key.").arg(root.agreement.staffName)
                : qsTr("I showed this text to the person who agrees, and I sign with my key.")
            checked: root.agreement.confirmed
            onToggled: root.agreement.confirmed = checked
        }
    }
    NhsButton {
        objectName: "agreeButton"
        text: root.agreement.state === AgreementViewModel.Sealing ? qsTr("Saving") : qsTr("Agree and save on this tablet")
        enabled: root.agreement.state === AgreementViewModel.Ready && root.conflicts.patientCount === 0
        visible: root.ready
        onClicked: root.agreement.agree()
    }

    Connections {
        target: root.agreement
        function onErrorsChanged() {
            if (root.agreement.errorList.length > 0) {
                root.toTop()
                summary.show()
            }
        }
        function onAgreed() { root.toTop() }
    }
}
