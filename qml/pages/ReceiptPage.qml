// One receipt's picture, as wide as the page.
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property PurchaseEditor purchase
    required property string picture

    aboutPatient: true
    backText: qsTr("Purchases")
    heading: qsTr("Receipt")

    NhsInset {
        objectName: "receiptProblem"
        width: parent.width
        tone: "red"
        heading: qsTr("The picture cannot be shown")
        text: view.errorText
        visible: view.state === ReceiptView.Failed
    }
    NhsText {
        width: parent.width
        secondary: true
        text: qsTr("The picture is being opened.")
        visible: view.state === ReceiptView.Loading
    }
    ReceiptView {
        id: view

        objectName: "receiptFull"
        width: parent.width
        height: view.state === ReceiptView.Ready ? width * view.aspect : 0
        purchase: root.purchase
        picture: root.picture
        full: true
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Picture of the receipt")
    }
}
