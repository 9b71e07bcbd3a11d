// One value of the patient banner; its label is lighter than the value.
import QtQuick

Rectangle {
    id: root

    property string label
    property string value
    property bool large: false
    property bool backed: false ///< a plain ground, so that a pattern does not cross the words
    property color ink: Theme.white
    property color paleInk: Theme.white

    implicitWidth: row.implicitWidth + (backed ? 12 : 0)
    implicitHeight: 32
    radius: Theme.radius
    color: backed ? Theme.paleGrey : "transparent"
    Accessible.ignored: true

    Row {
        id: row

        anchors.centerIn: parent
        spacing: 8

        Text {
            anchors.baseline: shown.baseline
            text: root.label
            color: root.paleInk
            font.family: Theme.fontFamily
            font.pixelSize: Theme.smallSize
            visible: root.label.length > 0
            Accessible.ignored: true
        }
        Text {
            id: shown

            text: root.value
            color: root.ink
            font.family: Theme.fontFamily
            font.pixelSize: root.large ? 22 : Theme.bodySize
            font.bold: true
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
}
