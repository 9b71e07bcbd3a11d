// What the patient needs and what they want to achieve, in their own words.
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property PlanEditor plan

    aboutPatient: true
    backText: qsTr("Plan")
    helpKey: "screen:needs"
    heading: qsTr("Needs and outcomes")
    savedText: plan.savedText
    saveFailed: plan.saveFailed
    Component.onDestruction: if (root.plan)
        root.plan.forgetRemoved()

    NhsErrorSummary {
        id: summary

        width: parent.width
        errors: root.plan.errorList
        onChosen: (field) => outcomes.focusDue(field.substring(4))
    }
    PlanTextList {
        objectName: "needsList"
        width: parent.width
        heading: qsTr("Health needs")
        plan: root.plan
        texts: root.plan.needs
        removedKind: "need"
        addText: qsTr("Add a need")
        kind: qsTr("Need")
        onAdded: root.plan.addNeed()
        onEdited: (row, text) => root.plan.setNeed(row, text)
        onRemoved: (row) => root.plan.removeNeed(row)
    }
    PlanTextList {
        id: outcomes

        objectName: "outcomesList"
        width: parent.width
        heading: qsTr("Outcomes: what the patient wants to achieve")
        plan: root.plan
        texts: root.plan.outcomes
        removedKind: "outcome"
        addText: qsTr("Add an outcome")
        kind: qsTr("Outcome")
        measured: true
        errors: root.plan.errors
        onAdded: root.plan.addOutcome()
        onEdited: (row, text) => root.plan.setOutcome(row, text)
        onRemoved: (row) => root.plan.removeOutcome(row)
        onMeasureEdited: (row, text) => root.plan.setOutcomeMeasure(row, text)
        onDueEdited: (row, text) => root.plan.setOutcomeDue(row, text)
    }
    NhsButton {
        objectName: "needsContinue"
        text: qsTr("Continue")
        onClicked: {
            if (root.plan.check(["outcomes"])) {
                root.back()
            } else {
                root.toTop()
                summary.show()
            }
        }
    }
}
