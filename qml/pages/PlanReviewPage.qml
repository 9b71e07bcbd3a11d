// The first review, the notice and the coordinator.
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property PlanEditor plan

    aboutPatient: true
    backText: qsTr("Plan")
    helpKey: "screen:review"
    heading: qsTr("Review, notice and coordinator")
    savedText: plan.savedText
    saveFailed: plan.saveFailed

    NhsErrorSummary {
        id: summary

        width: parent.width
        errors: root.plan.errorList
        onChosen: (field) => (field === "noticeDays" ? notice : review).focusField()
    }
    NhsField {
        id: review

        objectName: "firstReview"
        width: parent.width
        fieldWidth: 280
        label: qsTr("First review")
        hint: root.plan.latestReviewText
        errorText: Words.under(root.plan.errors, "firstReview")
        text: root.plan.firstReview
        conflict: Words.under(root.plan.marks, "firstReview")
        onEdited: (text) => root.plan.firstReview = text
    }
    NhsField {
        width: parent.width
        label: qsTr("Where and how?")
        hint: qsTr("Empty means at home with the coordinator")
        text: root.plan.reviewManner
        conflict: Words.under(root.plan.marks, "reviewManner")
        onEdited: (text) => root.plan.reviewManner = text
    }
    NhsField {
        id: notice

        objectName: "noticeDays"
        width: parent.width
        fieldWidth: 160
        label: qsTr("Notice before money is reduced or stopped, in days")
        errorText: Words.under(root.plan.errors, "noticeDays")
        text: root.plan.noticeDays
        conflict: Words.under(root.plan.marks, "noticeDays")
        inputMethodHints: Qt.ImhDigitsOnly
        onEdited: (text) => root.plan.noticeDays = text
    }
    NhsField {
        objectName: "coordinator"
        width: parent.width
        label: qsTr("Care coordinator")
        text: root.plan.coordinator
        conflict: Words.under(root.plan.marks, "coordinator")
        onEdited: (text) => root.plan.coordinator = text
    }
    NhsButton {
        text: qsTr("Continue")
        onClicked: {
            if (root.plan.check(["firstReview", "noticeDays"])) {
                root.back()
            } else {
                root.toTop()
                summary.show()
            }
        }
    }
}
