// Goal: the product's own camera, from the device to the vault: what it sees is on the screen, and the picture that is
// used is sealed. Method: the real interface with the library that is loaded at run time; the camera is a blue picture
// that PipeWire gives (tests/unit/camera/test_camera_pipewire.py starts this).
import QtQuick
import QtTest
import Doorstep.Testing
import Doorstep.Ui
import Doorstep.ViewModels

UiTest {
    id: root

    name: "RealCamera"

    function isBlueAt(shot, target) {
        const at = target.mapToItem(root.view, target.width / 2, target.height / 2)
        return shot.blue(at.x, at.y) > 200 && shot.red(at.x, at.y) < 60
    }
    function test_fromTheDeviceIntoTheVault() {
        beginAtAlder("giveDecision")
        const flow = findChild(root.view, "mainFlow")
        const camera = root.session.camera
        flow.showPurchases()
        flow.showNewPurchase()
        for (let page = 1; page <= 2; ++page) {
            press("takePicture")
            tryCompare(camera, "state", ReceiptCamera.Live, 15000)
            tryVerify(() => isBlueAt(grabImage(root.view), item("cameraPicture")), 5000, "its picture is on the screen")
            wait(450)
            press("shutter")
            compare(camera.state, ReceiptCamera.Taken)
            verify(isBlueAt(grabImage(root.view), item("cameraPicture")), "and stands still")
            wait(450)
            press("usePicture")
            tryCompare(camera, "state", ReceiptCamera.Kept, 10000)
            press("cameraDone")
            compare(camera.state, ReceiptCamera.Off)
        }
        const first = root.session.purchase.pictures[0]
        verify(first.size.length > 0)
        tryCompare(item("takenThumb"), "state", ReceiptView.Ready, 5000)
        reveal(item("takenThumb"))
        verify(isBlueAt(grabImage(root.view), item("takenThumb")), "from the vault to the screen again")
        compare(root.world.plainPictures(), [])
    }
}
