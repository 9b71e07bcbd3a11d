// One of the sections around the plan's lines: its fields, each saved as it changes.
pragma ComponentBehavior: Bound
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property CareEditor care
    required property PlanEditor plan

    function focusField(key) {
        for (let i = 0; i < rows.count; ++i) {
            const row = rows.itemAt(i)
            if (row.key === key)
                row.focusField()
        }
    }

    aboutPatient: true
    backText: qsTr("Plan")
    helpKey: "screen:" + root.care.section
    heading: root.care.title
    savedText: root.plan.savedText
    saveFailed: root.plan.saveFailed

    NhsErrorSummary {
        id: summary

        width: parent.width
        errors: root.care.errorList
        onChosen: (field) => root.focusField(field)
    }
    NhsText {
        width: parent.width
        text: root.care.intro
    }
    Repeater {
        id: rows

        model: root.care.fields

        Column {
            id: row

            required property string key
            required property string heading
            required property string label
            required property string hint
            required property string kind
            required property string value
            required property var choices
            required property int choice
            required property string errorText

            function focusField() {
                for (const one of [lines, areas, selects, radios, checks]) {
                    if (one.count > 0)
                        one.itemAt(0).focusField()
                }
            }

            width: parent ? parent.width : 0
            spacing: Theme.space

            NhsHeading {
                width: parent.width
                level: 2
                topPadding: Theme.space
                text: row.heading
                visible: text.length > 0
            }
            // One of these: a repeater of none or one, as no component has to be handed about for it.
            Repeater {
                id: lines

                model: row.kind !== "area" && row.kind !== "choice" && row.kind !== "radio" && row.kind !== "check" ? 1 : 0

                NhsField {
                    objectName: "care-" + row.key
                    width: row.width
                    fieldWidth: row.kind === "date" ? 280 : 0
                    label: row.label
                    hint: row.hint
                    errorText: row.errorText
                    text: row.value
                    onEdited: (text) => root.care.set(row.key, text)
                }
            }
            Repeater {
                id: areas

                model: row.kind === "area" ? 1 : 0

                NhsTextArea {
                    objectName: "care-" + row.key
                    width: row.width
                    minimumHeight: 72
                    label: row.label
                    hint: row.hint
                    text: row.value
                    onEdited: (text) => root.care.set(row.key, text)
                }
            }
            Repeater {
                id: selects

                model: row.kind === "choice" ? 1 : 0

                NhsSelect {
                    objectName: "care-" + row.key
                    width: row.width
                    label: row.label
                    hint: row.hint
                    choices: row.choices
                    currentIndex: row.choice
                    onChosen: (index) => root.care.choose(row.key, index)
                }
            }
            Repeater {
                id: radios

                model: row.kind === "radio" ? 1 : 0

                NhsRadios {
                    objectName: "care-" + row.key
                    width: row.width
                    label: row.label
                    hint: row.hint
                    choices: row.choices
                    currentIndex: row.choice
                    inline: true
                    onChosen: (index) => root.care.choose(row.key, index)
                }
            }
            Repeater {
                id: checks

                model: row.kind === "check" ? 1 : 0

                NhsCheck {
                    objectName: "care-" + row.key
                    width: row.width
                    text: row.label
                    checked: row.choice > 0
                    onToggled: root.care.choose(row.key, checked ? 1 : 0)
                }
            }
        }
    }
    NhsButton {
        objectName: "addCopy"
        text: qsTr("Add a copy")
        secondary: true
        visible: root.care.hasCopies
        onClicked: root.care.addCopy()
    }
    NhsButton {
        objectName: "careContinue"
        text: qsTr("Continue")
        onClicked: {
            if (root.care.check()) {
                root.back()
            } else {
                root.toTop()
                summary.show()
            }
        }
    }
}
