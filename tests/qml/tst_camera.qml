// Goal: pictures of a receipt with the tablet's own camera, by touch and by keys, in both orientations: sealed,
// found again after a restart, nothing in plain on the disk, and the camera off as soon as nobody looks.
// Method: the real interface over a real vault, with a camera that paints its frames.
import QtQuick
import QtTest
import Doorstep.Testing
import Doorstep.Ui
import Doorstep.ViewModels

UiTest {
    id: root

    readonly property var shapes: [{ "tag": "landscape", "size": [1280, 800] }, { "tag": "portrait", "size": [800, 1280] },
        { "tag": "small", "size": [640, 480] }]

    name: "Camera"

    function flow() { return findChild(root.view, "mainFlow") }
    function form() { return root.session.purchase }
    function camera() { return root.session.camera }
    function state(wanted) { tryCompare(root.session.camera, "state", wanted, 10000) }
    /// As long as a double tap may last, nothing else is pressed.
    function pause() { wait(450) }
    function beginForm() {
        beginAtAlder("giveDecision")
        root.world.plugCameras(1)
        flow().showPurchases()
        flow().showNewPurchase()
        type("purchaseItem", "Aqua shoes")
        settle()
    }
    function beginLive() {
        beginForm()
        press("takePicture")
        state(ReceiptCamera.Live)
    }
    function touch(name) {
        const target = item(name)
        reveal(target)
        verify(target.enabled, name + " can be pressed")
        const finger = touchEvent(root.view)
        const at = target.mapToItem(root.view, target.width / 2, target.height / 2)
        finger.press(1, root.view, at.x, at.y).commit()
        finger.release(1, root.view, at.x, at.y).commit()
        twoFrames()
    }
    function lockAndUnlock() {
        root.session.lock()
        tryCompare(root.session, "state", AppSession.Locked, 20000)
        settle()
        root.session.unlock(root.passphrase)
        comeBack()
    }
    function restart() {
        root.view.destroy()
        root.view = null
        wait(0)
        root.world.restart()
        root.view = viewOf()
        tryCompare(root.session, "state", AppSession.Locked, 20000)
        settle()
        root.session.unlock(root.passphrase)
        comeBack()
    }
    function comeBack() {
        tryCompare(root.session, "state", AppSession.Open, 20000)
        tryVerify(() => flow() !== null && !findChild(root.view, "returning").busy, 20000)
        settle()
    }

    function test_withoutACameraThereIsTheFile() {
        beginAtAlder("giveDecision")
        flow().showNewPurchase()
        settle()
        verify(item("addPicture"))
        compare(findVisible(root.view, "takePicture"), null)
        root.world.plugCameras(1)
        verify(item("takePicture"))
        verify(item("addPicture"), "a file can be chosen all the same")
        compare(root.world.cameraOn, false, "asking whether there is one turns none on")
    }
    function test_twoPagesByTouch_data() { return root.shapes }
    function test_twoPagesByTouch(row) {
        root.width = row.size[0]
        root.height = row.size[1]
        beginForm()
        root.view.width = row.size[0]
        root.view.height = row.size[1]
        settle()
        touch("takePicture")
        state(ReceiptCamera.Live)
        const shutter = item("shutter")
        const at = shutter.mapToItem(root.view, 0, 0)
        verify(at.y >= 0 && at.y + shutter.height <= root.view.height, "the shutter is in sight without scrolling")
        verify(shutter.width >= 96)
        verify(item("cameraPicture").height >= 200)
        for (let page = 1; page <= 2; ++page) {
            pause()
            touch("shutter")
            compare(camera().state, ReceiptCamera.Taken)
            compare(root.world.cameraOn, false)
            pause()
            touch("usePicture")
            state(ReceiptCamera.Kept)
            compare(camera().pages, page)
            pause()
            if (page === 1)
                touch("anotherPage")
            if (page === 1)
                state(ReceiptCamera.Live)
        }
        touch("cameraDone")
        compare(camera().state, ReceiptCamera.Off)
        compare(form().pictures.length, 2)
        verify(form().pictures[0].name !== form().pictures[1].name)
        compare(item("purchaseItem").text, "Aqua shoes")
        compare(root.world.plainPictures(), [])
        root.width = 1280
        root.height = 800
    }
    function test_byKeys() {
        beginLive()
        tryCompare(item("shutter"), "activeFocus", true, 5000)
        pause()
        keyClick(Qt.Key_Space)
        state(ReceiptCamera.Taken)
        tryCompare(item("usePicture"), "activeFocus", true, 5000)
        pause()
        keyClick(Qt.Key_Return)
        state(ReceiptCamera.Kept)
        tryCompare(item("cameraDone"), "activeFocus", true, 5000)
        keyClick(Qt.Key_Tab)
        compare(item("anotherPage").activeFocus, true)
        pause()
        keyClick(Qt.Key_Space)
        state(ReceiptCamera.Live)
        keyClick(Qt.Key_Escape)
        tryCompare(root.world, "cameraOn", false, 5000)
        verify(item("recordButton"))
        compare(form().pictures.length, 1)
    }
    function test_twoTapsAreOnePicture_data() {
        return [20, 300].map((ms) => ({ "tag": ms + " ms", "ms": ms }))
    }
    function test_twoTapsAreOnePicture(row) {
        beginLive()
        pause()
        const shutter = item("shutter")
        const at = shutter.mapToItem(root.view, shutter.width / 2, shutter.height / 2)
        mouseClick(root.view, at.x, at.y)
        wait(row.ms)
        mouseClick(root.view, at.x, at.y)
        settle()
        compare(camera().state, ReceiptCamera.Taken)
        compare(form().pictures.length, 0)
        pause()
        const use = item("usePicture")
        root.world.slowOnceMs = 1500
        mouseClick(use)
        wait(row.ms)
        if (use.visible)
            mouseClick(use)
        state(ReceiptCamera.Kept)
        settle()
        compare(form().pictures.length, 1)
    }
    function test_aPageSurvivesTheProcess() {
        beginLive()
        press("shutter")
        pause()
        press("usePicture")
        state(ReceiptCamera.Kept)
        pause()
        press("anotherPage")
        state(ReceiptCamera.Live)
        pause()
        press("shutter")
        state(ReceiptCamera.Taken)
        wait(600)
        restart()
        compare(root.world.cameraOn, false, "nobody comes back to a camera that is on")
        compare(camera().state, ReceiptCamera.Off)
        compare(item("purchaseItem").text, "Aqua shoes")
        compare(form().pictures.length, 1, "what was sealed is there, what was only looked at is not")
        compare(root.world.pictureFiles(), 2, "one picture, and its small version")
        compare(root.world.plainPictures(), [])
        tryVerify(() => item("takenThumb").state === ReceiptView.Ready, 5000)
    }
    function test_lockedWhileTheCameraIsOn() {
        beginLive()
        wait(600)
        compare(root.world.cameraOn, true)
        root.session.lock()
        compare(root.world.cameraOn, false, "at once")
        compare(camera().state, ReceiptCamera.Off)
        tryCompare(root.session, "state", AppSession.Locked, 20000)
        wait(100)
        compare(root.world.cameraOn, false)
        settle()
        root.session.unlock(root.passphrase)
        comeBack()
        compare(root.world.cameraOn, false)
        compare(item("purchaseItem").text, "Aqua shoes", "back at the form, not at the camera")
    }
    function test_lockedWhileAPictureIsSealed() {
        beginLive()
        press("shutter")
        pause()
        root.world.slowOnceMs = 600
        press("usePicture")
        lockAndUnlock()
        compare(camera().state, ReceiptCamera.Off)
        compare(form().pictures.length, 1, "it was to be used, and it is")
        compare(root.world.plainPictures(), [])
    }
    function test_offWhenNobodyLooks() {
        beginLive()
        const shown = root.Window.window.visibility
        const ways = {
            "everything hidden": [() => root.view.visible = false, () => root.view.visible = true],
            "window put away": [() => root.Window.window.visibility = Window.Minimized,
                                () => root.Window.window.visibility = shown],
            "another program": [() => page().behind = true, () => page().behind = false],
            "help": [() => press("helpLink"), () => flow().goBack()],
            "handed over": [() => flow().handOver(false), () => flow().takeBack()]
        }
        for (const name in ways) {
            compare(root.world.cameraOn, true, "before: " + name)
            ways[name][0]()
            tryVerify(() => !root.world.cameraOn, 1000, name)
            ways[name][1]()
            state(ReceiptCamera.Live)
        }
        press("backLink")
        tryCompare(root.world, "cameraOn", false, 1000)
        compare(camera().state, ReceiptCamera.Off)
        press("takePicture")
        state(ReceiptCamera.Live)
        press("railPeople")
        tryCompare(root.world, "cameraOn", false, 1000)
        compare(camera().state, ReceiptCamera.Off)
        verify(camera().pages === 0)
    }
    function test_trouble() {
        beginForm()
        for (const [trouble, says] of [[0, "No camera"], [1, "may not use"], [2, "Another program"],
                                       [4, "could not be started"]]) {
            root.world.refuseCamera(trouble)
            press("takePicture")
            state(ReceiptCamera.Failed)
            verify(item("cameraProblem").text.includes(says), item("cameraProblem").text)
            root.world.refuseCamera(-1)
            press("cameraTryAgain")
            state(ReceiptCamera.Live)
            compare(findVisible(root.view, "cameraProblem"), null)
            press("cameraCancel")
            settle()
        }
    }
    function test_unpluggedInTheMiddle() {
        beginLive()
        root.world.unplugCamera()
        state(ReceiptCamera.Failed)
        settle()
        verify(item("cameraProblem").text.includes("unplugged"))
        press("cameraCancel")
        settle()
        compare(findVisible(root.view, "takePicture"), null, "there is none any more")
        verify(item("addPicture"), "the file stays")
        form().addPicture(root.world.receiptPicture())
        tryVerify(() => form().pictures.length === 1, 10000)
    }
}
