// One value of the patient banner; its label is lighter than the value.
import QtQuick

Item {
    id: root

    property string label
    property string value
    property bool large: false
    property bool backed: false ///< a plain ground, so that a pattern does not cross the words
    property color ink: Theme.white
    property color paleInk: Theme.white

    property int gapAfter: 24 ///< part of the value, so that rows of a narrow banner stay close together

    readonly property real room: parent ? parent.width : 0 ///< the widest it may be

    implicitWidth: row.width + (backed ? 12 : 0) + gapAfter
    implicitHeight: Math.max(32, row.height + 4)
    Accessible.ignored: true

    Rectangle {
        width: parent.width - root.gapAfter
        height: parent.height
        radius: Theme.radius
        color: Theme.paleGrey
        visible: root.backed
    }

    Row {
        id: row

        x: root.backed ? 6 : 0
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        Text {
            id: name

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
            width: Math.min(implicitWidth, root.room - root.gapAfter - 12 - (name.visible ? name.width + 8 : 0))
            wrapMode: Text.Wrap
            font.pixelSize: root.large ? Math.round(22 * Theme.textScale) : Theme.bodySize
            font.bold: true
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
}
