// A status in a word or two. The words carry the meaning; the colour only helps.
import QtQuick

Rectangle {
    id: root

    property string text
    property string tone: "grey"
    readonly property var tones: ({
        "grey": [Theme.paleGrey, "#263139", Theme.grey],
        "blue": [Theme.paleBlue, Theme.darkBlue, Theme.blue],
        "green": [Theme.paleGreen, Theme.darkGreen, Theme.green],
        "yellow": [Theme.paleYellow, "#4d3800", Theme.warmYellow],
        "orange": [Theme.paleOrange, "#4d2e00", Theme.orange],
        "red": [Theme.paleRed, Theme.darkRed, Theme.red],
        "purple": [Theme.palePurple, Theme.purple, Theme.purple]
    })
    readonly property var colours: tones[tone] !== undefined ? tones[tone] : tones["grey"]

    implicitWidth: words.implicitWidth + 20
    width: parent ? Math.min(implicitWidth, parent.width) : implicitWidth
    implicitHeight: words.contentHeight + 10
    color: colours[0]
    border.width: 1
    border.color: colours[2]
    visible: text.length > 0
    Accessible.role: Accessible.StaticText
    Accessible.name: Words.spoken(root.text)

    Text {
        id: words

        anchors.centerIn: parent
        width: Math.min(implicitWidth, root.width > 0 ? root.width - 20 : implicitWidth)
        text: root.text
        color: root.colours[1]
        font.family: Theme.fontFamily
        font.pixelSize: Theme.smallSize
        font.bold: true
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
