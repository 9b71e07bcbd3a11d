// Between tablet and office: the sync page, fields with two versions, and the settings of this tablet.
import QtQuick
import Doorstep.ViewModels

Item {
    id: root

    required property AppSession session
    required property Trail trail
    property DisplaySettings display: null
    readonly property var pages: ({ "sync": syncPage, "display": displayPage, "access": accessPage,
        "leave": leavePage, "conflicts": conflictsPage, "conflict": conflictPage })
    readonly property var asProperties: []

    function prepare(page, about) {
        return page === "conflict" ? root.session.conflicts.open(about.key) : true
    }
    function showLeave() { root.trail.go("leave") }
    function showConflicts() { root.trail.go("conflicts") }
    function showConflict(key) { root.trail.go("conflict", { "key": key }) }
    function showDisplay() { root.trail.go("display") }
    function showAccess() { root.trail.go("access") }

    Component {
        id: syncPage

        SyncPage {
            sync: root.session.sync
            conflicts: root.session.conflicts
            onConflictsWanted: root.showConflicts()
            onLeaveWanted: root.showLeave()
            onAccessWanted: root.showAccess()
            onDisplayWanted: root.showDisplay()
        }
    }
    Component {
        id: leavePage

        LeavePage {
            sync: root.session.sync
            onBack: root.trail.back()
            onLogOutWanted: root.session.logOut()
            onSyncWanted: {
                root.trail.back()
                root.session.sync.syncNow()
            }
        }
    }
    Component {
        id: conflictsPage

        ConflictsPage {
            conflicts: root.session.conflicts
            onBack: root.trail.back()
            onConflictChosen: (key) => root.showConflict(key)
        }
    }
    Component {
        id: conflictPage

        ConflictPage {
            conflicts: root.session.conflicts
            onBack: root.trail.back()
            onFinished: root.trail.back()
        }
    }
    Component {
        id: displayPage

        DisplayPage { display: root.display; onBack: root.trail.back() }
    }
    Component {
        id: accessPage

        AccessPage { access: root.session.access; staff: root.session.staff; onBack: root.trail.back() }
    }
}
