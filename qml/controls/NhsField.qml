// One line of text with label, hint and error.
pragma ComponentBehavior: Bound
import QtQuick

Column {
    id: root

    property alias label: labels.label
    property alias hint: labels.hint
    property alias errorText: labels.errorText
    property alias conflict: labels.conflict
    property alias text: field.text
    property alias echoMode: field.echoMode
    property alias inputMethodHints: field.inputMethodHints
    property alias field: field
    property string prefix
    property int fieldWidth: 0
    signal edited(string text)
    signal accepted()

    function focusField() { field.forceActiveFocus(Qt.TabFocusReason) }

    spacing: Theme.gap

    FieldLabel {
        id: labels

        width: parent.width
    }
    Row {
        width: parent.width

        Repeater {
            model: root.prefix.length > 0 ? 1 : 0

            Rectangle {
                width: Theme.field
                height: Theme.field
                color: Theme.paleGrey
                border.width: 2
                border.color: Theme.border

                NhsText {
                    anchors.centerIn: parent
                    text: root.prefix
                    Accessible.ignored: true
                }
            }
        }
        Item {
            width: Math.min(root.fieldWidth > 0 ? root.fieldWidth * Theme.textScale : parent.width,
                            parent.width - (root.prefix.length > 0 ? Theme.field : 0))
            height: Theme.field

            FieldFrame {
                anchors.fill: parent
                focused: field.activeFocus
                error: root.errorText.length > 0
            }
            TextInput {
                id: field

                /// A text longer than the field shows its beginning; the cursor waits here until the focus is back.
                property int cursorKept: 0

                anchors.fill: parent
                clip: true
                color: Theme.text
                font.family: Theme.fontFamily
                font.pixelSize: Theme.bodySize
                leftPadding: 12
                rightPadding: 12
                activeFocusOnTab: true
                selectByMouse: true
                selectionColor: Theme.blue
                selectedTextColor: Theme.white
                verticalAlignment: TextInput.AlignVCenter
                Accessible.role: Accessible.EditableText
                Accessible.name: root.label
                // Qt keeps back the name of a field for secrets, so there the description says it too.
                Accessible.description: Words.joined([field.echoMode === TextInput.Password ? root.label : "",
                    root.errorText.length > 0 ? root.errorText : root.hint], ". ")
                Accessible.passwordEdit: field.echoMode === TextInput.Password
                onTextEdited: root.edited(field.text)
                onTextChanged: {
                    if (!activeFocus) {
                        cursorKept = length
                        cursorPosition = 0
                    }
                }
                onActiveFocusChanged: {
                    if (!activeFocus) {
                        cursorKept = cursorPosition
                        cursorPosition = 0
                    } else if (!finger.active) {
                        cursorPosition = Math.min(cursorKept, length)
                    }
                }
                onAccepted: root.accepted()

                // Who touches a place in the text wants the cursor there.
                PointHandler {
                    id: finger
                }
            }
        }
    }
}
