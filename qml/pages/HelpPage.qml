// Everything the help has, found as one types.
pragma ComponentBehavior: Bound
import QtQuick
import Doorstep.ViewModels

NhsPage {
    id: root

    required property HelpViewModel help
    signal topicWanted(string key)
    signal leafletsWanted()
    signal tourWanted()
    signal displayWanted()

    heading: qsTr("Help")

    Component.onCompleted: root.help.start()

    Flow {
        width: parent.width
        spacing: Theme.space

        NhsButton {
            objectName: "openLeaflets"
            text: qsTr("Leaflets for patients and families")
            secondary: true
            onClicked: root.leafletsWanted()
        }
        NhsButton {
            objectName: "openTour"
            text: qsTr("Doorstep in four pages")
            secondary: true
            onClicked: root.tourWanted()
        }
        NhsButton {
            objectName: "openDisplay"
            text: qsTr("Text size, contrast and language")
            secondary: true
            onClicked: root.displayWanted()
        }
    }
    NhsField {
        objectName: "helpSearch"
        width: parent.width
        label: qsTr("Search the help")
        hint: qsTr("A word, a screen or a rule, like receipt or R-34")
        text: root.help.query
        onEdited: (text) => root.help.query = text
    }
    NhsText {
        objectName: "helpFound"
        width: parent.width
        text: root.help.foundText
        bold: true
        visible: text.length > 0
    }
    NhsCard {
        width: parent.width
        contentSpacing: 0
        visible: root.help.topics.count > 0

        Repeater {
            model: root.help.topics

            Column {
                id: row

                required property string key
                required property string title
                required property string group
                required property bool first

                width: parent ? parent.width : 0

                NhsHeading {
                    width: parent.width
                    level: 2
                    topPadding: Theme.space
                    text: row.group
                    visible: row.first
                }
                TopicRow {
                    objectName: "topic-" + row.key
                    width: parent.width
                    text: row.title
                    detail: root.help.query.length > 0 ? row.group : ""
                    onClicked: root.topicWanted(row.key)
                }
            }
        }
    }
    NhsButton {
        objectName: "showRules"
        text: root.help.withRules ? qsTr("Hide the rules") : qsTr("Show all rules")
        secondary: true
        visible: root.help.query.length === 0
        onClicked: root.help.withRules = !root.help.withRules
    }
}
