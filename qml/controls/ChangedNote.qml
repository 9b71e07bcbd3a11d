// That the draft is no longer the plan that was agreed, wherever the state of that plan is shown.
import QtQuick
import Doorstep.ViewModels

NhsInset {
    required property PatientViewModel patient

    objectName: "changedNote"
    tone: "yellow"
    heading: qsTr("Changed since it was agreed")
    text: patient.changeText
    visible: patient.changedSinceAgreed
}
