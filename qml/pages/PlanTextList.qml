// Needs or outcomes: one text field each, add and remove.
pragma ComponentBehavior: Bound
import QtQuick
import Doorstep.ViewModels

NhsCard {
    id: root

    required property PlanEditor plan
    required property PlanTextModel texts
    /// "need" or "outcome", for what was removed.
    required property string removedKind
    property string addText
    property string kind
    /// Outcomes: each has what it is measured by, and by when.
    property bool measured: false
    property var errors: ({})
    signal added()
    signal edited(int row, string text)
    signal removed(int row)
    signal measureEdited(int row, string text)
    signal dueEdited(int row, string text)

    function focusText(ref) {
        for (let i = 0; i < rows.count; ++i)
            if (rows.itemAt(i).ref === ref)
                rows.itemAt(i).focusText()
    }
    function focusDue(ref) {
        for (let i = 0; i < rows.count; ++i)
            if (rows.itemAt(i).ref === ref)
                rows.itemAt(i).focusDue()
    }

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
            required property string measure
            required property string due

            function focusText() { area.focusField() }
            function focusDue() { dueField.focusField() }

            width: parent ? parent.width : 0
            height: area.height + (root.measured ? details.height + Theme.gap : 0)

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

                objectName: "remove-" + row.ref
                anchors.right: parent.right
                text: qsTr("Remove")
                Accessible.name: qsTr("Remove %1 %2").arg(root.kind).arg(row.ref)
                onClicked: root.removed(row.index)
            }
            FieldRow {
                id: details

                x: rows.refWidth
                y: area.height + Theme.gap
                width: parent.width - rows.refWidth
                visible: root.measured

                NhsField {
                    objectName: "measure-" + row.ref
                    width: Math.min(parent.width, 480 * Theme.textScale)
                    label: qsTr("How is %1 measured?").arg(row.ref)
                    text: row.measure
                    onEdited: (text) => root.measureEdited(row.index, text)
                }
                NhsField {
                    id: dueField

                    objectName: "due-" + row.ref
                    width: Math.min(parent.width, 280 * Theme.textScale)
                    label: qsTr("By when?")
                    hint: qsTr("For example 03-Oct-2011")
                    text: row.due
                    errorText: Words.under(root.errors, "due:" + row.ref)
                    onEdited: (text) => root.dueEdited(row.index, text)
                }
            }
        }
    }
    UndoNote {
        width: parent.width
        removedText: root.plan.removedKind === root.removedKind ? root.plan.removedText : ""
        onUndoWanted: root.focusText(root.plan.undoRemove())
    }
    NhsButton {
        objectName: "add"
        text: root.addText
        secondary: true
        onClicked: root.added()
    }
}
