// The button one takes a picture with: round and large, so that a thumb finds it while the eyes are on the paper.
import QtQuick
import QtQuick.Templates as T

T.AbstractButton {
    id: root

    implicitWidth: 96
    implicitHeight: 96
    focusPolicy: Qt.StrongFocus
    opacity: root.enabled ? 1 : 0.5
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {}
    background: Rectangle {
        radius: width / 2
        color: root.visualFocus ? Theme.focus : Theme.white
        border.width: 4
        border.color: root.visualFocus ? Theme.text : Theme.darkGreen

        Rectangle {
            anchors.fill: parent
            anchors.margins: root.down ? 16 : 12
            radius: width / 2
            color: root.visualFocus ? Theme.text : Theme.green
        }
    }
}
