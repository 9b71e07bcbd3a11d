// When money is paid, to whom, and whether it arrives before it is needed.
pragma ComponentBehavior: Bound
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property PlanEditor plan

    aboutPatient: true
    backText: qsTr("Plan")
    helpKey: "screen:payments"
    heading: qsTr("How the money is managed and paid")
    savedText: plan.savedText
    saveFailed: plan.saveFailed

    NhsErrorSummary {
        id: summary

        width: parent.width
        errors: root.plan.errorList
        onChosen: (field) => (field === "months" ? months : firstPayment).focusField()
    }
    FieldRow {
        width: parent.width

        NhsField {
            id: firstPayment

            objectName: "firstPayment"
            width: Math.min(280 * Theme.textScale, parent.width)
            label: qsTr("First payment")
            hint: qsTr("For example 04-Jul-2011")
            errorText: Words.under(root.plan.errors, "firstPayment")
            text: root.plan.firstPayment
            conflict: Words.under(root.plan.marks, "firstPayment")
            onEdited: (text) => root.plan.firstPayment = text
        }
        NhsField {
            id: months

            objectName: "months"
            width: Math.min(280 * Theme.textScale, parent.width)
            label: qsTr("Number of months")
            hint: qsTr("From 1 to 36")
            errorText: Words.under(root.plan.errors, "months")
            text: root.plan.months
            conflict: Words.under(root.plan.marks, "months")
            inputMethodHints: Qt.ImhDigitsOnly
            onEdited: (text) => root.plan.months = text
        }
    }
    NhsRadios {
        objectName: "recipient"
        width: parent.width
        label: qsTr("Who gets the money?")
        choices: [qsTr("The patient"), qsTr("A representative"), qsTr("A nominee"), qsTr("A third party")]
        currentIndex: root.plan.recipient
        conflict: Words.under(root.plan.marks, "recipient")
        inline: true
        onChosen: (index) => root.plan.recipient = index
    }
    NhsField {
        width: parent.width
        label: qsTr("About them")
        text: root.plan.recipientDescription
        onEdited: (text) => root.plan.recipientDescription = text
    }
    NhsCard {
        width: parent.width
        heading: qsTr("Direct payment")
        visible: root.plan.hasDirect

        NhsRadios {
            objectName: "legalBar"
            width: parent.width
            label: qsTr("Does a court order bar the patient from direct payments?")
            hint: qsTr("Only yes or no is kept, never which order.")
            choices: [qsTr("Not asked yet"), qsTr("No"), qsTr("Yes")]
            currentIndex: root.plan.legalBar
            conflict: Words.under(root.plan.marks, "legalBar")
            inline: true
            onChosen: (index) => root.plan.legalBar = index
        }
        NhsSelect {
            width: Math.min(parent.width, 400)
            label: qsTr("Bank account for the direct payment")
            choices: [qsTr("None yet"), qsTr("Asked for"), qsTr("Evidence seen"), qsTr("Approved"), qsTr("Closed")]
            currentIndex: root.plan.account
            conflict: Words.under(root.plan.marks, "account")
            onChosen: (index) => root.plan.account = index
        }
    }
    Repeater {
        model: root.plan.schedules

        NhsCard {
            id: schedule

            required property string modelText
            required property string lumpText
            required property string instalmentText
            required property string shortText
            required property string maximumText
            required property var months

            width: parent ? parent.width : 0
            heading: schedule.modelText

            NhsText {
                width: parent.width
                text: qsTr("Paid once: %1.   Paid each month: %2.").arg(schedule.lumpText).arg(schedule.instalmentText)
            }
            NhsInset {
                objectName: "shortfall"
                width: parent.width
                tone: "red"
                text: schedule.shortText
                visible: text.length > 0
            }
            NhsText {
                objectName: "noShortfall"
                width: parent.width
                text: qsTr("No month runs short.")
                visible: schedule.shortText.length === 0 && schedule.months.length > 0
            }
            NhsButton {
                objectName: "makeProfiled"
                text: qsTr("Make a profiled schedule")
                visible: schedule.shortText.length > 0 && !root.plan.profiled
                onClicked: root.plan.profiled = true
            }
            MonthChart {
                width: parent.width
                months: schedule.months
                maximum: schedule.maximumText
            }
            Flow {
                width: parent.width
                spacing: Theme.wide

                Row {
                    spacing: Theme.gap

                    Rectangle { width: 16; height: 16; anchors.verticalCenter: parent.verticalCenter; color: Theme.blue }
                    NhsText { small: true; text: qsTr("Paid by the end of the month") }
                }
                Row {
                    spacing: Theme.gap

                    Rectangle { width: 16; height: 16; anchors.verticalCenter: parent.verticalCenter; color: Theme.grey }
                    NhsText { small: true; text: qsTr("Needed by then (red with ! when short)") }
                }
                NhsText { small: true; text: qsTr("Highest bar %1").arg(schedule.maximumText) }
            }
        }
    }
    NhsCheck {
        objectName: "profiled"
        width: parent.width
        text: qsTr("Profiled schedule: pay each month what is planned to be spent in it")
        checked: root.plan.profiled
        visible: root.plan.schedules.count > 0
        onToggled: root.plan.profiled = checked
    }
    NhsButton {
        text: qsTr("Continue")
        onClicked: {
            if (root.plan.check(["firstPayment", "months"])) {
                root.back()
            } else {
                root.toTop()
                summary.show()
            }
        }
    }
}
