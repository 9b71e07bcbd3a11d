// The money of one patient: what is left, what was paid and spent over the months, and each payment.
pragma ComponentBehavior: Bound
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property MoneyLeftModel moneyLeft
    required property PatientMoney cash
    signal purchasesWanted()

    aboutPatient: true
    backText: qsTr("Patient")
    heading: qsTr("Money")

    NhsInset {
        width: parent.width
        tone: "red"
        heading: qsTr("The money cannot be shown")
        text: root.moneyLeft.errorText.length > 0 ? root.moneyLeft.errorText : root.cash.errorText
        visible: text.length > 0
    }
    NhsText {
        objectName: "moneySentence"
        width: parent.width
        text: root.moneyLeft.sentence
        visible: text.length > 0
    }
    NhsInset {
        objectName: "moneyProvisional"
        width: parent.width
        tone: "yellow"
        heading: qsTr("Some of this is provisional")
        text: qsTr("Purchases that the office has not signed for yet are known to this tablet alone. The office may know of others.")
        visible: root.moneyLeft.provisional
    }
    NhsCard {
        width: parent.width
        heading: qsTr("Left")
        contentSpacing: Theme.space

        NhsText {
            width: parent.width
            secondary: true
            text: qsTr("No plan is approved yet, so there is no money to be left.")
            visible: root.moneyLeft.count === 0
        }
        Repeater {
            model: root.moneyLeft

            MoneyLeftRow {
                id: row

                required property var model

                width: parent ? parent.width : 0
                kind: row.model.kind
                label: row.model.label
                leftText: row.model.left
                authorised: row.model.authorised
                spent: row.model.spent
                provisional: row.model.provisional
                overspent: row.model.overspent
                share: row.model.share
            }
        }
    }
    NhsCard {
        width: parent.width
        heading: root.cash.inForce ? qsTr("Paid out and spent") : qsTr("Planned payments: the plan is not in force")
        visible: root.cash.hasPlan && root.cash.months.length > 0

        NhsText {
            width: parent.width
            text: root.cash.chartText
        }
        FlowChart {
            objectName: "flowChart"
            width: parent.width
            months: root.cash.months
            highest: root.cash.highest
            words: root.cash.chartText
        }
        Flow {
            width: parent.width
            spacing: Theme.wide

            NhsText { text: qsTr("Blue line: paid out by then"); small: true }
            NhsText { text: qsTr("Broken line: spent by then"); small: true }
            NhsText { text: qsTr("Month of the plan below; top %1").arg(root.cash.highest); small: true }
        }
    }
    NhsCard {
        width: parent.width
        heading: qsTr("Payments")
        visible: root.cash.payments.length > 0
        contentSpacing: 0

        Repeater {
            model: root.cash.payments

            SummaryRow {
                required property var modelData
                required property int index

                width: parent ? parent.width : 0
                label: modelData.day
                value: modelData.past ? qsTr("%1, %2").arg(modelData.amount).arg(modelData.model)
                                      : qsTr("%1, %2, still to come").arg(modelData.amount).arg(modelData.model)
                last: index === root.cash.payments.length - 1
            }
        }
    }
    NhsButton {
        objectName: "moneyPurchases"
        text: qsTr("Purchases")
        secondary: true
        onClicked: root.purchasesWanted()
    }
}
