// One line of the plan.
pragma ComponentBehavior: Bound
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property PlanEditor plan
    readonly property LineEditor line: plan.line

    aboutPatient: true
    backText: qsTr("Support and spending")
    helpKey: "screen:line"
    heading: line.ref.length > 0 ? qsTr("Line %1").arg(line.ref) : ""
    savedText: plan.savedText
    saveFailed: plan.saveFailed

    NhsErrorSummary {
        id: summary

        width: parent.width
        errors: root.line.errorList
        onChosen: (field) => (({ "item": item, "quantity": quantity, "unitPrice": price, "spend": spend })[field] ?? item).focusField()
    }
    NhsField {
        id: item

        objectName: "lineItem"
        width: parent.width
        label: qsTr("What is bought?")
        errorText: Words.under(root.line.errors, "item")
        text: root.line.item
        onEdited: (text) => root.line.item = text
    }
    NhsRadios {
        objectName: "lineModel"
        width: parent.width
        label: qsTr("Who holds the money for it?")
        choices: root.line.models
        currentIndex: root.line.model
        inline: true
        onChosen: (index) => root.line.model = index
    }
    NhsSelect {
        objectName: "lineKind"
        width: Math.min(parent.width, 400)
        label: qsTr("Kind")
        choices: root.line.kinds
        currentIndex: root.line.kind
        onChosen: (index) => root.line.kind = index
    }
    FieldRow {
        width: parent.width

        NhsField {
            id: quantity

            objectName: "lineQuantity"
            width: Math.min(160 * Theme.textScale, parent.width)
            label: qsTr("How many?")
            errorText: Words.under(root.line.errors, "quantity")
            text: root.line.quantity
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            onEdited: (text) => root.line.quantity = text
        }
        NhsField {
            objectName: "lineUnit"
            width: Math.min(240 * Theme.textScale, parent.width)
            label: qsTr("Of what?")
            text: root.line.unit
            onEdited: (text) => root.line.unit = text
        }
        NhsField {
            id: price

            objectName: "linePrice"
            width: Math.min(240 * Theme.textScale, parent.width)
            prefix: "£"
            label: qsTr("Price of one")
            errorText: Words.under(root.line.errors, "unitPrice")
            text: root.line.unitPrice
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            onEdited: (text) => root.line.unitPrice = text
        }
        Column {
            spacing: Theme.gap

            NhsText {
                text: qsTr("Total")
                bold: true
            }
            NhsText {
                objectName: "lineTotal"
                height: Theme.field
                text: root.line.total
                verticalAlignment: Text.AlignVCenter
            }
        }
    }
    NhsCheck {
        objectName: "lineOneOff"
        width: parent.width
        text: qsTr("Bought once, not month by month")
        checked: root.line.oneOff
        onToggled: root.line.oneOff = checked
    }
    NhsField {
        id: spend

        objectName: "lineSpend"
        width: parent.width
        label: qsTr("In which months is the money needed?")
        hint: qsTr("Months like 1, 7 or 2-3. With amounts: 1: 84.50; 7: 84.50. Empty: the same every month.")
        errorText: Words.under(root.line.errors, "spend")
        text: root.line.spend
        onEdited: (text) => root.line.spend = text
    }
    NhsField {
        objectName: "lineWhen"
        width: parent.width
        label: qsTr("How often, in words")
        hint: qsTr("For example: every fortnight")
        text: root.line.when
        onEdited: (text) => root.line.when = text
    }
    NhsField {
        width: parent.width
        label: qsTr("From whom?")
        text: root.line.supplier
        onEdited: (text) => root.line.supplier = text
    }
    NhsCard {
        width: parent.width
        heading: qsTr("Which outcomes and needs is it for?")
        headingLevel: 3
        contentSpacing: Theme.gap

        Repeater {
            model: root.line.outcomes

            NhsCheck {
                required property int index
                required property string ref
                required property bool chosen
                required property var model

                objectName: "outcome-" + ref
                width: parent ? parent.width : 0
                text: ref + "  " + model.text
                checked: chosen
                onToggled: root.line.chooseOutcome(index, checked)
            }
        }
        Repeater {
            model: root.line.needs

            NhsCheck {
                required property int index
                required property string ref
                required property bool chosen
                required property var model

                objectName: "need-" + ref
                width: parent ? parent.width : 0
                text: ref + "  " + model.text
                checked: chosen
                onToggled: root.line.chooseNeed(index, checked)
            }
        }
        NhsText {
            width: parent.width
            secondary: true
            text: qsTr("Write down needs and outcomes first.")
            visible: root.line.outcomes.count === 0 && root.line.needs.count === 0
        }
    }
    NhsSelect {
        width: Math.min(parent.width, 400)
        label: qsTr("Is it any of these?")
        choices: root.line.categories
        currentIndex: root.line.category
        onChosen: (index) => root.line.category = index
    }
    NhsField {
        width: parent.width
        label: qsTr("Is the person who is paid related to the patient?")
        hint: qsTr("Who they are to the patient. Leave empty when nobody related is paid.")
        text: root.line.relationship
        onEdited: (text) => root.line.relationship = text
    }
    NhsCheck {
        width: parent.width
        text: qsTr("They live in the same household")
        checked: root.line.sameHousehold
        onToggled: root.line.sameHousehold = checked
    }
    NhsTextArea {
        width: parent.width
        label: qsTr("Why is it necessary that they are paid?")
        text: root.line.exceptionReason
        visible: root.line.sameHousehold
        onEdited: (text) => root.line.exceptionReason = text
    }
    NhsTextArea {
        width: parent.width
        label: qsTr("Note")
        text: root.line.note
        onEdited: (text) => root.line.note = text
    }
    Flow {
        width: parent.width
        spacing: Theme.space

        NhsButton {
            objectName: "lineContinue"
            text: qsTr("Continue")
            onClicked: {
                if (root.line.check()) {
                    root.back()
                } else {
                    root.toTop()
                    summary.show()
                }
            }
        }
        NhsButton {
            objectName: "lineRemove"
            text: qsTr("Remove this line")
            secondary: true
            onClicked: {
                root.plan.removeLine()
                root.back()
            }
        }
    }
}
