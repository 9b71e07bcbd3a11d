// Logging out: what waits is named before, and stays sealed on the tablet.
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property SyncViewModel sync
    signal logOutWanted()
    signal syncWanted()
    readonly property int waiting: sync.waitingCount + sync.needsAttention
    readonly property int things: waiting + sync.begunCount

    backText: qsTr("Back")
    helpKey: "screen:leave"
    heading: qsTr("Log out or change user")
    Component.onCompleted: root.sync.refresh()

    NhsInset {
        objectName: "leaveWaiting"
        width: parent.width
        tone: root.things > 0 ? "yellow" : "blue"
        heading: root.things === 0 ? qsTr("Nothing of yours waits on this tablet")
            : root.things === 1 ? qsTr("1 thing is not yet at the office")
            : qsTr("%1 things are not yet at the office").arg(root.things)
        text: Words.joined(root.sync.waitingKinds, "\n")
    }
    NhsText {
        width: parent.width
        text: root.things > 0
            ? qsTr("It stays on this tablet, sealed with your passphrase. Nobody else who uses the tablet can read it or see how much it is.")
            : qsTr("Your records stay on this tablet, sealed with your passphrase.")
    }
    NhsText {
        width: parent.width
        text: qsTr("It is sent when you have unlocked the tablet again and there is a connection, and not before: while you are logged out, your key is not on the tablet in any form that could sign for you.")
        visible: root.waiting > 0
    }
    NhsButton {
        objectName: "leaveKeep"
        text: root.waiting > 0 ? qsTr("Keep it sealed and log out") : qsTr("Log out")
        onClicked: root.logOutWanted()
    }
    NhsButton {
        objectName: "leaveSync"
        text: qsTr("Send it first")
        secondary: true
        visible: root.waiting > 0
        onClicked: root.syncWanted()
    }
}
