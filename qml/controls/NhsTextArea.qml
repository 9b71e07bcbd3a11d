// Several lines of text with label, hint and error. It grows with what is written.
import QtQuick
import QtQuick.Templates as T

Column {
    id: root

    property alias label: labels.label
    property alias hint: labels.hint
    property alias errorText: labels.errorText
    property alias conflict: labels.conflict
    property alias text: area.text
    property alias area: area
    property int minimumHeight: 96
    property string accessibleName: label
    signal edited(string text)

    function focusField() { area.forceActiveFocus(Qt.TabFocusReason) }

    spacing: Theme.gap

    FieldLabel {
        id: labels

        width: parent.width
        visible: label.length > 0 || errorText.length > 0 || conflict.length > 0
    }
    T.TextArea {
        id: area

        width: parent.width
        height: Math.max(root.minimumHeight, contentHeight + topPadding + bottomPadding)
        color: Theme.text
        font.family: Theme.fontFamily
        font.pixelSize: Theme.bodySize
        leftPadding: 12
        rightPadding: 12
        topPadding: 12
        bottomPadding: 12
        wrapMode: TextEdit.Wrap
        textFormat: TextEdit.PlainText
        selectByMouse: true
        selectionColor: Theme.blue
        selectedTextColor: Theme.white
        // A tab goes on, it is no text; asked for anew each time, as what follows comes and goes.
        Keys.priority: Keys.BeforeItem
        Keys.onTabPressed: area.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onBacktabPressed: area.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        Accessible.role: Accessible.EditableText
        Accessible.name: root.accessibleName
        // What Qt tells a screen reader as the description. Nothing draws it: label and hint stand above.
        placeholderText: root.errorText.length > 0 ? root.errorText : root.hint
        Accessible.description: area.placeholderText
        // Text that the view model puts in is no edit.
        onTextChanged: if (area.activeFocus)
            root.edited(area.text)
        background: FieldFrame {
            focused: area.activeFocus
            error: root.errorText.length > 0
        }
    }
}
