// What is left of one line, one way of holding the money, or the whole: words, and a bar of what is left.
import QtQuick

Column {
    id: root

    property string kind
    property string label
    property string leftText
    property string authorised
    property string spent
    property string provisional
    property bool overspent: false
    property real share: 0

    spacing: 4
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("%1: %2 left").arg(root.label).arg(root.leftText)

    NhsText {
        width: parent.width
        text: root.overspent ? qsTr("%1: %2, more was spent than approved").arg(root.label).arg(root.leftText)
                             : qsTr("%1: %2 left").arg(root.label).arg(root.leftText)
        bold: root.kind !== "line"
        color: root.overspent ? Theme.red : Theme.text
    }
    Rectangle {
        width: parent.width
        height: 14
        color: Theme.paleGrey
        border.width: 1
        border.color: Theme.border
        Accessible.ignored: true

        Rectangle {
            objectName: "moneyLeftBar"
            x: 1
            y: 1
            // Full and red when nothing is left and more was spent.
            width: Math.round((parent.width - 2) * (root.overspent ? 1 : Math.min(1, root.share)))
            height: 12
            color: root.overspent ? Theme.red : Theme.blue
        }
    }
    NhsText {
        width: parent.width
        text: qsTr("%1 approved, %2 spent").arg(root.authorised).arg(root.spent)
            + (root.provisional.length > 0 ? qsTr(", of it %1 not yet at the office").arg(root.provisional) : "")
        secondary: true
        small: true
    }
}
