// How far one is down a page or a list, and a handle for a mouse. In sight where there is more than fits; a finger
// moves the page itself.
import QtQuick

Item {
    id: root

    required property Flickable of
    readonly property real whole: root.of.contentHeight + root.of.topMargin + root.of.bottomMargin
    readonly property real share: root.whole > 0 ? root.of.height / root.whole : 1
    readonly property real start: root.of.originY - root.of.topMargin
    readonly property real way: root.height - handle.height

    // On the page or list itself, not among what moves in it.
    parent: root.of
    anchors.top: parent.top
    anchors.right: parent.right
    anchors.bottom: parent.bottom
    width: 12
    z: 1
    visible: root.share < 1

    Rectangle {
        id: handle

        readonly property real scrolled: (root.of.contentY - root.start) / (root.whole - root.of.height)

        x: 2
        y: root.visible ? root.way * Math.max(0, Math.min(1, handle.scrolled)) : 0
        width: 8
        height: Math.min(root.height, Math.max(Theme.wider, root.height * root.share))
        radius: width / 2
        color: drag.active ? Theme.text : Theme.secondaryText
    }
    DragHandler {
        id: drag

        property real from: 0

        target: null
        acceptedDevices: PointerDevice.Mouse
        onActiveChanged: if (drag.active)
            drag.from = handle.scrolled
        onActiveTranslationChanged: if (drag.active && root.way > 0)
            root.of.contentY = root.start + (root.whole - root.of.height)
                * Math.max(0, Math.min(1, drag.from + drag.activeTranslation.y / root.way))
    }
}
