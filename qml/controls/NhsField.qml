// One line of text with label, hint and error.
import QtQuick
import QtQuick.Controls.Basic

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

        Rectangle {
            width: visible ? Theme.field : 0
            height: Theme.field
            color: Theme.paleGrey
            border.width: 2
            border.color: Theme.border
            visible: root.prefix.length > 0

            NhsText {
                anchors.centerIn: parent
                text: root.prefix
                Accessible.ignored: true
            }
        }
        TextField {
            id: field

            /// A text longer than the field shows its beginning; the cursor waits here until the focus is back.
            property int cursorKept: 0

            width: Math.min(root.fieldWidth > 0 ? root.fieldWidth * Theme.textScale : parent.width,
                            parent.width - (root.prefix.length > 0 ? Theme.field : 0))
            height: Theme.field
            color: Theme.text
            font.family: Theme.fontFamily
            font.pixelSize: Theme.bodySize
            leftPadding: 12
            rightPadding: 12
            selectByMouse: true
            selectionColor: Theme.blue
            verticalAlignment: TextInput.AlignVCenter
            Accessible.role: Accessible.EditableText
            Accessible.name: root.label
            // Qt keeps back the name of a field for secrets, so there the description says it too. A description
            // of its own does not last: Qt puts the place holder in its place, so that holds the words, unseen.
            placeholderTextColor: "transparent"
            placeholderText: Words.joined([field.echoMode === TextInput.Password ? root.label : "",
                root.errorText.length > 0 ? root.errorText : root.hint], ". ")
            Accessible.description: field.placeholderText
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
                } else if (focusReason !== Qt.MouseFocusReason) {
                    cursorPosition = Math.min(cursorKept, length)
                }
            }
            onAccepted: root.accepted()
            background: FieldFrame {
                focused: field.activeFocus
                error: root.errorText.length > 0
            }
        }
    }
}
