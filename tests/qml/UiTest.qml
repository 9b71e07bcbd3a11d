// What the tests of the interface share: a window's worth of space, a world, and ways to find and press.
import QtQuick
import QtTest
import Doorstep.Testing
import Doorstep.Ui
import Doorstep.ViewModels

TestCase {
    id: root

    property TestWorld world: null
    property SessionView view: null
    readonly property AppSession session: world ? world.session : null
    property bool training: false
    readonly property string passphrase: "correct horse battery staple"

    width: 1280
    height: 800
    visible: true
    when: windowShown

    Component {
        id: worldMaker

        TestWorld {}
    }
    Component {
        id: viewMaker

        SessionView {
            width: root.width
            height: root.height
            display: root.world.display
            training: root.training
        }
    }

    /// The screen goes before what it shows, as in the application.
    function cleanup() {
        if (root.view)
            root.view.destroy()
        root.view = null
        wait(0)
        if (root.world)
            root.world.destroy()
        root.world = null
        wait(0)
    }
    function viewOf() { return viewMaker.createObject(root, { "session": root.world.session }) }
    /// For a test that wants its world in another way.
    function prepareWorld() {}
    /// A world of this function, with its screen; locked.
    function begin(prepare, state) {
        root.world = worldMaker.createObject(root)
        root.prepareWorld()
        if (prepare)
            root.world[prepare]()
        root.world.begin()
        root.view = root.viewOf()
        tryCompare(root.session, "state", state ?? AppSession.Locked, 10000)
        twoFrames()
    }
    function beginOpen(prepare) {
        begin(prepare)
        root.session.unlock(root.passphrase)
        tryCompare(root.session, "state", AppSession.Open, 20000)
        settle()
    }
    /// At the page of Alder.
    function beginAtAlder(prepare) {
        beginOpen(prepare)
        root.session.openPatient(root.world.alder)
        tryCompare(root.session.patient, "state", PatientViewModel.Ready, 10000)
        settle()
    }
    /// Layouts settle when a frame is made; waitForRendering() waits for seconds when none is due.
    function twoFrames() { wait(40) }
    /// Nothing waits on the vault's thread any more.
    function settle() {
        tryVerify(() => root.session.pendingJobs === 0, 20000)
        twoFrames()
    }
    function item(name) {
        let found = null
        tryVerify(() => {
            found = findVisible(root.view, name)
            return found !== null
        }, 5000, "no visible item " + name)
        return found
    }
    function findVisible(at, name) {
        if (!at.visible)
            return null
        if (at.objectName === name)
            return at
        for (let i = 0; i < at.children.length; ++i) {
            const found = findVisible(at.children[i], name)
            if (found)
                return found
        }
        return null
    }
    function page() {
        const flow = findChild(root.view, "mainFlow")
        return flow ? flow.currentPage : null
    }
    function reveal(target) {
        twoFrames()
        const current = page()
        if (current && current.reveal)
            current.reveal(target)
        twoFrames()
    }
    function press(name) {
        const target = item(name)
        reveal(target)
        verify(target.enabled, name + " can be pressed")
        mouseClick(target)
        twoFrames()
    }
    /// Replaces what stands in a field, by keys.
    function type(name, text) {
        const target = item(name)
        reveal(target)
        target.focusField()
        keyClick(Qt.Key_A, Qt.ControlModifier)
        keyClick(Qt.Key_Delete)
        for (let i = 0; i < text.length; ++i)
            keyClick(text[i])
    }
}
