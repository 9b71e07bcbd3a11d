// A receipt's picture in small, as a button that opens it.
import QtQuick
import QtQuick.Templates as T
import Doorstep.ViewModels

T.AbstractButton {
    id: root

    required property PurchaseEditor purchase
    required property string picture
    property int number: 1

    implicitWidth: 96
    implicitHeight: 120
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Receipt picture %1, open it").arg(root.number)
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()

    Item {
        anchors.fill: parent

        ReceiptView {
            id: view

            objectName: "receiptThumbView"
            anchors.fill: parent
            anchors.margins: 4
            purchase: root.purchase
            picture: root.picture
        }
        NhsText {
            anchors.centerIn: parent
            width: parent.width - 8
            horizontalAlignment: Text.AlignHCenter
            small: true
            secondary: true
            text: qsTr("No picture")
            visible: view.state === ReceiptView.Failed
        }
    }
    background: Rectangle {
        color: root.visualFocus ? Theme.focus : "white"
        border.width: root.visualFocus ? 4 : 1
        border.color: root.visualFocus ? Theme.text : Theme.line
    }
}
