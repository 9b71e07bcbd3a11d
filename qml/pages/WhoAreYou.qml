// Whose vault is to be opened, where several share the tablet.
import QtQuick
import Doorstep.ViewModels

NhsRadios {
    id: root

    required property AppSession session

    label: qsTr("Who are you?")
    choices: root.session.staff.names
    currentIndex: root.session.staff.current
    onChosen: (index) => root.session.chooseStaff(index)
}
