// One leaflet, large enough to read together; standard or easy read.
pragma ComponentBehavior: Bound
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property LeafletsViewModel leaflets
    readonly property int easySize: Math.round(Theme.bodySize * 1.4)

    backText: qsTr("Leaflets")
    heading: root.leaflets.title

    NhsRadios {
        objectName: "leafletForm"
        width: parent.width
        choices: [qsTr("Standard"), qsTr("Easy read")]
        currentIndex: root.leaflets.easyRead ? 1 : 0
        inline: true
        onChosen: (index) => root.leaflets.easyRead = index === 1
    }
    NhsCard {
        width: parent.width
        visible: !root.leaflets.easyRead

        Repeater {
            model: root.leaflets.easyRead ? [] : root.leaflets.parts

            Column {
                id: part

                required property var modelData

                width: parent ? parent.width : 0
                spacing: Theme.gap

                NhsHeading {
                    width: parent.width
                    level: 2
                    text: part.modelData.heading
                    visible: text.length > 0
                }
                Repeater {
                    model: part.modelData.texts

                    Item {
                        id: point

                        required property string modelData

                        width: parent ? parent.width : 0
                        height: words.implicitHeight

                        Rectangle {
                            x: 4
                            y: words.font.pixelSize * 0.45
                            width: 8
                            height: 8
                            radius: 4
                            color: Theme.blue
                            visible: part.modelData.list
                        }
                        NhsText {
                            id: words

                            objectName: "leafletText"
                            x: part.modelData.list ? Theme.wide : 0
                            width: parent.width - x
                            font.pixelSize: Math.round(Theme.bodySize * 1.15)
                            text: point.modelData
                        }
                    }
                }
            }
        }
    }
    NhsCard {
        width: parent.width
        visible: root.leaflets.easyRead

        Repeater {
            model: root.leaflets.easyRead ? root.leaflets.ideas : []

            Item {
                id: idea

                required property var modelData

                width: parent ? parent.width : 0
                height: Math.max(120, sentences.implicitHeight)

                IdeaDrawing {
                    anchors.verticalCenter: parent.verticalCenter
                    width: 112
                    height: 112
                    drawing: idea.modelData.drawing
                    Accessible.ignored: true
                }
                NhsText {
                    id: sentences

                    objectName: "leafletIdea"
                    x: 136
                    width: parent.width - x
                    anchors.verticalCenter: parent.verticalCenter
                    font.pixelSize: root.easySize
                    text: idea.modelData.text
                }
            }
        }
    }
    NhsButton {
        objectName: "nextLeaflet"
        text: qsTr("Next leaflet")
        visible: root.leaflets.hasNext
        onClicked: {
            root.leaflets.next()
            root.toTop()
        }
    }
    PaperButtons {
        width: parent.width
        output: root.leaflets.output
        fileName: root.leaflets.fileName
        onSaveWanted: (file) => root.leaflets.savePdf(file)
        onPrintWanted: root.leaflets.print()
    }
}
