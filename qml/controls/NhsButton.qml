// The button: green for the one thing to do, grey beside it, red for what cannot be undone.
import QtQuick
import QtQuick.Controls.Basic

Button {
    id: root

    property bool secondary: false
    property bool warning: false
    readonly property color face: root.warning ? Theme.red : root.secondary ? Theme.secondaryText : Theme.green
    readonly property color edge: root.warning ? Theme.darkRed : root.secondary ? "#263139" : Theme.darkGreen

    implicitHeight: Math.max(Theme.touch + 4, implicitContentHeight + 24)
    width: parent ? Math.min(implicitWidth, parent.width) : implicitWidth
    leftPadding: Theme.space
    rightPadding: Theme.space
    topPadding: 0
    bottomPadding: 4
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    // Qt 6.4 offers a screen reader to press a button and then does nothing by itself.
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Text {
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
    background: Item {
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
}
