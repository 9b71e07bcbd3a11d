// What a finger, a mouse, Space, Enter or a screen reader presses; NhsButton and NhsLink are its faces. No template
// of Qt Quick Controls: the locked tablet shows these first, and would read all templates for them.
import QtQuick

Item {
    id: root

    property string text
    readonly property bool down: area.containsPress || root.spaceDown
    /// The focus as somebody at a keyboard has to see it; a finger needs no mark where it just was.
    readonly property bool visualFocus: root.activeFocus && !root.byFinger
    property bool byFinger: false
    property bool spaceDown: false
    signal clicked()

    activeFocusOnTab: true
    Accessible.name: root.text
    // Qt 6.4 offers a screen reader to press a button and then does nothing by itself.
    Accessible.onPressAction: root.clicked()
    onActiveFocusChanged: {
        if (root.activeFocus)
            return
        root.byFinger = false
        root.spaceDown = false
    }
    Keys.onPressed: (event) => {
        root.byFinger = false
        if (event.key === Qt.Key_Space) {
            root.spaceDown = true
            event.accepted = true
        } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            // A key that is held down is one press.
            if (!event.isAutoRepeat)
                root.clicked()
            event.accepted = true
        }
    }
    Keys.onReleased: (event) => {
        if (event.key !== Qt.Key_Space || event.isAutoRepeat || !root.spaceDown)
            return
        root.spaceDown = false
        event.accepted = true
        root.clicked()
    }

    MouseArea {
        id: area

        anchors.fill: parent
        onPressed: {
            root.byFinger = true
            root.forceActiveFocus(Qt.MouseFocusReason)
        }
        onClicked: root.clicked()
    }
}
