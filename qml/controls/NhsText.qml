// Text that people read: body size, wraps, plain format so that nothing typed is ever markup.
import QtQuick

Text {
    id: root

    property bool secondary: false
    property bool small: false
    property bool bold: false

    color: secondary ? Theme.secondaryText : Theme.text
    font.family: Theme.fontFamily
    font.pixelSize: small ? Theme.smallSize : Theme.bodySize
    font.bold: bold
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    lineHeight: 1.2
    Accessible.role: Accessible.StaticText
    Accessible.name: Words.spoken(text)
    Accessible.ignored: text.length === 0
}
