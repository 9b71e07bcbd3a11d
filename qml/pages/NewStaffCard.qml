// Somebody new at this tablet: a name for the locked screen, then a vault of their own.
import QtQuick
import Doorstep.ViewModels

NhsCard {
    id: root

    required property AppSession session

    heading: qsTr("Somebody new")
    Component.onCompleted: name.focusField()

    NhsText {
        width: parent.width
        text: qsTr("Their records are kept apart, with a passphrase of their own. Nobody can read what is another's, nor see how much it is.")
    }
    NhsField {
        id: name

        objectName: "newName"
        width: parent.width
        fieldWidth: 560
        label: qsTr("Name for this screen")
        hint: qsTr("Everybody at the tablet sees it. At least one letter, and not one that is there already.")
        onAccepted: root.session.addStaff(name.text)
    }
    NhsButton {
        objectName: "addPerson"
        text: qsTr("Set it up for them")
        secondary: true
        onClicked: root.session.addStaff(name.text)
    }
}
