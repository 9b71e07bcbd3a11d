// What stands above a field: label, hint, and the error in red words.
pragma ComponentBehavior: Bound
import QtQuick

Column {
    id: root

    property string label
    property string hint
    property string errorText
    /// Key of a conflict: the field has two versions.
    property string conflict

    spacing: 4

    NhsText {
        width: parent.width
        text: root.label
        bold: true
        visible: text.length > 0
    }
    // None or one, here and below: most fields have neither, and every field would pay for it.
    Repeater {
        model: root.hint.length > 0 ? 1 : 0

        NhsText {
            width: root.width
            text: root.hint
            secondary: true
            small: true
        }
    }
    Repeater {
        model: root.conflict.length > 0 ? 1 : 0

        NhsTag {
            objectName: "conflictMark"
            text: qsTr("Two versions")
            tone: "yellow"
            width: Math.min(implicitWidth, root.width)
        }
    }
    NhsText {
        width: parent.width
        text: root.errorText
        color: Theme.red
        bold: true
        visible: text.length > 0
        Accessible.name: qsTr("Error: %1").arg(root.errorText)
    }
}
