// The text that is about to be agreed, in easy read: large, one idea a line, a drawing beside each.
pragma ComponentBehavior: Bound
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property AgreementViewModel agreement
    readonly property int size: Math.round(Theme.bodySize * 1.5)

    aboutPatient: true
    backText: qsTr("Read and agree")
    helpKey: "screen:sign"
    heading: qsTr("The plan in easy read")

    NhsCard {
        width: parent.width

        Repeater {
            model: root.agreement.ideas

            Item {
                id: idea

                required property var modelData

                width: parent ? parent.width : 0
                height: modelData.isHeading ? words.implicitHeight : Math.max(100, words.implicitHeight)

                IdeaDrawing {
                    anchors.verticalCenter: parent.verticalCenter
                    width: 88
                    height: 88
                    drawing: idea.modelData.drawing
                    visible: !idea.modelData.isHeading
                    Accessible.ignored: true
                }
                NhsText {
                    id: words

                    objectName: "easyIdea"
                    x: idea.modelData.isHeading ? 0 : 112
                    width: parent.width - x
                    anchors.verticalCenter: parent.verticalCenter
                    font.pixelSize: root.size
                    bold: idea.modelData.isHeading
                    text: idea.modelData.text
                }
            }
        }
    }
    NhsButton {
        objectName: "easyBack"
        text: qsTr("Back to agreeing")
        onClicked: root.back()
    }
}
