// The frame of a page: back link, heading, what was saved when, and a column that scrolls.
pragma ComponentBehavior: Bound
import QtQuick

FocusScope {
    id: root

    property string heading
    property string backText
    property string savedText
    property bool saveFailed: false
    /// True on a page about one patient: the banner stands above it.
    property bool aboutPatient: false
    /// Something is written here that is kept, and not recorded yet.
    property bool begun: false
    /// What the page is for is done: it only says so.
    property bool over: false
    /// Topic of the help for this page; empty = none.
    property string helpKey
    property alias flickable: flickable
    default property alias content: column.data
    signal back()
    /// Recorded: on to what comes after it.
    signal finished()
    signal helpWanted(string key)

    /// Keyboard users must see where they are.
    function reveal(item) {
        let at = item
        while (at && at !== column)
            at = at.parent
        if (!at || flickable.height <= 0) // a page that is being made has no size yet
            return
        const top = item.mapToItem(column, 0, 0).y + column.y
        const bottom = top + item.height
        if (top - 24 < flickable.contentY)
            flickable.contentY = Math.max(0, top - 24)
        else if (bottom + 24 > flickable.contentY + flickable.height)
            flickable.contentY = Math.max(0, Math.min(bottom + 24 - flickable.height,
                                                      flickable.contentHeight - flickable.height))
    }
    function toTop() { flickable.contentY = 0 }

    Accessible.role: Accessible.Pane
    Accessible.name: heading

    Connections {
        target: root.Window.window
        ignoreUnknownSignals: true
        function onActiveFocusItemChanged() {
            const item = root.Window.activeFocusItem
            if (item)
                root.reveal(item)
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }
    Flickable {
        id: flickable

        anchors.fill: parent
        contentWidth: width
        contentHeight: column.y + column.height + Theme.wider
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        // Made, turned, or a keyboard came up: where one is stays in sight.
        onHeightChanged: if (root.activeFocus && root.Window.activeFocusItem)
            root.reveal(root.Window.activeFocusItem)

        NhsScrollBar { of: flickable }
        Column {
            id: column

            x: Math.max(Theme.wide, (flickable.width - width) / 2)
            y: root.backText.length > 0 ? Theme.gap : Theme.wide
            width: Math.min(Theme.pageWidth, flickable.width - 2 * Theme.wide)
            spacing: Theme.wide

            // None or one: the locked tablet has nothing there, and is to be seen at once.
            Repeater {
                model: root.backText.length > 0 || root.savedText.length > 0 || root.helpKey.length > 0 ? 1 : 0

                Item {
                    // Never by the visibility of what is in it: on a page that is covered and comes back, nothing in
                    // it is visible, and so it would stay.
                    readonly property bool hasBack: root.backText.length > 0
                    readonly property bool hasHelp: root.helpKey.length > 0
                    readonly property bool hasSaved: root.savedText.length > 0
                    readonly property real side: Math.max(hasBack ? backLink.height : 0, hasHelp ? helpLink.height : 0)

                    width: column.width
                    height: Math.max(side, hasSaved ? saved.implicitHeight : 0)

                    NhsLink {
                        id: backLink

                        objectName: "backLink"
                        width: Math.min(implicitWidth, parent.width * 0.4)
                        text: "\u2039 " + root.backText
                        Accessible.name: qsTr("Back to %1").arg(root.backText)
                        visible: root.backText.length > 0
                        onClicked: root.back()
                    }
                    NhsText {
                        id: saved

                        objectName: "savedText"
                        anchors.right: helpLink.visible ? helpLink.left : parent.right
                        anchors.rightMargin: helpLink.visible ? Theme.space : 0
                        anchors.verticalCenter: parent.verticalCenter
                        width: Math.min(implicitWidth, parent.width - (backLink.visible ? backLink.width : 0)
                                        - (helpLink.visible ? helpLink.width : 0) - 2 * Theme.space)
                        horizontalAlignment: Text.AlignRight
                        text: root.savedText
                        small: true
                        bold: root.saveFailed
                        color: root.saveFailed ? Theme.red : Theme.secondaryText
                        visible: text.length > 0
                        // Its name changes with each save, and that is told: Qt 6.4 has no announcement of its own.
                        Accessible.role: Accessible.StatusBar
                    }
                    NhsLink {
                        id: helpLink

                        objectName: "helpLink"
                        anchors.right: parent.right
                        anchors.rightMargin: -Theme.gap
                        width: Math.min(implicitWidth, parent.width * 0.3)
                        text: qsTr("Help")
                        Accessible.name: qsTr("Help for this screen")
                        visible: root.helpKey.length > 0
                        onClicked: root.helpWanted(root.helpKey)
                    }
                }
            }
            NhsHeading {
                width: parent.width
                text: root.heading
                visible: text.length > 0
            }
        }
    }
}
