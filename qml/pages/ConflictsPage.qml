// Fields of which two people wrote different versions: all that are open on this tablet.
pragma ComponentBehavior: Bound
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property ConflictsViewModel conflicts
    signal conflictChosen(string key)

    backText: qsTr("Sync")
    helpKey: "screen:conflicts"
    heading: qsTr("Two versions of a field")
    Component.onCompleted: root.conflicts.refresh()

    NhsText {
        objectName: "conflictsSentence"
        width: parent.width
        text: root.conflicts.count > 0
            ? qsTr("%1. Somebody else wrote there while this tablet had no connection. Nothing was lost: look at both and choose.").arg(root.conflicts.sentence)
            : qsTr("No field has two versions.")
    }
    NhsInset {
        width: parent.width
        tone: "red"
        heading: qsTr("The versions cannot be shown")
        text: root.conflicts.errorText
        visible: text.length > 0
    }
    Repeater {
        model: root.conflicts.rows

        NhsCard {
            id: card

            required property var modelData
            required property int index

            objectName: "conflictRow-" + index
            width: parent ? parent.width : 0
            heading: card.modelData.what
            headingLevel: 3

            NhsText { width: parent.width; text: card.modelData.patient }
            NhsText { width: parent.width; text: card.modelData.versionsText; secondary: true; small: true }
            NhsButton {
                objectName: "conflictOpen-" + card.index
                text: qsTr("Look at both and choose")
                Accessible.name: qsTr("Look at both and choose: %1, %2").arg(card.modelData.what).arg(card.modelData.patient)
                secondary: true
                onClicked: root.conflictChosen(card.modelData.key)
            }
        }
    }
}
