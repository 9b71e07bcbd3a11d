// Pictures of a receipt with the tablet's own camera: live, taken, sealed, and the next page.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Doorstep.ViewModels

NhsPage {
    id: root

    required property ReceiptCamera camera
    readonly property bool moving: camera.state === ReceiptCamera.Starting || camera.state === ReceiptCamera.Live
    readonly property bool standing: camera.state === ReceiptCamera.Taken || camera.state === ReceiptCamera.Keeping
    readonly property bool seen: camera.state !== ReceiptCamera.Kept && camera.state !== ReceiptCamera.Failed
    /// Another program came to the front.
    property bool behind: false
    /// The controls stand beside the picture.
    readonly property bool beside: width > height
    /// What the window leaves for the picture, so that the shutter is in sight without scrolling.
    readonly property real room: flickable.height - frame.y - Theme.gap - Theme.wider

    aboutPatient: true
    backText: qsTr("Record a purchase")
    helpKey: "screen:purchase"
    heading: qsTr("Picture of the receipt")

    /// Off when nobody looks at it, whatever is in front.
    Binding {
        target: root.camera
        property: "inSight"
        value: root.visible && !root.behind && root.Window.visibility !== Window.Hidden
               && root.Window.visibility !== Window.Minimized
        restoreMode: Binding.RestoreNone
    }
    // A display without a window manager never calls a program active: what counts is that it was left.
    Connections {
        target: Qt.application
        function onStateChanged() { root.behind = Application.state !== Qt.ApplicationActive }
    }
    T.StackView.onRemoved: root.camera.close()
    Keys.onEscapePressed: root.back()
    /// What comes next is under the keys, and what a screen reader reads on.
    Connections {
        target: root.camera
        function onStateChanged() { next.restart() }
    }
    Timer {
        id: next

        interval: 0
        onTriggered: {
            const target = root.camera.state === ReceiptCamera.Live ? shutter
                : root.camera.state === ReceiptCamera.Taken ? use
                : root.camera.state === ReceiptCamera.Kept ? done
                : root.camera.state === ReceiptCamera.Failed ? tryAgain : null
            if (target && target.visible)
                target.forceActiveFocus(Qt.OtherFocusReason)
        }
    }

    NhsInset {
        objectName: "cameraProblem"
        width: parent.width
        tone: "red"
        heading: root.camera.state === ReceiptCamera.Failed ? qsTr("The camera cannot be used") : qsTr("The picture was not kept")
        text: root.camera.problem ? root.camera.statusText : ""
        visible: root.camera.problem
    }
    NhsText {
        objectName: "cameraStatus"
        width: parent.width
        text: root.camera.problem ? "" : root.camera.statusText
        visible: text.length > 0
        // Its name changes, and that is told.
        Accessible.role: Accessible.StatusBar
    }
    Item {
        id: frame

        readonly property real sideWidth: Math.max(208, parent.width * (Theme.large ? 0.36 : 0.28))

        width: parent.width
        height: root.beside ? Math.max(root.seen ? 240 : 0, root.seen ? root.room : 0, buttons.height)
                            : (root.seen ? picture.height + Theme.space : 0) + buttons.height

        CameraView {
            id: picture

            objectName: "cameraPicture"
            width: root.beside ? parent.width - frame.sideWidth - Theme.space : parent.width
            height: root.beside ? parent.height
                                : Math.max(200, Math.min(width, root.room - buttons.height - Theme.space))
            camera: root.camera
            visible: root.seen
            Accessible.role: Accessible.Graphic
            Accessible.name: root.standing ? qsTr("The picture that was taken") : qsTr("What the camera sees")
        }
        Flow {
            id: buttons

            x: root.beside && root.seen ? parent.width - width : 0
            y: root.beside ? (root.seen ? (parent.height - height) / 2 : 0) : (root.seen ? picture.height + Theme.space : 0)
            width: root.beside && root.seen ? frame.sideWidth : parent.width
            spacing: Theme.space

            Column {
                width: parent.width
                spacing: Theme.gap
                visible: root.moving

                ShutterButton {
                    id: shutter

                    objectName: "shutter"
                    anchors.horizontalCenter: parent.horizontalCenter
                    text: qsTr("Take the picture")
                    enabled: root.camera.state === ReceiptCamera.Live
                    onClicked: root.camera.take()
                }
                NhsText {
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    text: shutter.text
                    Accessible.ignored: true
                }
            }
            NhsButton {
                id: use

                objectName: "usePicture"
                text: root.camera.state === ReceiptCamera.Keeping ? qsTr("Saving") : qsTr("Use this picture")
                visible: root.standing
                enabled: root.camera.state === ReceiptCamera.Taken
                onClicked: root.camera.use()
            }
            NhsButton {
                objectName: "takeAgain"
                text: qsTr("Take it again")
                secondary: true
                visible: root.standing
                enabled: root.camera.state === ReceiptCamera.Taken
                onClicked: root.camera.again()
            }
            NhsButton {
                objectName: "turnPicture"
                text: qsTr("Turn it")
                secondary: true
                visible: root.standing
                enabled: root.camera.state === ReceiptCamera.Taken
                onClicked: root.camera.turn()
            }
            NhsButton {
                id: done

                objectName: "cameraDone"
                text: qsTr("Back to the purchase")
                visible: root.camera.state === ReceiptCamera.Kept
                onClicked: root.back()
            }
            NhsButton {
                objectName: "anotherPage"
                text: qsTr("Add another page")
                secondary: true
                visible: root.camera.state === ReceiptCamera.Kept
                onClicked: root.camera.again()
            }
            NhsButton {
                id: tryAgain

                objectName: "cameraTryAgain"
                text: qsTr("Try again")
                visible: root.camera.state === ReceiptCamera.Failed
                onClicked: root.camera.again()
            }
            NhsText {
                width: parent.width
                text: qsTr("You can go back and choose a picture from a file instead.")
                visible: root.camera.state === ReceiptCamera.Failed
            }
            NhsButton {
                objectName: "otherCamera"
                text: qsTr("Use the other camera")
                secondary: true
                visible: root.camera.several && (root.moving || root.camera.state === ReceiptCamera.Failed)
                onClicked: root.camera.other()
            }
            NhsButton {
                objectName: "cameraCancel"
                text: root.camera.state === ReceiptCamera.Failed ? done.text : qsTr("Cancel")
                secondary: true
                visible: root.camera.state !== ReceiptCamera.Kept
                onClicked: root.back()
            }
        }
    }
}
