// Colours, sizes and spacing of the NHS design system, in one place. Pixels are device-independent. Text
// grows with `textScale`, what is touched grows with its text, gaps and margins stay.
pragma Singleton
import QtQuick

QtObject {
    /// Both set once, by SessionView, from what the person chose.
    property real textScale: 1
    property bool highContrast: false
    /// Text so large that what stands side by side goes one under the other.
    readonly property bool large: textScale > 1.3

    readonly property string fontFamily: "Liberation Sans"
    readonly property color text: highContrast ? "#000000" : "#212b32"
    readonly property color secondaryText: highContrast ? "#1c262c" : "#4c6272"
    readonly property color page: highContrast ? "#ffffff" : "#f0f4f5"
    readonly property color white: "#ffffff"
    readonly property color border: highContrast ? "#000000" : "#4c6272"
    readonly property color line: highContrast ? "#000000" : "#d8dde0"
    readonly property color blue: highContrast ? "#003087" : "#005eb8"
    readonly property color darkBlue: highContrast ? "#001a4d" : "#003087"
    readonly property color paleBlue: "#d2e2f1"
    readonly property color green: highContrast ? "#00401e" : "#007f3b"
    readonly property color darkGreen: highContrast ? "#001f0e" : "#00401e"
    readonly property color paleGreen: "#cce5d8"
    readonly property color red: highContrast ? "#8b0c03" : "#d5281b"
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

    readonly property int bodySize: Math.round(19 * textScale)
    readonly property int smallSize: Math.round(16 * textScale)
    readonly property int headingLarge: Math.round(32 * (textScale > 1 ? 1 + (textScale - 1) * 0.75 : 1))
    readonly property int headingMedium: Math.round(24 * textScale)
    readonly property int headingSmall: bodySize

    readonly property int touch: 48
    /// Height of a field of one line.
    readonly property int field: Math.max(touch, Math.round(bodySize * 1.3) + 20)
    readonly property int radius: 4
    readonly property int gap: 8
    readonly property int space: 16
    readonly property int wide: 24
    readonly property int wider: 32
    readonly property int pageWidth: 960
    /// What the frame of the training takes from each side, and from the top.
    readonly property int trainingEdge: 12
    readonly property int trainingHead: Math.round(smallSize * 1.3) + 12
}
