// Where one can go from everywhere, and the truth about what the office has.
pragma ComponentBehavior: Bound
import QtQuick
import Doorstep.ViewModels

Rectangle {
    id: root

    required property SyncViewModel sync
    property bool upright: true
    property string current
    /// In the order in which they stand; "sync" and "lock" are two of them.
    readonly property var places: [
        { "key": "today", "name": "railToday", "text": qsTr("Today") },
        { "key": "people", "name": "railPeople", "text": qsTr("People") },
        { "key": "reviews", "name": "railReviews", "text": qsTr("Reviews") },
        { "key": "sync", "name": "railSync", "text": qsTr("Sync") },
        { "key": "help", "name": "railHelp", "text": qsTr("Help") },
        { "key": "lock", "name": "railLock", "text": qsTr("Lock") }
    ]
    signal wanted(string place)

    implicitWidth: Math.round(208 * Math.min(1.5, Theme.textScale))
    implicitHeight: items.height + 2 * Theme.gap
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
        id: items

        readonly property real cell: (width - (columns - 1) * spacing) / columns

        columns: root.upright ? 1 : 3
        spacing: Theme.gap
        x: Theme.gap
        y: root.upright ? title.y + title.height + Theme.wide : Theme.gap
        width: root.width - 2 * Theme.gap

        Repeater {
            model: root.places

            RailItem {
                required property var modelData
                readonly property bool isSync: modelData.key === "sync"

                objectName: modelData.name
                width: items.cell
                text: modelData.text
                detail: isSync ? root.sync.railText : ""
                current: root.current === modelData.key
                // Green only from the office's signed receipts.
                dot: root.sync.allWell ? "#7fe0a8" : root.sync.needsAttention > 0 ? "#ffb4ae" : Theme.warmYellow
                mark: root.sync.allWell ? "\u2713" : root.sync.needsAttention > 0 || root.sync.allAtOffice ? "!" : "\u2191"
                onClicked: root.wanted(modelData.key)
            }
        }
    }
}
