// Between tablet and office: the sync page and the settings of this tablet.
import QtQuick
import Doorstep.ViewModels

Item {
    id: root

    required property AppSession session
    required property Trail trail
    property DisplaySettings display: null
    readonly property var pages: ({ "sync": syncPage, "display": displayPage, "access": accessPage })
    readonly property var asProperties: []

    function prepare(page, about) { return true }
    function showDisplay() { root.trail.go("display") }
    function showAccess() { root.trail.go("access") }

    Component {
        id: syncPage

        SyncPage {
            sync: root.session.sync
            onAccessWanted: root.showAccess()
            onDisplayWanted: root.showDisplay()
        }
    }
    Component {
        id: displayPage

        DisplayPage { display: root.display; onBack: root.trail.back() }
    }
    Component {
        id: accessPage

        AccessPage { access: root.session.access; onBack: root.trail.back() }
    }
}
