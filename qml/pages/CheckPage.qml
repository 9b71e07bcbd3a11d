// Every rule result in plain words, with the way to what it is about.
pragma ComponentBehavior: Bound
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property PlanEditor plan
    required property ConflictsViewModel conflicts
    signal sectionWanted(string section, string lineRef)
    signal signWanted()
    signal conflictsWanted()

    aboutPatient: true
    backText: qsTr("Plan")
    helpKey: "screen:check"
    heading: qsTr("Check the plan")
    savedText: plan.savedText
    saveFailed: plan.saveFailed
    Component.onDestruction: if (root.plan)
        root.plan.forgetRemoved()

    BudgetBar {
        width: parent.width
        plan: root.plan
    }
    NhsInset {
        objectName: "checkSummary"
        width: parent.width
        tone: root.plan.rules.mayAgree ? "blue" : "yellow"
        heading: root.plan.rules.summary
    }
    UndoNote {
        width: parent.width
        removedText: root.plan.removedKind === "line" ? root.plan.removedText : ""
        onUndoWanted: root.plan.undoRemove()
        // The rules look at what is stored.
        onVisibleChanged: if (visible)
            root.plan.saveNow()
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
    Repeater {
        model: root.plan.rules

        NhsCard {
            id: finding

            required property string ruleId
            required property string weightText
            required property string weightColour
            required property string section
            required property string lineRef
            required property string source
            required property var model

            objectName: "finding-" + ruleId
            width: parent ? parent.width : 0
            contentSpacing: Theme.gap
            Accessible.role: Accessible.Grouping
            Accessible.name: finding.weightText

            NhsTag {
                text: finding.weightText
                tone: finding.weightColour
            }
            NhsText {
                width: parent.width
                text: finding.model.text
            }
            NhsText {
                width: parent.width
                text: finding.source
                secondary: true
                small: true
            }
            NhsText {
                objectName: "atOffice"
                width: parent.width
                text: qsTr("There is nothing to fill in on this tablet. The office looks after this; tell them if it is wrong.")
                secondary: true
                visible: finding.section.length === 0
            }
            NhsLink {
                objectName: "goTo"
                visible: finding.section.length > 0
                text: finding.lineRef.length > 0 ? qsTr("Go to line %1").arg(finding.lineRef) : qsTr("Go to the section")
                onClicked: root.sectionWanted(finding.section, finding.lineRef)
            }
        }
    }
    NhsButton {
        objectName: "openSign"
        text: qsTr("Read it to the patient and agree")
        enabled: root.plan.rules.mayAgree && root.conflicts.patientCount === 0
        onClicked: root.signWanted()
    }
}
