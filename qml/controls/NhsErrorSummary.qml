// "There is a problem": every error of the page, each leading to its field.
pragma ComponentBehavior: Bound
import QtQuick

FocusScope {
    id: root

    property var errors: []
    readonly property Item box: boxes.count > 0 ? boxes.itemAt(0) : null
    signal chosen(string field)

    function show() {
        if (root.errors.length > 0)
            root.forceActiveFocus(Qt.TabFocusReason)
    }

    implicitHeight: root.box ? root.box.height : 0
    visible: errors.length > 0
    activeFocusOnTab: visible
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("There is a problem. %1").arg(root.errors.map((error) => error.text).join(". "))

    // None or one: most pages never have an error.
    Repeater {
        id: boxes

        model: root.errors.length > 0 ? 1 : 0

        Rectangle {
            width: root.width
            height: column.implicitHeight + 2 * Theme.wide
            color: Theme.white
            border.width: 4
            border.color: root.activeFocus ? Theme.text : Theme.red

            Rectangle {
                anchors.fill: parent
                anchors.margins: -4
                z: -1
                color: Theme.focus
                visible: root.activeFocus
            }
            Column {
                id: column

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.margins: Theme.wide
                spacing: 4

                NhsHeading {
                    width: parent.width
                    level: 2
                    text: qsTr("There is a problem")
                }
                Repeater {
                    model: root.errors

                    NhsLink {
                        required property var modelData

                        width: Math.min(implicitWidth, column.width)
                        text: modelData.text
                        onClicked: root.chosen(modelData.field)
                    }
                }
            }
        }
    }
}
