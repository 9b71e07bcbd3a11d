// The lines of the plan: what is bought, from which model, for what.
pragma ComponentBehavior: Bound
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property PlanEditor plan
    signal lineWanted()

    function focusLine(ref) {
        for (let i = 0; i < rows.count; ++i)
            if (rows.itemAt(i).ref === ref)
                rows.itemAt(i).focusLink()
    }

    aboutPatient: true
    backText: qsTr("Plan")
    helpKey: "screen:spending"
    heading: qsTr("Support and spending")
    savedText: plan.savedText
    saveFailed: plan.saveFailed
    Component.onDestruction: if (root.plan)
        root.plan.forgetRemoved()

    BudgetBar {
        width: parent.width
        plan: root.plan
    }
    NhsErrorSummary {
        width: parent.width
        errors: root.plan.errorList
        onChosen: budget.focusField()
    }
    NhsField {
        id: budget

        objectName: "indicativeBudget"
        width: parent.width
        fieldWidth: 240
        prefix: "£"
        label: qsTr("Indicative budget")
        hint: qsTr("Leave empty when it is not known")
        errorText: Words.under(root.plan.errors, "indicativeBudget")
        text: root.plan.indicativeBudget
        conflict: Words.under(root.plan.marks, "indicativeBudget")
        inputMethodHints: Qt.ImhFormattedNumbersOnly
        onEdited: (text) => root.plan.indicativeBudget = text
    }
    NhsCard {
        width: parent.width
        heading: qsTr("Lines")
        contentSpacing: 0

        NhsText {
            width: parent.width
            secondary: true
            text: qsTr("None yet")
            visible: root.plan.lines.count === 0
        }
        Repeater {
            id: rows

            model: root.plan.lines

            Item {
                id: line

                required property int index
                required property string ref
                required property string item
                required property string modelText
                required property string modelColour
                required property string amount
                required property string detail

                function focusLink() { changeLink.forceActiveFocus(Qt.TabFocusReason) }

                width: parent ? parent.width : 0
                height: words.implicitHeight + 2 * 12

                Column {
                    id: words

                    y: 12
                    width: parent.width - amountText.width - changeLink.width - 2 * Theme.space
                    spacing: 6

                    NhsText {
                        width: parent.width
                        text: qsTr("%1  %2").arg(line.ref).arg(line.item)
                        bold: true
                    }
                    NhsText {
                        width: parent.width
                        text: line.detail
                        secondary: true
                        small: true
                    }
                    NhsTag {
                        text: line.modelText
                        tone: line.modelColour
                    }
                }
                NhsText {
                    id: amountText

                    anchors.right: changeLink.left
                    anchors.rightMargin: Theme.space
                    y: 12
                    text: line.amount
                    bold: true
                }
                NhsLink {
                    id: changeLink

                    objectName: "change-" + line.ref
                    anchors.right: parent.right
                    y: 0
                    text: qsTr("Change")
                    Accessible.name: qsTr("Change %1 %2").arg(line.ref).arg(line.item)
                    onClicked: {
                        root.plan.editLine(line.index)
                        root.lineWanted()
                    }
                }
                Rectangle {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: 1
                    color: Theme.line
                }
            }
        }
        Item { width: 1; height: Theme.space }
        UndoNote {
            width: parent.width
            removedText: root.plan.removedKind === "line" ? root.plan.removedText : ""
            onUndoWanted: root.focusLine(root.plan.undoRemove())
        }
        Item { width: 1; height: Theme.space; visible: root.plan.removedKind === "line" }
        NhsButton {
            objectName: "addLine"
            text: qsTr("Add a line")
            secondary: true
            onClicked: {
                root.plan.addLine()
                root.lineWanted()
            }
        }
    }
    NhsButton {
        text: qsTr("Continue")
        onClicked: if (root.plan.check(["indicativeBudget"]))
            root.back()
        else
            root.toTop()
    }
}
