// Label beside value, as a summary list has them; value "Not recorded" in grey when there is none. One under
// the other where there is no room.
import QtQuick

Item {
    id: root

    property string label
    property string value
    property string emptyText: qsTr("Not recorded")
    property bool last: false
    readonly property bool stacked: width < Theme.bodySize * 26

    implicitHeight: (stacked ? name.implicitHeight + shown.implicitHeight
                             : Math.max(name.implicitHeight, shown.implicitHeight)) + 2 * 10
    Accessible.role: Accessible.StaticText
    Accessible.name: Words.spoken(qsTr("%1: %2").arg(label).arg(shown.text))

    NhsText {
        id: name

        y: 10
        width: root.stacked ? parent.width : parent.width * 0.32
        text: root.label
        bold: true
        Accessible.ignored: true
    }
    NhsText {
        id: shown

        x: root.stacked ? 0 : parent.width * 0.34
        y: root.stacked ? name.y + name.height : 10
        width: parent.width - x
        text: root.value.length > 0 ? root.value : root.emptyText
        secondary: root.value.length === 0
        Accessible.ignored: true
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
        visible: !root.last
    }
}
