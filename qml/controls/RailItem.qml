// One place in the rail: a word, and under it what is true there now.
import QtQuick
import QtQuick.Templates as T

T.AbstractButton {
    id: root

    property string detail
    property string mark
    property color dot: Theme.white
    property bool current: false

    implicitHeight: Math.max(56, words.implicitHeight + 16)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: root.detail.length > 0 ? qsTr("%1, %2").arg(root.text).arg(root.detail) : root.text
    Accessible.onPressAction: root.clicked()
    Accessible.selected: root.current
    Keys.onReturnPressed: root.clicked()

    background: Rectangle {
        radius: Theme.radius
        color: root.visualFocus ? Theme.focus : root.current ? Theme.darkBlue : root.down ? Theme.darkBlue : "transparent"

        Rectangle {
            width: 6
            height: parent.height
            color: Theme.white
            visible: root.current && !root.visualFocus
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 4
            color: Theme.text
            visible: root.visualFocus
        }
    }
    Item {
        anchors.fill: parent

        Column {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            x: 12
            width: parent.width - 16
            spacing: 4

            Text {
                width: parent.width
                text: root.text
                wrapMode: Text.Wrap
                color: root.visualFocus ? Theme.text : Theme.white
                font.family: Theme.fontFamily
                font.pixelSize: Theme.bodySize
                font.bold: true
                Accessible.ignored: true
            }
            Row {
                width: parent.width
                spacing: 6
                visible: root.detail.length > 0

                Rectangle {
                    id: badge

                    width: Math.round(22 * Math.min(1.5, Theme.textScale))
                    height: width
                    radius: width / 2
                    color: root.dot

                    Text {
                        anchors.centerIn: parent
                        text: root.mark
                        color: Theme.text
                        font.family: Theme.fontFamily
                        font.pixelSize: 14
                        font.bold: true
                        Accessible.ignored: true
                    }
                }
                Text {
                    objectName: "railDetail"
                    width: parent.width - badge.width - 6
                    text: root.detail
                    color: root.visualFocus ? Theme.text : Theme.white
                    font.family: Theme.fontFamily
                    font.pixelSize: Theme.smallSize
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
        }
    }
}
