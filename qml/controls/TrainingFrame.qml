// Training: an amber frame with stripes round every screen, and the word, so that nobody takes it for work.
pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: root

    readonly property int edge: Theme.trainingEdge
    readonly property int head: Theme.trainingHead

    Repeater {
        model: [
            Qt.rect(0, 0, root.width, root.head),
            Qt.rect(0, root.height - root.edge, root.width, root.edge),
            Qt.rect(0, root.head, root.edge, root.height - root.head - root.edge),
            Qt.rect(root.width - root.edge, root.head, root.edge, root.height - root.head - root.edge)
        ]

        Rectangle {
            id: side

            required property rect modelData

            x: modelData.x
            y: modelData.y
            width: modelData.width
            height: modelData.height
            color: Theme.warmYellow
            clip: true

            Repeater {
                model: Math.ceil((side.width + side.height) / 24) + 1

                Rectangle {
                    required property int index

                    x: index * 24 - side.height / 2
                    y: -side.height / 2
                    width: 8
                    height: side.height * 2
                    rotation: 30
                    color: Theme.text
                }
            }
        }
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(words.implicitWidth + 2 * Theme.wide, parent.width)
        height: root.head
        color: Theme.warmYellow

        Text {
            id: words

            objectName: "trainingWords"
            anchors.centerIn: parent
            text: qsTr("Training: no real patients")
            color: "#212b32"
            font.family: Theme.fontFamily
            font.pixelSize: Theme.smallSize
            font.bold: true
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
