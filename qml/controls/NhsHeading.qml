// A heading of one of three levels.
import QtQuick

Text {
    id: root

    property int level: 1

    color: Theme.text
    font.family: Theme.fontFamily
    font.bold: true
    font.pixelSize: [Theme.headingLarge, Theme.headingMedium, Theme.headingSmall][Math.min(level, 3) - 1]
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
