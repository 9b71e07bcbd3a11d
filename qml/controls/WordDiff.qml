// A text in which the words that the other version does not have are marked: bold, underlined, on yellow.
pragma ComponentBehavior: Bound
import QtQuick

Flow {
    id: root

    /// {word, own}, as wordDiff() gives them.
    property var parts: []
    readonly property string words: parts.map((part) => part.word).join(" ")
    readonly property string own: parts.filter((part) => part.own).map((part) => part.word).join(" ")

    spacing: 0
    Accessible.role: Accessible.StaticText
    Accessible.name: root.own.length > 0 ? qsTr("%1. Only here: %2").arg(root.words).arg(root.own) : root.words

    Repeater {
        model: root.parts

        Rectangle {
            required property var modelData

            width: Math.min(word.implicitWidth, root.width)
            height: word.implicitHeight
            color: modelData.own ? Theme.paleYellow : "transparent"

            NhsText {
                id: word

                width: parent.width
                rightPadding: Math.round(6 * Theme.textScale)
                text: parent.modelData.word
                bold: parent.modelData.own
                font.underline: parent.modelData.own
                Accessible.ignored: true
            }
        }
    }
}
