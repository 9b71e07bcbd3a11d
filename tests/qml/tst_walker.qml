// Goal: the inspector of the screens finds what is wrong, and nothing where nothing is.
// Method: small screens, each with one planted mistake, and one without.
import QtQuick
import QtQuick.Controls.Basic
import QtTest
import Doorstep.Testing

TestCase {
    id: root

    name: "Walker"
    width: walker.size.width
    height: walker.size.height
    visible: true
    when: windowShown

    ScreenWalker {
        id: walker
    }
    Component {
        id: good

        Rectangle {
            anchors.fill: parent
            color: "white"

            Text { x: 10; y: 10; text: "Good"; color: "black"; font.pixelSize: 20 }
            Button { x: 10; y: 60; width: 200; height: 48; text: "Press"; Accessible.name: text }
            Button { x: 10; y: 120; width: 200; height: 48; text: "Other"; Accessible.name: text }
        }
    }
    Component {
        id: pale

        Rectangle {
            anchors.fill: parent
            color: "white"

            Text { x: 10; y: 10; text: "Pale words"; color: "#999999"; font.pixelSize: 20 }
        }
    }
    Component {
        id: cut

        Rectangle {
            anchors.fill: parent
            color: "white"

            Text { x: 10; y: 10; width: 60; text: "Much too long for it"; elide: Text.ElideRight; font.pixelSize: 20 }
        }
    }
    Component {
        id: wide

        Rectangle {
            anchors.fill: parent
            color: "white"

            Text { x: root.width - 40; y: 10; text: "Over the edge"; font.pixelSize: 20 }
        }
    }
    Component {
        id: covered

        Rectangle {
            anchors.fill: parent
            color: "white"

            Text { x: 10; y: 10; text: "One sentence"; font.pixelSize: 20 }
            Text { x: 30; y: 14; text: "and another"; font.pixelSize: 20 }
        }
    }
    Component {
        id: small

        Rectangle {
            anchors.fill: parent
            color: "white"

            Text { x: 10; y: 100; text: "Words"; font.pixelSize: 20 }
            Button { x: 10; y: 10; width: 200; height: 30; text: "Low" }
        }
    }
    Component {
        id: nameless

        Rectangle {
            anchors.fill: parent
            color: "white"

            Text { x: 10; y: 100; text: "Words"; font.pixelSize: 20 }
            TextField { x: 10; y: 10; width: 200; height: 48 }
        }
    }
    Component {
        id: crowded

        Rectangle {
            anchors.fill: parent
            color: "white"

            Button { x: 10; y: 10; width: 200; height: 48; text: "One" }
            Button { x: 10; y: 50; width: 200; height: 48; text: "Two" }
        }
    }
    Component {
        id: noisy

        Rectangle {
            property int number: "words" * 1

            anchors.fill: parent
            color: "white"

            Text { x: 10; y: 10; text: "Words"; font.pixelSize: 20 }
            Component.onCompleted: nobody.knows = 1
        }
    }
    Component {
        id: unreachable

        Rectangle {
            anchors.fill: parent
            color: "white"

            Button { x: 10; y: 10; width: 200; height: 48; text: "Reached"; focusPolicy: Qt.StrongFocus }
            Button { x: 10; y: 90; width: 200; height: 48; text: "Missed"; focusPolicy: Qt.NoFocus }
        }
    }

    function initTestCase() { walker.beginListening() }
    function found(screen) {
        const shown = screen.createObject(root)
        wait(50)
        const problems = walker.look(shown, "planted").concat(walker.keyboard(shown))
        shown.destroy()
        wait(0)
        return problems.join("\n")
    }
    function test_mistakes_data() {
        return [
            { tag: "pale", screen: pale, words: "contrast 2.85" },
            { tag: "cut", screen: cut, words: "cut short" },
            { tag: "over the edge", screen: wide, words: "cut at a side" },
            { tag: "covered", screen: covered, words: "on one another" },
            { tag: "low", screen: small, words: "too small to touch, 200 x 30" },
            { tag: "nameless", screen: nameless, words: "no accessible name" },
            { tag: "crowded", screen: crowded, words: "controls on one another" },
            { tag: "noisy", screen: noisy, words: "ReferenceError" },
            { tag: "unreachable", screen: unreachable, words: "no key reaches it: Button \"Missed\"" }
        ]
    }
    function test_mistakes(row) {
        const problems = found(row.screen)
        verify(problems.includes(row.words), problems.substring(0, 300))
    }
    function test_nothing() { compare(found(good), "") }
}
