// The versions of one field side by side, word by word; one is chosen, or the text is written together.
pragma ComponentBehavior: Bound
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property ConflictsViewModel conflicts
    readonly property bool beside: width > 900 && !Theme.large

    backText: qsTr("Back")
    helpKey: "screen:conflicts"
    heading: root.conflicts.what

    Connections {
        target: root.conflicts
        function onChosen() { root.finished() }
    }
    NhsText {
        objectName: "conflictPatient"
        width: parent.width
        text: root.conflicts.patient
        bold: true
        visible: text.length > 0
    }
    NhsText {
        width: parent.width
        secondary: true
        text: qsTr("Words on yellow, underlined, are only in this version.")
    }
    Grid {
        id: grid

        width: parent.width
        columns: root.beside ? 2 : 1
        spacing: Theme.space

        Repeater {
            model: root.conflicts.versions

            NhsCard {
                id: card

                required property var modelData
                required property int index

                objectName: "conflictVersion-" + index
                width: parent ? (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns : 0
                heading: card.modelData.title
                headingLevel: 3

                NhsText { width: parent.width; text: card.modelData.when; small: true; secondary: true; visible: text.length > 0 }
                NhsTag { text: qsTr("Shown in the plan now"); tone: "blue"; visible: card.modelData.stands }
                WordDiff {
                    objectName: "conflictWords-" + card.index
                    width: parent.width
                    parts: card.modelData.parts
                }
            }
        }
    }
    NhsCard {
        width: parent.width
        heading: qsTr("What both began with")
        headingLevel: 3
        visible: root.conflicts.wasOnce.length > 0

        NhsText { width: parent.width; text: root.conflicts.wasOnce }
    }
    NhsRadios {
        objectName: "conflictChoice"
        width: parent.width
        label: qsTr("What shall the plan say?")
        errorText: root.conflicts.problem
        choices: root.conflicts.choices
        currentIndex: root.conflicts.choice
        onChosen: (index) => root.conflicts.choice = index
    }
    NhsTextArea {
        objectName: "conflictText"
        width: parent.width
        label: qsTr("The text that joins them")
        text: root.conflicts.text
        visible: root.conflicts.writing
        onEdited: (text) => root.conflicts.text = text
    }
    NhsText {
        width: parent.width
        secondary: true
        text: qsTr("The choice is signed and goes to the office. If somebody has written another version meanwhile, the field opens again and nothing is lost.")
    }
    NhsButton {
        objectName: "conflictSave"
        text: root.conflicts.busy ? qsTr("Saving") : qsTr("Save this choice")
        enabled: !root.conflicts.busy
        onClicked: root.conflicts.save()
    }
}
