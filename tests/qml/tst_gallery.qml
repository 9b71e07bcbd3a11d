// Goal: every control in every state can be read, touched and reached by keyboard, at each text size.
// Method: the gallery of controls, looked at by the inspector of the screens, page length by page length.
import QtQuick
import QtTest
import Doorstep.Testing
import Doorstep.Ui

TestCase {
    id: root

    name: "Gallery"
    width: walker.size.width
    height: walker.size.height
    visible: true
    when: windowShown

    ScreenWalker {
        id: walker
    }
    function initTestCase() { walker.beginListening() }
    function cleanup() {
        Theme.textScale = 1
        Theme.highContrast = false
    }
    function test_everyControl_data() {
        return [
            { tag: "usual", scale: 1, contrast: false },
            { tag: "contrast", scale: 1, contrast: true },
            { tag: "150", scale: 1.5, contrast: false },
            { tag: "200", scale: 2, contrast: false }
        ]
    }
    function test_everyControl(row) {
        Theme.textScale = row.scale
        Theme.highContrast = row.contrast
        const made = Qt.createComponent("../../qml/gallery/Gallery.qml")
        compare(made.status, Component.Ready, made.errorString())
        const page = made.createObject(root, { "width": root.width, "height": root.height })
        let problems = []
        for (let part = 1; part < 40; ++part) {
            wait(40)
            problems = problems.concat(walker.look(page, "gallery-" + row.tag + "-" + part))
            const end = page.flickable.contentHeight - page.flickable.height
            if (page.flickable.contentY >= end - 1)
                break
            page.flickable.contentY = Math.min(end, page.flickable.contentY + page.flickable.height - 120)
        }
        problems = problems.concat(walker.keyboard(page))
        page.destroy()
        wait(0)
        problems.forEach((problem) => console.log(problem))
        compare(problems.length, 0)
    }
}
