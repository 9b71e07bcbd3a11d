// A copy of the plan for the person to keep, in the form that suits them.
import QtQuick
import Doorstep.ViewModels

NhsCard {
    id: root

    required property PatientPapers papers
    required property PatientViewModel patient
    readonly property int kind: form.currentIndex === 1 ? PatientPapers.PlanEasyRead : PatientPapers.Plan

    heading: qsTr("Leave a copy")

    NhsRadios {
        id: form

        objectName: "copyForm"
        width: parent.width
        label: qsTr("In which form?")
        choices: [qsTr("Standard"), qsTr("Easy read: large print, one idea a line, drawings")]
        currentIndex: root.patient.wantsEasyRead ? 1 : 0
        onChosen: (index) => {
            form.currentIndex = index
            root.papers.output.forget() // it was about the other form
        }
    }
    PaperButtons {
        width: parent.width
        output: root.papers.output
        fileName: root.papers.fileName(root.kind)
        warning: qsTr("The file is not protected. Give it to the patient, then remove it from where you saved it.")
        onSaveWanted: (file) => root.papers.save(root.kind, file)
        onPrintWanted: root.papers.print(root.kind)
    }
}
