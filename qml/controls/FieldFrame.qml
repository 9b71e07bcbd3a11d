// The box around a field: grey edge, red with an error, yellow and black with focus.
import QtQuick

Item {
    id: root

    property bool focused: false
    property bool error: false

    Rectangle {
        anchors.fill: parent
        anchors.margins: -4
        radius: Theme.radius
        color: Theme.focus
        visible: root.focused
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.white
        border.width: root.focused ? 4 : root.error ? 4 : 2
        border.color: root.focused ? Theme.text : root.error ? Theme.red : Theme.border
    }
}
