// Risks as a conversation with a result, and what happens when things go wrong.
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property PlanEditor plan

    aboutPatient: true
    backText: qsTr("Plan")
    helpKey: "screen:risks"
    heading: qsTr("Risks and if things go wrong")
    savedText: plan.savedText
    saveFailed: plan.saveFailed

    NhsTextArea {
        objectName: "riskText"
        width: parent.width
        label: qsTr("Which risks did you talk about, and what was agreed?")
        text: root.plan.riskText
        conflict: Words.under(root.plan.marks, "riskText")
        onEdited: (text) => root.plan.riskText = text
    }
    NhsCheck {
        objectName: "riskSignificant"
        width: parent.width
        text: qsTr("There is a significant risk")
        checked: root.plan.riskSignificant
        onToggled: root.plan.riskSignificant = checked
    }
    NhsCheck {
        objectName: "riskAgreed"
        width: parent.width
        text: qsTr("The patient agreed what to do about it")
        checked: root.plan.riskAgreed
        onToggled: root.plan.riskAgreed = checked
    }
    NhsTextArea {
        objectName: "contingency"
        width: parent.width
        label: qsTr("What happens if things do not go to plan?")
        text: root.plan.contingency
        conflict: Words.under(root.plan.marks, "contingency")
        onEdited: (text) => root.plan.contingency = text
    }
    NhsField {
        objectName: "monitoredBy"
        width: parent.width
        label: qsTr("Who checks the patient's health?")
        text: root.plan.monitoredBy
        conflict: Words.under(root.plan.marks, "monitoredBy")
        onEdited: (text) => root.plan.monitoredBy = text
    }
    NhsButton {
        text: qsTr("Continue")
        onClicked: root.back()
    }
}
