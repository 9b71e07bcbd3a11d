// The button: green for the one thing to do, grey beside it, red for what cannot be undone.
import QtQuick

Pressable {
    id: root

    property bool secondary: false
    property bool warning: false
    readonly property color face: root.warning ? Theme.red : root.secondary ? Theme.secondaryText : Theme.green
    readonly property color edge: root.warning ? Theme.darkRed : root.secondary ? "#263139" : Theme.darkGreen

    implicitWidth: label.implicitWidth + 2 * Theme.space
    implicitHeight: Math.max(Theme.touch + 4, label.implicitHeight + 24)
    width: parent ? Math.min(implicitWidth, parent.width) : implicitWidth
    Accessible.role: Accessible.Button

    Item {
        anchors.fill: parent
        opacity: root.enabled ? 1 : 0.5

        Rectangle {
            anchors.fill: parent
            radius: Theme.radius
            color: root.visualFocus ? Theme.text : root.edge
        }
        Rectangle {
            anchors.fill: parent
            anchors.topMargin: root.down ? 4 : 0
            anchors.bottomMargin: root.down ? 0 : 4
            radius: Theme.radius
            color: root.visualFocus ? Theme.focus : root.face
        }
    }
    Text {
        id: label

        x: Theme.space
        width: root.width - 2 * Theme.space
        height: root.height - 4
        text: root.text
        color: root.visualFocus ? Theme.text : Theme.white
        font.family: Theme.fontFamily
        font.pixelSize: Theme.bodySize
        font.bold: true
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }
}
