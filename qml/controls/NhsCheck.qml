// A tick box with its words; the whole row is the target.
import QtQuick
import QtQuick.Templates as T

T.CheckBox {
    id: root

    property bool error: false

    function turn() {
        root.toggle()
        root.toggled()
    }
    function focusField() { root.forceActiveFocus(Qt.TabFocusReason) }

    implicitWidth: implicitContentWidth
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + 8)
    padding: 0
    spacing: 12
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: root.text
    Accessible.checked: root.checked
    Accessible.onPressAction: root.turn()
    Accessible.onToggleAction: root.turn()

    indicator: Item {
        implicitWidth: 40
        implicitHeight: 40
        y: (Math.min(root.height, Theme.touch) - height) / 2

        FieldFrame {
            anchors.fill: parent
            focused: root.visualFocus
            error: root.error
        }
        // A tick of two strokes.
        Item {
            anchors.fill: parent
            visible: root.checked

            Rectangle { x: 9; y: 19; width: 12; height: 4; rotation: 45; color: Theme.text }
            Rectangle { x: 14; y: 16; width: 20; height: 4; rotation: -45; color: Theme.text }
        }
    }
    contentItem: NhsText {
        leftPadding: 40 + root.spacing
        text: root.text
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
