// Colours, sizes and spacing of the NHS design system, in one place. Pixels are device-independent.
pragma Singleton
import QtQuick

QtObject {
    readonly property string fontFamily: "Liberation Sans"
    readonly property color text: "#212b32"
    readonly property color secondaryText: "#4c6272"
    readonly property color page: "#f0f4f5"
    readonly property color white: "#ffffff"
    readonly property color border: "#4c6272"
    readonly property color line: "#d8dde0"
    readonly property color blue: "#005eb8"
    readonly property color darkBlue: "#003087"
    readonly property color paleBlue: "#d2e2f1"
    readonly property color green: "#007f3b"
    readonly property color darkGreen: "#00401e"
    readonly property color paleGreen: "#cce5d8"
    readonly property color red: "#d5281b"
    readonly property color darkRed: "#6b140e"
    readonly property color paleRed: "#f7d4d1"
    readonly property color orange: "#ed8b00"
    readonly property color paleOrange: "#ffdc8e"
    readonly property color warmYellow: "#ffb81c"
    readonly property color paleYellow: "#fff9c4"
    readonly property color purple: "#330072"
    readonly property color palePurple: "#d6cce3"
    readonly property color focus: "#ffeb3b"
    readonly property color grey: "#aeb7bd"
    readonly property color paleGrey: "#e8edee"

    readonly property int bodySize: 19
    readonly property int smallSize: 16
    readonly property int headingLarge: 32
    readonly property int headingMedium: 24
    readonly property int headingSmall: 19

    readonly property int touch: 48
    readonly property int radius: 4
    readonly property int gap: 8
    readonly property int space: 16
    readonly property int wide: 24
    readonly property int wider: 32
    readonly property int pageWidth: 960
}
