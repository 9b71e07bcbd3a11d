// One of a few: label, hint, error and round buttons.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

Column {
    id: root

    property alias label: labels.label
    property alias hint: labels.hint
    property alias errorText: labels.errorText
    property alias conflict: labels.conflict
    property var choices: []
    property int currentIndex: -1
    property bool inline: false
    signal chosen(int index)

    function focusField() {
        if (buttons.count > 0)
            buttons.itemAt(Math.max(0, root.currentIndex)).forceActiveFocus(Qt.TabFocusReason)
    }

    spacing: Theme.gap
    Accessible.role: Accessible.Grouping
    Accessible.name: root.label

    FieldLabel {
        id: labels

        width: parent.width
    }
    Flow {
        width: parent.width
        spacing: Theme.gap

        Repeater {
            id: buttons

            model: root.choices

            T.RadioButton {
                id: button

                required property int index
                required property string modelData

                // Of a row that is going, the page is gone before its width is asked for once more.
                readonly property real room: parent ? parent.width : 0

                width: root && root.inline ? Math.min(implicitWidth + Theme.wide, room) : room
                implicitHeight: Math.max(Theme.touch, implicitContentHeight + 8)
                implicitWidth: implicitContentWidth
                padding: 0
                spacing: 12
                text: button.modelData
                checked: button.index === root.currentIndex
                focusPolicy: Qt.StrongFocus
                Accessible.role: Accessible.RadioButton
                Accessible.name: button.text
                Accessible.checked: button.checked
                Accessible.onPressAction: root.chosen(button.index)
                Accessible.onToggleAction: root.chosen(button.index)
                onClicked: root.chosen(button.index)

                indicator: Rectangle {
                    y: (Math.min(button.height, Theme.touch) - height) / 2
                    implicitWidth: 40
                    implicitHeight: 40
                    radius: 20
                    color: button.visualFocus ? Theme.focus : Theme.white
                    border.width: button.visualFocus ? 4 : 2
                    border.color: root.errorText.length > 0 && !button.visualFocus ? Theme.red : Theme.text

                    Rectangle {
                        anchors.centerIn: parent
                        width: 20
                        height: 20
                        radius: 10
                        color: Theme.text
                        visible: button.checked
                    }
                }
                contentItem: NhsText {
                    leftPadding: 40 + button.spacing
                    text: button.text
                    verticalAlignment: Text.AlignVCenter
                    Accessible.ignored: true
                }
            }
        }
    }
}
