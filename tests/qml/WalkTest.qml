// What a walk over the screens shares: the mode it is in, looking at a page from end to end, and what was found.
import QtQuick
import QtTest
import Doorstep.Testing
import Doorstep.Ui

UiTest {
    id: root

    property var problems: []
    property bool firstRun: false

    width: walker.size.width
    height: walker.size.height
    training: walker.training

    ScreenWalker {
        id: walker
    }

    function prepareWorld() {
        root.world.display.textPercent = walker.textPercent
        root.world.display.tourSeen = !root.firstRun
        root.world.display.highContrast = walker.highContrast
    }
    function initTestCase() { walker.beginListening() }
    function init() { root.problems = [] }
    /// Everything on the page, a window's length at a time.
    function see(name) {
        settle()
        const handed = flow() && flow().handedOver ? findChild(flow(), "handOverPage") : null
        const area = handed ? handed.flickable : page() && page().flickable ? page().flickable : findFlickable()
        for (let part = 0; part < 20; ++part) {
            twoFrames()
            root.problems = root.problems.concat(walker.look(root.view, part === 0 ? name : name + "-" + (part + 1), part > 0))
            // A list with a header begins above nought.
            const end = area ? area.originY + area.contentHeight - area.height : 0
            if (!area || area.contentY >= end - 1)
                break
            area.contentY = Math.min(end, area.contentY + area.height - 120)
        }
        if (area)
            area.contentY = area.originY
    }
    /// Of a page that is not in the flow.
    function findFlickable() {
        const shown = findChild(root.view, "sessionLoader").item
        return shown && shown.flickable ? shown.flickable : null
    }
    function keyboard(name) {
        settle()
        root.problems = root.problems.concat(walker.keyboard(root.view).map((problem) => name + ": " + problem))
    }
    function noProblems() {
        // One by one: the test library cuts a message at 1,024 bytes, and not always gracefully.
        root.problems.forEach((problem) => console.log(problem))
        compare(root.problems.length, 0)
    }
    function flow() { return findChild(root.view, "mainFlow") }
    function cleanupTestCase() { verify(walker.writeSheet()) }
}
