// Something to notice: a coloured edge, a heading in words, and the text.
import QtQuick

Rectangle {
    id: root

    property string heading
    property string text
    property string tone: "blue"
    readonly property color edge: tone === "red" ? Theme.red : tone === "green" ? Theme.green
        : tone === "yellow" ? Theme.warmYellow : Theme.blue

    implicitHeight: column.implicitHeight + 2 * Theme.space
    color: tone === "red" ? "#fdf0ef" : tone === "yellow" ? Theme.paleYellow : Theme.white
    Accessible.role: tone === "red" ? Accessible.AlertMessage : Accessible.Note
    Accessible.name: Words.spoken(Words.joined([root.heading, root.text], ". "))

    Rectangle {
        width: 8
        height: parent.height
        color: root.edge
    }
    Column {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.wide
        anchors.right: parent.right
        anchors.rightMargin: Theme.space
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4

        NhsText {
            width: parent.width
            text: root.heading
            bold: true
            visible: text.length > 0
            Accessible.ignored: true
        }
        NhsText {
            width: parent.width
            text: root.text
            visible: text.length > 0
            Accessible.ignored: true
        }
    }
}
