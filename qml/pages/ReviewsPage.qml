// Every review that is due, over everybody on this tablet, overdue first; a review starts from here.
pragma ComponentBehavior: Bound
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property DueModel reviews
    signal personChosen(string key)
    signal reviewWanted(string key)

    helpKey: "screen:reviews"
    heading: qsTr("Reviews")
    Component.onCompleted: root.reviews.refresh()

    NhsText {
        objectName: "reviewsSummary"
        width: parent.width
        text: root.reviews.summary
        visible: text.length > 0
    }
    NhsText {
        width: parent.width
        secondary: true
        text: qsTr("The first review of a plan is within 3 months of the first payment; after that at most 12 months lie between two reviews (R-76).")
    }
    NhsInset {
        width: parent.width
        tone: "red"
        heading: qsTr("Reviews cannot be shown")
        text: root.reviews.errorText
        visible: text.length > 0
    }
    Repeater {
        model: root.reviews

        NhsCard {
            id: card

            required property string key
            required property string name
            required property string what
            required property string because
            required property string due
            required property string latest
            required property string urgencyText
            required property string tagColour
            required property bool booked
            required property bool isReview
            required property int index
            readonly property string days: Words.joined([card.due.length > 0 ? qsTr("Due %1").arg(card.due) : "",
                card.latest.length > 0 && card.latest !== card.due ? qsTr("at the latest %1").arg(card.latest) : "",
                card.booked ? qsTr("booked") : ""], ", ")

            objectName: "reviewRow-" + index
            width: parent ? parent.width : 0
            heading: card.name
            headingLevel: 3

            NhsTag { text: card.urgencyText; tone: card.tagColour }
            NhsText { width: parent.width; text: card.what; bold: true }
            NhsText {
                width: parent.width
                secondary: true
                text: Words.joined([card.because, card.days], " ")
            }
            Flow {
                width: parent.width
                spacing: Theme.gap

                NhsButton {
                    objectName: "startReview-" + card.index
                    text: qsTr("Start the review")
                    Accessible.name: qsTr("Start the review of %1").arg(card.name)
                    visible: card.isReview
                    onClicked: root.reviewWanted(card.key)
                }
                NhsButton {
                    objectName: "reviewPerson-" + card.index
                    text: qsTr("Open the patient")
                    Accessible.name: qsTr("Open %1").arg(card.name)
                    secondary: true
                    onClicked: root.personChosen(card.key)
                }
            }
        }
    }
}
