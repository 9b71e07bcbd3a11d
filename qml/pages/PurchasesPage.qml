// What was bought, and whether the office has it.
pragma ComponentBehavior: Bound
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property PurchaseEditor purchase
    required property PatientPapers papers
    required property ReversalEditor reversal
    signal newWanted()
    signal reverseWanted(string key)
    signal receiptWanted(string picture)

    aboutPatient: true
    backText: qsTr("Patient")
    helpKey: "screen:purchases"
    heading: qsTr("Purchases")

    NhsInset {
        objectName: "purchaseDone"
        width: parent.width
        tone: "blue"
        heading: root.purchase.doneText
        text: qsTr("The office has it once it has signed for it.")
        visible: root.purchase.state === PurchaseEditor.Recorded
    }
    NhsInset {
        width: parent.width
        tone: "red"
        heading: qsTr("Purchases cannot be shown")
        text: root.purchase.errorText
        visible: root.purchase.state === PurchaseEditor.Failed
    }
    NhsInset {
        objectName: "reversalDone"
        width: parent.width
        tone: "blue"
        heading: root.reversal.doneText
        text: qsTr("The office has it once it has signed for it.")
        visible: heading.length > 0
    }
    NhsInset {
        objectName: "purchaseBegun"
        width: parent.width
        tone: "yellow"
        heading: qsTr("A purchase is begun and not recorded yet")
        text: root.purchase.begunText
        visible: root.purchase.begun
    }
    NhsButton {
        objectName: "newPurchase"
        text: root.purchase.begun ? qsTr("Go on with it") : qsTr("Record a purchase")
        onClicked: root.newWanted()
    }
    NhsCard {
        width: parent.width
        heading: qsTr("Recorded")
        contentSpacing: 0

        NhsText {
            width: parent.width
            secondary: true
            text: qsTr("None yet")
            visible: root.purchase.purchases.count === 0
        }
        Repeater {
            model: root.purchase.purchases

            Item {
                id: row

                required property string key
                required property bool canReverse
                required property string item
                required property string detail
                required property string amount
                required property string delivery
                required property bool atOffice
                required property string attention
                required property string flags
                required property string receiptText
                required property var pictures
                required property string pictureProblem

                width: parent ? parent.width : 0
                height: words.implicitHeight + 2 * 14

                Column {
                    id: words

                    y: 14
                    width: parent.width - sum.width - Theme.space
                    spacing: 6

                    NhsText { width: parent.width; text: row.item; bold: true }
                    NhsText { width: parent.width; text: row.detail; secondary: true }
                    NhsText { width: parent.width; text: row.receiptText; small: true; secondary: true }
                    Flow {
                        width: parent.width
                        spacing: Theme.gap
                        visible: row.pictures.length > 0

                        Repeater {
                            model: row.pictures

                            ReceiptThumb {
                                required property string modelData
                                required property int index

                                objectName: "receiptThumb"
                                purchase: root.purchase
                                picture: modelData
                                number: index + 1
                                onClicked: root.receiptWanted(modelData)
                            }
                        }
                    }
                    NhsText {
                        objectName: "pictureProblem"
                        width: parent.width
                        text: row.pictureProblem
                        color: Theme.red
                        bold: true
                        visible: text.length > 0
                    }
                    NhsText { objectName: "flags"; width: parent.width; text: row.flags; visible: text.length > 0 }
                    NhsText { width: parent.width; text: row.attention; color: Theme.red; bold: true; visible: text.length > 0 }
                    NhsTag {
                        width: Math.min(implicitWidth, words.width)
                        text: row.delivery
                        tone: row.attention.length > 0 ? "red" : row.atOffice ? "green" : "yellow"
                    }
                    NhsLink {
                        objectName: "reverse"
                        x: -Theme.gap
                        text: qsTr("Take back")
                        Accessible.name: qsTr("Take back %1").arg(row.item)
                        visible: row.canReverse
                        onClicked: root.reverseWanted(row.key)
                    }
                }
                NhsText {
                    id: sum

                    anchors.right: parent.right
                    y: 14
                    text: row.amount
                    bold: true
                }
                Rectangle {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: 1
                    color: Theme.line
                }
            }
        }
    }
    NhsCard {
        objectName: "purchaseList"
        width: parent.width
        heading: qsTr("Leave a list")
        visible: root.purchase.purchases.count > 0

        PaperButtons {
            width: parent.width
            output: root.papers.output
            fileName: root.papers.fileName(PatientPapers.Purchases)
            warning: qsTr("The file is not protected. Give it to the patient, then remove it from where you saved it.")
            onSaveWanted: (file) => root.papers.save(PatientPapers.Purchases, file)
            onPrintWanted: root.papers.print(PatientPapers.Purchases)
        }
    }
}
