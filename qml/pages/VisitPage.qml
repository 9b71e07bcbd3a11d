// At the door: is everything for this visit on the tablet, and is it the right person (R-104).
pragma ComponentBehavior: Bound
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property VisitStart visit

    aboutPatient: true
    backText: qsTr("Patient")
    helpKey: "screen:visit"
    heading: qsTr("Start of the visit")

    NhsCard {
        width: parent.width
        heading: root.visit.roadText
        contentSpacing: Theme.space

        // As wide as the widest of the tags, so that what they are about stands in one line.
        NhsTag { id: widest; text: qsTr("Missing"); visible: false; Accessible.ignored: true }
        Repeater {
            model: root.visit.road

            Item {
                id: need

                required property var modelData

                width: parent ? parent.width : 0
                height: Math.max(mark.height, words.y + words.height)

                NhsTag {
                    id: mark

                    text: need.modelData.note ? qsTr("Note") : need.modelData.ok ? qsTr("Ready") : qsTr("Missing")
                    tone: need.modelData.note ? "grey" : need.modelData.ok ? "green" : "yellow"
                }
                NhsText {
                    id: words

                    x: Math.max(widest.width, mark.width) + Theme.space
                    y: Math.round(2 * Theme.textScale)
                    width: parent.width - x
                    text: need.modelData.text
                }
            }
        }
    }
    NhsCard {
        width: parent.width
        heading: qsTr("Is it the right person?")

        NhsText {
            width: parent.width
            text: qsTr("Ask, and let them say it. Do not read it out. Tick what fits: three are needed, and the NHS number alone is never enough.")
        }
        Repeater {
            model: root.visit.identifiers.length

            NhsCheck {
                required property int index
                readonly property var one: root.visit.identifiers[index] ?? ({})

                objectName: "identifier-" + index
                width: parent ? parent.width : 0
                text: [one.question, one.answer].filter(part => part).join("\n")
                checked: one.fits ?? false
                onToggled: root.visit.setFits(index, checked)
            }
        }
        NhsInset {
            objectName: "identified"
            width: parent.width
            tone: root.visit.identified ? "green" : "yellow"
            text: root.visit.identified ? root.visit.identifiedText
                : qsTr("Not identified yet. If it does not fit, do not go on: look for the right person under People.")
        }
    }
    NhsButton {
        objectName: "visitGo"
        text: qsTr("Go on")
        enabled: root.visit.identified
        onClicked: root.back()
    }
}
