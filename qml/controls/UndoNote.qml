// What was removed last, and a button that brings it back while the page is shown.
import QtQuick

Column {
    id: root

    /// What was removed, in words; empty = nothing that could be brought back here.
    required property string removedText
    signal undoWanted()

    spacing: Theme.gap
    visible: root.removedText.length > 0
    // What was pressed is gone from the page, so a keyboard and a screen reader go on here.
    onVisibleChanged: later.start()

    // When the row that was pressed is gone, and its focus with it.
    Timer {
        id: later

        interval: 0
        onTriggered: if (root.visible)
            undo.forceActiveFocus(Qt.TabFocusReason)
    }
    NhsInset {
        width: parent.width
        heading: root.removedText
        text: qsTr("You can bring it back until you leave this page.")
    }
    NhsButton {
        id: undo

        objectName: "undo"
        text: qsTr("Undo")
        secondary: true
        Accessible.name: Words.joined([text, root.removedText], ": ")
        onClicked: root.undoWanted()
    }
}
