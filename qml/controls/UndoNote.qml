// What was removed last, and a button that brings it back while the page is shown.
import QtQuick
import Doorstep.ViewModels

Column {
    id: root

    required property PlanEditor plan
    /// "need", "outcome" or "line".
    required property string kind
    /// It is back: the reference of what it is.
    signal undone(string ref)

    objectName: "undoNote-" + root.kind
    spacing: Theme.gap
    visible: root.plan.removedKind === root.kind
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
        heading: root.plan.removedText
        text: qsTr("You can bring it back until you leave this page.")
    }
    NhsButton {
        id: undo

        objectName: "undo"
        text: qsTr("Undo")
        secondary: true
        Accessible.name: Words.joined([text, root.plan.removedText], ": ")
        onClicked: root.undone(root.plan.undoRemove())
    }
}
