// One topic of the help.
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property HelpViewModel help

    backText: qsTr("Back")
    heading: root.help.title

    NhsCard {
        width: parent.width

        Repeater {
            model: root.help.texts

            NhsText {
                required property string modelData

                objectName: "helpText"
                width: parent ? parent.width : 0
                text: modelData
            }
        }
        NhsText {
            width: parent.width
            text: root.help.small
            small: true
            secondary: true
            visible: text.length > 0
        }
    }
}
