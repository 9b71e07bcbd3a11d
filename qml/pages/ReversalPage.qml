// Taking a purchase back, whole or in part. The purchase itself is never changed.
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property ReversalEditor reversal

    aboutPatient: true
    begun: reversal.reason.length > 0
    backText: qsTr("Purchases")
    helpKey: "screen:reversal"
    heading: qsTr("Take a purchase back")

    Connections {
        target: root.reversal
        function onReversed() { root.finished() }
        function onErrorsChanged() {
            if (root.reversal.errorList.length > 0) {
                root.toTop()
                summary.show()
            }
        }
    }
    NhsErrorSummary {
        id: summary

        objectName: "reversalErrors"
        width: parent.width
        errors: root.reversal.errorList
        onChosen: (field) => (field === "reason" ? reason : amount).focusField()
    }
    NhsCard {
        width: parent.width
        heading: root.reversal.item

        NhsText { objectName: "reversalSentence"; width: parent.width; text: root.reversal.sentence }
    }
    NhsText {
        width: parent.width
        secondary: true
        text: qsTr("A purchase is never changed or removed. What is taken back is recorded beside it, and the money counts as left again.")
    }
    NhsField {
        id: amount

        objectName: "reversalAmount"
        width: parent.width
        fieldWidth: 240
        prefix: "£"
        label: qsTr("How much is taken back?")
        hint: root.reversal.afterText
        errorText: Words.under(root.reversal.errors, "amount")
        text: root.reversal.amount
        inputMethodHints: Qt.ImhFormattedNumbersOnly
        onEdited: (text) => root.reversal.amount = text
    }
    NhsTextArea {
        id: reason

        objectName: "reversalReason"
        width: parent.width
        label: qsTr("Why?")
        hint: qsTr("Like: returned to the shop, entered twice, wrong amount")
        errorText: Words.under(root.reversal.errors, "reason")
        text: root.reversal.reason
        onEdited: (text) => root.reversal.reason = text
    }
    NhsButton {
        objectName: "reversalRecord"
        text: root.reversal.busy ? qsTr("Saving") : qsTr("Take it back")
        enabled: !root.reversal.busy
        onClicked: root.reversal.record()
    }
}
