// White box with a heading for things that belong together.
import QtQuick

Rectangle {
    id: root

    property alias heading: heading.text
    property int headingLevel: 2
    default property alias content: column.data
    property alias contentSpacing: column.spacing

    implicitHeight: column.implicitHeight + 2 * Theme.wide
    color: Theme.white
    border.width: 1
    border.color: Theme.line
    radius: Theme.radius

    Column {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.wide
        spacing: Theme.space

        NhsHeading {
            id: heading

            width: parent.width
            level: root.headingLevel
            visible: text.length > 0
            bottomPadding: column.spacing === 0 ? Theme.gap : 0
        }
    }
}
