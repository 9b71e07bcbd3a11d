// One purchase: a line of the plan or outside it, with the money left before and after.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import Doorstep.ViewModels

NhsPage {
    id: root

    required property PurchaseEditor purchase
    required property ReceiptCamera camera
    signal cameraWanted()

    aboutPatient: true
    begun: purchase.begun
    backText: qsTr("Purchases")
    helpKey: "screen:purchase"
    heading: qsTr("Record a purchase")

    /// Also the way back from the camera, which may have been a cold start.
    Component.onCompleted: {
        root.purchase.fetchPictures()
        root.camera.look()
    }
    Component.onDestruction: if (root.purchase)
        root.purchase.forgetRemovedPicture()
    Connections {
        target: Qt.application
        function onStateChanged() {
            if (Application.state === Qt.ApplicationActive)
                root.purchase.fetchPictures()
        }
    }
    Connections {
        target: root.purchase
        function onRecorded() { root.finished() }
        function onErrorsChanged() {
            if (root.visible && root.purchase.errorList.length > 0) {
                root.toTop()
                summary.show()
            }
        }
    }
    FileDialog {
        id: files

        title: qsTr("Choose pictures of the receipt")
        fileMode: FileDialog.OpenFiles
        nameFilters: [qsTr("Pictures (*.jpg *.jpeg *.png)")]
        onAccepted: {
            for (const file of files.selectedFiles)
                root.purchase.addPicture(file)
        }
    }
    NhsErrorSummary {
        id: summary

        objectName: "purchaseErrors"
        width: parent.width
        errors: root.purchase.errorList
        onChosen: (field) => (({ "line": line, "item": item, "amount": amount, "vat": vat, "boughtOn": boughtOn, "reason": reason })[field] ?? item).focusField()
    }
    NhsSelect {
        id: line

        objectName: "purchaseLine"
        width: parent.width
        label: qsTr("What is it for?")
        hint: qsTr("A line of the plan, or outside the plan")
        errorText: Words.under(root.purchase.errors, "line")
        choices: root.purchase.lineChoices
        currentIndex: root.purchase.line
        onChosen: (index) => root.purchase.line = index
    }
    NhsInset {
        objectName: "moneyBeforeAfter"
        width: parent.width
        tone: root.purchase.outside || root.purchase.overspends ? "yellow" : "blue"
        heading: root.purchase.beforeText
        text: root.purchase.afterText
        visible: root.purchase.beforeText.length > 0
    }
    NhsField {
        id: item

        objectName: "purchaseItem"
        width: parent.width
        label: qsTr("What was bought?")
        errorText: Words.under(root.purchase.errors, "item")
        text: root.purchase.item
        onEdited: (text) => root.purchase.item = text
    }
    FieldRow {
        width: parent.width

        NhsField {
            id: amount

            objectName: "purchaseAmount"
            width: Math.min(240 * Theme.textScale, parent.width)
            prefix: "£"
            label: qsTr("Paid, VAT included")
            errorText: Words.under(root.purchase.errors, "amount")
            text: root.purchase.amount
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            onEdited: (text) => root.purchase.amount = text
        }
        NhsField {
            id: vat

            objectName: "purchaseVat"
            width: Math.min(240 * Theme.textScale, parent.width)
            prefix: "£"
            label: qsTr("VAT in it, if known")
            errorText: Words.under(root.purchase.errors, "vat")
            text: root.purchase.vat
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            onEdited: (text) => root.purchase.vat = text
        }
        NhsField {
            id: boughtOn

            objectName: "purchaseDate"
            width: Math.min(240 * Theme.textScale, parent.width)
            label: qsTr("Date")
            errorText: Words.under(root.purchase.errors, "boughtOn")
            text: root.purchase.boughtOn
            onEdited: (text) => root.purchase.boughtOn = text
        }
    }
    NhsInset {
        objectName: "dateQuestion"
        width: parent.width
        tone: "yellow"
        heading: root.purchase.dateQuestion
        visible: root.purchase.dateQuestion.length > 0
    }
    NhsField {
        objectName: "purchaseSupplier"
        width: parent.width
        label: qsTr("From whom?")
        text: root.purchase.supplier
        onEdited: (text) => root.purchase.supplier = text
    }
    NhsField {
        width: parent.width
        label: qsTr("Serial number, for equipment")
        text: root.purchase.serialNumber
        onEdited: (text) => root.purchase.serialNumber = text
    }
    NhsTextArea {
        id: reason

        objectName: "purchaseReason"
        width: parent.width
        label: root.purchase.outside ? qsTr("Why was it bought outside the plan?")
            : root.purchase.overspends ? qsTr("Why does it cost more than is left?")
            : qsTr("Why was it bought before the plan starts?")
        errorText: Words.under(root.purchase.errors, "reason")
        text: root.purchase.reason
        visible: root.purchase.outside || root.purchase.overspends || root.purchase.dateQuestion.length > 0
        onEdited: (text) => root.purchase.reason = text
    }
    NhsCard {
        width: parent.width
        heading: qsTr("Receipt")
        headingLevel: 3

        Repeater {
            id: pages

            model: root.purchase.pictures

            Item {
                id: taken

                required property var modelData
                required property int index

                function focusLink() { remove.forceActiveFocus(Qt.TabFocusReason) }

                width: parent ? parent.width : 0
                height: Math.max(Theme.touch, small.height + Theme.gap)

                ReceiptView {
                    id: small

                    objectName: "takenThumb"
                    anchors.verticalCenter: parent.verticalCenter
                    width: 72
                    height: 90
                    purchase: root.purchase
                    picture: taken.modelData.picture
                    Accessible.ignored: true
                }
                NhsText {
                    anchors.left: small.right
                    anchors.leftMargin: Theme.gap
                    anchors.right: remove.left
                    anchors.rightMargin: Theme.space
                    anchors.verticalCenter: parent.verticalCenter
                    elide: Text.ElideMiddle
                    wrapMode: Text.NoWrap
                    text: qsTr("%1, %2").arg(taken.modelData.name).arg(taken.modelData.size)
                }
                NhsLink {
                    id: remove

                    objectName: "removePicture-" + taken.index
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("Remove")
                    Accessible.name: qsTr("Remove %1").arg(taken.modelData.name)
                    onClicked: root.purchase.removePicture(taken.index)
                }
            }
        }
        UndoNote {
            objectName: "undoPicture"
            width: parent.width
            removedText: root.purchase.removedText
            onUndoWanted: {
                const row = root.purchase.undoRemovePicture()
                if (row >= 0)
                    pages.itemAt(row).focusLink()
            }
        }
        NhsInset {
            objectName: "waitingPictures"
            width: parent.width
            tone: "yellow"
            heading: root.purchase.waitingText
            text: qsTr("This may be somebody else's receipt. Nothing leaves the folder of the camera until you add it to the right purchase.")
            visible: root.purchase.waitingText.length > 0
        }
        NhsButton {
            objectName: "takeWaiting"
            text: qsTr("Add to this purchase")
            secondary: true
            visible: root.purchase.waitingText.length > 0
            onClicked: root.purchase.takeWaiting()
        }
        NhsText {
            objectName: "cameraHint"
            width: parent.width
            text: root.purchase.cameraHint
            visible: text.length > 0
        }
        Flow {
            width: parent.width
            spacing: Theme.space

            // The file's button has its place from the start; whether there is a camera is known a moment later.
            NhsButton {
                objectName: "addPicture"
                text: root.camera.offered ? qsTr("Choose a picture from a file") : qsTr("Add a picture of the receipt")
                secondary: true
                onClicked: files.open()
            }
            NhsButton {
                objectName: "takePicture"
                text: qsTr("Take a picture")
                secondary: true
                visible: root.camera.offered
                onClicked: root.cameraWanted()
            }
        }
    }
    NhsInset {
        objectName: "looksTwice"
        width: parent.width
        tone: "yellow"
        heading: qsTr("This looks like a purchase that is recorded already")
        text: qsTr("The receipt, or the supplier, date and amount are the same. Press the button again to record it all the same.")
        visible: root.purchase.looksTwice
    }
    NhsText {
        width: parent.width
        secondary: true
        text: qsTr("What you fill in is kept on this tablet until you record it, also when the tablet is locked.")
    }
    NhsButton {
        objectName: "recordButton"
        text: root.purchase.state === PurchaseEditor.Recording ? qsTr("Saving")
            : root.purchase.looksTwice ? qsTr("Record it all the same") : qsTr("Record the purchase")
        enabled: root.purchase.state === PurchaseEditor.Ready
        onClicked: root.purchase.record()
    }
    NhsLink {
        objectName: "purchaseAgain"
        text: qsTr("Throw this away and start again")
        visible: root.purchase.begun && root.purchase.state === PurchaseEditor.Ready
        onClicked: root.purchase.startNew()
    }
}
