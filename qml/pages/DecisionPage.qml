// What was agreed beside what was decided, and whether this tablet could prove the decision.
pragma ComponentBehavior: Bound
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property DecisionViewModel decision
    required property PatientViewModel patient
    required property PatientPapers papers

    aboutPatient: true
    backText: qsTr("Patient")
    helpKey: "screen:decision"
    heading: qsTr("Agreed and decided")

    NhsInset {
        width: parent.width
        tone: "red"
        heading: qsTr("The plan cannot be shown")
        text: root.decision.errorText
        visible: root.decision.state === DecisionViewModel.Failed
    }
    NhsText {
        width: parent.width
        text: qsTr("No plan has been agreed yet.")
        visible: root.decision.state === DecisionViewModel.NoPlan
    }
    ChangedNote { width: parent.width; patient: root.patient }
    NhsCard {
        width: parent.width
        visible: root.decision.state === DecisionViewModel.Ready

        NhsTag {
            objectName: "decisionState"
            text: root.decision.stateText
            tone: root.decision.stateColour
        }
        NhsText {
            width: parent.width
            text: root.decision.agreedText
        }
        NhsText {
            objectName: "planDelivery"
            width: parent.width
            text: root.decision.deliveryText
            secondary: true
        }
        NhsInset {
            width: parent.width
            tone: "red"
            heading: qsTr("The office could not take this plan")
            text: root.decision.attention
            visible: root.decision.attention.length > 0
        }
        NhsText {
            width: parent.width
            text: qsTr("There is no decision yet.")
            visible: !root.decision.decided
        }
        NhsInset {
            objectName: "decisionCheck"
            width: parent.width
            tone: root.decision.current ? "green" : root.decision.verified ? "yellow" : "red"
            heading: root.decision.checkText
            text: root.decision.verified ? root.decision.decisionText
                : qsTr("Do not act on it. Ring the office and read out the plan reference.")
            visible: root.decision.decided
        }
        NhsText {
            width: parent.width
            text: root.decision.comment
            visible: text.length > 0
        }
        NhsText {
            width: parent.width
            text: root.decision.validText
            visible: text.length > 0
        }
        NhsText {
            width: parent.width
            text: qsTr("Plan reference %1").arg(root.decision.reference)
            secondary: true
            small: true
        }
    }
    NhsCard {
        width: parent.width
        heading: qsTr("Money")
        visible: root.decision.sums.length > 0
        contentSpacing: 0

        Repeater {
            model: root.decision.sums

            SummaryRow {
                required property var modelData
                required property int index

                width: parent.width
                label: modelData.model
                value: modelData.differs ? qsTr("%1 agreed, %2 approved: tell the patient").arg(modelData.agreed).arg(modelData.authorised)
                    : root.decision.verified ? qsTr("%1 agreed, %2 approved").arg(modelData.agreed).arg(modelData.authorised)
                    : qsTr("%1 agreed").arg(modelData.agreed)
                last: index === root.decision.sums.length - 1
            }
        }
    }
    NhsCard {
        width: parent.width
        heading: qsTr("Line by line")
        visible: root.decision.lines.count > 0
        contentSpacing: 0

        Repeater {
            model: root.decision.lines

            Item {
                id: line

                required property string ref
                required property string item
                required property string modelText
                required property string amount
                required property bool decided
                required property bool approved
                required property string reason
                required property string patientReason
                required property string code

                objectName: "decision-" + ref
                width: parent ? parent.width : 0
                height: words.implicitHeight + 2 * 14

                Column {
                    id: words

                    y: 14
                    width: parent.width - tag.width - Theme.space
                    spacing: 6

                    NhsText {
                        width: parent.width
                        text: qsTr("%1  %2").arg(line.ref).arg(line.item)
                        bold: true
                    }
                    NhsText {
                        width: parent.width
                        text: qsTr("%1, %2").arg(line.modelText).arg(line.amount)
                        secondary: true
                    }
                    NhsText {
                        width: parent.width
                        text: qsTr("Why: %1").arg(line.reason)
                        visible: line.reason.length > 0 && line.reason !== line.patientReason
                    }
                    NhsText {
                        width: parent.width
                        text: qsTr("Say to the patient: %1").arg(line.patientReason)
                        visible: line.patientReason.length > 0
                    }
                    NhsText {
                        width: parent.width
                        text: line.code
                        secondary: true
                        small: true
                        visible: line.code.length > 0
                    }
                }
                NhsTag {
                    id: tag

                    anchors.right: parent.right
                    y: 14
                    text: !line.decided ? qsTr("No decision") : line.approved ? qsTr("Approved") : qsTr("Declined")
                    tone: !line.decided ? "grey" : line.approved ? "green" : "orange"
                }
                Rectangle {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: 1
                    color: Theme.line
                }
            }
        }
    }
    LeaveCopy {
        objectName: "leaveCopy"
        width: parent.width
        papers: root.papers
        patient: root.patient
        visible: root.decision.state === DecisionViewModel.Ready
    }
}
