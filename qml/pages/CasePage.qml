// After the plan: where the file stands, what stands before the first payment, what can be done next, what is
// due, and what happened so far.
pragma ComponentBehavior: Bound
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property CaseViewModel file
    required property PatientViewModel patient
    signal eventWanted(string kind, string title)

    aboutPatient: true
    backText: qsTr("Patient")
    heading: qsTr("What happens next")

    NhsInset {
        width: parent.width
        tone: "red"
        heading: qsTr("This cannot be shown")
        text: root.file.errorText
        visible: root.file.state === CaseViewModel.Failed
    }
    NhsInset {
        objectName: "caseSentence"
        width: parent.width
        heading: qsTr("Where it stands")
        text: root.file.sentence
        visible: text.length > 0
    }
    ChangedNote { width: parent.width; patient: root.patient }
    NhsCard {
        width: parent.width
        heading: qsTr("Before the first payment")
        visible: root.file.setUpOpen.length > 0
        contentSpacing: Theme.gap

        Repeater {
            model: root.file.setUpOpen

            NhsText {
                required property string modelData

                width: parent ? parent.width : 0
                text: "\u2022 " + modelData
            }
        }
    }
    NhsCard {
        width: parent.width
        heading: qsTr("What can be done")
        contentSpacing: Theme.space

        NhsText {
            width: parent.width
            secondary: true
            text: qsTr("Nothing from here.")
            visible: root.file.steps.length === 0
        }
        Repeater {
            model: root.file.steps

            Column {
                id: step

                required property var modelData
                readonly property bool record: modelData.event.length > 0

                width: parent ? parent.width : 0
                spacing: 2

                NhsLink {
                    objectName: "step-" + step.modelData.key
                    text: step.modelData.text
                    visible: step.record
                    onClicked: root.eventWanted(step.modelData.event, step.modelData.text)
                }
                NhsText {
                    width: parent.width
                    text: step.modelData.text
                    bold: true
                    visible: !step.record
                }
                NhsText {
                    width: parent.width
                    text: step.modelData.who ? qsTr("Done by %1").arg(step.modelData.who) : ""
                    secondary: true
                    small: true
                    visible: text.length > 0
                }
                NhsText {
                    width: parent.width
                    text: step.modelData.open ? "" : qsTr("Not yet: %1").arg(step.modelData.why)
                    small: true
                    visible: text.length > 0
                }
            }
        }
    }
    NhsCard {
        width: parent.width
        heading: qsTr("Due")
        visible: root.file.due.length > 0
        contentSpacing: Theme.space

        Repeater {
            model: root.file.due

            Column {
                id: task

                required property var modelData

                width: parent ? parent.width : 0
                spacing: 4

                NhsTag { text: task.modelData.urgencyText; tone: task.modelData.colour }
                NhsText {
                    width: parent.width
                    text: qsTr("%1, due %2, at the latest %3").arg(task.modelData.text).arg(task.modelData.due).arg(task.modelData.latest)
                    bold: true
                }
                NhsText {
                    width: parent.width
                    text: task.modelData.because
                    secondary: true
                }
            }
        }
    }
    NhsCard {
        width: parent.width
        heading: qsTr("What happened so far")
        contentSpacing: 0

        NhsText {
            width: parent.width
            secondary: true
            text: qsTr("Nothing is recorded yet.")
            visible: root.file.history.length === 0
        }
        Repeater {
            model: root.file.history

            SummaryRow {
                required property var modelData
                required property int index

                width: parent ? parent.width : 0
                label: modelData.on
                value: Words.joined([modelData.what, modelData.detail, modelData.counts ? "" : qsTr("Does not count yet: %1").arg(modelData.why)], "\n")
                last: index === root.file.history.length - 1
            }
        }
    }
}
