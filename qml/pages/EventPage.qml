// Recording one thing that happened: a review with its four headings, a payment, a pause, an ending ...
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property CaseViewModel file
    required property string kind
    required property string title
    readonly property bool isReview: kind === "reviewHeld"
    readonly property bool hasOutcome: file.asks(kind, "outcome")
    readonly property bool hasAmount: file.asks(kind, "amount")
    readonly property bool hasReason: file.asks(kind, "reason")
    readonly property bool hasUntil: file.asks(kind, "until")
    property var headings: ["", "", "", ""]
    property int outcome: -1
    property int reason: -1
    signal finished()

    function record() {
        const members = { "on": on.text, "text": words.text, "by": by.text }
        if (root.hasUntil)
            members.until = until.text
        if (root.hasAmount)
            members.amount = amount.text
        if (root.isReview)
            members.headings = root.headings
        if (root.hasOutcome && root.outcome >= 0)
            members.outcome = root.file.reviewOutcomes[root.outcome].key
        if (root.hasReason && root.reason >= 0)
            members.reason = root.file.endReasons[root.reason].key
        if (root.hasReason)
            members.careContinues = continues.text
        root.file.record(root.kind, members)
    }

    aboutPatient: true
    backText: qsTr("What happens next")
    heading: root.title

    Connections {
        target: root.file
        function onRecorded() { root.finished() }
        function onRecordChanged() {
            if (root.file.recordError.length > 0) {
                root.toTop()
                summary.show()
            }
        }
    }
    NhsErrorSummary {
        id: summary

        objectName: "eventErrors"
        width: parent.width
        errors: root.file.recordError.length > 0 ? [{ "field": "on", "text": root.file.recordError }] : []
        onChosen: on.focusField()
    }
    NhsField {
        id: on

        objectName: "eventOn"
        width: parent.width
        fieldWidth: 240
        label: qsTr("Day")
        hint: qsTr("Like 01-May-2012. Empty means today.")
    }
    NhsField {
        id: until

        objectName: "eventUntil"
        width: parent.width
        fieldWidth: 240
        label: root.isReview ? qsTr("Next review") : qsTr("From or for which day?")
        hint: qsTr("Like 01-May-2012")
        visible: root.hasUntil
    }
    NhsField {
        id: amount

        objectName: "eventAmount"
        width: parent.width
        fieldWidth: 240
        prefix: "£"
        label: qsTr("Amount")
        visible: root.hasAmount
        inputMethodHints: Qt.ImhFormattedNumbersOnly
    }
    Repeater {
        model: root.isReview ? root.file.reviewHeadings : []

        NhsTextArea {
            required property string modelData
            required property int index

            objectName: "reviewHeading-" + index
            width: parent ? parent.width : 0
            label: modelData
            onEdited: (text) => root.headings[index] = text
        }
    }
    NhsRadios {
        objectName: "eventOutcome"
        width: parent.width
        label: qsTr("What came of it?")
        choices: Words.texts(root.file.reviewOutcomes)
        currentIndex: root.outcome
        visible: root.hasOutcome
        onChosen: (index) => root.outcome = index
    }
    NhsRadios {
        objectName: "eventReason"
        width: parent.width
        label: qsTr("Why?")
        choices: Words.texts(root.file.endReasons)
        currentIndex: root.reason
        visible: root.hasReason
        onChosen: (index) => root.reason = index
    }
    NhsField {
        id: continues

        objectName: "eventContinues"
        width: parent.width
        label: qsTr("How does the care go on?")
        visible: root.hasReason
    }
    NhsField {
        id: by

        objectName: "eventBy"
        width: parent.width
        label: qsTr("Who was it done by?")
    }
    NhsTextArea {
        id: words

        objectName: "eventText"
        width: parent.width
        label: qsTr("In words")
    }
    NhsText {
        width: parent.width
        secondary: true
        text: qsTr("What happened is always recorded, even when something is missing. The page before says if it does not count yet, and why.")
    }
    NhsButton {
        objectName: "recordEvent"
        text: qsTr("Record it")
        onClicked: root.record()
    }
}
