// Doorstep in four pages, for whoever opens it for the first time.
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    property int at: 0
    readonly property var pages: [
        {
            "drawing": 5, "heading": qsTr("A care plan at the kitchen table"),
            "text": qsTr("You build the plan with the patient, section by section. Everything saves itself while you type. You may stop anywhere and go on later.")
        },
        {
            "drawing": 3, "heading": qsTr("No signal is needed"),
            "text": qsTr("Everything works without a connection: the plan, the rules, the signature, the receipts, this help. When there is a connection the tablet sends by itself.")
        },
        {
            "drawing": 6, "heading": qsTr("Green means: the office has it"),
            "text": qsTr("The line in the menu says what the office has signed for and what is still only here. As long as something waits, do not hand the tablet in.")
        },
        {
            "drawing": 15, "heading": qsTr("When you are stuck"),
            "text": qsTr("Help has an answer for every page and every rule by its number. If the passphrase is gone, ring the office for the recovery code. Nothing is deleted by wrong tries.")
        }
    ]
    readonly property var shown: pages[at]

    heading: shown.heading

    IdeaDrawing {
        width: 180
        height: 180
        drawing: root.shown.drawing
        Accessible.ignored: true
    }

    NhsText {
        objectName: "tourText"
        width: parent.width
        text: root.shown.text
        font.pixelSize: Math.round(24 * Theme.textScale)
    }
    NhsText {
        width: parent.width
        secondary: true
        text: qsTr("Page %1 of %2").arg(root.at + 1).arg(root.pages.length)
    }
    Flow {
        width: parent.width
        spacing: Theme.space

        NhsButton {
            objectName: "tourNext"
            text: root.at + 1 < root.pages.length ? qsTr("Next") : qsTr("Start")
            onClicked: {
                if (root.at + 1 < root.pages.length)
                    root.at += 1
                else
                    root.finished()
            }
        }
        NhsButton {
            objectName: "tourBack"
            text: qsTr("Previous")
            secondary: true
            visible: root.at > 0
            onClicked: root.at -= 1
        }
        NhsLink {
            objectName: "tourSkip"
            text: qsTr("Skip")
            visible: root.at + 1 < root.pages.length
            onClicked: root.finished()
        }
    }
}
