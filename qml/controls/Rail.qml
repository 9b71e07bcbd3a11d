// Where one can go from everywhere, and the truth about what the office has.
import QtQuick
import Doorstep.ViewModels

Rectangle {
    id: root

    required property SyncViewModel sync
    property bool upright: true
    property string current
    signal peopleWanted()
    signal syncWanted()
    signal lockWanted()

    color: Theme.blue
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Main menu")

    Text {
        id: title

        x: Theme.space
        y: Theme.wide
        visible: root.upright
        text: qsTr("Doorstep")
        color: Theme.white
        font.family: Theme.fontFamily
        font.pixelSize: Theme.headingMedium
        font.bold: true
        Accessible.ignored: true
    }
    Grid {
        columns: root.upright ? 1 : 3
        spacing: Theme.gap
        x: Theme.gap
        y: root.upright ? title.y + title.height + Theme.wide : Theme.gap
        width: root.width - 2 * Theme.gap

        RailItem {
            objectName: "railPeople"
            width: root.upright ? parent.width : (parent.width - 2 * Theme.gap) * 0.3
            height: root.upright ? 56 : root.height - 2 * Theme.gap
            text: qsTr("People")
            current: root.current === "people"
            onClicked: root.peopleWanted()
        }
        RailItem {
            objectName: "railSync"
            width: root.upright ? parent.width : (parent.width - 2 * Theme.gap) * 0.45
            height: root.upright ? 96 : root.height - 2 * Theme.gap
            text: qsTr("Sync")
            detail: root.sync.railText
            current: root.current === "sync"
            // Green only from the office's signed receipts.
            dot: root.sync.allAtOffice ? "#7fe0a8" : root.sync.needsAttention > 0 ? "#ffb4ae" : Theme.warmYellow
            mark: root.sync.allAtOffice ? "\u2713" : root.sync.needsAttention > 0 ? "!" : "\u2191"
            onClicked: root.syncWanted()
        }
        RailItem {
            objectName: "railLock"
            width: root.upright ? parent.width : (parent.width - 2 * Theme.gap) * 0.25
            height: root.upright ? 56 : root.height - 2 * Theme.gap
            text: qsTr("Lock")
            onClicked: root.lockWanted()
        }
    }
}
