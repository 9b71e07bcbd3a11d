// The controls under finger, mouse and keys, without a page around them.
import QtQuick
import QtTest
import Doorstep.Ui

TestCase {
    id: root

    property int pressed: 0
    property int chosen: -1

    name: "Controls"
    when: windowShown
    visible: true
    width: 600
    height: 600

    function init() {
        root.pressed = 0
        root.chosen = -1
        button.enabled = true
        other.focusField()
    }
    function tap(item, x, y) {
        const finger = touchEvent(item)
        finger.press(1, item, x, y).commit()
        finger.release(1, item, x, y).commit()
    }

    function test_pressed_data() {
        return [
            { tag: "finger", way: () => root.tap(button, 20, 20), marked: false },
            { tag: "mouse", way: () => mouseClick(button), marked: false },
            { tag: "Space", way: () => { root.byKeys(); keyClick(Qt.Key_Space) }, marked: true },
            { tag: "Enter", way: () => { root.byKeys(); keyClick(Qt.Key_Enter) }, marked: true },
            { tag: "Return", way: () => { root.byKeys(); keyClick(Qt.Key_Return) }, marked: true }
        ]
    }
    function byKeys() { button.forceActiveFocus(Qt.TabFocusReason) }
    function test_twoQuickPressesAreTwo_data() {
        return [{ tag: "finger", way: () => root.tap(button, 20, 20) }, { tag: "mouse", way: () => mouseClick(button) }]
    }
    function test_twoQuickPressesAreTwo(row) {
        for (let i = 1; i <= 4; ++i) {
            row.way()
            compare(root.pressed, i)
            compare(button.down, false)
        }
    }
    function test_pressed(row) {
        row.way()
        compare(root.pressed, 1)
        verify(button.activeFocus)
        compare(button.visualFocus, row.marked, "only a keyboard needs to see where it is")
        compare(button.down, false)
        button.enabled = false
        row.way()
        compare(root.pressed, 1, "what cannot be pressed is not")
    }
    function test_downWhileHeld() {
        mousePress(button)
        compare(button.down, true)
        mouseRelease(button)
        compare(button.down, false)
        byKeys()
        keyPress(Qt.Key_Space)
        compare(button.down, true)
        compare(root.pressed, 1, "a key presses when it is let go")
        keyRelease(Qt.Key_Space)
        compare(root.pressed, 2)
        keyPress(Qt.Key_Space)
        other.focusField()
        compare(button.down, false)
        keyRelease(Qt.Key_Space)
        compare(root.pressed, 2, "the focus went away with the key down")
        keyPress(Qt.Key_Space)
        byKeys()
        keyRelease(Qt.Key_Space)
        compare(root.pressed, 2, "the focus came with the key down")
    }
    function test_aFingerThatSlidesOffPressesNothing() {
        const finger = touchEvent(button)
        finger.press(1, button, 20, 20).commit()
        finger.move(1, button, 20, 300).commit()
        finger.release(1, button, 20, 300).commit()
        compare(root.pressed, 0)
    }
    function test_aKeyAfterAFingerShowsTheFocus() {
        tap(button, 20, 20)
        compare(button.visualFocus, false)
        keyClick(Qt.Key_Shift)
        compare(button.visualFocus, true)
    }
    function test_tabGoesThroughFieldAndButton() {
        byKeys()
        keyClick(Qt.Key_Tab)
        verify(other.field.activeFocus)
        keyClick(Qt.Key_Backtab)
        verify(button.visualFocus)
    }
    function test_theCursorGoesWhereTheFingerIs() {
        const words = "a text that is longer than its field, so that its beginning is what one sees of it"
        field.text = words
        field.focusField()
        compare(field.field.cursorPosition, words.length, "by keys: where it was")
        other.focusField()
        tap(field.field, 14, 20)
        compare(field.field.cursorPosition, 0, "by finger: there")
        other.focusField()
        field.focusField()
        compare(field.field.cursorPosition, 0)
    }
    function test_aLongTextStaysInItsFrame() {
        field.text = "m".repeat(400)
        field.focusField()
        const seen = grabImage(frame)
        for (let y = 0; y < frame.height; ++y) {
            for (const x of [1, 4, 8, frame.width - 9, frame.width - 5, frame.width - 2])
                compare(seen.pixel(x, y), "#ff00ff", "nothing is drawn beside the field")
        }
    }
    function test_aChoiceByMouseAndKeys() {
        mouseClick(select.box)
        tryVerify(() => select.box.popup.opened)
        mouseClick(select.box.popup.contentItem.itemAtIndex(2))
        compare(root.chosen, 2)
        tryVerify(() => !select.box.popup.visible)
        select.focusField()
        keyClick(Qt.Key_Space)
        tryVerify(() => select.box.popup.opened)
        keyClick(Qt.Key_Up)
        keyClick(Qt.Key_Return)
        compare(root.chosen, 1)
        keyClick(Qt.Key_Space)
        tryVerify(() => select.box.popup.opened)
        keyClick(Qt.Key_Escape)
        tryVerify(() => !select.box.popup.visible)
        compare(root.chosen, 1)
    }
    function test_theScrollBarMovesThePage() {
        verify(bar.visible)
        compare(page.contentY, 0)
        mouseDrag(bar, bar.width / 2, 10, 0, 1000, Qt.LeftButton, Qt.NoModifier, 50)
        fuzzyCompare(page.contentY, page.contentHeight - page.height, 1)
        tall.height = 50
        verify(!bar.visible, "all fits")
        tall.height = 2000
    }

    Rectangle {
        anchors.fill: parent
        color: "white"

        NhsButton {
            id: button

            x: 20
            y: 20
            text: "Save"
            onClicked: root.pressed += 1
        }
        NhsField {
            id: other

            x: 20
            y: 90
            width: 260
            label: "Other"
        }
        Rectangle {
            id: frame

            x: 300
            y: 120
            width: 290
            height: 60
            color: "#ff00ff"
        }
        NhsField {
            id: field

            x: 320
            y: 90
            width: 250
            label: "Words"
        }
        NhsSelect {
            id: select

            x: 20
            y: 200
            width: 260
            label: "Kind"
            choices: ["Service", "Equipment", "Other"]
            onChosen: (index) => root.chosen = index
        }
        Flickable {
            id: page

            x: 320
            y: 220
            width: 200
            height: 300
            contentWidth: width
            contentHeight: tall.height

            NhsScrollBar {
                id: bar

                of: page
            }
            Rectangle {
                id: tall

                width: 100
                height: 2000
                color: "grey"
            }
        }
    }
}
