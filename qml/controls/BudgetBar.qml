// The whole plan as a bar of its models, always in sight while it is built.
pragma ComponentBehavior: Bound
import QtQuick
import Doorstep.ViewModels

NhsCard {
    id: root

    required property PlanEditor plan
    // The darker colours of high contrast would hardly differ from each other: there it is light, middle, dark.
    readonly property var tones: ({
        "notional": Theme.highContrast ? Theme.grey : Theme.secondaryText,
        "thirdParty": Theme.highContrast ? Theme.orange : Theme.purple,
        "direct": Theme.blue
    })

    Item {
        id: sums

        readonly property bool stacked: sum.implicitWidth + left.implicitWidth + Theme.space > width

        width: parent.width
        height: stacked ? sum.height + left.height : Math.max(sum.height, left.height)

        NhsText {
            id: sum

            objectName: "planTotal"
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Plan total %1").arg(root.plan.totalText)
            bold: true
        }
        NhsText {
            id: left

            objectName: "budgetLeft"
            x: sums.stacked ? 0 : parent.width - width
            y: sums.stacked ? sum.height : 0
            width: Math.min(implicitWidth, parent.width)
            text: root.plan.leftText
            bold: root.plan.overBudget
            color: root.plan.overBudget ? Theme.red : Theme.secondaryText
        }
    }
    Rectangle {
        width: parent.width
        height: 20
        color: Theme.paleGrey
        border.width: 1
        border.color: Theme.border
        Accessible.ignored: true

        Row {
            x: 1
            y: 1

            Repeater {
                model: root.plan.budgetParts

                Rectangle {
                    required property var modelData

                    width: Math.round((root.width - 2 * Theme.wide - 2) * modelData.share)
                    height: 18
                    color: root.tones[modelData.key]
                    border.width: Theme.highContrast ? 1 : 0
                    border.color: Theme.border
                }
            }
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.wide

        Repeater {
            model: root.plan.budgetParts

            Row {
                required property var modelData

                spacing: Theme.gap

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: 16
                    height: 16
                    color: root.tones[parent.modelData.key]
                    border.width: Theme.highContrast ? 1 : 0
                    border.color: Theme.border
                }
                NhsText {
                    text: qsTr("%1 %2").arg(parent.modelData.model).arg(parent.modelData.amount)
                    small: true
                }
            }
        }
    }
}
