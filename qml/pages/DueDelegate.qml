// One task that is due: who, what, why, and by when.
import QtQuick
import QtQuick.Templates as T

T.AbstractButton {
    id: root

    required property string key
    required property string name
    required property string what
    required property string because
    required property string due
    required property string latest
    required property string urgencyText
    required property string tagColour
    required property bool booked
    property bool highlight: false
    readonly property string days: Words.joined([root.due.length > 0 ? qsTr("Due %1").arg(root.due) : "",
        root.latest.length > 0 && root.latest !== root.due ? qsTr("at the latest %1").arg(root.latest) : "",
        root.booked ? qsTr("booked") : ""], ", ")

    implicitHeight: Math.max(88, words.implicitHeight + 2 * Theme.space)
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: Words.spoken(Words.joined([root.name, root.what, root.urgencyText, root.because, root.days], ", "))
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
            width: parent.width - 2 * Theme.space
            spacing: 4

            Flow {
                width: parent.width
                spacing: Theme.space

                NhsText {
                    width: Math.min(implicitWidth, parent.width)
                    text: root.name
                    bold: true
                    color: Theme.blue
                    Accessible.ignored: true
                }
                NhsTag {
                    text: root.urgencyText
                    tone: root.tagColour
                    Accessible.ignored: true
                }
            }
            NhsText {
                width: parent.width
                text: root.what
                Accessible.ignored: true
            }
            NhsText {
                width: parent.width
                text: Words.joined([root.because, root.days], " ")
                secondary: true
                small: true
                visible: text.length > 0
                Accessible.ignored: true
            }
        }
    }
}
