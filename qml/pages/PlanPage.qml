// The plan as a list of tasks, with the budget above it.
pragma ComponentBehavior: Bound
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property PlanEditor plan
    required property CareEditor care
    required property ConflictsViewModel conflicts
    required property PatientViewModel patient
    required property string patientName
    signal sectionWanted(string section)
    signal checkWanted()
    signal conflictsWanted()

    aboutPatient: true
    backText: qsTr("Patient")
    helpKey: "screen:plan"
    heading: plan.state === PlanEditor.NoDraft ? qsTr("Start a plan") : qsTr("Build the plan")
    savedText: plan.state === PlanEditor.Ready ? plan.savedText : ""
    saveFailed: plan.saveFailed

    NhsInset {
        width: parent.width
        tone: "red"
        heading: qsTr("The plan cannot be shown")
        text: root.plan.errorText
        visible: root.plan.state === PlanEditor.Failed
    }
    NhsInset {
        objectName: "conflictNote"
        width: parent.width
        tone: "yellow"
        heading: root.conflicts.patientSentence
        text: qsTr("Somebody else wrote there too. Until you have chosen, the plan cannot be agreed.")
        visible: root.conflicts.patientCount > 0
    }
    NhsButton {
        objectName: "openConflicts"
        text: qsTr("Look at both and choose")
        secondary: true
        visible: root.conflicts.patientCount > 0
        onClicked: root.conflictsWanted()
    }
    ChangedNote { width: parent.width; patient: root.patient }
    NhsSelect {
        id: organisation

        objectName: "organisation"
        width: parent.width
        label: qsTr("Which organisation is responsible for this plan?")
        choices: root.plan.organisations
        errorText: Words.under(root.plan.errors, "organisation")
        currentIndex: root.plan.suggestedOrganisation
        visible: root.plan.state === PlanEditor.NoDraft
    }
    NhsButton {
        objectName: "startDraft"
        text: qsTr("Start the plan")
        visible: root.plan.state === PlanEditor.NoDraft
        onClicked: root.plan.startDraft(organisation.currentIndex)
    }
    BudgetBar {
        width: parent.width
        plan: root.plan
        visible: root.plan.state === PlanEditor.Ready
    }
    NhsCard {
        width: parent.width
        heading: qsTr("Sections")
        visible: root.plan.state === PlanEditor.Ready
        contentSpacing: 0

        Repeater {
            model: [
                { "section": "about", "title": qsTr("About me and strengths") },
                { "section": "communication", "title": qsTr("Communication needs") },
                { "section": "needs", "title": qsTr("Needs and outcomes") },
                { "section": "spending", "title": qsTr("Support and spending") },
                { "section": "payments", "title": qsTr("How the money is managed and paid") },
                { "section": "account", "title": qsTr("Who may have it, and the account") },
                { "section": "acting", "title": qsTr("Consent and people who act for the patient") },
                { "section": "risks", "title": qsTr("Risks and if things go wrong") },
                { "section": "legalRisks", "title": qsTr("The five kinds of risk") },
                { "section": "support", "title": qsTr("Training, support and monitoring") },
                { "section": "review", "title": qsTr("Review, notice and coordinator") },
                { "section": "copies", "title": qsTr("Copies and formats") }
            ]

            Item {
                id: task

                required property var modelData
                readonly property int open: root.plan.rules.openBySection[modelData.section] ?? 0

                width: parent.width
                height: Math.max(64, taskLink.height + 16, taskState.height + 16)

                NhsLink {
                    id: taskLink

                    objectName: "section-" + task.modelData.section
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, parent.width - taskState.width - Theme.space)
                    text: task.modelData.title
                    Accessible.name: task.modelData.title + ", " + taskState.text
                    onClicked: root.sectionWanted(task.modelData.section)
                }
                NhsText {
                    id: taskState

                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, parent.width * 0.36)
                    objectName: "state-" + task.modelData.section
                    text: task.open === 0 ? root.care.stateTexts[task.modelData.section] ?? qsTr("Completed")
                        : task.open === 1 ? qsTr("1 thing to do") : qsTr("%1 things to do").arg(task.open)
                    color: task.open === 0 ? Theme.text : Theme.secondaryText
                    Accessible.ignored: true
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
    NhsText {
        objectName: "rulesSummary"
        width: parent.width
        text: root.plan.rules.summary
        bold: true
        visible: root.plan.state === PlanEditor.Ready
    }
    NhsButton {
        objectName: "openCheck"
        text: qsTr("Check and agree")
        visible: root.plan.state === PlanEditor.Ready
        onClicked: root.checkWanted()
    }
}
