// The frame of a page: back link, heading, what was saved when, and a column that scrolls.
import QtQuick
import QtQuick.Controls.Basic

FocusScope {
    id: root

    property string heading
    property string backText
    property string savedText
    property bool saveFailed: false
    /// True on a page about one patient: the banner stands above it.
    property bool aboutPatient: false
    property alias flickable: flickable
    default property alias content: column.data
    signal back()

    /// Keyboard users must see where they are.
    function reveal(item) {
        let at = item
        while (at && at !== column)
            at = at.parent
        if (!at)
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
        ScrollBar.vertical: ScrollBar {
            policy: flickable.contentHeight > flickable.height ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
            width: 12
        }

        Column {
            id: column

            x: Math.max(Theme.wide, (flickable.width - width) / 2)
            y: root.backText.length > 0 ? Theme.gap : Theme.wide
            width: Math.min(Theme.pageWidth, flickable.width - 2 * Theme.wide)
            spacing: Theme.wide

            Item {
                width: parent.width
                height: Math.max(backLink.visible ? Theme.touch : 0, saved.implicitHeight)
                visible: backLink.visible || saved.visible

                NhsLink {
                    id: backLink

                    objectName: "backLink"
                    x: -Theme.gap
                    text: "\u2039 " + root.backText
                    Accessible.name: qsTr("Back to %1").arg(root.backText)
                    visible: root.backText.length > 0
                    onClicked: root.back()
                }
                NhsText {
                    id: saved

                    objectName: "savedText"
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, parent.width - backLink.width - Theme.space)
                    horizontalAlignment: Text.AlignRight
                    text: root.savedText
                    small: true
                    bold: root.saveFailed
                    color: root.saveFailed ? Theme.red : Theme.secondaryText
                    visible: text.length > 0
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
