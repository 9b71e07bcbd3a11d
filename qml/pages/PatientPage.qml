// One patient on one page: where the plan stands, what to do next, money left, how to speak with them.
pragma ComponentBehavior: Bound
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property PatientViewModel patient
    required property ConflictsViewModel conflicts
    required property VisitStart visit
    signal planWanted()
    signal decisionWanted()
    signal purchasesWanted()
    signal leafletsWanted()
    signal moneyWanted()
    signal caseWanted()
    signal handOverWanted()
    signal conflictsWanted()
    signal visitWanted()

    aboutPatient: true
    backText: qsTr("People")
    helpKey: "screen:patient"
    heading: qsTr("Care plan")

    NhsInset {
        width: parent.width
        tone: "red"
        heading: qsTr("This patient cannot be shown")
        text: root.patient.errorText
        visible: root.patient.state === PatientViewModel.Failed
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
    NhsCard {
        width: parent.width

        NhsTag {
            objectName: "planState"
            text: root.patient.planStateText
            tone: root.patient.planStateColour
        }
        NhsText {
            objectName: "planSentence"
            width: parent.width
            text: root.patient.planSentence
        }
        ChangedNote { width: parent.width; patient: root.patient }
        NhsText {
            objectName: "changeHint"
            width: parent.width
            small: true
            secondary: true
            text: root.patient.changeText
            visible: text.length > 0 && !root.patient.changedSinceAgreed && !root.patient.deceased
        }
        NhsText {
            objectName: "patientRoad"
            width: parent.width
            small: true
            secondary: true
            text: Words.joined([root.visit.roadText, root.visit.identifiedText], ". ")
            visible: text.length > 0 && !root.patient.deceased
        }
        Flow {
            width: parent.width
            spacing: Theme.space

            NhsButton {
                objectName: "openPlan"
                text: root.patient.openPlanText
                visible: !root.patient.deceased || root.patient.hasDraft
                onClicked: root.planWanted()
            }
            NhsButton {
                objectName: "openVisit"
                text: root.visit.identified ? qsTr("Start of the visit") : qsTr("Identify the patient")
                secondary: true
                visible: !root.patient.deceased
                onClicked: root.visitWanted()
            }
            NhsButton {
                objectName: "openDecision"
                text: qsTr("See what was agreed and decided")
                secondary: true
                visible: root.patient.hasVersions
                onClicked: root.decisionWanted()
            }
            NhsButton {
                objectName: "openPurchases"
                text: qsTr("Purchases")
                secondary: true
                onClicked: root.purchasesWanted()
            }
            NhsButton {
                objectName: "openMoney"
                text: qsTr("Money")
                secondary: true
                visible: root.patient.hasVersions
                onClicked: root.moneyWanted()
            }
            NhsButton {
                objectName: "openCase"
                text: qsTr("What happens next")
                secondary: true
                onClicked: root.caseWanted()
            }
            NhsButton {
                objectName: "openLeaflets"
                text: qsTr("Leaflets")
                secondary: true
                onClicked: root.leafletsWanted()
            }
            NhsButton {
                objectName: "handOver"
                text: qsTr("Hand to the patient")
                secondary: true
                visible: root.patient.hasDraft || root.patient.hasVersions
                onClicked: root.handOverWanted()
            }
        }
    }
    NhsCard {
        width: parent.width
        heading: qsTr("Money left")
        visible: root.patient.money.length > 0
        contentSpacing: Theme.gap

        Repeater {
            model: root.patient.money

            Column {
                required property var modelData

                width: parent.width

                NhsText {
                    width: parent.width
                    text: qsTr("%1 %2").arg(parent.modelData.model).arg(parent.modelData.left)
                    bold: true
                    color: parent.modelData.overspent ? Theme.red : Theme.text
                }
                NhsText {
                    width: parent.width
                    text: parent.modelData.detail
                    secondary: true
                    small: true
                }
            }
        }
    }
    NhsCard {
        width: parent.width
        heading: qsTr("Before you speak")
        contentSpacing: 0

        SummaryRow {
            objectName: "communicationRow"
            width: parent.width
            label: qsTr("Communication needs")
            value: Words.joined(root.patient.communicationNeeds, "\n")
        }
        SummaryRow {
            width: parent.width
            label: qsTr("Next review")
            value: root.patient.reviewText
            emptyText: qsTr("None due: no plan is in force")
        }
        SummaryRow {
            objectName: "addressRow"
            width: parent.width
            label: qsTr("Address")
            value: root.patient.restricted ? qsTr("Not shown: this is a restricted record") : root.patient.address
        }
        SummaryRow {
            width: parent.width
            label: qsTr("Telephone")
            value: root.patient.restricted ? qsTr("Not shown: this is a restricted record") : root.patient.telephone
            last: root.patient.contacts.length === 0
        }
        Repeater {
            model: root.patient.contacts

            SummaryRow {
                required property var modelData
                required property int index

                width: parent.width
                label: modelData.name
                value: modelData.detail
                last: index === root.patient.contacts.length - 1
            }
        }
    }
}
