// An action that looks like a link: blue and underlined, with the touch area of a button.
import QtQuick
import QtQuick.Controls.Basic

AbstractButton {
    id: root

    x: -Theme.gap // its words stand in line with what is above, its touch area goes beyond them
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + 2 * Theme.gap)
    implicitWidth: implicitContentWidth + 2 * Theme.gap
    width: parent ? Math.min(implicitWidth, parent.width) : implicitWidth
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Link
    Accessible.name: root.text
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()

    contentItem: Text {
        text: root.text
        color: root.visualFocus ? Theme.text : root.down ? Theme.darkBlue : Theme.blue
        font.family: Theme.fontFamily
        font.pixelSize: Theme.bodySize
        font.underline: !root.visualFocus
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        verticalAlignment: Text.AlignVCenter
    }
    background: Rectangle {
        color: root.visualFocus ? Theme.focus : "transparent"

        Rectangle {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: 4
            color: Theme.text
            visible: root.visualFocus
        }
    }
}
