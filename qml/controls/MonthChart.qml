// Money paid so far against spending planned so far, month by month; short months are marked in words.
pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: root

    property var months: []
    property string maximum
    readonly property real barHeight: 140

    implicitHeight: barHeight + 12 + Math.round(28 * Theme.textScale)
    Accessible.role: Accessible.Chart
    Accessible.name: root.months.map((month) => month.text + (month.isShort ? ", " + qsTr("short") : "")).join(". ")

    Row {
        id: bars

        width: parent.width
        height: root.barHeight
        spacing: 4

        Repeater {
            model: root.months

            Item {
                id: month

                required property var modelData
                required property int index

                width: (bars.width - (root.months.length - 1) * 4) / Math.max(1, root.months.length)
                height: root.barHeight + 24

                Rectangle {
                    x: 0
                    width: parent.width * 0.48
                    height: Math.max(1, root.barHeight * month.modelData.paid)
                    y: root.barHeight - height
                    color: Theme.blue
                }
                Rectangle {
                    x: parent.width * 0.5
                    width: parent.width * 0.48
                    height: Math.max(1, root.barHeight * month.modelData.planned)
                    y: root.barHeight - height
                    color: month.modelData.isShort ? Theme.red : Theme.grey
                }
                Text {
                    y: root.barHeight + 4
                    text: month.modelData.isShort ? month.modelData.month + "!" : month.modelData.month
                    color: month.modelData.isShort ? Theme.red : Theme.text
                    font.family: Theme.fontFamily
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    font.pixelSize: Math.round(14 * Theme.textScale)
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 11
                    font.bold: month.modelData.isShort
                    Accessible.ignored: true
                }
            }
        }
    }
    Rectangle {
        y: root.barHeight
        width: parent.width
        height: 1
        color: Theme.border
    }
}
