// Fields side by side, one under the other where the width is short. What is typed into stands on one line,
// whatever label, hint or error stands above it.
import QtQuick

Flow {
    id: root

    /// Fields are columns: what one is shorter than its neighbours goes above its label. Measured by what is in a
    /// column, since its height follows a padding only when the next frame is made.
    function align() {
        const lines = new Map()
        for (let i = 0; i < root.children.length; ++i) {
            const column = root.children[i] as Column
            if (column && column.visible)
                lines.set(column.y, (lines.get(column.y) ?? []).concat([column]))
        }
        lines.forEach((line) => {
            const tallest = Math.max(...line.map((column) => column.childrenRect.height))
            for (const column of line)
                column.topPadding = tallest - column.childrenRect.height
        })
    }

    spacing: Theme.wide
    onPositioningComplete: root.align()
}
