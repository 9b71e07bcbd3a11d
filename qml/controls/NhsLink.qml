// An action that looks like a link: blue and underlined, with the touch area of a button.
import QtQuick

Pressable {
    id: root

    x: -Theme.gap // its words stand in line with what is above, its touch area goes beyond them
    implicitHeight: Math.max(Theme.touch, label.implicitHeight + 2 * Theme.gap)
    implicitWidth: label.implicitWidth + 2 * Theme.gap
    width: parent ? Math.min(implicitWidth, parent.width) : implicitWidth
    Accessible.role: Accessible.Link

    Rectangle {
        anchors.fill: parent
        color: Theme.focus
        visible: root.visualFocus

        Rectangle {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: 4
            color: Theme.text
        }
    }
    Text {
        id: label

        x: Theme.gap
        width: root.width - 2 * Theme.gap
        height: root.height
        text: root.text
        color: root.visualFocus ? Theme.text : root.down ? Theme.darkBlue : Theme.blue
        font.family: Theme.fontFamily
        font.pixelSize: Theme.bodySize
        font.underline: !root.visualFocus
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        verticalAlignment: Text.AlignVCenter
    }
}
