// One of the sections around the plan's lines: its fields, each saved as it changes.
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
                if (control.item.focusField)
                    control.item.focusField()
                else
                    control.item.forceActiveFocus(Qt.TabFocusReason)
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
            Loader {
                id: control

                width: parent.width
                sourceComponent: row.kind === "area" ? area : row.kind === "choice" ? selectOne
                    : row.kind === "radio" ? radio : row.kind === "check" ? check : line
            }
            Component {
                id: line

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
            Component {
                id: area

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
            Component {
                id: selectOne

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
            Component {
                id: radio

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
            Component {
                id: check

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
