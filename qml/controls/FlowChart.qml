// Two sums over the months of a plan: paid out as a blue stepped line, spent as a dark broken one.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes

Item {
    id: root

    property var months: []
    property string highest
    property string words
    readonly property real plotHeight: 180
    readonly property real step: months.length > 0 ? width / months.length : width

    function path(key, onlyKnown) {
        const points = [Qt.point(0, root.plotHeight)]
        for (let i = 0; i < root.months.length; ++i) {
            const month = root.months[i]
            if (onlyKnown && !month.known)
                break
            const y = root.plotHeight * (1 - month[key])
            points.push(Qt.point(i * root.step, y))
            points.push(Qt.point((i + 1) * root.step, y))
        }
        return points
    }

    implicitHeight: plotHeight + Math.round(32 * Theme.textScale)
    Accessible.role: Accessible.Chart
    Accessible.name: root.words

    Repeater {
        model: 5

        Rectangle {
            required property int index

            y: root.plotHeight * index / 4
            width: root.width
            height: 1
            color: index === 4 ? Theme.border : Theme.line
        }
    }
    Shape {
        width: root.width
        height: root.plotHeight

        ShapePath {
            strokeColor: Theme.blue
            strokeWidth: 4
            fillColor: "transparent"

            PathPolyline { path: root.path("paid", false) }
        }
        ShapePath {
            strokeColor: Theme.text
            strokeWidth: 4
            strokeStyle: ShapePath.DashLine
            dashPattern: [2, 2]
            fillColor: "transparent"

            PathPolyline { path: root.path("spent", true) }
        }
    }
    Repeater {
        model: root.months

        Text {
            required property var modelData
            required property int index

            x: index * root.step
            y: root.plotHeight + 4
            width: root.step
            horizontalAlignment: Text.AlignHCenter
            text: modelData.month
            color: Theme.text
            font.family: Theme.fontFamily
            font.pixelSize: Math.round(14 * Theme.textScale)
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 11
            Accessible.ignored: true
        }
    }
}
