// One person in the list: name, date of birth, NHS number, and where the plan stands.
import QtQuick
import QtQuick.Templates as T

T.AbstractButton {
    id: root

    required property string key
    required property string name
    required property string nhsNumber
    required property string born
    required property bool deceased
    required property bool restricted
    required property string stateText
    required property string stateColour
    required property int unsent
    property bool highlight: false
    readonly property string notes: Words.joined([root.deceased ? qsTr("Deceased") : "", root.restricted ? qsTr("Restricted record") : "",
        root.unsent > 0 ? qsTr("%1 not yet at the office").arg(root.unsent) : ""], " · ")

    implicitHeight: Math.max(88, words.implicitHeight + 2 * Theme.space)
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: Words.joined([root.name, root.born, qsTr("NHS number %1").arg(root.nhsNumber), root.stateText, root.notes], ", ")
    Accessible.onPressAction: root.clicked()

    background: Rectangle {
        color: root.highlight ? Theme.focus : root.down ? Theme.paleGrey : Theme.white
        border.width: root.highlight ? 4 : 1
        border.color: root.highlight ? Theme.text : Theme.line
        radius: Theme.radius
    }
    Item {
        anchors.fill: parent

        Column {
            id: words

            x: Theme.space
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 2 * Theme.space - tag.width - Theme.space
            spacing: 4

            NhsText {
                width: parent.width
                text: root.name
                bold: true
                color: Theme.blue
                Accessible.ignored: true
            }
            // Two texts: neither the day nor the number is ever divided between lines.
            Flow {
                width: parent.width
                spacing: Theme.space

                NhsText {
                    width: Math.min(implicitWidth, parent.width)
                    text: root.born
                    Accessible.ignored: true
                }
                NhsText {
                    width: Math.min(implicitWidth, parent.width)
                    text: qsTr("NHS No. %1").arg(root.nhsNumber)
                    Accessible.ignored: true
                }
            }
            NhsText {
                width: parent.width
                text: root.notes
                secondary: true
                small: true
                visible: text.length > 0
                Accessible.ignored: true
            }
        }
        NhsTag {
            id: tag

            anchors.right: parent.right
            anchors.rightMargin: Theme.space
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.width * 0.4)
            text: root.stateText
            tone: root.stateColour
            Accessible.ignored: true
        }
    }
}
