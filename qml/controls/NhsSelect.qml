// One of many, in a list that opens.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

Column {
    id: root

    property alias label: labels.label
    property alias hint: labels.hint
    property alias errorText: labels.errorText
    property alias conflict: labels.conflict
    property alias choices: box.model
    property alias currentIndex: box.currentIndex
    property alias box: box
    property string placeholder: qsTr("Choose")
    signal chosen(int index)

    function focusField() { box.forceActiveFocus(Qt.TabFocusReason) }

    spacing: Theme.gap

    FieldLabel {
        id: labels

        width: parent.width
    }
    T.ComboBox {
        id: box

        width: parent.width
        height: Math.max(Theme.field, implicitContentHeight + 16)
        font.family: Theme.fontFamily
        font.pixelSize: Theme.bodySize
        displayText: currentIndex < 0 ? root.placeholder : currentText
        Accessible.role: Accessible.ComboBox
        Accessible.name: root.label
        Accessible.description: displayText
        Accessible.onPressAction: box.popup.open()
        onActivated: (index) => root.chosen(index)

        contentItem: NhsText {
            leftPadding: 12
            rightPadding: Theme.touch
            text: box.displayText
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
        indicator: Item {
            x: box.width - width - 12
            y: (box.height - height) / 2
            width: 20
            height: 20

            Rectangle { x: 1; y: 9; width: 12; height: 3; rotation: 45; color: Theme.text }
            Rectangle { x: 8; y: 9; width: 12; height: 3; rotation: -45; color: Theme.text }
        }
        background: FieldFrame {
            focused: box.activeFocus
            error: root.errorText.length > 0
        }
        delegate: T.ItemDelegate {
            id: choice

            required property int index
            required property string modelData

            width: ListView.view ? ListView.view.width : 0
            implicitHeight: Math.max(Theme.touch, implicitContentHeight + 16)
            padding: 12
            highlighted: box.highlightedIndex === choice.index
            Accessible.name: choice.modelData
            Accessible.onPressAction: {
                box.currentIndex = choice.index
                root.chosen(choice.index)
                box.popup.close()
            }
            contentItem: NhsText {
                text: choice.modelData
                bold: box.currentIndex === choice.index
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
            background: Rectangle { color: choice.highlighted ? Theme.focus : Theme.white }
        }
        popup: T.Popup {
            y: box.height
            width: box.width
            height: Math.min(contentItem.implicitHeight + 2 * padding, box.Window.height - topMargin - bottomMargin)
            padding: 2
            topMargin: 6
            bottomMargin: 6

            contentItem: ChoiceList {
                model: box.delegateModel
                currentIndex: box.highlightedIndex
            }
            background: Rectangle {
                color: Theme.white
                border.width: 2
                border.color: Theme.border
            }
        }
    }
}
