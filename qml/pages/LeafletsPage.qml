// The leaflets for patients and families, each with its drawing.
pragma ComponentBehavior: Bound
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property LeafletsViewModel leaflets
    signal leafletWanted(string key)

    backText: qsTr("Back")
    heading: qsTr("Leaflets for patients and families")
    helpKey: "screen:leaflets"

    NhsText {
        width: parent.width
        text: qsTr("To show, print or leave. They hold nothing about anybody.")
    }
    NhsCard {
        width: parent.width
        contentSpacing: 0

        Repeater {
            model: root.leaflets.list

            Item {
                id: row

                required property var modelData

                width: parent ? parent.width : 0
                height: Math.max(88, link.implicitHeight)

                IdeaDrawing {
                    y: 12
                    width: 64
                    height: 64
                    drawing: row.modelData.drawing
                    Accessible.ignored: true
                }
                TopicRow {
                    id: link

                    objectName: "leaflet-" + row.modelData.key
                    x: 80
                    width: parent.width - 80
                    height: parent.height
                    text: row.modelData.title
                    onClicked: root.leafletWanted(row.modelData.key)
                }
            }
        }
    }
}
