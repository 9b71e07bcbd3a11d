// The recovery code, shown once.
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property AppSession session

    heading: qsTr("Write down the recovery code")

    NhsText {
        width: parent.width
        text: qsTr("It opens the tablet when the passphrase is forgotten. It is shown only now. Keep it away from the tablet, in the office's safe.")
    }
    NhsCard {
        width: parent.width

        NhsText {
            objectName: "recoveryCode"
            width: parent.width
            // A line may end after a hyphen and nowhere else: what is read out and copied goes group by group.
            text: root.session.recoveryCode.replace(/-/g, "-\u200b")
            font.family: "Liberation Mono"
            font.pixelSize: Math.round(28 * Theme.textScale)
            wrapMode: Text.WordWrap
            Accessible.name: qsTr("Recovery code %1").arg(root.session.recoveryCode)
        }
    }
    NhsButton {
        objectName: "recoveryNoted"
        text: qsTr("I have written it down")
        onClicked: root.session.recoveryCodeNoted()
    }
}
