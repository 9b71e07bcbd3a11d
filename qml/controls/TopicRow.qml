// One row of a list to choose from: a whole line that wraps, with the touch area of a button.
import QtQuick
import QtQuick.Templates as T

T.AbstractButton {
    id: root

    property string detail

    implicitHeight: Math.max(Theme.touch, words.implicitHeight + 2 * 10)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Link
    Accessible.name: root.detail.length > 0 ? qsTr("%1, %2").arg(root.text).arg(root.detail) : root.text
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()

    Item {
        anchors.fill: parent

        Column {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width

            Text {
                width: parent.width
                text: root.text
                color: root.visualFocus ? Theme.text : root.down ? Theme.darkBlue : Theme.blue
                font.family: Theme.fontFamily
                font.pixelSize: Theme.bodySize
                font.underline: !root.visualFocus
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            NhsText {
                width: parent.width
                text: root.detail
                small: true
                secondary: true
                visible: text.length > 0
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        color: root.visualFocus ? Theme.focus : "transparent"

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: root.visualFocus ? 4 : 1
            color: root.visualFocus ? Theme.text : Theme.line
        }
    }
}
