// Text size, contrast and language of this tablet; reachable before it is unlocked.
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property DisplaySettings display
    readonly property var sizes: [100, 125, 150, 200]
    readonly property var languages: ["en", "cy"]

    heading: qsTr("Text size, contrast and language")
    backText: qsTr("Back")

    NhsCard {
        width: parent.width

        NhsRadios {
            objectName: "textSizes"
            width: parent.width
            label: qsTr("Text size")
            choices: [qsTr("Usual"), qsTr("Large, 125 %"), qsTr("Larger, 150 %"), qsTr("Largest, 200 %")]
            currentIndex: root.sizes.indexOf(root.display.textPercent)
            onChosen: (index) => root.display.textPercent = root.sizes[index]
        }
        NhsCheck {
            objectName: "highContrast"
            width: parent.width
            text: qsTr("High contrast: black on white, darker colours, black lines")
            checked: root.display.highContrast
            onToggled: root.display.highContrast = checked
        }
        NhsRadios {
            objectName: "languages"
            width: parent.width
            label: qsTr("Language")
            hint: qsTr("The Welsh has not been read by a second Welsh speaker yet. The text of a plan that is agreed and what people wrote stay as they are.")
            // Each in its own words, so that everybody finds theirs.
            choices: ["English", "Cymraeg"]
            currentIndex: root.languages.indexOf(root.display.language)
            onChosen: (index) => root.display.language = root.languages[index]
        }
    }
    NhsInset {
        width: parent.width
        text: qsTr("Nothing on the screens moves by itself, so there is no setting for it. The choices are kept on this tablet, outside the patients' records.")
    }
}
