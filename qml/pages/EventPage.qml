// Recording one thing that happened: a review with its four questions, a payment, a pause, an ending ...
pragma ComponentBehavior: Bound
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property CaseViewModel file
    required property EventForm form
    required property string kind
    required property string title
    /// The page before, when it is another one.
    property string from
    signal planWanted()

    function fieldOf(name) {
        const known = ({ "until": until, "amount": amount, "outcome": outcome, "reason": reason })[name]
        if (known)
            return known
        for (let i = 0; i < headings.count; ++i) {
            if (name === "heading" + i)
                return headings.itemAt(i)
        }
        for (let i = 0; i < goals.count; ++i) {
            if (name === "goal" + root.form.goals[i].ref)
                return goals.itemAt(i)
        }
        return on
    }

    aboutPatient: true
    begun: form.begun
    over: form.isRecorded
    backText: root.from.length > 0 ? root.from : qsTr("What happens next")
    helpKey: root.kind === "reviewHeld" ? "screen:reviews" : ""
    heading: root.title

    Connections {
        target: root.form
        function onRecorded() {
            if (root.form.isReview)
                root.toTop()
            else
                root.finished()
        }
        function onErrorsChanged() {
            if (root.form.errorList.length > 0) {
                root.toTop()
                summary.show()
            }
        }
    }
    NhsInset {
        objectName: "eventDone"
        width: parent.width
        tone: "blue"
        heading: root.form.doneText
        text: root.form.planChanges
            ? qsTr("The plan is to change. Its draft is the next version: what the patient has agreed stays in force until the office has decided on the new one.")
            : qsTr("The office has it once it has signed for it.")
        visible: root.form.isRecorded
    }
    NhsButton {
        objectName: "eventPlan"
        text: qsTr("Start the next version of the plan")
        visible: root.form.planChanges
        onClicked: root.planWanted()
    }
    NhsButton {
        objectName: "eventFinished"
        text: qsTr("Go on")
        secondary: root.form.planChanges
        visible: root.form.isRecorded
        onClicked: root.finished()
    }
    Column {
        width: parent.width
        spacing: Theme.wide
        visible: !root.form.isRecorded

        NhsErrorSummary {
            id: summary

            objectName: "eventErrors"
            width: parent.width
            errors: root.form.errorList
            onChosen: (field) => root.fieldOf(field).focusField()
        }
        NhsField {
            id: on

            objectName: "eventOn"
            width: parent.width
            fieldWidth: 240
            label: root.form.isReview ? qsTr("Day of the review") : qsTr("Day")
            hint: qsTr("Like 01-May-2012. Empty means today.")
            errorText: Words.under(root.form.errors, "on")
            text: Words.under(root.form.values, "on")
            onEdited: (text) => root.form.set("on", text)
        }
        Repeater {
            id: headings

            model: root.form.isReview ? root.file.reviewHeadings : []

            NhsTextArea {
                required property string modelData
                required property int index

                objectName: "reviewHeading-" + index
                width: parent ? parent.width : 0
                label: modelData
                errorText: root.form.errors["heading" + index] ?? ""
                text: root.form.values["heading" + index] ?? ""
                onEdited: (text) => root.form.set("heading" + index, text)
            }
        }
        NhsHeading {
            width: parent.width
            level: 2
            text: qsTr("How is each outcome going?")
            visible: goals.count > 0
        }
        Repeater {
            id: goals

            model: root.form.isReview ? root.form.goals.length : 0

            NhsRadios {
                required property int index
                readonly property var goal: root.form.goals[index] ?? ({})

                objectName: "goal-" + index
                width: parent ? parent.width : 0
                label: goal.text ?? ""
                errorText: root.form.errors["goal" + goal.ref] ?? ""
                choices: root.form.goalAnswers
                currentIndex: goal.answer ?? -1
                inline: true
                onChosen: (answer) => root.form.answerGoal(index, answer)
            }
        }
        NhsRadios {
            id: outcome

            objectName: "eventOutcome"
            width: parent.width
            label: qsTr("What came of it?")
            errorText: Words.under(root.form.errors, "outcome")
            choices: Words.texts(root.file.reviewOutcomes)
            currentIndex: root.form.outcome
            visible: root.form.hasOutcome
            onChosen: (index) => root.form.outcome = index
        }
        NhsField {
            id: until

            objectName: "eventUntil"
            width: parent.width
            fieldWidth: 240
            label: root.form.isReview ? qsTr("Next review") : qsTr("From or for which day?")
            hint: root.form.isReview ? root.form.latestText : qsTr("Like 01-May-2012")
            errorText: Words.under(root.form.errors, "until")
            text: Words.under(root.form.values, "until")
            visible: root.form.hasUntil
            onEdited: (text) => root.form.set("until", text)
        }
        NhsField {
            id: amount

            objectName: "eventAmount"
            width: parent.width
            fieldWidth: 240
            prefix: "£"
            label: qsTr("Amount")
            errorText: Words.under(root.form.errors, "amount")
            text: Words.under(root.form.values, "amount")
            visible: root.form.hasAmount
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            onEdited: (text) => root.form.set("amount", text)
        }
        NhsRadios {
            id: reason

            objectName: "eventReason"
            width: parent.width
            label: qsTr("Why?")
            choices: Words.texts(root.file.endReasons)
            currentIndex: root.form.reason
            visible: root.form.hasReason
            onChosen: (index) => root.form.reason = index
        }
        NhsField {
            id: continues

            objectName: "eventContinues"
            width: parent.width
            label: qsTr("How does the care go on?")
            text: Words.under(root.form.values, "careContinues")
            visible: root.form.hasReason
            onEdited: (text) => root.form.set("careContinues", text)
        }
        NhsField {
            id: by

            objectName: "eventBy"
            width: parent.width
            label: qsTr("Who was it done by?")
            text: Words.under(root.form.values, "by")
            onEdited: (text) => root.form.set("by", text)
        }
        NhsTextArea {
            id: words

            objectName: "eventText"
            width: parent.width
            label: qsTr("In words")
            text: Words.under(root.form.values, "text")
            onEdited: (text) => root.form.set("text", text)
        }
        NhsText {
            width: parent.width
            secondary: true
            text: root.form.isReview
                ? qsTr("What you fill in is kept on this tablet until you record it, also when the tablet is locked.")
                : qsTr("What happened is always recorded, even when something is missing. The page before says if it does not count yet, and why.")
        }
        NhsButton {
            objectName: "recordEvent"
            text: root.form.busy ? qsTr("Saving") : qsTr("Record it")
            enabled: !root.form.busy
            onClicked: root.form.record()
        }
        NhsLink {
            objectName: "eventAgain"
            text: qsTr("Throw this away and start again")
            visible: root.form.begun
            onClicked: root.form.startAgain()
        }
    }
}
