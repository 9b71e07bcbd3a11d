// What waits, what the office signed for, what needs attention.
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property SyncViewModel sync
    required property ConflictsViewModel conflicts
    signal accessWanted()
    signal conflictsWanted()
    signal displayWanted()
    signal leaveWanted()

    helpKey: "screen:sync"
    heading: qsTr("Sync")
    Component.onCompleted: root.sync.refresh()

    NhsInset {
        objectName: "syncTruth"
        width: parent.width
        tone: root.sync.allAtOffice ? "green" : root.sync.needsAttention > 0 ? "red" : "yellow"
        heading: root.sync.railText
        text: root.sync.allAtOffice
            ? qsTr("The office has signed for everything that was made on this tablet.")
            : root.sync.waitingCount > 0 || root.sync.needsAttention > 0
            ? qsTr("It is safe on this tablet. Do not hand the tablet in and do not wipe it before it is at the office.")
            : root.sync.begunCount > 0
            ? qsTr("Only this tablet has what was begun and not recorded: it is in the list below. Finish it or clear it before you hand the tablet in.")
            : ""
    }
    NhsInset {
        objectName: "syncLease"
        width: parent.width
        tone: "yellow"
        heading: qsTr("Too long without the office")
        text: root.sync.leaseText
        visible: text.length > 0
    }
    NhsInset {
        objectName: "syncClock"
        width: parent.width
        tone: "yellow"
        heading: qsTr("The clock of this tablet is wrong")
        text: root.sync.clockText
        visible: text.length > 0
    }
    NhsInset {
        objectName: "syncStopped"
        width: parent.width
        tone: "red"
        heading: qsTr("Stopped by the office")
        text: root.sync.stoppedText
        visible: text.length > 0
    }
    NhsInset {
        objectName: "syncPutBack"
        width: parent.width
        tone: "yellow"
        heading: qsTr("These records are older than they were")
        text: root.sync.putBackText
        visible: text.length > 0
    }
    NhsInset {
        objectName: "syncProblem"
        width: parent.width
        tone: "red"
        heading: qsTr("The last sync did not finish")
        text: root.sync.problemText
        visible: text.length > 0 && text !== root.sync.stoppedText
    }
    NhsInset {
        objectName: "conflictNote"
        width: parent.width
        tone: "yellow"
        heading: root.conflicts.sentence
        text: qsTr("Two people wrote there without knowing of each other. Nothing was lost: look at both and choose.")
        visible: root.conflicts.count > 0
    }
    NhsButton {
        objectName: "openConflicts"
        text: qsTr("Look at both and choose")
        secondary: true
        visible: root.conflicts.count > 0
        onClicked: root.conflictsWanted()
    }
    NhsButton {
        objectName: "syncNow"
        text: root.sync.running ? qsTr("Talking to the office") : qsTr("Sync now")
        enabled: root.sync.enrolled && !root.sync.running
        onClicked: root.sync.syncNow()
    }
    NhsText {
        objectName: "syncStanding"
        width: parent.width
        text: root.sync.standingText
        visible: text.length > 0
    }
    NhsCheck {
        objectName: "syncPaused"
        width: parent.width
        text: qsTr("Pause: send and fetch only when I press the button")
        checked: root.sync.paused
        visible: root.sync.enrolled
        onToggled: root.sync.setPaused(checked)
    }
    NhsCheck {
        objectName: "syncOnlyUnmetered"
        width: parent.width
        text: qsTr("Only on Wi-Fi: send and fetch nothing over mobile data")
        checked: root.sync.onlyUnmetered
        visible: root.sync.enrolled
        onToggled: root.sync.setOnlyUnmetered(checked)
    }
    NhsText {
        objectName: "syncOutcome"
        width: parent.width
        text: root.sync.outcomeText
        visible: text.length > 0 && text !== root.sync.problemText
    }
    NhsCard {
        width: parent.width
        heading: qsTr("In numbers")
        contentSpacing: 0

        SummaryRow { width: parent.width; label: qsTr("Changes"); value: root.sync.changesText }
        SummaryRow { width: parent.width; label: qsTr("Receipt pictures"); value: root.sync.picturesText }
        SummaryRow { width: parent.width; label: qsTr("Last receipt of the office"); value: root.sync.lastReceiptText }
        SummaryRow { width: parent.width; label: qsTr("Last contact"); value: root.sync.lastContactText }
        SummaryRow { width: parent.width; label: qsTr("Patients on this tablet"); value: root.sync.patientsText }
        SummaryRow {
            width: parent.width
            label: qsTr("Enrolled for")
            value: root.sync.staffName.length > 0 ? qsTr("%1, %2").arg(root.sync.staffName).arg(root.sync.organisation) : ""
            last: true
        }
    }
    NhsCard {
        width: parent.width
        heading: qsTr("Waiting, in the order in which it goes")
        contentSpacing: 0

        NhsText {
            objectName: "syncQueue"
            width: parent.width
            text: root.sync.queueText
            visible: text.length > 0
        }
        NhsText {
            width: parent.width
            secondary: true
            text: qsTr("Nothing waits.")
            visible: root.sync.waiting.count === 0
        }
        Repeater {
            model: root.sync.waiting

            Item {
                id: row

                required property string what
                required property string detail
                required property bool needsAttention
                required property string reason
                required property bool begun

                objectName: "waitingRow"
                width: parent ? parent.width : 0
                height: words.implicitHeight + 2 * 12

                Column {
                    id: words

                    y: 12
                    width: parent.width - tag.width - Theme.space
                    spacing: 4

                    NhsText { width: parent.width; text: row.what; bold: true }
                    NhsText { width: parent.width; text: row.detail; secondary: true; small: true }
                    NhsText { width: parent.width; text: row.reason; visible: text.length > 0 }
                }
                NhsTag {
                    id: tag

                    anchors.right: parent.right
                    y: 12
                    text: row.needsAttention ? qsTr("Needs attention") : row.begun ? qsTr("Begun") : qsTr("Waiting")
                    tone: row.needsAttention ? "red" : "yellow"
                }
                Rectangle {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: 1
                    color: Theme.line
                }
            }
        }
    }
    NhsLink {
        objectName: "accessLink"
        text: qsTr("Passphrase and PIN")
        onClicked: root.accessWanted()
    }
    NhsLink {
        objectName: "leaveLink"
        text: qsTr("Log out or change user")
        onClicked: root.leaveWanted()
    }
    NhsLink {
        objectName: "displayLink"
        text: qsTr("Text size, contrast and language")
        onClicked: root.displayWanted()
    }
}
