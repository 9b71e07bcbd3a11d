// Needs or outcomes: one text field each, add and remove.
pragma ComponentBehavior: Bound
import QtQuick
import Doorstep.ViewModels

NhsCard {
    id: root

    required property PlanTextModel texts
    property string addText
    property string kind
    signal added()
    signal edited(int row, string text)
    signal removed(int row)

    NhsText {
        width: parent.width
        secondary: true
        text: qsTr("None yet")
        visible: root.texts.count === 0
    }
    Repeater {
        id: rows

        readonly property real refWidth: Math.round(48 * Theme.textScale)

        model: root.texts

        Item {
            id: row

            required property int index
            required property string ref
            required property string text

            width: parent ? parent.width : 0
            height: area.height

            NhsText {
                y: 12
                width: rows.refWidth
                text: row.ref
                bold: true
                Accessible.ignored: true
            }
            NhsTextArea {
                id: area

                objectName: row.ref
                x: rows.refWidth
                width: parent.width - rows.refWidth - remove.width - Theme.gap
                minimumHeight: Theme.touch
                accessibleName: qsTr("%1 %2").arg(root.kind).arg(row.ref)
                text: row.text
                onEdited: (text) => root.edited(row.index, text)
            }
            NhsLink {
                id: remove

                anchors.right: parent.right
                text: qsTr("Remove")
                Accessible.name: qsTr("Remove %1 %2").arg(root.kind).arg(row.ref)
                onClicked: root.removed(row.index)
            }
        }
    }
    NhsButton {
        objectName: "add"
        text: root.addText
        secondary: true
        onClicked: root.added()
    }
}
